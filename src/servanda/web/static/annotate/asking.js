// Asks the server and sends to it: JSON, with the token that shows that a page of ours asks.

/** No answer came: the server is down, or the way to it. */
export class Unreachable extends Error {}

const meta = () => document.querySelector("meta[name=csrf]");

const once = async (path, method, body, signal) => {
  const headers = { accept: "application/json", "x-csrf-token": meta().content };
  if (body !== undefined) headers["content-type"] = "application/json";
  try {
    const answer = await fetch(path, { method, headers, signal, body: body === undefined ? undefined : JSON.stringify(body) });
    const text = await answer.text();
    return { status: answer.status, body: text ? JSON.parse(text) : null };
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Unreachable("the server does not answer");
  }
};

/** Take the token of a page that is fresh; the server may have been started anew. */
const takeNewToken = async () => {
  try {
    const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
    meta().content = page.querySelector("meta[name=csrf]")?.content ?? meta().content;
  } catch {
    throw new Unreachable("the server does not answer");
  }
};

/** Return the status and the body of an answer; throws Unreachable where none comes. */
export async function ask(path, { method = "GET", body, signal } = {}) {
  const answer = await once(path, method, body, signal);
  if (answer.status !== 403 || method === "GET") return answer;
  await takeNewToken();
  return once(path, method, body, signal);
}

/** Return why an answer is none, in a sentence. */
export function why(answer) {
  const body = answer.body ?? {};
  const fields = (body.fields ?? []).map((each) => `${each.field}: ${each.what}`).join("; ");
  const told = fields || body.what || `the server answered ${answer.status}`;
  const others = (body.candidates ?? []).slice(0, 4).join(", ");
  return [told, body.remedy, others && `perhaps ${others}`].filter(Boolean).join("; ");
}
