"""Knows how to take the text out of a PDF, as far as there is one (ISO 32000-2)."""

from io import BytesIO

from servanda.errors import BadRequest


def pdf_text(name: str, content: bytes) -> str:
    """Return the text of all pages, one below the other.

    Raises BadRequest where the library is not installed, the file is broken or locked, or has only pictures.
    """
    try:
        from pypdf import PdfReader
        from pypdf.errors import PyPdfError
    except ImportError:
        raise BadRequest(
            f"{name} is a PDF, and what reads PDF is not installed",
            "pip install 'servanda[pdf]', or copy the text out of it and give that",
        ) from None
    try:
        reader = PdfReader(BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            raise BadRequest(f"{name} is locked by a password", "save it without one")
        text = "\n".join(page.extract_text() for page in reader.pages)
    except (PyPdfError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise BadRequest(
            f"{name} cannot be read as PDF: {error}", "open it and save it anew, or copy the text"
        ) from error
    if not text.strip():
        raise BadRequest(
            f"{name} holds pictures of pages and no text",
            "let its text be recognised first, for example: ocrmypdf in.pdf out.pdf",
        )
    return text
