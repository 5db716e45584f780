"""What each phrase means, from the phrase itself and from what the text has said before."""
