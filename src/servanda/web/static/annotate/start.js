// Lets a file be dropped where a text is pasted, and Ctrl-Enter open it. Without this the form does the same.

const form = document.getElementById("open");
const drop = document.getElementById("drop");
const file = document.getElementById("file");
const text = document.getElementById("text");
const told = document.getElementById("dropped");

document.getElementById("wrong")?.focus();
text?.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
});
for (const name of ["dragenter", "dragover"]) {
  drop?.addEventListener(name, (event) => {
    if (![...event.dataTransfer.types].includes("Files")) return;
    event.preventDefault();
    drop.classList.add("over");
  });
}
for (const name of ["dragleave", "drop"]) drop?.addEventListener(name, () => drop.classList.remove("over"));
drop?.addEventListener("drop", (event) => {
  if (!event.dataTransfer.files.length) return;
  event.preventDefault();
  file.files = event.dataTransfer.files;
  told.textContent = `${file.files[0].name} is ready to be opened.`;
});
form?.addEventListener("submit", (event) => {
  const given = file?.files[0];
  const isNothing = file && !given && !text.value.trim();
  const isLarge = given && given.size > 20_000_000;
  if (!isNothing && !isLarge) return;
  event.preventDefault();
  told.textContent = isLarge ? "This file has more than 20 MB. Split it, or paste the part that matters." : "Paste a text, or choose a file.";
  (isLarge ? file : text).focus();
});
