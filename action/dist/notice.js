import { _ as position, a as jsonFinding, c as verdict, f as quantity, g as placesByExposure, h as placeState, i as jsonHead, m as mainPlace, o as jsonText, t as shownReport, y as escapeControls } from "./shown-report.js";
import { r as severities } from "./rule.js";
// src/report/notice/notice.ts
const maxText = 200;
/** More is read in the report. */
const maxFindings = 20;
/** The findings from a severity on that were not known before. */
function newFindings(report, from) {
	return [...report.findings].filter(({ severity, isNew }) => isNew && severities.indexOf(severity) >= severities.indexOf(from));
}
/** Says what is new in words. */
function noticeOf(report, found) {
	return {
		title: `leaksieve: ${quantity(found.length, "new finding")}`,
		lead: `${plain(report.target.name)}\n${plain(verdict(report))}`,
		findings: found.slice(0, maxFindings).map(findingText),
		count: found.length
	};
}
function findingText(finding) {
	const place = mainPlace(finding);
	const where = place === void 0 ? [] : [`${end(place.path)}${position(place)} (${placeState(place)})`];
	const [step] = finding.remediation;
	return [
		plain(`${finding.severity.toUpperCase()} ${finding.title} (${finding.rule})`),
		...finding.redacted === void 0 ? [] : [plain(finding.redacted)],
		...where,
		...step === void 0 ? [] : [plain(step)]
	].join("\n");
}
/** What is left out, if anything is. */
function omittedText(count) {
	return count === 0 ? null : `And ${quantity(count, "more finding")}: see the report.`;
}
/** As many texts, from the first on, as stay within a size. */
function fitting(texts, sizeOf, max) {
	let left = max;
	const end = texts.findIndex((text) => (left -= sizeOf(text)) < 0);
	return end === -1 ? texts : texts.slice(0, end);
}
function plain(text) {
	return escapeControls(text.slice(0, maxText).toWellFormed());
}
/** The end of a path says more than its start. */
function end(path) {
	return path.length <= maxText ? plain(path) : `\u2026${escapeControls(path.slice(-200).toWellFormed())}`;
}
// src/report/notice/generic.ts
const maxPlaces = 5;
/** Most receivers refuse bodies of a megabyte, and some of less. */
const maxBytes = 25e4;
/** The new findings in the words of the JSON report, the worst first and as many as fit, each with its five most exposed places. */
function genericMessage(report, found) {
	const { coverage: _coverage, ...head } = jsonHead(report);
	const shown = fitting(found.slice(0, 1e3).map((finding) => {
		const occurrences = placesByExposure(finding.occurrences).slice(0, maxPlaces);
		return jsonText(jsonFinding({
			...finding,
			occurrences
		}));
	}), (text) => Buffer.byteLength(text) + 1, maxBytes);
	const told = {
		event: "findings",
		...head,
		complete: report.coverage.complete,
		newFindings: found.length
	};
	return `${jsonText(told).slice(0, -1)},"findings":[${shown.join(",")}]}`;
}
// src/report/notice/slack.ts
/** A message for one of Slack's incoming webhooks. Its texts are plain: no link, mention or markup of theirs works. */
function slackMessage({ title, lead, findings, count }) {
	const shown = fitting(findings, (text) => JSON.stringify(section(text)).length + 1, 10500);
	const omitted = omittedText(count - shown.length);
	const blocks = [{
		type: "header",
		text: text(title)
	}, ...[
		lead,
		...shown,
		...omitted === null ? [] : [omitted]
	].map(section)];
	return JSON.stringify({
		text: title,
		blocks
	});
}
function section(words) {
	return {
		type: "section",
		text: text(words)
	};
}
function text(words) {
	return {
		type: "plain_text",
		text: words,
		emoji: false
	};
}
// src/report/notice/teams.ts
/** An Adaptive Card for a workflow of Teams. Runs of text know no Markdown, so that nothing in them becomes a link. */
function teamsMessage({ title, lead, findings, count }) {
	const shown = fitting(findings, (text) => Buffer.byteLength(JSON.stringify(block(text))) + 1, 23e3);
	const omitted = omittedText(count - shown.length);
	const content = {
		$schema: "http://adaptivecards.io/schemas/adaptive-card.json",
		type: "AdaptiveCard",
		version: "1.4",
		body: [{
			type: "TextBlock",
			text: title,
			weight: "Bolder",
			size: "Medium",
			wrap: true
		}, ...[
			lead,
			...shown,
			...omitted === null ? [] : [omitted]
		].map(block)]
	};
	return JSON.stringify({
		type: "message",
		attachments: [{
			contentType: "application/vnd.microsoft.card.adaptive",
			contentUrl: null,
			content
		}]
	});
}
function block(text) {
	const lines = text.split("\n");
	return {
		type: "RichTextBlock",
		separator: true,
		inlines: lines.map((line, index) => ({
			type: "TextRun",
			text: index === lines.length - 1 ? line : `${line}\n`,
			...index === 0 ? { weight: "Bolder" } : {}
		}))
	};
}
// src/report/notice/index.ts
/** Who is told of new findings. */
const channels = [
	"slack",
	"teams",
	"webhook"
];
/**
* What a channel is sent, as JSON; null when nothing is new from the severity on. It never holds a secret, whatever the
* user has shown elsewhere.
*/
function noticeFor(channel, report, from) {
	const shown = shownReport(report, false);
	const found = newFindings(shown, from);
	if (found.length === 0) return null;
	switch (channel) {
		case "slack": return slackMessage(noticeOf(shown, found));
		case "teams": return teamsMessage(noticeOf(shown, found));
		case "webhook": return genericMessage(shown, found);
	}
}
export { channels, noticeFor };
