// Lets a file be dropped anywhere on the page, and Ctrl-Enter in the text open it. Without this the form does the same.

const form = document.getElementById("open");
const drop = document.getElementById("drop");
const file = document.getElementById("file");
const text = document.getElementById("text");
const told = document.getElementById("dropped");
const isFile = (event) => [...(event.dataTransfer?.types ?? [])].includes("Files");
let depth = 0; // elements of the page that a file is over: they tell of it from the outside in

const show = (by) => {
  depth = Math.max(0, by ? depth + by : 0);
  drop.classList.toggle("over", depth > 0);
};

const take = (files) => {
  const one = new DataTransfer();
  one.items.add(files[0]);
  file.files = one.files;
  const others = files.length > 1 ? ` Texts are opened one at a time: drop the other ${files.length - 1} later.` : "";
  const pasted = text.value.trim() ? ", instead of what is pasted above" : "";
  told.textContent = `${files[0].name} is ready to be opened${pasted}.${others}`;
  form.querySelector("button.chief").focus();
};

document.getElementById("wrong")?.focus();
text?.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
});
if (drop) {
  // A file that is let go beside the form would take its place in the window, and what was typed with it.
  addEventListener("dragover", (event) => isFile(event) && event.preventDefault());
  addEventListener("dragenter", (event) => isFile(event) && (event.preventDefault(), show(1)));
  addEventListener("dragleave", (event) => isFile(event) && show(-1));
  addEventListener("drop", (event) => {
    if (!isFile(event)) return;
    event.preventDefault();
    show(0);
    if (event.dataTransfer.files.length) take([...event.dataTransfer.files]);
  });
}
form?.addEventListener("submit", (event) => {
  const given = file?.files[0];
  const isNothing = file && !given && !text.value.trim();
  const isLarge = given && given.size > 20_000_000;
  if (!isNothing && !isLarge) return;
  event.preventDefault();
  told.textContent = isLarge ? "This file has more than 20 MB. Split it, or paste the part that matters." : "Paste a text, or choose a file.";
  (isLarge ? file : text).focus();
});
