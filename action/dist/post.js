import { r as createHmac } from "./_lazy_node_crypto.js";
import { t as openFetch } from "./open-fetch.js";
import { setTimeout } from "node:timers/promises";
// src/notify/post.ts
const maxTries = 3;
const tryMs = 1e4;
/** A server that asks for longer is not waited for. */
const maxWaitMs = 3e4;
/**
* Sends JSON, at most three times: again after no answer, 429 and errors of the server. Redirects are not followed.
*
* Answers, never throws.
*/
async function post(body, options) {
	const { fetch, close } = await openFetch(options.url, options.env ?? {}, options.timeoutMs ?? tryMs);
	try {
		return await tryAll(body, options, fetch);
	} finally {
		await close();
	}
}
async function tryAll(body, options, fetch) {
	let waitMs = options.backoffMs ?? 1e3;
	for (let attempt = 1;; attempt += 1) {
		const answer = await tryOnce(body, options, fetch);
		if (answer.isSent) return { kind: "sent" };
		if (!answer.isTemporary || attempt === maxTries || (answer.retryAfterMs ?? 0) > maxWaitMs) return {
			kind: "failed",
			reason: answer.reason
		};
		await setTimeout(answer.retryAfterMs ?? waitMs);
		waitMs *= 2;
	}
}
async function tryOnce(body, { url, key, timeoutMs = tryMs }, fetch) {
	try {
		const response = await fetch(url.href, {
			method: "POST",
			body,
			headers: {
				"content-type": "application/json",
				...key === void 0 ? {} : { "x-leaksieve-signature-256": signature(body, key) }
			},
			redirect: "manual",
			signal: AbortSignal.timeout(timeoutMs)
		});
		await response.body?.cancel();
		const { status, ok } = response;
		const seconds = Number(response.headers.get("retry-after") ?? NaN);
		return {
			isSent: ok,
			isTemporary: status === 429 || status >= 500,
			reason: `it answered ${status}`,
			...seconds >= 0 ? { retryAfterMs: seconds * 1e3 } : {}
		};
	} catch (error) {
		return {
			isSent: false,
			isTemporary: true,
			reason: reasonOf(error)
		};
	}
}
/** As GitHub signs its webhooks, so that receivers have code for it: `sha256=` and the HMAC of the body in hex. */
function signature(body, key) {
	return `sha256=${createHmac("sha256", key).update(body).digest("hex")}`;
}
/** The code alone: messages name the host. */
function reasonOf(error) {
	if (error instanceof DOMException && error.name === "TimeoutError") return "it did not answer in time";
	const cause = error instanceof Error ? error.cause : void 0;
	return `it cannot be reached (${(cause instanceof Error && "code" in cause ? String(cause.code) : "no connection").replaceAll(/[^A-Za-z0-9_ ]/g, "")})`;
}
export { post };
