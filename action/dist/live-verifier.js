import { n as sharedTurn, r as errorCode } from "./shared-turns.js";
import { a as certificateFault, i as PinnedAddresses, n as pinnedAgent, o as readBody, r as trusted, s as request, t as proxiedAgent } from "./proxied-agent.js";
import { r as severities } from "./rule.js";
import { n as matchesPattern, r as regExpOf } from "./pattern.js";
import { t as proxyName } from "./proxy.js";
import { n as createHash } from "./_lazy_node_crypto.js";
import { once } from "node:events";
import { setTimeout } from "node:timers/promises";
import { connect, isIP } from "node:net";
import { connect as connect$1 } from "node:tls";
// node_modules/yocto-queue/index.js
var Node = class {
	value;
	next;
	constructor(value) {
		this.value = value;
	}
};
var Queue = class {
	#head;
	#tail;
	#size;
	constructor() {
		this.clear();
	}
	enqueue(value) {
		const node = new Node(value);
		if (this.#head) {
			this.#tail.next = node;
			this.#tail = node;
		} else {
			this.#head = node;
			this.#tail = node;
		}
		this.#size++;
	}
	dequeue() {
		const current = this.#head;
		if (!current) return;
		this.#head = this.#head.next;
		this.#size--;
		if (!this.#head) this.#tail = void 0;
		return current.value;
	}
	peek() {
		if (!this.#head) return;
		return this.#head.value;
	}
	clear() {
		this.#head = void 0;
		this.#tail = void 0;
		this.#size = 0;
	}
	get size() {
		return this.#size;
	}
	*[Symbol.iterator]() {
		let current = this.#head;
		while (current) {
			yield current.value;
			current = current.next;
		}
	}
	*drain() {
		while (this.#head) yield this.dequeue();
	}
};
// node_modules/p-limit/index.js
function pLimit(concurrency) {
	let rejectOnClear = false;
	if (typeof concurrency === "object") ({concurrency, rejectOnClear = false} = concurrency);
	validateConcurrency(concurrency);
	if (typeof rejectOnClear !== "boolean") throw new TypeError("Expected `rejectOnClear` to be a boolean");
	const queue = new Queue();
	let activeCount = 0;
	const resumeNext = () => {
		if (activeCount < concurrency && queue.size > 0) {
			activeCount++;
			queue.dequeue().run();
		}
	};
	const next = () => {
		activeCount--;
		resumeNext();
	};
	const run = async (function_, resolve, arguments_) => {
		const result = (async () => function_(...arguments_))();
		resolve(result);
		try {
			await result;
		} catch {}
		next();
	};
	const enqueue = (function_, resolve, reject, arguments_) => {
		const queueItem = { reject };
		new Promise((internalResolve) => {
			queueItem.run = internalResolve;
			queue.enqueue(queueItem);
		}).then(run.bind(void 0, function_, resolve, arguments_));
		if (activeCount < concurrency) resumeNext();
	};
	const generator = (function_, ...arguments_) => new Promise((resolve, reject) => {
		enqueue(function_, resolve, reject, arguments_);
	});
	Object.defineProperties(generator, {
		activeCount: { get: () => activeCount },
		pendingCount: { get: () => queue.size },
		clearQueue: { value() {
			if (!rejectOnClear) {
				queue.clear();
				return;
			}
			const abortError = AbortSignal.abort().reason;
			while (queue.size > 0) queue.dequeue().reject(abortError);
		} },
		concurrency: {
			get: () => concurrency,
			set(newConcurrency) {
				validateConcurrency(newConcurrency);
				concurrency = newConcurrency;
				queueMicrotask(() => {
					while (activeCount < concurrency && queue.size > 0) resumeNext();
				});
			}
		},
		map: { async value(iterable, function_) {
			const promises = [];
			try {
				Array.from(iterable, (value, index) => {
					const promise = generator(function_, value, index);
					promises.push(promise);
					return promise;
				});
			} catch (error) {
				for (const promise of promises) promise.catch(() => {});
				throw error;
			}
			return Promise.all(promises);
		} }
	});
	return generator;
}
function validateConcurrency(concurrency) {
	if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) throw new TypeError("Expected `concurrency` to be a number from 1 and up");
}
// src/network/latency-watch.ts
/** So many answers tell what is usual. */
const firstAnswers = 10;
const slowAnswers = 5;
const slowFactor = 3;
/** Whatever is usual, an answer within this is not slow: a machine nearby takes a millisecond, or five. */
const quickMs = 500;
/** Tells from the times of a host's answers whether it has become slower. */
var LatencyWatch = class {
	#first = [];
	#usualMs = 0;
	#last = [];
	/** Takes the time until an answer began. Once it has told that the host is slower, it waits for as much evidence again. */
	add(waitedMs) {
		if (this.#first.length < firstAnswers) {
			this.#first.push(waitedMs);
			this.#usualMs = this.#first.toSorted((a, b) => a - b)[this.#first.length >> 1];
			return "unknown";
		}
		const isSlow = waitedMs > Math.max(quickMs, slowFactor * this.#usualMs);
		this.#last = [...this.#last, isSlow].slice(-10);
		if (this.#last.filter(Boolean).length >= slowAnswers) {
			this.#last = [];
			return "slower";
		}
		return isSlow ? "unknown" : "usual";
	}
};
// src/network/turns-ahead.ts
/** Turns taken together at most. */
const mostAtOnce = 8;
/** Nobody else gets a turn before those have passed that are taken together. */
const mostMs = 1e3;
/** A turn that is used later than this is another's by now: as late as an answer on its way may be. */
const lateMs = 100;
/**
* Takes turns that a fleet shares some together where more requests are about to come: asking for each of them takes as
* long as the request itself.
*/
var TurnsAhead = class {
	/** Requests that are about to come. */
	#expected = 0;
	#left = 0;
	#nextAt = 0;
	#intervalMs = 0;
	#asking = Promise.resolve();
	/** So many more requests are about to come, at the same key. */
	expect(requests) {
		this.#expected += requests;
	}
	/** Milliseconds to wait for the next turn. @param intervalMs - to the turn after it */
	take(key, intervalMs) {
		const taken = this.#asking.then(() => this.#next(key, intervalMs));
		this.#asking = taken.catch(() => {});
		return taken;
	}
	async #next(key, intervalMs) {
		const count = Math.max(1, Math.min(this.#expected, mostAtOnce, Math.floor(mostMs / intervalMs)));
		this.#expected = Math.max(0, this.#expected - 1);
		const isInTime = performance.now() <= this.#nextAt + lateMs;
		if (this.#left === 0 || !isInTime || intervalMs > this.#intervalMs) {
			const waitMs = Math.max(0, await sharedTurn(key, intervalMs, count));
			this.#nextAt = performance.now() + waitMs;
			this.#intervalMs = intervalMs;
			this.#left = count;
		}
		const waitMs = Math.max(0, this.#nextAt - performance.now());
		this.#left -= 1;
		this.#nextAt += this.#intervalMs;
		return waitMs;
	}
};
// src/network/host-rate.ts
/** Longest wait that a host may ask for; one that wants more is taken to refuse. */
const maxWaitMs = 2e4;
/** So many refusals in a row end the requests to a host; a firewall's pages may be about a part of it. */
const maxRefusals = 3;
const maxChallenges = 8;
/** Of an interval, at random: several who scan at once do not fall into step. */
const jitter = .1;
/**
* Spaces out the requests to each host: half as many for one that says or shows that it is too much, and a little more
* again with each answer that comes in its usual time.
*/
var HostRate = class {
	#intervalMs;
	#hosts = /* @__PURE__ */ new Map();
	/** @param rate - requests per second and host */
	constructor(rate) {
		this.#intervalMs = 1e3 / rate;
	}
	/** Waits for the host's next turn, that of all processes of a fleet where this is one. */
	async turn(host, signal) {
		const entry = this.#host(host);
		const now = performance.now();
		const at = Math.max(now, entry.nextAt);
		entry.nextAt = at + entry.intervalMs * (.9 + 2 * jitter * Math.random());
		if (at > now) await setTimeout(at - now, void 0, { signal });
		const waitMs = await entry.shared.take(`host:${host}`, entry.intervalMs);
		if (waitMs > 0) await setTimeout(waitMs, void 0, { signal });
	}
	/** So many requests to the host are about to come. */
	expect(host, requests) {
		this.#host(host).shared.expect(requests);
	}
	/** The host refused: half the rate from now on, after the time that it asks for; none where that is too long. */
	slowDown(host, retryAfter) {
		const entry = this.#host(host);
		entry.refusals += 1;
		halve(entry);
		const waitMs = waitOf(retryAfter) ?? entry.intervalMs;
		if (waitMs > maxWaitMs) {
			entry.refusals = maxRefusals;
			return;
		}
		entry.nextAt = Math.max(entry.nextAt, performance.now() + waitMs);
	}
	/** A firewall asked for a person. */
	challenged(host) {
		this.#host(host).challenges += 1;
	}
	/** Waits at least so long between requests from now on, as robots.txt may ask for. */
	atLeast(host, intervalMs) {
		const entry = this.#host(host);
		entry.leastMs = Math.max(entry.leastMs, Math.min(intervalMs, maxWaitMs));
		entry.intervalMs = Math.max(entry.intervalMs, entry.leastMs);
	}
	/** The host answered. */
	accepted(host, waitedMs) {
		const entry = this.#host(host);
		entry.refusals = 0;
		entry.challenges = 0;
		switch (entry.latency.add(waitedMs)) {
			case "slower":
				halve(entry);
				break;
			case "usual": entry.intervalMs = Math.max(entry.leastMs, entry.intervalMs - entry.leastMs / 8);
		}
	}
	/** Whether the host has refused so often that more requests would be impolite. */
	isClosed(host) {
		const { refusals, challenges } = this.#host(host);
		return refusals >= maxRefusals || challenges >= maxChallenges;
	}
	#host(name) {
		let entry = this.#hosts.get(name);
		if (entry === void 0) {
			entry = {
				nextAt: 0,
				leastMs: this.#intervalMs,
				intervalMs: this.#intervalMs,
				refusals: 0,
				challenges: 0,
				latency: new LatencyWatch(),
				shared: new TurnsAhead()
			};
			this.#hosts.set(name, entry);
		}
		return entry;
	}
};
function halve(entry) {
	entry.intervalMs = Math.min(2 * entry.intervalMs, maxWaitMs);
}
/** `Retry-After` in seconds or as a date (RFC 9110, 10.2.3). */
function waitOf(retryAfter) {
	if (retryAfter === void 0) return null;
	const waitMs = /^\d{1,9}$/.test(retryAfter) ? Number(retryAfter) * 1e3 : Date.parse(retryAfter) - Date.now();
	return Number.isNaN(waitMs) ? null : Math.max(0, waitMs);
}
// src/verify/live/apply-verification.ts
/**
* A finding with what came of asking. One that works is a step graver and certain; one that does not is at most low.
*
* What is `info` is meant to be public, and stays so.
*/
function applyVerification(finding, verification) {
	const { severity } = finding;
	switch (verification.state) {
		case "live": return {
			...finding,
			severity: severity === "info" ? severity : graver(severity),
			confidence: "high",
			verification,
			evidence: withEvidence(finding, liveText(verification))
		};
		case "dead": return {
			...finding,
			severity: severity === "info" ? severity : "low",
			verification,
			evidence: withEvidence(finding, `${verification.by ?? "its provider"} refuses it`)
		};
		default: return {
			...finding,
			verification
		};
	}
}
function graver(severity) {
	return severities[Math.min(severities.indexOf(severity) + 1, severities.length - 1)];
}
function liveText({ by, owner, scopes }) {
	return [
		`${by ?? "its provider"} accepts it`,
		...owner === void 0 ? [] : [`it belongs to ${owner}`],
		...scopes === void 0 ? [] : [`it may ${scopes.join(", ")}`]
	].join("; ");
}
function withEvidence({ evidence }, text) {
	return evidence === void 0 ? text : `${evidence}; ${text}`;
}
// src/verify/live/signed-headers.ts
/** The headers with those that prove the key of AWS: the secret itself is not sent. */
async function signedHeaders({ url, method, headers, body }, { keyId, secret, sessionToken, service, region }) {
	const { AwsV4Signer } = await import("./aws4fetch.esm.js");
	const signed = await new AwsV4Signer({
		url: url.href,
		method,
		headers,
		accessKeyId: keyId,
		secretAccessKey: secret,
		service,
		region,
		...body === null ? {} : { body },
		...sessionToken === "" ? {} : { sessionToken }
	}).sign();
	return Object.fromEntries(signed.headers);
}
// src/verify/live/ask-http.ts
/** Answers that tell about a secret are small. */
const maxBodyBytes = 262144;
/** Sends one request, once; redirects are not followed. Answers, never throws. */
async function askHttp(question, { agentFor, userAgent, timeoutMs }, signal) {
	const { url, method, body } = question;
	try {
		const sent = await request(url, {
			method,
			body,
			dispatcher: agentFor(url),
			signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
			headers: {
				"user-agent": userAgent,
				accept: "application/json",
				"accept-encoding": "gzip, deflate, br",
				...question.signature === null ? question.headers : await signedHeaders(question, question.signature)
			}
		});
		const headers = new Map(Object.entries(sent.headers).map(([name, value]) => [name.toLowerCase(), [value].flat()[0] ?? ""]));
		const { bytes, cut } = await readBody(sent.body, headers.get("content-encoding") ?? "", maxBodyBytes);
		return {
			status: sent.statusCode,
			headers,
			body: cut === null ? bytes.toString("utf8") : null
		};
	} catch (error) {
		return { reason: reasonOf$1(error) };
	}
}
/** By codes alone: messages of errors may hold headers. */
function reasonOf$1(error) {
	const code = errorCode(error) ?? "";
	const name = error instanceof Error ? error.name : "";
	if (name === "TimeoutError" || /TIMEOUT|TIMEDOUT/.test(code)) return "it did not answer in time";
	const [, refused] = /^Proxy response \((\d{3})\)/.exec(error instanceof Error ? error.message : "") ?? [];
	if (refused !== void 0) return `the proxy refuses to connect (it answered ${refused})`;
	if (name === "AbortError") return "the scan was stopped";
	return certificateFault(error) === null ? "there was no connection, or what came is not HTTP" : "its certificate is not trusted";
}
// src/network/smtp-talk.ts
const maxReply = 16384;
/** Lines of one code, the last with a space after it or with nothing (RFC 5321, 4.2.1). */
const reply = /^(?:\d{3}-[^\n]*\n){0,100}(\d{3})(?: [^\n]*)?\r?\n/;
/** The client's side of SMTP, before it is encrypted. */
var SmtpTalk = class {
	#socket;
	#signal;
	#heard = "";
	/** @param signal - aborts too when the connection ends: whoever waits then stops */
	constructor(socket, signal) {
		this.#socket = socket;
		this.#signal = signal;
	}
	async ask(command) {
		this.#socket.write(`${command}\r\n`);
		return this.reply();
	}
	/** @throws Error when what comes is no reply, or the signal aborts */
	async reply() {
		for (;;) {
			const found = reply.exec(this.#heard);
			if (found !== null) {
				this.#heard = this.#heard.slice(found[0].length);
				const lines = found[0].trimEnd().split(/\r?\n/);
				return {
					code: Number(found[1]),
					lines: lines.map((line) => line.slice(4))
				};
			}
			if (this.#heard.length > maxReply) throw new Error("what it answers is not SMTP");
			const block = this.#socket.read();
			if (block === null) await once(this.#socket, "readable", { signal: this.#signal });
			else this.#heard += block.toString("latin1");
		}
	}
};
/** An address in place of a name, for clients that have none (RFC 5321, 4.1.3). */
function addressLiteral({ localAddress = "127.0.0.1" }) {
	return isIP(localAddress) === 6 ? `[IPv6:${localAddress}]` : `[${localAddress}]`;
}
// src/verify/live/ask-smtp.ts
/** Encrypted from the first byte (RFC 8314, 3.3). */
const tlsPorts = /* @__PURE__ */ new Set([465, 2465]);
/**
* Logs in to a mail server and leaves: EHLO, STARTTLS, AUTH, QUIT, and no mail. The password is sent through TLS with a
* certificate that proves the host, or not at all. Answers, never throws.
*/
async function askSmtp(question, { address, timeoutMs, authorities, open = connectTo }, signal) {
	const limit = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
	const broken = new AbortController();
	const listen = (one) => one.on("error", (error) => broken.abort(error)).on("end", () => broken.abort());
	const sockets = [listen(open(address, question.port))];
	const until = AbortSignal.any([limit, broken.signal]);
	const encrypt = async (socket) => {
		const name = isIP(question.host) === 0 ? { servername: question.host } : {};
		const secure = listen(connect$1({
			socket,
			host: question.host,
			...name,
			...trusted(authorities)
		}));
		sockets.push(secure);
		await once(secure, "secureConnect", { signal: until });
		return secure;
	};
	try {
		await once(sockets[0], "connect", { signal: until });
		return await logIn(question, sockets[0], encrypt, until);
	} catch {
		const { reason } = broken.signal;
		return {
			state: "unknown",
			reason: signal.aborted ? "the scan was stopped" : limit.aborted ? "it did not answer in time" : certificateFault(reason) === null ? "there was no connection, or what came is not SMTP" : "its certificate is not trusted"
		};
	} finally {
		sockets.forEach((socket) => socket.destroy());
	}
}
function connectTo(host, port) {
	return connect({
		host,
		port
	});
}
async function logIn(question, plain, encrypt, until) {
	const isTls = tlsPorts.has(question.port);
	let smtp = new SmtpTalk(isTls ? await encrypt(plain) : plain, until);
	const hello = `EHLO ${addressLiteral(plain)}`;
	if ((await smtp.reply()).code !== 220) return {
		state: "unknown",
		reason: "it does not greet"
	};
	let offer = await smtp.ask(hello);
	if (!isTls) {
		if (!offer.lines.some((line) => line.trim().toUpperCase() === "STARTTLS")) {
			await smtp.ask("QUIT");
			return {
				state: "unknown",
				reason: "it offers no encryption: the password was not sent"
			};
		}
		if ((await smtp.ask("STARTTLS")).code !== 220) return {
			state: "unknown",
			reason: "it offers encryption and refuses it"
		};
		smtp = new SmtpTalk(await encrypt(plain), until);
		offer = await smtp.ask(hello);
	}
	const reply = await authenticate(question, offer.lines.flatMap((line) => /^AUTH[ =](.*)$/i.exec(line)?.[1]?.trim().toUpperCase().split(/ +/) ?? []), smtp);
	if (reply === null) {
		await smtp.ask("QUIT");
		return {
			state: "unknown",
			reason: "it takes no passwords (AUTH PLAIN or LOGIN)"
		};
	}
	const judged = judgeReply(reply);
	await smtp.ask("QUIT").catch(() => {});
	return judged;
}
/** RFC 4616, else the older LOGIN; null: it takes neither. */
async function authenticate({ user, password }, mechanisms, smtp) {
	const steps = mechanisms.includes("PLAIN") ? ["AUTH PLAIN", base64(`\0${user}\0${password}`)] : mechanisms.includes("LOGIN") ? [
		"AUTH LOGIN",
		base64(user),
		base64(password)
	] : null;
	let reply = null;
	for (const step of steps ?? []) {
		if (reply !== null && reply.code !== 334) break;
		reply = await smtp.ask(step);
	}
	return reply;
}
function base64(text) {
	return Buffer.from(text, "utf8").toString("base64");
}
/** What servers say when the login might be right and is not let in: by its kind, its address or its account. */
const otherRefusals = /disabled|not enabled|not allowed|access rights|too many|rate|lock|block|suspend|policy|application-specific|\bip\b|unauthorized ip|web ?login|browser|verify your/i;
/** 535 with these codes, or none, says that user and password do not belong together (RFC 4954, 6; RFC 3463, 3.8). */
function judgeReply({ code, lines }) {
	if (code === 235) return { state: "live" };
	const text = lines.join(" ");
	const enhanced = /^\s*(\d\.\d{1,3}\.\d{1,3})\b/.exec(lines[0] ?? "")?.[1];
	const isWrong = enhanced === void 0 || [
		"5.7.8",
		"5.7.3",
		"5.7.0",
		"5.7.1"
	].includes(enhanced);
	return code === 535 && isWrong && !otherRefusals.test(text) ? { state: "dead" } : {
		state: "unknown",
		reason: `it answered the login with ${code}${enhanced === void 0 ? "" : ` ${enhanced}`}`
	};
}
// src/verify/live/fields.ts
/** More of an answer is no answer. */
const maxValues = 200;
/** The scalars of JSON at a path such as `user.login`; `*` stands for each of a list or table. */
function fieldsAt(value, path) {
	let found = [value];
	for (const name of path.split(".")) found = found.flatMap((each) => below(each, name)).slice(0, maxValues);
	return found.filter((each) => [
		"string",
		"number",
		"boolean"
	].includes(typeof each)).map(String);
}
function below(value, name) {
	if (typeof value !== "object" || value === null) return [];
	if (name === "*") return Object.values(value);
	return Object.entries(value).filter(([key]) => key === name).map(([, item]) => item);
}
// src/verify/live/judge-answer.ts
const maxOwner = 200;
const maxScopes = 50;
const maxScope = 100;
/** What an answer says of the secret; what a check does not know leaves it open. */
function judgeAnswer(check, { status, headers, body }, secret) {
	const fields = jsonOf(body);
	const fits = (pattern) => pattern.status === status && pattern.where.every(({ field, value }) => fieldsAt(fields, field).some((text) => matchesPattern(value, text)));
	if (check.dead.some(fits)) return { state: "dead" };
	if (!check.live.some(fits)) return {
		state: "unknown",
		reason: reasonOf(status)
	};
	const isText = check.takesAnyBody && body !== null && !/^\s*</.test(body);
	if (typeof fields !== "object" && !isText) return {
		state: "unknown",
		reason: `it answered ${status} and what is not its API's`
	};
	const tidy = (texts, most) => texts.filter((text) => secret === "" || !text.includes(secret)).map((text) => shownText(text, most));
	const owner = tidy(check.owner.flatMap((field) => fieldsAt(fields, field)), maxOwner);
	const scopes = tidy([...check.scopes.flatMap((field) => fieldsAt(fields, field)), ...check.scopesHeader === null ? [] : [headers.get(check.scopesHeader) ?? ""]].flatMap((text) => text.split(/[\s,]+/)), maxScope);
	const name = [...new Set(owner)].filter(Boolean).join(", ").slice(0, maxOwner);
	const may = [...new Set(scopes)].filter(Boolean).slice(0, maxScopes);
	return {
		state: "live",
		...name === "" ? {} : { owner: name },
		...may.length === 0 ? {} : { scopes: may }
	};
}
function jsonOf(body) {
	try {
		return JSON.parse(body ?? "") ?? void 0;
	} catch {
		return;
	}
}
function shownText(text, most) {
	return text.slice(0, most).replaceAll(/[\p{Cc}\p{Cf}]+/gu, " ").trim().toWellFormed();
}
function reasonOf(status) {
	if (status >= 300 && status < 400) return `it answered ${status}: redirects are not followed with a secret`;
	return status === 429 ? "it answered 429: it was asked too often" : `it answered ${status}, which tells nothing about the secret`;
}
// src/verify/live/shared-answers.ts
let shared = null;
/** Null: there are no others. */
function sharedAnswers() {
	return shared;
}
// src/verify/live/ask-all.ts
/** Hosts that are asked at the same time; each is asked one question at a time. */
const hostsAtOnce = 8;
/** Before it is looked again whether another process has an answer. */
const othersMs = 500;
/** Asks each question once, and tells each answer when it comes. Stops when the signal aborts; never throws. */
async function askAll(questions, asker, tell, signal) {
	const queues = [...Map.groupBy(questions, ({ host }) => host).values()];
	const work = async () => {
		for (let queue = queues.shift(); queue !== void 0; queue = queues.shift()) await askHost(queue, asker, tell, signal);
	};
	await Promise.all(Array.from({ length: hostsAtOnce }, work));
}
/** What others are asking just now comes last. */
async function askHost(queue, asker, tell, signal) {
	for (let left = queue; left.length > 0;) {
		const claimedByOthers = [];
		for (const planned of left) {
			const verification = await askShared(planned, asker, signal);
			if (signal.aborted) return;
			if (verification === null) claimedByOthers.push(planned);
			else tell(planned, verification);
		}
		if (claimedByOthers.length === left.length) await setTimeout(othersMs, void 0, { signal }).catch(() => {});
		left = claimedByOthers;
	}
}
/** @returns null: another asks it */
async function askShared(planned, asker, signal) {
	const shared = sharedAnswers();
	const claim = async () => shared?.claim(planned.key) ?? { kind: "ask" };
	const first = await claim();
	const claimed = first.kind === "ask" ? await askOnce(planned, asker, claim, signal) : first;
	if (claimed.kind === "wait") return null;
	if (claimed.kind === "answered") return claimed.verification;
	const verification = {
		by: planned.host,
		checkedAt: (/* @__PURE__ */ new Date()).toISOString(),
		...claimed.judged
	};
	if (!signal.aborted) await shared?.tell(planned.key, verification);
	return verification;
}
function asked(judged) {
	return {
		kind: "asked",
		judged
	};
}
async function askOnce({ question, check, host, secret }, asker, claim, signal) {
	const { rate } = asker;
	if (rate.isClosed(host)) return asked({
		state: "unknown",
		reason: "it refused too often to be asked again"
	});
	const url = question.kind === "http" ? question.url : new URL(`https://${question.host}/`);
	const pin = await asker.addresses.pin(url);
	const isProxied = question.kind === "http" && (asker.proxyFor?.(url) ?? null) !== null;
	if (pin.kind === "forbidden" || pin.kind === "unknown" && !isProxied) return asked(nobody(pin.kind));
	try {
		await rate.turn(host, signal);
	} catch {
		return asked({
			state: "unknown",
			reason: "the scan was stopped"
		});
	}
	const still = await claim();
	if (still.kind !== "ask") return still;
	if (question.kind === "smtp") {
		const { timeoutMs, authorities, openMail } = asker;
		return asked(pin.kind === "address" ? await askSmtp(question, {
			address: pin.address,
			timeoutMs,
			authorities,
			open: openMail
		}, signal) : nobody(pin.kind));
	}
	const startedAt = performance.now();
	const answer = await askHttp(question, asker, signal);
	if ("reason" in answer) return asked({
		state: "unknown",
		reason: answer.reason
	});
	if (answer.status === 429 || answer.status === 503) rate.slowDown(host, answer.headers.get("retry-after"));
	else rate.accepted(host, performance.now() - startedAt);
	return asked(judgeAnswer(check, answer, secret.reveal()));
}
function nobody(pin) {
	return {
		state: "unknown",
		reason: pin === "forbidden" ? "its name leads to no public address" : "its name does not resolve"
	};
}
// src/verify/live/plan-lines.ts
/** The plan as people read it: hosts and counts, and nothing of any secret. */
function planLines({ questions, others, leftOut }, proxyFor = () => null) {
	const hosts = [...Map.groupBy(questions, ({ host }) => host)].map(([host, { length }]) => ({
		host,
		length,
		isMail: questions.some((each) => each.host === host && each.question.kind === "smtp")
	})).toSorted((a, b) => b.length - a.length);
	const width = Math.max(0, ...hosts.map(({ host }) => host.length));
	const proxies = new Set(questions.flatMap(({ question }) => {
		const proxy = question.kind === "http" ? proxyFor(question.url) : null;
		return proxy === null ? [] : [proxyName(proxy)];
	}));
	const uncheckable = [...others.values()].filter(({ state }) => state === "not-checkable").length;
	return [
		`--verify asks ${count(hosts.length, "host")} ${count(questions.length, "question")}${hosts.length === 0 ? "" : ":"}`,
		...hosts.map(({ host, length, isMail }) => `  ${host.padEnd(width)}  ${length}${isMail ? "  a login, no mail" : ""}`),
		...[...proxies].map((proxy) => `  web servers through the proxy ${proxy}: that names lead to public addresses is for it to see to`),
		...leftOut === 0 ? [] : [`  ${count(leftOut, "question")} more are beyond --verify-limit`],
		...uncheckable === 0 ? [] : [`  nobody can be asked about ${count(uncheckable, "other finding")}`]
	];
}
function count(number, noun) {
	return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
// src/verify/live/named-values.ts
/** What a check needs of a finding; or the name of what stands nowhere beside its secret. */
function namedValues(check, { secret, parts }) {
	const read = check.isUrlEncoded ? decoded : (text) => text;
	const values = /* @__PURE__ */ new Map([["secret", read(secret?.reveal() ?? "")]]);
	for (const value of check.values) {
		const found = groupOf(value, value.part === null ? values.get("secret") : read(parts.find(({ name, value: own }) => name === value.part && own.isKnown)?.value.reveal() ?? ""));
		if (found === null) return { missing: value.part ?? "known form" };
		values.set(value.name, found);
	}
	return values;
}
function groupOf({ pattern, otherwise }, text) {
	const regExp = regExpOf(pattern);
	regExp.lastIndex = 0;
	const match = regExp.exec(text);
	return match === null ? otherwise : match.slice(1).find((group) => group !== void 0) ?? match[0];
}
/** As RFC 3986, 2.1 writes it in URLs; what is not encoded well was meant as it stands. */
function decoded(text) {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
// src/verify/live/template.ts
const placeholder = /\{([a-z-]+)\}/g;
function render(template, values) {
	return template.replaceAll(placeholder, (_, name) => values.get(name) ?? "");
}
/**
* Fills an address; values are encoded, and one label of the host at most is a value.
*
* Null: it would be an address that the template does not mean.
*/
function renderAddress(template, values) {
	const [, labels = "", rest = ""] = /^https:\/\/([^/]*)(.*)$/s.exec(template) ?? [];
	const host = render(labels, values);
	const ofTemplate = labels.replace(/^\{[a-z-]+\}\./, "");
	const isHost = /^[a-z0-9]+(?:-+[a-z0-9]+)*(?:\.[a-z0-9-]+)+$/i.test(host);
	const isBelow = host === ofTemplate || /^[a-z0-9-]+$/i.test(host.slice(0, -ofTemplate.length - 1));
	const address = `https://${host}${rest.replaceAll(placeholder, (_, name) => encodeURIComponent(values.get(name) ?? ""))}`;
	return isHost && isBelow && URL.canParse(address) ? new URL(address) : null;
}
// src/verify/live/question.ts
/** Where mail is handed in: others are not mail servers, or not to be asked from outside (RFC 8314, 3.3). */
const mailPorts = /* @__PURE__ */ new Set([
	"25",
	"465",
	"587",
	"2465",
	"2525",
	"2587"
]);
/** Fills a check's templates; null: the values do not fit into a request. */
function questionOf({ question }, values) {
	return question.kind === "http" ? httpQuestion(question, values) : smtpQuestion(question, values);
}
function httpQuestion(template, values) {
	const url = renderAddress(template.url, values);
	const { basic, form, json, signature } = template;
	const headers = {};
	for (const [name, text] of Object.entries(template.headers)) headers[name.toLowerCase()] = render(text, values);
	if (basic !== null) headers["authorization"] = `Basic ${Buffer.from(render(basic, values)).toString("base64")}`;
	if (url === null || !Object.values(headers).every((text) => /^[\x20-\x7e]*$/.test(text))) return null;
	const { method } = template;
	return {
		kind: "http",
		url,
		method,
		headers,
		...body(),
		signature: signed()
	};
	function body() {
		if (form !== null) {
			headers["content-type"] = "application/x-www-form-urlencoded";
			const body = new URLSearchParams();
			Object.entries(form).forEach(([name, text]) => body.set(name, render(text, values)));
			return { body: String(body) };
		}
		if (json !== null) {
			headers["content-type"] = "application/json";
			return { body: JSON.stringify(renderJson(json, values)) };
		}
		return { body: method === "POST" ? "" : null };
	}
	function signed() {
		return signature === null ? null : {
			keyId: render(signature.keyId, values),
			secret: render("{secret}", values),
			sessionToken: render(signature.sessionToken, values),
			service: signature.service,
			region: render(signature.region, values)
		};
	}
}
function renderJson(template, values) {
	if (typeof template === "string") return render(template, values);
	if (Array.isArray(template)) return template.map((item) => renderJson(item, values));
	return typeof template === "object" ? Object.fromEntries(Object.entries(template).map(([key, item]) => [key, renderJson(item, values)])) : template;
}
function smtpQuestion(template, values) {
	const host = render(template.host, values).toLowerCase();
	const port = render(template.port, values);
	const user = render(template.user, values);
	const password = render("{secret}", values);
	const isHost = /^[a-z0-9.-]{1,253}$|^\[?[0-9a-f:.]{2,45}\]?$/.test(host) && URL.canParse(`https://${host}/`);
	const fits = [user, password].every((text) => text !== "" && !/[\0\r\n]/.test(text));
	return isHost && mailPorts.has(port) && fits ? {
		kind: "smtp",
		host,
		port: Number(port),
		user,
		password
	} : null;
}
// src/verify/live/plan.ts
/**
* Who is asked about which findings: the same secret with the same parts is asked about once.
*
* @param findings - the most important first: the limit leaves out the others
* @param answered - by key, what is not asked again
*/
function planQuestions(findings, checks, limit, answered = /* @__PURE__ */ new Map()) {
	const byKey = /* @__PURE__ */ new Map();
	const others = /* @__PURE__ */ new Map();
	const beyond = /* @__PURE__ */ new Set();
	for (const finding of findings) {
		const { fingerprint, secret } = finding;
		if (secret === void 0 || !isOpen(finding, secret)) continue;
		const found = findQuestion(finding, checks);
		if ("state" in found) {
			others.set(fingerprint, found);
			continue;
		}
		const key = keyOf(found.question);
		const before = answered.get(key);
		const known = byKey.get(key);
		if (before !== void 0) others.set(fingerprint, before);
		else if (known !== void 0) known.fingerprints.push(fingerprint);
		else if (byKey.size < limit) byKey.set(key, {
			...found,
			secret,
			key,
			fingerprints: [fingerprint]
		});
		else {
			beyond.add(key);
			others.set(fingerprint, {
				state: "unverified",
				reason: "beyond --verify-limit"
			});
		}
	}
	return {
		questions: [...byKey.values()],
		others,
		leftOut: beyond.size
	};
}
/** What was proved already, or is known in its redacted form alone, is not asked about. */
function isOpen({ kind, verification }, secret) {
	return kind === "secret" && secret.isKnown && secret.reveal() !== "" && verification.state === "unverified";
}
function findQuestion(finding, { checks, never }) {
	let reason = never.find(({ rules }) => rules.includes(finding.rule))?.reason ?? "nobody is known who could tell";
	for (const check of checks.filter(({ rules }) => rules.includes(finding.rule))) {
		const values = namedValues(check, finding);
		if ("missing" in values) {
			reason = `no ${values.missing} stands beside it`;
			continue;
		}
		const question = questionOf(check, values);
		if (question !== null) return {
			check,
			question,
			host: question.kind === "http" ? question.url.host : `${question.host}:${question.port}`
		};
		reason = "what stands beside it fits into no request";
	}
	return {
		state: "not-checkable",
		reason
	};
}
function keyOf(question) {
	return createHash("sha256").update(JSON.stringify(question)).digest("base64");
}
// src/verify/live/web-agents.ts
/** One agent for pinned addresses, and one for each proxy. */
function webAgents(addresses, { authorities, openWeb, proxyFor = () => null }, responseMs) {
	const direct = pinnedAgent(addresses, {
		responseMs,
		authorities,
		open: openWeb
	});
	const proxied = /* @__PURE__ */ new Map();
	return {
		agentFor(url) {
			const proxy = proxyFor(url);
			if (proxy === null) return direct;
			const agent = proxied.get(proxy.href) ?? proxiedAgent(proxy, responseMs, authorities);
			proxied.set(proxy.href, agent);
			return agent;
		},
		async close() {
			await Promise.all([direct, ...proxied.values()].map((agent) => agent.destroy()));
		}
	};
}
// src/verify/live/live-verifier.ts
/** What verifications of one run share: nobody is asked twice, and limits hold for all of them together. */
var LiveSession = class {
	rate;
	/** By key of the question. */
	answers = /* @__PURE__ */ new Map();
	asked = 0;
	/** Runs one after the other. */
	inTurn = pLimit(1);
	/** @param rate - questions a second and host */
	constructor(rate = 2) {
		this.rate = new HostRate(rate);
	}
};
/**
* Asks providers whether secrets work: one question for each, at public addresses alone, and told before.
*
* What is not answered clearly stays unknown. When the signal aborts, what was answered until then counts.
*
* @param findings - the most important first
*/
async function verifyLive(findings, options, signal) {
	const { session = new LiveSession() } = options;
	return session.inTurn(() => verifyInTurn(findings, options, session, signal));
}
async function verifyInTurn(findings, { checks, limit = 500, isPlanOnly = false, announce, ...asking }, session, signal) {
	const plan = planQuestions(findings, checks, Math.max(0, limit - session.asked), session.answers);
	announce(planLines(plan, asking.network?.proxyFor));
	if (isPlanOnly) return {
		findings,
		isComplete: true
	};
	session.asked += plan.questions.length;
	const results = new Map(plan.others);
	let answered = 0;
	await askPlanned(plan, asking, session, signal, ({ key, fingerprints }, verification) => {
		answered += 1;
		session.answers.set(key, verification);
		fingerprints.forEach((fingerprint) => results.set(fingerprint, verification));
	});
	return {
		isComplete: answered === plan.questions.length,
		findings: findings.map((finding) => {
			const verification = results.get(finding.fingerprint);
			return verification === void 0 ? finding : applyVerification(finding, verification);
		})
	};
}
async function askPlanned({ questions }, { userAgent, timeoutMs = 15e3, network = {} }, { rate }, signal, tell) {
	const addresses = new PinnedAddresses(() => false, network.lookUp);
	const { agentFor, close } = webAgents(addresses, network, timeoutMs);
	try {
		await askAll(questions, {
			...network,
			agentFor,
			addresses,
			userAgent,
			rate,
			timeoutMs
		}, tell, signal);
	} finally {
		await close();
	}
}
export { LiveSession, verifyLive };
