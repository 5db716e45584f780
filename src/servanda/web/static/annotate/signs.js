// Signs for what colour alone may not say: how an event stands to a clause, and what was decided.

const STANCE = { breaches: "□", supports: "○", contested: "◆", touches: "·" };
const STATE = { open: "?", accepted: "✓", rejected: "✗", written: "●" };

/** What was decided about a link, in a word. */
export const STATES = { open: "to decide", accepted: "accepted", rejected: "rejected", written: "on record" };

/** Return the sign of a stance. */
export const stanceSign = (stance) => STANCE[stance] ?? "·";

/** Return the sign of what was decided. */
export const stateSign = (state) => STATE[state] ?? "?";

/** Return both, after a pointer where the keyboard stands. */
export const signs = ({ stance, state, isCurrent }) => `${isCurrent ? "▸" : ""}${stanceSign(stance)}${stateSign(state)}`;
