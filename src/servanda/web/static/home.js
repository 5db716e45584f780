// Says how much waits, once it is known; the page does not wait for it.

const list = document.getElementById("waiting");

const told = (row) => {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = `/work?kind=${encodeURIComponent(row.kind)}`;
  link.textContent = row.words;
  item.append(link);
  return item;
};

try {
  const answer = await fetch("/api/waiting");
  if (answer.ok) {
    const { kinds } = await answer.json();
    list.replaceChildren(...kinds.map(told));
    list.hidden = kinds.length === 0;
    document.getElementById("nothing").hidden = kinds.length > 0;
  }
} catch {
  // the link to the work list stands on the page already
}
