// Makes a title of the first words of a sentence, as servanda/annotating/proposals.py does.

const WORDS = 12;

/** Return the first words of a sentence. */
export function title(sentence) {
  const words = sentence.split(/\s+/).filter(Boolean);
  const short = words.slice(0, WORDS).join(" ").replace(/[.,;:]+$/, "");
  return words.length > WORDS ? `${short} …` : short;
}
