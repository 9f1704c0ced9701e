// src/model/rule.ts
const severities = [
	"info",
	"low",
	"medium",
	"high",
	"critical"
];
const confidences = [
	"low",
	"medium",
	"high"
];
/** Texts that prove something by themselves, by what knows to read them (`src/verify/format`). */
const formats = [
	"crc32-base62",
	"gitlab-checksum",
	"grafana-checksum",
	"pypi-macaroon",
	"basic-credentials",
	"aws-key-id",
	"json-web-token",
	"private-key"
];
export { formats as n, severities as r, confidences as t };
