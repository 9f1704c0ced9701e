import { t as ScanError } from "./scan-error.js";
// node_modules/smol-toml/dist/error.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
function getLineColFromPtr(string, ptr) {
	let lines = string.slice(0, ptr).split(/\r?\n/);
	return [lines.length, lines.pop().length + 1];
}
function makeCodeBlock(string, line, column) {
	let lines = string.split(/\r?\n/);
	let codeblock = "";
	let numberLen = (Math.log10(line + 1) | 0) + 1;
	for (let i = line - 1; i <= line + 1; i++) {
		let l = lines[i - 1];
		if (!l) continue;
		codeblock += i.toString().padEnd(numberLen, " ");
		codeblock += ":  ";
		codeblock += l;
		codeblock += "\n";
		if (i === line) {
			codeblock += " ".repeat(numberLen + column + 2);
			codeblock += "^\n";
		}
	}
	return codeblock;
}
var TomlError = class TomlError extends Error {
	line;
	column;
	codeblock;
	constructor(message, options) {
		const [line, column] = getLineColFromPtr(options.toml, options.ptr);
		const codeblock = makeCodeBlock(options.toml, line, column);
		super(`Invalid TOML document: ${message}\n\n${codeblock}`, options);
		this.line = line;
		this.column = column;
		this.codeblock = codeblock;
	}
	/** @internal */
	static x(message, ctx, ptr) {
		throw new TomlError(message, {
			toml: ctx.s,
			ptr: ptr ?? ctx.p
		});
	}
};
// node_modules/smol-toml/dist/primitive.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
/** @internal */
function parseString(ctx) {
	let startPtr = ctx.p;
	let c = ctx.s.charCodeAt(ctx.p++);
	let first = c;
	let isLiteral = c === 39;
	let isMultiline = c === ctx.s.charCodeAt(ctx.p) && c === ctx.s.charCodeAt(ctx.p + 1);
	if (isMultiline) {
		if ((c = ctx.s.charCodeAt(ctx.p += 2)) === 10) ctx.p++;
		else if (c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10) ctx.p += 2;
	}
	let parsed = "";
	let sliceStart = ctx.p;
	let state = 0;
	for (; ctx.p < ctx.s.length; ctx.p++) {
		c = ctx.s.charCodeAt(ctx.p);
		if (isMultiline && (c === 10 || c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10)) state = state && 3;
		else if (c < 32 && c !== 9 || c === 127) TomlError.x("control characters are not allowed in strings", ctx);
		else if ((!state || state === 3) && c === first && (!isMultiline || ctx.s.charCodeAt(ctx.p + 1) === first && ctx.s.charCodeAt(ctx.p + 2) === first)) {
			if (isMultiline) {
				if (ctx.s.charCodeAt(ctx.p + 3) === first) ctx.p++;
				if (ctx.s.charCodeAt(ctx.p + 3) === first) ctx.p++;
			}
			if (!state) {
				let s = ctx.s.slice(sliceStart, ctx.p);
				parsed = parsed ? parsed + s : s;
			}
			ctx.p += isMultiline ? 3 : 1;
			return parsed;
		} else if (!state) {
			if (!isLiteral && c === 92) {
				parsed += ctx.s.slice(sliceStart, sliceStart = ctx.p);
				state = 1;
			}
		} else if (state === 1) {
			if (c === 120 || c === 117 || c === 85) {
				let errPtr = ctx.p++ - 1;
				let value = 0;
				let len = c === 120 ? 2 : c === 117 ? 4 : 8;
				for (let j = 0; j < len; j++, ctx.p++) {
					let hex = ctx.s.charCodeAt(ctx.p);
					let digit = hex >= 48 && hex <= 57 ? hex - 48 : hex >= 65 && hex <= 70 ? hex - 65 + 10 : hex >= 97 && hex <= 102 ? hex - 97 + 10 : -1;
					if (digit < 0) TomlError.x("invalid non-hex character in unicode escape", ctx);
					value = value << 4 | digit;
				}
				if (value < 0 || value > 1114111 || value >= 55296 && value <= 57343) TomlError.x("invalid unicode escape", ctx, errPtr);
				parsed += String.fromCodePoint(value);
				sliceStart = ctx.p--;
				state = 0;
			} else if (isMultiline && (c === 32 || c === 9)) state = 2;
			else {
				if (c === 98) parsed += "\b";
				else if (c === 116) parsed += "	";
				else if (c === 110) parsed += "\n";
				else if (c === 102) parsed += "\f";
				else if (c === 114) parsed += "\r";
				else if (c === 101) parsed += "\x1B";
				else if (c === 34) parsed += "\"";
				else if (c === 92) parsed += "\\";
				else TomlError.x("unrecognised escape sequence", ctx);
				sliceStart = ctx.p + 1;
				state = 0;
			}
		} else if (c !== 32 && c !== 9) {
			if (state === 2) TomlError.x("invalid escape: only line-ending whitespace may be escaped", ctx, sliceStart);
			state = !isLiteral && c === 92 ? 1 : 0;
			sliceStart = ctx.p;
		}
	}
	TomlError.x("unfinished string", ctx, startPtr);
}
// node_modules/smol-toml/dist/date.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
let DATE_TIME_RE = /^(\d{4}-\d{2}-\d{2})?[Tt ]?(?:(\d{2}):\d{2}(?::\d{2}(?:\.\d+)?)?)?(Z|z|[-+]\d{2}:\d{2})?$/i;
var TomlDate = class TomlDate extends Date {
	#hasDate = false;
	#hasTime = false;
	#offset = null;
	constructor(date, fasttype, unsafeDelim) {
		let hasDate = true;
		let hasTime = true;
		let offset = "Z";
		let c;
		if (typeof date === "string") {
			if (fasttype) prep: {
				if (fasttype < 3) {
					if (+date.slice(11, 13) > 23) {
						date = "";
						break prep;
					}
					if (fasttype === 2) {
						offset = null;
						date += "Z";
					} else if ((c = date.charCodeAt(date.length - 1)) !== 90 && c !== 122) offset = date.slice(date.length - 6);
					if (unsafeDelim) date = date.slice(0, 10) + "T" + date.slice(11);
				} else if (fasttype === 4) date = +date.slice(0, 2) > 23 ? "" : `0000-01-01T${date}Z`;
				hasDate = fasttype !== 4;
				hasTime = fasttype !== 3;
			}
			else {
				let match = date.match(DATE_TIME_RE);
				if (match) {
					if (!match[1]) {
						hasDate = false;
						date = `0000-01-01T${date}`;
					}
					hasTime = !!match[2];
					hasTime && date[10] === " " && (date = date.replace(" ", "T"));
					if (match[2] && +match[2] > 23) date = "";
					else {
						offset = match[3] || null;
						if (!offset && hasTime) date += "Z";
					}
				} else date = "";
			}
		}
		super(date);
		if (!isNaN(this.getTime())) {
			this.#hasDate = hasDate;
			this.#hasTime = hasTime;
			this.#offset = offset;
		}
	}
	isDateTime() {
		return this.#hasDate && this.#hasTime;
	}
	isLocal() {
		return !this.#hasDate || !this.#hasTime || !this.#offset;
	}
	isDate() {
		return this.#hasDate && !this.#hasTime;
	}
	isTime() {
		return this.#hasTime && !this.#hasDate;
	}
	isValid() {
		return this.#hasDate || this.#hasTime;
	}
	toISOString() {
		let iso = super.toISOString();
		if (this.isDate()) return iso.slice(0, 10);
		if (this.isTime()) return iso.slice(11, 23);
		if (this.#offset === null) return iso.slice(0, -1);
		if (this.#offset === "Z" || this.#offset === "z") return iso;
		let offset = +this.#offset.slice(1, 3) * 60 + +this.#offset.slice(4, 6);
		offset = this.#offset[0] === "-" ? offset : -offset;
		return (/* @__PURE__ */ new Date(this.getTime() - offset * 6e4)).toISOString().slice(0, -1) + this.#offset;
	}
	static wrapAsOffsetDateTime(jsDate, offset = "Z") {
		let date = new TomlDate(jsDate);
		date.#offset = offset;
		return date;
	}
	static wrapAsLocalDateTime(jsDate) {
		let date = new TomlDate(jsDate);
		date.#offset = null;
		return date;
	}
	static wrapAsLocalDate(jsDate) {
		let date = new TomlDate(jsDate);
		date.#hasTime = false;
		date.#offset = null;
		return date;
	}
	static wrapAsLocalTime(jsDate) {
		let date = new TomlDate(jsDate);
		date.#hasDate = false;
		date.#offset = null;
		return date;
	}
};
// node_modules/smol-toml/dist/extract.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
function isDigit(char, base = 10) {
	return base === 16 ? char > 47 && char < 58 || char > 64 && char < 71 || char > 96 && char < 103 : char > 47 && char < 48 + base;
}
function isEndOfValue(char, delim) {
	return char === 32 || char === 9 || char === 10 || char === 13 || delim && (char === delim || char === 44) || char === 35;
}
/** @internal */
function extractValue(ctx, end) {
	let errPtr = ctx.p;
	let c = ctx.s.charCodeAt(ctx.p);
	if (c === 91 || c === 123) {
		ctx.d-- || TomlError.x("document contains excessively nested structures. aborting.", ctx);
		let value = c === 91 ? parseArray(ctx) : parseInlineTable(ctx);
		ctx.d++;
		return value;
	}
	if (c === 34 || c === 39) return parseString(ctx);
	if (c === 116) {
		if (ctx.s.charCodeAt(++ctx.p) !== 114 || ctx.s.charCodeAt(++ctx.p) !== 117 || ctx.s.charCodeAt(++ctx.p) !== 101) TomlError.x("invalid value", ctx, errPtr);
		return ctx.p++, true;
	}
	if (c === 102) {
		if (ctx.s.charCodeAt(++ctx.p) !== 97 || ctx.s.charCodeAt(++ctx.p) !== 108 || ctx.s.charCodeAt(++ctx.p) !== 115 || ctx.s.charCodeAt(++ctx.p) !== 101) TomlError.x("invalid value", ctx, errPtr);
		return ctx.p++, false;
	}
	if (c === 43 || c === 45) return parseNumber(ctx, ctx.p, ctx.s.charCodeAt(++ctx.p), 44 - c, end);
	if (ctx.s.charCodeAt(ctx.p + 4) === 45 && ctx.s.charCodeAt(ctx.p + 7) === 45) return parseDate(ctx, c, end);
	if (ctx.s.charCodeAt(ctx.p + 2) === 58) return parseTime(ctx, c, end);
	return parseNumber(ctx, ctx.p, c, 0, end);
}
function parseNumber(ctx, startPtr, startChr, sign, endChr) {
	let c = startChr;
	let state = 0;
	let hasUnderscores = false;
	if (c === 105) {
		if (ctx.s.charCodeAt(++ctx.p) !== 110 || ctx.s.charCodeAt(++ctx.p) !== 102) TomlError.x("invalid value", ctx, startPtr);
		return ctx.p++, (sign || 1) / 0;
	}
	if (c === 110) {
		if (ctx.s.charCodeAt(++ctx.p) !== 97 || ctx.s.charCodeAt(++ctx.p) !== 110) TomlError.x("invalid value", ctx, startPtr);
		return ctx.p++, NaN;
	}
	if (c === 48) {
		if (++ctx.p >= ctx.s.length || isEndOfValue(c = ctx.s.charCodeAt(ctx.p), endChr)) return ctx.bi === true ? 0n : 0;
		if (!sign) {
			if (c === 120) return parseIntegerBaseN(ctx, startPtr, 16, endChr);
			else if (c === 98) return parseIntegerBaseN(ctx, startPtr, 2, endChr);
			else if (c === 111) return parseIntegerBaseN(ctx, startPtr, 8, endChr);
		}
		if (c === 46) state = 2;
		else if (c === 101 || c === 69) state = 4;
		else TomlError.x("illegal leading zero", ctx, startPtr);
	} else if (!isDigit(c)) TomlError.x("invalid value", ctx, startPtr);
	while (++ctx.p < ctx.s.length && (c = ctx.s.charCodeAt(ctx.p), !isEndOfValue(c, endChr))) {
		if (!state) state = 1;
		if (c === 95) {
			if (!(state & 1)) TomlError.x("illegal underscore", ctx);
			state += 11;
			hasUnderscores = true;
		} else if (state === 1 && c === 46) state = 2;
		else if ((state === 1 || state === 3) && (c === 101 || c === 69)) state = 4;
		else if (state === 4 && (c === 43 || c === 45)) state = 6;
		else if (!isDigit(c)) TomlError.x(`illegal character in numeric literal`, ctx);
		else if (state > 9) state -= 11;
		else if (!(state & 1)) state++;
	}
	if (!state) {
		let val = (startChr - 48) * (sign || 1);
		return ctx.bi === true ? BigInt(val) : val;
	}
	if (!(state & 1)) TomlError.x("unfinished numeric value", ctx, startPtr);
	let str = ctx.s.slice(startPtr, ctx.p);
	if (hasUnderscores) str = str.replaceAll("_", "");
	return state > 1 ? parseFloat(str) : parseInteger(ctx, str, 10, startPtr);
}
function parseIntegerBaseN(ctx, startPtr, base, endChr) {
	let c, underscore = 1;
	while (++ctx.p < ctx.s.length && (c = ctx.s.charCodeAt(ctx.p), !isEndOfValue(c, endChr))) if (c === 95) {
		if (underscore & 1) TomlError.x("illegal underscore", ctx);
		underscore = 3;
	} else if (!isDigit(c, base)) TomlError.x(`illegal character in numeric literal`, ctx);
	else if (underscore & 1) underscore--;
	if (underscore & 1) TomlError.x("unfinished numeric value", ctx);
	let str = ctx.s.slice(startPtr + 2, ctx.p);
	if (underscore) str = str.replaceAll("_", "");
	return parseInteger(ctx, str, base, startPtr);
}
function parseInteger(ctx, str, base, startPtr) {
	if (ctx.bi !== true) int: {
		let val = parseInt(str, base);
		if (!Number.isSafeInteger(val)) {
			if (ctx.bi) break int;
			TomlError.x("integer value cannot be represented losslessly", ctx, startPtr);
		}
		return val;
	}
	return base === 10 ? BigInt(str) : BigInt((base === 2 ? "0b" : base === 8 ? "0o" : "0x") + str);
}
function parseDate(ctx, c, endChr) {
	let startPtr = ctx.p++, unsafeSeparator;
	if (!isDigit(c) || !isDigit(ctx.s.charCodeAt(ctx.p++)) || !isDigit(ctx.s.charCodeAt(ctx.p++)) || !isDigit(ctx.s.charCodeAt(ctx.p++))) return parseNumber(ctx, ctx.p = startPtr, c, 0, endChr);
	ctx.p += 5;
	if (!isDigit(ctx.s.charCodeAt(ctx.p++))) TomlError.x("invalid date-time: date part is malformed", ctx, startPtr);
	if (ctx.p >= ctx.s.length || ((c = ctx.s.charCodeAt(ctx.p)) !== 32 || (unsafeSeparator = true, !isDigit(ctx.s.charCodeAt(ctx.p + 1)))) && c !== 84 && c !== 116) return readDate(ctx, ctx.s.slice(startPtr, ctx.p), 3, false, startPtr);
	if (ctx.s.charCodeAt(ctx.p += 3) !== 58) TomlError.x("invalid date-time: time part is malformed", ctx, startPtr);
	if (ctx.s.charCodeAt(ctx.p += 3) === 58) ctx.p += 3;
	if (ctx.s.charCodeAt(ctx.p) === 46) while (isDigit(ctx.s.charCodeAt(++ctx.p)));
	if (c = ctx.s.charCodeAt(ctx.p)) {
		if (c === 90 || c === 122) return readDate(ctx, ctx.s.slice(startPtr, ++ctx.p), 1, unsafeSeparator, startPtr, "[+00:00]");
		if (c === 43 || c === 45) return readDate(ctx, ctx.s.slice(startPtr, ctx.p += 6), 1, unsafeSeparator, startPtr, !ctx.ld && "[" + ctx.s.slice(ctx.p - 6, ctx.p) + "]");
	}
	return readDate(ctx, ctx.s.slice(startPtr, ctx.p), 2, unsafeSeparator, startPtr);
}
function parseTime(ctx, c, endChr) {
	let start = ctx.p;
	if (!isDigit(c) || !isDigit(ctx.s.charCodeAt(++ctx.p))) return parseNumber(ctx, --ctx.p, c, 0, endChr);
	if (ctx.s.charCodeAt(ctx.p += 4) === 58) ctx.p += 3;
	if (ctx.s.charCodeAt(ctx.p) === 46) while (isDigit(ctx.s.charCodeAt(++ctx.p)));
	return readDate(ctx, ctx.s.slice(start, ctx.p), 4, false, start);
}
function readDate(ctx, str, type, unsafeDelim, errPtr, temporalSuffix) {
	if (ctx.ld) {
		let date = new TomlDate(str, type, unsafeDelim);
		if (!date.isValid()) TomlError.x("invalid date", ctx, errPtr);
		return date;
	}
	try {
		if (temporalSuffix) str += temporalSuffix;
		switch (type) {
			case 1: return Temporal.ZonedDateTime.from(str);
			case 2: return Temporal.PlainDateTime.from(str);
			case 3: return Temporal.PlainDate.from(str);
			case 4: return Temporal.PlainTime.from(str);
		}
	} catch (e) {
		TomlError.x(e instanceof Error ? e.message : "" + e, ctx, errPtr);
	}
}
// node_modules/smol-toml/dist/util.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
/** @internal */
function skipComment(ctx) {
	for (; ctx.p < ctx.s.length; ctx.p++) {
		let c = ctx.s.charCodeAt(ctx.p);
		if (c === 10) break;
		if (c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10) {
			ctx.p++;
			break;
		}
		if (c < 32 && c !== 9 || c === 127) TomlError.x("control characters are not allowed in comments", ctx);
	}
}
/** @internal */
function skipVoid(ctx, banNewLines, banComments) {
	let c;
	while (ctx.p < ctx.s.length) {
		while (ctx.p < ctx.s.length && ((c = ctx.s.charCodeAt(ctx.p)) === 32 || c === 9 || !banNewLines && (c === 10 || c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10))) ctx.p++;
		if (banComments || c !== 35) break;
		skipComment(ctx);
	}
}
// node_modules/smol-toml/dist/struct.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
/** @internal */
function parseKey(ctx, end = 61) {
	let startPtr;
	let state = 0;
	let parsed = [];
	let sliceStart;
	let c = ctx.s.charCodeAt(startPtr = ctx.p);
	do
		if (c === end) {
			if (!state) TomlError.x("unexpected end of key", ctx);
			if (state === 1) parsed.push(ctx.s.slice(sliceStart, ctx.p));
			return ctx.p++, parsed;
		} else if (c === 46) {
			if (!state) TomlError.x("illegal empty bare key", ctx);
			if (state === 1) parsed.push(ctx.s.slice(sliceStart, ctx.p));
			state = 0;
		} else if (!state && (c === 34 || c === 39)) {
			if (c === ctx.s.charCodeAt(ctx.p + 1) && c === ctx.s.charCodeAt(ctx.p + 2)) TomlError.x("illegal quoted key: multiline strings are not allowed", ctx);
			parsed.push(parseString(ctx));
			state = 2;
			ctx.p--;
		} else if (c === 32 || c === 9) {
			if (state === 1) {
				parsed.push(ctx.s.slice(sliceStart, ctx.p));
				state = 2;
			}
		} else if (state === 2 || c < 48 && c !== 45 || c > 57 && c < 65 || c > 90 && c < 97 && c !== 95 || c > 122) TomlError.x("illegal character in key", ctx);
		else if (!state) {
			state = 1;
			sliceStart = ctx.p;
		}
	while (c = ctx.s.charCodeAt(++ctx.p));
	TomlError.x("incomplete key-value: cannot find end of key", ctx, startPtr);
}
/** @internal */
function parseInlineTable(ctx) {
	let startPtr = ctx.p++;
	let res = Object.create(null);
	let seen = /* @__PURE__ */ new Set();
	let c;
	while (ctx.p < ctx.s.length) {
		skipVoid(ctx);
		if ((c = ctx.s.charCodeAt(ctx.p)) === 125) {
			ctx.p++;
			return res;
		}
		let k;
		let t = res;
		let hasOwn = false;
		let errPtr = ctx.p;
		let key = parseKey(ctx);
		for (let i = 0; i < key.length; i++) {
			if (i) t = hasOwn ? t[k] : t[k] = Object.create(null);
			k = key[i];
			if ((hasOwn = Object.hasOwn(t, k)) && (typeof t[k] !== "object" || seen.has(t[k]))) TomlError.x("trying to redefine an already defined value", ctx, errPtr);
			let unsafe = k === "__proto__";
			if (ctx.uk && (unsafe || k === "constructor")) {
				t = ctx.uk !== 1 && TomlError.x("document contains an unsafe property", ctx, errPtr);
				break;
			}
			if (!hasOwn && unsafe) Object.defineProperty(t, k, {
				enumerable: true,
				configurable: true,
				writable: true
			});
		}
		if (hasOwn) TomlError.x("trying to redefine an already defined value", ctx, errPtr);
		skipVoid(ctx, true, true);
		let value = extractValue(ctx, 125);
		if (t && typeof (t[k] = value) === "object") seen.add(value);
		skipVoid(ctx);
		if ((c = ctx.s.charCodeAt(ctx.p++)) === 125) return res;
		if (c !== 44) TomlError.x("expected comma or end of structure", ctx, ctx.p - 1);
	}
	TomlError.x("unfinished table", ctx, startPtr);
}
/** @internal */
function parseArray(ctx) {
	let startPtr = ctx.p++;
	let res = [];
	let c;
	while (ctx.p < ctx.s.length) {
		skipVoid(ctx);
		if ((c = ctx.s.charCodeAt(ctx.p)) === 93) {
			ctx.p++;
			return res;
		}
		res.push(extractValue(ctx, 93));
		skipVoid(ctx);
		if ((c = ctx.s.charCodeAt(ctx.p++)) === 93) return res;
		if (c !== 44) TomlError.x("expected comma or end of structure", ctx, ctx.p - 1);
	}
	TomlError.x("unfinished array", ctx, startPtr);
}
// node_modules/smol-toml/dist/parse.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
function peekTable(ctx, key, table, meta, type) {
	let t = table;
	let m = meta;
	let k;
	let hasOwn = false;
	let state;
	for (let i = 0; i < key.length; i++) {
		if (i) {
			t = hasOwn ? t[k] : t[k] = Object.create(null);
			m = (state = m[k]).c;
			if (type === 0 && (state.t === 1 || state.t === 2)) return null;
			if (state.t === 2) {
				let l = t.length - 1;
				t = t[l];
				m = m[l].c;
			}
		}
		k = key[i];
		if ((hasOwn = Object.hasOwn(t, k)) && m[k]?.t === 0 && m[k]?.d) return null;
		if (!hasOwn) {
			let unsafe = k === "__proto__";
			if (ctx.uk && (unsafe || k === "constructor")) return false;
			if (unsafe) {
				Object.defineProperty(t, k, {
					enumerable: true,
					configurable: true,
					writable: true
				});
				Object.defineProperty(m, k, {
					enumerable: true,
					configurable: true,
					writable: true
				});
			}
			m[k] = {
				t: i < key.length - 1 && type === 2 ? 3 : type,
				d: false,
				i: 0,
				c: Object.create(null)
			};
		}
	}
	state = m[k];
	if (state.t !== type && !(type === 1 && state.t === 3)) return null;
	if (type === 2) {
		if (!state.d) {
			state.d = true;
			t[k] = [];
		}
		t[k].push(t = Object.create(null));
		state.c[state.i++] = state = {
			t: 1,
			d: false,
			i: 0,
			c: Object.create(null)
		};
	}
	if (state.d) return null;
	state.d = true;
	if (type === 1) t = hasOwn ? t[k] : t[k] = Object.create(null);
	else if (type === 0 && hasOwn) return null;
	return [
		k,
		t,
		state.c
	];
}
function validateTablePeek(ctx, peek, ptr) {
	if (peek === null || ctx.uk === 2) TomlError.x(peek === null ? "trying to redefine an already defined table or value" : "document contains an unsafe property", ctx, ptr);
}
function parse(toml, options = {}) {
	let ctx = {
		s: toml,
		p: 0,
		d: options.maxDepth ?? 1e3,
		bi: options.integersAsBigInt ?? false,
		ld: options.useLegacyDate ?? true,
		uk: options.unsafeKeyBehaviour === "throw" ? 2 : options.unsafeKeyBehaviour === "drop" ? 1 : 0
	};
	let res = Object.create(null);
	let meta = Object.create(null);
	let tmp;
	let skipping = false;
	let tbl = res;
	let m = meta;
	if (toml.charCodeAt(0) === 65279) ctx.p++;
	skipVoid(ctx);
	while (ctx.p < toml.length) {
		if (toml.charCodeAt(ctx.p) === 91) {
			let isTableArray = toml.charCodeAt(++ctx.p) === 91;
			tmp = ctx.p += +isTableArray;
			skipping = false;
			let k = parseKey(ctx, 93);
			if (isTableArray) {
				if (toml.charCodeAt(ctx.p) !== 93) TomlError.x("expected end of table array declaration", ctx);
				ctx.p++;
			}
			let p = peekTable(ctx, k, res, meta, isTableArray ? 2 : 1);
			if (!p) {
				validateTablePeek(ctx, p, tmp);
				skipping = true;
			} else {
				m = p[2];
				tbl = p[1];
			}
		} else {
			tmp = ctx.p;
			let p = peekTable(ctx, parseKey(ctx), tbl, m, 0);
			if (!p && !skipping) validateTablePeek(ctx, p, tmp);
			skipVoid(ctx, true, true);
			let v = extractValue(ctx, void 0);
			if (p && !skipping) p[1][p[0]] = v;
		}
		skipVoid(ctx, true);
		if (ctx.p < toml.length && (tmp = toml.charCodeAt(ctx.p)) !== 10 && (tmp !== 13 || toml.charCodeAt(ctx.p + 1) !== 10)) TomlError.x("each key-value declaration must be followed by an end-of-line", ctx);
		skipVoid(ctx);
	}
	return res;
}
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
"".isWellFormed;
// node_modules/smol-toml/dist/index.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
// src/rules/re2/char-set.ts
const maxCodePoint = 1114111;
/** The set of all code points in any of the ranges. */
function charSet(ranges) {
	const sorted = ranges.toSorted((a, b) => a[0] - b[0]);
	const merged = [];
	for (const [start, end] of sorted) {
		const last = merged.at(-1);
		if (last !== void 0 && start <= last[1] + 1) last[1] = Math.max(last[1], end);
		else merged.push([start, end]);
	}
	return merged;
}
/** All code points that the set lacks. */
function complement(set) {
	const rest = [];
	let next = 0;
	for (const [start, end] of set) {
		if (start > next) rest.push([next, start - 1]);
		next = end + 1;
	}
	if (next <= 1114111) rest.push([next, maxCodePoint]);
	return rest;
}
/** The part of the set between two code points, both included. */
function within(set, low, high) {
	return set.filter(([start, end]) => start <= high && end >= low).map(([start, end]) => [Math.max(start, low), Math.min(end, high)]);
}
/** Whether the set has the code point. */
function has(set, char) {
	return set.some(([start, end]) => start <= char && char <= end);
}
/** How many code points the set has. */
function size(set) {
	return set.reduce((sum, [start, end]) => sum + end - start + 1, 0);
}
// src/rules/re2/print-set.ts
const firstAstral = 65536;
const lastCodePoint = 1114111;
/** Whether the set has all code points beyond the basic plane, as `.` and `[^"]` do. */
function hasAllAstral(set) {
	return set.some(([start, end]) => start <= firstAstral && end === lastCodePoint);
}
/** Whether the set has only some code points beyond the basic plane, each of which is two code units. */
function hasSomeAstral(set) {
	return !hasAllAstral(set) && within(set, firstAstral, lastCodePoint).length > 0;
}
/**
* Prints a set for an expression without flag `u`.
*
* `.` and negated sets take one code unit, so that they stay one class that the engine searches fast;
* a character beyond the basic plane counts as two of them.
*/
function printSet(set) {
	if (hasAllAstral(set)) return `[^${withoutSurrogates(within(complement(set), 0, 65535)).map(printRange).join("")}]`;
	const basic = `[${withoutSurrogates(within(set, 0, 65535)).map(printRange).join("")}]`;
	const pairs = within(set, firstAstral, lastCodePoint).flatMap(surrogatePairs);
	return pairs.length === 0 ? basic : `(?:${[basic, ...pairs].join("|")})`;
}
function withoutSurrogates(set) {
	return [...within(set, 0, 55295), ...within(set, 57344, 65535)];
}
function printRange([start, end]) {
	if (start === end) return printUnit(start);
	return `${printUnit(start)}${end === start + 1 ? "" : "-"}${printUnit(end)}`;
}
function printUnit(unit) {
	const char = String.fromCharCode(unit);
	if (/[\w !"#%&'(),./:;<=>@`{|}~$*+?]/.test(char)) return char;
	if (unit >= 33 && unit <= 126) return `\\${char}`;
	return unit <= 255 ? `\\x${hex(unit, 2)}` : `\\u${hex(unit, 4)}`;
}
/** One alternative for each run of high surrogates that share their low ones. */
function surrogatePairs([start, end]) {
	const [high, low] = surrogates(start);
	const [lastHigh, lastLow] = surrogates(end);
	if (high === lastHigh) return [pair(high, high, low, lastLow)];
	const middle = lastHigh - high > 1 ? [pair(high + 1, lastHigh - 1, 56320, 57343)] : [];
	return [
		pair(high, high, low, 57343),
		...middle,
		pair(lastHigh, lastHigh, 56320, lastLow)
	];
}
function surrogates(char) {
	const offset = char - firstAstral;
	return [55296 + Math.floor(offset / 1024), 56320 + offset % 1024];
}
function pair(high, lastHigh, low, lastLow) {
	return `[${printRange([high, lastHigh])}][${printRange([low, lastLow])}]`;
}
function hex(unit, digits) {
	return unit.toString(16).padStart(digits, "0");
}
// src/rules/re2/analyse.ts
/** The length of the longest match in UTF-16 code units; null when there is no bound. */
function maxMatchLength(node) {
	switch (node.kind) {
		case "literal": return node.char > 65535 ? 2 : 1;
		case "set": return hasSomeAstral(node.set) ? 2 : 1;
		case "assertion": return 0;
		case "capture": return maxMatchLength(node.body);
		case "sequence": return node.parts.map(maxMatchLength).reduce((sum, part) => sum === null || part === null ? null : sum + part, 0);
		case "choice": return node.options.map(maxMatchLength).reduce((longest, option) => longest === null || option === null ? null : Math.max(longest, option), 0);
		default: {
			const body = maxMatchLength(node.body);
			if (body === 0 || node.max === 0) return 0;
			return body === null || node.max === null ? null : body * node.max;
		}
	}
}
// src/rules/re2/case-folding.ts
const upperToLower = 32;
let pairs;
/** Whether the code point is one of A-Z and a-z. */
function isAsciiLetter(char) {
	return char >= 65 && char <= 90 || char >= 97 && char <= 122;
}
/**
* The set with both cases of each of its letters.
*
* RE2 also takes the long s for `s` and the Kelvin sign for `k`; no secret is written with them.
*/
function foldCase(set) {
	const upper = within(set, 65, 90).map(([a, b]) => [a + upperToLower, b + upperToLower]);
	const lower = within(set, 97, 122).map(([a, b]) => [a - upperToLower, b - upperToLower]);
	return charSet([
		...set,
		...upper,
		...lower,
		...foldOthers(set)
	]);
}
/** Whether a search that ignores case sees the same set. */
function isCaseless(set) {
	return size(foldCase(set)) === size(set);
}
function foldOthers(set) {
	const others = within(set, 128, 1114111);
	const isAll = others.length === 1 && others[0]?.[0] === 128 && others[0][1] === 1114111;
	if (others.length === 0 || isAll) return [];
	pairs ??= casePairs();
	const folded = [];
	for (const [a, b] of pairs) for (const [start, end] of others) {
		if (start <= a && a <= end) folded.push([b, b]);
		if (start <= b && b <= end) folded.push([a, a]);
	}
	return folded;
}
function casePairs() {
	const found = [];
	for (let char = 128; char <= 131071; char += 1) {
		const other = String.fromCodePoint(char).toLowerCase();
		const code = other.codePointAt(0) ?? char;
		if (code !== char && code >= 128 && String.fromCodePoint(code) === other) found.push([char, code]);
	}
	return found;
}
// src/rules/re2/cursor.ts
/** The code point under the cursor, as a text; empty at the end. */
function peek(cursor) {
	const code = cursor.text.codePointAt(cursor.position);
	return code === void 0 ? "" : String.fromCodePoint(code);
}
/** Steps over the code point under the cursor and returns it. */
function next(cursor) {
	const char = peek(cursor);
	cursor.position += char.length;
	return char;
}
/** Steps over the text if it stands under the cursor. */
function accept(cursor, text) {
	if (!cursor.text.startsWith(text, cursor.position)) return false;
	cursor.position += text.length;
	return true;
}
/** Steps over what a sticky expression matches under the cursor and returns the match. */
function acceptMatch(cursor, sticky) {
	sticky.lastIndex = cursor.position;
	const match = sticky.exec(cursor.text);
	if (match !== null) cursor.position = sticky.lastIndex;
	return match;
}
/** The error for what stands at a position of the pattern. */
function syntaxError(position, reason) {
	return new ScanError("CONFIG", `at character ${position + 1}: ${reason}`);
}
// src/rules/re2/named-sets.ts
const digits = [48, 57];
const uppers = [65, 90];
const lowers = [97, 122];
/** ASCII only, as RE2 has it; `\s` lacks the vertical tab. */
const perlSets = /* @__PURE__ */ new Map([
	["d", charSet([digits])],
	["s", charSet([
		[9, 10],
		[12, 13],
		[32, 32]
	])],
	["w", charSet([
		digits,
		uppers,
		lowers,
		[95, 95]
	])]
]);
const posixSets = /* @__PURE__ */ new Map([
	["alnum", charSet([
		digits,
		uppers,
		lowers
	])],
	["alpha", charSet([uppers, lowers])],
	["ascii", charSet([[0, 127]])],
	["blank", charSet([[9, 9], [32, 32]])],
	["cntrl", charSet([[0, 31], [127, 127]])],
	["digit", charSet([digits])],
	["graph", charSet([[33, 126]])],
	["lower", charSet([lowers])],
	["print", charSet([[32, 126]])],
	["punct", charSet([
		[33, 47],
		[58, 64],
		[91, 96],
		[123, 126]
	])],
	["space", charSet([[9, 13], [32, 32]])],
	["upper", charSet([uppers])],
	["word", charSet([
		digits,
		uppers,
		lowers,
		[95, 95]
	])],
	["xdigit", charSet([
		digits,
		[65, 70],
		[97, 102]
	])]
]);
const unicodeSets = /* @__PURE__ */ new Map([["Any", [[0, maxCodePoint]]]]);
/** The code points of a Unicode general category or script; undefined when there is none of that name. */
function unicodeSet(name) {
	const known = unicodeSets.get(name);
	if (known !== void 0) return known;
	if (!/^[A-Za-z_]{1,40}$/.test(name)) return void 0;
	const matcher = propertyMatcher(`General_Category=${name}`) ?? propertyMatcher(`Script=${name}`);
	if (matcher === void 0) return void 0;
	const set = members(matcher);
	unicodeSets.set(name, set);
	return set;
}
/** The set that a name stands for, or all others. RE2 folds the case of what is named, not of the others. */
function signedSet(set, isNegated, isFolded) {
	const folded = isFolded ? foldCase(set) : set;
	return isNegated ? complement(folded) : folded;
}
function propertyMatcher(property) {
	try {
		return new RegExp(`\\p{${property}}`, "u");
	} catch {
		return;
	}
}
function members(matcher) {
	const ranges = [];
	for (let char = 0; char <= maxCodePoint; char += 1) {
		if (!matcher.test(String.fromCodePoint(char))) continue;
		const last = ranges.at(-1);
		if (last !== void 0 && last[1] === char - 1) last[1] = char;
		else ranges.push([char, char]);
	}
	return ranges;
}
// src/rules/re2/parse-escape.ts
const controls = /* @__PURE__ */ new Map([
	["a", 7],
	["f", 12],
	["n", 10],
	["r", 13],
	["t", 9],
	["v", 11]
]);
/** Reads `\d`, `\pL`, `\P{Greek}` and the like; undefined when the escape is no set. The backslash is under the cursor. */
function parseSetEscape(cursor, isFolded) {
	const start = cursor.position;
	const letter = cursor.text.charAt(start + 1);
	const perlSet = perlSets.get(letter.toLowerCase());
	if (perlSet !== void 0) {
		cursor.position += 2;
		return signedSet(perlSet, letter !== letter.toLowerCase(), isFolded);
	}
	if (letter !== "p" && letter !== "P") return void 0;
	cursor.position += 2;
	const braced = acceptMatch(cursor, /\{(\^?)([^}]*)\}/y);
	const set = unicodeSet(braced?.[2] ?? next(cursor));
	if (set === void 0) throw syntaxError(start, "no Unicode category or script has this name");
	return signedSet(set, letter === "P" !== (braced?.[1] === "^"), isFolded);
}
/** Reads an escape that stands for one code point. The backslash is under the cursor. */
function parseCharEscape(cursor) {
	const start = cursor.position;
	cursor.position += 1;
	const char = next(cursor);
	if (char === "") throw syntaxError(start, "the pattern ends with a backslash; write \\\\ for a literal one");
	if (/[!-/:-@[-`{-~ ]/.test(char)) return char.charCodeAt(0);
	const control = controls.get(char);
	if (control !== void 0) return control;
	if (char === "x") return parseHex(cursor, start);
	if (/[0-7]/.test(char)) return parseOctal(cursor, start, char);
	if (char === "k" && peek(cursor) !== "") throw syntaxError(start, "backreferences are not supported");
	if (char === "C") throw syntaxError(start, "\\C is not supported: patterns match characters, not bytes");
	throw syntaxError(start, "unknown escape");
}
function parseOctal(cursor, start, first) {
	const rest = acceptMatch(cursor, /[0-7]{1,2}/y)?.[0] ?? "";
	if (first !== "0" && rest === "") throw syntaxError(start, "backreferences are not supported");
	return Number.parseInt(first + rest, 8);
}
function parseHex(cursor, start) {
	const isBraced = accept(cursor, "{");
	const digits = acceptMatch(cursor, isBraced ? /[0-9A-Fa-f]{1,8}/y : /[0-9A-Fa-f]{2}/y)?.[0];
	const code = Number.parseInt(digits ?? "", 16);
	if (digits === void 0 || isBraced && !accept(cursor, "}") || code > 1114111) throw syntaxError(start, "write \\x as \\x7F or \\x{10FFFF}");
	return code;
}
// src/rules/re2/parse-group.ts
/** Reads what opens a group, or a `(?i)` that changes the rest of the surrounding group. */
function parseGroupOpening(cursor, flags) {
	const start = cursor.position;
	if (acceptMatch(cursor, /\((?!\?)/y) !== null) return { kind: "capture" };
	if (acceptMatch(cursor, /\(\?(?:<?[=!])/y) !== null) throw syntaxError(start, "look-ahead and look-behind are not supported");
	if (acceptMatch(cursor, /\(\?P[=>]/y) !== null) throw syntaxError(start, "backreferences are not supported");
	const name = acceptMatch(cursor, /\(\?P?<(\w+)>/y)?.[1];
	if (name !== void 0) return {
		kind: "capture",
		name
	};
	const flagged = acceptMatch(cursor, /\(\?([imsU]*)(-[imsU]+)?([:)])/y);
	if (flagged === null) throw syntaxError(start, "unknown kind of group");
	const changed = changeFlags(flags, flagged[1] ?? "", flagged[2] ?? "");
	return {
		kind: flagged[3] === ":" ? "group" : "flags",
		flags: changed
	};
}
function changeFlags(flags, set, cleared) {
	const pick = (letter, before) => !cleared.includes(letter) && (before || set.includes(letter));
	return {
		isFolded: pick("i", flags.isFolded),
		isDotAll: pick("s", flags.isDotAll),
		isMultiline: pick("m", flags.isMultiline),
		isUngreedy: pick("U", flags.isUngreedy)
	};
}
// src/rules/re2/parse-repeat.ts
/** RE2's own limit, also on the product of nested repeats. */
const maxRepeat = 1e3;
/** Reads a repeat operator if there is one, and applies it to the node before it. */
function parseRepeat(cursor, body, isUngreedy) {
	const start = cursor.position;
	const counts = parseCounts(cursor);
	if (counts === void 0) return body;
	const isGreedy = accept(cursor, "?") === isUngreedy;
	const repeat = {
		kind: "repeat",
		body,
		...counts,
		isGreedy
	};
	if (Math.max(counts.min, counts.max ?? 0) >= 2 && !isWithinLimit(repeat, maxRepeat)) throw syntaxError(start, `repeats above ${maxRepeat}, nested ones multiplied, are not supported`);
	const after = cursor.position;
	if (parseCounts(cursor) !== void 0) throw syntaxError(after, "a repeat follows a repeat; put the first into a group (?:...)");
	return repeat;
}
/** Refuses a repeat operator where there is nothing to repeat. */
function refuseRepeat(cursor) {
	const start = cursor.position;
	if (parseCounts(cursor) !== void 0) throw syntaxError(start, "there is nothing to repeat");
}
function parseCounts(cursor) {
	if (accept(cursor, "*")) return {
		min: 0,
		max: null
	};
	if (accept(cursor, "+")) return {
		min: 1,
		max: null
	};
	if (accept(cursor, "?")) return {
		min: 0,
		max: 1
	};
	if (peek(cursor) !== "{") return void 0;
	const start = cursor.position;
	const counted = acceptMatch(cursor, /\{(0|[1-9]\d*)(?:(,)(0|[1-9]\d*)?)?\}/y);
	if (counted === null) return void 0;
	const min = Number(counted[1]);
	const max = counted[2] === void 0 ? min : counted[3] === void 0 ? null : Number(counted[3]);
	if (min > maxRepeat || (max ?? 0) > maxRepeat) throw syntaxError(start, `repeats above ${maxRepeat} are not supported`);
	if (max !== null && min > max) throw syntaxError(start, "the repeat counts are out of order");
	return {
		min,
		max
	};
}
function isWithinLimit(node, limit) {
	switch (node.kind) {
		case "repeat": {
			const times = node.max ?? node.min;
			if (node.max === 0) return true;
			if (times > limit) return false;
			return isWithinLimit(node.body, times > 0 ? Math.floor(limit / times) : limit);
		}
		case "capture": return isWithinLimit(node.body, limit);
		case "sequence": return node.parts.every((part) => isWithinLimit(part, limit));
		case "choice": return node.options.every((option) => isWithinLimit(option, limit));
		default: return true;
	}
}
// src/rules/re2/parse-set.ts
/** Reads a bracket expression. The opening bracket is under the cursor. */
function parseSet(cursor, isFolded) {
	const start = cursor.position;
	cursor.position += 1;
	const isNegated = accept(cursor, "^");
	const ranges = [];
	for (let isFirst = true; isFirst || peek(cursor) !== "]"; isFirst = false) {
		if (peek(cursor) === "") throw syntaxError(start, "the closing ] is missing");
		ranges.push(...parseItem(cursor, isFolded));
	}
	cursor.position += 1;
	const set = isFolded ? foldCase(charSet(ranges)) : charSet(ranges);
	return isNegated ? complement(set) : set;
}
function parseItem(cursor, isFolded) {
	const start = cursor.position;
	const posix = acceptMatch(cursor, /\[:(\^?)(.*?):\]/sy);
	if (posix !== null) {
		const set = posixSets.get(posix[2] ?? "");
		if (set === void 0) throw syntaxError(start, "unknown POSIX class");
		return signedSet(set, posix[1] === "^", isFolded);
	}
	const set = peek(cursor) === "\\" ? parseSetEscape(cursor, isFolded) : void 0;
	if (set !== void 0) return set;
	const low = parseChar(cursor);
	if (!(peek(cursor) === "-" && !["", "]"].includes(cursor.text.charAt(cursor.position + 1)))) return [[low, low]];
	cursor.position += 1;
	const high = parseChar(cursor);
	if (high < low) throw syntaxError(start, "the range is out of order");
	return [[low, high]];
}
function parseChar(cursor) {
	return peek(cursor) === "\\" ? parseCharEscape(cursor) : next(cursor).codePointAt(0) ?? 0;
}
// src/rules/re2/parse.ts
/** In characters. */
const maxPatternLength = 32768;
const maxDepth = 250;
/**
* Reads a pattern in RE2 syntax (https://github.com/google/re2/wiki/Syntax, as Go has it).
*
* @throws ScanError with the position of what RE2 refuses
*/
function parsePattern(text) {
	if (text.length > 32768) throw syntaxError(maxPatternLength, `patterns above ${maxPatternLength} characters are not supported`);
	const cursor = {
		text,
		position: 0,
		names: /* @__PURE__ */ new Set(),
		depth: 0
	};
	const tree = parseBranches(cursor, {
		isFolded: false,
		isDotAll: false,
		isMultiline: false,
		isUngreedy: false
	});
	if (peek(cursor) !== "") throw syntaxError(cursor.position, "this ) closes nothing");
	return tree;
}
function parseBranches(cursor, outerFlags) {
	let flags = outerFlags;
	const branches = {
		options: [],
		parts: []
	};
	while (peek(cursor) !== "" && peek(cursor) !== ")") {
		refuseRepeat(cursor);
		if (accept(cursor, "|")) {
			branches.options.push(sequence(branches.parts));
			branches.parts = [];
		} else if (peek(cursor) === "(") flags = parseGroup(cursor, flags, branches);
		else if (accept(cursor, "\\Q")) parseQuotation(cursor, flags, branches);
		else branches.parts.push(parseRepeat(cursor, parseAtom(cursor, flags), flags.isUngreedy));
	}
	if (branches.options.length === 0) return sequence(branches.parts);
	return {
		kind: "choice",
		options: [...branches.options, sequence(branches.parts)]
	};
}
/** Reads a group, or flags, and returns the flags that hold after it. */
function parseGroup(cursor, flags, branches) {
	const start = cursor.position;
	const opening = parseGroupOpening(cursor, flags);
	if (opening.kind === "flags") return opening.flags;
	if (opening.kind === "capture" && opening.name !== void 0) {
		if (cursor.names.has(opening.name)) throw syntaxError(start, "two groups have the same name");
		cursor.names.add(opening.name);
	}
	cursor.depth += 1;
	if (cursor.depth > maxDepth) throw syntaxError(start, `groups nest deeper than ${maxDepth}`);
	const body = parseBranches(cursor, opening.kind === "group" ? opening.flags : flags);
	cursor.depth -= 1;
	if (!accept(cursor, ")")) throw syntaxError(start, "the closing ) is missing");
	const group = opening.kind === "capture" ? {
		kind: "capture",
		body
	} : body;
	branches.parts.push(parseRepeat(cursor, group, flags.isUngreedy));
	return flags;
}
function parseQuotation(cursor, flags, branches) {
	const end = cursor.text.indexOf("\\E", cursor.position);
	const quoted = cursor.text.slice(cursor.position, end === -1 ? void 0 : end);
	cursor.position = end === -1 ? cursor.text.length : end + 2;
	const literals = Array.from(quoted, (char) => literal(char.codePointAt(0) ?? 0, flags));
	const last = literals.pop();
	branches.parts.push(...literals);
	if (last !== void 0) branches.parts.push(parseRepeat(cursor, last, flags.isUngreedy));
}
function parseAtom(cursor, flags) {
	switch (peek(cursor)) {
		case "[": return {
			kind: "set",
			set: parseSet(cursor, flags.isFolded)
		};
		case "\\": return parseEscape(cursor, flags);
		case ".":
			cursor.position += 1;
			return {
				kind: "set",
				set: flags.isDotAll ? [[0, maxCodePoint]] : complement([[10, 10]])
			};
		case "^":
			cursor.position += 1;
			return assertion(flags.isMultiline ? "line-start" : "text-start");
		case "$":
			cursor.position += 1;
			return assertion(flags.isMultiline ? "line-end" : "text-end");
		default: return literal(next(cursor).codePointAt(0) ?? 0, flags);
	}
}
function parseEscape(cursor, flags) {
	if (accept(cursor, "\\A")) return assertion("text-start");
	if (accept(cursor, "\\z")) return assertion("text-end");
	if (accept(cursor, "\\b")) return assertion("word-boundary");
	if (accept(cursor, "\\B")) return assertion("not-word-boundary");
	const set = parseSetEscape(cursor, flags.isFolded);
	return set === void 0 ? literal(parseCharEscape(cursor), flags) : {
		kind: "set",
		set
	};
}
function literal(char, flags) {
	if (!flags.isFolded || char < 128) return {
		kind: "literal",
		char,
		isFolded: flags.isFolded && isAsciiLetter(char)
	};
	return {
		kind: "set",
		set: foldCase(charSet([[char, char]]))
	};
}
function assertion(kind) {
	return {
		kind: "assertion",
		assertion: kind
	};
}
function sequence(parts) {
	const [only] = parts;
	return parts.length === 1 && only !== void 0 ? only : {
		kind: "sequence",
		parts
	};
}
// src/rules/re2/print.ts
/** RE2's `^` and `$` under `(?m)` know only \n; those of JavaScript's flag `m` also \r, U+2028 and U+2029. */
const assertions = {
	"text-start": "^",
	"text-end": "$",
	"line-start": "(?<![^\\n])",
	"line-end": "(?![^\\n])",
	"word-boundary": "\\b",
	"not-word-boundary": "\\B"
};
/** Prints the pattern as a JavaScript expression that needs at most flag `i`. Names of groups are left out. */
function printPattern(tree) {
	const isCaselessThroughout = hasFoldedLetter(tree) && allowsFlagI(tree);
	return {
		source: print(tree, !isCaselessThroughout),
		flags: isCaselessThroughout ? "i" : ""
	};
}
function print(node, spellsCases) {
	switch (node.kind) {
		case "literal": return printLiteral(node.char, node.isFolded && spellsCases);
		case "set": return printSet(node.set);
		case "assertion": return assertions[node.assertion];
		case "capture": return `(${print(node.body, spellsCases)})`;
		case "sequence": return node.parts.map((part) => printPart(part, spellsCases)).join("");
		case "choice": return node.options.map((option) => print(option, spellsCases)).join("|");
		default: return printAtom(node.body, spellsCases) + printCounts(node.min, node.max) + (node.isGreedy ? "" : "?");
	}
}
function printPart(node, spellsCases) {
	const printed = print(node, spellsCases);
	return node.kind === "choice" ? `(?:${printed})` : printed;
}
function printAtom(node, spellsCases) {
	const printed = print(node, spellsCases);
	return node.kind === "capture" || node.kind === "set" || node.kind === "literal" && node.char <= 65535 ? printed : `(?:${printed})`;
}
function printCounts(min, max) {
	if (max === null && min <= 1) return min === 0 ? "*" : "+";
	if (min === 0 && max === 1) return "?";
	if (min === max) return `{${min}}`;
	return `{${min},${max ?? ""}}`;
}
function printLiteral(char, hasBothCases) {
	const text = String.fromCodePoint(char);
	if (hasBothCases) return `[${text.toLowerCase()}${text.toUpperCase()}]`;
	if (/[\w !"#%&',:;<=>@`~-]/.test(text)) return text;
	if (char >= 32 && char <= 126) return `\\${text}`;
	if (char <= 255) return `\\x${char.toString(16).padStart(2, "0")}`;
	return text.replaceAll(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
function hasFoldedLetter(node) {
	return node.kind === "literal" ? node.isFolded : children(node).some(hasFoldedLetter);
}
/** Whether ignoring case everywhere changes nothing: each letter that stands for itself alone forbids it. */
function allowsFlagI(node) {
	if (node.kind === "literal") return node.isFolded || isCaseless([[node.char, node.char]]);
	if (node.kind === "set") return isCaseless(node.set);
	return children(node).every(allowsFlagI);
}
function children(node) {
	switch (node.kind) {
		case "capture":
		case "repeat": return [node.body];
		case "sequence": return node.parts;
		case "choice": return node.options;
		default: return [];
	}
}
// src/rules/pattern.ts
/** A class such as \pL is some 10,000 characters long once it is spelt out. */
const maxSourceLength = 1e6;
/**
* Translates a pattern from RE2 syntax to JavaScript.
*
* @throws ScanError with the position and the reason when it is not valid
*/
function compilePattern(re2) {
	return toPattern(parsePattern(re2));
}
/** The JavaScript pattern of a syntax tree. */
function toPattern(tree) {
	const { source, flags } = printPattern(tree);
	if (source.length > maxSourceLength) throw tooLarge();
	try {
		new RegExp(source, flags).test("");
	} catch (error) {
		throw tooLarge({ cause: error });
	}
	return {
		source,
		flags,
		maxLength: maxMatchLength(tree)
	};
}
function tooLarge(options) {
	return new ScanError("CONFIG", "the pattern is too large; use fewer Unicode classes and groups", options);
}
/** How many capture groups a compiled pattern has. */
function groupCount(pattern) {
	return (new RegExp(`${pattern.source}|`).exec("")?.length ?? 1) - 1;
}
export { parsePattern as a, has as c, parse as d, TomlError as f, maxPatternLength as i, maxCodePoint as l, groupCount as n, perlSets as o, toPattern as r, maxMatchLength as s, compilePattern as t, size as u };
