import { r as __toESM, t as __commonJSMin } from "./rolldown-runtime.js";
import { t as ScanError } from "./scan-error.js";
import { r as severities, t as confidences } from "./rule.js";
import { _ as position, a as jsonFinding, b as escapeNonAscii, c as verdict, d as grouped, f as quantity, g as placesByExposure, h as placeState, i as jsonHead, l as byteQuantity, m as mainPlace, n as shannonEntropy, o as jsonText, p as isPresent, r as isPublicPart, s as jsonTextEscaping, t as shownReport, u as duration, v as states, y as escapeControls } from "./shown-report.js";
import { a as createPublicKey, c as randomUUID, i as createPrivateKey, l as scryptSync, n as createHash, o as hash$2, r as createHmac, s as pbkdf2Sync, t as createDecipheriv, u as timingSafeEqual } from "./_lazy_node_crypto.js";
import { t as isBundled } from "./is-bundled.js";
import { i as ruleSetHash, r as searchedRuleSet, t as nearestName } from "./nearest-name.js";
import { i as reachAroundKeyword, n as sieveTable, o as findParts, r as encodedReaches, s as maxReach$2, t as probesOf } from "./sieve-table.js";
import { t as once$1 } from "./once.js";
import { n as matchesPattern, r as regExpOf$1, t as ledRegExpOf } from "./pattern.js";
import { c as inflateRawSync, l as inflateSync, n as crc32, o as createInflateRaw, s as gzip, t as constants$1, u as unzipSync } from "./_lazy_node_zlib.js";
import { C as regex$2, E as string$1, O as unknown$1, S as record$2, _ as object, g as number$2, h as nullish, i as getDotPath, l as literal, n as boolean, o as integer$1, p as minValue, s as is, t as array$1, u as maxLength$1, v as optional, w as safeParse, x as pipe, y as parse$2 } from "./dist.js";
import { t as keepRules } from "./keep-rules.js";
import { n as proxyOf } from "./proxy.js";
import { n as sharedTurn, r as errorCode, t as postponeSharedTurns } from "./shared-turns.js";
import { t as openFetch } from "./open-fetch.js";
import fs, { appendFileSync, closeSync, constants, copyFileSync, existsSync, fchmodSync, fstatSync, fsyncSync, lstatSync, mkdtempSync, openSync, readFileSync, readSync, readdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync, writeSync } from "node:fs";
import { availableParallelism, devNull, homedir, tmpdir } from "node:os";
import path, { extname, posix, resolve as resolve$1 } from "node:path";
import { EventEmitter, once } from "node:events";
import childProcess, { spawn, spawnSync } from "node:child_process";
import { setImmediate, setTimeout as setTimeout$1 } from "node:timers/promises";
import { runInThisContext } from "node:vm";
import { isAscii as isAscii$1, isUtf8 } from "node:buffer";
import { lstat, mkdtemp, readFile as readFile$1, readlink, rm } from "node:fs/promises";
import { addAbortSignal } from "node:stream";
import { text as text$1 } from "node:stream/consumers";
// src/config/store-option.ts
/**
* Where a store is: as the flag says, else `LEAKSIEVE_STORE`, else the file that `LEAKSIEVE_STORE_FILE` names; null: nowhere.
*
* @param flag - false: nothing is to be kept
* @throws ScanError when the flag holds a password, which others on the machine could read, or the file cannot be read or is empty
*/
function storeOption(flag, env) {
	if (typeof flag === "string") return withoutPassword(flag);
	if (flag === false) return null;
	const given = env["LEAKSIEVE_STORE"]?.trim() ?? "";
	const file = env["LEAKSIEVE_STORE_FILE"]?.trim() ?? "";
	if (given !== "" || file === "") return given === "" ? null : given;
	const text = readSecretFile("LEAKSIEVE_STORE_FILE", file);
	if (text === "") throw new ScanError("CONFIG", `${file}, which LEAKSIEVE_STORE_FILE names, holds no address of a store`);
	return text;
}
/**
* The content of a file that a variable names, as containers mount secrets.
*
* @throws ScanError naming the variable
*/
function readSecretFile(variable, file) {
	try {
		return readFileSync(file, "utf8").trim();
	} catch (error) {
		throw new ScanError("CONFIG", `${variable} names ${file}, which cannot be read: check its path and rights`, { cause: error });
	}
}
function withoutPassword(text) {
	const url = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? URL.parse(text) : null;
	if (url !== null && (url.password !== "" || url.searchParams.has("password"))) throw new ScanError("USAGE", "--store must not hold a password, which others on the machine could read: put the URL into LEAKSIEVE_STORE or a file that LEAKSIEVE_STORE_FILE names, or the password into PGPASSWORD or PGPASSFILE");
	return text;
}
// src/config/one-of.ts
/**
* The value of an option that has two names.
*
* @throws ScanError when both are given and differ
*/
function oneOf(name, value, otherName, other) {
	if (value !== void 0 && other !== void 0 && value !== other) throw new ScanError("USAGE", `${name} and ${otherName} are the same option: give one of them`);
	return value ?? other;
}
// node_modules/commander/lib/error.js
/**
* CommanderError class
*/
var CommanderError = class extends Error {
	/**
	* Constructs the CommanderError class
	* @param {number} exitCode suggested exit code which could be used with process.exit
	* @param {string} code an id string representing the error
	* @param {string} message human-readable description of the error
	*/
	constructor(exitCode, code, message) {
		super(message);
		Error.captureStackTrace(this, this.constructor);
		this.name = this.constructor.name;
		this.code = code;
		this.exitCode = exitCode;
		this.nestedError = void 0;
	}
};
/**
* InvalidArgumentError class
*/
var InvalidArgumentError = class extends CommanderError {
	/**
	* Constructs the InvalidArgumentError class
	* @param {string} [message] explanation of why argument is invalid
	*/
	constructor(message) {
		super(1, "commander.invalidArgument", message);
		Error.captureStackTrace(this, this.constructor);
		this.name = this.constructor.name;
	}
};
// node_modules/commander/lib/argument.js
var Argument = class {
	/**
	* Initialize a new command argument with the given name and description.
	* The default is that the argument is required, and you can explicitly
	* indicate this with <> around the name. Put [] around the name for an optional argument.
	*
	* @param {string} name
	* @param {string} [description]
	*/
	constructor(name, description) {
		this.description = description || "";
		this.variadic = false;
		this.parseArg = void 0;
		this.defaultValue = void 0;
		this.defaultValueDescription = void 0;
		this.argChoices = void 0;
		switch (name[0]) {
			case "<":
				this.required = true;
				this._name = name.slice(1, -1);
				break;
			case "[":
				this.required = false;
				this._name = name.slice(1, -1);
				break;
			default:
				this.required = true;
				this._name = name;
		}
		if (this._name.endsWith("...")) {
			this.variadic = true;
			this._name = this._name.slice(0, -3);
		}
	}
	/**
	* Return argument name.
	*
	* @return {string}
	*/
	name() {
		return this._name;
	}
	/**
	* @package
	*/
	_collectValue(value, previous) {
		if (previous === this.defaultValue || !Array.isArray(previous)) return [value];
		previous.push(value);
		return previous;
	}
	/**
	* Set the default value, and optionally supply the description to be displayed in the help.
	*
	* @param {*} value
	* @param {string} [description]
	* @return {Argument}
	*/
	default(value, description) {
		this.defaultValue = value;
		this.defaultValueDescription = description;
		return this;
	}
	/**
	* Set the custom handler for processing CLI command arguments into argument values.
	*
	* @param {Function} [fn]
	* @return {Argument}
	*/
	argParser(fn) {
		this.parseArg = fn;
		return this;
	}
	/**
	* Only allow argument value to be one of choices.
	*
	* @param {string[]} values
	* @return {Argument}
	*/
	choices(values) {
		this.argChoices = values.slice();
		this.parseArg = (arg, previous) => {
			if (!this.argChoices.includes(arg)) throw new InvalidArgumentError(`Allowed choices are ${this.argChoices.join(", ")}.`);
			if (this.variadic) return this._collectValue(arg, previous);
			return arg;
		};
		return this;
	}
	/**
	* Make argument required.
	*
	* @returns {Argument}
	*/
	argRequired() {
		this.required = true;
		return this;
	}
	/**
	* Make argument optional.
	*
	* @returns {Argument}
	*/
	argOptional() {
		this.required = false;
		return this;
	}
};
/**
* Takes an argument and returns its human readable equivalent for help usage.
*
* @param {Argument} arg
* @return {string}
* @private
*/
function humanReadableArgName(arg) {
	const nameOutput = arg.name() + (arg.variadic === true ? "..." : "");
	return arg.required ? "<" + nameOutput + ">" : "[" + nameOutput + "]";
}
// \0lazy:node:process
var _lazy_node_process_default = globalThis.process;
// \0lazy:node:util
let loaded$1;
function load$1() {
	return loaded$1 ??= process.getBuiltinModule("node:util");
}
function styleText(...args) {
	return new.target ? new (load$1()).styleText(...args) : load$1().styleText(...args);
}
function promisify(original) {
	let promising;
	return (...args) => (promising ??= load$1().promisify(original))(...args);
}
function stripVTControlCharacters(...args) {
	return new.target ? new (load$1()).stripVTControlCharacters(...args) : load$1().stripVTControlCharacters(...args);
}
// node_modules/commander/lib/help.js
/**
* TypeScript import types for JSDoc, used by Visual Studio Code IntelliSense and `npm run typescript-checkJS`
* https://www.typescriptlang.org/docs/handbook/jsdoc-supported-types.html#import-types
* @typedef { import("./argument.js").Argument } Argument
* @typedef { import("./command.js").Command } Command
* @typedef { import("./option.js").Option } Option
*/
var Help = class {
	constructor() {
		this.helpWidth = void 0;
		this.minWidthToWrap = 40;
		this.sortSubcommands = false;
		this.sortOptions = false;
		this.showGlobalOptions = false;
	}
	/**
	* prepareContext is called by Commander after applying overrides from `Command.configureHelp()`
	* and just before calling `formatHelp()`.
	*
	* Commander just uses the helpWidth and the rest is provided for optional use by more complex subclasses.
	*
	* @param {{ error?: boolean, helpWidth?: number, outputHasColors?: boolean }} contextOptions
	*/
	prepareContext(contextOptions) {
		this.helpWidth = this.helpWidth ?? contextOptions.helpWidth ?? 80;
	}
	/**
	* Get an array of the visible subcommands. Includes a placeholder for the implicit help command, if there is one.
	*
	* @param {Command} cmd
	* @returns {Command[]}
	*/
	visibleCommands(cmd) {
		const visibleCommands = cmd.commands.filter((cmd) => !cmd._hidden);
		const helpCommand = cmd._getHelpCommand();
		if (helpCommand && !helpCommand._hidden) visibleCommands.push(helpCommand);
		if (this.sortSubcommands) visibleCommands.sort((a, b) => {
			return a.name().localeCompare(b.name());
		});
		return visibleCommands;
	}
	/**
	* Compare options for sort.
	*
	* @param {Option} a
	* @param {Option} b
	* @returns {number}
	*/
	compareOptions(a, b) {
		const getSortKey = (option) => {
			return option.short ? option.short.replace(/^-/, "") : option.long.replace(/^--/, "");
		};
		return getSortKey(a).localeCompare(getSortKey(b));
	}
	/**
	* Get an array of the visible options. Includes a placeholder for the implicit help option, if there is one.
	*
	* @param {Command} cmd
	* @returns {Option[]}
	*/
	visibleOptions(cmd) {
		const visibleOptions = cmd.options.filter((option) => !option.hidden);
		const helpOption = cmd._getHelpOption();
		if (helpOption && !helpOption.hidden) {
			const removeShort = helpOption.short && cmd._findOption(helpOption.short);
			const removeLong = helpOption.long && cmd._findOption(helpOption.long);
			if (!removeShort && !removeLong) visibleOptions.push(helpOption);
			else if (helpOption.long && !removeLong) visibleOptions.push(cmd.createOption(helpOption.long, helpOption.description).helpGroup(helpOption.helpGroupHeading));
			else if (helpOption.short && !removeShort) visibleOptions.push(cmd.createOption(helpOption.short, helpOption.description).helpGroup(helpOption.helpGroupHeading));
		}
		if (this.sortOptions) visibleOptions.sort(this.compareOptions);
		return visibleOptions;
	}
	/**
	* Get an array of the visible global options. (Not including help.)
	*
	* @param {Command} cmd
	* @returns {Option[]}
	*/
	visibleGlobalOptions(cmd) {
		if (!this.showGlobalOptions) return [];
		const globalOptions = [];
		for (let ancestorCmd = cmd.parent; ancestorCmd; ancestorCmd = ancestorCmd.parent) {
			const visibleOptions = ancestorCmd.options.filter((option) => !option.hidden);
			globalOptions.push(...visibleOptions);
		}
		if (this.sortOptions) globalOptions.sort(this.compareOptions);
		return globalOptions;
	}
	/**
	* Get an array of the arguments if any have a description.
	*
	* @param {Command} cmd
	* @returns {Argument[]}
	*/
	visibleArguments(cmd) {
		if (cmd._argsDescription) cmd.registeredArguments.forEach((argument) => {
			argument.description = argument.description || cmd._argsDescription[argument.name()] || "";
		});
		if (cmd.registeredArguments.find((argument) => argument.description)) return cmd.registeredArguments;
		return [];
	}
	/**
	* Get the command term to show in the list of subcommands.
	*
	* @param {Command} cmd
	* @returns {string}
	*/
	subcommandTerm(cmd) {
		const args = cmd.registeredArguments.map((arg) => humanReadableArgName(arg)).join(" ");
		return cmd._name + (cmd._aliases[0] ? "|" + cmd._aliases[0] : "") + (cmd.options.length ? " [options]" : "") + (args ? " " + args : "");
	}
	/**
	* Get the option term to show in the list of options.
	*
	* @param {Option} option
	* @returns {string}
	*/
	optionTerm(option) {
		return option.flags;
	}
	/**
	* Get the argument term to show in the list of arguments.
	*
	* @param {Argument} argument
	* @returns {string}
	*/
	argumentTerm(argument) {
		return argument.name();
	}
	/**
	* Get the longest command term length.
	*
	* @param {Command} cmd
	* @param {Help} helper
	* @returns {number}
	*/
	longestSubcommandTermLength(cmd, helper) {
		return helper.visibleCommands(cmd).reduce((max, command) => {
			return Math.max(max, this.displayWidth(helper.styleSubcommandTerm(helper.subcommandTerm(command))));
		}, 0);
	}
	/**
	* Get the longest option term length.
	*
	* @param {Command} cmd
	* @param {Help} helper
	* @returns {number}
	*/
	longestOptionTermLength(cmd, helper) {
		return helper.visibleOptions(cmd).reduce((max, option) => {
			return Math.max(max, this.displayWidth(helper.styleOptionTerm(helper.optionTerm(option))));
		}, 0);
	}
	/**
	* Get the longest global option term length.
	*
	* @param {Command} cmd
	* @param {Help} helper
	* @returns {number}
	*/
	longestGlobalOptionTermLength(cmd, helper) {
		return helper.visibleGlobalOptions(cmd).reduce((max, option) => {
			return Math.max(max, this.displayWidth(helper.styleOptionTerm(helper.optionTerm(option))));
		}, 0);
	}
	/**
	* Get the longest argument term length.
	*
	* @param {Command} cmd
	* @param {Help} helper
	* @returns {number}
	*/
	longestArgumentTermLength(cmd, helper) {
		return helper.visibleArguments(cmd).reduce((max, argument) => {
			return Math.max(max, this.displayWidth(helper.styleArgumentTerm(helper.argumentTerm(argument))));
		}, 0);
	}
	/**
	* Get the command usage to be displayed at the top of the built-in help.
	*
	* @param {Command} cmd
	* @returns {string}
	*/
	commandUsage(cmd) {
		let cmdName = cmd._name;
		if (cmd._aliases[0]) cmdName = cmdName + "|" + cmd._aliases[0];
		let ancestorCmdNames = "";
		for (let ancestorCmd = cmd.parent; ancestorCmd; ancestorCmd = ancestorCmd.parent) ancestorCmdNames = ancestorCmd.name() + " " + ancestorCmdNames;
		return ancestorCmdNames + cmdName + " " + cmd.usage();
	}
	/**
	* Get the description for the command.
	*
	* @param {Command} cmd
	* @returns {string}
	*/
	commandDescription(cmd) {
		return cmd.description();
	}
	/**
	* Get the subcommand summary to show in the list of subcommands.
	* (Fallback to description for backwards compatibility.)
	*
	* @param {Command} cmd
	* @returns {string}
	*/
	subcommandDescription(cmd) {
		return cmd.summary() || cmd.description();
	}
	/**
	* Get the option description to show in the list of options.
	*
	* @param {Option} option
	* @return {string}
	*/
	optionDescription(option) {
		const extraInfo = [];
		if (option.argChoices) extraInfo.push(`choices: ${option.argChoices.map((choice) => JSON.stringify(choice)).join(", ")}`);
		if (option.defaultValue !== void 0) {
			if (option.required || option.optional || option.isBoolean() && typeof option.defaultValue === "boolean") extraInfo.push(`default: ${option.defaultValueDescription || JSON.stringify(option.defaultValue)}`);
		}
		if (option.presetArg !== void 0 && option.optional) extraInfo.push(`preset: ${JSON.stringify(option.presetArg)}`);
		if (option.envVar !== void 0) extraInfo.push(`env: ${option.envVar}`);
		if (extraInfo.length > 0) {
			const extraDescription = `(${extraInfo.join(", ")})`;
			if (option.description) return `${option.description} ${extraDescription}`;
			return extraDescription;
		}
		return option.description;
	}
	/**
	* Get the argument description to show in the list of arguments.
	*
	* @param {Argument} argument
	* @return {string}
	*/
	argumentDescription(argument) {
		const extraInfo = [];
		if (argument.argChoices) extraInfo.push(`choices: ${argument.argChoices.map((choice) => JSON.stringify(choice)).join(", ")}`);
		if (argument.defaultValue !== void 0) extraInfo.push(`default: ${argument.defaultValueDescription || JSON.stringify(argument.defaultValue)}`);
		if (extraInfo.length > 0) {
			const extraDescription = `(${extraInfo.join(", ")})`;
			if (argument.description) return `${argument.description} ${extraDescription}`;
			return extraDescription;
		}
		return argument.description;
	}
	/**
	* Format a list of items, given a heading and an array of formatted items.
	*
	* @param {string} heading
	* @param {string[]} items
	* @param {Help} helper
	* @returns string[]
	*/
	formatItemList(heading, items, helper) {
		if (items.length === 0) return [];
		return [
			helper.styleTitle(heading),
			...items,
			""
		];
	}
	/**
	* Group items by their help group heading.
	*
	* @param {Command[] | Option[]} unsortedItems
	* @param {Command[] | Option[]} visibleItems
	* @param {Function} getGroup
	* @returns {Map<string, Command[] | Option[]>}
	*/
	groupItems(unsortedItems, visibleItems, getGroup) {
		const result = /* @__PURE__ */ new Map();
		unsortedItems.forEach((item) => {
			const group = getGroup(item);
			if (!result.has(group)) result.set(group, []);
		});
		visibleItems.forEach((item) => {
			const group = getGroup(item);
			if (!result.has(group)) result.set(group, []);
			result.get(group).push(item);
		});
		return result;
	}
	/**
	* Generate the built-in help text.
	*
	* @param {Command} cmd
	* @param {Help} helper
	* @returns {string}
	*/
	formatHelp(cmd, helper) {
		const termWidth = helper.padWidth(cmd, helper);
		const helpWidth = helper.helpWidth ?? 80;
		function callFormatItem(term, description) {
			return helper.formatItem(term, termWidth, description, helper);
		}
		let output = [`${helper.styleTitle("Usage:")} ${helper.styleUsage(helper.commandUsage(cmd))}`, ""];
		const commandDescription = helper.commandDescription(cmd);
		if (commandDescription.length > 0) output = output.concat([helper.boxWrap(helper.styleCommandDescription(commandDescription), helpWidth), ""]);
		const argumentList = helper.visibleArguments(cmd).map((argument) => {
			return callFormatItem(helper.styleArgumentTerm(helper.argumentTerm(argument)), helper.styleArgumentDescription(helper.argumentDescription(argument)));
		});
		output = output.concat(this.formatItemList("Arguments:", argumentList, helper));
		this.groupItems(cmd.options, helper.visibleOptions(cmd), (option) => option.helpGroupHeading ?? "Options:").forEach((options, group) => {
			const optionList = options.map((option) => {
				return callFormatItem(helper.styleOptionTerm(helper.optionTerm(option)), helper.styleOptionDescription(helper.optionDescription(option)));
			});
			output = output.concat(this.formatItemList(group, optionList, helper));
		});
		if (helper.showGlobalOptions) {
			const globalOptionList = helper.visibleGlobalOptions(cmd).map((option) => {
				return callFormatItem(helper.styleOptionTerm(helper.optionTerm(option)), helper.styleOptionDescription(helper.optionDescription(option)));
			});
			output = output.concat(this.formatItemList("Global Options:", globalOptionList, helper));
		}
		this.groupItems(cmd.commands, helper.visibleCommands(cmd), (sub) => sub.helpGroup() || "Commands:").forEach((commands, group) => {
			const commandList = commands.map((sub) => {
				return callFormatItem(helper.styleSubcommandTerm(helper.subcommandTerm(sub)), helper.styleSubcommandDescription(helper.subcommandDescription(sub)));
			});
			output = output.concat(this.formatItemList(group, commandList, helper));
		});
		return output.join("\n");
	}
	/**
	* Return display width of string, ignoring ANSI escape sequences. Used in padding and wrapping calculations.
	*
	* @param {string} str
	* @returns {number}
	*/
	displayWidth(str) {
		return stripVTControlCharacters(str).length;
	}
	/**
	* Style the title for displaying in the help. Called with 'Usage:', 'Options:', etc.
	*
	* @param {string} str
	* @returns {string}
	*/
	styleTitle(str) {
		return str;
	}
	styleUsage(str) {
		return str.split(" ").map((word) => {
			if (word === "[options]") return this.styleOptionText(word);
			if (word === "[command]") return this.styleSubcommandText(word);
			if (word[0] === "[" || word[0] === "<") return this.styleArgumentText(word);
			return this.styleCommandText(word);
		}).join(" ");
	}
	styleCommandDescription(str) {
		return this.styleDescriptionText(str);
	}
	styleOptionDescription(str) {
		return this.styleDescriptionText(str);
	}
	styleSubcommandDescription(str) {
		return this.styleDescriptionText(str);
	}
	styleArgumentDescription(str) {
		return this.styleDescriptionText(str);
	}
	styleDescriptionText(str) {
		return str;
	}
	styleOptionTerm(str) {
		return this.styleOptionText(str);
	}
	styleSubcommandTerm(str) {
		return str.split(" ").map((word) => {
			if (word === "[options]") return this.styleOptionText(word);
			if (word[0] === "[" || word[0] === "<") return this.styleArgumentText(word);
			return this.styleSubcommandText(word);
		}).join(" ");
	}
	styleArgumentTerm(str) {
		return this.styleArgumentText(str);
	}
	styleOptionText(str) {
		return str;
	}
	styleArgumentText(str) {
		return str;
	}
	styleSubcommandText(str) {
		return str;
	}
	styleCommandText(str) {
		return str;
	}
	/**
	* Calculate the pad width from the maximum term length.
	*
	* @param {Command} cmd
	* @param {Help} helper
	* @returns {number}
	*/
	padWidth(cmd, helper) {
		return Math.max(helper.longestOptionTermLength(cmd, helper), helper.longestGlobalOptionTermLength(cmd, helper), helper.longestSubcommandTermLength(cmd, helper), helper.longestArgumentTermLength(cmd, helper));
	}
	/**
	* Detect manually wrapped and indented strings by checking for line break followed by whitespace.
	*
	* @param {string} str
	* @returns {boolean}
	*/
	preformatted(str) {
		return /\n[^\S\r\n]/.test(str);
	}
	/**
	* Format the "item", which consists of a term and description. Pad the term and wrap the description, indenting the following lines.
	*
	* So "TTT", 5, "DDD DDDD DD DDD" might be formatted for this.helpWidth=17 like so:
	*   TTT  DDD DDDD
	*        DD DDD
	*
	* @param {string} term
	* @param {number} termWidth
	* @param {string} description
	* @param {Help} helper
	* @returns {string}
	*/
	formatItem(term, termWidth, description, helper) {
		const itemIndent = 2;
		const itemIndentStr = " ".repeat(itemIndent);
		if (!description) return itemIndentStr + term;
		const paddedTerm = term.padEnd(termWidth + term.length - helper.displayWidth(term));
		const spacerWidth = 2;
		const remainingWidth = (this.helpWidth ?? 80) - termWidth - spacerWidth - itemIndent;
		let formattedDescription;
		if (remainingWidth < this.minWidthToWrap || helper.preformatted(description)) formattedDescription = description;
		else formattedDescription = helper.boxWrap(description, remainingWidth).replace(/\n/g, "\n" + " ".repeat(termWidth + spacerWidth));
		return itemIndentStr + paddedTerm + " ".repeat(spacerWidth) + formattedDescription.replace(/\n/g, `\n${itemIndentStr}`);
	}
	/**
	* Wrap a string at whitespace, preserving existing line breaks.
	* Wrapping is skipped if the width is less than `minWidthToWrap`.
	*
	* @param {string} str
	* @param {number} width
	* @returns {string}
	*/
	boxWrap(str, width) {
		if (width < this.minWidthToWrap) return str;
		const rawLines = str.split(/\r\n|\n/);
		const chunkPattern = /[\s]*[^\s]+/g;
		const wrappedLines = [];
		rawLines.forEach((line) => {
			const chunks = line.match(chunkPattern);
			if (chunks === null) {
				wrappedLines.push("");
				return;
			}
			let sumChunks = [chunks.shift()];
			let sumWidth = this.displayWidth(sumChunks[0]);
			chunks.forEach((chunk) => {
				const visibleWidth = this.displayWidth(chunk);
				if (sumWidth + visibleWidth <= width) {
					sumChunks.push(chunk);
					sumWidth += visibleWidth;
					return;
				}
				wrappedLines.push(sumChunks.join(""));
				const nextChunk = chunk.trimStart();
				sumChunks = [nextChunk];
				sumWidth = this.displayWidth(nextChunk);
			});
			wrappedLines.push(sumChunks.join(""));
		});
		return wrappedLines.join("\n");
	}
};
// node_modules/commander/lib/option.js
var Option = class {
	/**
	* Initialize a new `Option` with the given `flags` and `description`.
	*
	* @param {string} flags
	* @param {string} [description]
	*/
	constructor(flags, description) {
		this.flags = flags;
		this.description = description || "";
		this.required = flags.includes("<");
		this.optional = flags.includes("[");
		this.variadic = /\p{ID_Continue}\.\.\.[>\]]$/u.test(flags);
		this.mandatory = false;
		const optionFlags = splitOptionFlags(flags);
		this.short = optionFlags.shortFlag;
		this.long = optionFlags.longFlag;
		this.negate = false;
		if (this.long) this.negate = this.long.startsWith("--no-");
		this.defaultValue = void 0;
		this.defaultValueDescription = void 0;
		this.presetArg = void 0;
		this.envVar = void 0;
		this.parseArg = void 0;
		this.hidden = false;
		this.argChoices = void 0;
		this.conflictsWith = [];
		this.implied = void 0;
		this.helpGroupHeading = void 0;
	}
	/**
	* Set the default value, and optionally supply the description to be displayed in the help.
	*
	* @param {*} value
	* @param {string} [description]
	* @return {Option}
	*/
	default(value, description) {
		this.defaultValue = value;
		this.defaultValueDescription = description;
		return this;
	}
	/**
	* Preset to use when option used without option-argument, especially optional but also boolean and negated.
	* The custom processing (parseArg) is called.
	*
	* @example
	* new Option('--color').default('GREYSCALE').preset('RGB');
	* new Option('--donate [amount]').preset('20').argParser(parseFloat);
	*
	* @param {*} arg
	* @return {Option}
	*/
	preset(arg) {
		this.presetArg = arg;
		return this;
	}
	/**
	* Add option name(s) that conflict with this option.
	* An error will be displayed if conflicting options are found during parsing.
	*
	* @example
	* new Option('--rgb').conflicts('cmyk');
	* new Option('--js').conflicts(['ts', 'jsx']);
	*
	* @param {(string | string[])} names
	* @return {Option}
	*/
	conflicts(names) {
		this.conflictsWith = this.conflictsWith.concat(names);
		return this;
	}
	/**
	* Specify implied option values for when this option is set and the implied options are not.
	*
	* The custom processing (parseArg) is not called on the implied values.
	*
	* @example
	* program
	*   .addOption(new Option('--log', 'write logging information to file'))
	*   .addOption(new Option('--trace', 'log extra details').implies({ log: 'trace.txt' }));
	*
	* @param {object} impliedOptionValues
	* @return {Option}
	*/
	implies(impliedOptionValues) {
		let newImplied = impliedOptionValues;
		if (typeof impliedOptionValues === "string") newImplied = { [impliedOptionValues]: true };
		this.implied = Object.assign(this.implied || {}, newImplied);
		return this;
	}
	/**
	* Set environment variable to check for option value.
	*
	* An environment variable is only used if when processed the current option value is
	* undefined, or the source of the current value is 'default' or 'config' or 'env'.
	*
	* @param {string} name
	* @return {Option}
	*/
	env(name) {
		this.envVar = name;
		return this;
	}
	/**
	* Set the custom handler for processing CLI option arguments into option values.
	*
	* @param {Function} [fn]
	* @return {Option}
	*/
	argParser(fn) {
		this.parseArg = fn;
		return this;
	}
	/**
	* Whether the option is mandatory and must have a value after parsing.
	*
	* @param {boolean} [mandatory=true]
	* @return {Option}
	*/
	makeOptionMandatory(mandatory = true) {
		this.mandatory = !!mandatory;
		return this;
	}
	/**
	* Hide option in help.
	*
	* @param {boolean} [hide=true]
	* @return {Option}
	*/
	hideHelp(hide = true) {
		this.hidden = !!hide;
		return this;
	}
	/**
	* @package
	*/
	_collectValue(value, previous) {
		if (previous === this.defaultValue || !Array.isArray(previous)) return [value];
		previous.push(value);
		return previous;
	}
	/**
	* Only allow option value to be one of choices.
	*
	* @param {string[]} values
	* @return {Option}
	*/
	choices(values) {
		this.argChoices = values.slice();
		this.parseArg = (arg, previous) => {
			if (!this.argChoices.includes(arg)) throw new InvalidArgumentError(`Allowed choices are ${this.argChoices.join(", ")}.`);
			if (this.variadic) return this._collectValue(arg, previous);
			return arg;
		};
		return this;
	}
	/**
	* Return option name.
	*
	* @return {string}
	*/
	name() {
		if (this.long) return this.long.replace(/^--/, "");
		return this.short.replace(/^-/, "");
	}
	/**
	* Return option name, in a camelcase format that can be used
	* as an object attribute key.
	*
	* @return {string}
	*/
	attributeName() {
		if (this.negate) return camelcase(this.name().replace(/^no-/, ""));
		return camelcase(this.name());
	}
	/**
	* Set the help group heading.
	*
	* @param {string} heading
	* @return {Option}
	*/
	helpGroup(heading) {
		this.helpGroupHeading = heading;
		return this;
	}
	/**
	* Check if `arg` matches the short or long flag.
	*
	* @param {string} arg
	* @return {boolean}
	* @package
	*/
	is(arg) {
		return this.short === arg || this.long === arg;
	}
	/**
	* Return whether a boolean option.
	*
	* Options are one of boolean, negated, required argument, or optional argument.
	*
	* @return {boolean}
	* @package
	*/
	isBoolean() {
		return !this.required && !this.optional && !this.negate;
	}
};
/**
* This class is to make it easier to work with dual options, without changing the existing
* implementation. We support separate dual options for separate positive and negative options,
* like `--build` and `--no-build`, which share a single option value. This works nicely for some
* use cases, but is tricky for others where we want separate behaviours despite
* the single shared option value.
*/
var DualOptions = class {
	/**
	* @param {Option[]} options
	*/
	constructor(options) {
		this.positiveOptions = /* @__PURE__ */ new Map();
		this.negativeOptions = /* @__PURE__ */ new Map();
		this.dualOptions = /* @__PURE__ */ new Set();
		options.forEach((option) => {
			if (option.negate) this.negativeOptions.set(option.attributeName(), option);
			else this.positiveOptions.set(option.attributeName(), option);
		});
		this.negativeOptions.forEach((value, key) => {
			if (this.positiveOptions.has(key)) this.dualOptions.add(key);
		});
	}
	/**
	* Did the value come from the option, and not from possible matching dual option?
	*
	* @param {*} value
	* @param {Option} option
	* @returns {boolean}
	*/
	valueFromOption(value, option) {
		const optionKey = option.attributeName();
		if (!this.dualOptions.has(optionKey)) return true;
		const preset = this.negativeOptions.get(optionKey).presetArg;
		const negativeValue = preset !== void 0 ? preset : false;
		return option.negate === (negativeValue === value);
	}
};
/**
* Convert string from kebab-case to camelCase.
*
* @param {string} str
* @return {string}
* @private
*/
function camelcase(str) {
	return str.split("-").reduce((str, word) => {
		return str + word[0].toUpperCase() + word.slice(1);
	});
}
/**
* Split the short and long flag out of something like '-m,--mixed <value>'
*
* @private
*/
function splitOptionFlags(flags) {
	let shortFlag;
	let longFlag;
	const shortFlagExp = /^-[^-]$/;
	const longFlagExp = /^--[^-]/;
	const flagParts = flags.split(/[ |,]+/).concat("guard");
	if (shortFlagExp.test(flagParts[0])) shortFlag = flagParts.shift();
	if (longFlagExp.test(flagParts[0])) longFlag = flagParts.shift();
	if (!shortFlag && shortFlagExp.test(flagParts[0])) shortFlag = flagParts.shift();
	if (!shortFlag && longFlagExp.test(flagParts[0])) {
		shortFlag = longFlag;
		longFlag = flagParts.shift();
	}
	if (flagParts[0].startsWith("-")) {
		const unsupportedFlag = flagParts[0];
		const baseError = `option creation failed due to '${unsupportedFlag}' in option flags '${flags}'`;
		if (/^-[^-][^-]/.test(unsupportedFlag)) throw new Error(`${baseError}
- a short flag is a single dash and a single character
  - either use a single dash and a single character (for a short flag)
  - or use a double dash for a long option (and can have two, like '--ws, --workspace')`);
		if (shortFlagExp.test(unsupportedFlag)) throw new Error(`${baseError}
- too many short flags`);
		if (longFlagExp.test(unsupportedFlag)) throw new Error(`${baseError}
- too many long flags`);
		throw new Error(`${baseError}
- unrecognised flag format`);
	}
	if (shortFlag === void 0 && longFlag === void 0) throw new Error(`option creation failed due to no flags found in '${flags}'.`);
	return {
		shortFlag,
		longFlag
	};
}
// node_modules/commander/lib/suggestSimilar.js
const maxDistance = 3;
function editDistance(a, b) {
	if (Math.abs(a.length - b.length) > maxDistance) return Math.max(a.length, b.length);
	const d = [];
	for (let i = 0; i <= a.length; i++) d[i] = [i];
	for (let j = 0; j <= b.length; j++) d[0][j] = j;
	for (let j = 1; j <= b.length; j++) for (let i = 1; i <= a.length; i++) {
		let cost;
		if (a[i - 1] === b[j - 1]) cost = 0;
		else cost = 1;
		d[i][j] = Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + cost);
		if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
	}
	return d[a.length][b.length];
}
/**
* Find close matches, restricted to same number of edits.
*
* @param {string} word
* @param {string[]} candidates
* @returns {string}
*/
function suggestSimilar(word, candidates) {
	if (!candidates || candidates.length === 0) return "";
	candidates = Array.from(new Set(candidates));
	const searchingOptions = word.startsWith("--");
	if (searchingOptions) {
		word = word.slice(2);
		candidates = candidates.map((candidate) => candidate.slice(2));
	}
	let similar = [];
	let bestDistance = maxDistance;
	const minSimilarity = .4;
	candidates.forEach((candidate) => {
		if (candidate.length <= 1) return;
		const distance = editDistance(word, candidate);
		const length = Math.max(word.length, candidate.length);
		if ((length - distance) / length > minSimilarity) {
			if (distance < bestDistance) {
				bestDistance = distance;
				similar = [candidate];
			} else if (distance === bestDistance) similar.push(candidate);
		}
	});
	similar.sort((a, b) => a.localeCompare(b));
	if (searchingOptions) similar = similar.map((candidate) => `--${candidate}`);
	if (similar.length > 1) return `\n(Did you mean one of ${similar.join(", ")}?)`;
	if (similar.length === 1) return `\n(Did you mean ${similar[0]}?)`;
	return "";
}
// node_modules/commander/lib/command.js
var Command = class Command extends EventEmitter {
	/**
	* Initialize a new `Command`.
	*
	* @param {string} [name]
	*/
	constructor(name) {
		super();
		/** @type {Command[]} */
		this.commands = [];
		/** @type {Option[]} */
		this.options = [];
		this.parent = null;
		this._allowUnknownOption = false;
		this._allowExcessArguments = false;
		/** @type {Argument[]} */
		this.registeredArguments = [];
		this._args = this.registeredArguments;
		/** @type {string[]} */
		this.args = [];
		this.rawArgs = [];
		this.processedArgs = [];
		this._scriptPath = null;
		this._name = name || "";
		this._optionValues = {};
		this._optionValueSources = {};
		this._storeOptionsAsProperties = false;
		this._actionHandler = null;
		this._executableHandler = false;
		this._executableFile = null;
		this._executableDir = null;
		this._defaultCommandName = null;
		this._exitCallback = null;
		this._aliases = [];
		this._combineFlagAndOptionalValue = true;
		this._description = "";
		this._summary = "";
		this._argsDescription = void 0;
		this._enablePositionalOptions = false;
		this._passThroughOptions = false;
		this._lifeCycleHooks = {};
		/** @type {(boolean | string)} */
		this._showHelpAfterError = false;
		this._showSuggestionAfterError = true;
		this._savedState = null;
		this._outputConfiguration = {
			writeOut: (str) => _lazy_node_process_default.stdout.write(str),
			writeErr: (str) => _lazy_node_process_default.stderr.write(str),
			outputError: (str, write) => write(str),
			getOutHelpWidth: () => _lazy_node_process_default.stdout.isTTY ? _lazy_node_process_default.stdout.columns : void 0,
			getErrHelpWidth: () => _lazy_node_process_default.stderr.isTTY ? _lazy_node_process_default.stderr.columns : void 0,
			getOutHasColors: () => useColor() ?? (_lazy_node_process_default.stdout.isTTY && _lazy_node_process_default.stdout.hasColors?.()),
			getErrHasColors: () => useColor() ?? (_lazy_node_process_default.stderr.isTTY && _lazy_node_process_default.stderr.hasColors?.()),
			stripColor: (str) => stripVTControlCharacters(str)
		};
		this._hidden = false;
		/** @type {(Option | null | undefined)} */
		this._helpOption = void 0;
		this._addImplicitHelpCommand = void 0;
		/** @type {Command} */
		this._helpCommand = void 0;
		this._helpConfiguration = {};
		/** @type {string | undefined} */
		this._helpGroupHeading = void 0;
		/** @type {string | undefined} */
		this._defaultCommandGroup = void 0;
		/** @type {string | undefined} */
		this._defaultOptionGroup = void 0;
	}
	/**
	* Copy settings that are useful to have in common across root command and subcommands.
	*
	* (Used internally when adding a command using `.command()` so subcommands inherit parent settings.)
	*
	* @param {Command} sourceCommand
	* @return {Command} `this` command for chaining
	*/
	copyInheritedSettings(sourceCommand) {
		this._outputConfiguration = sourceCommand._outputConfiguration;
		this._helpOption = sourceCommand._helpOption;
		this._helpCommand = sourceCommand._helpCommand;
		this._helpConfiguration = sourceCommand._helpConfiguration;
		this._exitCallback = sourceCommand._exitCallback;
		this._storeOptionsAsProperties = sourceCommand._storeOptionsAsProperties;
		this._combineFlagAndOptionalValue = sourceCommand._combineFlagAndOptionalValue;
		this._allowExcessArguments = sourceCommand._allowExcessArguments;
		this._enablePositionalOptions = sourceCommand._enablePositionalOptions;
		this._showHelpAfterError = sourceCommand._showHelpAfterError;
		this._showSuggestionAfterError = sourceCommand._showSuggestionAfterError;
		return this;
	}
	/**
	* @returns {Command[]}
	* @private
	*/
	_getCommandAndAncestors() {
		const result = [];
		for (let command = this; command; command = command.parent) result.push(command);
		return result;
	}
	/**
	* Define a command.
	*
	* There are two styles of command: pay attention to where to put the description.
	*
	* @example
	* // Command implemented using action handler (description is supplied separately to `.command`)
	* program
	*   .command('clone <source> [destination]')
	*   .description('clone a repository into a newly created directory')
	*   .action((source, destination) => {
	*     console.log('clone command called');
	*   });
	*
	* // Command implemented using separate executable file (description is second parameter to `.command`)
	* program
	*   .command('start <service>', 'start named service')
	*   .command('stop [service]', 'stop named service, or all if no name supplied');
	*
	* @param {string} nameAndArgs - command name and arguments, args are `<required>` or `[optional]` and last may also be `variadic...`
	* @param {(object | string)} [actionOptsOrExecDesc] - configuration options (for action), or description (for executable)
	* @param {object} [execOpts] - configuration options (for executable)
	* @return {Command} returns new command for action handler, or `this` for executable command
	*/
	command(nameAndArgs, actionOptsOrExecDesc, execOpts) {
		let desc = actionOptsOrExecDesc;
		let opts = execOpts;
		if (typeof desc === "object" && desc !== null) {
			opts = desc;
			desc = null;
		}
		opts = opts || {};
		const [, name, args] = nameAndArgs.match(/([^ ]+) *(.*)/);
		const cmd = this.createCommand(name);
		if (desc) {
			cmd.description(desc);
			cmd._executableHandler = true;
		}
		if (opts.isDefault) this._defaultCommandName = cmd._name;
		cmd._hidden = !!(opts.noHelp || opts.hidden);
		cmd._executableFile = opts.executableFile || null;
		if (args) cmd.arguments(args);
		this._registerCommand(cmd);
		cmd.parent = this;
		cmd.copyInheritedSettings(this);
		if (desc) return this;
		return cmd;
	}
	/**
	* Factory routine to create a new unattached command.
	*
	* See .command() for creating an attached subcommand, which uses this routine to
	* create the command. You can override createCommand to customise subcommands.
	*
	* @param {string} [name]
	* @return {Command} new command
	*/
	createCommand(name) {
		return new Command(name);
	}
	/**
	* You can customise the help with a subclass of Help by overriding createHelp,
	* or by overriding Help properties using configureHelp().
	*
	* @return {Help}
	*/
	createHelp() {
		return Object.assign(new Help(), this.configureHelp());
	}
	/**
	* You can customise the help by overriding Help properties using configureHelp(),
	* or with a subclass of Help by overriding createHelp().
	*
	* @param {object} [configuration] - configuration options
	* @return {(Command | object)} `this` command for chaining, or stored configuration
	*/
	configureHelp(configuration) {
		if (configuration === void 0) return this._helpConfiguration;
		this._helpConfiguration = configuration;
		return this;
	}
	/**
	* The default output goes to stdout and stderr. You can customise this for special
	* applications. You can also customise the display of errors by overriding outputError.
	*
	* The configuration properties are all functions:
	*
	*     // change how output being written, defaults to stdout and stderr
	*     writeOut(str)
	*     writeErr(str)
	*     // change how output being written for errors, defaults to writeErr
	*     outputError(str, write) // used for displaying errors and not used for displaying help
	*     // specify width for wrapping help
	*     getOutHelpWidth()
	*     getErrHelpWidth()
	*     // color support, currently only used with Help
	*     getOutHasColors()
	*     getErrHasColors()
	*     stripColor() // used to remove ANSI escape codes if output does not have colors
	*
	* @param {object} [configuration] - configuration options
	* @return {(Command | object)} `this` command for chaining, or stored configuration
	*/
	configureOutput(configuration) {
		if (configuration === void 0) return this._outputConfiguration;
		this._outputConfiguration = {
			...this._outputConfiguration,
			...configuration
		};
		return this;
	}
	/**
	* Display the help or a custom message after an error occurs.
	*
	* @param {(boolean|string)} [displayHelp]
	* @return {Command} `this` command for chaining
	*/
	showHelpAfterError(displayHelp = true) {
		if (typeof displayHelp !== "string") displayHelp = !!displayHelp;
		this._showHelpAfterError = displayHelp;
		return this;
	}
	/**
	* Display suggestion of similar commands for unknown commands, or options for unknown options.
	*
	* @param {boolean} [displaySuggestion]
	* @return {Command} `this` command for chaining
	*/
	showSuggestionAfterError(displaySuggestion = true) {
		this._showSuggestionAfterError = !!displaySuggestion;
		return this;
	}
	/**
	* Add a prepared subcommand.
	*
	* See .command() for creating an attached subcommand which inherits settings from its parent.
	*
	* @param {Command} cmd - new subcommand
	* @param {object} [opts] - configuration options
	* @return {Command} `this` command for chaining
	*/
	addCommand(cmd, opts) {
		if (!cmd._name) throw new Error(`Command passed to .addCommand() must have a name
- specify the name in Command constructor or using .name()`);
		opts = opts || {};
		if (opts.isDefault) this._defaultCommandName = cmd._name;
		if (opts.noHelp || opts.hidden) cmd._hidden = true;
		this._registerCommand(cmd);
		cmd.parent = this;
		cmd._checkForBrokenPassThrough();
		return this;
	}
	/**
	* Factory routine to create a new unattached argument.
	*
	* See .argument() for creating an attached argument, which uses this routine to
	* create the argument. You can override createArgument to return a custom argument.
	*
	* @param {string} name
	* @param {string} [description]
	* @return {Argument} new argument
	*/
	createArgument(name, description) {
		return new Argument(name, description);
	}
	/**
	* Define argument syntax for command.
	*
	* The default is that the argument is required, and you can explicitly
	* indicate this with <> around the name. Put [] around the name for an optional argument.
	*
	* @example
	* program.argument('<input-file>');
	* program.argument('[output-file]');
	*
	* @param {string} name
	* @param {string} [description]
	* @param {(Function|*)} [parseArg] - custom argument processing function or default value
	* @param {*} [defaultValue]
	* @return {Command} `this` command for chaining
	*/
	argument(name, description, parseArg, defaultValue) {
		const argument = this.createArgument(name, description);
		if (typeof parseArg === "function") argument.default(defaultValue).argParser(parseArg);
		else argument.default(parseArg);
		this.addArgument(argument);
		return this;
	}
	/**
	* Define argument syntax for command, adding multiple at once (without descriptions).
	*
	* See also .argument().
	*
	* @example
	* program.arguments('<cmd> [env]');
	*
	* @param {string} names
	* @return {Command} `this` command for chaining
	*/
	arguments(names) {
		names.trim().split(/ +/).forEach((detail) => {
			this.argument(detail);
		});
		return this;
	}
	/**
	* Define argument syntax for command, adding a prepared argument.
	*
	* @param {Argument} argument
	* @return {Command} `this` command for chaining
	*/
	addArgument(argument) {
		const previousArgument = this.registeredArguments.slice(-1)[0];
		if (previousArgument?.variadic) throw new Error(`only the last argument can be variadic '${previousArgument.name()}'`);
		if (argument.required && argument.defaultValue !== void 0 && argument.parseArg === void 0) throw new Error(`a default value for a required argument is never used: '${argument.name()}'`);
		this.registeredArguments.push(argument);
		return this;
	}
	/**
	* Customise or override default help command. By default a help command is automatically added if your command has subcommands.
	*
	* @example
	*    program.helpCommand('help [cmd]');
	*    program.helpCommand('help [cmd]', 'show help');
	*    program.helpCommand(false); // suppress default help command
	*    program.helpCommand(true); // add help command even if no subcommands
	*
	* @param {string|boolean} enableOrNameAndArgs - enable with custom name and/or arguments, or boolean to override whether added
	* @param {string} [description] - custom description
	* @return {Command} `this` command for chaining
	*/
	helpCommand(enableOrNameAndArgs, description) {
		if (typeof enableOrNameAndArgs === "boolean") {
			this._addImplicitHelpCommand = enableOrNameAndArgs;
			if (enableOrNameAndArgs && this._defaultCommandGroup) this._initCommandGroup(this._getHelpCommand());
			return this;
		}
		const [, helpName, helpArgs] = (enableOrNameAndArgs ?? "help [command]").match(/([^ ]+) *(.*)/);
		const helpDescription = description ?? "display help for command";
		const helpCommand = this.createCommand(helpName);
		helpCommand.helpOption(false);
		if (helpArgs) helpCommand.arguments(helpArgs);
		if (helpDescription) helpCommand.description(helpDescription);
		this._addImplicitHelpCommand = true;
		this._helpCommand = helpCommand;
		if (enableOrNameAndArgs || description) this._initCommandGroup(helpCommand);
		return this;
	}
	/**
	* Add prepared custom help command.
	*
	* @param {(Command|string|boolean)} helpCommand - custom help command, or deprecated enableOrNameAndArgs as for `.helpCommand()`
	* @param {string} [deprecatedDescription] - deprecated custom description used with custom name only
	* @return {Command} `this` command for chaining
	*/
	addHelpCommand(helpCommand, deprecatedDescription) {
		if (typeof helpCommand !== "object") {
			this.helpCommand(helpCommand, deprecatedDescription);
			return this;
		}
		this._addImplicitHelpCommand = true;
		this._helpCommand = helpCommand;
		this._initCommandGroup(helpCommand);
		return this;
	}
	/**
	* Lazy create help command.
	*
	* @return {(Command|null)}
	* @package
	*/
	_getHelpCommand() {
		if (this._addImplicitHelpCommand ?? (this.commands.length && !this._actionHandler && !this._findCommand("help"))) {
			if (this._helpCommand === void 0) this.helpCommand(void 0, void 0);
			return this._helpCommand;
		}
		return null;
	}
	/**
	* Add hook for life cycle event.
	*
	* @param {string} event
	* @param {Function} listener
	* @return {Command} `this` command for chaining
	*/
	hook(event, listener) {
		const allowedValues = [
			"preSubcommand",
			"preAction",
			"postAction"
		];
		if (!allowedValues.includes(event)) throw new Error(`Unexpected value for event passed to hook : '${event}'.
Expecting one of '${allowedValues.join("', '")}'`);
		if (this._lifeCycleHooks[event]) this._lifeCycleHooks[event].push(listener);
		else this._lifeCycleHooks[event] = [listener];
		return this;
	}
	/**
	* Register callback to use as replacement for calling process.exit.
	*
	* @param {Function} [fn] optional callback which will be passed a CommanderError, defaults to throwing
	* @return {Command} `this` command for chaining
	*/
	exitOverride(fn) {
		if (fn) this._exitCallback = fn;
		else this._exitCallback = (err) => {
			if (err.code !== "commander.executeSubCommandAsync") throw err;
		};
		return this;
	}
	/**
	* Call process.exit, and _exitCallback if defined.
	*
	* @param {number} exitCode exit code for using with process.exit
	* @param {string} code an id string representing the error
	* @param {string} message human-readable description of the error
	* @return never
	* @private
	*/
	_exit(exitCode, code, message) {
		if (this._exitCallback) this._exitCallback(new CommanderError(exitCode, code, message));
		_lazy_node_process_default.exit(exitCode);
	}
	/**
	* Register callback `fn` for the command.
	*
	* @example
	* program
	*   .command('serve')
	*   .description('start service')
	*   .action(function() {
	*      // do work here
	*   });
	*
	* @param {Function} fn
	* @return {Command} `this` command for chaining
	*/
	action(fn) {
		const listener = (args) => {
			const expectedArgsCount = this.registeredArguments.length;
			const actionArgs = args.slice(0, expectedArgsCount);
			if (this._storeOptionsAsProperties) actionArgs[expectedArgsCount] = this;
			else actionArgs[expectedArgsCount] = this.opts();
			actionArgs.push(this);
			return fn.apply(this, actionArgs);
		};
		this._actionHandler = listener;
		return this;
	}
	/**
	* Factory routine to create a new unattached option.
	*
	* See .option() for creating an attached option, which uses this routine to
	* create the option. You can override createOption to return a custom option.
	*
	* @param {string} flags
	* @param {string} [description]
	* @return {Option} new option
	*/
	createOption(flags, description) {
		return new Option(flags, description);
	}
	/**
	* Wrap parseArgs to catch 'commander.invalidArgument'.
	*
	* @param {(Option | Argument)} target
	* @param {string} value
	* @param {*} previous
	* @param {string} invalidArgumentMessage
	* @private
	*/
	_callParseArg(target, value, previous, invalidArgumentMessage) {
		try {
			return target.parseArg(value, previous);
		} catch (err) {
			if (err.code === "commander.invalidArgument") {
				const message = `${invalidArgumentMessage} ${err.message}`;
				this.error(message, {
					exitCode: err.exitCode,
					code: err.code
				});
			}
			throw err;
		}
	}
	/**
	* Check for option flag conflicts.
	* Register option if no conflicts found, or throw on conflict.
	*
	* @param {Option} option
	* @private
	*/
	_registerOption(option) {
		const matchingOption = option.short && this._findOption(option.short) || option.long && this._findOption(option.long);
		if (matchingOption) {
			const matchingFlag = option.long && this._findOption(option.long) ? option.long : option.short;
			throw new Error(`Cannot add option '${option.flags}'${this._name && ` to command '${this._name}'`} due to conflicting flag '${matchingFlag}'
-  already used by option '${matchingOption.flags}'`);
		}
		this._initOptionGroup(option);
		this.options.push(option);
	}
	/**
	* Check for command name and alias conflicts with existing commands.
	* Register command if no conflicts found, or throw on conflict.
	*
	* @param {Command} command
	* @private
	*/
	_registerCommand(command) {
		const knownBy = (cmd) => {
			return [cmd.name()].concat(cmd.aliases());
		};
		const alreadyUsed = knownBy(command).find((name) => this._findCommand(name));
		if (alreadyUsed) {
			const existingCmd = knownBy(this._findCommand(alreadyUsed)).join("|");
			const newCmd = knownBy(command).join("|");
			throw new Error(`cannot add command '${newCmd}' as already have command '${existingCmd}'`);
		}
		this._initCommandGroup(command);
		this.commands.push(command);
	}
	/**
	* Add an option.
	*
	* @param {Option} option
	* @return {Command} `this` command for chaining
	*/
	addOption(option) {
		this._registerOption(option);
		const oname = option.name();
		const name = option.attributeName();
		if (option.defaultValue !== void 0) this.setOptionValueWithSource(name, option.defaultValue, "default");
		const handleOptionValue = (val, invalidValueMessage, valueSource) => {
			if (val == null && option.presetArg !== void 0) val = option.presetArg;
			const oldValue = this.getOptionValue(name);
			if (val !== null && option.parseArg) val = this._callParseArg(option, val, oldValue, invalidValueMessage);
			else if (val !== null && option.variadic) val = option._collectValue(val, oldValue);
			if (val == null) {
				if (option.negate) val = false;
				else if (option.isBoolean() || option.optional) val = true;
				else val = "";
			}
			this.setOptionValueWithSource(name, val, valueSource);
		};
		this.on("option:" + oname, (val) => {
			const invalidValueMessage = `error: option '${option.flags}' argument '${val}' is invalid.`;
			handleOptionValue(val, invalidValueMessage, "cli");
		});
		if (option.envVar) this.on("optionEnv:" + oname, (val) => {
			const invalidValueMessage = `error: option '${option.flags}' value '${val}' from env '${option.envVar}' is invalid.`;
			handleOptionValue(val, invalidValueMessage, "env");
		});
		return this;
	}
	/**
	* Internal implementation shared by .option() and .requiredOption()
	*
	* @return {Command} `this` command for chaining
	* @private
	*/
	_optionEx(config, flags, description, fn, defaultValue) {
		if (typeof flags === "object" && flags instanceof Option) throw new Error("To add an Option object use addOption() instead of option() or requiredOption()");
		const option = this.createOption(flags, description);
		option.makeOptionMandatory(!!config.mandatory);
		if (typeof fn === "function") option.default(defaultValue).argParser(fn);
		else if (fn instanceof RegExp) {
			const regex = fn;
			fn = (val, def) => {
				const m = regex.exec(val);
				return m ? m[0] : def;
			};
			option.default(defaultValue).argParser(fn);
		} else option.default(fn);
		return this.addOption(option);
	}
	/**
	* Define option with `flags`, `description`, and optional argument parsing function or `defaultValue` or both.
	*
	* The `flags` string contains the short and/or long flags, separated by comma, a pipe or space. A required
	* option-argument is indicated by `<>` and an optional option-argument by `[]`.
	*
	* See the README for more details, and see also addOption() and requiredOption().
	*
	* @example
	* program
	*     .option('-p, --pepper', 'add pepper')
	*     .option('--pt, --pizza-type <TYPE>', 'type of pizza') // required option-argument
	*     .option('-c, --cheese [CHEESE]', 'add extra cheese', 'mozzarella') // optional option-argument with default
	*     .option('-t, --tip <VALUE>', 'add tip to purchase cost', parseFloat) // custom parse function
	*
	* @param {string} flags
	* @param {string} [description]
	* @param {(Function|*)} [parseArg] - custom option processing function or default value
	* @param {*} [defaultValue]
	* @return {Command} `this` command for chaining
	*/
	option(flags, description, parseArg, defaultValue) {
		return this._optionEx({}, flags, description, parseArg, defaultValue);
	}
	/**
	* Add a required option which must have a value after parsing. This usually means
	* the option must be specified on the command line. (Otherwise the same as .option().)
	*
	* The `flags` string contains the short and/or long flags, separated by comma, a pipe or space.
	*
	* @param {string} flags
	* @param {string} [description]
	* @param {(Function|*)} [parseArg] - custom option processing function or default value
	* @param {*} [defaultValue]
	* @return {Command} `this` command for chaining
	*/
	requiredOption(flags, description, parseArg, defaultValue) {
		return this._optionEx({ mandatory: true }, flags, description, parseArg, defaultValue);
	}
	/**
	* Alter parsing of short flags with optional values.
	*
	* @example
	* // for `.option('-f,--flag [value]'):
	* program.combineFlagAndOptionalValue(true);  // `-f80` is treated like `--flag=80`, this is the default behaviour
	* program.combineFlagAndOptionalValue(false) // `-fb` is treated like `-f -b`
	*
	* @param {boolean} [combine] - if `true` or omitted, an optional value can be specified directly after the flag.
	* @return {Command} `this` command for chaining
	*/
	combineFlagAndOptionalValue(combine = true) {
		this._combineFlagAndOptionalValue = !!combine;
		return this;
	}
	/**
	* Allow unknown options on the command line.
	*
	* @param {boolean} [allowUnknown] - if `true` or omitted, no error will be thrown for unknown options.
	* @return {Command} `this` command for chaining
	*/
	allowUnknownOption(allowUnknown = true) {
		this._allowUnknownOption = !!allowUnknown;
		return this;
	}
	/**
	* Allow excess command-arguments on the command line. Pass false to make excess arguments an error.
	*
	* @param {boolean} [allowExcess] - if `true` or omitted, no error will be thrown for excess arguments.
	* @return {Command} `this` command for chaining
	*/
	allowExcessArguments(allowExcess = true) {
		this._allowExcessArguments = !!allowExcess;
		return this;
	}
	/**
	* Enable positional options. Positional means global options are specified before subcommands which lets
	* subcommands reuse the same option names, and also enables subcommands to turn on passThroughOptions.
	* The default behaviour is non-positional and global options may appear anywhere on the command line.
	*
	* @param {boolean} [positional]
	* @return {Command} `this` command for chaining
	*/
	enablePositionalOptions(positional = true) {
		this._enablePositionalOptions = !!positional;
		return this;
	}
	/**
	* Pass through options that come after command-arguments rather than treat them as command-options,
	* so actual command-options come before command-arguments. Turning this on for a subcommand requires
	* positional options to have been enabled on the program (parent commands).
	* The default behaviour is non-positional and options may appear before or after command-arguments.
	*
	* @param {boolean} [passThrough] for unknown options.
	* @return {Command} `this` command for chaining
	*/
	passThroughOptions(passThrough = true) {
		this._passThroughOptions = !!passThrough;
		this._checkForBrokenPassThrough();
		return this;
	}
	/**
	* @private
	*/
	_checkForBrokenPassThrough() {
		if (this.parent && this._passThroughOptions && !this.parent._enablePositionalOptions) throw new Error(`passThroughOptions cannot be used for '${this._name}' without turning on enablePositionalOptions for parent command(s)`);
	}
	/**
	* Whether to store option values as properties on command object,
	* or store separately (specify false). In both cases the option values can be accessed using .opts().
	*
	* @param {boolean} [storeAsProperties=true]
	* @return {Command} `this` command for chaining
	*/
	storeOptionsAsProperties(storeAsProperties = true) {
		if (this.options.length) throw new Error("call .storeOptionsAsProperties() before adding options");
		if (Object.keys(this._optionValues).length) throw new Error("call .storeOptionsAsProperties() before setting option values");
		this._storeOptionsAsProperties = !!storeAsProperties;
		return this;
	}
	/**
	* Retrieve option value.
	*
	* @param {string} key
	* @return {object} value
	*/
	getOptionValue(key) {
		if (this._storeOptionsAsProperties) return this[key];
		return this._optionValues[key];
	}
	/**
	* Store option value.
	*
	* @param {string} key
	* @param {object} value
	* @return {Command} `this` command for chaining
	*/
	setOptionValue(key, value) {
		return this.setOptionValueWithSource(key, value, void 0);
	}
	/**
	* Store option value and where the value came from.
	*
	* @param {string} key
	* @param {object} value
	* @param {string} source - expected values are default/config/env/cli/implied
	* @return {Command} `this` command for chaining
	*/
	setOptionValueWithSource(key, value, source) {
		if (this._storeOptionsAsProperties) this[key] = value;
		else this._optionValues[key] = value;
		this._optionValueSources[key] = source;
		return this;
	}
	/**
	* Get source of option value.
	* Expected values are default | config | env | cli | implied
	*
	* @param {string} key
	* @return {string}
	*/
	getOptionValueSource(key) {
		return this._optionValueSources[key];
	}
	/**
	* Get source of option value. See also .optsWithGlobals().
	* Expected values are default | config | env | cli | implied
	*
	* @param {string} key
	* @return {string}
	*/
	getOptionValueSourceWithGlobals(key) {
		let source;
		this._getCommandAndAncestors().forEach((cmd) => {
			if (Object.hasOwn(cmd._optionValueSources, key)) source = cmd.getOptionValueSource(key);
		});
		return source;
	}
	/**
	* Get user arguments from implied or explicit arguments.
	* Side-effects: set _scriptPath if args included script. Used for default program name, and subcommand searches.
	*
	* @private
	*/
	_prepareUserArgs(argv, parseOptions) {
		if (argv !== void 0 && !Array.isArray(argv)) throw new Error("first parameter to parse must be array or undefined");
		parseOptions = parseOptions || {};
		if (argv === void 0 && parseOptions.from === void 0) {
			if (_lazy_node_process_default.versions?.electron) parseOptions.from = "electron";
			const execArgv = _lazy_node_process_default.execArgv ?? [];
			if (execArgv.includes("-e") || execArgv.includes("--eval") || execArgv.includes("-p") || execArgv.includes("--print")) parseOptions.from = "eval";
		}
		if (argv === void 0) argv = _lazy_node_process_default.argv;
		this.rawArgs = argv.slice();
		let userArgs;
		switch (parseOptions.from) {
			case void 0:
			case "node":
				this._scriptPath = argv[1];
				userArgs = argv.slice(2);
				break;
			case "electron":
				if (_lazy_node_process_default.defaultApp) {
					this._scriptPath = argv[1];
					userArgs = argv.slice(2);
				} else userArgs = argv.slice(1);
				break;
			case "user":
				userArgs = argv.slice(0);
				break;
			case "eval":
				userArgs = argv.slice(1);
				break;
			default: throw new Error(`unexpected parse option { from: '${parseOptions.from}' }`);
		}
		if (!this._name && this._scriptPath) this.nameFromFilename(this._scriptPath);
		this._name = this._name || "program";
		return userArgs;
	}
	/**
	* Parse `argv`, setting options and invoking commands when defined.
	*
	* Use parseAsync instead of parse if any of your action handlers are async.
	*
	* Call with no parameters to parse `process.argv`. Detects Electron and special node options like `node --eval`. Easy mode!
	*
	* Or call with an array of strings to parse, and optionally where the user arguments start by specifying where the arguments are `from`:
	* - `'node'`: default, `argv[0]` is the application and `argv[1]` is the script being run, with user arguments after that
	* - `'electron'`: `argv[0]` is the application and `argv[1]` varies depending on whether the electron application is packaged
	* - `'user'`: just user arguments
	*
	* @example
	* program.parse(); // parse process.argv and auto-detect electron and special node flags
	* program.parse(process.argv); // assume argv[0] is app and argv[1] is script
	* program.parse(my-args, { from: 'user' }); // just user supplied arguments, nothing special about argv[0]
	*
	* @param {string[]} [argv] - optional, defaults to process.argv
	* @param {object} [parseOptions] - optionally specify style of options with from: node/user/electron
	* @param {string} [parseOptions.from] - where the args are from: 'node', 'user', 'electron'
	* @return {Command} `this` command for chaining
	*/
	parse(argv, parseOptions) {
		this._prepareForParse();
		const userArgs = this._prepareUserArgs(argv, parseOptions);
		this._parseCommand([], userArgs);
		return this;
	}
	/**
	* Parse `argv`, setting options and invoking commands when defined.
	*
	* Call with no parameters to parse `process.argv`. Detects Electron and special node options like `node --eval`. Easy mode!
	*
	* Or call with an array of strings to parse, and optionally where the user arguments start by specifying where the arguments are `from`:
	* - `'node'`: default, `argv[0]` is the application and `argv[1]` is the script being run, with user arguments after that
	* - `'electron'`: `argv[0]` is the application and `argv[1]` varies depending on whether the electron application is packaged
	* - `'user'`: just user arguments
	*
	* @example
	* await program.parseAsync(); // parse process.argv and auto-detect electron and special node flags
	* await program.parseAsync(process.argv); // assume argv[0] is app and argv[1] is script
	* await program.parseAsync(my-args, { from: 'user' }); // just user supplied arguments, nothing special about argv[0]
	*
	* @param {string[]} [argv]
	* @param {object} [parseOptions]
	* @param {string} parseOptions.from - where the args are from: 'node', 'user', 'electron'
	* @return {Promise}
	*/
	async parseAsync(argv, parseOptions) {
		this._prepareForParse();
		const userArgs = this._prepareUserArgs(argv, parseOptions);
		await this._parseCommand([], userArgs);
		return this;
	}
	_prepareForParse() {
		if (this._savedState === null) {
			this.options.filter((option) => option.negate && option.defaultValue === void 0 && this.getOptionValue(option.attributeName()) === void 0).forEach((option) => {
				const positiveLongFlag = option.long.replace(/^--no-/, "--");
				if (!this._findOption(positiveLongFlag)) this.setOptionValueWithSource(option.attributeName(), true, "default");
			});
			this.saveStateBeforeParse();
		} else this.restoreStateBeforeParse();
	}
	/**
	* Called the first time parse is called to save state and allow a restore before subsequent calls to parse.
	* Not usually called directly, but available for subclasses to save their custom state.
	*
	* This is called in a lazy way. Only commands used in parsing chain will have state saved.
	*/
	saveStateBeforeParse() {
		this._savedState = {
			_name: this._name,
			_optionValues: { ...this._optionValues },
			_optionValueSources: { ...this._optionValueSources }
		};
	}
	/**
	* Restore state before parse for calls after the first.
	* Not usually called directly, but available for subclasses to save their custom state.
	*
	* This is called in a lazy way. Only commands used in parsing chain will have state restored.
	*/
	restoreStateBeforeParse() {
		if (this._storeOptionsAsProperties) throw new Error(`Can not call parse again when storeOptionsAsProperties is true.
- either make a new Command for each call to parse, or stop storing options as properties`);
		this._name = this._savedState._name;
		this._scriptPath = null;
		this.rawArgs = [];
		this._optionValues = { ...this._savedState._optionValues };
		this._optionValueSources = { ...this._savedState._optionValueSources };
		this.args = [];
		this.processedArgs = [];
	}
	/**
	* Throw if expected executable is missing. Add lots of help for author.
	*
	* @param {string} executableFile
	* @param {string} executableDir
	* @param {string} subcommandName
	*/
	_checkForMissingExecutable(executableFile, executableDir, subcommandName) {
		if (fs.existsSync(executableFile)) return;
		const executableMissing = `'${executableFile}' does not exist
 - if '${subcommandName}' is not meant to be an executable command, remove description parameter from '.command()' and use '.description()' instead
 - if the default executable name is not suitable, use the executableFile option to supply a custom name or path
 - ${executableDir ? `searched for local subcommand relative to directory '${executableDir}'` : "no directory for search for local subcommand, use .executableDir() to supply a custom directory"}`;
		throw new Error(executableMissing);
	}
	/**
	* Execute a sub-command executable.
	*
	* @private
	*/
	_executeSubCommand(subcommand, args) {
		args = args.slice();
		const sourceExt = [
			".js",
			".ts",
			".tsx",
			".mjs",
			".cjs"
		];
		function findFile(baseDir, baseName) {
			const localBin = path.resolve(baseDir, baseName);
			if (fs.existsSync(localBin)) return localBin;
			if (sourceExt.includes(path.extname(baseName))) return void 0;
			const foundExt = sourceExt.find((ext) => fs.existsSync(`${localBin}${ext}`));
			if (foundExt) return `${localBin}${foundExt}`;
		}
		this._checkForMissingMandatoryOptions();
		this._checkForConflictingOptions();
		let executableFile = subcommand._executableFile || `${this._name}-${subcommand._name}`;
		let executableDir = this._executableDir || "";
		if (this._scriptPath) {
			let resolvedScriptPath;
			try {
				resolvedScriptPath = fs.realpathSync(this._scriptPath);
			} catch {
				resolvedScriptPath = this._scriptPath;
			}
			executableDir = path.resolve(path.dirname(resolvedScriptPath), executableDir);
		}
		if (executableDir) {
			let localFile = findFile(executableDir, executableFile);
			if (!localFile && !subcommand._executableFile && this._scriptPath) {
				const legacyName = path.basename(this._scriptPath, path.extname(this._scriptPath));
				if (legacyName !== this._name) localFile = findFile(executableDir, `${legacyName}-${subcommand._name}`);
			}
			executableFile = localFile || executableFile;
		}
		const launchWithNode = sourceExt.includes(path.extname(executableFile));
		let proc;
		if (_lazy_node_process_default.platform !== "win32") {
			if (launchWithNode) {
				args.unshift(executableFile);
				args = incrementNodeInspectorPort(_lazy_node_process_default.execArgv).concat(args);
				proc = childProcess.spawn(_lazy_node_process_default.argv[0], args, { stdio: "inherit" });
			} else proc = childProcess.spawn(executableFile, args, { stdio: "inherit" });
		} else {
			this._checkForMissingExecutable(executableFile, executableDir, subcommand._name);
			args.unshift(executableFile);
			args = incrementNodeInspectorPort(_lazy_node_process_default.execArgv).concat(args);
			proc = childProcess.spawn(_lazy_node_process_default.execPath, args, { stdio: "inherit" });
		}
		if (!proc.killed) [
			"SIGUSR1",
			"SIGUSR2",
			"SIGTERM",
			"SIGINT",
			"SIGHUP"
		].forEach((signal) => {
			_lazy_node_process_default.on(signal, () => {
				if (proc.killed === false && proc.exitCode === null) proc.kill(signal);
			});
		});
		const exitCallback = this._exitCallback;
		proc.on("close", (code) => {
			code = code ?? 1;
			if (!exitCallback) _lazy_node_process_default.exit(code);
			else exitCallback(new CommanderError(code, "commander.executeSubCommandAsync", "(close)"));
		});
		proc.on("error", (err) => {
			if (err.code === "ENOENT") this._checkForMissingExecutable(executableFile, executableDir, subcommand._name);
			else if (err.code === "EACCES") throw new Error(`'${executableFile}' not executable`);
			if (!exitCallback) _lazy_node_process_default.exit(1);
			else {
				const wrappedError = new CommanderError(1, "commander.executeSubCommandAsync", "(error)");
				wrappedError.nestedError = err;
				exitCallback(wrappedError);
			}
		});
		this.runningCommand = proc;
	}
	/**
	* @private
	*/
	_dispatchSubcommand(commandName, operands, unknown) {
		const subCommand = this._findCommand(commandName);
		if (!subCommand) this.help({ error: true });
		subCommand._prepareForParse();
		let promiseChain;
		promiseChain = this._chainOrCallSubCommandHook(promiseChain, subCommand, "preSubcommand");
		promiseChain = this._chainOrCall(promiseChain, () => {
			if (subCommand._executableHandler) this._executeSubCommand(subCommand, operands.concat(unknown));
			else return subCommand._parseCommand(operands, unknown);
		});
		return promiseChain;
	}
	/**
	* Invoke help directly if possible, or dispatch if necessary.
	* e.g. help foo
	*
	* @private
	*/
	_dispatchHelpCommand(subcommandName) {
		if (!subcommandName) this.help();
		const subCommand = this._findCommand(subcommandName);
		if (subCommand && !subCommand._executableHandler) subCommand.help();
		return this._dispatchSubcommand(subcommandName, [], [this._getHelpOption()?.long ?? this._getHelpOption()?.short ?? "--help"]);
	}
	/**
	* Check this.args against expected this.registeredArguments.
	*
	* @private
	*/
	_checkNumberOfArguments() {
		this.registeredArguments.forEach((arg, i) => {
			if (arg.required && this.args[i] == null) this.missingArgument(arg.name());
		});
		if (this.registeredArguments.length > 0 && this.registeredArguments[this.registeredArguments.length - 1].variadic) return;
		if (this.args.length > this.registeredArguments.length) this._excessArguments(this.args);
	}
	/**
	* Process this.args using this.registeredArguments and save as this.processedArgs!
	*
	* @private
	*/
	_processArguments() {
		const myParseArg = (argument, value, previous) => {
			let parsedValue = value;
			if (value !== null && argument.parseArg) {
				const invalidValueMessage = `error: command-argument value '${value}' is invalid for argument '${argument.name()}'.`;
				parsedValue = this._callParseArg(argument, value, previous, invalidValueMessage);
			}
			return parsedValue;
		};
		this._checkNumberOfArguments();
		const processedArgs = [];
		this.registeredArguments.forEach((declaredArg, index) => {
			let value = declaredArg.defaultValue;
			if (declaredArg.variadic) {
				if (index < this.args.length) {
					value = this.args.slice(index);
					if (declaredArg.parseArg) value = value.reduce((processed, v) => {
						return myParseArg(declaredArg, v, processed);
					}, declaredArg.defaultValue);
				} else if (value === void 0) value = [];
			} else if (index < this.args.length) {
				value = this.args[index];
				if (declaredArg.parseArg) value = myParseArg(declaredArg, value, declaredArg.defaultValue);
			}
			processedArgs[index] = value;
		});
		this.processedArgs = processedArgs;
	}
	/**
	* Once we have a promise we chain, but call synchronously until then.
	*
	* @param {(Promise|undefined)} promise
	* @param {Function} fn
	* @return {(Promise|undefined)}
	* @private
	*/
	_chainOrCall(promise, fn) {
		if (promise?.then && typeof promise.then === "function") return promise.then(() => fn());
		return fn();
	}
	/**
	*
	* @param {(Promise|undefined)} promise
	* @param {string} event
	* @return {(Promise|undefined)}
	* @private
	*/
	_chainOrCallHooks(promise, event) {
		let result = promise;
		const hooks = [];
		this._getCommandAndAncestors().reverse().filter((cmd) => cmd._lifeCycleHooks[event] !== void 0).forEach((hookedCommand) => {
			hookedCommand._lifeCycleHooks[event].forEach((callback) => {
				hooks.push({
					hookedCommand,
					callback
				});
			});
		});
		if (event === "postAction") hooks.reverse();
		hooks.forEach((hookDetail) => {
			result = this._chainOrCall(result, () => {
				return hookDetail.callback(hookDetail.hookedCommand, this);
			});
		});
		return result;
	}
	/**
	*
	* @param {(Promise|undefined)} promise
	* @param {Command} subCommand
	* @param {string} event
	* @return {(Promise|undefined)}
	* @private
	*/
	_chainOrCallSubCommandHook(promise, subCommand, event) {
		let result = promise;
		if (this._lifeCycleHooks[event] !== void 0) this._lifeCycleHooks[event].forEach((hook) => {
			result = this._chainOrCall(result, () => {
				return hook(this, subCommand);
			});
		});
		return result;
	}
	/**
	* Process arguments in context of this command.
	* Returns action result, in case it is a promise.
	*
	* @private
	*/
	_parseCommand(operands, unknown) {
		const parsed = this.parseOptions(unknown);
		this._parseOptionsEnv();
		this._parseOptionsImplied();
		operands = operands.concat(parsed.operands);
		unknown = parsed.unknown;
		this.args = operands.concat(unknown);
		if (operands && this._findCommand(operands[0])) return this._dispatchSubcommand(operands[0], operands.slice(1), unknown);
		if (this._getHelpCommand() && operands[0] === this._getHelpCommand().name()) return this._dispatchHelpCommand(operands[1]);
		if (this._defaultCommandName) {
			this._outputHelpIfRequested(unknown);
			return this._dispatchSubcommand(this._defaultCommandName, operands, unknown);
		}
		if (this.commands.length && this.args.length === 0 && !this._actionHandler && !this._defaultCommandName) this.help({ error: true });
		this._outputHelpIfRequested(parsed.unknown);
		this._checkForMissingMandatoryOptions();
		this._checkForConflictingOptions();
		const checkForUnknownOptions = () => {
			if (parsed.unknown.length > 0) this.unknownOption(parsed.unknown[0]);
		};
		const commandEvent = `command:${this.name()}`;
		if (this._actionHandler) {
			checkForUnknownOptions();
			this._processArguments();
			let promiseChain;
			promiseChain = this._chainOrCallHooks(promiseChain, "preAction");
			promiseChain = this._chainOrCall(promiseChain, () => this._actionHandler(this.processedArgs));
			if (this.parent) promiseChain = this._chainOrCall(promiseChain, () => {
				this.parent.emit(commandEvent, operands, unknown);
			});
			promiseChain = this._chainOrCallHooks(promiseChain, "postAction");
			return promiseChain;
		}
		if (this.parent?.listenerCount(commandEvent)) {
			checkForUnknownOptions();
			this._processArguments();
			this.parent.emit(commandEvent, operands, unknown);
		} else if (operands.length) {
			if (this._findCommand("*")) return this._dispatchSubcommand("*", operands, unknown);
			if (this.listenerCount("command:*")) this.emit("command:*", operands, unknown);
			else if (this.commands.length) this.unknownCommand();
			else {
				checkForUnknownOptions();
				this._processArguments();
			}
		} else if (this.commands.length) {
			checkForUnknownOptions();
			this.help({ error: true });
		} else {
			checkForUnknownOptions();
			this._processArguments();
		}
	}
	/**
	* Find matching command.
	*
	* @private
	* @return {Command | undefined}
	*/
	_findCommand(name) {
		if (!name) return void 0;
		return this.commands.find((cmd) => cmd._name === name || cmd._aliases.includes(name));
	}
	/**
	* Return an option matching `arg` if any.
	*
	* @param {string} arg
	* @return {Option}
	* @package
	*/
	_findOption(arg) {
		return this.options.find((option) => option.is(arg));
	}
	/**
	* Display an error message if a mandatory option does not have a value.
	* Called after checking for help flags in leaf subcommand.
	*
	* @private
	*/
	_checkForMissingMandatoryOptions() {
		this._getCommandAndAncestors().forEach((cmd) => {
			cmd.options.forEach((anOption) => {
				if (anOption.mandatory && cmd.getOptionValue(anOption.attributeName()) === void 0) cmd.missingMandatoryOptionValue(anOption);
			});
		});
	}
	/**
	* Display an error message if conflicting options are used together in this.
	*
	* @private
	*/
	_checkForConflictingLocalOptions() {
		const definedNonDefaultOptions = this.options.filter((option) => {
			const optionKey = option.attributeName();
			if (this.getOptionValue(optionKey) === void 0) return false;
			return this.getOptionValueSource(optionKey) !== "default";
		});
		definedNonDefaultOptions.filter((option) => option.conflictsWith.length > 0).forEach((option) => {
			const conflictingAndDefined = definedNonDefaultOptions.find((defined) => option.conflictsWith.includes(defined.attributeName()));
			if (conflictingAndDefined) this._conflictingOption(option, conflictingAndDefined);
		});
	}
	/**
	* Display an error message if conflicting options are used together.
	* Called after checking for help flags in leaf subcommand.
	*
	* @private
	*/
	_checkForConflictingOptions() {
		this._getCommandAndAncestors().forEach((cmd) => {
			cmd._checkForConflictingLocalOptions();
		});
	}
	/**
	* Parse options from `argv` removing known options,
	* and return argv split into operands and unknown arguments.
	*
	* Side effects: modifies command by storing options. Does not reset state if called again.
	*
	* Examples:
	*
	*     argv => operands, unknown
	*     --known kkk op => [op], []
	*     op --known kkk => [op], []
	*     sub --unknown uuu op => [sub], [--unknown uuu op]
	*     sub -- --unknown uuu op => [sub --unknown uuu op], []
	*
	* @param {string[]} args
	* @return {{operands: string[], unknown: string[]}}
	*/
	parseOptions(args) {
		const operands = [];
		const unknown = [];
		let dest = operands;
		function maybeOption(arg) {
			return arg.length > 1 && arg[0] === "-";
		}
		const negativeNumberArg = (arg) => {
			if (!/^-(\d+|\d*\.\d+)([eE][+-]?\d+)?$/.test(arg)) return false;
			return !this._getCommandAndAncestors().some((cmd) => cmd.options.map((opt) => opt.short).some((short) => /^-\d$/.test(short)));
		};
		let activeVariadicOption = null;
		let activeGroup = null;
		let i = 0;
		while (i < args.length || activeGroup) {
			const arg = activeGroup ?? args[i++];
			activeGroup = null;
			if (arg === "--") {
				if (dest === unknown) dest.push(arg);
				dest.push(...args.slice(i));
				break;
			}
			if (activeVariadicOption && (!maybeOption(arg) || negativeNumberArg(arg))) {
				this.emit(`option:${activeVariadicOption.name()}`, arg);
				continue;
			}
			activeVariadicOption = null;
			if (maybeOption(arg)) {
				const option = this._findOption(arg);
				if (option) {
					if (option.required) {
						const value = args[i++];
						if (value === void 0) this.optionMissingArgument(option);
						this.emit(`option:${option.name()}`, value);
					} else if (option.optional) {
						let value = null;
						if (i < args.length && (!maybeOption(args[i]) || negativeNumberArg(args[i]))) value = args[i++];
						this.emit(`option:${option.name()}`, value);
					} else this.emit(`option:${option.name()}`);
					activeVariadicOption = option.variadic ? option : null;
					continue;
				}
			}
			if (arg.length > 2 && arg[0] === "-" && arg[1] !== "-") {
				const option = this._findOption(`-${arg[1]}`);
				if (option) {
					if (option.required || option.optional && this._combineFlagAndOptionalValue) this.emit(`option:${option.name()}`, arg.slice(2));
					else {
						this.emit(`option:${option.name()}`);
						activeGroup = `-${arg.slice(2)}`;
					}
					continue;
				}
			}
			if (/^--[^=]+=/.test(arg)) {
				const index = arg.indexOf("=");
				const option = this._findOption(arg.slice(0, index));
				if (option && (option.required || option.optional)) {
					this.emit(`option:${option.name()}`, arg.slice(index + 1));
					continue;
				}
			}
			if (dest === operands && maybeOption(arg) && !(this.commands.length === 0 && negativeNumberArg(arg))) dest = unknown;
			if ((this._enablePositionalOptions || this._passThroughOptions) && operands.length === 0 && unknown.length === 0) {
				if (this._findCommand(arg)) {
					operands.push(arg);
					unknown.push(...args.slice(i));
					break;
				} else if (this._getHelpCommand() && arg === this._getHelpCommand().name()) {
					operands.push(arg, ...args.slice(i));
					break;
				} else if (this._defaultCommandName) {
					unknown.push(arg, ...args.slice(i));
					break;
				}
			}
			if (this._passThroughOptions) {
				dest.push(arg, ...args.slice(i));
				break;
			}
			dest.push(arg);
		}
		return {
			operands,
			unknown
		};
	}
	/**
	* Return an object containing local option values as key-value pairs.
	*
	* @return {object}
	*/
	opts() {
		if (this._storeOptionsAsProperties) {
			const result = {};
			const len = this.options.length;
			for (let i = 0; i < len; i++) {
				const key = this.options[i].attributeName();
				result[key] = key === this._versionOptionName ? this._version : this[key];
			}
			return result;
		}
		return this._optionValues;
	}
	/**
	* Return an object containing merged local and global option values as key-value pairs.
	*
	* @return {object}
	*/
	optsWithGlobals() {
		return this._getCommandAndAncestors().reduce((combinedOptions, cmd) => Object.assign(combinedOptions, cmd.opts()), {});
	}
	/**
	* Display error message and exit (or call exitOverride).
	*
	* @param {string} message
	* @param {object} [errorOptions]
	* @param {string} [errorOptions.code] - an id string representing the error
	* @param {number} [errorOptions.exitCode] - used with process.exit
	*/
	error(message, errorOptions) {
		this._outputConfiguration.outputError(`${message}\n`, this._outputConfiguration.writeErr);
		if (typeof this._showHelpAfterError === "string") this._outputConfiguration.writeErr(`${this._showHelpAfterError}\n`);
		else if (this._showHelpAfterError) {
			this._outputConfiguration.writeErr("\n");
			this.outputHelp({ error: true });
		}
		const config = errorOptions || {};
		const exitCode = config.exitCode || 1;
		const code = config.code || "commander.error";
		this._exit(exitCode, code, message);
	}
	/**
	* Apply any option related environment variables, if option does
	* not have a value from cli or client code.
	*
	* @private
	*/
	_parseOptionsEnv() {
		this.options.forEach((option) => {
			if (option.envVar && option.envVar in _lazy_node_process_default.env) {
				const optionKey = option.attributeName();
				if (this.getOptionValue(optionKey) === void 0 || [
					"default",
					"config",
					"env"
				].includes(this.getOptionValueSource(optionKey))) {
					if (option.required || option.optional) this.emit(`optionEnv:${option.name()}`, _lazy_node_process_default.env[option.envVar]);
					else this.emit(`optionEnv:${option.name()}`);
				}
			}
		});
	}
	/**
	* Apply any implied option values, if option is undefined or default value.
	*
	* @private
	*/
	_parseOptionsImplied() {
		const dualHelper = new DualOptions(this.options);
		const hasCustomOptionValue = (optionKey) => {
			return this.getOptionValue(optionKey) !== void 0 && !["default", "implied"].includes(this.getOptionValueSource(optionKey));
		};
		this.options.filter((option) => option.implied !== void 0 && hasCustomOptionValue(option.attributeName()) && dualHelper.valueFromOption(this.getOptionValue(option.attributeName()), option)).forEach((option) => {
			Object.keys(option.implied).filter((impliedKey) => !hasCustomOptionValue(impliedKey)).forEach((impliedKey) => {
				this.setOptionValueWithSource(impliedKey, option.implied[impliedKey], "implied");
			});
		});
	}
	/**
	* Argument `name` is missing.
	*
	* @param {string} name
	* @private
	*/
	missingArgument(name) {
		const message = `error: missing required argument '${name}'`;
		this.error(message, { code: "commander.missingArgument" });
	}
	/**
	* `Option` is missing an argument.
	*
	* @param {Option} option
	* @private
	*/
	optionMissingArgument(option) {
		const message = `error: option '${option.flags}' argument missing`;
		this.error(message, { code: "commander.optionMissingArgument" });
	}
	/**
	* `Option` does not have a value, and is a mandatory option.
	*
	* @param {Option} option
	* @private
	*/
	missingMandatoryOptionValue(option) {
		const message = `error: required option '${option.flags}' not specified`;
		this.error(message, { code: "commander.missingMandatoryOptionValue" });
	}
	/**
	* `Option` conflicts with another option.
	*
	* @param {Option} option
	* @param {Option} conflictingOption
	* @private
	*/
	_conflictingOption(option, conflictingOption) {
		const findBestOptionFromValue = (option) => {
			const optionKey = option.attributeName();
			const optionValue = this.getOptionValue(optionKey);
			const negativeOption = this.options.find((target) => target.negate && optionKey === target.attributeName());
			const positiveOption = this.options.find((target) => !target.negate && optionKey === target.attributeName());
			if (negativeOption && (negativeOption.presetArg === void 0 && optionValue === false || negativeOption.presetArg !== void 0 && optionValue === negativeOption.presetArg)) return negativeOption;
			return positiveOption || option;
		};
		const getErrorMessage = (option) => {
			const bestOption = findBestOptionFromValue(option);
			const optionKey = bestOption.attributeName();
			if (this.getOptionValueSource(optionKey) === "env") return `environment variable '${bestOption.envVar}'`;
			return `option '${bestOption.flags}'`;
		};
		const message = `error: ${getErrorMessage(option)} cannot be used with ${getErrorMessage(conflictingOption)}`;
		this.error(message, { code: "commander.conflictingOption" });
	}
	/**
	* Unknown option `flag`.
	*
	* @param {string} flag
	* @private
	*/
	unknownOption(flag) {
		if (this._allowUnknownOption) return;
		let suggestion = "";
		if (flag.startsWith("--") && this._showSuggestionAfterError) {
			let candidateFlags = [];
			let command = this;
			do {
				const moreFlags = command.createHelp().visibleOptions(command).filter((option) => option.long).map((option) => option.long);
				candidateFlags = candidateFlags.concat(moreFlags);
				command = command.parent;
			} while (command && !command._enablePositionalOptions);
			suggestion = suggestSimilar(flag, candidateFlags);
		}
		const message = `error: unknown option '${flag}'${suggestion}`;
		this.error(message, { code: "commander.unknownOption" });
	}
	/**
	* Excess arguments, more than expected.
	*
	* @param {string[]} receivedArgs
	* @private
	*/
	_excessArguments(receivedArgs) {
		if (this._allowExcessArguments) return;
		const expected = this.registeredArguments.length;
		const s = expected === 1 ? "" : "s";
		const received = receivedArgs.length;
		const message = `error: too many arguments${this.parent ? ` for '${this.name()}'` : ""}. Expected ${expected} argument${s} but got ${received}: ${receivedArgs.join(", ")}.`;
		this.error(message, { code: "commander.excessArguments" });
	}
	/**
	* Unknown command.
	*
	* @private
	*/
	unknownCommand() {
		const unknownName = this.args[0];
		let suggestion = "";
		if (this._showSuggestionAfterError) {
			const candidateNames = [];
			this.createHelp().visibleCommands(this).forEach((command) => {
				candidateNames.push(command.name());
				if (command.alias()) candidateNames.push(command.alias());
			});
			suggestion = suggestSimilar(unknownName, candidateNames);
		}
		const message = `error: unknown command '${unknownName}'${suggestion}`;
		this.error(message, { code: "commander.unknownCommand" });
	}
	/**
	* Get or set the program version.
	*
	* This method auto-registers the "-V, --version" option which will print the version number.
	*
	* You can optionally supply the flags and description to override the defaults.
	*
	* @param {string} [str]
	* @param {string} [flags]
	* @param {string} [description]
	* @return {(this | string | undefined)} `this` command for chaining, or version string if no arguments
	*/
	version(str, flags, description) {
		if (str === void 0) return this._version;
		this._version = str;
		flags = flags || "-V, --version";
		description = description || "output the version number";
		const versionOption = this.createOption(flags, description);
		this._versionOptionName = versionOption.attributeName();
		this._registerOption(versionOption);
		this.on("option:" + versionOption.name(), () => {
			this._outputConfiguration.writeOut(`${str}\n`);
			this._exit(0, "commander.version", str);
		});
		return this;
	}
	/**
	* Set the description.
	*
	* @param {string} [str]
	* @param {object} [argsDescription]
	* @return {(string|Command)}
	*/
	description(str, argsDescription) {
		if (str === void 0 && argsDescription === void 0) return this._description;
		this._description = str;
		if (argsDescription) this._argsDescription = argsDescription;
		return this;
	}
	/**
	* Set the summary. Used when listed as subcommand of parent.
	*
	* @param {string} [str]
	* @return {(string|Command)}
	*/
	summary(str) {
		if (str === void 0) return this._summary;
		this._summary = str;
		return this;
	}
	/**
	* Set an alias for the command.
	*
	* You may call more than once to add multiple aliases. Only the first alias is shown in the auto-generated help.
	*
	* @param {string} [alias]
	* @return {(string|Command)}
	*/
	alias(alias) {
		if (alias === void 0) return this._aliases[0];
		/** @type {Command} */
		let command = this;
		if (this.commands.length !== 0 && this.commands[this.commands.length - 1]._executableHandler) command = this.commands[this.commands.length - 1];
		if (alias === command._name) throw new Error("Command alias can't be the same as its name");
		const matchingCommand = this.parent?._findCommand(alias);
		if (matchingCommand) {
			const existingCmd = [matchingCommand.name()].concat(matchingCommand.aliases()).join("|");
			throw new Error(`cannot add alias '${alias}' to command '${this.name()}' as already have command '${existingCmd}'`);
		}
		command._aliases.push(alias);
		return this;
	}
	/**
	* Set aliases for the command.
	*
	* Only the first alias is shown in the auto-generated help.
	*
	* @param {string[]} [aliases]
	* @return {(string[]|Command)}
	*/
	aliases(aliases) {
		if (aliases === void 0) return this._aliases;
		aliases.forEach((alias) => this.alias(alias));
		return this;
	}
	/**
	* Set / get the command usage `str`.
	*
	* @param {string} [str]
	* @return {(string|Command)}
	*/
	usage(str) {
		if (str === void 0) {
			if (this._usage) return this._usage;
			const args = this.registeredArguments.map((arg) => {
				return humanReadableArgName(arg);
			});
			return [].concat(this.options.length || this._helpOption !== null ? "[options]" : [], this.commands.length ? "[command]" : [], this.registeredArguments.length ? args : []).join(" ");
		}
		this._usage = str;
		return this;
	}
	/**
	* Get or set the name of the command.
	*
	* @param {string} [str]
	* @return {(string|Command)}
	*/
	name(str) {
		if (str === void 0) return this._name;
		this._name = str;
		return this;
	}
	/**
	* Set/get the help group heading for this subcommand in parent command's help.
	*
	* @param {string} [heading]
	* @return {Command | string}
	*/
	helpGroup(heading) {
		if (heading === void 0) return this._helpGroupHeading ?? "";
		this._helpGroupHeading = heading;
		return this;
	}
	/**
	* Set/get the default help group heading for subcommands added to this command.
	* (This does not override a group set directly on the subcommand using .helpGroup().)
	*
	* @example
	* program.commandsGroup('Development Commands:');
	* program.command('watch')...
	* program.command('lint')...
	* ...
	*
	* @param {string} [heading]
	* @returns {Command | string}
	*/
	commandsGroup(heading) {
		if (heading === void 0) return this._defaultCommandGroup ?? "";
		this._defaultCommandGroup = heading;
		return this;
	}
	/**
	* Set/get the default help group heading for options added to this command.
	* (This does not override a group set directly on the option using .helpGroup().)
	*
	* @example
	* program
	*   .optionsGroup('Development Options:')
	*   .option('-d, --debug', 'output extra debugging')
	*   .option('-p, --profile', 'output profiling information')
	*
	* @param {string} [heading]
	* @returns {Command | string}
	*/
	optionsGroup(heading) {
		if (heading === void 0) return this._defaultOptionGroup ?? "";
		this._defaultOptionGroup = heading;
		return this;
	}
	/**
	* @param {Option} option
	* @private
	*/
	_initOptionGroup(option) {
		if (this._defaultOptionGroup && !option.helpGroupHeading) option.helpGroup(this._defaultOptionGroup);
	}
	/**
	* @param {Command} cmd
	* @private
	*/
	_initCommandGroup(cmd) {
		if (this._defaultCommandGroup && !cmd.helpGroup()) cmd.helpGroup(this._defaultCommandGroup);
	}
	/**
	* Set the name of the command from script filename, such as process.argv[1],
	* or import.meta.filename.
	*
	* (Used internally and public although not documented in README.)
	*
	* @example
	* program.nameFromFilename(import.meta.filename);
	*
	* @param {string} filename
	* @return {Command}
	*/
	nameFromFilename(filename) {
		this._name = path.basename(filename, path.extname(filename));
		return this;
	}
	/**
	* Get or set the directory for searching for executable subcommands of this command.
	*
	* @example
	* program.executableDir(import.meta.dirname);
	* // or
	* program.executableDir('subcommands');
	*
	* @param {string} [path]
	* @return {(string|null|Command)}
	*/
	executableDir(path) {
		if (path === void 0) return this._executableDir;
		this._executableDir = path;
		return this;
	}
	/**
	* Return program help documentation.
	*
	* @param {{ error: boolean }} [contextOptions] - pass {error:true} to wrap for stderr instead of stdout
	* @return {string}
	*/
	helpInformation(contextOptions) {
		const helper = this.createHelp();
		const context = this._getOutputContext(contextOptions);
		helper.prepareContext({
			error: context.error,
			helpWidth: context.helpWidth,
			outputHasColors: context.hasColors
		});
		const text = helper.formatHelp(this, helper);
		if (context.hasColors) return text;
		return this._outputConfiguration.stripColor(text);
	}
	/**
	* @typedef HelpContext
	* @type {object}
	* @property {boolean} error
	* @property {number} helpWidth
	* @property {boolean} hasColors
	* @property {function} write - includes stripColor if needed
	*
	* @returns {HelpContext}
	* @private
	*/
	_getOutputContext(contextOptions) {
		contextOptions = contextOptions || {};
		const error = !!contextOptions.error;
		let baseWrite;
		let hasColors;
		let helpWidth;
		if (error) {
			baseWrite = (str) => this._outputConfiguration.writeErr(str);
			hasColors = this._outputConfiguration.getErrHasColors();
			helpWidth = this._outputConfiguration.getErrHelpWidth();
		} else {
			baseWrite = (str) => this._outputConfiguration.writeOut(str);
			hasColors = this._outputConfiguration.getOutHasColors();
			helpWidth = this._outputConfiguration.getOutHelpWidth();
		}
		const write = (str) => {
			if (!hasColors) str = this._outputConfiguration.stripColor(str);
			return baseWrite(str);
		};
		return {
			error,
			write,
			hasColors,
			helpWidth
		};
	}
	/**
	* Output help information for this command.
	*
	* Outputs built-in help, and custom text added using `.addHelpText()`.
	*
	* @param {{ error: boolean } | Function} [contextOptions] - pass {error:true} to write to stderr instead of stdout
	*/
	outputHelp(contextOptions) {
		let deprecatedCallback;
		if (typeof contextOptions === "function") {
			deprecatedCallback = contextOptions;
			contextOptions = void 0;
		}
		const outputContext = this._getOutputContext(contextOptions);
		/** @type {HelpTextEventContext} */
		const eventContext = {
			error: outputContext.error,
			write: outputContext.write,
			command: this
		};
		this._getCommandAndAncestors().reverse().forEach((command) => command.emit("beforeAllHelp", eventContext));
		this.emit("beforeHelp", eventContext);
		let helpInformation = this.helpInformation({ error: outputContext.error });
		if (deprecatedCallback) {
			helpInformation = deprecatedCallback(helpInformation);
			if (typeof helpInformation !== "string" && !Buffer.isBuffer(helpInformation)) throw new Error("outputHelp callback must return a string or a Buffer");
		}
		outputContext.write(helpInformation);
		if (this._getHelpOption()?.long) this.emit(this._getHelpOption().long);
		this.emit("afterHelp", eventContext);
		this._getCommandAndAncestors().forEach((command) => command.emit("afterAllHelp", eventContext));
	}
	/**
	* You can pass in flags and a description to customise the built-in help option.
	* Pass in false to disable the built-in help option.
	*
	* @example
	* program.helpOption('-?, --help', 'show help'); // customise
	* program.helpOption(false); // disable
	*
	* @param {(string | boolean)} flags
	* @param {string} [description]
	* @return {Command} `this` command for chaining
	*/
	helpOption(flags, description) {
		if (typeof flags === "boolean") {
			if (flags) {
				if (this._helpOption === null) this._helpOption = void 0;
				if (this._defaultOptionGroup) this._initOptionGroup(this._getHelpOption());
			} else this._helpOption = null;
			return this;
		}
		this._helpOption = this.createOption(flags ?? "-h, --help", description ?? "display help for command");
		if (flags || description) this._initOptionGroup(this._helpOption);
		return this;
	}
	/**
	* Lazy create help option.
	* Returns null if has been disabled with .helpOption(false).
	*
	* @returns {(Option | null)} the help option
	* @package
	*/
	_getHelpOption() {
		if (this._helpOption === void 0) this.helpOption(void 0, void 0);
		return this._helpOption;
	}
	/**
	* Supply your own option to use for the built-in help option.
	* This is an alternative to using helpOption() to customise the flags and description etc.
	*
	* @param {Option} option
	* @return {Command} `this` command for chaining
	*/
	addHelpOption(option) {
		this._helpOption = option;
		this._initOptionGroup(option);
		return this;
	}
	/**
	* Output help information and exit.
	*
	* Outputs built-in help, and custom text added using `.addHelpText()`.
	*
	* @param {{ error: boolean }} [contextOptions] - pass {error:true} to write to stderr instead of stdout
	*/
	help(contextOptions) {
		this.outputHelp(contextOptions);
		let exitCode = Number(_lazy_node_process_default.exitCode ?? 0);
		if (exitCode === 0 && contextOptions && typeof contextOptions !== "function" && contextOptions.error) exitCode = 1;
		this._exit(exitCode, "commander.help", "(outputHelp)");
	}
	/**
	* // Do a little typing to coordinate emit and listener for the help text events.
	* @typedef HelpTextEventContext
	* @type {object}
	* @property {boolean} error
	* @property {Command} command
	* @property {function} write
	*/
	/**
	* Add additional text to be displayed with the built-in help.
	*
	* Position is 'before' or 'after' to affect just this command,
	* and 'beforeAll' or 'afterAll' to affect this command and all its subcommands.
	*
	* @param {string} position - before or after built-in help
	* @param {(string | Function)} text - string to add, or a function returning a string
	* @return {Command} `this` command for chaining
	*/
	addHelpText(position, text) {
		const allowedValues = [
			"beforeAll",
			"before",
			"after",
			"afterAll"
		];
		if (!allowedValues.includes(position)) throw new Error(`Unexpected value for position to addHelpText.
Expecting one of '${allowedValues.join("', '")}'`);
		const helpEvent = `${position}Help`;
		this.on(helpEvent, (context) => {
			let helpStr;
			if (typeof text === "function") helpStr = text({
				error: context.error,
				command: context.command
			});
			else helpStr = text;
			if (helpStr) context.write(`${helpStr}\n`);
		});
		return this;
	}
	/**
	* Output help information if help flags specified
	*
	* @param {Array} args - array of options to search for help flags
	* @private
	*/
	_outputHelpIfRequested(args) {
		const helpOption = this._getHelpOption();
		if (helpOption && args.find((arg) => helpOption.is(arg))) {
			this.outputHelp();
			this._exit(0, "commander.helpDisplayed", "(outputHelp)");
		}
	}
};
/**
* Scan arguments and increment port number for inspect calls (to avoid conflicts when spawning new command).
*
* @param {string[]} args - array of arguments from node.execArgv
* @returns {string[]}
* @private
*/
function incrementNodeInspectorPort(args) {
	return args.map((arg) => {
		if (!arg.startsWith("--inspect")) return arg;
		let debugOption;
		let debugHost = "127.0.0.1";
		let debugPort = "9229";
		let match;
		if ((match = arg.match(/^(--inspect(-brk|-wait)?)$/)) !== null) debugOption = match[1];
		else if ((match = arg.match(/^(--inspect(-brk|-port|-wait)?)=(\[[^\]]+\]|[^:]+)$/)) !== null) {
			debugOption = match[1];
			if (/^\d+$/.test(match[3])) debugPort = match[3];
			else debugHost = match[3];
		} else if ((match = arg.match(/^(--inspect(-brk|-port|-wait)?)=(\[[^\]]+\]|[^:]+):(\d+)$/)) !== null) {
			debugOption = match[1];
			debugHost = match[3];
			debugPort = match[4];
		}
		if (debugOption && debugPort !== "0") return `${debugOption}=${debugHost}:${parseInt(debugPort) + 1}`;
		return arg;
	});
}
/**
* Exported for using from tests, not otherwise used outside this file.
*
* @returns {boolean | undefined}
* @package
*/
function useColor() {
	if (_lazy_node_process_default.env.NO_COLOR || _lazy_node_process_default.env.FORCE_COLOR === "0" || _lazy_node_process_default.env.FORCE_COLOR === "false") return false;
	if (_lazy_node_process_default.env.FORCE_COLOR || _lazy_node_process_default.env.CLICOLOR_FORCE !== void 0) return true;
}
new Command();
// src/config/is-safe-address.ts
/** Whether what is sent there crosses no network in clear: encrypted, or to this machine. */
function isSafeAddress({ protocol, hostname }) {
	const isThisMachine = /^(?:127\.\d+\.\d+\.\d+|localhost|\[::1\])$/.test(hostname);
	return protocol === "https:" || protocol === "http:" && isThisMachine;
}
// src/config/notify-settings.ts
/** The variable of each channel's address. An address lets whoever knows it write there: it is never an argument, which others on the machine can read. */
const addressVariables = {
	slack: "LEAKSIEVE_SLACK_URL",
	teams: "LEAKSIEVE_TEAMS_URL",
	webhook: "LEAKSIEVE_WEBHOOK_URL"
};
/**
* Whom `--notify` names, with their addresses from the environment.
*
* @throws ScanError naming the variable that is missing or no address; never its value
*/
function recipientsOf(channels, env) {
	return [...new Set(channels)].map((channel) => {
		const name = addressVariables[channel];
		const value = env[name]?.trim() ?? "";
		if (value === "") throw new ScanError("USAGE", `--notify ${channel} needs its address in the environment: set ${name}`);
		const url = URL.parse(value);
		if (url === null || !isSafeAddress(url)) throw new ScanError("USAGE", `${name} is no https address: copy it again`);
		const key = env["LEAKSIEVE_WEBHOOK_KEY"];
		return {
			channel,
			url,
			...channel === "webhook" && key ? { key } : {}
		};
	});
}
// src/config/output.ts
const formatOfExtension = {
	".json": "json",
	".jsonl": "jsonl",
	".ndjson": "jsonl",
	".sarif": "sarif",
	".csv": "csv",
	".xml": "junit",
	".html": "html",
	".htm": "html",
	".md": "markdown",
	".txt": "text"
};
/**
* The reports that `-f format[:path]` and `-o path` ask for: `-o` is for the first format without a path of its own.
* Without one, the path's extension decides; without both it is text on standard output.
*
* @throws ScanError for an unknown format, or when two reports go to the same place
*/
function outputsOf(formats, path, known) {
	const named = formats.map((text) => {
		const at = text.indexOf(":");
		return at === -1 ? {
			format: text,
			path: null
		} : {
			format: text.slice(0, at),
			path: text.slice(at + 1)
		};
	});
	const wanted = named.length === 0 || path !== void 0 && !named.some(hasNoPath) ? [...named, {
		format: formatOf(path),
		path: null
	}] : named;
	const first = wanted.findIndex(hasNoPath);
	const outputs = wanted.map((output, index) => {
		const place = index === first ? path ?? null : output.path;
		return {
			format: output.format,
			path: place === "-" ? null : place
		};
	});
	for (const { format } of outputs) if (!known.includes(format)) throw new ScanError("USAGE", `unknown report format "${format}": choose one of ${known.join(", ")}`);
	const places = outputs.map(({ path: place }) => place === null ? null : resolve$1(place));
	if (new Set(places).size < places.length) throw new ScanError("USAGE", "two reports go to the same place: give each a file, as in -f json:report.json");
	return outputs;
}
function hasNoPath(output) {
	return output.path === null;
}
function formatOf(path) {
	return formatOfExtension[extname(path ?? "").toLowerCase()] ?? "text";
}
// src/config/whole-number.ts
/**
* The number that a flag was given.
*
* @throws ScanError naming the flag and what it takes
*/
function wholeNumber(flag, text, least, most) {
	const number = Number(text);
	if (!/^\d+$/.test(text) || number < least || number > most) throw new ScanError("USAGE", `${flag} takes a whole number from ${least} to ${most}, not "${text}"`);
	return number;
}
// src/config/report-flags.ts
const failLevels = [
	...severities,
	"live",
	"new"
];
/** A flag that may be given more than once. */
function collected(value, before) {
	return [...before ?? [], value];
}
/** A flag that other tools' users know; help does not list it. */
function hidden(flags, description) {
	return new Option(flags, description).hideHelp();
}
function notified(value, before) {
	const channels = Object.keys(addressVariables);
	if (!isChannel(value)) throw new InvalidArgumentError(`Allowed choices are ${channels.join(", ")}.`);
	return [...before ?? [], value];
}
function isChannel(value) {
	return Object.hasOwn(addressVariables, value);
}
/** Adds the options of every command that writes reports. */
function withReportFlags(command) {
	return command.option("-f, --format <format[:path]>", "report format: text, json, jsonl, sarif, csv, junit, html, markdown, github, gitlab, gitleaks; repeatable", collected).option("-o, --output <path>", "write the report there; - is standard output").addOption(new Option("--fail-on <level>", "exit 1 from this severity on").choices(failLevels).default("low")).option("--exit-code <n>", "use this instead of 1 when there are findings").option("--exit-zero", "exit 0 whatever is found; an incomplete scan stays 3").option("--show-secrets", "show secrets in clear, in every report").addOption(new Option("--notify <channel>", "tell of new findings: slack, teams or webhook; repeatable; addresses: see README").choices(Object.keys(addressVariables)).argParser(notified)).addOption(new Option("--notify-from <level>", "tell from this severity on").choices(severities).default("high")).addOption(new Option("--color <when>", "colours").choices([
		"auto",
		"always",
		"never"
	]).default("auto")).option("-q, --quiet", "nothing on standard error but errors").option("-v, --verbose", "all places of a finding, and which files were used").addOption(hidden("--no-color", "no colours")).addOption(hidden("--report-format <format>", "gitleaks' name of --format")).addOption(hidden("-r, --report-path <path>", "gitleaks' name of --output"));
}
/**
* Checks the flags that were typed.
*
* @throws ScanError naming the flag and what it takes
*/
function reportSettings(flags, formats) {
	const named = [...flags.format ?? [], ...flags.reportFormat === void 0 ? [] : [flags.reportFormat]];
	const color = flags.color === false ? "never" : flags.color === "always" || flags.color === "never" ? flags.color : "auto";
	return {
		outputs: outputsOf(named, oneOf("--output", flags.output, "--report-path", flags.reportPath), formats),
		failOn: failLevels.find((level) => level === flags.failOn) ?? "low",
		findingsExitCode: flags.exitZero === true ? 0 : flags.exitCode === void 0 ? 1 : wholeNumber("--exit-code", flags.exitCode, 0, 255),
		showSecrets: flags.showSecrets === true,
		notify: flags.notify ?? [],
		notifyFrom: severities.find((level) => level === flags.notifyFrom) ?? "high",
		color,
		isQuiet: flags.quiet === true,
		isVerbose: flags.verbose === true
	};
}
// src/config/size.ts
const units = {
	"": 1,
	b: 1,
	k: 1e3,
	kb: 1e3,
	m: 1e6,
	mb: 1e6,
	g: 1e9,
	gb: 1e9,
	kib: 1024,
	mib: 2 ** 20,
	gib: 2 ** 30
};
/**
* Bytes that a size such as `10MB` or `1GiB` names.
*
* @throws ScanError when the text is no size
*/
function parseSize(text) {
	const [, number = "", unit = ""] = /^(\d{1,12}(?:\.\d{1,6})?) ?([A-Za-z]{0,3})$/.exec(text.trim()) ?? [];
	const factor = units[unit.toLowerCase()];
	if (number === "" || factor === void 0) throw new ScanError("USAGE", `"${text}" is not a size: write it like 10MB or 1GiB`);
	return Math.floor(Number(number) * factor);
}
// src/config/scan-settings.ts
/**
* Checks the flags that were typed.
*
* @throws ScanError naming the flag and what it takes
*/
function scanSettings(flags, formats) {
	if (flags.tui === true) throw new ScanError("USAGE", "this command has no terminal interface: leave out --tui");
	return {
		...reportSettings(flags, formats),
		config: flags.config,
		baseline: oneOf("--baseline", flags.baseline, "--baseline-path", flags.baselinePath),
		ignoreFile: flags.ignoreFile,
		obeysMarks: flags.inlineMarks !== false && flags.ignoreGitleaksAllow !== true,
		rules: flags.rule ?? [],
		excludedRules: flags.excludeRule ?? [],
		minSeverity: severities.find((level) => level === flags.severity) ?? "info",
		minConfidence: confidences.find((level) => level === flags.confidence) ?? "medium",
		maxDecodeDepth: wholeNumber("--max-decode-depth", flags.maxDecodeDepth, 0, 20),
		limits: {
			maxFileSize: parseSize(flags.maxFileSize),
			maxArchiveDepth: wholeNumber("--max-archive-depth", flags.maxArchiveDepth, 0, 50)
		},
		verify: verifySettings(flags),
		timeoutMs: flags.timeout === void 0 ? null : wholeNumber("--timeout", flags.timeout, 1, 2e6) * 1e3,
		jobs: flags.jobs === void 0 ? availableParallelism() : wholeNumber("--jobs", flags.jobs, 1, 256),
		hasProgress: flags.progress && flags.quiet !== true
	};
}
function verifySettings({ verify, verifyPlan, verifyLimit }) {
	const limit = wholeNumber("--verify-limit", verifyLimit, 1, 1e5);
	return verify === true || verifyPlan === true ? {
		limit,
		isPlanOnly: verifyPlan === true
	} : null;
}
// src/report/csv.ts
const columns = [
	"severity",
	"rule",
	"title",
	"confidence",
	"state",
	"verification",
	"redacted",
	"path",
	"startLine",
	"startColumn",
	"endLine",
	"endColumn",
	"commit",
	"blob",
	"author",
	"date",
	"fingerprint"
];
/** Writes a row for each place of each finding (RFC 4180), after a header that is always there. */
function* writeCsv(report, options) {
	yield row$2(options.showSecrets ? [...columns, "secret"] : columns);
	for (const finding of report.findings) for (const place of finding.occurrences) {
		const cells = cellsOf(finding, place);
		yield row$2(options.showSecrets ? [...cells, finding.secret] : cells);
	}
}
function cellsOf(finding, place) {
	return [
		finding.severity,
		finding.rule,
		finding.title,
		finding.confidence,
		place.state,
		finding.verification.state,
		finding.redacted,
		place.path,
		place.startLine,
		place.startColumn,
		place.endLine,
		place.endColumn,
		place.commit,
		place.blob,
		place.author,
		place.date,
		finding.fingerprint
	];
}
function row$2(cells) {
	return `${cells.map(cell).join(",")}\r\n`;
}
/** Spreadsheets run a cell that starts with one of these as a formula: https://owasp.org/www-community/attacks/CSV_Injection */
const formulaStart = /^[=+\-@\t\r]/;
function cell(value) {
	const raw = String(value ?? "");
	const text = `${formulaStart.test(raw) ? "'" : ""}${escapeControls(raw)}`;
	return /[",\r\n]/.test(text) ? `"${text.replaceAll("\"", "\"\"")}"` : text;
}
// src/report/github.ts
/** A step shows this many annotations of each level and drops the others without a word: https://docs.github.com/actions */
const maxPerLevel = 10;
const levels$1 = {
	critical: "error",
	high: "error",
	medium: "warning",
	low: "notice",
	info: "notice"
};
/** Writes GitHub Actions workflow commands that annotate the files of a run, then the verdict. */
function* writeGithub(report) {
	const written = /* @__PURE__ */ new Map();
	let dropped = 0;
	if (!report.coverage.complete) {
		yield `::error title=leaksieve::${escapeData(verdict(report))}\n`;
		written.set("error", 1);
	}
	for (const finding of report.findings) {
		const level = levels$1[finding.severity];
		const count = written.get(level) ?? 0;
		written.set(level, count + 1);
		if (count < maxPerLevel) yield annotation(level, finding);
		else dropped += 1;
	}
	if (dropped > 0) yield `leaksieve: ${quantity(dropped, "more finding")} without an annotation.\n`;
	yield `leaksieve: ${verdict(report)}\n`;
}
function annotation(level, finding) {
	const place = mainPlace(finding);
	const properties = [];
	if (place !== void 0) {
		properties.push(["file", place.path]);
		if (isPresent(place)) {
			properties.push(["line", place.startLine], ["endLine", place.endLine]);
			if (place.startLine === place.endLine) properties.push(["col", place.startColumn], ["endColumn", place.endColumn]);
		}
	}
	properties.push(["title", `${finding.title} (${finding.severity})`]);
	return `::${level} ${properties.filter(([, value]) => value !== void 0).map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(",")}::${escapeData(message$1(finding))}\n`;
}
function message$1(finding) {
	const place = mainPlace(finding);
	const lines = [`${finding.redacted === void 0 ? finding.rule : `${finding.rule}: ${finding.redacted}`}${place === void 0 ? "" : ` (${placeState(place)})`}`, ...finding.remediation.slice(0, 1)];
	if (finding.occurrences.length > 1) lines.push(`In ${quantity(finding.occurrences.length, "place")}.`);
	return lines.map(escapeControls).join("\n");
}
/** The runner undoes exactly these escapes in the data of a command. */
function escapeData(text) {
	return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function escapeProperty(text) {
	return escapeData(escapeControls(text)).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
// src/report/excerpt.ts
/** Cuts a line to a length, keeping what is looked for, such as a redacted secret, in sight. */
function excerpt(line, wanted, maxLength, ellipsis = "\u2026") {
	const at = wanted === "" ? -1 : line.indexOf(wanted);
	if (line.length <= maxLength) return {
		text: line,
		at: at === -1 ? null : at
	};
	const length = Math.max(maxLength - 2 * ellipsis.length, 1);
	const middle = at === -1 ? 0 : at + wanted.length / 2;
	const from = Math.max(0, Math.min(Math.floor(middle - length / 2), line.length - length));
	const before = from > 0 ? ellipsis : "";
	const after = from + length < line.length ? ellipsis : "";
	const text = `${before}${line.slice(from, from + length).toWellFormed()}${after}`;
	const isInside = at >= from && at + wanted.length <= from + length;
	return {
		text,
		at: at === -1 || !isInside ? null : at - from + before.length
	};
}
// src/report/gitlab.ts
/** The version of https://gitlab.com/gitlab-org/security-products/security-report-schemas that this follows. */
const schemaVersion = "15.0.6";
/** Stands for the commit of what is not in one: the schema wants a text that is not empty. */
const noCommit = "0000000";
const severityNames = {
	critical: "Critical",
	high: "High",
	medium: "Medium",
	low: "Low",
	info: "Info"
};
/** Writes GitLab's secret detection report, one vulnerability for each place. */
function* writeGitlab(report) {
	yield `${jsonText({
		version: schemaVersion,
		scan: scanOf(report)
	}, 2).replace(/\n\}$/, "")},\n  "vulnerabilities": [`;
	let separator = "\n    ";
	for (const finding of report.findings) for (const place of finding.occurrences) {
		const entry = vulnerability(finding, place, report.rules.get(finding.rule));
		yield separator + jsonText(entry, 2).replaceAll("\n", "\n    ");
		separator = ",\n    ";
	}
	yield report.findingCount === 0 ? "]\n}\n" : "\n  ]\n}\n";
}
function scanOf(report) {
	const { name, version } = report.tool;
	const tool = {
		id: name,
		name,
		version,
		vendor: { name }
	};
	return {
		analyzer: tool,
		scanner: tool,
		type: "secret_detection",
		start_time: localSeconds(report.startedAt),
		end_time: localSeconds(report.finishedAt),
		status: report.coverage.complete ? "success" : "failure",
		messages: report.coverage.skipped.map(({ what, reason, count }) => ({
			level: "warn",
			value: `not searched: ${escapeControls(what)} (${reason}, ${count})`
		}))
	};
}
function vulnerability(finding, place, rule) {
	const links = (rule?.references ?? []).filter((url) => /^https?:\/\/./.test(url)).map((url) => ({ url }));
	return {
		id: identifier(finding, place),
		name: finding.title.slice(0, 255),
		description: rule?.description ?? finding.title,
		severity: severityNames[finding.severity],
		solution: finding.remediation.length === 0 ? void 0 : finding.remediation.join("\n").slice(0, 7e3),
		identifiers: [{
			type: "leaksieve_rule_id",
			name: `leaksieve rule ${finding.rule}`,
			value: finding.rule
		}, {
			type: "leaksieve_fingerprint",
			name: "leaksieve fingerprint",
			value: finding.fingerprint
		}],
		links: links.length === 0 ? void 0 : links,
		location: {
			file: place.path,
			commit: {
				sha: place.commit ?? noCommit,
				author: place.author,
				date: place.date,
				message: place.message
			},
			start_line: place.startLine,
			end_line: place.endLine
		},
		raw_source_code_extract: finding.redacted && excerpt(place.snippet, finding.redacted, 1e3).text
	};
}
/** The same place of the same secret keeps its id from scan to scan. GitLab recommends the form of a UUID. */
function identifier(finding, place) {
	const name = [
		finding.fingerprint,
		place.commit,
		place.path,
		place.startLine,
		place.startColumn
	].join("\0");
	const hash = createHash("sha256").update(name).digest("hex");
	return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
/** GitLab's schema wants UTC without a zone or fractions. */
function localSeconds(date) {
	const time = Date.parse(date);
	return new Date(Number.isNaN(time) ? 0 : time).toISOString().slice(0, 19);
}
// src/report/gitleaks.ts
/** What Go's encoding/json escapes besides what JSON must: https://pkg.go.dev/encoding/json#Marshal */
const escapedByGo = /[<>&]/g;
/** Decodings that gitleaks has, and so the only ones its tags can name. */
const gitleaksDecodings = /* @__PURE__ */ new Set([
	"base64",
	"hex",
	"percent",
	"unicode"
]);
/** Writes gitleaks' JSON array, one entry for each place, keys in its order. `Secret` and `Match` are redacted unless secrets are shown. */
function* writeGitleaks(report) {
	yield "[";
	let separator = "\n ";
	for (const finding of report.findings) for (const place of finding.occurrences) {
		const entry = entryOf(finding, place, report.rules.get(finding.rule));
		yield separator + jsonTextEscaping(entry, 1, escapedByGo).replaceAll("\n", "\n ");
		separator = ",\n ";
	}
	yield report.findingCount === 0 ? "]\n" : "\n]\n";
}
function entryOf(finding, place, rule) {
	return {
		RuleID: finding.rule,
		Description: rule?.description ?? finding.title,
		StartLine: place.startLine ?? 0,
		EndLine: place.endLine ?? place.startLine ?? 0,
		StartColumn: place.startColumn ?? 0,
		EndColumn: place.endColumn === void 0 ? 0 : Math.max(place.endColumn - 1, 1),
		Match: finding.redacted === void 0 ? `file detected: ${place.path}` : place.match ?? place.redactedMatch,
		Secret: finding.secret ?? finding.redacted ?? "",
		File: place.path,
		SymlinkFile: "",
		Commit: place.commit ?? "",
		Entropy: shortestFloat32(finding.entropy),
		Author: place.author ?? "",
		Email: place.email ?? "",
		Date: utcSeconds(place.date),
		Message: place.message ?? "",
		Tags: [...rule?.tags ?? [], ...decodingTags(place)],
		Fingerprint: [
			...place.commit === void 0 ? [] : [place.commit],
			place.path,
			finding.rule,
			place.startLine ?? 0
		].join(":")
	};
}
function decodingTags({ decoded = [] }) {
	const kinds = decoded.filter((kind) => gitleaksDecodings.has(kind));
	if (kinds.length === 0) return [];
	return [...new Set(kinds.map((kind) => `decoded:${kind}`)), `decode-depth:${kinds.length}`];
}
/** Go prints a float32 with the fewest digits that tell it from its neighbours. */
function shortestFloat32(value) {
	for (let digits = 1; digits < 9; digits += 1) {
		const candidate = Number(value.toPrecision(digits));
		if (Math.fround(candidate) === Math.fround(value)) return candidate;
	}
	return Number(value.toPrecision(9));
}
function utcSeconds(date) {
	const time = Date.parse(date ?? "");
	return Number.isNaN(time) ? "" : new Date(time).toISOString().replace(/\.\d+Z$/, "Z");
}
// src/report/html/html-text.ts
const entities$1 = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;",
	"'": "&#39;"
};
/** Text as HTML shows it unchanged, in quoted attributes too; characters that act or hide become visible. */
function htmlText(text) {
	return escapeControls(text).replace(/[&<>"']/g, (character) => entities$1[character]);
}
// src/report/html/html-table.ts
const maxText$3 = 300;
/** A table that says how many rows there are in all. */
function htmlTable(caption, count, heads, rows) {
	const rest = count > rows.length ? `, of which ${rows.length} are shown` : "";
	const lines = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${htmlText(cell.slice(0, maxText$3))}</td>`).join("")}</tr>\n`);
	return `<div class="scroll" role="region" tabindex="0" aria-label="${htmlText(caption)}"><table><caption>${htmlText(caption)} (${grouped(count)}${rest})</caption><thead><tr>${heads.map((head) => `<th>${head}</th>`).join("")}</tr></thead>
<tbody>${lines.join("")}</tbody></table></div>
`;
}
// src/report/html/coverage-section.ts
/** A page with more rows is none that anybody reads. */
const maxRows = 1e3;
/** What was and was not covered. Of an incomplete scan the table stands open, above the findings. */
function* coverageSection(coverage) {
	const { complete, skipped, leftOut, checks, repositories = [] } = coverage;
	yield `<section class="coverage"><details${complete ? "" : " open"}><summary>${complete ? "Covered" : "Not everything was covered"}</summary>\n`;
	yield* table$1("Not searched: it may hold more", skipped);
	yield `<p>${htmlText(coveredLine$1(coverage))}</p>\n`;
	yield* table$1("Left alone on purpose", leftOut);
	yield* table$1("Checks that found no answer", checks.filter(({ state }) => state !== "checked").map(({ id, target, state, reason }) => ({
		what: `${id} of ${target}`,
		reason: state,
		count: 1,
		...reason === void 0 ? {} : { hint: reason }
	})));
	yield* table$1("Repositories", repositories.map(({ name, state, commits, reason }) => ({
		what: name,
		reason: state,
		count: commits,
		...reason === void 0 ? {} : { hint: reason }
	})), [
		"repository",
		"state",
		"commits",
		"reason"
	]);
	yield "</details></section>\n";
}
function* table$1(caption, rows, heads = [
	"what",
	"reason",
	"count",
	"what to do"
]) {
	if (rows.length === 0) return;
	const shown = rows.slice(0, maxRows);
	yield htmlTable(caption, rows.length, heads, shown.map(({ what, reason, count, hint }) => [
		what,
		reason,
		grouped(count),
		hint ?? ""
	]));
}
function coveredLine$1(coverage) {
	const { checks, suppressed, staleIgnores } = coverage;
	const counted = [
		"ref",
		"commit",
		"blob",
		"file",
		"page",
		"script",
		"request"
	].filter((noun) => coverage[`${noun}s`] > 0).map((noun) => quantity(coverage[`${noun}s`], noun));
	const checked = checks.filter(({ state }) => state === "checked").length;
	const left = Object.values(suppressed).reduce((sum, count) => sum + count, 0);
	return [
		`Searched ${[...counted, byteQuantity(coverage.bytes)].join(", ")}.`,
		checked === 0 ? "" : `${quantity(checked, "check")} done.`,
		left === 0 ? "" : `${quantity(left, "finding")} left out by baseline, ignores, marks and allowlists.`,
		staleIgnores.length === 0 ? "" : `${quantity(staleIgnores.length, "ignore")} no longer needed.`
	].filter((sentence) => sentence !== "").join(" ");
}
// src/report/html/page-assets.ts
/** In a checkout the build puts them into `dist`; in the bundle they stand beside this code. */
const folder = new URL(isBundled ? "./" : "../../../dist/", import.meta.url);
/** Reads what the build made. */
function pageAssets() {
	return {
		script: readFileSync(new URL("report-page.js", folder), "utf8"),
		style: readFileSync(new URL("report-page.css", folder), "utf8")
	};
}
// src/report/html/html-page.ts
/**
* The start of a page. Its policy names script and style by their hashes; nothing else in the page may run or load, and
* the script may put no text into the page as HTML (https://www.w3.org/TR/trusted-types/).
*
* @param script - null: none may run
*/
function htmlHead(title, style, script) {
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${[
		"default-src 'none'",
		...script === null ? [] : [`script-src ${hashSource(script)}`],
		`style-src ${hashSource(style)}`,
		"img-src data:",
		"base-uri 'none'",
		"form-action 'none'",
		"require-trusted-types-for 'script'",
		"trusted-types 'none'"
	].join("; ")}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<link rel="icon" href="data:,">
<title>${htmlText(title.slice(0, 200))}</title>
<style>${style}</style>
</head>
<body>
`;
}
function hashSource(text) {
	return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
// src/report/places-per-finding.ts
/**
* How many places each finding may take so that all together stay within a limit, and is one when even that is too many:
* one secret with thousands of places must not push out all the others.
*/
function placesPerFinding(placeCounts, max) {
	let low = 1;
	let high = max;
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if (placeCounts.reduce((sum, count) => sum + Math.min(count, middle), 0) <= max) low = middle;
		else high = middle - 1;
	}
	return low;
}
// src/report/html/page-data.ts
/** One secret in thousands of places must not make a file that no browser opens. */
const maxPlaces$2 = 2e4;
const maxSnippet$1 = 300;
const maxText$2 = 2e3;
/** What the page's script reads, as JSON that may stand in a script element. */
function* pageData(report) {
	const limit = placesPerFinding(report.placeCounts, maxPlaces$2);
	const stepLists = /* @__PURE__ */ new Map();
	yield "{\"findings\":[";
	let separator = "\n";
	for (const finding of report.findings) {
		const key = JSON.stringify(finding.remediation);
		const steps = stepLists.get(key) ?? stepLists.size;
		stepLists.set(key, steps);
		yield separator + elementText(pageFinding(finding, steps, limit));
		separator = ",\n";
	}
	yield `],\n"steps":${elementText([...stepLists.keys()].map((key) => JSON.parse(key)))},\n"rules":${elementText(pageRules(report))}}`;
}
/** `<` ends script elements and begins comments: https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements */
function elementText(value) {
	return jsonTextEscaping(value, 0, /[<>&]/g);
}
function pageRules({ rules }) {
	return Object.fromEntries([...rules.values()].map(({ id, description, references }) => [id, {
		description,
		references
	}]));
}
function pageFinding(finding, steps, maxShown) {
	const shown = finding.redacted ?? "";
	const places = placesByExposure(finding.occurrences).slice(0, maxShown);
	const { fingerprint, kind, rule, severity, confidence, state, verification } = finding;
	return {
		fingerprint,
		kind,
		rule,
		title: clip$1(finding.title),
		severity,
		confidence,
		state,
		verification: verification.state,
		redacted: clipIfGiven(finding.redacted),
		secret: clipIfGiven(finding.secret),
		evidence: clipIfGiven(finding.evidence),
		steps,
		places: places.map((place) => pagePlace(place, finding.secret ?? shown)),
		morePlaces: finding.occurrences.length - places.length,
		parts: finding.parts.map(({ name, value, redacted }) => ({
			name,
			text: clip$1(value ?? redacted)
		}))
	};
}
function pagePlace(place, wanted) {
	return {
		path: clip$1(place.path),
		line: place.startLine,
		column: place.startColumn,
		state: place.state,
		commit: clipIfGiven(place.commit),
		author: clipIfGiven(place.author),
		date: clipIfGiven(place.date),
		url: clipIfGiven(place.url),
		originalPath: clipIfGiven(place.originalPath),
		decoded: place.decoded?.join(", "),
		snippet: place.snippet === "" ? void 0 : excerpt(place.snippet, wanted, maxSnippet$1).text
	};
}
function clipIfGiven(text) {
	return text === void 0 ? void 0 : clip$1(text);
}
function clip$1(text) {
	return text.length <= maxText$2 ? text : `${text.slice(0, 1999).toWellFormed()}\u2026`;
}
// src/report/html.ts
/**
* Writes one HTML file that needs nothing else and asks for nothing: the verdict and what was not covered as plain
* HTML, the findings as data that its own script lists, filters and sorts.
*/
function* writeHtml(report) {
	const { script, style } = pageAssets();
	yield htmlHead(`leaksieve: ${report.target.name}`, style, script);
	yield head$1(report);
	yield* coverageSection(report.coverage);
	yield "<main id=\"findings\"><noscript><p>The list of findings needs JavaScript.</p></noscript></main>\n";
	yield "<script type=\"application/json\" id=\"data\">";
	yield* pageData(report);
	yield `<\/script>\n<script>${script}<\/script>\n</body>\n</html>\n`;
}
function head$1(report) {
	const { target, tool, sources, coverage, findingCount } = report;
	const state = findingCount > 0 ? "found" : coverage.complete ? "none" : "open";
	const facts = [
		target.head === void 0 ? "" : `at ${target.head.slice(0, 12)}`,
		`${report.startedAt.slice(0, 16).replace("T", " ")} UTC`,
		...sources.length === 0 ? [duration(report.startedAt, report.finishedAt)] : sources.map((source) => `${source.file}: ${source.tool} ${source.version ?? ""}`.trim().slice(0, 200)),
		`${tool.name} ${tool.version}`
	].filter((fact) => fact !== "");
	return `<header>
<div class="bar"><h1>leaksieve</h1><button id="theme" type="button" hidden>Dark or light</button></div>
<p class="target">${htmlText(target.name.slice(0, 1e3))}</p>
<p class="verdict ${state}">${htmlText(verdict(report))}</p>
<p class="facts">${facts.map(htmlText).join(" \u00b7 ")}</p>
</header>
`;
}
// src/report/json.ts
/** Writes the JSON report, schema version 1 (report.schema.json). */
function* writeJson$1(report) {
	yield `${jsonText(jsonHead(report), 2).replace(/\n\}$/, "")},\n  "findings": [`;
	let separator = "\n    ";
	for (const finding of report.findings) {
		yield separator + jsonText(jsonFinding(finding), 2).replaceAll("\n", "\n    ");
		separator = ",\n    ";
	}
	yield report.findingCount === 0 ? "]\n}\n" : "\n  ]\n}\n";
}
// src/report/jsonl.ts
/** Writes a line of JSON for each finding, then one with all else that the JSON report says. */
function* writeJsonl(report) {
	for (const finding of report.findings) yield `${jsonText(jsonFinding(finding))}\n`;
	yield `${jsonText({
		kind: "summary",
		...jsonHead(report),
		findings: report.findingCount
	})}\n`;
}
// src/report/junit.ts
/** Most places that a failure lists. */
const maxPlaces$1 = 100;
/** Writes JUnit XML: a failed case for each finding, and one case that says whether the scan was complete. */
function* writeJunit(report) {
	const errors = report.coverage.complete ? 0 : 1;
	const counts = attributes({
		tests: report.findingCount + 1,
		failures: report.findingCount,
		errors
	});
	yield `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${attributes({ name: "leaksieve" })}${counts}>\n`;
	yield `  <testsuite${attributes({
		name: "leaksieve",
		timestamp: report.startedAt,
		time: seconds(report)
	})}${counts}>\n`;
	yield completeness(report);
	for (const finding of report.findings) yield testCase(finding);
	yield "  </testsuite>\n</testsuites>\n";
}
function completeness(report) {
	const head = attributes({
		classname: "leaksieve",
		name: "everything in scope was searched"
	});
	if (report.coverage.complete) return `    <testcase${head}/>\n`;
	const skipped = report.coverage.skipped.slice(0, maxPlaces$1).map(({ what, reason, count }) => xmlText(`${what}: ${reason} (${count})`));
	return `    <testcase${head}>\n      <error${attributes({
		type: "incomplete",
		message: verdict(report)
	})}>${skipped.join("\n")}</error>\n    </testcase>\n`;
}
function testCase(finding) {
	const place = mainPlace(finding);
	const where = place === void 0 ? "" : ` at ${place.path}${place.startLine === void 0 ? "" : `:${place.startLine}`}`;
	return `    <testcase${attributes({
		classname: finding.rule,
		name: `${finding.title}${where} (${finding.fingerprint.slice(0, 12)})`,
		...place === void 0 ? {} : { file: place.path },
		...place?.startLine === void 0 ? {} : { line: place.startLine }
	})}>\n      <failure${attributes({
		type: finding.severity,
		message: `${finding.title}${finding.redacted === void 0 ? "" : `: ${finding.redacted}`}`
	})}>${failureText$1(finding)}</failure>\n    </testcase>\n`;
}
function failureText$1(finding) {
	const places = finding.occurrences.slice(0, maxPlaces$1).map((place) => `${place.path}${position(place)} (${placeState(place)})`);
	const rest = finding.occurrences.length - places.length;
	return [
		...finding.secret === void 0 ? [] : [`secret: ${finding.secret}`],
		...places,
		...rest > 0 ? [`and ${rest} more`] : [],
		...finding.remediation.map((step, index) => `${index + 1}. ${step}`),
		`fingerprint: ${finding.fingerprint}`
	].map(xmlText).join("\n");
}
function seconds({ startedAt, finishedAt }) {
	const time = (Date.parse(finishedAt) - Date.parse(startedAt)) / 1e3;
	return Number.isFinite(time) && time >= 0 ? time.toFixed(3) : "0";
}
function attributes(values) {
	return Object.entries(values).map(([name, value]) => ` ${name}="${xmlText(String(value)).replaceAll("\"", "&quot;")}"`).join("");
}
/** Control characters become visible; what XML 1.0 has no way to hold (section 2.2, Char) is dropped. */
function xmlText(text) {
	return escapeControls(text).replace(/[^\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, "").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
// src/report/markdown-text.ts
/**
* Text as Markdown shows it unchanged, in a table too.
*
* GitHub looks for `@name` and `#1` in what Markdown has become, where no backslash is left: a space without width
* keeps it from calling people and from noting the text at other issues.
*/
function prose(text) {
	return escapeControls(text).replace(/[\\`*_{}[\]<>()#+!|~$@&]/g, String.raw`\$&`).replaceAll(/[@#](?=\w)/g, "$&&#8203;");
}
/** Text as a code span, in which no markup, link or mention is recognised; made for tables, where a bar must be escaped. */
function code(text) {
	const visible = escapeControls(text).replaceAll(/(?<=\\)\|/g, String.raw`x7c`).replaceAll("|", String.raw`\|`);
	if (visible === "") return "";
	const longestRun = Math.max(0, ...(visible.match(/`+/g) ?? []).map((run) => run.length));
	const fence = "`".repeat(longestRun + 1);
	const padding = longestRun > 0 || /^ .* $/.test(visible) ? " " : "";
	return `${fence}${padding}${visible}${padding}${fence}`;
}
// src/report/markdown.ts
/** GitHub refuses a job summary above 1 MiB as a whole. */
const maxBytes$8 = 9e5;
const maxRules = 50;
/** Rules of a configuration tell what they like; findings come first. */
const maxRemediationBytes = 2e5;
const maxSkips$1 = 50;
const maxCell$1 = 200;
/** Writes Markdown for job summaries: the verdict, a table of findings, what to do, and what was not searched. */
function* writeMarkdown(report) {
	const head = `## leaksieve\n\n**${prose(verdict(report))}**\n`;
	const tail = [...skippedTable(report), ...remediation(report)].join("");
	yield head;
	yield* findingsTable(report, maxBytes$8 - Buffer.byteLength(head) - Buffer.byteLength(tail));
	yield tail;
}
function* findingsTable(report, maxTableBytes) {
	if (report.findingCount === 0) return;
	const head = "\n| severity | finding | secret | place | state |\n| --- | --- | --- | --- | --- |\n";
	yield head;
	let bytes = Buffer.byteLength(head) + 200;
	let written = 0;
	for (const finding of report.findings) {
		const line = row$1(finding);
		bytes += Buffer.byteLength(line);
		if (bytes > maxTableBytes) break;
		yield line;
		written += 1;
	}
	const rest = report.findingCount - written;
	if (rest > 0) yield `\n${quantity(rest, "more finding")}, left out here for their size.\n`;
}
function row$1(finding) {
	const place = mainPlace(finding);
	const more = finding.occurrences.length - 1;
	return `| ${[
		finding.severity,
		`${prose(finding.title.slice(0, maxCell$1))} ${code(finding.rule.slice(0, maxCell$1))}`,
		code((finding.secret ?? finding.redacted ?? "").slice(0, maxCell$1)),
		place === void 0 ? "" : code(`${clippedPath(place.path)}${position(place)}`),
		place === void 0 ? "" : `${placeState(place)}${more > 0 ? `, and ${quantity(more, "more place")}` : ""}`
	].join(" | ")} |\n`;
}
/** The end of a path says more than its start. */
function clippedPath(path) {
	return path.length <= maxCell$1 ? path : `\u2026${path.slice(-200)}`;
}
function* skippedTable({ coverage: { skipped } }) {
	if (skipped.length === 0) return;
	yield "\n### Not searched\n\n| what | reason | count | hint |\n| --- | --- | --- | --- |\n";
	for (const { what, reason, count, hint } of skipped.slice(0, maxSkips$1)) yield `| ${code(clippedPath(what))} | ${reason} | ${count} | ${prose((hint ?? "").slice(0, maxCell$1))} |\n`;
	if (skipped.length > maxSkips$1) yield `\nand ${skipped.length - maxSkips$1} more\n`;
}
function* remediation(report) {
	const told = /* @__PURE__ */ new Set();
	let bytes = 0;
	for (const { rule, title, remediation: steps } of report.findings) {
		if (steps.length === 0 || told.has(rule)) continue;
		if (told.size === 0) yield "\n### What to do\n";
		told.add(rule);
		const text = `\n${prose(title.slice(0, maxCell$1))}\n\n${numbered$1(steps)}`;
		bytes += Buffer.byteLength(text);
		if (told.size > maxRules || bytes > maxRemediationBytes) {
			yield "\nFor the other rules: `leaksieve explain RULE`\n";
			return;
		}
		yield text;
	}
}
function numbered$1(steps) {
	return steps.slice(0, 20).map((step, index) => `${index + 1}. ${prose(escapeControls(step).slice(0, 1e3))}\n`).join("");
}
// src/report/line-hash.ts
const windowLength = 100;
const factor = 37n;
const endOfFile = 65535;
const lineFeed$6 = 10;
/**
* The hash of the line that a text begins with, as GitHub code scanning computes it for `primaryLocationLineHash`
* (https://github.com/github/codeql-action, src/fingerprints.ts), without the count after the colon.
*
* It covers the first 100 characters from the line's start on, over the line's end too, without spaces and tabs and
* with line ends as LF. It is exact when the text goes on to 100 such characters or to the end of the file.
* Of a lone line, as reports have it, it is stable but not GitHub's: that one includes the lines below.
*/
function lineHash(text) {
	const units = significantUnits(text);
	let hash = 0n;
	for (let at = 0; at < windowLength; at += 1) hash = BigInt.asUintN(64, hash * factor + BigInt(units[at] ?? 0));
	return hash.toString(16);
}
/** What the hash sees of a text: at most as many code units as the window holds. */
function significantUnits(text) {
	const units = [];
	for (const [lineEndOrUnit] of text.matchAll(/\r\n?|[^\r \t]/g)) {
		units.push(lineEndOrUnit.startsWith("\r") ? lineFeed$6 : lineEndOrUnit.charCodeAt(0));
		if (units.length === windowLength) return units;
	}
	return [...units, endOfFile];
}
// src/report/sarif-uri.ts
/** The base that paths in results are relative to, by the name that code scanning knows. */
const sourceRoot = "%SRCROOT%";
/** Paths of websites are URLs, with the member of an archive or source map behind `!`. */
function webUri(path) {
	return /^https?:\/\//i.test(path) && URL.canParse(path) ? new URL(path).href : void 0;
}
/** A path as a percent-encoded URI reference (RFC 3986): relative to the source root, or a `file:` URI when it is absolute. */
function artifactLocation(path) {
	const absolute = webUri(path) ?? fileUri(path);
	return absolute === void 0 ? {
		uri: encodePath(path),
		uriBaseId: sourceRoot
	} : { uri: absolute };
}
/** The URI of a repository, where its name is a URL or an absolute path: a relative path has none. */
function repositoryUri(name) {
	if (/^(?:https?|ssh|git):\/\//i.test(name)) return URL.canParse(name) ? new URL(name).href : void 0;
	return fileUri(name);
}
function fileUri(path) {
	if (path.startsWith("/")) return `file://${encodePath(path.replace(/^\/+/, "/"))}`;
	return /^[a-z]:[/\\]/i.test(path) ? `file:///${encodePath(path.replaceAll("\\", "/"))}` : void 0;
}
function encodePath(path) {
	return path.split("/").map((segment) => encodeURIComponent(segment.toWellFormed())).join("/");
}
// src/report/sarif-rule.ts
/** How code scanning calls severities. */
const sarifLevels = {
	critical: "error",
	high: "error",
	medium: "warning",
	low: "note",
	info: "note"
};
/** Within the bands of code scanning: above 9.0 critical, from 7.0 high, from 4.0 medium, from 0.1 low. */
const securitySeverities = {
	critical: "9.5",
	high: "8.0",
	medium: "5.5",
	low: "2.0",
	info: "0.1"
};
const precisions = {
	high: "high",
	medium: "medium",
	low: "low"
};
/** Limits of code scanning: https://docs.github.com/code-security/code-scanning/integrating-with-code-scanning */
const maxText$1 = 1024;
const maxTags = 20;
/** The rules of the findings, by id, in the order in which they are first met. */
function sarifRules(report) {
	const descriptors = /* @__PURE__ */ new Map();
	for (const finding of report.findings) {
		if (descriptors.has(finding.rule)) continue;
		descriptors.set(finding.rule, descriptor(report.rules.get(finding.rule) ?? ruleOf(finding)));
	}
	return descriptors;
}
/** What a finding tells of its rule, for findings that no rule of a file stands behind. */
function ruleOf({ rule, title, severity, confidence, remediation }) {
	return {
		id: rule,
		title,
		description: "",
		severity,
		confidence,
		tags: [],
		remediation,
		references: []
	};
}
function descriptor(rule) {
	const title = escapeControls(rule.title === "" ? rule.id : rule.title);
	const description = rule.description === "" ? title : escapeControls(rule.description);
	const [helpUri] = webLinks(rule);
	return {
		id: rule.id,
		shortDescription: { text: clip(title) },
		fullDescription: { text: clip(description) },
		help: {
			text: helpText(description, rule),
			markdown: helpMarkdown(description, rule)
		},
		...helpUri === void 0 ? {} : { helpUri },
		defaultConfiguration: { level: sarifLevels[rule.severity] },
		properties: {
			"security-severity": securitySeverities[rule.severity],
			precision: precisions[rule.confidence],
			tags: [.../* @__PURE__ */ new Set(["security", ...rule.tags])].slice(0, maxTags)
		}
	};
}
function helpText(description, { remediation, references }) {
	return [
		description,
		...remediation.map((step, index) => `${index + 1}. ${escapeControls(step)}`),
		...references.map(escapeControls)
	].join("\n");
}
function helpMarkdown(description, rule) {
	const steps = rule.remediation.map((step, index) => `${index + 1}. ${prose(step)}`);
	const links = webLinks(rule).map((url) => `- <${url}>`);
	return `${[
		prose(description),
		...steps.length === 0 ? [] : [`## What to do\n\n${steps.join("\n")}`],
		...links.length === 0 ? [] : [`## References\n\n${links.join("\n")}`]
	].join("\n\n")}\n`;
}
function webLinks({ references }) {
	return references.flatMap((url) => /^https?:/.test(url) && URL.canParse(url) ? [new URL(url).href] : []);
}
function clip(text) {
	return text.length <= maxText$1 ? text : `${text.slice(0, 1023).toWellFormed()}\u2026`;
}
// src/report/sarif-result.ts
const maxSnippet = 1e3;
const whereWords = {
	"in-tree": "in the tree",
	staged: "staged",
	live: "live",
	history: "still in the history",
	unreachable: "still in unreachable objects"
};
/** One result for each place, at most so many a finding and so many in all. */
function* sarifResults(report, rules, maxPerFinding, max) {
	const ruleIndexes = new Map([...rules.keys()].map((id, index) => [id, index]));
	const counts = new LineCounts();
	let written = 0;
	for (const finding of report.findings) {
		const { occurrences } = finding;
		const places = occurrences.length > maxPerFinding ? placesByExposure(occurrences).slice(0, maxPerFinding) : occurrences;
		for (const place of places) {
			if (written === max) return;
			written += 1;
			yield result(finding, place, ruleIndexes.get(finding.rule) ?? -1, counts);
		}
	}
}
function result(finding, place, ruleIndex, counts) {
	const { startLine, startColumn, endLine, endColumn } = place;
	return {
		ruleId: finding.rule,
		ruleIndex,
		level: sarifLevels[finding.severity],
		message: { text: message(finding, place) },
		locations: [{ physicalLocation: {
			artifactLocation: artifactLocation(place.path),
			region: {
				startLine,
				startColumn,
				endLine,
				endColumn,
				snippet: { text: snippet(finding, place) }
			}
		} }],
		partialFingerprints: {
			primaryLocationLineHash: counts.hashOf(place),
			"leaksieveFingerprint/v1": finding.fingerprint
		},
		properties: {
			confidence: finding.confidence,
			state: place.state,
			verification: finding.verification.state,
			...place.commit === void 0 ? {} : { commit: place.commit }
		}
	};
}
/** Code scanning closes an alert when the line is gone from HEAD, although the history still leaks: the message must say so. */
function message(finding, place) {
	const title = escapeControls(finding.title);
	const what = finding.redacted === void 0 ? title : `${title}: ${escapeControls(finding.redacted)}`;
	const since = place.commit === void 0 ? "" : ` since commit ${place.commit.slice(0, 7)}`;
	const where = whereWords[place.state];
	return escapeMessage(`${what} (${where}${since}).${finding.kind !== "secret" ? "" : place.url === void 0 ? " Revoke and replace it: removing the line leaves it in the history." : " Revoke and replace it: whoever visited the site may have it."}`);
}
/** Braces and brackets are placeholders and links in a message: SARIF 2.1.0, sections 3.11.5 and 3.11.6. */
function escapeMessage(text) {
	return text.replace(/[{}]/g, "$&$&").replace(/[\\[\]]/g, String.raw`\$&`);
}
function snippet(finding, place) {
	return escapeControls(excerpt(place.snippet, finding.redacted ?? "", maxSnippet).text);
}
/** Counts equal lines of one version of a file, since the count is part of code scanning's hash. Lines without a finding are not counted. */
var LineCounts = class {
	#linesByHash = /* @__PURE__ */ new Map();
	hashOf(place) {
		const hash = lineHash(place.snippet);
		const key = [
			hash,
			place.path,
			place.blob ?? place.commit
		].join("\0");
		const lines = this.#linesByHash.get(key) ?? [];
		const line = place.startLine ?? 0;
		if (!lines.includes(line)) lines.push(line);
		this.#linesByHash.set(key, lines);
		return `${hash}:${lines.indexOf(line) + 1}`;
	}
};
// src/report/sarif.ts
/** GitHub code scanning keeps this many results of a run: https://docs.github.com/code-security/code-scanning */
const maxResults = 5e3;
const maxNotifications = 1e3;
/** Writes SARIF 2.1.0 as GitHub code scanning reads it: one result for each place, the worst findings first. */
function* writeSarif(report) {
	const log = {
		$schema: "https://json.schemastore.org/sarif-2.1.0.json",
		version: "2.1.0",
		runs: [run$1(report)]
	};
	yield `${jsonText(log, 2)}\n`;
}
function run$1(report) {
	const { tool, target } = report;
	const limit = placesPerFinding(report.placeCounts, maxResults);
	const rules = sarifRules(report);
	const results = [...sarifResults(report, rules, limit, maxResults)];
	const repository = target.head === void 0 ? void 0 : repositoryUri(target.name);
	return {
		tool: { driver: {
			name: tool.name,
			version: tool.version,
			semanticVersion: tool.version,
			rules: [...rules.values()],
			properties: { rulesHash: tool.rulesHash }
		} },
		automationDetails: { id: `${tool.name}/${target.kind}/` },
		invocations: [{
			executionSuccessful: report.coverage.complete,
			startTimeUtc: report.startedAt,
			endTimeUtc: report.finishedAt,
			toolExecutionNotifications: notifications(report, results.length)
		}],
		originalUriBaseIds: { [sourceRoot]: { description: { text: "The root of the repository or directory scanned." } } },
		...repository === void 0 || target.head === void 0 ? {} : { versionControlProvenance: [{
			repositoryUri: repository,
			revisionId: target.head,
			mappedTo: { uriBaseId: sourceRoot }
		}] },
		columnKind: "utf16CodeUnits",
		results
	};
}
function notifications(report, resultCount) {
	const { skipped } = report.coverage;
	const all = skipped.slice(0, maxNotifications).map(({ what, reason, count, hint }) => notification(reason, `Not searched: ${what} (${reason}, ${count}).${hint === void 0 ? "" : ` ${hint}`}`));
	const rest = skipped.length - all.length;
	if (rest > 0) all.push(notification("more", `Not searched: ${rest} more.`));
	if (!report.coverage.complete && skipped.length === 0) all.push(notification("incomplete", "The scan is incomplete."));
	const places = report.placeCounts.reduce((sum, count) => sum + count, 0);
	if (places > resultCount) {
		const text = `Only ${resultCount} of ${quantity(places, "place")} are in this file, the worst findings first: code scanning keeps no more.`;
		all.push(notification("results-cut", text));
	}
	return all;
}
function notification(id, text) {
	return {
		descriptor: { id },
		level: "warning",
		message: { text: escapeControls(text) }
	};
}
// src/report/paint.ts
/** The colours of a severity. */
const severityStyles = {
	critical: [
		"bold",
		"white",
		"bgRed"
	],
	high: ["bold", "red"],
	medium: ["bold", "yellow"],
	low: ["bold", "cyan"],
	info: "bold"
};
/** Colours only when the caller asked for them: whether a stream can show them is not this function's to judge. */
function painter({ color }) {
	return color ? (style, text) => styleText(style, text, { validateStream: false }) : (_style, text) => text;
}
const asciiForms = /* @__PURE__ */ new Map([
	["\u2026", "..."],
	["\u00b7", "-"],
	["\u2502", "|"]
]);
/** Says with ASCII what the text report says with other characters. */
function toAscii(text) {
	return escapeNonAscii(text.replace(/[\u2026\u00b7\u2502]/g, (symbol) => asciiForms.get(symbol) ?? symbol));
}
// src/report/display-width.ts
/**
* How many terminal columns a text without control characters takes: East Asian wide characters and emoji take two
* (UAX #11), combining marks and joiners none.
*/
function displayWidth(text) {
	if (/^[ -~]*$/.test(text)) return text.length;
	const wide = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}\p{Emoji_Presentation}]/u;
	const zero = /[\p{Mn}\p{Me}\p{Cf}]/u;
	let width = 0;
	for (const character of text) width += zero.test(character) ? 0 : wide.test(character) ? 2 : 1;
	return width;
}
// src/report/wrap.ts
/** Breaks a text at its spaces into lines of at most the given length; a longer word gets a line of its own. */
function wrap(text, maxLength) {
	const lines = [];
	let line = "";
	for (const word of text.split(/ +/)) if (line !== "" && line.length + 1 + word.length > maxLength) {
		lines.push(line);
		line = word;
	} else line = line === "" ? word : `${line} ${word}`;
	return [...lines, line];
}
// src/report/text-finding.ts
const maxPlaces = 5;
const maxSteps$2 = 3;
const maxParts$1 = 10;
const minWidth = 40;
const labelWidth = 10;
const indent = " ".repeat(labelWidth);
/** The lines that tell of one finding. */
function textFinding(finding, options) {
	const { paint } = options;
	const places = placesByExposure(finding.occurrences);
	return [
		`${paint(severityStyles[finding.severity], finding.severity.toUpperCase())}  ${paint("bold", escapeControls(finding.title))}`,
		...labelled("rule", [ruleLine(finding)], paint),
		...labelled("secret", secretLines(finding), paint),
		...labelled("proof", finding.evidence === void 0 ? [] : [escapeControls(finding.evidence)], paint),
		...labelled("found", placeLines(places, options), paint),
		...snippetLines(finding, places, options),
		...labelled("with", partLines(finding), paint),
		...labelled("id", [escapeControls(finding.fingerprint)], paint),
		...labelled("to do", options.isFirstOfRule ? stepLines(finding, options) : [], paint)
	];
}
function labelled(label, lines, paint) {
	return lines.map((line, index) => index === 0 ? `  ${paint("dim", label.padEnd(8))}${line}` : `${indent}${line}`);
}
function ruleLine({ rule, confidence, verification }) {
	const { state, reason } = verification;
	const verified = state === "unverified" ? "" : ` \u00b7 ${state}`;
	const why = reason === void 0 ? "" : ` (${escapeControls(reason)})`;
	return `${escapeControls(rule)} \u00b7 ${confidence} confidence${verified}${why}`;
}
function secretLines({ secret, redacted }) {
	if (secret !== void 0) return [escapeControls(secret)];
	return redacted === void 0 ? [] : [escapeControls(redacted)];
}
function placeLines(places, { verbose }) {
	const shown = verbose ? places : places.slice(0, maxPlaces);
	const lines = shown.map(placeLine);
	return shown.length === places.length ? lines : [...lines, `and ${places.length - shown.length} more`];
}
function placeLine(place) {
	const by = [
		place.commit?.slice(0, 7),
		place.date?.slice(0, 10),
		place.author?.slice(0, 40),
		place.state,
		place.decoded === void 0 ? void 0 : `decoded: ${place.decoded.join(", ")}`
	].filter((word) => word !== void 0);
	return `${escapeControls(place.path)}${position(place)}  ${escapeControls(by.join(" "))}`;
}
/** The line that holds the secret, with a mark under it where it can be seen. */
function snippetLines(finding, places, { paint, width }) {
	const place = places.find(({ snippet }) => snippet.trim() !== "");
	if (place === void 0) return [];
	const redacted = escapeControls(finding.redacted ?? "");
	const line = escapeControls(place.snippet.replaceAll("	", " ").trim());
	const number = `${place.startLine ?? ""} `;
	const bar = paint("dim", "\u2502 ");
	const { text, at } = excerpt(line, redacted, Math.max(width, minWidth) - labelWidth - number.length - 2);
	const lines = [`${indent}${paint("dim", number)}${bar}${text}`];
	if (at === null) return lines;
	const margin = " ".repeat(displayWidth(text.slice(0, at)));
	const marks = paint("red", "^".repeat(displayWidth(redacted)));
	return [...lines, `${indent}${" ".repeat(number.length)}${bar}${margin}${marks}`];
}
function partLines({ parts, occurrences }) {
	const paths = new Set(occurrences.map(({ path }) => path));
	const placeOf = (part) => paths.has(part.path) ? "" : ` (${part.path}${position(part)})`;
	const shown = parts.slice(0, maxParts$1).map((part) => `${part.name} ${part.value ?? part.redacted}${placeOf(part)}`);
	if (parts.length > maxParts$1) shown.push(`and ${parts.length - maxParts$1} more`);
	return shown.length === 0 ? [] : [escapeControls(shown.join(", "))];
}
function stepLines({ remediation, rule }, { verbose, width }) {
	const shown = verbose ? remediation : remediation.slice(0, maxSteps$2);
	const room = Math.max(width, minWidth) - labelWidth - 3;
	const lines = shown.flatMap((step, index) => wrap(escapeControls(step), room).map((line, part) => `${part === 0 ? `${index + 1}. ` : "   "}${line}`));
	const rest = remediation.length - shown.length;
	return rest === 0 ? lines : [...lines, `and ${rest} more: leaksieve explain ${escapeControls(rule)}`];
}
// src/report/text-summary.ts
const maxSkips = 10;
const maxStale = 5;
const checkStates = [
	"checked",
	"blocked",
	"errored",
	"skipped"
];
/** The lines that tell what was covered, what was not, and how the scan ended. */
function textSummary(report, options) {
	const { coverage, findingCount } = report;
	const style = findingCount > 0 ? "red" : coverage.complete ? "green" : "yellow";
	return [
		coveredLine(report),
		...repositoryLines(coverage),
		...skippedLines(coverage, options),
		...leftOutLines(coverage),
		...checkLines(coverage, options),
		...suppressedLines(coverage),
		...staleLines(coverage, options),
		options.paint(["bold", style], verdict(report))
	];
}
function coveredLine({ coverage, sources, startedAt, finishedAt }) {
	const searched = `Searched ${[...[
		quantity(coverage.commits, "commit"),
		quantity(coverage.blobs, "blob"),
		quantity(coverage.files, "file"),
		quantity(coverage.pages, "page"),
		quantity(coverage.scripts, "script"),
		quantity(coverage.requests, "request")
	].filter((words) => !words.startsWith("0 ")), byteQuantity(coverage.bytes)].join(", ")}`;
	if (sources.length === 0) {
		const known = coverage.known ?? 0;
		const before = known === 0 ? "" : ` ${quantity(known, "object")} searched by an earlier scan.`;
		return `${searched} in ${duration(startedAt, finishedAt)}.${before}`;
	}
	const told = coverage.bytes > 0 ? ` ${searched} by our own.` : "";
	return `From ${quantity(sources.length, "report")}: ${sources.map(sourceName).join(", ")}.${told}`;
}
function sourceName({ file, tool, version = "" }) {
	return escapeControls(`${file} (${`${tool} ${version}`.trim()})`);
}
function skippedLines({ skipped }, { verbose, paint }) {
	if (skipped.length === 0) return [];
	const shown = verbose ? skipped : skipped.slice(0, maxSkips);
	const lines = shown.map(({ what, reason, count, hint }) => {
		const times = count === 1 ? "" : ` (${grouped(count)} times)`;
		return `  ${escapeControls(what)}: ${reason}${times}${hint === void 0 ? "" : `. ${escapeControls(hint)}`}`;
	});
	const rest = skipped.length - shown.length;
	return [
		paint("yellow", "Not searched:"),
		...lines,
		...rest === 0 ? [] : [`  and ${rest} more`]
	];
}
/** One line a reason: what is out of scope may be hundreds of addresses. */
function leftOutLines({ leftOut }) {
	return [...Map.groupBy(leftOut, ({ reason }) => reason)].map(([reason, entries]) => {
		const { what, hint } = entries[0];
		const count = entries.reduce((sum, entry) => sum + entry.count, 0);
		const more = count === 1 ? "" : ` and ${grouped(count - 1)} more`;
		return `Left out (${reason}): ${escapeControls(what)}${more}.${hint === void 0 ? "" : ` ${escapeControls(hint)}`}`;
	});
}
/** How many repositories came to what; which ones failed stands among what was not searched. */
function repositoryLines({ repositories = [] }) {
	if (repositories.length === 0) return [];
	return [`Repositories: ${[...Map.groupBy(repositories, ({ state }) => state)].map(([state, entries]) => `${grouped(entries.length)} ${state}`).toSorted().join(", ")}.`];
}
/** How many checks ended how; which ones were skipped on request, since a report in JSON has them all. */
function checkLines({ checks }, { verbose }) {
	if (checks.length === 0) return [];
	const groups = Map.groupBy(checks, ({ state }) => state);
	const told = checkStates.map((state) => [state, groups.get(state)?.length ?? 0]).filter(([, count]) => count > 0).map(([state, count]) => `${grouped(count)} ${state}`);
	const skipped = verbose ? groups.get("skipped") ?? [] : [];
	return [`Checks: ${told.join(", ")}.`, ...skipped.map(({ id, target, reason }) => escapeControls(`  ${id} of ${target}: ${reason ?? "skipped"}`))];
}
function suppressedLines({ suppressed }) {
	const told = [
		[suppressed.baseline, "in the baseline"],
		[suppressed.ignoreFile, "in the ignore file"],
		[suppressed.inline, "marked in their line"],
		[suppressed.allowlist, "on an allowlist"]
	].filter(([count]) => count > 0).map(([count, where]) => `${grouped(count)} ${where}`);
	return told.length === 0 ? [] : [`Suppressed: ${told.join(", ")}.`];
}
function staleLines({ staleIgnores }, { verbose }) {
	if (staleIgnores.length === 0) return [];
	const shown = verbose ? staleIgnores : staleIgnores.slice(0, maxStale);
	const rest = staleIgnores.length - shown.length;
	const more = rest === 0 ? "" : ` and ${rest} more`;
	return [`Stale, since they match nothing any more: ${shown.map(escapeControls).join(", ")}${more}.`];
}
// src/report/text.ts
/** Writes what a developer reads in a terminal: each finding with what to do, then what was covered, then the verdict. */
const writeText = function* (report, options) {
	const paint = painter(options);
	const final = options.asciiOnly === true ? toAscii : (text) => text;
	const told = /* @__PURE__ */ new Set();
	for (const finding of report.findings) {
		const isFirstOfRule = !told.has(finding.rule);
		told.add(finding.rule);
		yield final(`${textFinding(finding, {
			...options,
			paint,
			isFirstOfRule
		}).join("\n")}\n\n`);
	}
	yield final(`${textSummary(report, {
		...options,
		paint
	}).join("\n")}\n`);
};
// src/report/index.ts
const writers = /* @__PURE__ */ new Map([
	["text", writeText],
	["json", writeJson$1],
	["jsonl", writeJsonl],
	["sarif", writeSarif],
	["csv", writeCsv],
	["junit", writeJunit],
	["html", writeHtml],
	["markdown", writeMarkdown],
	["github", writeGithub],
	["gitlab", writeGitlab],
	["gitleaks", writeGitleaks]
]);
/** The names of all report formats, the default first. */
const formats$1 = [...writers.keys()];
/**
* The writer of a format. What it writes holds no secret unless `showSecrets` is set.
*
* @throws ScanError when there is no such format
*/
function writerFor(format) {
	const write = writers.get(format);
	if (write === void 0) throw new ScanError("USAGE", `unknown report format: use one of ${formats$1.join(", ")}`);
	return (report, options) => write(shownReport(report, options.showSecrets), options);
}
// src/checks/site-checks.ts
/** The checks of one site, from the first page to the last answer. One that fails ends alone, and the ledger tells. */
var SiteChecks = class {
	#site;
	#coverage;
	#signal;
	#running;
	/** What was found, once `contents` has ended. */
	findings = [];
	/** Starts them: from now on they see what the crawl sees. */
	constructor(site, checks, coverage, signal) {
		this.#site = site;
		this.#coverage = coverage;
		this.#signal = signal;
		this.#running = new Set(checks.map((check) => ({
			id: check.id,
			run: check.start(coverage)
		})));
		site.watch((observation) => this.#tell(observation));
	}
	/** Has all results gathered, and yields what they came upon that is to be searched. */
	async *contents() {
		await using prober = this.#site.prober(this.#coverage);
		for (const check of this.#running) {
			try {
				for await (const result of check.run.results(prober, this.#signal)) if (result.kind === "content") yield* this.#site.chunksOf(result, this.#coverage, this.#signal);
				else this.findings.push(result);
			} catch (error) {
				this.#end(check, error);
				continue;
			}
			if (!this.#coverage.hasCheck(check.id)) this.#coverage.check({
				id: check.id,
				target: this.#site.name,
				state: "checked"
			});
		}
	}
	async #tell(observation) {
		for (const check of this.#running) try {
			await check.run.observe?.(observation, this.#signal);
		} catch (error) {
			this.#end(check, error);
		}
	}
	#end(check, error) {
		this.#signal.throwIfAborted();
		this.#running.delete(check);
		const reason = error instanceof Error ? error.name : "Error";
		this.#coverage.check({
			id: check.id,
			target: this.#site.name,
			state: "errored",
			reason
		});
	}
};
// src/detect/threads/in-time.ts
/** How long chunks may wait for others to be searched with. */
const patienceMs = 500;
/**
* Searches what came so far whenever it has waited long enough: a network may bring the next chunk in minutes, and what
* is stopped meanwhile shall have found what it had read.
*
* @param search - searches chunks to their end, and gathers them as it likes
*/
async function* searchInTime(chunks, search) {
	const source = chunks[Symbol.asyncIterator]();
	let next = source.next();
	next.catch(() => {});
	let hasEnded = false;
	async function* part() {
		const late = Promise.withResolvers();
		let timer;
		try {
			for (;;) {
				const step = await Promise.race([next, late.promise]);
				if (step === null) return;
				if (step.done === true) {
					hasEnded = true;
					return;
				}
				yield step.value;
				timer ??= setTimeout(late.resolve, patienceMs, null);
				next = source.next();
				next.catch(() => {});
			}
		} finally {
			clearTimeout(timer);
		}
	}
	try {
		while (!hasEnded) yield* search(part());
	} finally {
		source.return?.();
	}
}
// src/model/chunk.ts
/** What people call the content with this provenance: its path or object, with the archive members that lead to it. */
function contentName({ contentId, members }) {
	return [contentId.replace(/^(?:\d{1,9}\/)*(?:file|blob|message):/, ""), ...members].join("!");
}
// src/detect/threads/batches.ts
const batchBytes = 4194304;
const maxEntries = 4096;
/** Shared buffers that are used again once a batch is done. */
var BufferStore = class {
	#free = [];
	take(bytes) {
		const at = this.#free.findIndex((buffer) => buffer.byteLength >= bytes);
		return at === -1 ? new SharedArrayBuffer(Math.max(bytes, batchBytes)) : this.#free.splice(at, 1)[0];
	}
	giveBack(buffer) {
		if (buffer.byteLength === batchBytes) this.#free.push(buffer);
	}
};
/** Packs chunks into batches, in order. A chunk larger than a batch is a batch of its own. */
async function* batches(chunks, store) {
	let id = 0;
	let buffer = null;
	let used = 0;
	let entries = [];
	function* flush() {
		if (buffer !== null && entries.length > 0) yield {
			kind: "batch",
			id: id++,
			buffer,
			entries,
			setAside: []
		};
		buffer = null;
		entries = [];
		used = 0;
	}
	for await (const { bytes, ...chunk } of chunks) {
		if (buffer === null || used + bytes.length > buffer.byteLength || entries.length >= maxEntries) {
			yield* flush();
			buffer = store.take(bytes.length);
		}
		new Uint8Array(buffer, used, bytes.length).set(bytes);
		entries.push({
			...chunk,
			offset: used,
			length: bytes.length
		});
		used += bytes.length;
	}
	yield* flush();
}
// src/detect/threads/ledger.ts
/** Records that something took too long to search and was left out. */
function recordStall(coverage, rules, what, { rule }) {
	if (rule === null) coverage.skip(what, "decode-limit", "decoding takes too long: lower --max-decode-depth");
	else coverage.skip(`${what} (rule ${rules[rule].id})`, "rule-timeout", "this rule takes too long on this content: bound its repeats, or leave it out with --exclude-rule");
}
/** Records that a limit left out a part of an entry. */
function recordOmission(coverage, rules, what, { reason, rule }) {
	if (reason === "decode-limit") coverage.skip(what, reason, "decode it yourself and scan the result, or raise --max-decode-depth");
	else {
		const name = rule === null ? "" : ` (rule ${rules[rule].id})`;
		coverage.skip(`${what}${name}`, reason, "the first matches are reported: see to those, then scan again");
	}
}
// src/detect/threads/within-time.ts
/**
* What a function gives, or null when it takes longer: it is then ended, even amid a regular expression, and what it
* worked on must not be used any more.
*
* Only what `node:vm` runs can be ended by the clock without a thread of its own. It finds the work as a global, since
* a context to hand it over in takes longer to make than most work does.
*/
function withinTime(work, timeoutMs) {
	let result = null;
	const run = () => {
		result = work();
	};
	Reflect.defineProperty(globalThis, workName, {
		value: run,
		configurable: true
	});
	try {
		runInThisContext(`${workName}()`, { timeout: timeoutMs });
	} catch (error) {
		if (isTimeout(error)) return null;
		throw error;
	} finally {
		Reflect.deleteProperty(globalThis, workName);
	}
	return result;
}
const workName = "leaksieveWorkWithinTime";
function isTimeout(error) {
	return (typeof error === "object" && error !== null && "code" in error ? error.code : null) === "ERR_SCRIPT_EXECUTION_TIMEOUT";
}
// src/detect/threads/own-search.ts
/** Far more than what is small takes, unless a rule is stuck. */
const longestMs = 2e3;
/**
* Does tasks in this thread: those that take less than another thread takes to start and to compile the same code again.
*
* Nobody watches this thread: what takes too long is ended, with all that was gathered before, and is left to threads.
*/
var OwnSearch = class {
	#start;
	#timeoutMs;
	#setup = null;
	#server = null;
	#isLost = false;
	/** @param start - called before the first task */
	constructor(start, timeoutMs = longestMs) {
		this.#start = start;
		this.#timeoutMs = timeoutMs;
	}
	/** Whether tasks were done here. */
	get hasStarted() {
		return this.#server !== null;
	}
	/** Whether a task took too long, and what those before it had gathered is gone with it. */
	get isLost() {
		return this.#isLost;
	}
	/** Tells the reader what it must know before its first part. */
	prepare(setup) {
		this.#setup = setup;
		this.#server?.prepare(setup);
	}
	/** Makes ready to do tasks. */
	makeReady() {
		return this.#server ??= this.#started();
	}
	/** Does a task; null: it took too long, or one before did. */
	run(task) {
		const done = this.#isLost ? null : withinTime(() => this.#resultOf(task), this.#timeoutMs);
		if (done === null) {
			this.#isLost = true;
			this.#server = null;
		}
		return done;
	}
	#resultOf(task) {
		const results = [];
		this.makeReady().run(task, { answer: (result) => results.push(result) });
		return results[0] ?? null;
	}
	#started() {
		const server = this.#start();
		if (this.#setup !== null) server.prepare(this.#setup);
		return server;
	}
};
// src/detect/threads/progress.ts
const noRule = -1;
/** What a worker thread is at: it writes, and the thread that watches it reads, even while the worker is stuck. */
var Progress = class {
	buffer;
	/** The entry at work, the rule or `noRule`, and how many steps were begun so far. */
	#cells;
	constructor(buffer = new SharedArrayBuffer(12)) {
		this.buffer = buffer;
		this.#cells = new Int32Array(buffer);
	}
	/** Begins a step: a rule on an entry, or what has to be done between rules. */
	begin(entry, rule) {
		Atomics.store(this.#cells, 0, entry);
		Atomics.store(this.#cells, 1, rule ?? noRule);
		Atomics.add(this.#cells, 2, 1);
	}
	get steps() {
		return Atomics.load(this.#cells, 2);
	}
	get at() {
		const rule = Atomics.load(this.#cells, 1);
		return {
			entry: Atomics.load(this.#cells, 0),
			rule: rule === noRule ? null : rule
		};
	}
};
// src/model/secret.ts
/**
* Text believed to grant access. Printing, logging or serialising it shows only its redacted form.
*
* Call `reveal` only to compare, to fingerprint, or where the user asked for `--show-secrets`:
* nothing else that is stored or shown may hold the result.
*/
var Secret = class Secret {
	#text;
	#prefix;
	#shown = null;
	/** @param prefix - the public start of the format, such as `xkeysib-`: shown even when redacted. Default: none. */
	constructor(text, prefix = "") {
		this.#text = text;
		this.#prefix = text.startsWith(prefix) ? prefix : "";
	}
	/** A secret of which nothing but its redacted form is known, as from a saved report. */
	static ofRedacted(shown) {
		const secret = new Secret("");
		secret.#shown = shown;
		return secret;
	}
	/** Whether there is more to reveal than the redacted form. */
	get isKnown() {
		return this.#shown === null;
	}
	/** The secret itself; empty when it is not known. */
	reveal() {
		return this.#text;
	}
	/** The form that may be shown: interface.md, "redacted". */
	get redacted() {
		if (this.#shown !== null) return this.#shown;
		const { length } = this.#text;
		const rest = length - this.#prefix.length;
		if (length <= 16 || rest <= 8) return length <= 16 ? `(${length} characters)` : `${this.#prefix}(${rest} characters)`;
		return `${this.#prefix + this.#text.slice(this.#prefix.length, this.#prefix.length + 4)}\u2026${this.#text.slice(-2)}`.replaceAll(/\s+/g, " ").toWellFormed();
	}
	equals(other) {
		return this.#text === other.#text;
	}
	toString() {
		return this.redacted;
	}
	toJSON() {
		return this.redacted;
	}
	[Symbol.for("nodejs.util.inspect.custom")]() {
		return `Secret(${this.redacted})`;
	}
};
// src/detect/raw-candidate.ts
/** Wraps what is secret, as early as the thread that judges has it. */
function candidateOf(raw) {
	return {
		...raw,
		secret: new Secret(raw.secret, raw.prefix),
		match: new Secret(raw.match),
		parts: raw.parts.map((part) => ({
			...part,
			value: new Secret(part.value)
		})),
		lines: new Secret(raw.lines)
	};
}
// \0lazy:node:worker_threads
let loaded;
function load() {
	return loaded ??= process.getBuiltinModule("node:worker_threads");
}
function Worker(...args) {
	return new.target ? new (load()).Worker(...args) : load().Worker(...args);
}
// src/detect/threads/search-thread.ts
/** How often a thread at work is looked at, at most. */
const watchMs = 500;
/** A worker thread that does one task at a time, and is replaced when a rule keeps it too long. */
var SearchThread = class {
	#options;
	#worker;
	#progress = new Progress();
	#atWork = null;
	#setup = null;
	#wasReplaced = false;
	#seen = {
		steps: 0,
		since: 0
	};
	#failure = null;
	/** Resolves when the workers that were replaced have ended. */
	#replaced = Promise.resolve();
	constructor(options) {
		this.#options = options;
		this.#worker = this.#start();
	}
	/** Whether another worker went on after one that was stuck: what that one had gathered is lost. */
	get wasReplaced() {
		return this.#wasReplaced;
	}
	/** Tells the thread's reader what it must know before its first part. */
	prepare(setup) {
		this.#setup = setup;
		this.#send({
			kind: "setup",
			setup
		});
	}
	/** Does a task. Rejects when the thread breaks down. */
	async run(task) {
		if (this.#failure !== null) throw this.#failure;
		const { ruleTimeoutMs } = this.#options;
		const watch = setInterval(() => this.#watch(), Math.min(watchMs, ruleTimeoutMs));
		watch.unref();
		try {
			return await new Promise((resolve, reject) => this.#post({
				task,
				resolve,
				reject
			}));
		} finally {
			clearInterval(watch);
		}
	}
	/** Ends the thread, whatever it is at. */
	async close() {
		await Promise.all([this.#worker.terminate(), this.#replaced]);
	}
	#start() {
		const { workerUrl, ruleSet, sieve, maxDecodeDepth } = this.#options;
		const progress = new Progress();
		const worker = new Worker(workerUrl, { workerData: {
			ruleSet,
			sieve,
			maxDecodeDepth,
			progress: progress.buffer
		} });
		const ifCurrent = (act) => (value) => {
			if (worker === this.#worker) act(value);
		};
		const fail = (error) => {
			this.#failure = error;
			this.#atWork?.reject(error);
		};
		worker.on("message", ifCurrent((result) => this.#atWork?.resolve(result)));
		worker.on("error", ifCurrent(fail));
		worker.on("exit", ifCurrent((code) => fail(/* @__PURE__ */ new Error(`a search thread ended with code ${code}`))));
		this.#progress = progress;
		return worker;
	}
	#post(atWork) {
		this.#atWork = atWork;
		this.#seen = {
			steps: this.#progress.steps,
			since: 1e400
		};
		this.#send(atWork.task);
	}
	#send(message) {
		this.#worker.postMessage(message, []);
	}
	#watch() {
		const { steps } = this.#progress;
		const now = performance.now();
		if (steps !== this.#seen.steps) this.#seen = {
			steps,
			since: now
		};
		else if (this.#atWork !== null && now - this.#seen.since > this.#options.ruleTimeoutMs) this.#replace(this.#atWork, this.#progress.at);
	}
	#replace(atWork, stall) {
		const { task } = atWork;
		const stuck = this.#worker;
		this.#worker = this.#start();
		this.#wasReplaced = true;
		this.#replaced = Promise.all([this.#replaced, stuck.terminate()]);
		this.#options.onStall(task, stall);
		if (this.#setup !== null) this.prepare(this.#setup);
		this.#post({
			...atWork,
			task: {
				...task,
				setAside: [...task.setAside, stall]
			}
		});
	}
};
// src/detect/threads/search-threads.ts
/** As many threads as jobs, started when there is work for them. */
var SearchThreads = class {
	#options;
	#jobs;
	#threads = [];
	#idle = [];
	#working = /* @__PURE__ */ new Set();
	#setup = null;
	constructor(jobs, options) {
		this.#jobs = jobs;
		this.#options = options;
	}
	/** Starts all threads, which takes them a while. */
	startAll() {
		while (this.#threads.length < this.#jobs) this.#idle.push(this.#start());
	}
	/** What each thread's reader must know before its first part. */
	prepare(setup) {
		this.#setup = setup;
		this.#threads.forEach((thread) => thread.prepare(setup));
	}
	get haveStarted() {
		return this.#threads.length > 0;
	}
	/** Whether all workers that were started are still there, with all that they have gathered. */
	get areWhole() {
		return this.#threads.every((thread) => !thread.wasReplaced);
	}
	/** Resolves when a thread is free for a task. */
	async free() {
		while (this.#idle.length === 0 && this.#threads.length >= this.#jobs) await Promise.race(this.#working);
	}
	/** Gives a task to a free thread. Rejects when the thread breaks down. */
	run(task) {
		const thread = this.#idle.pop() ?? this.#start();
		const result = thread.run(task).finally(() => {
			this.#working.delete(result);
			this.#idle.push(thread);
		});
		this.#working.add(result);
		return result;
	}
	/** Gives a task to each thread that was started, none of which may be at work. */
	runEverywhere(task) {
		return Promise.all(this.#threads.map((thread) => thread.run(task)));
	}
	/** Ends all threads, whatever they are at. */
	async close() {
		await Promise.all(this.#threads.map((thread) => thread.close()));
	}
	#start() {
		const thread = new SearchThread(this.#options);
		if (this.#setup !== null) thread.prepare(this.#setup);
		this.#threads.push(thread);
		return thread;
	}
};
// src/detect/sieve/prebuilt-sieve.ts
const known$2 = /* @__PURE__ */ new WeakMap();
/**
* Notes where the table for just these rules can be had: building it takes longer than a small scan.
*
* @param areBuiltIn - whether the rules are those that come with leaksieve, which threads read themselves. Default: they are
*/
function rememberSieve(rules, find, areBuiltIn = true) {
	known$2.set(rules, {
		find,
		areBuiltIn
	});
}
/** Whether the table for just these rules can be had. */
function knowsSieve(rules) {
	return known$2.has(rules);
}
/** The table for these rules, where somebody has built it before; else null. */
function prebuiltSieve(rules) {
	const found = known$2.get(rules);
	return found === void 0 ? null : {
		table: found.find(),
		areBuiltIn: found.areBuiltIn
	};
}
/** Puts the table for the rules into a core's memory: from a file at once, since it is large. */
function placeSieve(core, rules, prebuilt) {
	if (typeof prebuilt === "string") return placeFile(core, prebuilt);
	const bytes = prebuilt ?? sieveTable(rules).bytes;
	const at = core.reserve(bytes.length);
	core.bytes().set(bytes, at);
	return {
		at,
		probes: probesOf(bytes)
	};
}
function placeFile(core, file) {
	const descriptor = openSync(file, "r");
	try {
		const { size } = fstatSync(descriptor);
		const at = core.reserve(size);
		const bytes = core.bytes().subarray(at, at + size);
		if (readSync(descriptor, bytes, 0, size, 0) !== size) throw new Error(`${file} is cut off`);
		return {
			at,
			probes: probesOf(bytes)
		};
	} finally {
		closeSync(descriptor);
	}
}
// src/detect/threads/thread-rules.ts
/** The rules as a thread needs them: without what is told to people, which would take longer to send than all else. */
function threadRules({ rules }) {
	return {
		rules: rules.map((rule) => ({
			...rule,
			description: "",
			allowlists: [],
			tags: [],
			aliases: [],
			remediation: [],
			references: [],
			matches: [],
			ignores: []
		})),
		allowlists: []
	};
}
// src/detect/threads/until-failed.ts
/**
* The items, until the promise rejects: then it throws that reason, without waiting for an item that may never come.
*
* The iterable is closed on every path, at the latest when it has given that item.
*/
async function* untilFailed(items, failed) {
	const iterator = items[Symbol.asyncIterator]();
	let isReading = true;
	try {
		for (;;) {
			const next = await Promise.race([iterator.next(), failed]);
			if (next.done === true) return;
			isReading = false;
			yield next.value;
			isReading = true;
		}
	} finally {
		const closed = Promise.resolve(iterator.return?.());
		closed.catch(() => {});
		if (!isReading) await closed;
	}
}
// src/detect/threads/pool.ts
/** A thread starts in the time that it takes to search so much. */
const smallBytes = 1048576;
/**
* The threads that search: chunks that are brought to them, and what they read themselves. What is small is done in this
* thread.
*
* Nothing is waited for when the scan is aborted or a thread breaks down. Whoever makes a pool closes it.
*/
var Pool = class {
	jobs;
	#ruleSet;
	#coverage;
	#signal;
	#threads;
	#own;
	#failed = Promise.withResolvers();
	#abort = () => this.#failed.reject(this.#signal.reason);
	#nameOf = String;
	constructor(ruleSet, options, coverage, signal) {
		signal.throwIfAborted();
		this.jobs = options.jobs;
		const prebuilt = prebuiltSieve(ruleSet.rules);
		const sieve = prebuilt?.table ?? null;
		const { maxDecodeDepth } = options;
		this.#own = new OwnSearch(() => options.searchTasks({
			maxDecodeDepth,
			ruleSet,
			sieve,
			progress: new Progress().buffer
		}));
		this.#ruleSet = ruleSet;
		this.#coverage = coverage;
		this.#signal = signal;
		this.#threads = new SearchThreads(options.jobs, {
			...options,
			sieve,
			ruleSet: prebuilt?.areBuiltIn === true ? null : threadRules(ruleSet),
			onStall: (task, stall) => recordStall(coverage, ruleSet.rules, this.#nameIn(task, stall.entry), stall)
		});
		this.#failed.promise.catch(() => {});
		signal.addEventListener("abort", this.#abort, { once: true });
	}
	/** Searches chunks and yields the candidates of each batch, in the order of the chunks. */
	async *searchChunks(chunks) {
		const store = new BufferStore();
		for await (const { task, result } of this.#run(batches(chunks, store))) {
			store.giveBack(task.buffer);
			yield result.candidates.map(candidateOf);
		}
	}
	/** Makes this thread ready to search, for what will surely come and be small. */
	makeReady() {
		this.#own.makeReady();
	}
	start() {
		this.#threads.startAll();
	}
	prepare(setup, nameOf) {
		this.#nameOf = nameOf;
		this.#own.prepare(setup);
		this.#threads.prepare(setup);
	}
	async *readParts(parts) {
		for await (const { result } of this.#run(partTasks(parts))) yield {
			told: result.told,
			candidates: result.candidates.map(candidateOf)
		};
	}
	async readEverywhere(part) {
		if (!this.#threads.areWhole || this.#own.isLost) return null;
		const task = {
			kind: "part",
			part,
			setAside: []
		};
		if (this.#own.hasStarted) {
			const own = this.#own.run(task);
			return own === null ? null : [own.told];
		}
		const results = this.#threads.runEverywhere(task);
		return (await Promise.race([results, this.#failed.promise])).map(({ told }) => told);
	}
	/** Ends all threads, whatever they are at. */
	async close() {
		this.#signal.removeEventListener("abort", this.#abort);
		await this.#threads.close();
	}
	/**
	* Runs tasks and yields their results, in the order of the tasks.
	*
	* At most two tasks a thread are under way, so a slow consumer or slow threads hold the source back.
	*/
	async *#run(tasks) {
		const underWay = [];
		const oldest = async () => {
			const { task, result } = underWay.shift();
			const done = await Promise.race([result, this.#failed.promise]);
			for (const omission of done.omissions) recordOmission(this.#coverage, this.#ruleSet.rules, this.#nameIn(task, omission.entry), omission);
			return {
				task,
				result: done
			};
		};
		for await (const task of untilFailed(tasks, this.#failed.promise)) {
			await Promise.race([this.#free(), this.#failed.promise]);
			const result = this.#start(task);
			result.catch(this.#failed.reject);
			underWay.push({
				task,
				result
			});
			if (underWay.length >= this.jobs * 2) yield await oldest();
		}
		while (underWay.length > 0) yield await oldest();
	}
	/** Resolves when a task may be done: in this thread, when signals and timers had their turn. */
	#free() {
		return this.#threads.haveStarted ? this.#threads.free() : setImmediate();
	}
	/** Here, where there is little and no thread yet; else, or when that takes too long, in a thread. */
	async #start(task) {
		return (this.#threads.haveStarted || !isSmall(task) ? null : this.#own.run(task)) ?? this.#threads.run(task);
	}
	#nameIn(task, entry) {
		return task.kind === "batch" ? contentName(task.entries[entry].provenance) : this.#nameOf(entry);
	}
};
/** A source that has much to read has the threads started before its first part. */
function isSmall(task) {
	return task.kind === "part" || task.id === 0 && task.entries.reduce((sum, { length }) => sum + length, 0) <= smallBytes;
}
async function* partTasks(parts) {
	for (const part of parts) yield {
		kind: "part",
		part,
		setAside: []
	};
}
// src/model/compare-text.ts
/** The order of texts by their code units: the same in every locale, so that two runs agree. */
function compareText(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
// src/model/coverage.ts
/** What to do where the one who skipped knows nothing better. */
const generalHints = {
	"archive-broken": "what could be read was searched, the rest as plain bytes: replace or remove the archive",
	"archive-encrypted": "unpack it with its password and scan the directory",
	"decode-limit": "it holds more encoded text than is decoded: decode it and scan the result",
	interrupted: "run the scan again",
	timeout: "raise --timeout, or scan a part",
	unreadable: "check its permissions, and that nothing changes it during the scan"
};
/** Most entries a report lists one by one; what goes beyond is counted under its reason. */
const maxListed = 1e3;
/** More than any plan for a few hosts holds. */
const maxChecks = 2e4;
/** The ledger of a scan: every source and step writes into the same one. */
var Coverage = class {
	#counts = {
		refs: 0,
		commits: 0,
		blobs: 0,
		files: 0,
		pages: 0,
		scripts: 0,
		requests: 0,
		bytes: 0
	};
	#suppressed = {
		baseline: 0,
		ignoreFile: 0,
		inline: 0,
		allowlist: 0
	};
	#accepted = [];
	#skipped = /* @__PURE__ */ new Map();
	#leftOut = /* @__PURE__ */ new Map();
	#checks = /* @__PURE__ */ new Map();
	#known = 0;
	staleIgnores = [];
	/** Records objects that an earlier scan searched, and that are not searched again. */
	know(count) {
		this.#known += count;
	}
	add(counter, count = 1) {
		this.#counts[counter] += count;
	}
	/** Records a finding that the team accepts. @param fingerprint - made when it is asked for: most scans never ask */
	suppress(reason, fingerprint) {
		this.#suppressed[reason] += 1;
		this.#accepted.push(fingerprint);
	}
	/** Fingerprints of the findings that the team accepts: they are there, though no report tells of them. */
	accepted() {
		return new Set(this.#accepted.map((fingerprint) => fingerprint()));
	}
	/** Records something in scope that was not searched. The scan is incomplete from then on. */
	skip(what, reason, hint) {
		record$1(this.#skipped, what, reason, hint ?? generalHints[reason]);
	}
	/** Records what was left alone on purpose. The scan is as complete as it was. */
	leaveOut(what, reason, hint) {
		record$1(this.#leftOut, what, reason, hint);
	}
	/** Records what came of a check; of the same one on the same target the last word counts. What is open makes the scan incomplete. */
	check(entry) {
		const key = `${entry.id} ${entry.target}`;
		if (this.#checks.size < maxChecks || this.#checks.has(key)) this.#checks.set(key, entry);
		if (entry.state === "blocked") this.skip(entry.target, "blocked", `checks could not tell what is there: ${entry.reason ?? entry.id}`);
		else if (entry.state === "errored") this.skip(entry.target, "unreadable", `checks failed: ${entry.reason ?? entry.id}`);
	}
	hasCheck(id) {
		return [...this.#checks.values()].some((entry) => entry.id === id);
	}
	get isComplete() {
		return this.#skipped.size === 0;
	}
	count(counter) {
		return this.#counts[counter];
	}
	summary() {
		return {
			complete: this.isComplete,
			...this.#counts,
			...this.#known === 0 ? {} : { known: this.#known },
			skipped: [...this.#skipped.values()].sort(byName),
			leftOut: [...this.#leftOut.values()].sort(byName),
			checks: [...this.#checks.values()].sort((a, b) => compareText(a.id, b.id) || compareText(a.target, b.target)),
			suppressed: { ...this.#suppressed },
			staleIgnores: this.staleIgnores
		};
	}
};
function record$1(entries, what, reason, hint) {
	const name = entries.has(`${reason} ${what}`) || entries.size < maxListed ? what : "(more)";
	const key = `${reason} ${name}`;
	const before = entries.get(key);
	const told = hint ?? before?.hint;
	entries.set(key, {
		what: name,
		reason,
		count: (before?.count ?? 0) + 1,
		...told === void 0 ? {} : { hint: told }
	});
}
function byName(a, b) {
	return compareText(a.what, b.what) || compareText(a.reason, b.reason);
}
// src/core/core.ts
const pageBytes = 65536;
/** What one thread may use: packs are read through windows, so that two threads stay below 1 GiB together. */
const maxBytes$7 = 503316480;
let compiled = null;
/** Makes an instance of the core. */
function createCore() {
	compiled ??= new WebAssembly.Module(readFileSync(coreUrl));
	const memory = new WebAssembly.Memory({
		initial: 16,
		maximum: maxBytes$7 / pageBytes,
		shared: true
	});
	const exports = new WebAssembly.Instance(compiled, { env: { memory } }).exports;
	let used = exports.heapBase.value;
	let bytes = new Uint8Array(memory.buffer);
	return {
		exports,
		bytes: () => bytes,
		reserve(length) {
			const start = used + 15 & -16;
			const end = start + length + 64;
			if (end > maxBytes$7) return 0;
			if (end > bytes.length) {
				memory.grow(Math.ceil((end - bytes.length) / pageBytes));
				bytes = new Uint8Array(memory.buffer);
			}
			used = end;
			return start;
		}
	};
}
/** In a checkout the build puts it into `dist`; in the bundle it stands beside this code. */
const coreUrl = new URL(isBundled ? "./core.wasm" : "../../dist/core.wasm", import.meta.url);
// src/detect/is-anchored.ts
/** Whether each match of the pattern begins where the text begins. May say no of a pattern whose matches all do. */
function isAnchored({ source, flags }) {
	return source.startsWith("^") && !flags.includes("m") && !hasAlternatives(source);
}
/** Whether a `|` stands outside of all groups: what comes after it knows nothing of the `^` before it. */
function hasAlternatives(source) {
	const plain = source.replaceAll(/\\[^]/g, "").replaceAll(/\[[^\]]*\]/g, "");
	let depth = 0;
	for (const char of plain) {
		depth += char === "(" ? 1 : char === ")" ? -1 : 0;
		if (char === "|" && depth === 0) return true;
	}
	return false;
}
// src/detect/deciding-head.ts
/**
* How many bytes at the start of a text decide what a rule finds that no keyword calls; Infinity: all of them.
*
* Two characters more than the longest match let boundaries see what stands behind it.
*/
function decidingHead({ pattern }, unitBytes) {
	const maxLength = pattern !== null && isAnchored(pattern) ? pattern.maxLength : null;
	return maxLength === null ? 1e400 : (maxLength + 2) * unitBytes;
}
// src/detect/head-rules.ts
/** Bytes that a UTF-16 code unit can take. */
const maxUnitBytes = 3;
/** The rules that no keyword calls, most of which look at the start of a text alone. */
var HeadRules = class {
	/** By their index. */
	indices;
	/** How many bytes at the start of a text decide what they find; -1: there are no such rules. */
	decidingBytes;
	#heads;
	constructor(rules, probes) {
		const called = new Set(probes.ruleIndices);
		this.indices = [...rules.keys()].filter((rule) => !called.has(rule) && rules[rule].pattern !== null);
		const own = this.indices.map((index) => rules[index]);
		this.decidingBytes = Math.max(-1, ...own.map((rule) => decidingHead(rule, maxUnitBytes)));
		this.#heads = own.map((rule) => ({
			regExp: regExpOf$1(rule.pattern),
			length: decidingHead(rule, 1)
		}));
	}
	/** Whether one of them may find something in a text. No is certain: of most texts the first few bytes tell. */
	mayMatch(bytes, at, length) {
		return this.#heads.some(({ regExp, length: headLength }) => {
			const size = Math.min(headLength, length);
			if (headLength === 1e400 || !isAscii(bytes, at, at + size)) return true;
			regExp.lastIndex = 0;
			return regExp.test(bytes.toString("latin1", at, at + size));
		});
	}
};
function isAscii(bytes, start, end) {
	let all = 0;
	for (let at = start; at < end; at++) all |= bytes[at];
	return all < 128;
}
// src/detect/place-finder.ts
const pairBytes$1 = 8;
/** Room for what one stretch of a text holds; a text is searched in stretches where that is not enough. */
const scratchPairs = 131072;
const maxPairs = 3 * scratchPairs;
const stretchBytes = 1048576;
/** Runs the sieves of the core: says where in a text rules and decoders have to look. */
var PlaceFinder = class {
	core;
	probes;
	#rules;
	#target;
	/** Where texts from elsewhere are brought to. */
	#text = {
		at: 0,
		size: 0
	};
	constructor(core, rules, prebuiltSieve = null) {
		const { at: table, probes } = placeSieve(core, rules, prebuiltSieve);
		this.core = core;
		this.probes = probes;
		this.#rules = rules;
		const reachTable = core.reserve(4 * (probes.count + encodedReaches.length));
		const scratch = core.reserve(3 * scratchPairs * pairBytes$1);
		this.#target = core.reserve(maxPairs * pairBytes$1);
		const memory = core.bytes();
		const reaches = new Uint32Array(memory.buffer, reachTable);
		reaches.set(probes.reaches());
		reaches.set(encodedReaches, probes.count);
		core.exports.setUpPlaces(table, probes.count, reachTable, scratch, scratchPairs);
	}
	/** The rule that has to look at a place; undefined: a decoder has. */
	ruleIdOf(probe) {
		const index = this.probes.ruleIndexOf(probe);
		return index === void 0 ? void 0 : this.#rules[index]?.id;
	}
	/** Brings bytes into the core's memory, where they stay until the next call; null where they do not fit. */
	bring(bytes) {
		if (this.#text.at === 0 || bytes.length > this.#text.size) {
			const size = Math.max(65536, 2 ** Math.ceil(Math.log2(bytes.length + 1)));
			this.#text = {
				at: this.core.reserve(size),
				size
			};
		}
		if (this.#text.at === 0) return null;
		this.core.bytes().set(bytes, this.#text.at);
		return {
			at: this.#text.at,
			length: bytes.length
		};
	}
	/** The places of a text that is new. */
	find(text) {
		const whole = this.#findIn(text, 0, text.length);
		if (whole !== null) return newPlaces(whole);
		const found = [];
		this.#findInStretches(text, 0, text.length, found);
		return newPlaces(Uint32Array.from(found));
	}
	/** The places of a version of a text; null where there are too many. The pairs hold until the next call. */
	carry(base, copies, text) {
		const { exports } = this.core;
		const count = exports.carryPlaces(base.pairs, base.count, base.text.length, copies.at, copies.count, text.at, text.length, this.#target, maxPairs);
		return count < 0 ? null : {
			count,
			pairs: this.#pairs(count),
			keptHead: this.#keptHead(copies),
			isVersion: true
		};
	}
	/** How many of the places that were found last are touched and may say something. */
	get touchedCount() {
		return this.core.exports.touchedCount.value;
	}
	/** Like `find`, but the pairs hold until the next call only; null where there are too many. */
	findBriefly(text) {
		const count = this.core.exports.findPlaces(text.at, text.length, 0, text.length, this.#target, maxPairs);
		return count < 0 ? null : newPlaces(this.#pairs(count));
	}
	/** Like `findBriefly`, for a text of which most was in others before: what held no place is not searched again. */
	findAmongVersions({ at, length }) {
		const count = this.core.exports.carryPlaces(0, 0, 0, 0, 0, at, length, this.#target, maxPairs);
		return count < 0 ? null : newPlaces(this.#pairs(count));
	}
	/** Where the pairs stand that were found last. */
	get pairs() {
		return this.#target;
	}
	/** Copies the pairs that were found last to another place in the core's memory. */
	copyPairs(count, to) {
		this.core.bytes().copyWithin(to, this.#target, this.#target + count * pairBytes$1);
	}
	/** Places that were found last, made to outlive the next call. */
	keep(places) {
		return {
			...places,
			pairs: this.#pairs(places.count).slice()
		};
	}
	#findIn(text, from, to) {
		const count = this.core.exports.findPlaces(text.at, text.length, from, to, this.#target, maxPairs);
		return count < 0 ? null : this.#pairs(count).slice();
	}
	/** Halves a stretch until there is room for what it holds. */
	#findInStretches(text, from, to, found) {
		const pairs = to - from > stretchBytes ? null : this.#findIn(text, from, to);
		if (pairs !== null) {
			pairs.forEach((value) => found.push(value));
			return;
		}
		const middle = from + (to - from >> 1);
		if (middle > from) {
			this.#findInStretches(text, from, middle, found);
			this.#findInStretches(text, middle, to, found);
		}
	}
	#pairs(count) {
		return new Uint32Array(this.core.bytes().buffer, this.#target, 2 * count);
	}
	#keptHead({ at, count }) {
		const [start = 1, baseStart = 1, length = 0] = count === 0 ? [] : new Uint32Array(this.core.bytes().buffer, at, 3);
		return start === 0 && baseStart === 0 ? length : 0;
	}
};
function newPlaces(pairs) {
	return {
		count: pairs.length / 2,
		pairs,
		keptHead: 0,
		isVersion: false
	};
}
// src/detect/required.ts
/**
* Keeps the candidates whose required rules (gitleaks' `[[rules.required]]`) match nearby, with those as parts,
* and drops the candidates of rules that are there for others only, unless those may stand in other files.
*
* @param nearby - all that may be required: the candidates themselves, and those of the text around them
*/
function withRequired(candidates, nearby, rules) {
	const byRule = Map.groupBy(nearby, ({ ruleId }) => ruleId);
	return candidates.flatMap((candidate) => {
		const rule = rules.get(candidate.ruleId);
		if (rule === void 0 || rule.skipReport && rule.completes === null) return [];
		const required = nearestRequired(rule, candidate, byRule);
		if (required === null) return [];
		const parts = required.map((other) => ({
			name: other.ruleId,
			value: other.secret,
			region: other.region
		}));
		return [parts.length === 0 ? candidate : {
			...candidate,
			parts: [...candidate.parts, ...parts]
		}];
	});
}
/** The nearest match of each required rule; null where one is absent. */
function nearestRequired(rule, own, byRule) {
	const found = [];
	for (const required of rule.required) {
		const nearest = nearestOf(byRule.get(required.id) ?? [], required, own);
		if (nearest === null) return null;
		found.push(nearest);
	}
	return found;
}
function nearestOf(others, required, own) {
	let best = null;
	for (const other of others.toSorted(inOrder)) if ((best === null || distance(own.region, other.region) < distance(own.region, best.region)) && other !== own && isNear(required, own.region, other.region)) best = other;
	return best;
}
/** In order of place, so that it does not matter in which order they were found. */
function inOrder(a, b) {
	return a.region.byteOffset - b.region.byteOffset || a.region.byteLength - b.region.byteLength || a.decoded.length - b.decoded.length || compareText(a.secret, b.secret);
}
function isNear(required, own, other) {
	const lines = Math.abs(own.startLine - other.startLine);
	const columns = Math.abs(own.startColumn - other.startColumn);
	return (required.withinLines === null || lines <= required.withinLines) && (required.withinColumns === null || columns <= required.withinColumns);
}
function distance(a, b) {
	return Math.abs(a.byteOffset - b.byteOffset);
}
// src/detect/unit-index.ts
const stepBytes = 4096;
/**
* UTF-16 code units of UTF-8 text by byte offset, and the way back, without decoding. A byte that is not UTF-8 is one unit.
*
* Counts are kept for every few kilobytes, so that a place in a line of megabytes costs no more than any other.
*/
var UnitIndex = class {
	#bytes;
	/** The first character at or after each multiple of `stepBytes`; as far as someone asked. */
	#marks = [{
		byte: 0,
		unit: 0
	}];
	constructor(bytes) {
		this.#bytes = bytes;
	}
	/** How many code units stand before the byte, which begins a character. */
	unitsBefore(byte) {
		return this.#walk(this.#markBefore("byte", byte), byte, 1e400).unit;
	}
	/** The first byte of the character that a code unit belongs to; the length where there are fewer. */
	byteOf(unit) {
		return this.#walk(this.#markBefore("unit", unit), 1e400, unit).byte;
	}
	/** The last mark that is not beyond a byte or a code unit. */
	#markBefore(key, value) {
		const marks = this.#marks;
		for (let last = marks.at(-1); last[key] < value && last.byte < this.#bytes.length; last = marks.at(-1)) marks.push(this.#walk(last, marks.length * stepBytes, 1e400));
		let low = 0;
		let high = marks.length - 1;
		while (low < high) {
			const middle = low + high + 1 >> 1;
			if (marks[middle][key] <= value) low = middle;
			else high = middle - 1;
		}
		return marks[low];
	}
	/** Goes on, character by character, up to the byte or the code unit given, whichever comes first. */
	#walk(from, toByte, toUnit) {
		const bytes = this.#bytes;
		const end = Math.min(toByte, bytes.length);
		let { byte, unit } = from;
		while (byte < end) {
			const size = characterSize$1(bytes, byte);
			const units = size === 4 ? 2 : 1;
			if (unit + units > toUnit) break;
			unit += units;
			byte += size;
		}
		return {
			byte,
			unit
		};
	}
};
/** Bytes of the character that begins here; 1 where the bytes are not UTF-8 (RFC 3629). */
function characterSize$1(bytes, at) {
	const lead = bytes[at];
	if (lead < 194 || lead > 244) return 1;
	const size = lead < 224 ? 2 : lead < 240 ? 3 : 4;
	for (let next = at + 1; next < at + size; next++) if ((bytes[next] & 192) !== 128) return 1;
	return size;
}
// src/detect/chunk-text.ts
/**
* A chunk's bytes as text.
*
* Bytes that are not valid UTF-8 are read as Latin-1, so that patterns still match and every index has its byte.
*/
var ChunkText = class {
	bytes;
	#kind;
	#units = null;
	/** @param kind - where it is known */
	constructor(bytes, kind = null) {
		this.bytes = Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		this.#kind = kind;
	}
	/** Bytes a UTF-16 code unit can take here. */
	get maxUnitBytes() {
		return this.#isUtf8 ? 3 : 1;
	}
	/** The text from byte `start` to byte `end`; both are moved to the start of a character. */
	window(start, end) {
		const from = this.#characterStart(start);
		const to = this.#characterStart(end);
		const text = this.bytes.toString(this.#isUtf8 ? "utf8" : "latin1", from, to);
		if (text.length === to - from) return {
			text,
			byteAt: (index) => from + index,
			indicesOf: (offsets) => offsets.map((offset) => offset - from)
		};
		const units = this.#unitIndex;
		let before = null;
		return {
			text,
			byteAt: (index) => units.byteOf((before ??= units.unitsBefore(from)) + index),
			indicesOf: (offsets) => indicesOf(this.bytes, offsets, from)
		};
	}
	/** What stands in the range, for people: always decoded as UTF-8. */
	read(range) {
		return this.bytes.toString("utf8", range.start, range.end);
	}
	/** UTF-16 code units between two byte offsets that are character starts, as `read` shows them. */
	codeUnits(start, end) {
		const units = this.#unitIndex;
		return this.#kindOf === "ascii" ? end - start : units.unitsBefore(end) - units.unitsBefore(start);
	}
	get #kindOf() {
		return this.#kind ??= kindOf$2(this.bytes);
	}
	get #isUtf8() {
		return this.#kindOf === "utf-8";
	}
	get #unitIndex() {
		return this.#units ??= new UnitIndex(this.bytes);
	}
	#characterStart(offset) {
		let at = Math.min(Math.max(0, offset), this.bytes.length);
		while (this.#isUtf8 && at > 0 && at < this.bytes.length && (this.bytes[at] & 192) === 128) at--;
		return at;
	}
};
function kindOf$2(bytes) {
	if (isAscii$1(bytes)) return "ascii";
	return isUtf8(bytes) ? "utf-8" : "other";
}
/** The code units between an offset of valid UTF-8 and others, in order. */
function indicesOf(bytes, offsets, from) {
	const indices = [];
	let index = 0;
	let at = from;
	for (const offset of offsets) {
		index += unitsBetween(bytes, at, offset);
		at = offset;
		indices.push(index);
	}
	return indices;
}
function unitsBetween(bytes, start, end) {
	let units = 0;
	for (let at = start; at < end; at++) {
		const byte = bytes[at];
		units += (byte & 192) === 128 ? 0 : byte < 240 ? 1 : 2;
	}
	return units;
}
// src/detect/spliced-text.ts
/** Enough of the surroundings for a rule that knows a secret by the name before it. */
const contextBytes = 300;
/**
* How far from something encoded a change may alter what is read of it: its surroundings start and end with a character, and
* before base64 the first line of PEM counts.
*/
const contextReach = 560;
/** All of a text that what is encoded in a stretch of it depends on. */
function dependencyOf$1({ start, end }, length) {
	return {
		start: Math.max(0, start - contextReach),
		end: Math.min(length, end + contextReach)
	};
}
/** Puts decoded bytes in the place of the encoded ones. */
function spliced(content, encoded, bytes) {
	const start = characterStart$1(content, Math.max(0, encoded.start - contextBytes));
	const before = content.subarray(start, encoded.start);
	const after = content.subarray(encoded.end, characterStart$1(content, encoded.end + contextBytes));
	const decoded = {
		start: before.length,
		end: before.length + bytes.length
	};
	const shift = encoded.end - decoded.end;
	return {
		bytes: Buffer.concat([
			before,
			bytes,
			after
		]),
		decoded,
		originalOf(range) {
			const touches = range.end > decoded.start && range.start < decoded.end;
			return {
				start: originalStart(range.start, touches),
				end: originalEnd(range.end, touches)
			};
		}
	};
	function originalStart(offset, touches) {
		if (offset < decoded.start) return start + offset;
		return touches ? encoded.start : offset + shift;
	}
	function originalEnd(offset, touches) {
		if (offset > decoded.end) return offset + shift;
		return touches ? encoded.end : start + offset;
	}
}
/** Half a character at either end would make all of the text look as if it were not UTF-8. */
function characterStart$1(content, offset) {
	let at = offset;
	while (at > 0 && at > offset - 3 && at < content.length && (content[at] & 192) === 128) at--;
	return at;
}
// src/detect/place-list.ts
/** What stands at a place of `Places`: below `probeCount` the index of a probe, from there on a kind of encoded text. */
const touchedBit = 2147483648;
function placeAt({ pairs }, index) {
	return pairs[2 * index];
}
function probeAt({ pairs }, index) {
	return pairs[2 * index + 1] & 2147483647;
}
function isTouchedAt({ pairs }, index) {
	return pairs[2 * index + 1] >= touchedBit;
}
/** Marks a place as touched after all: what was found there depends on something farther away that has changed. */
function touch({ pairs }, index) {
	pairs[2 * index + 1] |= touchedBit;
}
/** Index of the first place at or after an offset. */
function firstPlaceFrom(places, offset) {
	let low = 0;
	let high = places.count;
	while (low < high) {
		const middle = low + high >> 1;
		if (placeAt(places, middle) < offset) low = middle + 1;
		else high = middle;
	}
	return low;
}
// src/detect/decode/base64-alphabet.ts
const characters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
/** The class of each byte; 0: in no alphabet. */
const classes = /* @__PURE__ */ new Uint8Array(256);
/** The six bits that each byte stands for. */
const sextets = /* @__PURE__ */ new Uint8Array(256);
for (const [value, byte] of Buffer.from(characters).entries()) {
	classes[byte] = value < 62 ? 1 : 2;
	sextets[byte] = value;
}
for (const [index, byte] of Buffer.from("-_").entries()) {
	classes[byte] = 4;
	sextets[byte] = 62 + index;
}
// src/detect/decode/find-run.ts
/**
* The start of the next run of at least `length` bytes that the table marks, or -1.
*
* A run of `length` bytes covers every `length`th byte, so most bytes are never looked at: the search tests the last byte
* that the run would need and, when that is no member, goes on behind it.
*/
function findRun(content, from, members, length) {
	let start = from;
	let known = from - 1;
	for (let probe = from + length - 1; probe < content.length; probe = start + length - 1) {
		let at = probe;
		while (at > known && members[content[at] ?? 0] !== 0) at--;
		if (at <= known) return start;
		start = at + 1;
		known = probe;
	}
	return -1;
}
// src/detect/decode/text-length.ts
/** What one byte that is no text weighs against bytes that are: up to one in nine may be none. */
const strayWeight = 8;
/** Three stray bytes close together are still text: SASL PLAIN parts its fields with NUL, XOAUTH2 with 0x01. */
const maxDebt = 24;
const maxSeparators = 3;
/**
* How many of the first bytes are text in UTF-8: where control characters or broken sequences come in numbers, text ends.
*
* Stops early, so that random bytes cost next to nothing.
*/
function textLength(bytes) {
	let debt = 0;
	let end = 0;
	for (let at = 0; at < bytes.length;) {
		const size = characterSize(bytes, at, bytes.length);
		if (size === 0) {
			debt += strayWeight;
			if (debt > maxDebt) return end;
			at++;
		} else {
			debt = debt === 0 ? 0 : debt - 1;
			at += size;
			end = at;
		}
	}
	return bytes.length;
}
/**
* Whether text may start with these bytes: with at most one stray byte in ASCII, or a few separators.
*
* Stricter than `textLength`, since names and paths decode to bytes that often look like text.
*/
function isTextHead(bytes, length) {
	let strays = 0;
	let separators = 0;
	let hasWide = false;
	for (let at = 0; at < length;) {
		const size = characterSize(bytes, at, length);
		if (size > 0) hasWide ||= size > 1;
		else if ((bytes[at] ?? 0) <= 1) separators++;
		else strays++;
		if (separators > maxSeparators || strays > (hasWide ? 0 : 1)) return false;
		at += Math.max(size, 1);
	}
	return true;
}
/** Bytes of the printable character that starts here; 0: none does. One that the end cuts off counts. */
function characterSize(bytes, at, length) {
	const lead = bytes[at] ?? 0;
	if (lead < 128) return lead >= 32 && lead !== 127 || lead === 10 || lead === 13 || lead === 9 ? 1 : 0;
	const size = sequenceLength(lead);
	for (let next = at + 1; next < at + size && next < length; next++) if (((bytes[next] ?? 0) & 192) !== 128) return 0;
	return Math.min(size, length - at);
}
/** How long the sequence is that this byte leads in UTF-8 (RFC 3629); 0: it leads none. */
function sequenceLength(lead) {
	if (lead < 194 || lead > 244) return 0;
	return lead < 224 ? 2 : lead < 240 ? 3 : 4;
}
// src/detect/decode/decoder.ts
/** Most bytes that the segments of one content hold together. */
const maxDecodedBytes = 67108864;
/** Stands for all that a limit left out: whoever meets it has not seen everything that the content says. */
const decodeLimit = {
	range: {
		start: 0,
		end: 0
	},
	bytes: /* @__PURE__ */ new Uint8Array(0),
	decodings: []
};
// src/detect/decode/unpack.ts
/** Most bytes that one compressed stretch may unpack to: what says more is a bomb. */
const maxUnpackedBytes = 8388608;
/** What setting up one decompression costs, in bytes that could be unpacked in that time. */
const setupCost = 16384;
const minLength = 8;
/** A budget for one content. */
function unpackBudget() {
	return { left: maxDecodedBytes };
}
/** How bytes that start like this are packed; null: not at all. Zlib counts as gzip. */
function packingOf(head, length = head.length) {
	const [first = 0, second = 0, third = 0] = head;
	if (first === 31 && second === 139 && third === 8) return "gzip";
	if (first === 120 && (second & 32) === 0 && (first << 8 | second) % 31 === 0) return "gzip";
	return isUtf16(head, length) ? "utf-16" : null;
}
/** Unpacks a stretch. Of one that was cut off it gives what can be read. */
function unpack(packed, decoding, budget) {
	budget.left -= packed.length + setupCost;
	if (budget.left < 0) return "limit";
	const unpacked = decoding === "gzip" ? inflate$1(packed, budget) : toUtf8(packed);
	if (typeof unpacked === "string") return unpacked;
	const text = unpacked.subarray(0, textLength(unpacked));
	return text.length < minLength ? "binary" : {
		bytes: text,
		decoding
	};
}
function inflate$1(packed, budget) {
	try {
		const finishFlush = constants$1.Z_SYNC_FLUSH;
		const unpacked = unzipSync(packed, {
			finishFlush,
			maxOutputLength: maxUnpackedBytes
		});
		budget.left -= unpacked.length;
		return unpacked;
	} catch (error) {
		if (error instanceof RangeError) {
			budget.left -= maxUnpackedBytes;
			return "limit";
		}
		return "broken";
	}
}
/** Little-endian without a byte order mark is what `powershell -EncodedCommand` takes. */
function isUtf16(head, length) {
	const start = head[0] === 255 && head[1] === 254 ? 2 : 0;
	for (let at = start; at + 1 < length; at += 2) {
		const low = head[at] ?? 0;
		if (head[at + 1] !== 0 || low < 32 && low !== 9 && low !== 10 && low !== 13) return false;
	}
	return length >= start + 8;
}
function toUtf8(packed) {
	const text = packed.toString("utf16le");
	return Buffer.from(text.startsWith("\ufeff") ? text.slice(1) : text);
}
// src/detect/decode/base64-start.ts
/** Shorter base64 is not looked for. */
const minCharacters$2 = 20;
/** The first bytes that a stretch would say. Only one is needed at a time, and most stretches end here. */
const head = /* @__PURE__ */ new Uint8Array(18);
const slash$2 = 47;
/** Whether text or packed bytes may start with what two characters say: this refuses most names and words at once. */
function isOpening(first, second) {
	if (classes[first] === 0 || classes[second] === 0) return false;
	const bits = (sextets[first] ?? 0) << 6 | (sextets[second] ?? 0);
	return isTextOpening(bits >> 4, bits & 15);
}
/** Whether text or packed bytes may start with a byte and one with these upper four bits. */
function isTextOpening(first, upper) {
	const isContinuation = upper >= 8 && upper <= 11;
	if (first >= 194) return first <= 244 ? isContinuation : first === 255 && upper === 15;
	return first === 31 && upper === 8 || first === 120 && upper === 9 || (first >= 32 && first < 127 || first === 10 || first === 13 || first === 9 || first <= 1) && upper !== 1 && !isContinuation;
}
/**
* Where the next stretch of base64 starts that promises text, at or after `from`; -1: none does.
*
* Paths and URLs are of the alphabet too, so each of their parts is tried.
*/
function nextStart(content, from) {
	for (let at = findRun(content, from, classes, minCharacters$2); at !== -1; at = findRun(content, at, classes, minCharacters$2)) {
		at += escapeRest(content, at);
		for (let isInRun = true; isInRun; at++) {
			if (isPromising(content, at)) return at;
			at = partEnd(content, at);
			isInRun = classes[content[at] ?? 0] !== 0;
		}
	}
	return -1;
}
/** The first byte at or after `at` that is not of both alphabets. */
function partEnd(content, at) {
	let end = at;
	while (classes[content[end] ?? 0] === 1) end++;
	return end;
}
/** How the bytes are packed that the stretch at `start` says. */
function packingAt(content, start) {
	return packingOf(head, readHead(content, start));
}
/** 1 where the first letter belongs to an escape such as `\n` in a string, else 0. */
function escapeRest(content, at) {
	const letter = content[at];
	return content[at - 1] === 92 && (letter === 110 || letter === 114 || letter === 116) ? 1 : 0;
}
function isPromising(content, start) {
	const first = content[start] ?? 0;
	const second = content[start + 1] ?? 0;
	if (first === slash$2 && second === slash$2 && !isMark(content[start + 2] ?? 0) || !isOpening(first, second)) return false;
	const length = readHead(content, start);
	return length >= 15 && (isTextHead(head, length) || packingOf(head, length) !== null);
}
/** Whether this character behind two slashes makes a byte order mark: without one they are a ruler in a comment. */
function isMark(third) {
	return (sextets[third] ?? 0) >> 2 === 14;
}
/** Decodes up to the size of `head`; the number of bytes decoded. */
function readHead(content, start) {
	let length = 0;
	for (let at = start; length < head.length; at += 4) {
		let bits = 0;
		for (let index = at; index < at + 4; index++) {
			const byte = content[index] ?? 0;
			if (classes[byte] === 0) return length;
			bits = bits << 6 | (sextets[byte] ?? 0);
		}
		head[length++] = bits >> 16;
		head[length++] = bits >> 8 & 255;
		head[length++] = bits & 255;
	}
	return length;
}
// src/detect/decode/byte-set.ts
/** A table that marks the given bytes with 1 and all others with 0: in loops over content far quicker than a `Set`. */
function byteSet(members) {
	const table = /* @__PURE__ */ new Uint8Array(256);
	for (const byte of members) table[byte] = 1;
	return table;
}
const maxLineLength = 1024;
const maxIndentation = 128;
const equals$2 = 61;
/** What may stand behind a last line without padding: the end of the line, the string or the element. */
const enders = byteSet(Buffer.from("\r\n\"'`<\\"));
/** Reads base64 from `start` to `stop` at most, across the ends of lines that look wrapped. */
function stretchAt(content, start, maxCharacters, stop = content.length) {
	const lines = [];
	let count = 0;
	let foreign = 0;
	let end = start;
	for (let lineStart = start; lineStart !== -1 && lineStart < stop;) {
		const limit = Math.min(stop, lineStart + maxCharacters - count);
		for (end = lineStart; end < limit; end++) {
			const kind = classes[content[end] ?? 0] ?? 0;
			if (kind === 0 || kind === foreign) break;
			if (kind !== 1) foreign = kind ^ 6;
		}
		lines.push(content.toString("latin1", lineStart, end));
		count += end - lineStart;
		if (end === limit) break;
		lineStart = continuation(content, lineStart, end, count);
	}
	const alphabet = foreign === 2 ? "base64url" : "base64";
	return {
		text: lines.join(""),
		end,
		alphabet,
		isWhole: count < maxCharacters
	};
}
/** Where base64 goes on in the next line, when `count` characters end at `end`; -1: it does not. */
function continuation(content, lineStart, end, count) {
	const lineLength = end - lineStart;
	const breakLength = lineLength < 40 ? 0 : lineBreakLength(content, end);
	if (breakLength === 0) return -1;
	let next = end + breakLength;
	const maxNext = next + maxIndentation;
	while (next < maxNext && (content[next] === 32 || content[next] === 9)) next++;
	let nextEnd = next;
	while (nextEnd - next <= maxLineLength && classes[content[nextEnd] ?? 0] !== 0) nextEnd++;
	const nextLength = nextEnd - next;
	if (nextLength >= 40) return (count % 4 === 0 || nextLength === lineLength) && nextLength <= maxLineLength ? next : -1;
	return isLastLine(content, next, nextEnd, count) ? next : -1;
}
function isLastLine(content, start, end, count) {
	let padded = end;
	while (content[padded] === equals$2 && padded - end < 2) padded++;
	const isAligned = (count + padded - start) % 4 === 0;
	return end > start && isAligned && (padded === content.length || enders[content[padded] ?? 0] === 1);
}
/** The line break that starts here, plain or written as an escape in a string; 0: none does. */
function lineBreakLength(content, at) {
	const width = content[at] === 92 ? 2 : 1;
	const [lineFeed, carriageReturn] = width === 2 ? [110, 114] : [10, 13];
	const last = at + width - 1;
	if (content[last] === lineFeed) return width;
	return content[last] === carriageReturn && content[last + width] === lineFeed && (width === 1 || content[last + 1] === 92) ? 2 * width : 0;
}
// src/detect/decode/escape.ts
/** Values from here on are bytes, not code points: several of them make up one character. */
const firstByteValue = 1114112;
/** Puts an escape together. The length is at most 63. */
function escapeOf(value, length) {
	return value * 64 + length;
}
/** The code point that an escape says, or `firstByteValue` and more. */
function valueOf(escape) {
	return escape >>> 6;
}
/** How many bytes an escape takes in the content. */
function lengthOf$1(escape) {
	return escape & 63;
}
// src/detect/decode/escaped-text.ts
/** Escapes further apart than this are not of one word, even where nothing parts them, as in minified scripts. */
const maxGap$1 = 256;
/** Words that say less hold no secret. */
const minCharacters$1 = 8;
/** What parts words: white space, quotes and the brackets of tags. */
const delimiters = byteSet(Buffer.from("\"'`<>")).fill(1, 0, 33);
/**
* Finds words with escapes in them. A segment reaches from the first escape of a word to the last.
*/
function* escapedText(content, escaping) {
	const { marker, read, decoding } = escaping;
	let at = content.indexOf(marker);
	while (at !== -1) {
		if (read(content, at) === 0) {
			at = content.indexOf(marker, at + 1);
			continue;
		}
		const { start, end, next, isTelling } = wordAt$2(content, at, escaping);
		if (isTelling) yield {
			range: {
				start,
				end
			},
			bytes: decode$1(content, start, end, escaping),
			decodings: [decoding]
		};
		at = content.indexOf(marker, next);
	}
}
function wordAt$2(content, start, { marker, read }) {
	let characters = 0;
	while (characters < minCharacters$1 && delimiters[content[start - 1 - characters] ?? 0] === 0) characters++;
	let end = start;
	let next = start;
	let hasVisible = false;
	while (next - end <= maxGap$1) {
		const byte = content[next] ?? 0;
		const escape = byte === marker ? read(content, next) : 0;
		if (escape !== 0) {
			const value = valueOf(escape) % firstByteValue;
			hasVisible ||= value > 32 && value < 127;
			next += lengthOf$1(escape);
			end = next;
		} else if (delimiters[byte] === 0) next++;
		else break;
		characters++;
	}
	return {
		start,
		end,
		next,
		isTelling: hasVisible && characters >= minCharacters$1
	};
}
/** An escape is never shorter than the UTF-8 of what it says, so the text fits where it was encoded. */
function decode$1(content, start, end, { marker, read }) {
	const decoded = Buffer.allocUnsafe(end - start);
	const asBytes = decoded.subarray(0, write(true));
	return isUtf8(asBytes) ? asBytes : decoded.subarray(0, write(false));
	function write(areBytesRaw) {
		let length = 0;
		for (let at = start; at < end;) {
			const byte = content[at] ?? 0;
			const escape = byte === marker ? read(content, at) : 0;
			if (escape === 0) {
				decoded[length++] = byte;
				at++;
			} else {
				const value = valueOf(escape);
				if (value >= 1114112 && areBytesRaw) decoded[length++] = value - firstByteValue;
				else length = writeCodePoint(decoded, length, value % firstByteValue);
				at += lengthOf$1(escape);
			}
		}
		return length;
	}
}
/** Writes a code point in UTF-8; where the next one goes. */
function writeCodePoint(target, at, codePoint) {
	if (codePoint < 128) {
		target[at] = codePoint;
		return at + 1;
	}
	const size = codePoint < 2048 ? 2 : codePoint < 65536 ? 3 : 4;
	target[at] = 3840 >> size & 255 | codePoint >> 6 * (size - 1);
	for (let index = 1; index < size; index++) target[at + index] = 128 | codePoint >> 6 * (size - 1 - index) & 63;
	return at + size;
}
// src/detect/decode/hex.ts
const minDigits = 32;
const maxDigits$1 = 2 * maxDecodedBytes;
/** What parts fields, white space, and the first byte of gzip. */
const openingControls = byteSet(Buffer.from([
	0,
	1,
	9,
	10,
	13,
	31
]));
/** Marks the digits, in either case. */
const digits$3 = byteSet(Buffer.from("0123456789abcdefABCDEF"));
/** Finds hexadecimal digits that say text, with or without `0x` before them. */
function* hex$1(content) {
	const budget = unpackBudget();
	let end = 0;
	for (let start = nextRun(content, end); start !== -1; start = nextRun(content, end)) {
		end = runEnd(content, start);
		const head = decode(content, start, start + minDigits);
		const packing = packingOf(head);
		const isPromising = packing !== null || isTextHead(head, head.length);
		if (!mayOpen(head[0] ?? 0) || !isPromising || (end - start) % 2 !== 0) continue;
		const bytes = decode(content, start, end);
		const rangeStart = hasPrefix(content, start) ? start - 2 : start;
		const unpacked = packing === null ? "broken" : unpack(bytes, packing, budget);
		if (unpacked === "limit") yield decodeLimit;
		else if (typeof unpacked !== "string") yield {
			range: {
				start: rangeStart,
				end
			},
			bytes: unpacked.bytes,
			decodings: ["hex", unpacked.decoding]
		};
		else {
			const length = textLength(bytes);
			if (length * 2 >= minDigits) yield {
				range: {
					start: rangeStart,
					end: start + length * 2
				},
				bytes: bytes.subarray(0, length),
				decodings: ["hex"]
			};
		}
	}
}
/** The stray byte that text may have is not its first, as in base64, unless it parts fields: most numbers end here. */
function mayOpen(first) {
	return first >= 32 && first < 127 || first >= 194 || openingControls[first] === 1;
}
function nextRun(content, from) {
	return findRun(content, from, digits$3, minDigits);
}
function runEnd(content, start) {
	let end = start;
	while (end - start < maxDigits$1 && digits$3[content[end] ?? 0] !== 0) end++;
	return end;
}
function decode(content, start, end) {
	return Buffer.from(content.toString("latin1", start, end), "hex");
}
function hasPrefix(content, start) {
	return content[start - 2] === 48 && ((content[start - 1] ?? 0) | 32) === 120;
}
// src/detect/decode/surroundings.ts
/** What stands between the lines of wrapped base64: line breaks, plain or as escapes, and indentation. */
const betweenLines = byteSet(Buffer.from(" 	\r\n\\"));
/** No longer stretch is looked at around one place; what is encoded in more than that is told by further places. */
const maxReach$1 = 2097152;
const maxBetweenLines = 160;
/** A chain of literals starts on one of the lines so far before a seam; literals behind it are read so far. */
const chainReach = 640;
const maxLine = 8192;
const maxArray = 65536;
const lineFeed$5 = 10;
const openBracket$5 = 91;
const closeBracket$2 = 93;
/** By the kinds of `src/core/encoded-kinds.ts`, of which the first, a long run, is base64 too. */
const surroundings = [
	base64Lines,
	base64Lines,
	hexRun,
	word$2,
	word$2,
	word$2,
	literals,
	array
];
/** Whether all places in one stretch have that stretch around them, as most places do that follow each other. */
function isSame(kind) {
	return surroundings[kind] !== literals && surroundings[kind] !== array;
}
function word$2(content, place) {
	return run(content, place, (byte) => delimiters[byte] === 0);
}
function hexRun(content, place) {
	const { start, end } = run(content, place, (byte) => digits$3[byte] === 1);
	return {
		start: Math.max(0, start - 2),
		end
	};
}
/** The lines of base64 around a place. */
function base64Lines(content, place) {
	let { start, end } = run(content, place, isBase64);
	for (;;) {
		const before = skipBack(content, start);
		const line = before === start ? null : run(content, before - 1, isBase64);
		if (line === null || line.end - line.start < 40 || place - line.start > maxReach$1) break;
		start = line.start;
	}
	for (;;) {
		const next = skipAhead(content, end);
		const lineEnd = next === end ? end : run(content, next, isBase64).end;
		if (lineEnd <= next || lineEnd - place > maxReach$1) break;
		end = lineEnd;
	}
	return {
		start,
		end
	};
}
/** The lines around a seam: a chain is read from the start of a line. */
function literals(content, place) {
	let start = Math.max(0, place - chainReach);
	const first = Math.max(0, start - maxLine);
	while (start > first && content[start - 1] !== lineFeed$5) start--;
	let end = Math.min(content.length, place + chainReach);
	const last = Math.min(content.length, end + maxLine);
	while (end < last && content[end] !== lineFeed$5) end++;
	return {
		start,
		end
	};
}
/** The array before the call, or the one that is its argument. */
function array(content, place) {
	const from = Math.max(0, place - maxArray);
	const open = content.subarray(from, place).lastIndexOf(openBracket$5);
	const close = content.subarray(place, place + maxArray).indexOf(closeBracket$2);
	return {
		start: open === -1 ? Math.max(0, place - 2) : from + open,
		end: Math.min(content.length, close === -1 ? place + maxLine : place + close + 1 + chainReach)
	};
}
/** The bytes around a place that belong together. */
function run(content, place, belongs) {
	const first = Math.max(0, place - maxReach$1);
	const last = Math.min(content.length, place + maxReach$1);
	let start = place;
	while (start > first && belongs(content[start - 1] ?? 0)) start--;
	let end = place;
	while (end < last && belongs(content[end] ?? 0)) end++;
	return {
		start,
		end
	};
}
function isBase64(byte) {
	return classes[byte] !== 0;
}
/** Where the line before ends, when no more than a line break and indentation stand between; the same place when more does. */
function skipBack(content, start) {
	let at = start;
	while (at > 0 && start - at < maxBetweenLines && isBetween(content, at - 1)) at--;
	return at;
}
function skipAhead(content, end) {
	let at = end;
	while (at < content.length && at - end < maxBetweenLines && isBetween(content, at)) at++;
	return at;
}
/** The letters of `\n` and `\r` are of the alphabet themselves, and part no lines here: they are read as its first or last. */
function isBetween(content, at) {
	return betweenLines[content[at] ?? 0] === 1;
}
// src/detect/decode/pem-bodies.ts
const begin = "-----BEGIN ";
const end = "-----END ";
const firstLine$1 = /^-----BEGIN [^\n"'-]{1,80}-----/;
/** Most bytes of the first line, and of the headers that may follow it. */
const maxHeader = 512;
/**
* Tells where the PEM body (RFC 7468) ends that holds an offset; -1 where none does. Offsets must be asked in ascending order.
*
* Such a body is found by rules about keys, as it stands.
*/
function pemBodies(content) {
	let linesEnd = 0;
	let isBody = false;
	return (offset) => {
		if (offset >= linesEnd) {
			const lines = base64Lines(content, offset);
			linesEnd = lines.end;
			isBody = followsHeader(content, lines.start);
		}
		return isBody ? linesEnd : -1;
	};
}
function followsHeader(content, bodyStart) {
	const before = content.subarray(Math.max(0, bodyStart - maxHeader), bodyStart);
	const header = before.lastIndexOf(begin);
	return header !== -1 && firstLine$1.test(before.toString("latin1", header)) && before.indexOf(end, header) === -1;
}
// src/detect/decode/base64.ts
const maxCharacters = Math.floor(maxDecodedBytes / 3) * 4;
/** Characters read first of a stretch. Each further reading is four times as long, so that together they stay linear. */
const firstReading = 256;
const trialReading = 1024;
/** So soon after a separator shows what is no base64. */
const maxOverrun = 12;
/** Finds base64 and base64url that say text, on one line or wrapped over many, from an offset on. */
function* base64(content, from = 0) {
	const bodyEndAt = pemBodies(content);
	const budget = unpackBudget();
	let next = from;
	for (let start = nextStart(content, from); start !== -1; start = nextStart(content, next)) {
		const bodyEnd = bodyEndAt(start);
		if (bodyEnd !== -1) {
			next = bodyEnd;
			continue;
		}
		const reading = packedAt(content, start, budget) ?? textAt(content, start);
		if (reading !== null) yield reading.segment;
		next = reading?.next ?? partEnd(content, start);
	}
}
/** Random data has heads like packed text, too: only what stands a short trial is read to its end. */
function packedAt(content, start, budget, limit = trialReading) {
	const packing = packingAt(content, start);
	if (packing === null) return null;
	const { text, end, alphabet, isWhole } = stretchAt(content, start, limit);
	const unpacked = unpack(Buffer.from(text, "base64"), packing, budget);
	if (unpacked === "limit") return {
		segment: decodeLimit,
		next: partEnd(content, end)
	};
	if (unpacked !== "broken" && !isWhole && limit < maxCharacters) return packedAt(content, start, budget, maxCharacters);
	if (typeof unpacked === "string") return null;
	return {
		segment: {
			range: {
				start,
				end: afterPadding(content, end)
			},
			bytes: unpacked.bytes,
			decodings: [alphabet, unpacked.decoding]
		},
		next: end
	};
}
function textAt(content, start) {
	for (let limit = firstReading;; limit *= 4) {
		const { text, end, alphabet, isWhole } = stretchAt(content, start, Math.min(limit, maxCharacters));
		const bytes = Buffer.from(text, "base64");
		const length = textLength(bytes);
		if (length < bytes.length) return cutTextAt(content, start, length);
		if (isWhole || limit >= maxCharacters) {
			const range = {
				start,
				end: afterPadding(content, end)
			};
			return bytes.length < 15 ? null : {
				segment: {
					range,
					bytes,
					decodings: [alphabet]
				},
				next: end
			};
		}
	}
}
/** Text that goes over into something else after `length` bytes, such as the rest of a path. */
function cutTextAt(content, start, length) {
	const { end: lastEnd } = stretchAt(content, start, Math.ceil(length / 3) * 4);
	let stop = lastEnd;
	while (stop > lastEnd - maxOverrun && classes[content[stop] ?? 0] === 1) stop--;
	const isSeparator = classes[content[stop] ?? 0] !== 1;
	const { text, end, alphabet } = stretchAt(content, start, maxCharacters, isSeparator ? stop : lastEnd);
	const bytes = Buffer.from(text, "base64").subarray(0, length);
	if (bytes.length < 15) return null;
	return {
		segment: {
			range: {
				start,
				end
			},
			bytes,
			decodings: [alphabet]
		},
		next: partEnd(content, end)
	};
}
function afterPadding(content, end) {
	let padded = end;
	while (content[padded] === 61 && padded - end < 2) padded++;
	return padded;
}
const backslash$5 = 92;
/** Letters of escapes that stand for white space. */
const blankEscapes = byteSet(Buffer.from("nrt"));
const visible = (/* @__PURE__ */ new Uint8Array(256)).fill(1, 33, 127);
/**
* The text of literals that are joined, between the quotes of the first one; null where it says no more than they do.
*
* It says more when a seam is inside a word: messages are cut between words, secrets are not. Without an operator the
* literals may be the arguments of a command, so that the word must also look like a secret.
*/
function joinLiterals(content, literals, hasOperator) {
	const length = literals.reduce((sum, { start, end }) => sum + end - start - 2, 0);
	if (literals.length < 2 || length < 16) return null;
	const quote = content[literals[0]?.start ?? 0] ?? 0;
	const joined = Buffer.alloc(length + 2, quote);
	let end = 1;
	const seams = literals.map((literal) => {
		end += content.copy(joined, end, literal.start + 1, literal.end - 1);
		return end - 1;
	});
	return hasTellingSeam(joined.subarray(1, -1), seams, hasOperator) ? joined : null;
}
/** Whether a word goes on behind this byte, as far as the byte tells. */
function mayGoOn(content, last) {
	const isBlank = content[last - 1] === backslash$5 && blankEscapes[content[last] ?? 0] === 1;
	return visible[content[last] ?? 0] === 1 && !isBlank;
}
/** Whether a word may go on with this byte. */
function isVisible(byte) {
	return visible[byte ?? 0] === 1;
}
/** Whether a word of a text goes on across one of the seams, which are in ascending order, and is long enough. */
function hasTellingSeam(text, seams, hasOperator) {
	let judged = 0;
	for (const seam of seams) if (seam > judged && mayGoOn(text, seam - 1) && isVisible(text[seam])) {
		const start = wordStart(text, seam);
		judged = wordEnd(text, seam);
		if (isTelling$1(text, start, judged, hasOperator)) return true;
	}
	return false;
}
function isTelling$1(text, start, end, hasOperator) {
	if (hasOperator) return end - start >= 8;
	const word = text.toString("latin1", start, end);
	return word.length >= 16 && /\d/.test(word) && !word.includes("$");
}
function wordStart(text, seam) {
	let start = seam;
	while (seam - start < 64 && isVisible(text[start - 1])) start--;
	return start;
}
function wordEnd(text, seam) {
	let end = seam;
	while (end - seam < 64 && isVisible(text[end])) end++;
	return end;
}
// src/detect/decode/literal.ts
const doubleQuote = 34;
const apostrophe = 39;
const backslash$4 = 92;
const lineFeed$4 = 10;
/** Longest text between the quotes of one literal. */
const maxLiteralBytes = 4096;
const wordBytes$1 = byteSet(Buffer.from("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")).fill(1, 128);
/** What languages put before the first quote: `b'\u2026'`, `L"\u2026"`, `@"\u2026"`. */
const literalPrefixes = byteSet(Buffer.from("bBfFrRuULNE@$"));
/** Whether a byte may start a string literal. */
function isQuote(byte) {
	return byte === doubleQuote || byte === apostrophe;
}
/**
* Whether the quote at an offset starts a literal, when the literal before it ends at `previousEnd`.
*
* An escaped quote, an apostrophe and one of three quotes start none, nor does the quote that ends a word: so a quote in
* a comment or in a regular expression does not turn the rest of a long line inside out.
*/
function startsLiteral(content, at, previousEnd) {
	const quote = content[at];
	const before = content[at - 1];
	if (before === backslash$4 || before === quote && at !== previousEnd) return false;
	return !(content[at + 1] === quote && content[at + 2] === quote) && !endsWord(content, at);
}
/** Whether a quote follows a word: then it ends a literal, if anything, or is an apostrophe. */
function endsWord(content, at) {
	let start = at;
	while (at - start < 2 && literalPrefixes[content[start - 1] ?? 0] === 1) start--;
	return wordBytes$1[content[start - 1] ?? 0] === 1;
}
/** Whether a word follows a quote: then this starts a literal rather than ends one. */
function startsWord(content, at) {
	const byte = content[at] ?? 0;
	return wordBytes$1[byte] === 1 && (literalPrefixes[byte] === 0 || !isQuote(content[at + 1]));
}
/** The offset behind the literal whose first quote is at `start`; -1: it does not end on its line, or is too long. */
function literalEnd(content, start) {
	const quote = content[start];
	const stop = Math.min(content.length, start + maxLiteralBytes + 2);
	for (let at = start + 1; at < stop; at++) {
		const byte = content[at];
		if (byte === quote) return startsWord(content, at + 1) ? -1 : at + 1;
		if (byte === lineFeed$4) return -1;
		if (byte === backslash$4) at++;
	}
	return -1;
}
// src/detect/decode/literal-gap.ts
const maxGap = 256;
const lineFeed$3 = 10;
const carriageReturn = 13;
const operators = byteSet(Buffer.from("+.&"));
const blanks = byteSet(Buffer.from(" 	\n\v\f\r"));
/** What says that a line goes on: a backslash in many languages, an underscore in Visual Basic. */
const continuations = byteSet(Buffer.from("\\_"));
const gapStarts = byteSet(Buffer.from("+.& 	\n\v\f\r\\_\"'"));
/** What a gap is made of, prefixes aside. */
const joints = byteSet(Buffer.from("+.& 	\n\v\f\r\\_"));
/** The gap that starts behind a literal; null where no literal follows. A prefix may only follow blanks or an operator. */
function literalGapAt(content, start) {
	if (gapStarts[content[start] ?? 0] !== 1) return null;
	const stop = start + maxGap;
	let at = skipBlanks(content, start, stop);
	const first = content[at] ?? 0;
	const operator = operators[first] === 1 ? first : 0;
	if (operator !== 0) at = skipBlanks(content, at + 1, stop);
	for (let letters = 0; letters < 2 && literalPrefixes[content[at] ?? 0] === 1; letters++) at++;
	return isQuote(content[at]) ? {
		operator,
		end: at
	} : null;
}
/** Whether a literal may end before the quote at an offset, with nothing but a gap between them. May say yes where none does. */
function followsLiteral(content, quote) {
	let at = quote;
	for (let letters = 0; letters < 2 && literalPrefixes[content[at - 1] ?? 0] === 1; letters++) at--;
	while (quote - at <= 2 * maxGap && joints[content[at - 1] ?? 0] === 1) at--;
	return isQuote(content[at - 1]);
}
/** Skips white space, line breaks and marks that a line goes on. */
function skipBlanks(content, from, stop = from + maxGap) {
	let at = from;
	while (at < stop) {
		const byte = content[at] ?? 0;
		if (blanks[byte] === 0 && (continuations[byte] === 0 || !isLineEnd(content, at + 1))) break;
		at++;
	}
	return at;
}
function isLineEnd(content, at) {
	return content[at] === lineFeed$3 || content[at] === carriageReturn && content[at + 1] === lineFeed$3;
}
// src/detect/decode/array-join.ts
const call = ".join(";
const comma$5 = 44;
const openBracket$4 = 91;
const closeBracket$1 = 93;
const closeParenthesis$3 = 41;
const backtick$1 = 96;
const maxArrayBytes = 1048576;
/**
* Finds arrays of string literals that are joined by nothing: `["a", "b"].join("")`, in Python `"".join(["a", "b"])`.
*
* A segment stands for the whole expression.
*/
function* arrayJoin(content) {
	let end = 0;
	for (let at = content.indexOf(call); at !== -1; at = content.indexOf(call, end)) {
		const join = joinOfArray(content, end, at) ?? joinOfArgument(content, at);
		end = join?.range.end ?? at + 6;
		const bytes = join && joinLiterals(content, join.literals, true);
		if (join !== null && bytes !== null) yield {
			range: join.range,
			bytes,
			decodings: ["concatenation"]
		};
	}
}
/** The array stands before the call, the separator in it. */
function joinOfArray(content, from, at) {
	const separator = skipBlanks(content, at + 6);
	const end = skipBlanks(content, separator + 2);
	if (!isEmptyLiteral(content, separator) || content[end] !== closeParenthesis$3) return null;
	const searched = Math.max(from, at - maxArrayBytes);
	const start = searched + content.subarray(searched, at).lastIndexOf(openBracket$4);
	const array = start < searched ? null : literalArrayAt(content, start);
	return array !== null && skipBlanks(content, array.end) === at ? {
		literals: array.literals,
		range: {
			start,
			end: end + 1
		}
	} : null;
}
/** The separator stands before the call, the array in it. */
function joinOfArgument(content, at) {
	const array = isEmptyLiteral(content, at - 2) ? literalArrayAt(content, skipBlanks(content, at + 6)) : null;
	if (array === null) return null;
	const end = skipBlanks(content, array.end);
	return content[end] === closeParenthesis$3 ? {
		literals: array.literals,
		range: {
			start: at - 2,
			end: end + 1
		}
	} : null;
}
function isEmptyLiteral(content, at) {
	const quote = content[at];
	return content[at + 1] === quote && (isQuote(quote) || quote === backtick$1);
}
function literalArrayAt(content, start) {
	const literals = [];
	if (content[start] !== openBracket$4) return null;
	for (let at = skipBlanks(content, start + 1); isQuote(content[at]) && at - start < maxArrayBytes;) {
		const end = literalEnd(content, at);
		if (end === -1) return null;
		literals.push({
			start: at,
			end
		});
		at = skipBlanks(content, end);
		if (content[at] === comma$5) at = skipBlanks(content, at + 1);
		if (content[at] === closeBracket$1) return {
			literals,
			end: at + 1
		};
	}
	return null;
}
// src/detect/decode/concatenation.ts
const lineFeed$2 = 10;
const maxChainBytes = 1048576;
const maxLiterals = 16384;
/** How far before a seam its chain may start: on the lines above it, and on its own. */
const maxLookBehind = 512;
const maxLineLookBehind = 2 * maxLiteralBytes;
/**
* Finds string literals that are joined by `+`, `.` or `&`, or by just following each other.
*
* A segment says the joined text between the quotes of the first literal, so that rules that need quotes still match.
* Literals are only read around places where two of them may make up a word: most of a file costs no more than finding
* its quotes.
*/
function* concatenation(content) {
	let read = 0;
	for (let quote = nextSeam(content, 0); quote !== -1; quote = nextSeam(content, Math.max(quote + 1, read))) {
		let previousEnd = -1;
		for (let start = nextQuote(content, windowStart(content, read, quote)); start <= quote;) {
			const chain = chainAt(content, start, previousEnd);
			if (chain === null) {
				read = start + 1;
				start = nextQuote(content, read);
				continue;
			}
			const { literals, hasOperator, end } = chain;
			const bytes = joinLiterals(content, literals, hasOperator);
			if (bytes !== null) yield {
				range: {
					start,
					end
				},
				bytes,
				decodings: ["concatenation"]
			};
			previousEnd = end;
			read = end;
			start = nextQuote(content, end);
		}
	}
}
/** The next quote at or after an offset at which literals may be joined; -1: there is none. */
function nextSeam(content, from) {
	let quote = nextQuote(content, from);
	while (quote < content.length && !mayJoin(content, quote)) quote = nextQuote(content, quote + 1);
	return quote < content.length ? quote : -1;
}
/** The next quote at or after an offset; the length where there is none. */
function nextQuote(content, from) {
	let at = from;
	while (at < content.length && !isQuote(content[at])) at++;
	return at;
}
/** Whether a quote may end a literal whose last word goes on in the next literal. */
function mayJoin(content, quote) {
	if (content[quote - 1] === content[quote] || !mayGoOn(content, quote - 1)) return false;
	const next = literalGapAt(content, quote + 1)?.end ?? -1;
	return next !== -1 && content[next + 1] !== content[next] && isVisible(content[next + 1]);
}
/** Where to read from, at or after `from`: the start of a line where one is near, since literals do not reach across lines. */
function windowStart(content, from, quote) {
	const start = Math.max(from, quote - maxLookBehind);
	if (start === from) return start;
	for (let at = start; at < quote; at++) if (content[at] === lineFeed$2) return at + 1;
	const limit = Math.max(from, quote - maxLineLookBehind);
	let lineStart = start;
	while (lineStart > limit && content[lineStart - 1] !== lineFeed$2) lineStart--;
	return lineStart;
}
function chainAt(content, start, previousEnd) {
	const literals = [];
	let end = readLiteral(content, start, previousEnd, literals);
	let operator;
	while (end !== -1 && literals.length < maxLiterals && end - start < maxChainBytes) {
		const gap = literalGapAt(content, end);
		if (gap === null || operator !== void 0 && gap.operator !== operator) break;
		const next = readLiteral(content, gap.end, end, literals);
		if (next === -1) break;
		operator = gap.operator;
		end = next;
	}
	return end === -1 ? null : {
		literals,
		hasOperator: operator !== 0,
		end
	};
}
/** Adds the literal that starts at an offset; its end, or -1 where none does. */
function readLiteral(content, start, previousEnd, literals) {
	const end = startsLiteral(content, start, previousEnd) ? literalEnd(content, start) : -1;
	if (end !== -1) literals.push({
		start,
		end
	});
	return end;
}
// src/detect/decode/digits.ts
const values = (/* @__PURE__ */ new Int8Array(256)).fill(-1);
for (const [index, byte] of Buffer.from("0123456789abcdef").entries()) values[byte] = index;
for (const [index, byte] of Buffer.from("ABCDEF").entries()) values[byte] = index + 10;
/** The number that `count` digits in base 8, 10 or 16 write, or -1 where one of them is none. */
function numberAt(content, at, count, base) {
	let number = 0;
	for (let next = at; next < at + count; next++) {
		const value = values[content[next] ?? 0] ?? -1;
		if (value < 0 || value >= base) return -1;
		number = number * base + value;
	}
	return number;
}
/** How many digits in base 10 or 16 stand here, up to `most`. */
function digitCount(content, at, most, base) {
	let count = 0;
	while (count < most && numberAt(content, at + count, 1, base) !== -1) count++;
	return count;
}
// src/detect/decode/entity.ts
const hash$1 = 35;
const semicolon = 59;
const maxDigits = 10;
const maxCodePoint$1 = 1114111;
/**
* Named references (https://html.spec.whatwg.org/entities.json) for the characters that secrets, URLs and assignments
* are written with.
*/
const names = {
	Tab: "	",
	NewLine: "\n",
	nbsp: "\xA0",
	excl: "!",
	quot: "\"",
	QUOT: "\"",
	num: "#",
	dollar: "$",
	percnt: "%",
	amp: "&",
	AMP: "&",
	apos: "'",
	lpar: "(",
	rpar: ")",
	ast: "*",
	midast: "*",
	plus: "+",
	comma: ",",
	period: ".",
	sol: "/",
	colon: ":",
	semi: ";",
	lt: "<",
	LT: "<",
	equals: "=",
	gt: ">",
	GT: ">",
	quest: "?",
	commat: "@",
	lsqb: "[",
	lbrack: "[",
	bsol: "\\",
	rsqb: "]",
	rbrack: "]",
	Hat: "^",
	lowbar: "_",
	UnderBar: "_",
	grave: "`",
	DiacriticalGrave: "`",
	lcub: "{",
	lbrace: "{",
	verbar: "|",
	vert: "|",
	VerticalLine: "|",
	rcub: "}",
	rbrace: "}",
	dash: "\u2010",
	hyphen: "\u2010"
};
const codePoints = new Map(Object.entries(names).map(([name, character]) => [name, character.codePointAt(0) ?? 0]));
const maxNameLength$1 = Math.max(...Object.keys(names).map((name) => name.length));
/** Finds character references of HTML and XML. */
function entity(content) {
	return escapedText(content, {
		marker: 38,
		read: readEscape$2,
		decoding: "entity"
	});
}
function readEscape$2(content, at) {
	return content[at + 1] === hash$1 ? readNumber(content, at) : readName(content, at);
}
function readNumber(content, at) {
	const isHex = ((content[at + 2] ?? 0) | 32) === 120;
	const digitsAt = at + (isHex ? 3 : 2);
	const base = isHex ? 16 : 10;
	const count = digitCount(content, digitsAt, maxDigits, base);
	const value = numberAt(content, digitsAt, count, base);
	const end = digitsAt + count;
	return value > 0 && value <= maxCodePoint$1 && (value < 55296 || value > 57343) && content[end] === semicolon ? escapeOf(value, end + 1 - at) : 0;
}
function readName(content, at) {
	let end = at + 1;
	while (end - at <= maxNameLength$1 && isLetter(content[end] ?? 0)) end++;
	if (content[end] !== semicolon || end - at < 3) return 0;
	const codePoint = codePoints.get(content.toString("latin1", at + 1, end));
	return codePoint === void 0 ? 0 : escapeOf(codePoint, end + 1 - at);
}
function isLetter(byte) {
	const lower = byte | 32;
	return lower >= 97 && lower <= 122;
}
// src/detect/decode/percent.ts
/** Finds percent-encoded text (RFC 3986), as in URLs and forms. */
function percent(content) {
	return escapedText(content, {
		marker: 37,
		read: readEscape$1,
		decoding: "percent"
	});
}
/** No encoder of URLs is asked for control characters, but format strings such as `%08x` look like them. */
function readEscape$1(content, at) {
	const byte = numberAt(content, at + 1, 2, 16);
	return (byte >= 32 || byte === 9 || byte === 10 || byte === 13) && byte !== 127 ? escapeOf(firstByteValue + byte, 3) : 0;
}
// src/detect/decode/unicode.ts
const backslash$3 = 92;
const openBrace$6 = 123;
const closeBrace$1 = 125;
/** Strings inside strings double their backslashes at each level. */
const maxBackslashes = 8;
const maxCodePoint = 1114111;
const replacement = 65533;
/** Finds the escapes that string literals have for any character: `\u`, `\U`, `\x` and three octal digits. */
function unicode(content) {
	return escapedText(content, {
		marker: backslash$3,
		read: readEscape,
		decoding: "unicode"
	});
}
function readEscape(content, at) {
	let letterAt = at + 1;
	while (content[letterAt] === backslash$3 && letterAt - at < maxBackslashes) letterAt++;
	const digitsAt = letterAt + 1;
	switch (content[letterAt]) {
		case 117: return content[digitsAt] === openBrace$6 ? readBraced(content, at, digitsAt) : readUtf16(content, at, digitsAt);
		case 120: return content[digitsAt] === openBrace$6 ? readBraced(content, at, digitsAt) : readByte(numberAt(content, digitsAt, 2, 16), digitsAt + 2 - at);
		case 85: return readCodePoint(numberAt(content, digitsAt, 8, 16), digitsAt + 8 - at);
		default: return readByte(numberAt(content, letterAt, 3, 8), letterAt + 3 - at);
	}
}
function readBraced(content, at, braceAt) {
	const count = digitCount(content, braceAt + 1, 6, 16);
	const end = braceAt + 1 + count;
	if (count === 0 || content[end] !== closeBrace$1) return 0;
	return readCodePoint(numberAt(content, braceAt + 1, count, 16), end + 1 - at);
}
function readUtf16(content, at, digitsAt) {
	const unit = numberAt(content, digitsAt, 4, 16);
	const end = digitsAt + 4;
	if (unit >= 55296 && unit < 56320) {
		const secondAt = end + digitsAt - at;
		const second = numberAt(content, secondAt, 4, 16);
		if (second >= 56320 && second < 57344 && content[secondAt - 1] === 117 && content[end] === backslash$3) return escapeOf(65536 + (unit - 55296 << 10) + (second - 56320), secondAt + 4 - at);
	}
	return readCodePoint(unit, end - at);
}
function readCodePoint(value, length) {
	if (value < 0 || value > maxCodePoint) return 0;
	return escapeOf(value >= 55296 && value < 57344 ? replacement : value, length);
}
function readByte(value, length) {
	return value < 0 || value > 255 ? 0 : escapeOf(firstByteValue + value, length);
}
// src/detect/decode/index.ts
/** All decoders; the segments of one may overlap those of another. */
const decoders = [
	base64,
	hex$1,
	percent,
	unicode,
	entity,
	concatenation,
	arrayJoin
];
/**
* Everything that is encoded in the content, one level deep.
*
* Ends with `decodeLimit` where there was more than `maxDecodedBytes`, or a bomb.
*
* @param used - the decoders to use, of `decoders` and in their order
*/
function* segments(content, used = decoders) {
	let left = maxDecodedBytes;
	let isCut = false;
	for (const decode of used) for (const segment of decode(content)) {
		left -= segment.bytes.length;
		if (left < 0) {
			yield decodeLimit;
			return;
		}
		if (segment === decodeLimit) isCut = true;
		else yield segment;
	}
	if (isCut) yield decodeLimit;
}
// src/detect/decode/telling-seam.ts
const backslash$2 = 92;
const lineFeed$1 = 10;
const dollar$1 = 36;
/** The visible bytes beside a seam, as far as they tell: as an object of its own each would cost more than reading it. */
const word$1 = {
	length: 0,
	hasDigit: false,
	hasDollar: false
};
/**
* Whether the quote at a place may end a literal that `joinLiterals` finds worth joining to the next one.
*
* Looks at the word around the seam alone, so that most chains are never read. It may say yes of a seam that is not worth
* it, as where an escaped quote leaves open where the literal starts; never the reverse.
*/
function isTellingSeam(content, quote) {
	const gap = mayGoOn(content, quote - 1) ? literalGapAt(content, quote + 1) : null;
	if (gap === null) return false;
	word$1.length = 0;
	word$1.hasDigit = false;
	word$1.hasDollar = false;
	readBehind(content, quote + 1, gap.operator);
	const start = word$1.length === 0 ? quote : literalStart(content, quote);
	if (start === -1) return true;
	const wordStart = start === quote || endsWord(content, start) ? quote : readBefore(content, start, quote);
	if (wordStart === quote) return false;
	const hasOperator = gap.operator !== 0;
	if (hasOperator ? word$1.length >= 8 : word$1.length >= 16 && word$1.hasDigit && !word$1.hasDollar) return true;
	return wordStart === start + 1 && quote - wordStart < 64 && (hasOperator || !word$1.hasDollar) && followsLiteral(content, start);
}
/** Reads the visible bytes that follow each other in the literals behind a gap, which nothing but such gaps parts. */
function readBehind(content, gapStart, operator) {
	for (let end = gapStart; word$1.length < 64;) {
		const gap = literalGapAt(content, end);
		const isJoined = gap !== null && gap.operator === operator && startsLiteral(content, gap.end, end);
		const next = isJoined ? literalEnd(content, gap.end) : -1;
		if (!isJoined || next === -1) return;
		for (let at = gap.end + 1; at < next - 1; at++) {
			if (word$1.length >= 64 || !isVisible(content[at])) return;
			note(content[at]);
		}
		end = next;
	}
}
/** Reads the visible bytes at the end of the literal that starts and ends with these quotes; where they start. */
function readBefore(content, start, quote) {
	let at = quote;
	while (at > start + 1 && quote - at < 64 && isVisible(content[at - 1])) {
		at--;
		note(content[at]);
	}
	return at;
}
function note(byte) {
	word$1.length++;
	word$1.hasDigit ||= byte >= 48 && byte <= 57;
	word$1.hasDollar ||= byte === dollar$1;
}
/** The quote that starts the literal that ends with this one; the place itself where none does on its line, -1 where an escape leaves it open. */
function literalStart(content, quote) {
	const limit = Math.max(0, quote - maxLiteralBytes - 1);
	for (let at = quote - 1; at >= limit; at--) {
		if (content[at] === content[quote]) return content[at - 1] === backslash$2 ? -1 : at;
		if (content[at] === lineFeed$1) break;
	}
	return quote;
}
// src/detect/decode/encoded-stretches.ts
/** Behind a stretch of base64: padding, and what says that it is the last line. */
const trailer = 8;
/**
* What is encoded around the places where the core saw that something may be, where that is touched.
*
* @param isQuiet - whether it is known that nothing is found in a range, on which what is found in a stretch depends
* @param probeCount - places from this number on are encoded: see `src/core/encoded-kinds.ts`
*/
function* encodedStretches(content, places, probeCount, isQuiet) {
	const byKind = placesByKind(places, probeCount);
	for (let kind = 1; kind < byKind.length; kind++) {
		const { indices, isTouched } = byKind[kind];
		const further = kind === 1 || kind === 2 ? byKind[0] : null;
		if (indices.length === 0 || !(isTouched || further?.isTouched === true)) continue;
		for (const window of touchedStretches(content, kind, indices, further?.indices ?? [], places)) {
			if (isQuiet?.(kind, dependencyOf$1(window, content.length)) === true) continue;
			const found = kind === 1 ? base64In(content, window) : decodedIn(content, decoders[kind - 1], window);
			for (const segment of found) yield {
				segment,
				window
			};
		}
	}
}
/** The indices of the places of each kind; no kinds where none is touched. */
function placesByKind(places, probeCount) {
	let byKind = null;
	let isAnyTouched = false;
	for (let index = 0; index < places.count; index++) {
		const kind = probeAt(places, index) - probeCount;
		if (kind >= 0) {
			byKind ??= surroundings.map(() => ({
				indices: [],
				isTouched: false
			}));
			const ofKind = byKind[kind];
			const isTouched = isTouchedAt(places, index);
			ofKind.indices.push(index);
			ofKind.isTouched ||= isTouched;
			isAnyTouched ||= isTouched;
		}
	}
	return byKind !== null && isAnyTouched ? byKind : [];
}
/** The stretches around the places of a kind, joined where they meet, of which something is touched and may say something. */
function touchedStretches(content, kind, indices, further, places) {
	const stretches = [];
	for (const index of indices) {
		const place = placeAt(places, index);
		const isTouched = isTouchedAt(places, index);
		const last = stretches.at(-1);
		const next = last !== void 0 && place < last.end && isSame(kind) ? last : surroundings[kind](content, place);
		if (last !== void 0 && next.start < last.end) {
			last.start = Math.min(last.start, next.start);
			last.end = Math.max(last.end, next.end);
			last.isTouched ||= isTouched;
			last.places.push(place);
		} else stretches.push({
			start: next.start,
			end: next.end,
			isTouched,
			places: [place]
		});
	}
	touchWithin$1(stretches, further, places);
	return stretches.filter(({ isTouched, places }) => isTouched && (kind !== 6 || places.some((place) => isTellingSeam(content, place))));
}
/** Touches the stretches that hold a touched one of further places, both in order. */
function touchWithin$1(stretches, further, places) {
	let at = 0;
	for (const stretch of stretches) {
		while (at < further.length && placeAt(places, further[at]) < stretch.start) at++;
		for (; at < further.length && placeAt(places, further[at]) <= stretch.end; at++) stretch.isTouched ||= isTouchedAt(places, further[at]);
	}
}
/** What stands before a stretch of base64 counts too, and behind it the padding. */
function base64In(content, { start, end }) {
	return base64(content.subarray(0, end + trailer), start);
}
function* decodedIn(content, decode, window) {
	for (const segment of decode(content.subarray(window.start, window.end))) {
		const { start, end } = segment.range;
		yield segment === decodeLimit ? segment : {
			...segment,
			range: {
				start: window.start + start,
				end: window.start + end
			}
		};
	}
}
// src/detect/decode/promised-decoders.ts
/** What an escape may reach from its place, and a prefix before it. */
const margin = 64;
/**
* The decoders that may find something in a text which owes something to a part of it, by the places that the core saw.
*
* @param probeCount - places from this number on are encoded: see `src/core/encoded-kinds.ts`
*/
function promisedDecoders(bytes, places, probeCount, part) {
	let kinds = 0;
	for (let index = 0; index < places.count; index++) {
		const kind = probeAt(places, index) - probeCount;
		if (kind >= 1 && (kinds & 1 << kind) === 0 && isPromise(bytes, kind, placeAt(places, index), part)) kinds |= 1 << kind;
	}
	return kinds === 0 ? [] : decoders.filter((_, index) => (kinds & 1 << index + 1) !== 0);
}
/** Whether what stands at a place may reach the part: runs may go on, joined literals must all lie within it. */
function isPromise(bytes, kind, place, { start, end }) {
	switch (kind) {
		case 6: return place >= start && place < end && isTellingSeam(bytes, place);
		case 7: return true;
		case 1:
		case 2: return place < end + margin;
		default: return place >= start - margin && place < end + margin;
	}
}
// src/detect/decoded-texts.ts
/**
* Decodes the stretches of a content, and again what they hold, to the depth given.
*
* Calls `onLimit` when something that is encoded stays as it is: too deep, too large, or too much in all.
* At depth 0 nobody asked.
*/
function* decodedTexts(content, stretches, maxDepth, teller, onLimit) {
	if (maxDepth <= 0) return;
	const budget = {
		bytes: maxDecodedBytes,
		isExceeded: false
	};
	for (const { segment, window } of stretches) {
		const dependency = dependencyOf$1(window, content.length);
		for (const text of decodedFrom(content, segment, maxDepth, teller, budget)) yield {
			...text,
			dependency
		};
		if (budget.bytes < 0) break;
	}
	if (budget.isExceeded) onLimit?.();
}
/** What one segment says, and what is encoded in that. */
function* decodedFrom(content, segment, depth, teller, budget) {
	if (segment === decodeLimit) {
		budget.isExceeded = true;
		return;
	}
	budget.bytes -= segment.bytes.length;
	if (depth === 0 || budget.bytes < 0) {
		budget.isExceeded = true;
		return;
	}
	const outer = spliced(content, segment.range, segment.bytes);
	const places = teller.find(outer.bytes);
	yield {
		...outer,
		decodings: segment.decodings,
		places
	};
	for (const inner of decodedWithin(outer, places, depth - 1, teller, budget)) yield {
		...inner,
		decodings: [...segment.decodings, ...inner.decodings],
		originalOf: (range) => outer.originalOf(inner.originalOf(range))
	};
}
/** Decodes what touches the decoded part of a text: what stands around it was decoded with the text that it comes from. */
function* decodedWithin({ bytes, decoded }, places, depth, teller, budget) {
	const used = places === null ? decoders : promisedDecoders(bytes, places, teller.probeCount, decoded);
	for (const segment of segments(bytes, used)) {
		if (segment === decodeLimit || isNew(segment, decoded)) yield* decodedFrom(bytes, segment, depth, teller, budget);
		if (budget.bytes < 0) return;
	}
}
/**
* Whether a segment owes something to the decoded range.
*
* Joined literals must lie within it: where only some of them were decoded, the join of them all was seen before,
* with what is encoded in it.
*/
function isNew({ range, decodings }, decoded) {
	return decodings[0] === "concatenation" ? range.start >= decoded.start && range.end <= decoded.end : range.end > decoded.start && range.start < decoded.end;
}
// src/detect/marks.ts
const sameLine = /leaksieve:ignore(?!-next-line)[^\n]{0,300}|(?:gitleaks|betterleaks):allow|(?:trufflehog|kingfisher):ignore|pragma: ?(?:allow|white)list secret/g;
const nextLine = /leaksieve:ignore-next-line[^\n]{0,300}|pragma: ?(?:allow|white)list nextline secret/g;
const maxLineBytes = 65536;
/**
* The marks that hold for a match on the lines given, as they stand there: on those lines, or on the line before
* for marks that say so. Those of gitleaks, betterleaks, trufflehog, kingfisher and detect-secrets are known too.
*/
function marksFor(text, lines, first, last) {
	const own = clipped$1(text, lines, first, last);
	const before = first === 0 ? "" : clipped$1(text, lines, first - 1, first - 1);
	return [...own.match(sameLine) ?? [], ...before.match(nextLine) ?? []];
}
function clipped$1(text, lines, first, last) {
	const { start, end } = lines.linesRange(first, last);
	if (end - start <= 2 * maxLineBytes) return text.read({
		start,
		end
	});
	return `${text.read({
		start,
		end: start + maxLineBytes
	})}\n${text.read({
		start: end - maxLineBytes,
		end
	})}`;
}
// src/detect/describe-hit.ts
/**
* A hit as a candidate.
*
* @param searched - the text that the hit's ranges count in: that of the chunk, or one decoded from it
* @param storedRange - where a range of the searched text stands in the chunk
* @param lineContext - most bytes of the hit's lines that are kept either side of it, since lines may be megabytes long
*/
function describeHit(hit, searched, { chunk, text, lines }, storedRange, lineContext) {
	const secret = searched.read(hit.secret);
	const match = storedRange(hit.match);
	const first = lines.lineAt(match.start);
	const last = lines.lineAt(match.end);
	return {
		ruleId: hit.rule.id,
		secret,
		prefix: publicPrefix(hit.rule, secret),
		match: searched.read(hit.match),
		confidence: hit.confidence,
		provenance: chunk.provenance,
		region: lines.region(storedRange(hit.secret)),
		decoded: chunk.decoded,
		parts: hit.parts.map(({ name, range }) => ({
			name,
			value: searched.read(range),
			region: lines.region(storedRange(range))
		})),
		lines: text.read(clipped(lines.linesRange(first, last), match, lineContext)),
		marks: marksFor(text, lines, first, last)
	};
}
/** The start that all secrets of the kind share, so that showing it tells nothing: a keyword of a rule that is not generic. */
function publicPrefix(rule, secret) {
	const lower = secret.slice(0, 40).toLowerCase();
	const keyword = rule.isGeneric ? void 0 : rule.keywords.find((word) => lower.startsWith(word));
	return secret.slice(0, keyword?.length ?? 0);
}
function clipped(area, match, context) {
	return {
		start: Math.max(area.start, match.start - context),
		end: Math.min(Math.max(area.end, match.end), match.end + context)
	};
}
// src/detect/held-candidate.ts
/** What a match depends on: its window, its lines and the one before, whose marks count, and the lines of its parts. */
function dependencyOf(rule, match, window, lines) {
	const first = lines.lineAt(match.start);
	const last = lines.lineAt(match.end);
	const own = lines.linesRange(first - 1, last);
	const within = Math.max(0, ...rule.parts.map(({ withinLines }) => withinLines));
	const ofParts = within === 0 ? own : lines.linesRange(first - within, last + within);
	return {
		start: Math.min(window.start, own.start, Math.max(ofParts.start, match.start - maxReach$2)),
		end: Math.max(window.end, own.end, Math.min(ofParts.end, match.end + maxReach$2))
	};
}
// src/detect/hit-limit.ts
/** Most hits of one rule in one chunk. */
const maxHits = 1e4;
const maxLineContext = 4096;
const crowdedLineContext = 256;
/** Counts the hits of each rule in a chunk, and in what is decoded from it: each is kept, so hostile text could fill the memory. */
var HitLimit = class {
	#counts = /* @__PURE__ */ new Map();
	#onLimit;
	#total = 0;
	/** @param onLimit - told once for each rule that has more hits */
	constructor(onLimit) {
		this.#onLimit = onLimit;
	}
	/** Counts one more hit; false: it is one too many. */
	allows(ruleIndex) {
		const count = (this.#counts.get(ruleIndex) ?? 0) + 1;
		this.#counts.set(ruleIndex, count);
		this.#total++;
		if (count === 10001) this.#onLimit(ruleIndex);
		return count <= maxHits;
	}
	/** How much of its lines may be kept with a hit, in bytes either side: less once there are many. */
	get lineContext() {
		return this.#total > 1e3 ? crowdedLineContext : maxLineContext;
	}
};
// src/detect/line-index.ts
const newline$5 = 10;
/** Lines of a chunk: made when the first match asks, since most chunks have none. */
var LineIndex = class {
	#text;
	#start;
	/** Offsets of the first byte of each line. */
	#starts = [0];
	constructor(text, start) {
		this.#text = text;
		this.#start = start;
		const { bytes } = text;
		for (let at = bytes.indexOf(newline$5); at !== -1; at = bytes.indexOf(newline$5, at + 1)) this.#starts.push(at + 1);
	}
	/** Index of the line that holds the byte, counted from 0 in this chunk. */
	lineAt(offset) {
		let low = 0;
		let high = this.#starts.length - 1;
		while (low < high) {
			const middle = low + high + 1 >> 1;
			if (this.#starts[middle] <= offset) low = middle;
			else high = middle - 1;
		}
		return low;
	}
	/** The bytes of lines `first` to `last`, both included, without the last line's end. Clipped to the chunk. */
	linesRange(first, last) {
		const start = this.#starts[Math.max(0, first)] ?? this.#text.bytes.length;
		const next = this.#starts[last + 1];
		return {
			start,
			end: next === void 0 ? this.#text.bytes.length : next - 1
		};
	}
	/** Where the range stands in the content. */
	region(range) {
		const start = this.#position(range.start);
		const end = this.#position(range.end);
		return {
			startLine: start.line,
			startColumn: start.column,
			endLine: end.line,
			endColumn: end.column,
			byteOffset: this.#start.byteOffset + range.start,
			byteLength: range.end - range.start
		};
	}
	#position(offset) {
		const line = this.lineAt(offset);
		const units = this.#text.codeUnits(this.#starts[line], offset);
		const before = line === 0 ? this.#start.column : 1;
		return {
			line: this.#start.line + line,
			column: before + units
		};
	}
};
// src/detect/fold/name.ts
/** A name as a number, so that telling names apart makes no strings: two of them may share one, which does no harm. */
function nameOf$1(text) {
	let name = 7;
	for (let at = 0; at < text.length; at++) name = nameWith(name, text.charCodeAt(at));
	return name;
}
/** The number of a name with one more character. */
function nameWith(name, character) {
	return Math.imul(name, 31) + character | 0;
}
/** The tokens of a script, as columns of numbers: objects would cost more than reading them. */
var Tokens = class {
	count = 0;
	kinds;
	starts;
	ends;
	/** Of a word its name, of a sign its characters: see `signOf`. */
	codes;
	/** Of a bracket or the head of a template the token that closes it, of that the one that opens it; else -1. */
	partners;
	/** @param room - tokens that are expected */
	constructor(room) {
		this.kinds = new Uint8Array(room);
		this.starts = new Int32Array(room);
		this.ends = new Int32Array(room);
		this.codes = new Int32Array(room);
		this.partners = new Int32Array(room);
	}
	/** Adds a token; its index. */
	add(kind, start, end, code) {
		const index = this.count++;
		if (index === this.kinds.length) this.#grow();
		this.kinds[index] = kind;
		this.starts[index] = start;
		this.ends[index] = end;
		this.codes[index] = code;
		this.partners[index] = -1;
		return index;
	}
	isSign(index, code) {
		return this.kinds[index] === 4 && this.codes[index] === code;
	}
	isWord(index, name) {
		return this.kinds[index] === 1 && this.codes[index] === name;
	}
	#grow() {
		const room = 2 * this.kinds.length + 16;
		const kinds = new Uint8Array(room);
		kinds.set(this.kinds);
		this.kinds = kinds;
		this.starts = larger(this.starts, room);
		this.ends = larger(this.ends, room);
		this.codes = larger(this.codes, room);
		this.partners = larger(this.partners, room);
	}
};
function larger(column, room) {
	const copy = new Int32Array(room);
	copy.set(column);
	return copy;
}
/** The code of a sign of up to three characters. */
function signOf(text) {
	let code = 0;
	for (let at = text.length - 1; at >= 0; at--) code = code << 8 | text.charCodeAt(at);
	return code;
}
// src/detect/fold/before-operand.ts
/** Words behind which an operand follows, or a statement. */
const beforeOperand = new Set("return typeof case in of delete void throw new else do instanceof yield await default extends import export from as".split(" ").map(nameOf$1));
/** Words whose parentheses hold a condition rather than arguments. */
const beforeCondition = new Set("if while for with switch".split(" ").map(nameOf$1));
/** Signs behind which no operand follows. */
const behindOperand = new Set([
	"]",
	".",
	"?.",
	"++",
	"--"
].map(signOf));
const closeParenthesis$2 = signOf(")");
/** Whether an operand or a statement may follow a token, so that a slash behind it opens a pattern. */
function isBeforeOperand(tokens, index) {
	if (index < 0) return true;
	const kind = tokens.kinds[index];
	const code = tokens.codes[index];
	if (kind === 1) return beforeOperand.has(code);
	if (kind !== 4) return kind === 7 || kind === 8;
	if (code === closeParenthesis$2) {
		const opening = tokens.partners[index];
		return opening > 0 && tokens.kinds[opening - 1] === 1 && beforeCondition.has(tokens.codes[opening - 1]);
	}
	return !behindOperand.has(code);
}
// src/detect/fold/bindings.ts
/** What names stand for at a point of a script, read from top to bottom. */
var Bindings = class {
	#byName = /* @__PURE__ */ new Map();
	#changes = [];
	#onEnd;
	/** @param onEnd - is told of each binding that nothing can be added to any more */
	constructor(onEnd) {
		this.#onEnd = onEnd;
	}
	/** The state now, for `restore`. */
	get mark() {
		return this.#changes.length;
	}
	get(name) {
		return this.#byName.get(name);
	}
	valueOf(name) {
		return this.#byName.get(name)?.value ?? null;
	}
	/** Makes a name of its own for the block that is open. */
	declare(name, value, start) {
		this.#changes.push({
			name,
			before: this.#byName.get(name)
		});
		this.#byName.set(name, {
			value,
			start,
			end: -1
		});
	}
	/** Has a name of an outer block stand for nothing that is known, in the block that is open. */
	hide(name) {
		if (this.#byName.has(name)) this.declare(name, null, -1);
	}
	/** Gives a name that there is another value; one that there is not becomes one of the block that is open. */
	assign(name, value, start) {
		const binding = this.#byName.get(name);
		if (binding === void 0) {
			this.declare(name, value, start);
			return;
		}
		this.#onEnd(binding);
		binding.value = value;
		binding.start = start;
		binding.end = -1;
	}
	/** Closes blocks: the names that they made go. */
	restore(mark) {
		while (this.#changes.length > mark) {
			const { name, before } = this.#changes.pop();
			this.#onEnd(this.#byName.get(name));
			if (before === void 0) this.#byName.delete(name);
			else this.#byName.set(name, before);
		}
	}
};
// src/detect/fold/blocks.ts
const arrow$1 = signOf("=>");
const openBrace$5 = signOf("{");
const closeParenthesis$1 = signOf(")");
/** Opens and closes the blocks of a script: names that a block makes are its own, parameters hide names of outer ones. */
var Blocks = class {
	#tokens;
	#bindings;
	#open = [];
	constructor(tokens, bindings) {
		this.#tokens = tokens;
		this.#bindings = bindings;
	}
	/** Called for each token in turn that may open a block or may be behind one. */
	reach(index) {
		for (let top = this.#open.at(-1); top !== void 0 && top.end <= index; top = this.#open.at(-1)) {
			this.#bindings.restore(top.mark);
			this.#open.pop();
		}
		const { kinds, codes, partners } = this.#tokens;
		if (kinds[index] !== 4) return;
		if (codes[index] === openBrace$5 && partners[index] > index) {
			this.#open.push({
				mark: this.#bindings.mark,
				end: partners[index]
			});
			this.#hideParameters(index - 1);
		} else if (codes[index] === arrow$1 && !this.#tokens.isSign(index + 1, openBrace$5)) {
			this.#open.push({
				mark: this.#bindings.mark,
				end: this.#bodyEnd(index + 1)
			});
			this.#hideParameters(index);
		}
	}
	/** Where the expression ends that a function without braces gives, as far as brackets and commas tell. */
	#bodyEnd(from) {
		const limit = this.#open.at(-1)?.end ?? this.#tokens.count;
		let at = from;
		for (let steps = 0; at < limit && steps < maxBodyTokens; steps++) {
			if (this.#tokens.kinds[at] === 4 && endsOfBody.has(this.#tokens.codes[at])) break;
			at = Math.max(at, this.#tokens.partners[at]) + 1;
		}
		return at;
	}
	/** Hides the parameters of a function whose body starts behind a token: `)`, an arrow or a word. */
	#hideParameters(before) {
		const { kinds, codes, partners } = this.#tokens;
		const last = before > 0 && this.#tokens.isSign(before, arrow$1) ? before - 1 : before;
		if (last < 0) return;
		if (last !== before && kinds[last] === 1) this.#bindings.hide(codes[last]);
		else if (this.#tokens.isSign(last, closeParenthesis$1) && partners[last] >= 0) {
			const open = partners[last];
			const end = open > 0 && kinds[open - 1] === 1 && beforeCondition.has(codes[open - 1]) ? open : Math.min(last, open + maxParameterTokens);
			for (let index = open + 1; index < end; index++) if (kinds[index] === 1) this.#bindings.hide(codes[index]);
		}
	}
};
/** A longer body is taken to end here: what comes after it sees names that are not its own. */
const maxBodyTokens = 200;
/** Parameters further on are not looked at. */
const maxParameterTokens = 200;
const endsOfBody = new Set([
	",",
	";",
	")",
	"]",
	"}"
].map(signOf));
/** Longer lists are not followed. */
const maxItems = 4096;
function isText$1(value) {
	return value !== null && typeof value === "object" && value.kind === "text";
}
function isList(value) {
	return value !== null && typeof value === "object" && value.kind === "list";
}
function isFields(value) {
	return value !== null && typeof value === "object" && value.kind === "fields";
}
/** A text that stands in the script as it is. */
function literalText(text) {
	return text.length > 16384 ? null : {
		kind: "text",
		text,
		isWhole: true,
		seams: []
	};
}
/** A text that was made of another one, or of numbers. */
function madeText(text) {
	return text.length > 16384 ? null : {
		kind: "text",
		text,
		isWhole: true,
		seams: null
	};
}
function listOf(items) {
	return items.length > maxItems ? null : {
		kind: "list",
		items
	};
}
/** Values as one text, one behind the other; null where nothing of it would be known, or too much. */
function joinedText(values) {
	let text = "";
	let isWhole = true;
	const seams = [];
	for (const value of values) {
		if (text !== "") seams.push(text.length);
		if (isText$1(value)) {
			addSeams(seams, value, text.length);
			isWhole &&= value.isWhole;
			text += value.text;
		} else if (typeof value === "number") text += String(value);
		else {
			isWhole = false;
			text += "\ufffc";
		}
		if (text.length > 16384) return null;
	}
	return {
		kind: "text",
		text,
		isWhole,
		seams
	};
}
function addSeams(seams, { text, seams: own }, offset) {
	if (own === null) for (let at = 1; at < text.length; at++) seams.push(offset + at);
	else own.forEach((seam) => seams.push(offset + seam));
}
// src/detect/fold/cursor.ts
/** Real bundles take less than one step a token. */
const maxSteps$1 = 4e6;
const comma$4 = signOf(",");
/** Where in a script expressions are being read, and how much more may be done. */
var Cursor = class {
	/** The token at hand. */
	at = 0;
	/** Whether something was followed that is more than literals joined by `+`. */
	hasFollowed = false;
	steps;
	content;
	tokens;
	bindings;
	constructor(content, tokens, bindings) {
		this.content = content;
		this.tokens = tokens;
		this.bindings = bindings;
		this.steps = Math.min(maxSteps$1, 1e5 + 10 * tokens.count);
	}
	/** The kind of the token at hand; 0: there is none. */
	get kind() {
		return this.at < this.tokens.count ? this.tokens.kinds[this.at] : 0;
	}
	/** The sign at hand; 0: there is none. */
	get sign() {
		return this.kind === 4 ? this.tokens.codes[this.at] : 0;
	}
	/** The token that closes what opens at hand; -1: nothing does. */
	get partner() {
		return this.at < this.tokens.count ? this.tokens.partners[this.at] : -1;
	}
	/** Passes over a token, or over what it opens. */
	pass() {
		this.at = Math.max(this.at, this.partner) + 1;
	}
	/** Passes over what stands before the next comma, and over that; no farther than to the bracket that closes. */
	passComma(close) {
		while (this.at < close && this.sign !== comma$4 && this.steps-- > 0) this.pass();
		this.at++;
	}
	/** Whether an item of a list ends at hand. */
	isAtItemEnd(close) {
		return this.at === close || this.sign === comma$4;
	}
	/** A value that was made, for what making it costs. */
	charge(value) {
		if (isText$1(value)) this.steps -= (value.seams?.length ?? value.text.length) + (value.text.length >> 4);
		else if (isList(value)) this.steps -= value.items.length;
		return value;
	}
};
// src/detect/fold/literals.ts
const backslash$1 = 92;
/** What escapes of one letter say; line breaks behind a backslash say nothing. */
const letters$1 = {
	n: "\n",
	t: "	",
	r: "\r",
	b: "\b",
	f: "\f",
	v: "\v",
	"0": "\0",
	"\n": ""
};
/** The text of a literal, given without its quotes. */
function literalValue(content, start, end) {
	const text = content.toString("utf8", start, end);
	return content.subarray(start, end).includes(backslash$1) ? text.replaceAll(/\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|u\{([\da-fA-F]{1,6})\}|([^]))/g, unescaped) : text;
}
function unescaped(_, byte, unit, point, letter = "") {
	const digits = byte ?? unit ?? point;
	if (digits === void 0) return letters$1[letter] ?? letter;
	const code = Number.parseInt(digits, 16);
	return code > 1114111 ? "" : String.fromCodePoint(code);
}
/** The value of a number's literal; `NaN` for what is none, such as `10n`. */
function numberValue(content, start, end) {
	return Number(content.toString("latin1", start, end).replaceAll("_", ""));
}
/** The pattern of a literal; null: it has a flag that changes what it is tried on. */
function patternValue(content, start, end) {
	const text = content.toString("latin1", start, end);
	const close = text.lastIndexOf("/");
	const flags = text.slice(close + 1);
	return /^[gu]*$/.test(flags) ? {
		kind: "pattern",
		source: text.slice(1, close),
		isGlobal: flags.includes("g")
	} : null;
}
// src/detect/fold/containers.ts
const comma$3 = signOf(",");
const colon$1 = signOf(":");
const spread = signOf("...");
/** The values between two brackets; the token at hand is the one that opens. */
function readArguments(cursor, read) {
	const close = cursor.partner;
	const values = [];
	cursor.at++;
	while (cursor.at < close && cursor.steps > 0) {
		const isSpread = cursor.sign === spread;
		cursor.at += isSpread ? 1 : 0;
		const value = read();
		const known = cursor.isAtItemEnd(close) ? value : null;
		if (isSpread && isList(known)) known.items.forEach((item) => values.push(item));
		else if (isSpread && isText$1(known) && known.isWhole) Array.from(known.text, (character) => values.push(literalText(character)));
		else values.push(known);
		cursor.passComma(close);
	}
	cursor.at = Math.max(cursor.at, close + 1);
	return values;
}
/** The fields between two braces; the token at hand is the one that opens. */
function readFields(cursor, read) {
	const { tokens, partner: close } = cursor;
	const byName = /* @__PURE__ */ new Map();
	cursor.at++;
	while (cursor.at < close && cursor.steps > 0) {
		const key = cursor.at;
		const name = fieldName(cursor, key);
		if (name !== null && tokens.isSign(key + 1, colon$1)) {
			cursor.at = key + 2;
			const value = read();
			byName.set(name, cursor.isAtItemEnd(close) ? value : null);
		} else if (name !== null && (key + 1 === close || tokens.isSign(key + 1, comma$3))) byName.set(name, cursor.bindings.valueOf(name));
		cursor.passComma(close);
	}
	cursor.at = close + 1;
	return {
		kind: "fields",
		byName
	};
}
function fieldName({ tokens, content }, index) {
	switch (tokens.kinds[index]) {
		case 1: return tokens.codes[index];
		case 2: return nameOf$1(literalValue(content, tokens.starts[index] + 1, tokens.ends[index] - 1));
		default: return null;
	}
}
/** The text of a template literal that holds expressions; the token at hand is its head. */
function readTemplate(cursor, read) {
	const { kinds, starts, ends } = cursor.tokens;
	const tail = cursor.partner;
	const values = [];
	while (cursor.at <= tail) {
		const piece = cursor.at;
		const marks = piece === tail ? 1 : 2;
		values.push(literalText(literalValue(cursor.content, starts[piece] + 1, ends[piece] - marks)));
		cursor.at++;
		if (piece === tail) return cursor.charge(joinedText(values));
		const value = read();
		const end = cursor.at;
		while (cursor.at < tail && kinds[cursor.at] !== 8) {
			cursor.pass();
			cursor.steps--;
		}
		values.push(cursor.at === end ? value : null);
	}
	cursor.at = Math.max(cursor.at, tail + 1);
	return null;
}
// src/detect/fold/known-functions.ts
/** Functions that every browser has, by the name that scripts call them by. */
const functions = {
	"String.fromCharCode": (args) => fromCodes(args, (codes) => String.fromCharCode(...codes)),
	"String.fromCodePoint": (args) => fromCodes(args, (codes) => String.fromCodePoint(...codes)),
	String: ([value = null]) => typeof value === "number" ? madeText(String(value)) : isText$1(value) ? value : null,
	"Array.from": ([value = null]) => isList(value) ? value : null,
	atob: ([value = null]) => decoded(value, (text) => Buffer.from(text, "base64").toString("latin1")),
	decodeURIComponent: ([value = null]) => decoded(value, decodeURIComponent),
	decodeURI: ([value = null]) => decoded(value, decodeURIComponent),
	unescape: ([value = null]) => decoded(value, decodeURIComponent)
};
/** What calls a function by its name; null: that is no function that we know. */
function knownFunction(name) {
	const plain = name.replace(/^(?:window|self|globalThis)\./, "");
	return Object.hasOwn(functions, plain) ? functions[plain] : null;
}
const starts = new Set([
	"window",
	"self",
	"globalThis",
	...Object.keys(functions).map((name) => name.split(".")[0])
].map(nameOf$1));
/** Whether a name may be the first of a function that is known. */
function isKnownFunctionStart(name) {
	return starts.has(name);
}
function fromCodes(args, make) {
	const codes = args.filter((code) => typeof code === "number");
	return codes.length === args.length && codes.every((code) => code >= 0 && code <= 1114111 && Number.isInteger(code)) && codes.length > 0 ? madeText(make(codes)) : null;
}
function decoded(value, decode) {
	if (!isText$1(value) || !value.isWhole) return null;
	try {
		return madeText(decode(value.text));
	} catch {
		return null;
	}
}
// src/detect/fold/words.ts
const openParenthesis$6 = signOf("(");
const openBrace$4 = signOf("{");
/** What may stand between the word `function` and its parentheses: a star and a name. */
const maxNameTokens = 2;
/** What is written at a word's token. */
function wordAt$1({ starts, ends }, content, index) {
	return content.toString("latin1", starts[index], ends[index]);
}
/** The token behind a function, given the one behind its word. */
function behindFunction(tokens, index) {
	let at = index;
	while (at < index + maxNameTokens && at < tokens.count && !tokens.isSign(at, openParenthesis$6)) at++;
	const body = Math.max(at, tokens.partners[at] ?? -1) + 1;
	return tokens.isSign(body, openBrace$4) ? Math.max(body, tokens.partners[body]) + 1 : body;
}
/** Whether a line break stands before a token. */
function isOnNextLine({ starts, ends, count }, content, index) {
	if (index === 0 || index >= count) return true;
	for (let at = ends[index - 1]; at < starts[index]; at++) if (content[at] === 10) return true;
	return false;
}
// src/detect/fold/known-call.ts
const dot$4 = signOf(".");
const openParenthesis$5 = signOf("(");
/** The call that starts with a word, such as `String.fromCharCode.apply(null, codes)`; null: it calls something else, or nothing. */
function knownCallAt(tokens, content, index) {
	let last = index;
	while (last < index + 6 && tokens.isSign(last + 1, dot$4)) last += 2;
	if (last + 1 >= tokens.count || !tokens.isSign(last + 1, openParenthesis$5)) return null;
	const method = last >= index + 4 ? wordAt$1(tokens, content, last) : "";
	const isApplied = method === "apply" || method === "call";
	const end = tokens.ends[isApplied ? last - 2 : last];
	const called = knownFunction(content.toString("latin1", tokens.starts[index], end));
	return called && {
		called,
		open: last + 1,
		argumentsOf: (args) => given(method, args)
	};
}
function given(method, args) {
	const [, list = null] = args;
	if (method === "apply") return isList(list) ? list.items : [null];
	return method === "call" ? args.slice(1) : args;
}
// src/detect/fold/callback.ts
const arrow = signOf("=>");
const comma$2 = signOf(",");
const dot$3 = signOf(".");
const openParenthesis$4 = signOf("(");
const openBrace$3 = signOf("{");
const functionWord$1 = nameOf$1("function");
const returnWord = nameOf$1("return");
const stringWord = nameOf$1("String");
/** The function that is written at a token and gives one expression; null: what stands there is something else. */
function callbackAt(tokens, content, from) {
	if (tokens.isWord(from, stringWord)) {
		const called = knownFunction(!tokens.isSign(from + 1, dot$3) ? "String" : `String.${wordAt$1(tokens, content, from + 2)}`);
		return called && {
			kind: "known",
			called
		};
	}
	const { kinds, codes, partners } = tokens;
	const isFunction = tokens.isWord(from, functionWord$1);
	const first = isFunction ? from + (kinds[from + 1] === 1 ? 2 : 1) : from;
	const parameters = [];
	let body = first + 1;
	if (tokens.isSign(first, openParenthesis$4)) {
		body = partners[first] + 1;
		for (let index = first + 1; index < body - 1; index++) if (kinds[index] === 1) parameters.push(codes[index]);
		else if (!tokens.isSign(index, comma$2)) return null;
	} else if (kinds[first] === 1) parameters.push(codes[first]);
	if (!isFunction && !tokens.isSign(body++, arrow)) return null;
	if (tokens.isSign(body, openBrace$3)) {
		if (!tokens.isWord(body + 1, returnWord)) return null;
		body += 2;
	}
	return {
		kind: "written",
		parameters,
		body
	};
}
// src/detect/fold/list-methods.ts
/** Whether a method of a list that takes no function gives something that may be known. */
function isListMethod(name) {
	return /^(?:join|reverse|toReversed|concat|slice|at|flat|toString)$/.test(name);
}
/** What a method of a list gives. */
function callList(list, name, args) {
	const { items } = list;
	const [first, second] = args;
	switch (name) {
		case "join": return joined(items, first);
		case "toString": return joined(items, literalText(","));
		case "reverse":
		case "toReversed": return listOf(items.toReversed());
		case "concat": return listOf([...items, ...flat(args)]);
		case "flat": return listOf(flat(items));
		case "slice": return listOf(items.slice(numberOr(first, 0), typeof second === "number" ? second : void 0));
		case "at": return items.at(numberOr(first, 0)) ?? null;
		default: return null;
	}
}
function numberOr(value, otherwise) {
	return typeof value === "number" ? value : otherwise;
}
function flat(values) {
	return values.flatMap((value) => isList(value) ? value.items : [value]);
}
function joined(items, separator) {
	const between = separator === void 0 ? literalText(",") : separator;
	if (!isText$1(between) || !between.isWhole) return null;
	return joinedText(between.text === "" ? items : items.flatMap((item, index) => index === 0 ? [item] : [between, item]));
}
// src/detect/fold/text-methods.ts
/** What methods of texts give; all others give something that is not known. */
const methods = {
	replace: (text, [what, by]) => replaced(text, what, by, false),
	replaceAll: (text, [what, by]) => replaced(text, what, by, true),
	split: (text, [by]) => split(text, by),
	slice: (text, args) => madeText(text.slice(...range(args))),
	substring: (text, args) => madeText(text.substring(...range(args))),
	substr: (text, args) => {
		const [start, length] = range(args);
		const from = start < 0 ? Math.max(0, text.length + start) : start;
		return madeText(text.slice(from, length === void 0 ? void 0 : from + length));
	},
	charAt: (text, [at]) => madeText(text.charAt(asNumber(at))),
	at: (text, [at]) => madeText(text.at(asNumber(at)) ?? ""),
	charCodeAt: (text, [at]) => text.charCodeAt(asNumber(at)),
	codePointAt: (text, [at]) => text.codePointAt(asNumber(at)) ?? null,
	toLowerCase: (text) => madeText(text.toLowerCase()),
	toUpperCase: (text) => madeText(text.toUpperCase()),
	repeat: (text, [count]) => {
		const times = asNumber(count);
		return times >= 0 && times * text.length <= 16384 ? madeText(text.repeat(times)) : null;
	}
};
/** Methods that give the text itself, or as good as. */
const sameText = /* @__PURE__ */ new Set([
	"toString",
	"valueOf",
	"trim",
	"trimStart",
	"trimEnd",
	"normalize"
]);
/** Whether a method of a text gives something that may be known. */
function isTextMethod(name) {
	return name === "concat" || sameText.has(name) || Object.hasOwn(methods, name);
}
/** What a method of a text gives. */
function callText(text, name, args) {
	if (name === "concat") return joinedText([text, ...args]);
	if (sameText.has(name)) return text;
	return text.isWhole && Object.hasOwn(methods, name) ? methods[name](text.text, args) : null;
}
function asNumber(value) {
	return typeof value === "number" ? value : 0;
}
function range([start, end]) {
	return typeof end === "number" ? [asNumber(start), end] : [asNumber(start)];
}
function replaced(text, what, by, isAll) {
	if (what === void 0 || by === void 0 || by === null || !isText$1(by) || !by.isWhole || by.text.includes("$")) return null;
	const found = what === null || typeof what === "number" ? null : what;
	if (found?.kind === "pattern") {
		const pattern = regExpOf(found);
		return pattern === null ? null : madeText(text.replace(pattern, by.text));
	}
	if (found?.kind !== "text" || !found.isWhole) return null;
	return madeText(isAll ? text.replaceAll(found.text, by.text) : text.replace(found.text, by.text));
}
function split(text, by) {
	if (by === null || typeof by !== "object" || text.length > 16384) return null;
	const separator = by.kind === "pattern" ? regExpOf(by) : by.kind === "text" && by.isWhole ? by.text : null;
	return separator === null ? null : listOf(text.split(separator).map(literalText));
}
/** One atom, perhaps repeated: whatever a script names, such a pattern takes time linear in the text. */
const plainPattern = /^(?:\\[dDwWsS]|\\[^\w\s]|\[[^\]\\[]{1,64}\]|[\w !"#%&',:;<=>@`~-])\+?$/;
/** Characters that stand for themselves. */
const plainCharacters = /^[\w !"#%&',:;<=>@`~-]{1,64}$/;
function regExpOf({ source, isGlobal }) {
	if (!plainPattern.test(source) && !plainCharacters.test(source)) return null;
	try {
		return new RegExp(source, isGlobal ? "g" : "");
	} catch {
		return null;
	}
}
// src/detect/fold/members.ts
const dot$2 = signOf(".");
const optionalDot = signOf("?.");
const openParenthesis$3 = signOf("(");
const openBracket$3 = signOf("[");
/** What is asked of a value at the cursor: its fields, items and methods. */
function readMembers(value, cursor, read) {
	let known = value;
	for (;;) {
		const { kind, sign } = cursor;
		cursor.steps--;
		if ((sign === dot$2 || sign === optionalDot) && cursor.tokens.kinds[cursor.at + 1] === 1) known = readMember(known, cursor, read);
		else if (kind !== 6 && cursor.partner <= cursor.at) break;
		else if (sign === openBracket$3) known = readItem(known, cursor, read);
		else if (sign === openParenthesis$3 || kind === 6 || kind === 7) {
			known = null;
			cursor.pass();
		} else break;
	}
	return known;
}
function readMember(value, cursor, read) {
	const { tokens, content } = cursor;
	const index = cursor.at + 1;
	cursor.at += 2;
	if (value === null) return null;
	if (isFields(value)) {
		cursor.hasFollowed = true;
		return value.byName.get(tokens.codes[index]) ?? null;
	}
	const name = wordAt$1(tokens, content, index);
	if (cursor.sign !== openParenthesis$3) return name === "length" ? lengthOf(value) : null;
	if (typeof value === "number") return name === "toString" ? numberText(value, readArguments(cursor, read)) : null;
	if (isText$1(value) && isTextMethod(name)) {
		cursor.hasFollowed = true;
		return cursor.charge(callText(value, name, readArguments(cursor, read)));
	}
	if (!isList(value)) return null;
	if (isListMethod(name)) {
		cursor.hasFollowed ||= name !== "join";
		return cursor.charge(callList(value, name, readArguments(cursor, read)));
	}
	return cursor.charge(callWithFunction(value, name, cursor, read));
}
function lengthOf(value) {
	if (isList(value)) return value.items.length;
	return isText$1(value) && value.isWhole ? value.text.length : null;
}
function numberText(value, [radix = 10]) {
	return typeof radix === "number" && radix >= 2 && radix <= 36 ? literalText(value.toString(radix)) : null;
}
function readItem(value, cursor, read) {
	const close = cursor.partner;
	if (value === null) {
		cursor.pass();
		return null;
	}
	cursor.at++;
	const key = read();
	cursor.hasFollowed = true;
	const isWhole = cursor.at === close;
	cursor.at = Math.max(cursor.at, close + 1);
	return isWhole ? itemOf(value, key) : null;
}
function itemOf(value, key) {
	if (isFields(value)) return (isText$1(key) ? value.byName.get(nameOf$1(key.text)) : null) ?? null;
	if (typeof key !== "number") return null;
	const character = isText$1(value) && value.isWhole ? value.text[key] : void 0;
	return isList(value) ? value.items[key] ?? null : character === void 0 ? null : literalText(character);
}
/** `map` and `reduce` with a function that is written there, or one that every browser has. */
function callWithFunction({ items }, name, cursor, read) {
	const open = cursor.at;
	const close = cursor.partner;
	const call = (name === "map" || name === "reduce") && close > open ? callback(open + 1, cursor, read) : null;
	let result = null;
	if (call !== null && name === "map") result = listOf(items.map((item, index) => call([item, index])));
	else if (call !== null && items.length > 0) result = items.reduce((all, item) => call([all, item]));
	cursor.at = Math.max(open, close) + 1;
	cursor.hasFollowed = true;
	return result;
}
/** A function that is written at a token, to be called; null: what stands there is something else. */
function callback(from, cursor, read) {
	const { bindings, tokens, content } = cursor;
	const found = callbackAt(tokens, content, from);
	if (found === null || found.kind === "known") return found && (([item = null]) => found.called([item]));
	return (args) => {
		const { mark } = bindings;
		found.parameters.forEach((name, index) => bindings.declare(name, args[index] ?? null, -1));
		cursor.at = found.body;
		const value = read();
		bindings.restore(mark);
		return value;
	};
}
// src/detect/fold/operators.ts
/** The binary operators that are followed, and how tightly they bind. */
const levels = new Map([
	["|", 1],
	["^", 2],
	["&", 3],
	["<<", 4],
	[">>", 4],
	[">>>", 4],
	["+", 5],
	["-", 5],
	["*", 6],
	["/", 6],
	["%", 6]
].map(([text, level]) => [signOf(text), level]));
const plus = signOf("+");
/** How tightly an operator binds; 0: it is none that is followed. */
function levelOf(sign) {
	return levels.get(sign) ?? 0;
}
/** What an operator other than `+` gives. */
function calculated(sign, left, right) {
	if (typeof left !== "number" || typeof right !== "number") return null;
	switch (sign) {
		case signOf("|"): return left | right;
		case signOf("^"): return left ^ right;
		case signOf("&"): return left & right;
		case signOf("<<"): return left << right;
		case signOf(">>"): return left >> right;
		case signOf(">>>"): return left >>> right;
		case signOf("-"): return left - right;
		case signOf("*"): return left * right;
		case signOf("/"): return left / right;
		default: return left % right;
	}
}
/** What values joined by `+` give, from left to right: numbers are added until the first text. */
function sum(values) {
	const first = values.findIndex(isText$1);
	const head = first === -1 ? values : values.slice(0, first);
	const total = head.every((value) => typeof value === "number") ? head.reduce((all, value) => all + value, 0) : null;
	if (first === -1) return total;
	const rest = values.slice(first);
	return joinedText(first === 0 ? rest : [total, ...rest]);
}
// src/detect/fold/evaluator.ts
const minus = signOf("-");
const openParenthesis$2 = signOf("(");
const openBracket$2 = signOf("[");
const openBrace$2 = signOf("{");
const unarySigns = new Set([
	"!",
	"~",
	"++",
	"--",
	"+"
].map(signOf));
const unaryWords = new Set("typeof void new delete yield".split(" ").map(nameOf$1));
const awaiting = nameOf$1("await");
const functionWord = nameOf$1("function");
/** Binds tighter than each operator between two operands. */
const unaryLevel = 7;
/** Expressions in expressions further in are not followed. */
const maxDepth$5 = 64;
/** Reads expressions of a script, and says what is known of their values. Nothing is run. */
var Evaluator = class {
	#cursor;
	#depth = 0;
	#read = () => this.#binary(1);
	constructor(cursor) {
		this.#cursor = cursor;
	}
	/** The value of the operands that start at a token, as far as operators join them that are followed. */
	expression(from) {
		this.#cursor.at = from;
		this.#cursor.hasFollowed = false;
		return this.#read();
	}
	/** The values between the brackets that open at a token. */
	argumentsAt(open) {
		this.#cursor.at = open;
		return readArguments(this.#cursor, this.#read);
	}
	#binary(minLevel) {
		const cursor = this.#cursor;
		if (this.#depth >= maxDepth$5 || cursor.steps <= 0) {
			cursor.pass();
			return null;
		}
		this.#depth++;
		let left = this.#unary();
		for (let { sign } = cursor; levelOf(sign) >= minLevel; {sign} = cursor) left = sign === plus ? this.#sum(left) : this.#calculate(left, sign);
		this.#depth--;
		return left;
	}
	#sum(first) {
		const values = [first];
		while (this.#cursor.sign === plus) {
			this.#cursor.at++;
			values.push(this.#binary(levelOf(plus) + 1));
		}
		return this.#cursor.charge(sum(values));
	}
	#calculate(left, sign) {
		this.#cursor.at++;
		return calculated(sign, left, this.#binary(levelOf(sign) + 1));
	}
	#unary() {
		const cursor = this.#cursor;
		const { sign } = cursor;
		const name = cursor.kind === 1 ? cursor.tokens.codes[cursor.at] : 0;
		cursor.steps--;
		if (sign === minus || name === awaiting) {
			cursor.at++;
			const value = this.#binary(unaryLevel);
			return sign !== minus ? value : typeof value === "number" ? -value : null;
		}
		if (unarySigns.has(sign) || unaryWords.has(name)) {
			cursor.at++;
			this.#binary(unaryLevel);
			return null;
		}
		return readMembers(this.#primary(), cursor, this.#read);
	}
	#primary() {
		const cursor = this.#cursor;
		const { at, content, kind, tokens } = cursor;
		const start = tokens.starts[at];
		const end = tokens.ends[at];
		switch (kind) {
			case 2:
			case 6:
				cursor.hasFollowed ||= kind === 6;
				cursor.at++;
				return literalText(literalValue(content, start + 1, end - 1));
			case 7:
				cursor.hasFollowed = true;
				return readTemplate(cursor, this.#read);
			case 3:
				cursor.at++;
				return numberValue(content, start, end);
			case 5:
				cursor.at++;
				return patternValue(content, start, end);
			case 1: return this.#word(at);
			default: return this.#opened();
		}
	}
	#word(index) {
		const cursor = this.#cursor;
		const { tokens, content, bindings } = cursor;
		const name = tokens.codes[index];
		cursor.at++;
		if (name === functionWord) {
			cursor.at = behindFunction(tokens, cursor.at);
			return null;
		}
		const call = knownCallAt(tokens, content, index);
		if (call !== null) {
			cursor.hasFollowed = true;
			cursor.at = call.open;
			return cursor.charge(call.called(call.argumentsOf(readArguments(cursor, this.#read))));
		}
		const value = bindings.valueOf(name);
		cursor.hasFollowed ||= value !== null;
		return value;
	}
	/** What brackets hold where an operand may stand. */
	#opened() {
		const cursor = this.#cursor;
		const { partner: close, sign, at } = cursor;
		if (close <= at) return null;
		if (sign === openBracket$2) return listOf(readArguments(cursor, this.#read));
		if (sign === openBrace$2) return readFields(cursor, this.#read);
		if (sign !== openParenthesis$2) return null;
		cursor.at++;
		const value = this.#read();
		const isWhole = cursor.at === close;
		cursor.at = close + 1;
		cursor.hasFollowed = true;
		return isWhole ? value : null;
	}
};
// src/detect/fold/read-tokens.ts
const digits$2 = "0123456789";
const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_$";
const wordStarts = byteSet(Buffer.from(letters)).fill(1, 128);
const wordBytes = byteSet(Buffer.from(letters + digits$2)).fill(1, 128);
const digitBytes = byteSet(Buffer.from(digits$2));
const numberBytes = byteSet(Buffer.from(`${letters}${digits$2}.`));
const lineFeed = 10;
const backslash = 92;
const backtick = 96;
const slash$1 = 47;
const star = 42;
const dollar = 36;
const dot$1 = 46;
const openBrace$1 = 123;
const closeBrace = 125;
const openParenthesis$1 = 40;
const closeParenthesis = 41;
const openBracket$1 = 91;
const closeBracket = 93;
/** So many brackets that nothing closes are taken for mistakes of the reader. */
const maxUnclosed = 4;
/** Signs of more than one character that matter here; all others are read one by one. */
const longSigns = [
	">>>",
	"...",
	"+=",
	"++",
	"--",
	"=>",
	"==",
	"!=",
	"<=",
	">=",
	"<<",
	">>",
	"**",
	"&&",
	"||",
	"??",
	"?.",
	"-=",
	"*="
];
const signsByFirst = Map.groupBy(longSigns.map((text) => Buffer.from(text)), ([first]) => first);
const longStarts = byteSet(longSigns.map((text) => text.charCodeAt(0)));
/**
* Reads a script's tokens. Comments are left out, and what is no token of any kind.
*
* It never fails: a quote that nothing closes on its line, such as an apostrophe in a text, is passed over.
*/
function readTokens(content, start, end) {
	const tokens = new Tokens(Math.ceil((end - start) / 3) + 16);
	/** Open brackets and templates. */
	const open = [];
	/** Up to where nothing closes a quote, a pattern or a template of the kind: what is looked for once is not again. */
	const unclosed = /* @__PURE__ */ new Map();
	let at = start;
	while (at < end) {
		const byte = content[at];
		if (byte <= 32) at++;
		else if (wordStarts[byte] === 1) at = readWord(at);
		else if (isQuote(byte)) at = readString(at);
		else if (byte === backtick) at = readTemplate(at, true);
		else if (byte === slash$1) at = readSlash(at);
		else if (digitBytes[byte] === 1 || byte === dot$1 && digitBytes[content[at + 1]] === 1) at = readNumber(at);
		else at = readSign(at, byte);
	}
	return tokens;
	function readWord(from) {
		let name = 7;
		let to = from;
		while (to < end && wordBytes[content[to]] === 1) {
			name = nameWith(name, content[to]);
			to++;
		}
		tokens.add(1, from, to, name);
		return to;
	}
	function readNumber(from) {
		let to = from + 1;
		while (to < end && numberBytes[content[to]] === 1) to++;
		tokens.add(3, from, to, 0);
		return to;
	}
	function readString(from) {
		const last = tokens.count - 1;
		if (last >= 0 && tokens.kinds[last] === 1 && tokens.ends[last] === from && !isBeforeString(last)) return from + 1;
		const to = stringEnd(from, content[from]);
		if (to === -1) return from + 1;
		tokens.add(2, from, to, 0);
		return to;
	}
	function stringEnd(from, quote) {
		if (from < (unclosed.get(quote) ?? 0)) return -1;
		let to = from + 1;
		while (to < end && content[to] !== lineFeed) {
			if (content[to] === quote) return to + 1;
			to += content[to] === backslash ? 2 : 1;
		}
		unclosed.set(quote, to);
		return -1;
	}
	/** Whether a word may stand right before a quote that opens: `return"\u2026"`, `b'\u2026'`. */
	function isBeforeString(index) {
		const from = tokens.starts[index];
		const length = tokens.ends[index] - from;
		return beforeOperand.has(tokens.codes[index]) || length <= 2 && literalPrefixes[content[from]] === 1 && literalPrefixes[content[from + length - 1]] === 1;
	}
	/** Reads a template literal up to its end or its next expression. */
	function readTemplate(from, isFirst) {
		for (let to = from + 1; to < end && !unclosed.has(backtick); to++) {
			const byte = content[to];
			if (byte === backtick) {
				if (isFirst) tokens.add(6, from, to + 1, 0);
				else close(tokens.add(9, from, to + 1, 0), 7);
				return to + 1;
			}
			if (byte === backslash) to++;
			else if (byte === dollar && content[to + 1] === openBrace$1) {
				const index = tokens.add(isFirst ? 7 : 8, from, to + 2, 0);
				if (isFirst) open.push(index);
				return to + 2;
			}
		}
		unclosed.set(backtick, end);
		if (!isFirst) open.pop();
		return from + 1;
	}
	function readSlash(from) {
		if (content[from + 1] === slash$1) {
			const to = content.indexOf(lineFeed, from);
			return to === -1 ? end : to;
		}
		if (content[from + 1] === star) {
			const to = content.indexOf("*/", from + 2);
			return to === -1 ? end : to + 2;
		}
		const to = isBeforeOperand(tokens, tokens.count - 1) ? patternEnd(from) : -1;
		if (to === -1) {
			tokens.add(4, from, from + 1, slash$1);
			return from + 1;
		}
		tokens.add(5, from, to, 0);
		return to;
	}
	function patternEnd(from) {
		if (from < (unclosed.get(slash$1) ?? 0)) return -1;
		let isInClass = false;
		let to = from + 1;
		while (to < end && content[to] !== lineFeed) {
			const byte = content[to];
			if (byte === slash$1 && !isInClass) return wordEnd(to + 1);
			isInClass = byte === openBracket$1 || isInClass && byte !== closeBracket;
			to += byte === backslash ? 2 : 1;
		}
		unclosed.set(slash$1, to);
		return -1;
	}
	function wordEnd(from) {
		let to = from;
		while (to < end && wordBytes[content[to]] === 1) to++;
		return to;
	}
	function readSign(from, byte) {
		switch (byte) {
			case openParenthesis$1:
			case openBracket$1:
			case openBrace$1:
				open.push(tokens.add(4, from, from + 1, byte));
				return from + 1;
			case closeBrace:
				if (tokens.kinds[open.at(-1) ?? -1] === 7) return readTemplate(from, false);
				close(tokens.add(4, from, from + 1, byte), openBrace$1);
				return from + 1;
			case closeParenthesis:
				close(tokens.add(4, from, from + 1, byte), openParenthesis$1);
				return from + 1;
			case closeBracket:
				close(tokens.add(4, from, from + 1, byte), openBracket$1);
				return from + 1;
		}
		const long = longStarts[byte] === 1 ? longSignAt(from, byte) : void 0;
		const to = from + (long?.length ?? 1);
		tokens.add(4, from, to, long === void 0 ? byte : signOf(long.toString("latin1")));
		return to;
	}
	function longSignAt(from, first) {
		return signsByFirst.get(first)?.find((text) => content[from + 1] === text[1] && (text.length < 3 || content[from + 2] === text[2]));
	}
	/** Joins a closing token to the one that opened, past some that nothing closed; one that fits nothing closes nothing. */
	function close(index, opening) {
		for (let depth = open.length - 1; depth >= Math.max(0, open.length - maxUnclosed); depth--) {
			const top = open[depth];
			if (tokens.codes[top] === opening || tokens.kinds[top] === opening) {
				open.length = depth;
				tokens.partners[top] = index;
				tokens.partners[index] = top;
				return;
			}
		}
	}
}
// src/detect/fold/expression-end.ts
const equals$1 = signOf("=");
const ends = new Set([
	",",
	";",
	")",
	"]",
	"}",
	":"
].map(signOf));
/** Words of TypeScript behind a value. */
const typing = new Set(["as", "satisfies"].map(nameOf$1));
/** So far a type may reach. */
const maxTypeTokens = 16;
/** Whether an expression may end before a token, with nothing that changes its value. */
function isExpressionEnd(tokens, content, index) {
	const { kinds, codes, count } = tokens;
	if (index >= count) return true;
	switch (kinds[index]) {
		case 8:
		case 9: return true;
		case 4: return ends.has(codes[index]);
		case 1: return typing.has(codes[index]) || isOnNextLine(tokens, content, index);
		default: return isOnNextLine(tokens, content, index);
	}
}
/** The token behind the type that follows a colon, as far as types are short. */
function behindType(tokens, content, colon) {
	let at = colon + 1;
	while (at < colon + maxTypeTokens && !tokens.isSign(at, equals$1) && !isExpressionEnd(tokens, content, at)) at = Math.max(at, tokens.partners[at] ?? -1) + 1;
	return at;
}
// src/detect/fold/telling-text.ts
/** Whether a text says more than the parts that it is made of, as where two of them make up a word. */
function isTelling({ text, seams }) {
	if (text.length < 16 || seams?.length === 0) return false;
	const all = seams ?? Array.from({ length: text.length - 1 }, (_, index) => index + 1);
	return hasTellingSeam(Buffer.from(text, "latin1"), all, true);
}
/** A text as a script would have it, so that rules which need quotes match; what is not known stays outside of them. */
function asLiteral({ text }) {
	const quote = text.includes("\"") ? "'" : "\"";
	return quote + text.replaceAll("\ufffc", `${quote} + value + ${quote}`) + quote;
}
// src/detect/fold/fold-script.ts
const equals = signOf("=");
const plusEquals = signOf("+=");
const dot = signOf(".");
const comma$1 = signOf(",");
const colon = signOf(":");
const openParenthesis = signOf("(");
const openBracket = signOf("[");
const openBrace = signOf("{");
const joining = new Set([
	"+",
	".",
	"?.",
	"[",
	"("
].map(signOf));
const declaring = new Set([
	"const",
	"let",
	"var"
].map(nameOf$1));
const push = nameOf$1("push");
/** A text that is put together farther apart has its place where it ends. */
const maxSpread = 2e3;
/** Most bytes of texts that one script may give. */
const maxFoldedBytes = 8388608;
/**
* Finds the texts that a script puts together of parts which stand in it: by `+`, `+=`, `concat`, template literals, `join`,
* from codes of characters, reversed, through names and their fields.
*
* Read once from top to bottom, without a syntax tree: what a name stands for is what it was given last. Nothing is run.
*/
function foldScript(content, { start, end }) {
	return new ScriptFolder(content, readTokens(content, start, end)).segments();
}
var ScriptFolder = class {
	#content;
	#tokens;
	#bindings;
	#blocks;
	#cursor;
	#evaluator;
	#found = [];
	#foundBytes = 0;
	/** The operands up to here are parts of an expression that was read, at the depth of brackets that it stands at. */
	#read = {
		end: 0,
		depth: 0
	};
	#depth = 0;
	/** The token of a name that is declared there. */
	#declaredAt = -1;
	constructor(content, tokens) {
		this.#content = content;
		this.#tokens = tokens;
		this.#bindings = new Bindings((binding) => this.#tellAdded(binding));
		this.#blocks = new Blocks(tokens, this.#bindings);
		this.#cursor = new Cursor(content, tokens, this.#bindings);
		this.#evaluator = new Evaluator(this.#cursor);
	}
	segments() {
		const { count } = this.#tokens;
		for (let index = 0; index < count;) {
			if (this.#cursor.steps <= 0 || this.#foundBytes > maxFoldedBytes) {
				this.#found.push(decodeLimit);
				return this.#found;
			}
			index = this.#step(index);
		}
		this.#bindings.restore(0);
		return this.#found;
	}
	/** Reads what starts at a token; the token to go on at. */
	#step(index) {
		const { kinds, codes } = this.#tokens;
		switch (kinds[index]) {
			case 1: return this.#word(index);
			case 2:
			case 6: return this.#isJoined(index + 1) ? this.#operand(index) : index + 1;
			case 7: {
				const next = this.#operand(index);
				this.#depth += next === index + 1 ? 1 : 0;
				return next;
			}
			case 9:
				this.#depth--;
				return index + 1;
			case 4: return this.#sign(index, codes[index]);
			default: return index + 1;
		}
	}
	#sign(index, code) {
		const partner = this.#tokens.partners[index];
		this.#blocks.reach(index);
		if (partner === -1) return index + 1;
		if (partner < index) {
			this.#depth--;
			return index + 1;
		}
		const next = code !== openBrace && this.#isJoined(partner + 1) ? this.#operand(index) : index + 1;
		this.#depth += next === index + 1 ? 1 : 0;
		return next;
	}
	#isJoined(index) {
		return this.#tokens.kinds[index] === 4 && index < this.#tokens.count && joining.has(this.#tokens.codes[index]);
	}
	/** Whether a token is part of an expression that was read, rather than of a function or list in it. */
	#wasRead(index) {
		return index < this.#read.end && this.#depth === this.#read.depth;
	}
	#startsOperand(index) {
		return isBeforeOperand(this.#tokens, index - 1) || isOnNextLine(this.#tokens, this.#content, index);
	}
	#word(index) {
		const name = this.#tokens.codes[index];
		if (declaring.has(name)) {
			this.#declare(index + 1);
			return index + 1;
		}
		const isDeclared = index === this.#declaredAt;
		if (!isDeclared && !this.#startsOperand(index)) return index + 1;
		const { kinds, codes } = this.#tokens;
		const next = kinds[index + 1] === 4 && index + 1 < this.#tokens.count ? codes[index + 1] : 0;
		if (isDeclared || next === equals) return this.#assignment(index, name, isDeclared);
		if (next === plusEquals) return this.#addition(index, name);
		if (next === dot && kinds[index + 2] === 1 && kinds[index + 3] === 4) {
			if (codes[index + 3] === equals) return this.#fieldAssignment(index, name);
			if (codes[index + 3] === openParenthesis && codes[index + 2] === push) {
				this.#push(index, name);
				return index + 3;
			}
		}
		return (this.#bindings.valueOf(name) !== null || isKnownFunctionStart(name)) && joining.has(next) ? this.#operand(index) : index + 1;
	}
	/** Notes which name is declared behind a word like `const`; those that are taken out of something are not known. */
	#declare(index) {
		const { kinds, codes, partners } = this.#tokens;
		const partner = partners[index] ?? -1;
		if (kinds[index] === 1) this.#declaredAt = index;
		else if (partner > index && (codes[index] === openBrace || codes[index] === openBracket)) {
			for (let at = index + 1; at < Math.min(partner, index + 200); at++) if (kinds[at] === 1) this.#bindings.hide(codes[at]);
		}
	}
	#assignment(index, name, isDeclared) {
		const at = this.#tokens.isSign(index + 1, colon) ? behindType(this.#tokens, this.#content, index + 1) : index + 1;
		const start = this.#tokens.starts[index];
		if (!this.#tokens.isSign(at, equals)) {
			this.#bindings.declare(name, null, start);
			this.#declaredAt = this.#tokens.isSign(at, comma$1) ? at + 1 : -1;
			return index + 1;
		}
		const read = this.#readAt(at + 1);
		const value = read.isWhole ? read.value : null;
		if (isDeclared) {
			this.#bindings.declare(name, value, start);
			this.#declaredAt = this.#tokens.isSign(read.end, comma$1) ? read.end + 1 : -1;
		} else this.#bindings.assign(name, value, start);
		return this.#behind(at + 1, read);
	}
	#addition(index, name) {
		const binding = this.#bindings.get(name);
		const read = this.#readAt(index + 2);
		if (binding !== void 0 && isText$1(binding.value)) {
			const start = this.#tokens.starts[index];
			const last = this.#tokens.ends[read.end - 1];
			const sum = this.#cursor.charge(joinedText([binding.value, read.isWhole ? read.value : null]));
			if (sum === null) this.#tellAdded(binding);
			binding.value = sum;
			binding.start = last - binding.start > maxSpread ? start : binding.start;
			binding.end = last;
		}
		return this.#behind(index + 2, read);
	}
	#fieldAssignment(index, name) {
		const read = this.#readAt(index + 4);
		const owner = this.#bindings.valueOf(name);
		const fields = isFields(owner) ? owner : {
			kind: "fields",
			byName: /* @__PURE__ */ new Map()
		};
		fields.byName.set(this.#tokens.codes[index + 2], read.isWhole ? read.value : null);
		if (owner !== fields) this.#bindings.assign(name, fields, this.#tokens.starts[index]);
		return this.#behind(index + 4, read);
	}
	#push(index, name) {
		const binding = this.#bindings.get(name);
		if (binding !== void 0 && isList(binding.value)) {
			const added = this.#evaluator.argumentsAt(index + 3);
			binding.value = this.#cursor.charge(listOf([...binding.value.items, ...added]));
		}
	}
	/** Reads the expression that starts at an operand, if one does. */
	#operand(index) {
		if (this.#wasRead(index) || !this.#startsOperand(index)) return index + 1;
		return Math.max(index + 1, this.#behind(index, this.#readAt(index)));
	}
	/** Reads the expression at a token and tells of it; what is told has no seams any more. */
	#readAt(index) {
		const read = this.#evaluator.expression(index);
		const end = Math.min(this.#cursor.at, this.#tokens.count);
		this.#read = {
			end,
			depth: this.#depth
		};
		const isWhole = isExpressionEnd(this.#tokens, this.#content, end);
		if (!isText$1(read) || !isTelling(read)) return {
			value: read,
			end,
			isWhole
		};
		if (this.#cursor.hasFollowed && end > index) {
			const range = {
				start: this.#tokens.starts[index],
				end: this.#tokens.ends[end - 1]
			};
			this.#tell(range, asLiteral(read));
		}
		return {
			value: {
				...read,
				seams: []
			},
			end,
			isWhole
		};
	}
	/** Where to go on: behind an expression all of which is known, else in it, where more may stand. */
	#behind(start, { value, end, isWhole }) {
		return (typeof value === "number" || isText$1(value) && value.isWhole) && isWhole && end > start ? end : start;
	}
	#tell(range, text) {
		const bytes = Buffer.from(text);
		this.#foundBytes += bytes.length;
		this.#found.push({
			range,
			bytes,
			decodings: ["concatenation"]
		});
	}
	/** Tells of a text that was added to, under the name that it has. */
	#tellAdded({ value, start, end }) {
		if (end !== -1 && isText$1(value) && isTelling(value)) {
			const name = /^[\w$]*/.exec(this.#content.toString("latin1", start, Math.min(start + 200, end)))[0];
			this.#tell({
				start,
				end
			}, `${name} = ${asLiteral(value)}`);
		}
	}
};
// src/detect/fold/script-parts.ts
const tag = /<script\b[^<>]{0,2000}>/gi;
const closing = /<\/script/gi;
const lessThan = 60;
/** What scripts have and most other texts have not. */
const marks = [
	"<script",
	"function",
	"=>",
	"const ",
	"var ",
	"let ",
	"import ",
	"+=",
	"this.",
	"window."
];
/** Whether a text may be a script, or a page that holds one. */
function mayHoldScript(content) {
	return marks.some((mark) => content.includes(mark));
}
/** The parts of a text that are scripts: all of it, or what stands in the script elements of a page. */
function scriptParts(content) {
	if (content.subarray(0, 64).toString("latin1").trimStart().charCodeAt(0) !== lessThan) return [{
		start: 0,
		end: content.length
	}];
	const text = content.toString("latin1");
	const parts = [];
	tag.lastIndex = 0;
	for (let open = tag.exec(text); open !== null; open = tag.exec(text)) {
		closing.lastIndex = tag.lastIndex;
		const end = closing.exec(text)?.index ?? text.length;
		parts.push({
			start: tag.lastIndex,
			end
		});
		tag.lastIndex = end;
	}
	return parts;
}
// src/detect/fold/folded-stretches.ts
/** What websites ship has names of any form. */
const address$1 = /^https?:\/\//;
const scriptFile = /\.(?:[cm]?[jt]sx?|vue|svelte|astro|html?|php)$/i;
/**
* The texts that scripts in a content put together of parts.
*
* Not in history, where contents have no names: a name in a script may stand far from what it was given, so that each
* version would have to be read whole.
*/
function* foldedStretches({ provenance }, content) {
	const name = contentName(provenance);
	if (!scriptFile.test(name) && !(address$1.test(name) && mayHoldScript(content))) return;
	for (const part of scriptParts(content)) for (const segment of foldScript(content, part)) yield {
		segment,
		window: segment.range
	};
}
// src/detect/judge/is-listed.ts
const comma = /["'`]\s{0,4},\s{0,4}["'`]$/;
const listedBefore = /["'`]\s{0,9},\s{0,20}["'`][\w$.]{0,40}$/;
const listedBehind = /^\s{0,9},\s{0,20}["'`]/;
const name = /^[\w$.:/-]{1,80}$/;
/** Keys that stand behind their names in a list, as page state writes them, are longer than names and have no marks. */
const key = /^(?=(?:\D*\d){3})[A-Za-z0-9]{20,}$/;
const secretWord$1 = /passw|pwd|secret|token/i;
/**
* Whether a value is but the next name in a list of names: `["id", "password", "isAdmin", "role"]`, as editors have of the
* words of a language, and source maps of all names in a script.
*
* @param named - the match up to its value
*/
function isListed(value, named, { before, after }) {
	return comma.test(named) && listedBefore.test(before) && name.test(value) && !key.test(value) && (listedBehind.test(after) || secretWord$1.test(value));
}
// src/model/is-counted.ts
/** Two characters that stand beside each other in a row, in either order: `ab`, `ba`, `90`. */
const steps = new Set([
	"01234567890",
	"abcdefghijklmnopqrstuvwxyz",
	"qwertyuiop",
	"asdfghjkl",
	"zxcvbnm"
].flatMap((row) => Array.from(row.slice(1), (char, index) => [row[index] + char, char + row[index]]).flat()));
/** Keys in PEM are longer, and nobody types so much. */
const mostCountedLength = 1e3;
/**
* Whether most of a text counts up or down, or follows a row of keys: `abcdef1234567890`, `abc123def456`, `1a2b3c4d5e6f`,
* `qwertyuiopasdfgh`. Signs and case count for nothing; texts of less than 16 or more than 1,000 never do.
*
* Of random texts of 16 hexadecimal digits one in two thousand does, of 24 letters and digits one in a hundred thousand.
*/
function isCounted(text) {
	const plain = text.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
	if (plain.length < 16 || plain.length > mostCountedLength) return false;
	return shareOfRuns(plain, 4, [1, 2]) >= .5 || shareOfRuns(plain, 3, [1]) >= .75;
}
/**
* How much of a text is in runs along a row, from 0 to 1.
*
* @param strides - 1: the run's characters follow each other; 2: one of another run is between them
*/
function shareOfRuns(text, leastLength, strides) {
	return new Set(strides.flatMap((stride) => inRunsOf(text, leastLength, stride))).size / text.length;
}
/** Where characters stand that are in runs. */
function inRunsOf(text, leastLength, stride) {
	const found = [];
	for (let first = 0; first < stride; first++) {
		let run = [];
		for (let at = first; at < text.length; at += stride) {
			run.push(at);
			if (!steps.has(text[at] + text[at + stride])) {
				found.push(...run.length >= leastLength ? run : []);
				run = [];
			}
		}
	}
	return found;
}
// src/detect/judge/is-weak.ts
/** What people type when any password will do: a stock word, a row of keys or a count, perhaps one after the other. */
const forms$1 = [
	new RegExp(`^(?:my|new|old|user)?[-_.]?(?:abcd?|admin|anything|bar|baz|demo|foo|guest|hello|letmein|pass(?:word|wd|phrase)?|p[a4@](?:ss|\\\$\\\$)w[o0]rd|pwd|qwerty|root|s[e3]cr[e3]t|something|test(?:ing|er)?|user|welcome|whatever|wrong|abcdefg?h?i?j?|asdf(?:gh(?:jkl?)?)?|azerty|qwert[yz]?|qwerty|zxcv(?:bnm?)?|1qaz2wsx|1q2w3e4r){1,3}[-_.]?(?:(?:0?123|0?1234|0?12345)\\d{0,6}|\\d{0,4})$`),
	/^[a-z]{0,12}[-_.]?0?123456\d{0,4}$/,
	/^(?:0?12345\d{0,5}|\d?98765\d{0,5}|654321|(\d{1,3})\1+)$/
];
/**
* Whether a text is one of those that stand for a password in tests and examples, though some are in use.
*
* A text with capitals or signs is none: it was made to satisfy somebody's policy.
*/
function isWeak(text) {
	return forms$1.some((form) => form.test(text));
}
// src/detect/judge/word-likeness.ts
/**
* How much more often a letter (row) is followed by another (column) in words than in random text: 0 to 9, on a scale
* of logarithms on which 5 is as often. Counted in 10,000 words of documentation and source code, most of them English.
*/
const pairs = [
	"37871361714978070889653352",
	"62326100630721600452600030",
	"81538208607632930648610130",
	"64359320810423620562531130",
	"85896653412879464998365751",
	"50226610700512610543500030",
	"50307145600424420651410010",
	"71127100600222620434410020",
	"65877660003779861688160406",
	"20004000100000200020200000",
	"31027200500202210052210000",
	"82359310803722830155520070",
	"85138100701351670153500030",
	"73788592714435730389550030",
	"45762451414779670977756320",
	"81338224600721760856600030",
	"00000000000000000000600000",
	"83569351805565840687542050",
	"60649327804543672279713051",
	"82539327901543840876513260",
	"56545440500668260777000201",
	"60208000600100410020000000",
	"50015003500204410431000000",
	"21324100300120150124000300",
	"10113100300234250043101000",
	"30006000300000200010000011"
];
const firstLetter = 97;
/** How much a run of letters looks like a word: random letters are mostly below 5, words above. 0 where there are no two letters. */
function wordLikeness(letters) {
	const text = letters.toLowerCase();
	let sum = 0;
	for (let at = 1; at < text.length; at++) {
		const row = pairs[text.charCodeAt(at - 1) - firstLetter];
		sum += Number(row?.charAt(text.charCodeAt(at) - firstLetter) ?? 0);
	}
	return text.length < 2 ? 0 : sum / (text.length - 1);
}
// src/detect/judge/is-words.ts
/** Abbreviations that are spoken like words and look like none. */
const abbreviations = /^(?:api|app|aws|cfg|cls|config|ctx|db|dev|dn|dns|env|ftp|gcp|gpg|hmac|html?|https?|id|ip|json|jwt|key|ldap|md|mfa|msg|my|mysql|nats|oauth|obj|otp|passwd|pem|pg|php|pwd?|rsa|sasl|sha|smtp|sql|src|ssh|ssl|sso|str|svc|tls|tmp|ui|uri|url|usr|utf|uuid|vm|vpn|wp|ws|www|x|xml|yaml)$/i;
/** Random text of six letters passes for a word about once in ten times, of ten letters once in a hundred. */
const wordLike = 5.2;
/**
* Whether a text is made of words, as names, labels and code are: letters that follow each other as they do in words,
* parted by case or punctuation, with few digits.
*/
function isWords(text) {
	const parts = text.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? [];
	const letters = text.replaceAll(/[^A-Za-z]/g, "").length;
	const digits = text.replaceAll(/\D/g, "").length;
	const wordLetters = parts.filter(isWord).reduce((sum, part) => sum + part.length, 0);
	return letters > 0 && digits <= text.length / 3 && wordLetters >= letters * leastShare(text);
}
/** A name of several parts may hold a part that nobody but its author can read. */
function leastShare(text) {
	return /^[A-Za-z]+(?:[-_.:/ ][A-Za-z]+)+$|^[A-Za-z][a-z]+(?:[A-Z][a-z]+)+$/.test(text) ? .5 : .7;
}
function isWord(part) {
	return abbreviations.test(part) || part.length >= 3 && wordLikeness(part) >= wordLike;
}
// src/detect/judge/placeholder.ts
/** Words that people write where a secret belongs, long enough not to stand in random text by chance. */
const words = /example|changeme|change[-_ ]me|change[-_ ]?this|placeholder|redacted|replace[-_ ]?(?:me|this|with)|insert[-_ ]|y[o0]ur[-_ ]|my[-_](?:secret|password|token|key)|not[-_ ]?(?:a[-_ ])?(?:real|secret)|(?:enter|put|paste|add)[-_ ].{0,20}(?:here|key|token)|goes[-_ ]?here|random[-_ ]?(?:chars|characters|(?:[a-z]{1,20}[-_ ]){0,5}string)|deadbeef.{0,8}deadbeef/i;
/** Shorter ones, which count at the start or the end of a word alone. */
const shortWords = /(?:^|[^a-z0-9])(?:dummy|fake|fixme|foobar|lorem|sample|todo)|(?:dummy|fake|fixme|foobar|lorem|sample|todo)(?:$|[^a-z0-9])/i;
/** Names of settings, which say what belongs there: `password`, `my_pass`, `MAIL_PASSWORD`. */
const settings$1 = /^(?:[a-z]{1,12}[-_. ]){0,5}(?:admin|bad|correct|db|email|ftp|incorrect|invalid|ldap|mail|my|mysql|new|old|postgres|redis|root|secret|smtp|some|super|test|the|top|user|very|wrong|your){0,3}(?:api[-_.]?key|credentials?|passphrase|password|passwd|passwort|pass|pwd|secret|token)s?$/i;
/** What a description says in the place of one: `passwd-on-proxy`. */
const descriptions = /^(?:my[-_])?(?:passphrase|password|passwd|pass|secret|token)[-_](?:at|for|from|in|of|on|to|with)[-_][a-z]{2,12}(?:[-_][a-z]{2,12}){0,3}$/i;
/** What people call one of their own: `myhuginnpassword`. */
const own = /^my[-_]?[a-z]{3,20}[-_]?(?:passphrase|password|passwd|secret|token|key)$/i;
/** The parts of an address, in the place of one: `pass@host`, `user:password`, `name@domain.com`. */
const addresses = /^(?:(?:user(?:name)?|login|name|e?mail|pass(?:word|wd)?|host(?:name)?|domain|server|port)(?:[@.:_-]|$)){2,5}(?:com|net|org)?$/i;
/** Where a secret is kept, instead of it: `file:///run/secrets/key`, `../session/redis.md#password`, `/run/secrets/key`. */
const pointers = /^(?:file:\/{2,3}|~\/|(?:\.{1,2}\/)+)(?:[\w.@+-]+\/)*[\w.@+-]+(?:#[\w-]+)?\/?$|^\/(?:[a-z][a-z0-9._-]*\/)+[a-z0-9._-]+$/;
/** Names of variables: `testJwtSecret`, `keyPassphrase`. */
const variables = /^[a-z]{2,12}(?:[A-Z][A-Za-z]{0,20})?(?:Key|Passphrase|Password|Passwd|Secret|Token|Cred|Creds|Credentials)$/;
/** Text that is filled in elsewhere: variables, templates, calls. */
const templates = [
	/^\$[A-Za-z_]\w*(?:(?:->|::).*|\[['"]?\w{1,40}['"]?\].*|(?:[.:][A-Za-z_]\w*)*)?$/,
	/^(?:[-+]{1,2}[a-z]?|["'\\]{1,4})?\$[A-Z_][A-Z0-9_]{2,}[}"'\\]{0,4}$|^\.\*\/|^(?:exit|failed|missing|provided|result|return|unset|value)$|<\/[a-z]{1,10}>?$/,
	/^[A-Za-z_][\w.]{0,60}\[(?:\d{1,3}|['"]?[A-Za-z_]\w{0,40}['"]?)\]$/,
	/^\$[{(]|\$\{[A-Za-z_][^}]{0,100}\}|\$\([A-Za-z][^)]{1,100}\)|^#\{\w/,
	/^%[A-Za-z_][\w.]*%$|^%%\w+%%$|^%[{(]\w+[)}]|^@@(?:\w+|[^@\s]{1,200}@@)$|^@[\w.-]+@$|^([#_%!])\1{1,2}[A-Z][A-Z0-9_ .-]*\1{2,3}$/,
	/\{\{.{0,100}\}\}|^<[^>]{1,100}>$|^\[[^\]]{1,100}\]$|^\{[^}]{0,100}\}$|^<%=|^<%.*%>$/
];
/** In base64url underscores are data: between letters they mask nothing. */
const masks = /\*{3,}|x{5,}|\.{3,}|(?:^|[^A-Za-z0-9_])_{5,}|_{5,}(?:$|[^A-Za-z0-9_])|(?<!-)-{5,}[^-\s]{0,40}$|^(.)\1*$/i;
/** Keys have runs too, as `AAAAAAAAAA` for zeros in base64: what is mostly one character is none. */
const leastRunShare = .3;
/**
* Whether the text stands for a secret rather than being one: `your-api-key`, `${TOKEN}`, `xxxxxxxx`, `AKIA\u2026EXAMPLE`.
*/
function isPlaceholder(secret) {
	const text = secret.startsWith("-----BEGIN") ? bodyOf$1(secret) : asTyped(secret);
	return templates.some((form) => form.test(text)) || masks.test(text) || isMostlyOneRun(text) || !hasPlainCharacters(text) || text.length <= 200 && isSpelt(text);
}
function isMostlyOneRun(text) {
	return text.match(/(.)\1{7,}/g)?.some((run) => run.length >= text.length * leastRunShare) ?? false;
}
function isSpelt(text) {
	return [
		words,
		shortWords,
		settings$1,
		own,
		descriptions,
		variables,
		addresses,
		pointers
	].some((form) => form.test(text));
}
/** URLs and forms write signs as `%40`. A text with other uses of the sign stays as it is. */
function asTyped(text) {
	return /%[0-9A-F]{2}/i.test(text) && !/%(?![0-9A-F]{2})/i.test(text) ? text.replaceAll(/%([2-7][0-9A-F])/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16))) : text;
}
/** A PEM block without its header lines, whose dashes would look like a mask. */
function bodyOf$1(pem) {
	return pem.replaceAll(/-----[A-Za-z0-9 ]{1,60}-----/g, "");
}
/** People and generators write secrets in ASCII; text in other scripts is meant to be read. */
function hasPlainCharacters(value) {
	return value.replaceAll(/[^!-~]/g, "").length >= value.length / 2;
}
// src/detect/judge/basic-credentials.ts
const shown$1 = /^[\x20-\x7e]+$/;
const sampleUser = /^(?:a?bc|abcd?|admin|alice|ba[rz]|bob|client(?:[-_]?id)?|domain|foo|id|jane|joe|john|key|login|me|name|proxyuser|root|test|token|user(?:name)?|usr|you)$/i;
/** What no service would take for a password any more. */
const leastPasswordLength = 4;
/** Names of users are shorter than keys that stand in their place, with no password or any. */
const leastKeyLength$1 = 16;
/**
* How sure one can be of HTTP Basic credentials (RFC 7617) by what they say when decoded; null: they open nothing.
*
* User and password are judged as those in URLs are: a sample user with a plain word is a sample, a placeholder with another
* user's name is hardly a password. What is no text stays as sure as the rule is: it may be a token of a server's own.
*
* @param confidence - the rule's own
*/
function rateBasicCredentials(encoded, confidence) {
	const text = Buffer.from(encoded, "base64").toString("latin1");
	if (!shown$1.test(text)) return confidence;
	if (text.startsWith("{\"")) return null;
	const colon = text.indexOf(":");
	const user = text.slice(0, Math.max(0, colon));
	const password = text.slice(colon + 1);
	const isSampleUser = user === "" || sampleUser.test(user) || user.length > 3 && isPlaceholder(user);
	const isKey = password.length < leastPasswordLength && (user.length >= leastKeyLength$1 || password === "");
	if (colon === -1 || isKey && !isSampleUser || !isStandIn(password, isSampleUser)) return confidence;
	return isSampleUser ? null : "low";
}
function isStandIn(password, isSampleUser) {
	const isWord = /^[A-Za-z]{1,12}$/.test(password) || isWords(password) && !/\d/.test(password);
	return password.length < leastPasswordLength || isPlaceholder(password) || isWeak(password.toLowerCase()) || isSampleUser && isWord;
}
// src/detect/judge/encoded-text.ts
const digits32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const printable = /^[ -~]+$/;
/** What a text of 8 to 200 characters in base64 says, where that is printable; null: it is none. */
function textOfBase64(value) {
	if (!/^[A-Za-z0-9+/]{6,200}={0,2}$/.test(value) || value.length % 4 !== 0) return null;
	const text = Buffer.from(value, "base64").toString("latin1");
	return printable.test(text) ? text : null;
}
/** What a text of 16 to 200 characters in base32 (RFC 4648) says, where that is printable; null: it is none. */
function textOfBase32(value) {
	if (!/^[A-Z2-7]{16,200}={0,6}$/.test(value)) return null;
	const bytes = value.replaceAll(/[A-Z2-7]/g, (digit) => digits32.indexOf(digit).toString(2).padStart(5, "0")).match(/[01]{8}/g) ?? [];
	const text = String.fromCharCode(...bytes.map((byte) => parseInt(byte, 2)));
	return printable.test(text) ? text : null;
}
// src/detect/judge/holds-count.ts
const counts = /abcdefg?h?0?1234|0123456789|1234567890|0987654321|012345abcdef|abcdefghij|qwertyuiop|asdfghjkl|poiuytrewq|lkjhgfdsa/i;
/** Whether a count, or a row of keys, stands in a text that is so long that no chance brings it about. The rest may be a secret nevertheless. */
function holdsCount(text) {
	return counts.test(text);
}
// src/detect/judge/is-about.ts
/** What a name ends with that calls its value something about a secret: `password_file`, `tokenUrl`, `secret-name`. */
const attribute = /(?:adapter|arn|\balg|[a-z_-]alg|algorithm|class|column|count|credentials?[-_]?id|encoder|encrypted|endpoint|expir(?:y|es|ation)(?:_utc|at)?|field|file(?:name)?|format|hash(?:er)?|hint|key[-_]?id|kind|label|len(?:gth)?|level|limit|max|method|min|message|mode|name|page|path|pattern|placeholder|policy|prefix|prompt|provider|regex|reset|scheme|size|source|spec|state|status|strength|suffix|text|title|ttl|type|ur[il]|usage|validator|version)s?\W{0,40}$/i;
/** Keys that open nothing: of tables, caches, lists, keyboards, and those that are public. */
const harmlessKey = /(?:arrow|cache|cookie|ctrl|dedup|enter|esc|event|foreign|gpg|group|hash|host|hot|idempotency|index|known|lookup|map|input|meta|metric|more|object|output|order|partition|pgp|press|primary|public|query|range|registry|result|route|row|search|shard|shift|short|site|sort|state|storage|store|tab|translation|unique|websocket)[-_]keys?\W{0,40}$/i;
/** Tokens that open nothing: they tell one form, page or request from another, or are public. */
const harmlessToken = /(?:antiforgery|authenticity|cancel(?:l?ation)?|csrf|csrfmiddleware|continuation|next|page|public|sync|verification|xsrf)[-_]?token\W{0,40}(?:value\W{1,4})?$/i;
/** Words that only begin like one: `passenger`, `passport_control`, `tokenizer`. */
const otherWord = /(?:pass(?:enger|ion|ive|port|through)|tokeni[sz])\w{0,20}\W{0,40}$/i;
/** Calls between a name and its value that look a value up or make one of another, whose argument is no secret: `getenv("`. */
const lookup = /(?:\b(?:t|_|__|compile|i18n|gettext|translate|env|getenv|hash\w{0,12}|param\w{0,6}|header|lookup|require|import|query\w{0,12}|select\w{0,12}|find\w{0,12}|from_\w{0,12}|prompt|input|format|sprintf|printf|errorf?|warn|info|log|print(?:ln)?|assert\w{0,12})|\bget\w{0,20}|\.get\w{0,20}|[a-z]By[A-Z]\w{0,20}|exists|contains|equals?|matches|includes|startsWith|endsWith|has|is)\([ \t]{0,4}b?\\{0,2}["']?$/;
/** Whether a name, with what stands between it and its value, says that the value tells about a secret only. */
function isAbout$1(name) {
	return [
		attribute,
		harmlessKey,
		harmlessToken,
		otherWord,
		lookup
	].some((form) => form.test(name));
}
// src/detect/judge/is-made-up-key.ts
/** A count from one, of three digits or more: in random text one run of digits in a thousand is. */
const count$1 = /^0?123(?:4(?:5(?:6(?:7(?:8(?:90?)?)?)?)?)?)?$/;
const numbered = /^[a-z]+(?:[-_][a-z]+)*[-_]?\d+$/i;
const alphabet = /^abc(?:d(?:ef?)?)?$/i;
const mostLetters = 5;
/** Whether a short key is what people type for one in a test: words and a count, `zone_abc123`, `1234token`, `F-AC-1234`, `unittest3`. */
function isMadeUpKey(value) {
	if (numbered.test(value) && isWords(value.replaceAll(/[^A-Za-z]/g, ""))) return true;
	const numbers = value.match(/\d+/g) ?? [];
	const names = value.match(/[A-Za-z]+/g) ?? [];
	return numbers.length > 0 && numbers.every((number) => count$1.test(number)) && names.every((name) => name.length <= mostLetters || alphabet.test(name) || isWords(name));
}
// src/detect/judge/is-no-value.ts
/** What stands in the place of a secret without being one: paths, addresses, versions, dates, format strings, references. */
const forms = [
	/^(?:https?|ftp|file|urn|data|arn|jdbc|git|ssh|op|env|keyring|ssm|secretsmanager|vault|kms|classpath):/i,
	/^(?:\.{1,2}\/|[A-Za-z]:\\|~\/|\/(?:[a-z0-9._@-]+\/?)+$)/,
	/^(?:[~^<>=v]|[<>]=)?\s?\d{1,4}(?:\.(?:\d{1,9}|[x*])){1,20}(?:[-+][\w.]{1,20})?(?:$|\s?\|)/,
	/^-?0x[0-9a-f]{1,16}$/i,
	/^(?:\\u[0-9a-f]{4})+$/i,
	/^\d{4}-\d{2}-\d{2}(?:$|[T ])/,
	/^\d{1,6}\/[a-z]{1,6}(?:\/[a-z]{1,8})?$/,
	/^[^A-Za-z0-9%]*(?:%[-+#]?\d{0,3}[dsvxq][^A-Za-z0-9%]*)+$/,
	/^[a-z][a-z0-9-]{0,30}(?:\.[a-z][a-z0-9-]{0,30}){1,3}(?:\/[A-Za-z][\w.-]{0,60}){2,8}$/,
	/^[a-z]+(?:-[a-z]+){1,5}-\d{1,4}(?:\.\d{1,6}){1,3}$/,
	/^dev-[a-z][\w.-]{0,30}$/,
	/^[a-z][\w.-]{0,60}:\d{2,5}\//,
	/^[ACMNOUX][A-Z2-7]{55}$/,
	/^[a-z][a-z.-]{0,20}@$/,
	/^\$\d{1,2}$|%\(\w+\)|#\{\w+\}|^[\w\s./:-]*\{(?:\d?|[A-Za-z_][\w.]{0,40})\}[\w\s./:{}-]*$/,
	/^(?:\w[\w.-]*\/)*\w[\w.-]*\.(?:js|ts|py|rb|go|java|php|html?|css|json|ya?ml|xml|txt|md|png|jpg|svg|pem|key|crt|cer|der|p12|pfx|jks|gpg|asc|enc|cpp|sh|conf|cfg|ini|toml|env|properties|log|bak|sql|db)(?:\?[\w=&.-]{1,20})?$/i,
	/^(?:true|false|null|nil|none|undefined|void|string|str|int|integer|bool|boolean|bytes?|object|any|float|n?varchar2?|self|this|default|required|optional|disabled|enabled|empty|unknown|auto|yes|no|on|off)$/i,
	/^[\w.$>:-]{1,80}\(.*\)$|[a-z]{3}\(\)|^\(?\w*\)? ?=> ?|^!!?[a-z]+(?:[A-Z][a-z]+)*$/,
	/^(?:ENC[[(]|\{cipher\}|(?:\{[A-Z0-9-]{2,12}\})?\$[a-z0-9-]{1,16}\$)/i
];
/** Whether a value cannot be a secret in the clear, whatever its name says. */
function isNoValue(value) {
	return forms.some((form) => form.test(value));
}
// src/detect/judge/is-reference.ts
/** `Session.Secret = sessionSecret`: letters of one word or more, as programs name variables. */
const variable = /^[A-Za-z_$][A-Za-z_$]{5,60}$/;
const property = /^[A-Za-z]{1,20}\d{0,2}(?:\.[A-Za-z_][A-Za-z0-9_]{0,60}){1,5}$/;
const mostDigits = 5;
/** Whether what stands behind a name without quotes is code: `oidc.AlgorithmA128KW`, or what follows a comma. */
function isReference(value, named) {
	if (/["'`]\s{0,4}$/.test(named)) return false;
	return /["'`]\s{0,4},\s{0,4}$/.test(named) || property.test(value) && areNames(value);
}
function areNames(value) {
	const letters = value.replaceAll(/\d/g, "");
	return value.length - letters.length <= mostDigits && isWords(letters);
}
/** Whether a value of a known kind is a plain word without quotes behind a quoted name: a variable, or prose as in `'jwt_secret': failed`. */
function isBareWord(value, match) {
	const at = match.lastIndexOf(value);
	return /^[a-z]{3,20}$/.test(value) && /["']\]?[ \t]{0,4}:[ \t]{0,4}$/.test(match.slice(Math.max(0, at - 10), Math.max(0, at)));
}
/**
* Whether a value is but the name that stands before it, or the end of that: a variable, or a word for what belongs there.
*
* @param match - the name, the value, and what is between them
*/
function repeatsName(value, match) {
	if (!variable.test(value)) return false;
	return lettersOf(match.slice(0, Math.max(0, match.lastIndexOf(value))).slice(-200)).endsWith(lettersOf(value));
}
function lettersOf(text) {
	return text.replaceAll(/[^A-Za-z]/g, "").toLowerCase();
}
// src/detect/judge/generic-value.ts
const passwordName = /pass(?:word|wd|phrase|code)?s?['"`\\\]\s]{0,6}(?:[:=]|=>|,|$)|pwd|passw/i;
const technical = /^(?:aes|base|http|ipv|md|oauth|rsa|sha|tls|utf|v|x)[-_]?\d/i;
/** A name of several words that holds the word itself: `SignInPasswordRequiredV2`. */
const isNameOfOne = /^[A-Z]?[a-z]+(?:[A-Z][a-z]+){0,8}(?:Password|Passphrase)(?:[A-Z][a-z]+){1,8}[A-Z]?\d{1,3}$/;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** Names of values that tell requests apart and open nothing. */
const isPassing = /request|idempoten|csrf|xsrf|page|next|continuation|cancel|correlation/i;
/** The key in Google's description of otpauth URLs, as tests repeat and cut it. */
const sampleKey = /^JBSWY3DP(?:EHPK3PX|$)/;
/** What answers a path in Ruby on Rails: `hooks#create`. */
const route = /^[a-z_/]{3,40}#[a-z_]{3,40}$/;
/** Keys of records and columns, which are short, are named like those that are secret. */
const plainKey = /[a-z0-9]{3,20}[_-]key\W{0,20}$/i;
const secretWord = /pass|secret|token|credential|auth|(?:access|admin|api|app|application|client|consumer|crypt|deploy|encryption|hmac|jwt|license|master|private|service|session|shared|sign(?:ing)?|storage|webhook)[_. -]?key/i;
/** Of shorter ones, random text decodes to letters too often. */
const leastEncodedLength = 12;
/** Words of other languages are less like those that were counted. */
const leastForeignLikeness = 4.4;
const leastKeyLength = 16;
const hex = /^[0-9a-f]+$/i;
/**
* How sure one can be that a value is a secret when only its name says so; null: it is none.
*
* Assumes that keys are random and that passwords are at least not a plain word: a value of words alone
* is more often a label, a translation or a variable than a password in use.
*/
function rateGenericValue(value, match, around) {
	const name = match.slice(0, Math.max(0, match.lastIndexOf(value))).slice(-200);
	if (isNoValue(value) || holdsCount(value) || isAbout$1(name) || isListed(value, name, around)) return null;
	if (isReference(value, name)) return null;
	return passwordName.test(name) ? ratePassword(value, name) : rateKey(value, name);
}
function ratePassword(value, name) {
	if (/\s/.test(value) || value.length < 5 || value.length > 128) return null;
	const areWords = isWords(value);
	if (areWords && (!/\d/.test(value) || isNameOfOne.test(value))) return null;
	if (isWeak(value) || /^\d+$/.test(value) || isLabel(value, name)) return "low";
	return areWords ? rateWordsWithDigits(value) : "medium";
}
/** What forms call a password in other languages: `"Password": "Wagwoord"`, `"Password": "Jelsz\u00f3"`. */
function isLabel(value, name) {
	const isWord = /^[A-Z][a-z]+$/.test(value) && wordLikeness(value) >= leastForeignLikeness;
	return /["']\s{0,4}(?:[:=]|=>)/.test(name) && (isWord || /[^\0-\x7f]/.test(value) && !/\d/.test(value));
}
/** `Summer2024!` and `hunter2` are passwords; `sha256_password` and `oauth2` are names. */
function rateWordsWithDigits(value) {
	return /[!@#$%^&*+?=]|^[A-Z][A-Za-z]+[-_.]?\d+[a-z]?$|^[a-z]+\d{1,4}$/.test(value) && !technical.test(value) ? "medium" : "low";
}
function rateKey(value, name) {
	if (uuid.test(value)) return isPassing.test(name) ? null : /auth|key|secret|token/i.test(name) ? "medium" : "low";
	if (isWords(value) || !/[A-Za-z]/.test(value) || isEncodedWords(value) || sampleKey.test(value) || route.test(value)) return null;
	if (textOfBase32(value) !== null) return "low";
	if (value.length < leastKeyLength) return rateShortKey(value, name);
	if (hex.test(value)) return /\d/.test(value) && shannonEntropy(value) > 2.7 ? "medium" : null;
	return shannonEntropy(value) > 3.3 ? "medium" : "low";
}
/** Shorter than what services hand out: what people type, like a password, or a value of a test. */
function rateShortKey(value, name) {
	if (!(/\d/.test(value) && shannonEntropy(value) > 2.5) && (!/secret\W{0,8}$/i.test(name) || /^[A-Z][a-z]+$/.test(value))) return null;
	const isNamed = secretWord.test(name) || !plainKey.test(name);
	return isMadeUpKey(value) || isWeak(value) || technical.test(value) || !isNamed ? "low" : "medium";
}
/** Tests write what they expect in base64, as headers have it: `a-git-token`, `alice:secret`, `abcdef123456`. */
function isEncodedWords(value) {
	const text = textOfBase64(value);
	return text !== null && value.length >= leastEncodedLength && (isWords(text) || holdsCount(text) || isCounted(text));
}
// src/detect/judge/given-as.ts
const example = /\b(?:examples?|e\.g\.|for instance|sample)["'`]?(?:[ \t]{0,4}[:=]|,)?[ \t]{0,4}["'`]?$/i;
const userBefore = /([\w.+-]{2,64})(?:[:/]|["'`]\s{0,4},\s{0,8}[bru]?["'`])$/;
/**
* How sure one still is of a secret by what stands right before it, as far as one was by its text.
*
* What a text itself calls an example, as API descriptions do, is likely one. A password that is its user's name is that of a
* test or of a set-up for one machine: `postgres://app:app@db`.
*
* @param before - the text up to the secret
*/
function rateByWhatIsBefore(secret, before, confidence) {
	if (userBefore.exec(before)?.[1] === secret) return "low";
	return example.test(before) ? confidence === "high" ? "medium" : "low" : confidence;
}
// src/detect/judge/judge.ts
/** Longer texts in base64 are objects, in which a placeholder may be one field of many. */
const mostEncodedLength = 64;
/** How sure the rule can be of a match, judged by the text alone; null: it is no secret. */
function judge(rule, secret, match, around = nothing) {
	if (rule.entropy > 0 && shannonEntropy(secret) <= rule.entropy && !isToldAsCounted(rule, secret)) return null;
	if (!rule.dropsPlaceholders) return rule.confidence;
	const text = secret.length <= mostEncodedLength ? textOfBase64(secret) : null;
	if (isPlaceholder(secret) || text !== null && isPlaceholder(text) || repeatsName(secret, match)) return null;
	if (!rule.isGeneric && isBareWord(secret, match)) return null;
	const { before, after } = around();
	const rated = rule.isGeneric ? rateGenericValue(secret, match, {
		before,
		after
	}) : rateKnown(rule, secret, text);
	if (rated === null) return null;
	const at = Math.max(0, match.lastIndexOf(secret));
	return rateByWhatIsBefore(secret, before + match.slice(0, at), rated);
}
/**
* A value of a known kind that counts up is reported nevertheless: it may be what somebody typed to see what becomes of it.
* Short ones are passwords of examples.
*
* @param text - what the value says where it is in base64
*/
function rateKnown({ confidence, format }, secret, text) {
	if (format === "basic-credentials") return rateBasicCredentials(secret, confidence);
	if (isCounted(secret)) return confidence === "low" ? "low" : "medium";
	if (isWeak(text ?? secret)) return "low";
	return secret.length < 16 && holdsCount(secret) ? null : confidence;
}
/** Counts have as little entropy as their steps are few. */
function isToldAsCounted({ isGeneric, dropsPlaceholders }, secret) {
	return !isGeneric && dropsPlaceholders && isCounted(secret);
}
function nothing() {
	return {
		before: "",
		after: ""
	};
}
// src/detect/pattern-search.ts
/** Prepares to find the matches of a rule in a text, of which it may be known where the rule's keywords start. */
function matchFinder(rule, text, keywords) {
	const { pattern, keywordLead } = rule;
	if (pattern === null) return () => null;
	return keywords === null || keywordLead === null ? everywhere(regExpOf$1(pattern), text) : atKeywords(ledRegExpOf(pattern, keywordLead), keywordLead, text, keywords);
}
function everywhere(regExp, text) {
	return (from) => {
		regExp.lastIndex = from;
		const found = regExp.exec(text);
		return found && {
			index: found.index,
			groups: found
		};
	};
}
/** Tries only the few places before each keyword where a match that holds it may start. */
function atKeywords(led, lead, text, keywords) {
	let next = 0;
	let tried = 0;
	return (from) => {
		for (; next < keywords.length; next++) {
			const keyword = keywords[next];
			const first = Math.max(keyword - lead, from, tried);
			led.lastIndex = first;
			const found = first > keyword ? null : led.exec(text);
			if (found !== null) {
				const [all, ...groups] = found;
				return {
					index: found.index + all.length - groups[0].length,
					groups
				};
			}
			tried = keyword + 1;
		}
		return null;
	};
}
// src/detect/pattern-match.ts
const withIndices = /* @__PURE__ */ new WeakMap();
/** Group positions are asked for once a match is there: collecting them always would slow every attempt. */
function groupRange(regExp, text, index, group) {
	let located = withIndices.get(regExp);
	if (located === void 0) {
		located = new RegExp(regExp.source, `${regExp.flags.replace("g", "")}dy`);
		withIndices.set(regExp, located);
	}
	located.lastIndex = index;
	const indices = located.exec(text)?.indices?.[group];
	return indices === void 0 ? null : {
		start: indices[0],
		end: indices[1]
	};
}
/**
* All matches of the rule between two byte offsets.
*
* @param keywords - where those of the rule's keywords start that the sieve let through; null: unknown
*/
function* patternMatches(rule, text, window, keywords = null) {
	const { pattern } = rule;
	if (pattern === null) return;
	const { text: string, byteAt, indicesOf } = text.window(window.start, window.end);
	const next = matchFinder(rule, string, keywords && indicesOf(keywords));
	for (let found = next(0); found !== null;) {
		const { index, groups } = found;
		const group = secretGroupOf(rule, groups);
		const whole = trimmed(string, {
			start: index,
			end: index + groups[0].length
		});
		const secret = widened(string, (group > 0 ? groupRange(regExpOf$1(pattern), string, index, group) : null) ?? whole);
		const resume = Math.max(secret.end, index + 1);
		if (secret.end > secret.start) yield {
			match: bytesOf(widened(string, whole), byteAt),
			secret: bytesOf(secret, byteAt)
		};
		found = next(resume);
	}
}
function secretGroupOf(rule, groups) {
	if (rule.secretGroup > 0) return rule.secretGroup;
	const group = groups.findIndex((text, index) => index > 0 && text !== void 0 && text !== "");
	return Math.max(0, group);
}
/** Without line ends at either side: they belong to the surroundings. */
function trimmed(text, range) {
	let { start, end } = range;
	while (start < end && (text[start] === "\n" || text[start] === "\r")) start++;
	while (end > start && (text[end - 1] === "\n" || text[end - 1] === "\r")) end--;
	return {
		start,
		end
	};
}
/** With all of the characters that it cuts in two: patterns count code units. An empty range stays empty. */
function widened(text, { start, end }) {
	return start === end ? {
		start,
		end
	} : {
		start: start - (isInPair(text, start) ? 1 : 0),
		end: end + (isInPair(text, end) ? 1 : 0)
	};
}
/** Whether the index is the second half of a surrogate pair. */
function isInPair(text, index) {
	const unit = text.charCodeAt(index);
	return unit >= 56320 && unit <= 57343 && index > 0;
}
function bytesOf(range, byteAt) {
	return {
		start: byteAt(range.start),
		end: byteAt(range.end)
	};
}
// src/detect/windows.ts
/** How far each rule looks, which is the same for all texts; told when it is first asked, as most rules never are. */
function ruleReaches(rules) {
	const known = [];
	return (ruleIndex) => known[ruleIndex] ??= ruleReach(rules[ruleIndex]);
}
function ruleReach(rule) {
	return {
		aroundKeyword: reachAroundKeyword(rule),
		head: decidingHead(rule, 1)
	};
}
/**
* The stretches of a text in which each rule's pattern must be tried: those around keywords, joined where they meet, of
* which something is touched.
*/
var Windows = class {
	#byRule = /* @__PURE__ */ new Map();
	#chunkLength;
	#unitBytes;
	#reachOf;
	constructor(chunkLength, unitBytes, reachOf) {
		this.#chunkLength = chunkLength;
		this.#unitBytes = unitBytes;
		this.#reachOf = reachOf;
	}
	/** Notes that a keyword of the rule stands at the place, none before those that are known. */
	add(ruleIndex, place, keywordLength, isTouched) {
		const known = this.#byRule.get(ruleIndex);
		const units = this.#reachOf(ruleIndex).aroundKeyword;
		if (units === null) {
			if (known === void 0) this.addWhole(ruleIndex, 0);
			return;
		}
		const reach = units * this.#unitBytes;
		const start = Math.max(0, place - reach);
		const end = Math.min(this.#chunkLength, place + keywordLength + reach);
		const last = known?.at(-1);
		if (last !== void 0 && start <= last.end) {
			last.end = Math.max(last.end, end);
			last.isTouched ||= isTouched;
			last.keywords.push(place);
			return;
		}
		const window = {
			start,
			end,
			isTouched,
			keywords: [place]
		};
		if (known === void 0) this.#byRule.set(ruleIndex, [window]);
		else known.push(window);
	}
	/**
	* Notes that the rule must be tried everywhere, which for a pattern that starts with the text is its first bytes.
	*
	* @param keptHead - so many bytes at the start of the text are as they were when the rule was tried before
	*/
	addWhole(ruleIndex, keptHead) {
		const end = this.#reachOf(ruleIndex).head * this.#unitBytes;
		if (keptHead <= end) {
			const whole = {
				start: 0,
				end: Math.min(end, this.#chunkLength),
				isTouched: true,
				keywords: null
			};
			this.#byRule.set(ruleIndex, [whole]);
		}
	}
	/** The stretches of each rule, in order and apart. */
	*entries() {
		for (const [ruleIndex, windows] of this.#byRule) {
			const touched = windows.filter(({ isTouched }) => isTouched);
			if (touched.length > 0) yield [ruleIndex, touched];
		}
	}
};
// src/detect/text-search.ts
/** Prepares the search: each pattern in windows around the places of its keywords, then judgement. */
function textSearch(rules, probes, heads, watch) {
	const reachOf = ruleReaches(rules);
	/** 1 for the rules that have a touched place in the text at work. */
	const isAtWork = new Uint8Array(rules.length);
	function* hits(searched, limit, onWindow) {
		for (const [ruleIndex, windows] of windowsIn(searched)?.entries() ?? []) {
			if (watch.beforeRule?.(ruleIndex) === false) continue;
			for (const hit of hitsOf(rules[ruleIndex], searched, windows, onWindow)) {
				if (!limit.allows(ruleIndex)) break;
				yield hit;
			}
		}
		watch.afterRules?.();
	}
	/** Null where no rule has to look: most versions of a text touch no keyword. */
	function windowsIn({ text, places }) {
		const { length } = text.bytes;
		const isHead = places.keptHead <= heads.decidingBytes && heads.mayMatch(text.bytes, 0, length);
		const atWork = rulesAtWork(places);
		if (!isHead && atWork.length === 0) return null;
		const windows = new Windows(length, text.maxUnitBytes, reachOf);
		if (isHead) heads.indices.forEach((rule) => windows.addWhole(rule, places.keptHead));
		for (let index = 0; atWork.length > 0 && index < places.count; index++) {
			const probe = probeAt(places, index);
			const rule = probes.ruleIndexOf(probe);
			if (rule !== void 0 && isAtWork[rule] === 1) {
				const length = probes.keywordLengthOf(probe);
				windows.add(rule, placeAt(places, index), length, isTouchedAt(places, index));
			}
		}
		atWork.forEach((rule) => {
			isAtWork[rule] = 0;
		});
		return windows;
	}
	/** Most versions of a text touch few rules: the places of all others need no window. */
	function rulesAtWork(places) {
		const found = [];
		for (let index = 0; index < places.count; index++) {
			const rule = isTouchedAt(places, index) ? probes.ruleIndexOf(probeAt(places, index)) : void 0;
			if (rule !== void 0 && isAtWork[rule] === 0) {
				isAtWork[rule] = 1;
				found.push(rule);
			}
		}
		return found;
	}
	return hits;
}
function* hitsOf(rule, { text, lines }, windows, onWindow) {
	for (const window of windows) {
		onWindow?.(rule, window);
		for (const { match, secret } of patternMatches(rule, text, window, window.keywords)) {
			if (!isWithin(match, window, text)) continue;
			const confidence = judge(rule, text.read(secret), text.read(match), () => around(text, match, window));
			const parts = confidence === null ? null : findParts(rule, text, lines, secret);
			if (confidence !== null && parts !== null) yield {
				rule,
				match,
				secret,
				parts,
				confidence,
				window
			};
		}
	}
}
/** What stands around a match in its window: the search depends on nothing beyond that. */
function around(text, match, window) {
	return {
		before: text.read({
			start: Math.max(window.start, match.start - 64),
			end: match.start
		}),
		after: text.read({
			start: match.end,
			end: Math.min(window.end, match.end + 64)
		})
	};
}
/**
* Whether a match leaves room for its boundaries in the window. Each that holds a keyword of the window does: it is as wide
* as the longest match and two characters more. Others only look like matches, without what stands beside them.
*/
function isWithin(match, window, { bytes, maxUnitBytes }) {
	const margin = 2 * maxUnitBytes;
	return (window.start === 0 || match.start >= window.start + margin) && (window.end === bytes.length || match.end <= window.end - margin);
}
// src/detect/text-candidates.ts
/** Prepares the search of texts: as they are stored, then what is decoded from them. */
function textCandidates({ rules }, finder, heads, options) {
	const search = textSearch(rules, finder.probes, heads, options);
	const teller = {
		probeCount: finder.probes.count,
		find(bytes) {
			const text = finder.bring(bytes);
			return text === null ? null : finder.find(text);
		}
	};
	function* candidates(chunk, places, kind, onWindow, isQuiet) {
		const text = new ChunkText(chunk.bytes, kind);
		const lines = once$1(() => new LineIndex(text, chunk.start));
		const stored = once$1(() => ({
			chunk,
			text,
			lines: lines()
		}));
		const limit = new HitLimit((rule) => options.onMatchLimit?.(rule));
		for (const hit of search({
			text,
			lines,
			places
		}, limit, onWindow)) yield {
			candidate: describeHit(hit, text, stored(), asStored, limit.lineContext),
			match: hit.match,
			dependency: dependencyOf(hit.rule, hit.match, hit.window, lines())
		};
		const depth = options.maxDecodeDepth;
		for (const stretches of [encodedStretches(text.bytes, places, finder.probes.count, isQuiet), foldedStretches(chunk, text.bytes)]) for (const decoded of decodedTexts(text.bytes, stretches, depth, teller, options.onDecodeLimit)) yield* decodedCandidates(decoded, stored, limit);
	}
	function* decodedCandidates(decoded, stored, limit) {
		const { places } = decoded;
		if (places === null) {
			options.onDecodeLimit?.();
			return;
		}
		const inner = new ChunkText(decoded.bytes);
		const innerLines = once$1(() => new LineIndex(inner, stored().chunk.start));
		for (const hit of search({
			text: inner,
			lines: innerLines,
			places
		}, limit)) if (hit.match.end > decoded.decoded.start && hit.match.start < decoded.decoded.end) yield describeDecoded(hit, decoded, inner, stored(), limit);
	}
	return candidates;
}
function describeDecoded(hit, decoded, inner, stored, limit) {
	const candidate = describeHit(hit, inner, stored, decoded.originalOf, limit.lineContext);
	const match = decoded.originalOf(hit.match);
	const { chunk, lines } = stored;
	return {
		candidate: {
			...candidate,
			decoded: [...chunk.decoded, ...decoded.decodings]
		},
		match,
		dependency: dependencyOf(hit.rule, match, decoded.dependency, lines)
	};
}
function asStored(range) {
	return range;
}
// src/core/contract.ts
/** Numbers that the core, its twins and their callers agree on: this file is compiled into each of them. */
/** How many bytes `inflate` wants for its tables. They are its own: nobody else may write there. */
const inflateTableBytes = 32768;
/** How many bytes `readTree` wants for the entries that it knows, all 0 at first. They are its own. */
const knownEntriesBytes = 12582912;
/** How many random bytes the key of hashes has. */
const hashKeyBytes = 8416;
/** How many bytes these buckets take, all 0 at first. */
const quietTableBytes = 1048576;
// src/detect/version/known-quiet.ts
const hashBytes = 8;
/** So many parts of one text are remembered. */
const maxParts = 256;
/** Tells parts of a text from places of keywords, which are numbered from 0. */
const partsFrom = 1073741824;
const kindNumbers = {
	ascii: 0,
	"utf-8": 1,
	other: 2
};
/**
* What was looked at in versions of texts and held nothing, so that it need not be looked at again in others: keywords with
* all in their reach, and encoded text with all that what it says depends on.
*
* By hashes, like the pieces without places: see `src/core/README.md`.
*/
var KnownQuiet = class {
	#core;
	#hashes = 0;
	#isReady = false;
	#parts = 0;
	#isWhole = true;
	constructor(core) {
		this.#core = core;
	}
	/** Reserves what is needed; only versions repeat each other so much that remembering pays. */
	prepare() {
		if (this.#isReady) return;
		this.#isReady = true;
		const [pieces = 0, places = 0, key = 0, hashes = 0] = [
			quietTableBytes,
			quietTableBytes,
			hashKeyBytes,
			maxParts * hashBytes
		].map((size) => this.#core.reserve(size));
		if (pieces !== 0 && places !== 0 && key !== 0 && hashes !== 0) {
			this.#core.bytes().set(crypto.getRandomValues(new Uint8Array(hashKeyBytes)), key);
			this.#core.exports.setUpQuiet(pieces, places, key);
			this.#hashes = hashes;
		}
	}
	/** Untouches the places of a version, found just before at `pairs`, of which it is known that nothing is around them. */
	settle({ text, kind }, pairs, count) {
		this.#core.exports.settlePlaces(pairs, count, text.at, text.length, kindNumbers[kind]);
	}
	/** Begins a text of which it will be told whether it held anything. */
	begin() {
		this.#parts = 0;
		this.#isWhole = true;
	}
	/** Whether part of the text is known to say nothing that a decoder of this kind would find. */
	isQuiet({ text, kind }, encoded, { start, end }) {
		if (this.#hashes === 0 || end - start > 8192 || this.#parts === maxParts) return false;
		const { exports } = this.#core;
		const what = partsFrom + 4 * encoded + kindNumbers[kind];
		const hash = this.#hashes + this.#parts * hashBytes;
		const isKnown = exports.isKnownPart(text.at, text.length, start, end, what, hash) === 1;
		this.#parts += isKnown ? 0 : 1;
		return isKnown;
	}
	/** Something in the text is not looked at: nothing of it is remembered. */
	leaveOut() {
		this.#isWhole = false;
	}
	/** Remembers all of the text that was looked at since `begin`, as nothing was found. */
	end({ text, kind }, pairs, count) {
		if (this.#hashes === 0 || !this.#isWhole) return;
		const { exports } = this.#core;
		exports.rememberPlaces(pairs, count, text.at, text.length, kindNumbers[kind]);
		for (let part = 0; part < this.#parts; part++) exports.rememberPart(this.#hashes + part * hashBytes);
	}
};
// src/core/slots.ts
const smallestBits = 8;
/**
* Memory of the core that is given back and used again, the last first, so that it is still in the processor's cache.
*
* Sizes are rounded up to powers of two, so that no slot is ever split or joined.
*/
var Slots = class {
	#core;
	#free = Array.from({ length: 32 }, () => []);
	constructor(core) {
		this.#core = core;
	}
	/** Where a slot for so many bytes starts; SIMD may overrun it by 64. 0: there is no room left. */
	take(size) {
		const bits = sizeBits(size);
		return this.#free[bits].pop() ?? this.#core.reserve(2 ** bits);
	}
	/** Gives back what `take` gave for the size. */
	give(slot, size) {
		this.#free[sizeBits(size)].push(slot);
	}
};
function sizeBits(size) {
	return Math.max(smallestBits, 32 - Math.clz32(Math.max(size, 1) - 1));
}
// src/detect/version/copied-runs.ts
const triple = 3;
/** The runs that a version copied from its base: triples of start, start in the base and length, ascending in the version. */
var CopiedRuns = class {
	#triples;
	#length;
	#baseLength;
	constructor(triples, length, baseLength) {
		this.#triples = triples;
		this.#length = length;
		this.#baseLength = baseLength;
	}
	/** Where the byte at an offset of the base was copied to, and whether a range around it came with it. */
	placesOf(offset, range) {
		const places = [];
		for (let run = 0; run < this.#triples.length; run += triple) {
			const baseStart = this.#triples[run + 1];
			if (offset >= baseStart && offset < baseStart + this.#triples[run + 2]) places.push({
				shift: this.#triples[run] - baseStart,
				isWhole: this.#holds(run, range)
			});
		}
		return places;
	}
	#holds(run, { start, end }) {
		const at = this.#triples[run];
		const baseStart = this.#triples[run + 1];
		const size = this.#triples[run + 2];
		const opens = start > baseStart || start === 0 && baseStart === 0 && at === 0;
		const endsBoth = baseStart + size === this.#baseLength && at + size === this.#length;
		return opens && (end < baseStart + size || endsBoth && end === this.#baseLength);
	}
};
// src/detect/version/carried-candidates.ts
/**
* Touches the places of candidates that cannot be carried to a version, since something they depend on has changed: what
* is left of them is looked at again.
*/
function touchWhatChanged(held, runs, places, ruleIdOf) {
	for (const { candidate, match, dependency } of held) for (const { shift, isWhole } of runs.placesOf(match.start, dependency)) if (!isWhole) touchWithin(moved(dependency, shift), candidate.ruleId, places, ruleIdOf);
}
/** Touches all places in a range where the rule or any decoder has to look. */
function touchWithin({ start, end }, ruleId, places, ruleIdOf) {
	for (let index = firstPlaceFrom(places, start); index < places.count && placeAt(places, index) < end; index++) if ((ruleIdOf(probeAt(places, index)) ?? ruleId) === ruleId) touch(places, index);
}
/**
* The candidates of the base that the version has too, once for each place where they stand now.
*
* @param tried - what was looked at again, as it is stored: candidates of it are not carried, since they were found anew
* @param linesBefore - line feeds before an offset of the version
*/
function carriedCandidates(held, runs, tried, provenance, linesBefore) {
	return held.flatMap(({ candidate, match, dependency }) => {
		const windows = candidate.decoded.length === 0 ? tried.get(candidate.ruleId) : void 0;
		return runs.placesOf(match.start, dependency).filter(({ shift, isWhole }) => isWhole && !isIn(windows, match.start + shift)).map(({ shift }) => {
			const { region } = candidate;
			return {
				candidate: movedCandidate(candidate, shift, linesBefore(region.byteOffset + shift) - (region.startLine - 1), provenance),
				match: moved(match, shift),
				dependency: moved(dependency, shift)
			};
		});
	});
}
function isIn(windows, offset) {
	return windows?.some(({ start, end }) => offset >= start && offset < end) ?? false;
}
function movedCandidate(candidate, shift, lineShift, provenance) {
	return {
		...candidate,
		provenance,
		region: movedRegion(candidate.region, shift, lineShift),
		parts: candidate.parts.map((part) => ({
			...part,
			region: movedRegion(part.region, shift, lineShift)
		}))
	};
}
function moved({ start, end }, shift) {
	return {
		start: start + shift,
		end: end + shift
	};
}
function movedRegion(region, shift, lineShift) {
	return {
		...region,
		startLine: region.startLine + lineShift,
		endLine: region.endLine + lineShift,
		byteOffset: region.byteOffset + shift
	};
}
// src/detect/version/text-kind.ts
/** The kind of a text. Where its base is valid in its kind, only what was not copied has to be looked at. */
function textKind({ exports }, { at, length }, base) {
	const baseKind = base?.version.kind ?? "other";
	const copies = base?.copies ?? {
		at: 0,
		count: 0
	};
	if (baseKind === "ascii" && exports.isAsciiVersion(at, length, copies.at, copies.count) === 1) return "ascii";
	if (exports.isAscii(at, length) === 1) return "ascii";
	return (baseKind === "other" ? exports.isUtf8(at, length) : exports.isUtf8Version(at, length, copies.at, copies.count)) === 1 ? "utf-8" : "other";
}
// src/detect/version/version-search.ts
const pairBytes = 8;
const none$1 = [];
/** Searches versions of texts: only what is not as it was in the version before, and what depends on it. */
function versionSearch(finder, textCandidates, heads, quiet, rules) {
	const { core } = finder;
	const slots = new Slots(core);
	let memory = core.bytes();
	let buffer = Buffer.from(memory.buffer);
	function search(newVersion) {
		const { text, base } = newVersion;
		const kind = textKind(core, text, base);
		const carrier = base?.version.kind === kind ? base : null;
		const carried = carrier === null ? null : finder.carry(carrier.version, carrier.copies, text);
		quiet.prepare();
		const brief = carried ?? finder.findAmongVersions(text);
		if (brief === null) return {
			candidates: searchWhole(newVersion),
			version: null
		};
		if (finder.touchedCount > 0) quiet.settle({
			text,
			kind
		}, finder.pairs, brief.count);
		const isQuiet = finder.touchedCount === 0 && !mayMatchHead(text, brief.keptHead);
		const version = remember(text, kind, brief.count);
		const before = carried === null || carrier === null ? null : carrier;
		if (isQuiet && (before === null || before.version.held.length === 0)) return {
			candidates: [],
			version
		};
		quiet.begin();
		const held = heldIn(newVersion, kind, finder.keep(brief), before);
		if (version !== null && held.length === 0 && (before?.version.held.length ?? 0) === 0) quiet.end(version, version.pairs, version.count);
		if (held.length > 1e3) {
			if (version !== null) forget(version);
			return {
				candidates: searchWhole(newVersion),
				version: null
			};
		}
		return {
			candidates: final(held),
			version: version && {
				...version,
				held
			}
		};
	}
	function forget({ pairs, count }) {
		slots.give(pairs, count * pairBytes);
	}
	/** Keeps the places that were just found. */
	function remember(text, kind, count) {
		const slot = slots.take(count * pairBytes);
		if (slot === 0) return null;
		finder.copyPairs(count, slot);
		return {
			text,
			kind,
			pairs: slot,
			count,
			held: none$1
		};
	}
	function heldIn(newVersion, kind, places, before) {
		const { text, start } = newVersion;
		const chunk = chunkOf(newVersion);
		const held = before?.version.held ?? none$1;
		if (before === null || held.length === 0) {
			const isQuiet = (encoded, range) => quiet.isQuiet({
				text,
				kind
			}, encoded, range);
			return [...textCandidates(chunk, places, kind, void 0, isQuiet)];
		}
		const runs = runsOf(before.copies, text, before.version.text);
		touchWhatChanged(held, runs, places, (probe) => finder.ruleIdOf(probe));
		const tried = /* @__PURE__ */ new Map();
		const again = {
			...places,
			keptHead: 0
		};
		const found = hasTouched(places) || mayMatchHead(text, 0) ? [...textCandidates(chunk, again, kind, ({ id }, window) => addTo(tried, id, window))] : [];
		return withoutTwins([...carriedCandidates(held, runs, tried, chunk.provenance, (offset) => core.exports.countLines(text.at, offset - start.byteOffset)), ...found]);
	}
	function final(held) {
		const all = held.map(({ candidate }) => candidate);
		return withRequired(all, all, rules());
	}
	function searchWhole(whole) {
		return final([...textCandidates(chunkOf(whole), finder.find(whole.text), null)]);
	}
	function searchOnce(whole) {
		const brief = finder.findBriefly(whole.text);
		if (brief === null) return searchWhole(whole);
		return brief.count === 0 && !mayMatchHead(whole.text, 0) ? [] : final([...textCandidates(chunkOf(whole), finder.keep(brief), null)]);
	}
	/** Whether there may be something at the start of a text that no keyword calls, and that was not there before. */
	function mayMatchHead({ at, length }, keptHead) {
		return keptHead <= heads.decidingBytes && heads.mayMatch(coreBuffer(), at, length);
	}
	function coreBuffer() {
		if (memory !== core.bytes()) {
			memory = core.bytes();
			buffer = Buffer.from(memory.buffer);
		}
		return buffer;
	}
	function runsOf(copies, text, base) {
		return new CopiedRuns(new Uint32Array(core.bytes().buffer, copies.at, 3 * copies.count).slice(), text.length, base.length);
	}
	function chunkOf({ text: { at, length }, start, provenance }) {
		return {
			bytes: coreBuffer().subarray(at, at + length),
			provenance: provenance(),
			fresh: [],
			start,
			decoded: []
		};
	}
	return {
		search,
		searchOnce,
		forget
	};
}
function addTo(tried, rule, window) {
	const known = tried.get(rule);
	if (known === void 0) tried.set(rule, [window]);
	else known.push(window);
}
/** What is encoded around a change is decoded whole: some of what it says may have been carried. */
function withoutTwins(held) {
	const seen = /* @__PURE__ */ new Set();
	return held.filter(({ candidate }) => seen.size !== seen.add(JSON.stringify(candidate)).size);
}
function hasTouched(places) {
	for (let index = 0; index < places.count; index++) if (isTouchedAt(places, index)) return true;
	return false;
}
// src/detect/detector.ts
/** Applies rules to chunks: to the text as it is stored, then to what is decoded from it. */
function createDetector(ruleSet, options, core = createCore(), prebuiltSieve = null) {
	const rules = once$1(() => new Map(ruleSet.rules.map((rule) => [rule.id, rule])));
	const finder = new PlaceFinder(core, ruleSet.rules, prebuiltSieve);
	const heads = new HeadRules(ruleSet.rules, finder.probes);
	const quiet = new KnownQuiet(core);
	const candidates = textCandidates(ruleSet, finder, heads, toldTo(quiet, options));
	return {
		search(chunk) {
			const text = finder.bring(chunk.bytes);
			if (text === null) throw new RangeError("a chunk is larger than the memory of the core");
			const isFresh = (offset) => chunk.fresh.some((range) => offset >= range.start && offset < range.end);
			const found = [];
			/** What another chunk reports, but may be required by what this one does. */
			const others = [];
			for (const { candidate, match } of candidates(chunk, finder.find(text), null)) (isFresh(match.start) ? found : others).push(candidate);
			return found.length === 0 ? found : withRequired(found, [...found, ...others], rules());
		},
		versions: versionSearch(finder, candidates, heads, quiet, rules)
	};
}
/** The options, with all that is left out of a text told to what remembers where nothing is. */
function toldTo(quiet, options) {
	return {
		...options,
		beforeRule(rule) {
			const isWanted = options.beforeRule?.(rule) !== false;
			if (!isWanted) quiet.leaveOut();
			return isWanted;
		},
		onDecodeLimit() {
			quiet.leaveOut();
			options.onDecodeLimit?.();
		}
	};
}
// src/detect/path-candidates.ts
/** A UTF-8 mark is left out of the text, which then starts after it. */
const markBytes$1 = 3;
const region = {
	startLine: 1,
	startColumn: 1,
	endLine: 1,
	endColumn: 1,
	byteOffset: 0,
	byteLength: 0
};
const none = [];
/**
* A candidate without text for each rule about paths alone, once a content and archive member: triage, which knows the
* paths, keeps those that the rule is about.
*/
function pathCandidates({ provenance, start, decoded }, rules) {
	if (!(start.byteOffset === 0 || start.byteOffset === markBytes$1) || decoded.at(-1) === "utf-16") return [];
	return rules.map(({ id, confidence }) => ({
		ruleId: id,
		secret: "",
		prefix: "",
		match: "",
		confidence,
		provenance,
		region,
		decoded,
		parts: none,
		lines: "",
		marks: none
	}));
}
/** The rules that ask for no more than a path. */
function pathRules(rules) {
	return rules.filter((rule) => rule.pattern === null && rule.path !== null && !rule.skipReport);
}
// src/detect/threads/task-search.ts
/** Prepares the search of tasks. */
function taskSearch(setup, core) {
	const progress = new Progress(setup.progress);
	let setAside = /* @__PURE__ */ new Set();
	const isSetAside = (rule) => setAside.size > 0 && setAside.has(`${entry} ${rule}`);
	let omissions = [];
	let candidates = [];
	let entry = 0;
	const detector = createDetector(setup.ruleSet, {
		maxDecodeDepth: setup.maxDecodeDepth,
		beforeRule(rule) {
			progress.begin(entry, rule);
			return !isSetAside(rule);
		},
		afterRules: () => progress.begin(entry, null),
		onDecodeLimit: () => omissions.push({
			entry,
			reason: "decode-limit",
			rule: null
		}),
		onMatchLimit: (rule) => omissions.push({
			entry,
			reason: "match-limit",
			rule
		})
	}, core, setup.sieve);
	const aboutPaths = pathRules(setup.ruleSet.rules);
	const search = {
		detector,
		begin(index) {
			entry = index;
			progress.begin(entry, null);
			return !isSetAside(null);
		},
		add(found) {
			for (const candidate of found) candidates.push(candidate);
		},
		addPaths(entry) {
			if (aboutPaths.length > 0) search.add(pathCandidates(entry(), aboutPaths));
		},
		run(task, work) {
			setAside = new Set(task.setAside.map(({ entry, rule }) => `${entry} ${rule}`));
			omissions = [];
			candidates = [];
			const told = work();
			return {
				candidates,
				omissions,
				told
			};
		},
		batch: (batch) => search.run(batch, () => {
			for (const [index, { offset, length, ...chunk }] of batch.entries.entries()) {
				search.addPaths(() => chunk);
				if (search.begin(index)) search.add(detector.search({
					...chunk,
					bytes: new Uint8Array(batch.buffer, offset, length)
				}));
			}
			return null;
		})
	};
	return search;
}
// src/sources/git/pack/shared-arrays.ts
/** Arrays that all threads see: nothing is copied when one is posted to a worker. */
const sharedBytes = (length) => new Uint8Array(new SharedArrayBuffer(length));
const sharedInt32 = (length) => new Int32Array(new SharedArrayBuffer(length * 4));
const sharedUint32 = (length) => new Uint32Array(new SharedArrayBuffer(length * 4));
const sharedFloat64 = (length) => new Float64Array(new SharedArrayBuffer(length * 8));
// src/sources/git/pack/object-ids.ts
/** Merges sorted runs into one table; where runs share an id, the earlier run comes first. */
function objectIds(runs, idBytes) {
	const { ids, numbers } = mergeAll(runs.filter((run) => run.numbers.length > 0), idBytes);
	const ranks = sharedUint32(numbers.length);
	for (let rank = 0; rank < numbers.length; rank++) ranks[numbers[rank]] = rank;
	const prefixBits = Math.max(1, Math.min(24, 31 - Math.clz32(numbers.length)));
	const prefixShift = 32 - prefixBits;
	const starts = sharedUint32((1 << prefixBits) + 1);
	let prefix = 0;
	for (let rank = 0; rank < numbers.length; rank++) {
		const own = wordAt(ids, rank * idBytes) >>> prefixShift;
		while (prefix < own) starts[++prefix] = rank;
	}
	starts.fill(numbers.length, prefix + 1);
	return {
		ids,
		numbers,
		idBytes,
		ranks,
		starts,
		prefixShift
	};
}
/** The number of the object whose id stands at `at`; -1 where the store has none. Of several copies the first. */
function findObject(table, bytes, at) {
	const { ids, idBytes, starts } = table;
	const prefix = wordAt(bytes, at) >>> table.prefixShift;
	const rank = rankOf(ids, starts[prefix], starts[prefix + 1], bytes, at, idBytes);
	return rank === -1 ? -1 : table.numbers[rank];
}
/** The first rank in [from, to) of ascending ids at which an id stands; -1: it is not among them. */
function rankOf(ids, from, to, id, at, idBytes) {
	let low = from;
	let high = to;
	while (low < high) {
		const middle = low + high >>> 1;
		if (compareIds(ids, middle * idBytes, id, at, idBytes) < 0) low = middle + 1;
		else high = middle;
	}
	return low < to && compareIds(ids, low * idBytes, id, at, idBytes) === 0 ? low : -1;
}
/** The id of an object in hexadecimal digits. */
function oidAt(table, number) {
	const at = table.ids.byteOffset + table.ranks[number] * table.idBytes;
	return Buffer.from(table.ids.buffer, at, table.idBytes).toString("hex");
}
/** Negative, zero or positive, as the one id sorts before, with or after the other. */
function compareIds(left, leftAt, right, rightAt, idBytes) {
	const difference = (wordAt(left, leftAt) >>> 0) - (wordAt(right, rightAt) >>> 0);
	return difference === 0 ? compareRest(left, leftAt, right, rightAt, idBytes) : difference;
}
/** What differs behind the first four bytes, which mostly differ themselves. */
function compareRest(left, leftAt, right, rightAt, idBytes) {
	for (let index = 4; index < idBytes; index++) {
		const difference = left[leftAt + index] - right[rightAt + index];
		if (difference !== 0) return difference;
	}
	return 0;
}
/** The first four bytes of an id as a number, perhaps a negative one. */
function wordAt(bytes, at) {
	return bytes[at] << 24 | bytes[at + 1] << 16 | bytes[at + 2] << 8 | bytes[at + 3];
}
/** Neighbours are merged pair by pair, so that many packs cost a pass for each doubling. */
function mergeAll(runs, idBytes) {
	if (runs.length < 2) return runs[0] ?? {
		ids: /* @__PURE__ */ new Uint8Array(0),
		numbers: /* @__PURE__ */ new Uint32Array(0)
	};
	const middle = runs.length >> 1;
	return mergeTwo(mergeAll(runs.slice(0, middle), idBytes), mergeAll(runs.slice(middle), idBytes), idBytes);
}
function mergeTwo(left, right, idBytes) {
	const ids = new Uint8Array(new SharedArrayBuffer(left.ids.length + right.ids.length));
	const numbers = sharedUint32(left.numbers.length + right.numbers.length);
	let count = 0;
	const append = (run, from, to) => {
		ids.set(run.ids.subarray(from * idBytes, to * idBytes), count * idBytes);
		numbers.set(run.numbers.subarray(from, to), count);
		count += to - from;
	};
	let leftAt = 0;
	for (let rightAt = 0; rightAt < right.numbers.length;) {
		const leftEnd = passed(left, leftAt, right, rightAt, 1, idBytes);
		append(left, leftAt, leftEnd);
		leftAt = leftEnd;
		const rightEnd = leftAt === left.numbers.length ? right.numbers.length : passed(right, rightAt, left, leftAt, 0, idBytes);
		append(right, rightAt, rightEnd);
		rightAt = rightEnd;
	}
	append(left, leftAt, left.numbers.length);
	return {
		ids,
		numbers
	};
}
/** Where the ids of `run` stop to be less than `limit` above one id of the other run. */
function passed(run, from, other, otherRank, limit, idBytes) {
	let rank = from;
	while (rank < run.numbers.length && compareIds(run.ids, rank * idBytes, other.ids, otherRank * idBytes, idBytes) < limit) rank++;
	return rank;
}
// src/sources/git/graph/commit-text.ts
const newline$4 = 10;
const space = 32;
const greaterThan = 62;
const digitZero = 48;
const authorLine = Buffer.from("author ");
const committerLine = Buffer.from("committer ");
/**
* The seconds in the committer line of a commit, as git reads them: 0 where the lines are not as they should be.
*
* @param start - where the lines of the parents end
*/
function committerDate(bytes, start, end) {
	if (!startsWith(bytes, start, authorLine)) return 0;
	const committer = bytes.indexOf(newline$4, start) + 1;
	const lineEnd = bytes.indexOf(newline$4, committer);
	if (committer === 0 || lineEnd < 0 || lineEnd >= end || !startsWith(bytes, committer, committerLine)) return 0;
	let at = Math.max(bytes.lastIndexOf(greaterThan, lineEnd), committer) + 1;
	while (bytes[at] === space) at++;
	let seconds = 0;
	for (let digit = bytes[at] - digitZero; digit >= 0 && digit < 10; digit = bytes[at] - digitZero) {
		seconds = seconds * 10 + digit;
		at++;
	}
	return seconds;
}
/** Whether a word stands at `start`. */
function startsWith(bytes, start, word) {
	for (let index = 0; index < word.length; index++) if (bytes[start + index] !== word[index]) return false;
	return true;
}
/** Fills `target` from hexadecimal digits; false where there are other letters. */
function readHex(bytes, start, target) {
	let all = 0;
	for (let index = 0; index < target.length; index++) {
		const high = hexValues[bytes[start + 2 * index]];
		const low = hexValues[bytes[start + 2 * index + 1]];
		all |= high | low;
		target[index] = high << 4 | low;
	}
	return all < 16;
}
/** By byte: the value of a hexadecimal digit; 255: it is none. */
const hexValues = (/* @__PURE__ */ new Uint8Array(256)).fill(255);
for (let value = 0; value < 16; value++) {
	const digit = value.toString(16);
	hexValues[digit.charCodeAt(0)] = value;
	hexValues[digit.toUpperCase().charCodeAt(0)] = value;
}
// src/sources/git/graph/word-list.ts
/** Unsigned 32-bit numbers, appended one by one or many at once. */
var WordList = class {
	#words = /* @__PURE__ */ new Uint32Array(1024);
	#length = 0;
	get length() {
		return this.#length;
	}
	push(word) {
		if (this.#length === this.#words.length) this.#words = enlarged(this.#words, this.#length + 1);
		this.#words[this.#length++] = word;
	}
	/** Appends `count` words from `start` on. */
	append(words, start, count) {
		const length = this.#length + count;
		if (length > this.#words.length) this.#words = enlarged(this.#words, length);
		for (let index = 0; index < count; index++) this.#words[this.#length + index] = words[start + index];
		this.#length = length;
	}
	/** All of them, in an array of their own that can be transferred. */
	toArray() {
		return this.#words.slice(0, this.#length);
	}
};
/** The same numbers with room for `length`, and for as many again as there were. */
function enlarged(words, length) {
	const copy = new Uint32Array(Math.max(length, words.length * 2));
	copy.set(words);
	return copy;
}
// src/sources/git/graph/name-table.ts
/** Numbers names, so that a name that a thousand trees have is kept once. */
var NameTable = class {
	#bytes = /* @__PURE__ */ new Uint8Array(65536);
	#starts = /* @__PURE__ */ new Uint32Array(1024);
	#hashes = /* @__PURE__ */ new Uint32Array(1024);
	#count = 0;
	/** The number of the name that is filed there, and one more; 0: none. */
	#slots = /* @__PURE__ */ new Uint32Array(2048);
	/** The number of the name that stands in `bytes`; equal names have equal hashes. */
	numberOf(bytes, start, length, hash) {
		const mask = this.#slots.length - 1;
		let slot = hash & mask;
		for (;;) {
			const number = this.#slots[slot] - 1;
			if (number < 0) return this.#add(bytes.subarray(start, start + length), hash, slot);
			if (this.#hashes[number] === hash && this.#is(number, bytes, start, length)) return number;
			slot = slot + 1 & mask;
		}
	}
	names() {
		const starts = this.#starts.slice(0, this.#count + 1);
		return {
			bytes: this.#bytes.slice(0, starts[this.#count]),
			starts
		};
	}
	#is(number, bytes, start, length) {
		const own = this.#starts[number];
		let same = this.#starts[number + 1] - own === length ? 0 : -1;
		while (same >= 0 && same < length) same = this.#bytes[own + same] === bytes[start + same] ? same + 1 : -1;
		return same === length;
	}
	#add(name, hash, slot) {
		const number = this.#count++;
		const start = this.#starts[number];
		if (start + name.length > this.#bytes.length) {
			const bytes = new Uint8Array((start + name.length) * 2);
			bytes.set(this.#bytes);
			this.#bytes = bytes;
		}
		this.#bytes.set(name, start);
		this.#starts[number + 1] = start + name.length;
		this.#hashes[number] = hash;
		this.#slots[slot] = number + 1;
		if (this.#count + 1 === this.#starts.length) this.#grow();
		return number;
	}
	#grow() {
		this.#starts = enlarged(this.#starts, 0);
		this.#hashes = enlarged(this.#hashes, 0);
		this.#slots = new Uint32Array(this.#slots.length * 2);
		const mask = this.#slots.length - 1;
		for (let number = 0; number < this.#count; number++) {
			let slot = this.#hashes[number] & mask;
			while (this.#slots[slot] !== 0) slot = slot + 1 & mask;
			this.#slots[slot] = number + 1;
		}
	}
};
// src/sources/git/graph/tree-records.ts
/** Stands for an object that the store has not, or need not have. */
const noObject$1 = 4294967295;
/** Collects the trees of one thread. */
var TreeCollection = class {
	suspects = new WordList();
	#objects = new WordList();
	#bases = new WordList();
	#fresh = new WordList();
	#freshEnds = new WordList();
	#killed = new WordList();
	#killedEnds = new WordList();
	#children = new WordList();
	#names = new WordList();
	#nameTable = new NameTable();
	get edgeCount() {
		return this.#children.length;
	}
	addEdge(child, name, isTree) {
		this.#children.push(child);
		this.#names.push(name * 2 + (isTree ? 1 : 0));
	}
	nameOf(bytes, start, length, hash) {
		return this.#nameTable.numberOf(bytes, start, length, hash);
	}
	addFresh(words, start, count) {
		this.#fresh.append(words, start, count);
	}
	addKilled(words, start, count) {
		this.#killed.append(words, start, count);
	}
	/** Adds a tree that has the edges which were added since the last, and gives its number. */
	addTree(object, base) {
		this.#objects.push(object);
		this.#bases.push(base === null ? 0 : base + 1);
		this.#freshEnds.push(this.#fresh.length);
		this.#killedEnds.push(this.#killed.length);
		return this.#objects.length - 1;
	}
	records() {
		return {
			objects: this.#objects.toArray(),
			bases: this.#bases.toArray(),
			fresh: this.#fresh.toArray(),
			freshEnds: this.#freshEnds.toArray(),
			killed: this.#killed.toArray(),
			killedEnds: this.#killedEnds.toArray(),
			children: this.#children.toArray(),
			names: this.#names.toArray(),
			nameTexts: this.#nameTable.names(),
			suspects: this.suspects.toArray()
		};
	}
};
// src/sources/git/graph/commit-recorder.ts
const newline$3 = 10;
const treeLine = Buffer.from("tree ");
const parentLine = Buffer.from("parent ");
/** Records commits in one thread: each once, whatever copies there are of it. */
var CommitRecorder = class {
	#ids;
	#id;
	#objects = new WordList();
	#trees = new WordList();
	#parents = new WordList();
	#parentEnds = new WordList();
	#suspects = new WordList();
	#dates = [];
	constructor(ids) {
		this.#ids = ids;
		this.#id = new Uint8Array(ids.idBytes);
	}
	/** Records a commit, the text of which stands in `bytes`. */
	record(object, bytes, start, length) {
		const end = start + length;
		const tree = this.#objectIn(bytes, start, end, treeLine);
		if (tree === null) {
			this.fail(object);
			return;
		}
		let at = start + treeLine.length + this.#idLineBytes();
		let parent = this.#objectIn(bytes, at, end, parentLine);
		while (parent !== null) {
			this.#parents.push(parent);
			at += parentLine.length + this.#idLineBytes();
			parent = this.#objectIn(bytes, at, end, parentLine);
		}
		this.#objects.push(object);
		this.#trees.push(tree);
		this.#parentEnds.push(this.#parents.length);
		this.#dates.push(committerDate(bytes, at, end));
	}
	/** Notes a commit that cannot be read. */
	fail(object) {
		this.#suspects.push(object);
	}
	records() {
		return {
			objects: this.#objects.toArray(),
			trees: this.#trees.toArray(),
			dates: Float64Array.from(this.#dates),
			parents: this.#parents.toArray(),
			parentEnds: this.#parentEnds.toArray(),
			suspects: this.#suspects.toArray()
		};
	}
	/** Hexadecimal digits and the line's end. */
	#idLineBytes() {
		return 2 * this.#id.length + 1;
	}
	/** The object that a line of a word and an id names; null: it is no such line. */
	#objectIn(bytes, start, end, word) {
		const digits = start + word.length;
		const lineEnd = digits + 2 * this.#id.length;
		if (!(lineEnd < end && bytes[lineEnd] === newline$3 && startsWith(bytes, start, word)) || !readHex(bytes, digits, this.#id)) return null;
		const object = findObject(this.#ids, this.#id, 0);
		return object < 0 ? noObject$1 : object;
	}
};
// src/sources/git/graph/tree-memory.ts
const headBytes$1 = 8;
const slotBytes = 8;
const unknownBytes = 16;
/** Mode, space, name and NUL of an entry take no less. */
const minHeadBytes = 4;
const initialEntries = 4096;
/** The core's memory for reading trees. */
var TreeMemory = class {
	/** The entries that are known already; 0: there is no room for them. */
	known;
	/** Where the edges of fresh entries, those of killed entries, and the unknown entries go. */
	fresh = 0;
	killed = 0;
	unknown = 0;
	#core;
	#minEntryBytes;
	#slots;
	#entries = 0;
	#words = /* @__PURE__ */ new Uint32Array(0);
	constructor(core, idBytes) {
		this.#core = core;
		this.#minEntryBytes = minHeadBytes + idBytes;
		this.#slots = new Slots(core);
		this.known = core.reserve(knownEntriesBytes);
	}
	/** All of the core's memory as the numbers that it wrote: those at a place start at a quarter of it. */
	words() {
		const { buffer } = this.#core.bytes();
		if (buffer !== this.#words.buffer) this.#words = new Uint32Array(buffer);
		return this.#words;
	}
	/** Makes room for reading a tree of so many bytes, and gives where its table goes; 0: there is not enough. */
	takeTable(length) {
		const entries = Math.ceil(length / this.#minEntryBytes);
		return this.known !== 0 && (entries <= this.#entries || this.#growLists(entries)) ? this.#slots.take(this.#tableBytes(length)) : 0;
	}
	giveTable(table, length) {
		this.#slots.give(table, this.#tableBytes(length));
	}
	/** Copying takes two entries at a time, and so a slot behind the last. */
	#tableBytes(length) {
		return headBytes$1 + (Math.ceil(length / this.#minEntryBytes) + 2) * slotBytes;
	}
	#growLists(entries) {
		const grown = Math.max(entries, this.#entries * 2, initialEntries);
		this.fresh = this.#core.reserve(grown * 4);
		this.killed = this.#core.reserve(grown * 4);
		this.unknown = this.#core.reserve(grown * unknownBytes);
		const hasRoom = this.fresh !== 0 && this.killed !== 0 && this.unknown !== 0;
		this.#entries = hasRoom ? grown : 0;
		return hasRoom;
	}
};
// src/sources/git/graph/tree-visitor.ts
/** The upper bits of a mode say what an entry is. */
const kindShift = 12;
const kindMask = 15;
const treeKind = 4;
const fileKind = 8;
const linkKind = 10;
const unknownWords = 4;
/** Records the trees of a store in one thread: see `TreeRecords`. */
var TreeVisitor = class {
	#core;
	#ids;
	#copies;
	#memory;
	#trees = new TreeCollection();
	#unread = [];
	/** @param copies - where the copied runs of the last delta stand */
	constructor(core, ids, copies) {
		this.#core = core;
		this.#ids = ids;
		this.#copies = copies;
		this.#memory = new TreeMemory(core, ids.idBytes);
	}
	visit(object, text, length, base, copyCount) {
		const memory = this.#memory;
		const isMade = base !== null && base.state.table !== 0 && copyCount >= 0;
		const table = memory.takeTable(length);
		const freshCount = table === 0 ? -1 : this.#core.exports.readTree(text, length, this.#ids.idBytes, this.#copies, copyCount, isMade ? base.state.table : 0, table, memory.known, memory.fresh, memory.killed, memory.unknown, this.#trees.edgeCount);
		if (!(table !== 0 && this.#addEdges())) this.#trees.suspects.push(object);
		if (freshCount < 0) {
			this.fail(object);
			if (table !== 0) memory.giveTable(table, length);
			return {
				number: this.#trees.addTree(object, null),
				table: 0,
				length
			};
		}
		const words = memory.words();
		this.#trees.addFresh(words, memory.fresh >> 2, freshCount);
		this.#trees.addKilled(words, memory.killed >> 2, this.#core.exports.killedCount.value);
		return {
			number: this.#trees.addTree(object, isMade ? base.state.number : null),
			table,
			length
		};
	}
	leave({ table, length }) {
		if (table !== 0) this.#memory.giveTable(table, length);
	}
	fail(object) {
		this.#trees.suspects.push(object);
		this.#unread.push(object);
	}
	/** The objects that turned out to be no trees, or cannot be read, since this was last asked. */
	takeUnread() {
		return this.#unread.splice(0);
	}
	records() {
		return this.#trees.records();
	}
	/** Adds an edge for each unknown entry, and gives whether the store has all that they name. */
	#addEdges() {
		const bytes = this.#core.bytes();
		const count = this.#core.exports.unknownCount.value;
		const words = this.#memory.words();
		const start = this.#memory.unknown >> 2;
		const end = start + count * unknownWords;
		let isComplete = true;
		for (let at = start; at < end; at += unknownWords) {
			const kind = words[at] >> kindShift & kindMask;
			const name = words[at + 1];
			const length = words[at + 2];
			const isHere = kind === treeKind || kind === fileKind || kind === linkKind;
			const child = isHere ? findObject(this.#ids, bytes, name + length + 1) : -1;
			isComplete &&= !isHere || child >= 0;
			const number = this.#trees.nameOf(bytes, name, length, words[at + 3]);
			this.#trees.addEdge(child < 0 ? noObject$1 : child, number, kind === treeKind);
		}
		return isComplete;
	}
};
// src/model/region.ts
/** The first byte of a file. */
const fileStart = {
	byteOffset: 0,
	line: 1,
	column: 1
};
/** Tells a tar by its first header: its magic or, in older tars, its checksum. */
function isTar(bytes) {
	return bytes.length >= 512 && (hasMagic(bytes) || isOldHeader(bytes));
}
/** Reads a header block; `null` when it is none. */
function tarHeader(block) {
	const size = numberField(block, 124, 12);
	if (block.length < 512 || size === null || !hasChecksum(block)) return null;
	const name = textField(block, 0, 100);
	const prefix = textField(block, 257, 6) === "ustar" ? textField(block, 345, 155) : "";
	return {
		name: prefix === "" ? name : `${prefix}/${name}`,
		type: String.fromCharCode(block[156] ?? 0),
		size
	};
}
function hasMagic(bytes) {
	return bytes[257] === 117 && bytes[258] === 115 && bytes[259] === 116 && bytes[260] === 97 && bytes[261] === 114;
}
function isOldHeader(bytes) {
	for (let index = 148; index < 156; index += 1) {
		const byte = bytes[index] ?? 0;
		if (!(isOctal(byte) || byte === 32 || byte === 0 && index > 153)) return false;
	}
	const block = Buffer.from(bytes.buffer, bytes.byteOffset, 512);
	return block[0] !== 0 && tarHeader(block) !== null;
}
function hasChecksum(block) {
	let unsigned = 0;
	let signed = 0;
	for (let index = 0; index < 512; index += 1) {
		const byte = index >= 148 && index < 156 ? 32 : block[index] ?? 0;
		unsigned += byte;
		signed += byte << 24 >> 24;
	}
	const declared = numberField(block, 148, 8);
	return declared === unsigned || declared === signed;
}
/** Octal digits, or from GNU tar and star on big-endian binary marked by the highest bit. */
function numberField(block, start, length) {
	if (block[start] === 128) {
		const value = block.subarray(start + 1, start + length).reduce((sum, byte) => sum * 256 + byte, 0);
		return Number.isSafeInteger(value) ? value : null;
	}
	const digits = textField(block, start, length).trim();
	return /^[0-7]*$/.test(digits) ? Number.parseInt(`0${digits}`, 8) : null;
}
function textField(block, start, length) {
	const field = block.subarray(start, start + length);
	const end = field.indexOf(0);
	return field.toString("utf8", 0, end === -1 ? length : end);
}
function isOctal(byte) {
	return byte >= 48 && byte <= 55;
}
// src/sources/content/archive-format.ts
/**
* Magic numbers by first byte, from the formats' specifications: zip (APPNOTE.TXT 4.3.7, 4.3.16, 8.5.4), gzip with the
* only method that exists (RFC 1952), bzip2 with its first block's, xz, 7z, rar 4 and 5, zstd (RFC 8878).
*/
const magics = /* @__PURE__ */ new Map([
	[80, [
		["zip", [
			80,
			75,
			3,
			4
		]],
		["zip", [
			80,
			75,
			5,
			6
		]],
		["zip", [
			80,
			75,
			7,
			8
		]]
	]],
	[31, [["gzip", [
		31,
		139,
		8
	]]]],
	[66, [
		49,
		50,
		51,
		52,
		53,
		54,
		55,
		56,
		57
	].map((level) => bzip2Magic(level))],
	[253, [["unsupported", [
		253,
		55,
		122,
		88,
		90,
		0
	]]]],
	[55, [["unsupported", [
		55,
		122,
		188,
		175,
		39,
		28
	]]]],
	[82, [["unsupported", [
		82,
		97,
		114,
		33,
		26,
		7,
		0
	]], ["unsupported", [
		82,
		97,
		114,
		33,
		26,
		7,
		1,
		0
	]]]],
	[40, [["unsupported", [
		40,
		181,
		47,
		253
	]]]]
]);
/** Tells an archive by its first bytes; names mean nothing. `null`: not an archive. */
function archiveFormat(bytes) {
	return (magics.get(bytes[0] ?? -1)?.find(([, magic]) => magic.every((byte, index) => bytes[index] === byte)))?.[0] ?? (isTar(bytes) ? "tar" : null);
}
function bzip2Magic(level) {
	return ["unsupported", [
		66,
		90,
		104,
		level,
		49,
		65,
		89,
		38,
		83,
		89
	]];
}
// src/sources/content/text-encoding.ts
/** How much of a content `textEncoding` looks at. */
const encodingSampleBytes = 4096;
/** Text in Western languages shows a NUL this early when it is UTF-16. */
const nulWithinBytes = 64;
const minPairs = 8;
/** Tells the encoding by the byte order mark or, without one, by NULs that alternate with ASCII. */
function textEncoding(bytes) {
	const [first, second, third] = bytes;
	if (first === 239 && second === 187 && third === 191) return "utf-8-marked";
	if (first === 255 && second === 254) return "utf-16le";
	if (first === 254 && second === 255) return "utf-16be";
	return hasNul(bytes) ? alternation(bytes) : null;
}
function hasNul(bytes) {
	const end = Math.min(bytes.length, nulWithinBytes);
	for (let index = 0; index < end; index += 1) if (bytes[index] === 0) return true;
	return false;
}
/** Half of the pairs is enough: a wrong guess costs time only, since the bytes as stored are searched as well. */
function alternation(bytes) {
	const pairs = Math.floor(Math.min(bytes.length, encodingSampleBytes) / 2);
	let little = 0;
	let big = 0;
	for (let pair = 0; pair < pairs; pair += 1) {
		const first = bytes[2 * pair] ?? 0;
		const second = bytes[2 * pair + 1] ?? 0;
		little += second === 0 && isText(first) ? 1 : 0;
		big += first === 0 && isText(second) ? 1 : 0;
	}
	if (pairs < minPairs || 2 * Math.max(little, big) < pairs) return null;
	return little >= big ? "utf-16le" : "utf-16be";
}
function isText(byte) {
	return byte >= 32 && byte < 127 || byte === 9 || byte === 10 || byte === 13;
}
/** Where the text of a content starts that has the mark before it. */
const markedStart = {
	...fileStart,
	byteOffset: 3
};
/** Tells the form by the first bytes of a content. */
function textForm(bytes) {
	if (archiveFormat(bytes) !== null) return "other";
	const encoding = textEncoding(bytes);
	if (encoding === null) return "plain";
	return encoding === "utf-8-marked" ? "marked" : "other";
}
// src/sources/content/position.ts
const newline$2 = 10;
/**
* Where the byte after `bytes` stands, when their first stands at `start`.
*
* Columns count UTF-16 code units: one for each character, two for those of four bytes. Bytes that are not UTF-8 are
* counted by the same rule, whatever they are.
*/
function positionAfter(start, bytes) {
	let { line, column } = start;
	let lineStart = 0;
	for (let end = bytes.indexOf(newline$2); end !== -1; end = bytes.indexOf(newline$2, lineStart)) {
		line += 1;
		column = 1;
		lineStart = end + 1;
	}
	for (let index = lineStart; index < bytes.length; index += 1) {
		const byte = bytes[index] ?? 0;
		column += byte < 128 || byte >= 192 && byte < 240 ? 1 : byte >= 240 ? 2 : 0;
	}
	return {
		byteOffset: start.byteOffset + bytes.length,
		line,
		column
	};
}
// src/sources/content/byte-reader.ts
/** Largest block that a reader hands out, so that large content in hand is not copied or decoded at once. */
const blockBytes$2 = 2 ** 20;
/** Reads bytes that arrive in blocks of any size in portions of the caller's choice. Blocks must stay as they are. */
var ByteReader = class {
	#blocks;
	#isTracked;
	#held;
	#hasEnded;
	#consumed = 0;
	#position = fileStart;
	/** @param isTracked - whether `position` is asked for: counting lines takes time */
	constructor(bytes, isTracked = false) {
		const isInHand = bytes instanceof Uint8Array;
		this.#blocks = isInHand ? null : bytes[Symbol.asyncIterator]();
		this.#held = isInHand ? bytes : Buffer.alloc(0);
		this.#hasEnded = isInHand;
		this.#isTracked = isTracked;
	}
	/** How many bytes have been taken. */
	get consumed() {
		return this.#consumed;
	}
	/** Where the next byte stands, if the reader was told to keep track. */
	get position() {
		return this.#position;
	}
	/** The next bytes, which stay to be taken. Fewer than asked for only at the end. */
	async peek(count) {
		while (this.#held.length < count && !this.#hasEnded) {
			const held = this.#held;
			await this.#fill();
			this.#held = held.length === 0 ? this.#held : Buffer.concat([held, this.#held]);
		}
		const { buffer, byteOffset, length } = this.#held;
		return Buffer.from(buffer, byteOffset, Math.min(length, count));
	}
	/** The next bytes. Fewer than asked for only at the end. */
	async take(count) {
		const taken = await this.peek(count);
		this.#consume(taken.length);
		return taken;
	}
	/** The next bytes block by block. What the caller leaves stays to be taken. */
	async *blocks(count = Number.POSITIVE_INFINITY) {
		let left = count;
		while (left > 0) {
			if (this.#held.length === 0) {
				if (this.#hasEnded) return;
				await this.#fill();
			}
			const block = this.#held.subarray(0, Math.min(left, blockBytes$2));
			this.#consume(block.length);
			left -= block.length;
			if (block.length > 0) yield block;
		}
	}
	/** All that is left, in one piece; `null` when that is more than `maxBytes`. */
	async all(maxBytes) {
		if (this.#hasEnded) return this.#held.length <= maxBytes ? this.take(this.#held.length) : null;
		const blocks = [];
		let length = 0;
		for await (const block of this.blocks()) {
			length += block.length;
			if (length > maxBytes) return null;
			blocks.push(block);
		}
		return Buffer.concat(blocks, length);
	}
	/** Lets go of what the bytes come from. */
	async close() {
		this.#hasEnded = true;
		await this.#blocks?.return?.();
	}
	async #fill() {
		const next = await this.#blocks?.next();
		if (next === void 0 || next.done === true) {
			this.#hasEnded = true;
			this.#held = Buffer.alloc(0);
		} else this.#held = next.value;
	}
	#consume(count) {
		if (this.#isTracked) this.#position = positionAfter(this.#position, this.#held.subarray(0, count));
		this.#held = this.#held.subarray(count);
		this.#consumed += count;
	}
};
// src/sources/content/readable-part.ts
const maxPartBytes = 2 ** 17;
/** What a short deflate stream holds before the place where it is broken; nothing if that is more than 128 KiB. */
function readablePart(packed) {
	let readable = Buffer.alloc(0);
	let low = 0;
	let high = packed.length;
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		const part = unpackedPrefix(packed.subarray(0, middle));
		if (part === null) high = middle - 1;
		else {
			readable = part;
			low = middle;
		}
	}
	return readable;
}
function unpackedPrefix(prefix) {
	try {
		return inflateRawSync(prefix, {
			finishFlush: constants$1.Z_SYNC_FLUSH,
			maxOutputLength: maxPartBytes
		});
	} catch {
		return null;
	}
}
// src/sources/content/inflate.ts
/** What zlib is given at once: after an error, nothing is known of what the last slice held. */
const sliceBytes = 16384;
const chunkSize = 65536;
/** Unpacks a deflate stream (RFC 1951) as far as it can be read. What follows the stream is left alone. */
async function* inflate(packed) {
	const inflater = createInflateRaw({
		chunkSize,
		finishFlush: constants$1.Z_SYNC_FLUSH
	});
	const output = [];
	inflater.on("data", (bytes) => output.push(bytes));
	let crc = 0;
	let length = 0;
	try {
		for (let start = 0;; start += sliceBytes) {
			const slice = sliceAt(packed, start);
			const isReadable = await write(inflater, slice);
			if (!isReadable && start === 0 && output.length === 0) output.push(readablePart(slice));
			for (const bytes of output.splice(0)) {
				crc = crc32(bytes, crc);
				length += bytes.length;
				yield bytes;
			}
			const consumed = inflater.bytesWritten;
			const isWhole = isReadable && consumed < start + slice.length;
			if (isWhole || !isReadable || start + slice.length > packed.length) return {
				isWhole,
				consumed: Math.min(consumed, packed.length),
				crc,
				length
			};
		}
	} finally {
		inflater.destroy();
	}
}
/** A slice; the last has a byte more, as a stream that has ended leaves it and one that was cut off takes it. */
function sliceAt(packed, start) {
	const slice = packed.subarray(start, start + sliceBytes);
	return slice.length < sliceBytes ? Buffer.concat([slice, Buffer.alloc(1)]) : slice;
}
/** False: it is no deflate stream. Node leaves the callback of a write that failed uncalled. */
async function write(inflater, slice) {
	return new Promise((resolve) => {
		const fail = () => resolve(false);
		inflater.once("error", fail);
		inflater.write(slice, () => {
			inflater.off("error", fail);
			resolve(true);
		});
	});
}
// src/sources/content/gzip.ts
const fixedHeaderBytes = 10;
const trailerBytes = 8;
const flag$1 = {
	headerCrc: 2,
	extra: 4,
	name: 8,
	comment: 16
};
/** Reads the header of a gzip member (RFC 1952, 2.3); `null` when it is none. */
function gzipHeader(bytes) {
	if (bytes.length < fixedHeaderBytes || bytes.readUIntBE(0, 3) !== 2067208) return null;
	const flags = bytes[3] ?? 0;
	let end = fixedHeaderBytes;
	if ((flags & flag$1.extra) !== 0) end += end + 2 <= bytes.length ? 2 + bytes.readUInt16LE(end) : bytes.length;
	const nameEnd = (flags & flag$1.name) === 0 ? null : bytes.indexOf(0, end);
	const name = nameEnd === null || nameEnd === -1 ? null : bytes.toString("latin1", end, nameEnd);
	end = nameEnd === null ? end : nameEnd + 1;
	if ((flags & flag$1.comment) !== 0 && nameEnd !== -1) end = bytes.indexOf(0, end) + 1;
	end += (flags & flag$1.headerCrc) === 0 ? 0 : 2;
	return end >= fixedHeaderBytes && end <= bytes.length ? {
		name,
		length: end
	} : null;
}
/** Unpacks all members of a gzip file, one after the other, as far as they can be read. */
async function* gunzip(packed, { mayEnter, onBroken }) {
	let start = 0;
	while (start < packed.length && mayEnter()) {
		const member = packed.subarray(start);
		const header = gzipHeader(member);
		if (header === null) {
			if (member.some((byte) => byte !== 0)) onBroken();
			return;
		}
		const end = yield* inflate(member.subarray(header.length));
		const trailer = header.length + end.consumed;
		if (!end.isWhole || !isConfirmed(member.subarray(trailer), end)) {
			onBroken();
			return;
		}
		start += trailer + trailerBytes;
	}
}
function isConfirmed(trailer, unpacked) {
	return trailer.length >= trailerBytes && trailer.readUInt32LE(0) === unpacked.crc && trailer.readUInt32LE(4) === unpacked.length % 2 ** 32;
}
// src/sources/content/piece-cutter.ts
/** Content up to this size is one chunk. */
const pieceBytes$1 = 8 * 2 ** 20;
/** What neighbouring pieces of larger content share, so that no match of up to half of it is cut in two. */
const overlapBytes = 131072;
/** Cuts content that arrives in blocks of any size into chunks, of which each byte is fresh in exactly one. */
var PieceCutter = class {
	#provenance;
	#decoded;
	#size;
	#start;
	#buffer = Buffer.alloc(0);
	#length = 0;
	#freshFrom = 0;
	/** @param size - for tests; both must be at least 8 bytes, and the overlap less than half of a piece */
	constructor(provenance, decoded, start = fileStart, size = {
		pieceBytes: pieceBytes$1,
		overlapBytes
	}) {
		this.#provenance = provenance;
		this.#decoded = decoded;
		this.#start = start;
		this.#size = size;
	}
	/** Takes a block, and yields the pieces that it completes. The block is copied. */
	*push(block) {
		let taken = 0;
		while (taken < block.length) {
			const room = this.#size.pieceBytes + 1 - this.#length;
			const part = block.subarray(taken, taken + room);
			this.#append(part);
			taken += part.length;
			if (part.length === room) yield this.#cut();
		}
	}
	/** The last piece. Of content without a byte it is empty, since rules about paths want to see that too. */
	end() {
		return this.#piece(this.#length, this.#length);
	}
	#append(part) {
		const length = this.#length + part.length;
		if (length > this.#buffer.length) {
			const capacity = Math.min(Math.max(length, 2 * this.#buffer.length), this.#size.pieceBytes + 1);
			const buffer = Buffer.allocUnsafeSlow(capacity);
			buffer.set(this.#buffer.subarray(0, this.#length));
			this.#buffer = buffer;
		}
		this.#buffer.set(part, this.#length);
		this.#length = length;
	}
	#cut() {
		const whole = this.#buffer.subarray(0, this.#length);
		const end = characterStart(whole, this.#size.pieceBytes);
		const freshTo = end - this.#size.overlapBytes / 2;
		const piece = this.#piece(end, freshTo);
		const nextStart = characterStart(whole, end - this.#size.overlapBytes);
		this.#start = positionAfter(this.#start, whole.subarray(0, nextStart));
		this.#freshFrom = freshTo - nextStart;
		this.#buffer = Buffer.alloc(0);
		this.#length = 0;
		this.#append(whole.subarray(nextStart));
		return piece;
	}
	#piece(end, freshTo) {
		return {
			bytes: this.#buffer.subarray(0, end),
			provenance: this.#provenance,
			fresh: [{
				start: this.#freshFrom,
				end: freshTo
			}],
			start: this.#start,
			decoded: this.#decoded
		};
	}
};
/** The start of the UTF-8 character that the byte at `offset` belongs to; the offset itself where that is not UTF-8. */
function characterStart(bytes, offset) {
	for (let start = offset; start > offset - 4; start -= 1) if (((bytes[start] ?? 0) & 192) !== 128) return start;
	return offset;
}
// src/sources/content/plain-chunks.ts
/**
* Chunks of content that is no archive.
*
* UTF-16 is transcoded; positions in those chunks are positions in the transcoded text. The bytes as stored are
* searched too: Windows tools append lines in other encodings to UTF-16 files (`>>` in cmd.exe to what PowerShell wrote).
*/
async function* plainChunks(content, reader, unpacking) {
	const { provenance, decoded } = content;
	const encoding = textEncoding(await reader.peek(encodingSampleBytes));
	const stored = new PieceCutter(provenance, decoded, await skipMark(reader, encoding === "utf-8-marked"));
	const transcoder = encoding === "utf-16le" || encoding === "utf-16be" ? new TextDecoder(encoding) : null;
	const transcoded = new PieceCutter(provenance, [...decoded, "utf-16"]);
	const { maxFileSize } = unpacking.limits;
	let left = maxFileSize;
	for await (const block of reader.blocks()) {
		const within = block.subarray(0, left);
		left -= within.length;
		yield* stored.push(within);
		if (transcoder !== null) yield* transcoded.push(Buffer.from(transcoder.decode(within, { stream: true })));
		if (within.length < block.length) {
			unpacking.skip(provenance.members, "too-large", tooLargeHint);
			break;
		}
	}
	const last = stored.end();
	if (last.bytes.length > 0 || provenance.members.length === 0) yield last;
	if (transcoder !== null) {
		yield* transcoded.push(Buffer.from(transcoder.decode()));
		yield transcoded.end();
	}
}
/** What to do about content over the limit. */
const tooLargeHint = "raise --max-file-size to search it";
async function skipMark(reader, isMarked) {
	if (!isMarked) return reader.position;
	await reader.take(3);
	return {
		...fileStart,
		byteOffset: 3
	};
}
// src/sources/content/tar.ts
/** Links, devices, directories and pipes: whatever size they state, no data follows. */
const dataless = /* @__PURE__ */ new Set([
	"1",
	"2",
	"3",
	"4",
	"5",
	"6"
]);
/** Longest extended header or GNU long name that is read: larger ones hold no name anyone gave. */
const maxExtensionBytes = 2 ** 20;
/**
* The files in a tar. Ends before the first block that is neither a header nor empty; the reader then stands there.
*
* Blocks of NULs are skipped wherever they stand: tars get appended to each other.
*/
async function* tarMembers(reader, onBroken) {
	let extension = {};
	for (;;) {
		const block = await reader.peek(512);
		const header = tarHeader(block);
		if (block.length > 0 && block.every((byte) => byte === 0)) {
			await reader.take(block.length);
			continue;
		}
		if (header === null) {
			if (block.length > 0) onBroken();
			return;
		}
		await reader.take(512);
		await takeSparseMap(reader, block);
		const size = dataless.has(header.type) ? 0 : extension.size ?? header.size;
		const end = reader.consumed + size;
		if (isExtension(header.type)) {
			const content = await reader.take(Math.min(size, maxExtensionBytes));
			Object.assign(extension, readExtension(header.type, content));
		} else {
			if (size > 0) yield {
				name: extension.name ?? header.name,
				bytes: reader.blocks(size)
			};
			extension = {};
		}
		await skip(reader, end - reader.consumed);
		if (reader.consumed < end) {
			onBroken();
			return;
		}
		await reader.take((512 - size % 512) % 512);
	}
}
function isExtension(type) {
	return type === "x" || type === "g" || type === "L" || type === "K";
}
/** What an extension says of the next file: pax records (POSIX.1-2001, pax, "Extended Header") or GNU's long name. */
function readExtension(type, content) {
	if (type === "L") {
		const end = content.indexOf(0);
		return { name: content.toString("utf8", 0, end === -1 ? content.length : end) };
	}
	return type === "x" ? paxExtension(content) : {};
}
function paxExtension(content) {
	const extension = {};
	for (let start = 0; start < content.length;) {
		const space = content.indexOf(32, start);
		const length = Number.parseInt(content.toString("latin1", start, space), 10);
		if (space === -1 || !(length > space - start)) break;
		const [key, ...value] = content.toString("utf8", space + 1, start + length - 1).split("=");
		const text = value.join("=");
		if (key === "path") extension.name = text;
		else if (key === "size" && /^\d{1,15}$/.test(text)) extension.size = Number(text);
		start += length;
	}
	return extension;
}
/** GNU's old sparse files continue their map in blocks after the header, each telling whether there is one more. */
async function takeSparseMap(reader, header) {
	let isContinued = header[156] === 83 && header[482] === 1;
	while (isContinued) isContinued = (await reader.take(512))[504] === 1;
}
async function skip(reader, count) {
	for await (const block of reader.blocks(count));
}
// src/sources/content/zip-directory.ts
const signature$5 = {
	entry: Buffer.from("PK", "latin1"),
	end: Buffer.from("PK", "latin1"),
	end64: 101075792,
	locator64: 117853008
};
const entryBytes$1 = 46;
const endBytes = 22;
const end64Bytes = 56;
const locator64Bytes = 20;
const unknown16 = 65535;
const unknown32$1 = 4294967295;
/** The entries that the central directory of a zip lists (APPNOTE.TXT 4.3.12). False at the end: it is missing or broken. */
function* zipDirectory(zip) {
	const directory = findDirectory(zip);
	if (directory === null) return false;
	let count = 0;
	let start = directory.start;
	while (start + entryBytes$1 <= zip.length && hasSignature(zip, start)) {
		const nameLength = zip.readUInt16LE(start + 28);
		const extraLength = zip.readUInt16LE(start + 30);
		const nameEnd = start + entryBytes$1 + nameLength;
		const sizes = entrySizes(zip, start, zip.subarray(nameEnd, nameEnd + extraLength));
		yield {
			name: zip.toString("utf8", start + entryBytes$1, nameEnd),
			method: zip.readUInt16LE(start + 10),
			isEncrypted: (zip.readUInt16LE(start + 8) & 1) === 1,
			offset: directory.base + sizes.offset,
			packedSize: sizes.packedSize,
			crc: zip.readUInt32LE(start + 16)
		};
		count += 1;
		start = nameEnd + extraLength + zip.readUInt16LE(start + 32);
	}
	return (count & unknown16) === (directory.count & unknown16);
}
function findDirectory(zip) {
	const end = zip.lastIndexOf(signature$5.end);
	if (end < Math.max(0, zip.length - endBytes - unknown16) || end + endBytes > zip.length) return null;
	const end64 = findEnd64(zip, end);
	if (end64 !== null) return directoryBefore(zip, end64, {
		size: Number(zip.readBigUInt64LE(end64 + 40)),
		offset: Number(zip.readBigUInt64LE(end64 + 48)),
		count: Number(zip.readBigUInt64LE(end64 + 32))
	});
	return directoryBefore(zip, end, {
		size: zip.readUInt32LE(end + 12),
		offset: zip.readUInt32LE(end + 16),
		count: zip.readUInt16LE(end + 10)
	});
}
function directoryBefore(zip, end, declared) {
	const start = end - declared.size;
	const base = start - declared.offset;
	if (start >= 0 && base >= 0 && (declared.count === 0 || hasSignature(zip, start))) return {
		start,
		base,
		count: declared.count
	};
	return hasSignature(zip, declared.offset) ? {
		start: declared.offset,
		base: 0,
		count: declared.count
	} : null;
}
function findEnd64(zip, end) {
	const locator = end - locator64Bytes;
	if (locator < 0 || zip.readUInt32LE(locator) !== signature$5.locator64) return null;
	const start = Number(zip.readBigUInt64LE(locator + 8));
	return start + end64Bytes <= locator && zip.readUInt32LE(start) === signature$5.end64 ? start : null;
}
/** Sizes and offset of an entry; those that need 64 bits stand in an extra field (APPNOTE.TXT 4.5.3). */
function entrySizes(zip, start, extra) {
	const size = zip.readUInt32LE(start + 24);
	const packedSize = zip.readUInt32LE(start + 20);
	const offset = zip.readUInt32LE(start + 42);
	const wide = wideValues(extra);
	const wideSize = size === unknown32$1 ? 1 : 0;
	const widePacked = packedSize === unknown32$1 ? 1 : 0;
	return {
		packedSize: widePacked === 1 ? wide[wideSize] ?? packedSize : packedSize,
		offset: offset === unknown32$1 ? wide[wideSize + widePacked] ?? offset : offset
	};
}
function wideValues(extra) {
	for (let start = 0; start + 4 <= extra.length; start += 4 + extra.readUInt16LE(start + 2)) if (extra.readUInt16LE(start) === 1) {
		const field = extra.subarray(start + 4, start + 4 + extra.readUInt16LE(start + 2));
		const count = Math.min(3, Math.floor(field.length / 8));
		return Array.from({ length: count }, (_, index) => Number(field.readBigUInt64LE(8 * index)));
	}
	return [];
}
function hasSignature(zip, start) {
	return Number.isSafeInteger(start) && zip.subarray(start, start + 4).equals(signature$5.entry);
}
// src/sources/content/zip-local.ts
const signature$4 = Buffer.from("PK", "latin1");
const headerBytes$4 = 30;
const unknown32 = 4294967295;
/** Where the data of the entry with its local header at `offset` starts (APPNOTE.TXT 4.3.7); `null`: there is no such header. */
function zipDataStart(zip, offset) {
	if (offset + headerBytes$4 > zip.length || !zip.subarray(offset, offset + 4).equals(signature$4)) return null;
	return offset + headerBytes$4 + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28);
}
/** The entries of a zip by their local headers alone: what is left of it when its directory is lost. */
function* zipLocalEntries(zip) {
	let offset = zip.indexOf(signature$4);
	while (offset !== -1) {
		const dataStart = zipDataStart(zip, offset);
		if (dataStart === null) return;
		const entry = localEntry(zip, offset);
		yield entry;
		offset = zip.indexOf(signature$4, dataStart + (entry.packedSize ?? 0));
	}
}
function localEntry(zip, offset) {
	const flags = zip.readUInt16LE(offset + 6);
	const packedSize = zip.readUInt32LE(offset + 18);
	const isKnown = (flags & 8) === 0 && packedSize !== unknown32;
	return {
		name: zip.toString("utf8", offset + headerBytes$4, offset + headerBytes$4 + zip.readUInt16LE(offset + 26)),
		method: zip.readUInt16LE(offset + 8),
		isEncrypted: (flags & 1) === 1,
		offset,
		packedSize: isKnown ? packedSize : null,
		crc: isKnown ? zip.readUInt32LE(offset + 14) : null
	};
}
// src/sources/content/zip.ts
const stored = 0;
const deflated = 8;
/** The files in a zip, as far as they can be read: by its directory and, where that is broken, by what is left. */
function* zipMembers(zip, notice) {
	const seen = /* @__PURE__ */ new Set();
	const directory = zipDirectory(zip);
	let next = directory.next();
	for (; next.done !== true; next = directory.next()) {
		seen.add(next.value.offset);
		yield memberOf$1(zip, next.value, notice);
	}
	if (!next.value) {
		notice("archive-broken");
		for (const entry of zipLocalEntries(zip)) if (!seen.has(entry.offset)) yield memberOf$1(zip, entry, notice);
	}
}
function memberOf$1(zip, entry, notice) {
	return {
		name: entry.name,
		bytes: entryBytes(zip, entry, notice)
	};
}
async function* entryBytes(zip, entry, notice) {
	const { name, method, packedSize } = entry;
	const start = zipDataStart(zip, entry.offset);
	if (entry.isEncrypted) notice("archive-encrypted", name);
	else if (method !== stored && method !== deflated) notice("unsupported", name);
	else if (start === null) notice("archive-broken", name);
	else {
		const packed = zip.subarray(start, packedSize === null ? zip.length : start + packedSize);
		const isWhole = packed.length === (packedSize ?? packed.length);
		const crc = method === stored ? yield* storedBytes(packed) : yield* deflatedBytes(packed);
		if (!isWhole || crc === null || entry.crc !== null && crc !== entry.crc) notice("archive-broken", name);
	}
}
async function* storedBytes(bytes) {
	yield bytes;
	return crc32(bytes);
}
async function* deflatedBytes(packed) {
	const end = yield* inflate(packed);
	return end.isWhole ? end.crc : null;
}
// src/sources/content/item-chunks.ts
/** Archives may state names of any length; no system takes longer paths. */
const maxNameLength = 4096;
/** Chunks of whatever a reader gives: of the members, when it is an archive, else of the bytes. */
async function* itemChunks(item, reader, unpacking) {
	const format = archiveFormat(await reader.peek(512));
	const { members } = item.provenance;
	if (format === null) yield* plainChunks(item, reader, unpacking);
	else if (format === "unsupported") {
		unpacking.skip(members, "unsupported", "unpack it and scan the directory");
		yield* plainChunks(item, reader, unpacking);
	} else if (item.depth >= unpacking.limits.maxArchiveDepth) {
		unpacking.skip(members, "archive-depth", "raise --max-archive-depth to search it");
		yield* plainChunks(item, reader, unpacking);
	} else if (format === "tar") yield* tarChunks(item, reader, unpacking);
	else {
		const packed = await reader.all(unpacking.limits.maxFileSize);
		if (packed === null) unpacking.skip(members, "too-large", tooLargeHint);
		else if (!unpacking.hasEnded) yield* format === "zip" ? zipChunks(item, packed, unpacking) : gzipChunks(item, packed, unpacking);
	}
}
/** A broken tar's members are searched as far as they go, then what follows the break as plain bytes. */
async function* tarChunks(item, bytes, unpacking) {
	const reader = new ByteReader(bytes.blocks(), true);
	const onBroken = () => reportBroken(item, unpacking);
	for await (const member of tarMembers(reader, onBroken)) {
		if (!unpacking.mayEnter()) return;
		yield* memberChunks(item, member, unpacking);
	}
	if ((await reader.peek(1)).length > 0) yield* plainChunks(item, reader, unpacking);
}
/** A compressed tar is one archive: its members are not those of a member. */
async function* gzipChunks(item, packed, unpacking) {
	let isBroken = false;
	const reader = new ByteReader(metered(gunzip(packed, {
		mayEnter: () => unpacking.mayEnter(),
		onBroken: () => {
			isBroken = true;
		}
	}), unpacking));
	try {
		if (isTar(await reader.peek(512))) yield* tarChunks(item, reader, unpacking);
		else yield* itemChunks(inside(item, unpackedName(item, packed)), reader, unpacking);
	} finally {
		await reader.close();
	}
	if (isBroken) {
		reportBroken(item, unpacking);
		yield* plainChunks(item, new ByteReader(packed), unpacking);
	}
}
async function* zipChunks(item, zip, unpacking) {
	let isBroken = false;
	const members = zipMembers(zip, (reason, name) => {
		isBroken ||= reason === "archive-broken";
		unpacking.skip([...item.provenance.members, ...name === void 0 ? [] : [name]], reason);
	});
	for (const member of members) {
		if (!unpacking.mayEnter()) return;
		const bytes = metered(member.bytes, unpacking);
		yield* memberChunks(item, {
			...member,
			bytes
		}, unpacking);
	}
	if (isBroken) yield* plainChunks(item, new ByteReader(zip), unpacking);
}
async function* memberChunks(item, member, unpacking) {
	const reader = new ByteReader(member.bytes);
	try {
		yield* itemChunks(inside(item, member.name), reader, unpacking);
	} finally {
		await reader.close();
	}
}
function inside(item, fullName) {
	const { contentId, members } = item.provenance;
	const name = fullName.slice(0, maxNameLength);
	return {
		name,
		provenance: {
			contentId,
			members: [...members, name]
		},
		decoded: [...item.decoded, "archive"],
		depth: item.depth + 1
	};
}
/** The name of what a gzip file holds: its own word for it, else its own name without the ending. */
function unpackedName(item, packed) {
	return gzipHeader(packed)?.name ?? item.name.replace(/\.gz$/i, "").replace(/^.*\//s, "");
}
function reportBroken(item, unpacking) {
	if (!unpacking.hasEnded) unpacking.skip(item.provenance.members, "archive-broken");
}
async function* metered(bytes, unpacking) {
	for await (const block of bytes) {
		if (!unpacking.mayUnpack(block.length)) return;
		yield block;
	}
}
// src/sources/content/readable-blocks.ts
/** The blocks up to where they can be read; what stops that goes to the account. */
async function* readableBlocks(bytes, unpacking) {
	const blocks = bytes[Symbol.asyncIterator]();
	try {
		for (let block = await next(blocks, unpacking); block !== null; block = await next(blocks, unpacking)) {
			unpacking.addRead(block.length);
			yield block;
		}
	} finally {
		await blocks.return?.();
	}
}
async function next(blocks, unpacking) {
	try {
		const result = await blocks.next();
		return result.done === true ? null : result.value;
	} catch (error) {
		unpacking.throwIfStopped();
		if (!isSystemError(error)) throw error;
		unpacking.endUnreadable();
		return null;
	}
}
/** Tells what the system or zlib reported from bugs and from a scan that was stopped. */
function isSystemError(error) {
	return error instanceof Error && !(error instanceof ScanError) && error.name !== "AbortError" && "code" in error && typeof error.code === "string";
}
// src/sources/content/limits.ts
/** Limits that no flag sets. */
const archiveLimits = {
	maxArchiveEntries: 1e5,
	maxArchiveBytes: 2 ** 30,
	maxArchiveRatio: 1e3
};
/** Unpacked bytes that are harmless whatever the ratio: small archives of repetitive logs exceed it too. */
const archiveRatioFloor = 16 * 2 ** 20;
// src/sources/content/unpacking.ts
/** The account of reading one content: what it may still cost, and what had to be left out. */
var Unpacking = class {
	limits;
	#name;
	#coverage;
	#signal;
	#reported = /* @__PURE__ */ new Set();
	#readBytes = 0;
	#unpackedBytes = 0;
	#entries = 0;
	#hasEnded = false;
	constructor(name, limits, coverage, signal) {
		this.#name = name;
		this.limits = {
			...archiveLimits,
			...limits
		};
		this.#coverage = coverage;
		this.#signal = signal;
	}
	/** True once nothing more may be read: what is cut off then is not broken. */
	get hasEnded() {
		return this.#hasEnded;
	}
	/** @throws the reason, when the scan has been stopped */
	throwIfStopped() {
		this.#signal?.throwIfAborted();
	}
	/** Counts bytes of the content as it is stored. */
	addRead(bytes) {
		this.throwIfStopped();
		this.#readBytes += bytes;
	}
	/** Counts bytes that came out of a compressed archive. False: there may be no more. */
	mayUnpack(bytes) {
		this.throwIfStopped();
		const { maxArchiveBytes, maxArchiveRatio } = this.limits;
		this.#unpackedBytes += bytes;
		const bound = Math.max(archiveRatioFloor, this.#readBytes * maxArchiveRatio);
		return this.#unpackedBytes <= Math.min(maxArchiveBytes, bound) || this.#endAtLimit();
	}
	/** Counts a member. False: there may be no more. */
	mayEnter() {
		this.throwIfStopped();
		this.#entries += 1;
		return !this.#hasEnded && (this.#entries <= this.limits.maxArchiveEntries || this.#endAtLimit());
	}
	/** Records what was left out, once for each place and reason. */
	skip(members, reason, hint) {
		const what = [this.#name, ...members].join("!");
		if (!this.#reported.has(`${reason} ${what}`)) {
			this.#reported.add(`${reason} ${what}`);
			this.#coverage.skip(what, reason, hint);
		}
	}
	/** Records that the content could not be read to its end. */
	endUnreadable() {
		this.#hasEnded = true;
		this.skip([], "unreadable");
	}
	#endAtLimit() {
		this.#hasEnded = true;
		this.skip([], "archive-limit", "unpacks to more than an archive may; unpack it and scan the directory");
		return false;
	}
};
// src/sources/content/content.ts
const noMembers = [];
/**
* All chunks of a content: pieces of large ones, members of archives, text of UTF-16.
*
* The bytes of a chunk may be a view of a larger buffer; `fresh` counts from the first of them.
*/
async function* contentChunks(content, limits, coverage, signal) {
	const { contentId, name, bytes } = content;
	const isInHand = bytes instanceof Uint8Array;
	const unpacking = new Unpacking(name, limits, coverage, signal);
	if ((isInHand ? bytes.length : content.size ?? 0) > limits.maxFileSize) {
		unpacking.skip(noMembers, "too-large", tooLargeHint);
		return;
	}
	const chunk = isInHand ? wholeChunk(contentId, bytes) : null;
	if (chunk !== null) {
		yield chunk;
		return;
	}
	if (isInHand) unpacking.addRead(bytes.length);
	const reader = new ByteReader(isInHand ? bytes : readableBlocks(bytes, unpacking));
	try {
		yield* itemChunks({
			name,
			provenance: {
				contentId,
				members: noMembers
			},
			decoded: [],
			depth: 0
		}, reader, unpacking);
	} finally {
		await reader.close();
	}
}
/**
* The only chunk of content in hand, without copying it. `null`: it takes `contentChunks`, since the content is an
* archive, UTF-16 or larger than a piece.
*/
function wholeChunk(contentId, bytes) {
	const form = bytes.length > pieceBytes$1 ? "other" : textForm(bytes);
	if (form === "other") return null;
	const start = form === "marked" ? markedStart : fileStart;
	const text = form === "marked" ? bytes.subarray(start.byteOffset) : bytes;
	return {
		bytes: text,
		provenance: {
			contentId,
			members: noMembers
		},
		fresh: [{
			start: 0,
			end: text.length
		}],
		start,
		decoded: []
	};
}
// src/sources/git/message.ts
const newline$1 = 10;
/** Where the message of a commit or tag object starts that stands in `bytes`; its end when it has none. */
function messageStart(bytes, start = 0, end = bytes.length) {
	for (let at = start + 1; at < end; at++) if (bytes[at] === newline$1 && bytes[at - 1] === newline$1) return at + 1;
	return end;
}
/** Reads a commit object's author, date and message. Names are as hostile as file content: reports escape them. */
function parseCommit(id, object) {
	const start = messageStart(object);
	const text = Buffer.from(object.buffer, object.byteOffset, object.length);
	const header = text.toString("utf8", 0, start);
	const [, author = "", email = "", seconds = "0", zone = "+0000"] = /^author (.{0,1000}?) ?<([^>\n]{0,1000})> ?(-?\d{1,15})? ?([+-]\d{4})?/m.exec(header) ?? [];
	return {
		id,
		author,
		email,
		date: rfc3339(Number(seconds), zone),
		message: text.toString("utf8", start).trimEnd()
	};
}
/** The object that a tag names, and its type. */
function taggedObject(object) {
	const header = Buffer.from(object.buffer, object.byteOffset, Math.min(object.length, 400)).toString("latin1");
	const [, oid = "", type = ""] = /^object ([0-9a-f]+)\ntype (\w+)/.exec(header) ?? [];
	return {
		oid,
		type
	};
}
/** A moment in its author's own zone. Dates that no calendar has become the epoch. */
function rfc3339(seconds, zone) {
	const minutes = (zone.startsWith("-") ? -1 : 1) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3, 5)));
	const local = /* @__PURE__ */ new Date((seconds + minutes * 60) * 1e3);
	const moment = Number.isNaN(local.getTime()) || local.getUTCFullYear() > 9999 || local.getUTCFullYear() < 0 ? /* @__PURE__ */ new Date(0) : local;
	const offset = minutes === 0 ? "Z" : `${zone.slice(0, 3)}:${zone.slice(3, 5)}`;
	return moment.toISOString().replace(/\.\d{3}Z$/, offset);
}
// src/sources/git/git-process.ts
/**
* Settings that win over the scanned repository's own configuration, which is as hostile as its files: nothing it
* names (fsmonitor, hooks, ssh command, pager, filter) may run, and nothing it says may change a result.
*/
const settings = [
	"core.fsmonitor=false",
	`core.hooksPath=${devNull}`,
	`core.attributesFile=${devNull}`,
	`core.excludesFile=${devNull}`,
	"core.pager=cat",
	"core.sshCommand=false",
	"core.askPass=false",
	"core.quotePath=false",
	"core.commitGraph=false",
	"credential.helper=",
	"protocol.allow=never",
	"diff.external=",
	"log.showSignature=false",
	"gc.auto=0",
	"maintenance.auto=false",
	"safe.directory=*"
].flatMap((setting) => ["-c", setting]);
const hookVariables = /* @__PURE__ */ new Set([
	"GIT_DIR",
	"GIT_WORK_TREE",
	"GIT_INDEX_FILE",
	"GIT_OBJECT_DIRECTORY",
	"GIT_ALTERNATE_OBJECT_DIRECTORIES",
	"GIT_QUARANTINE_PATH",
	"GIT_COMMON_DIR",
	"GIT_NAMESPACE"
]);
function environment$1({ keepsHookEnvironment }) {
	const kept = Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_") || keepsHookEnvironment && hookVariables.has(name));
	return {
		...Object.fromEntries(kept),
		GIT_CONFIG_NOSYSTEM: "1",
		GIT_CONFIG_GLOBAL: devNull,
		GIT_CONFIG_SYSTEM: devNull,
		GIT_ATTR_NOSYSTEM: "1",
		GIT_NO_REPLACE_OBJECTS: "1",
		GIT_GRAFT_FILE: devNull,
		GIT_NO_LAZY_FETCH: "1",
		GIT_ALLOW_PROTOCOL: "none",
		GIT_TERMINAL_PROMPT: "0",
		GIT_OPTIONAL_LOCKS: "0",
		LC_ALL: "C"
	};
}
/** The arguments and environment with which git runs nothing that the scanned repository names. */
function gitInvocation(location, args) {
	return {
		args: [
			...settings,
			"--no-pager",
			"--no-replace-objects",
			...args
		],
		env: environment$1(location)
	};
}
/** Starts git for a stream of output. */
function startGit(location, command, signal) {
	const { args, env } = gitInvocation(location, command);
	const child = spawn("git", args, {
		cwd: location.dir,
		env,
		stdio: [
			"pipe",
			"pipe",
			"pipe"
		]
	});
	child.stdin.on("error", () => {});
	return {
		stdin: child.stdin,
		...followed$1(child, signal)
	};
}
/** What is followed of a git, whether it has an input or not. */
function followed$1(child, signal) {
	let stderr = "";
	child.stderr.on("data", (data) => {
		stderr = (stderr + data.toString()).slice(-4096);
	});
	const stop = () => void child.kill("SIGKILL");
	signal.addEventListener("abort", stop, { once: true });
	const ended = new Promise((resolve, reject) => {
		child.on("error", (cause) => reject(cause.code === "ENOENT" ? gitMissing(cause) : cause));
		child.on("close", (code) => resolve({
			code: code ?? -1,
			stderr
		}));
	}).finally(() => signal.removeEventListener("abort", stop));
	ended.catch(() => {});
	return {
		stdout: child.stdout,
		ended,
		stop
	};
}
/** What the system's word that there is no git means. */
function gitMissing(cause) {
	return new ScanError("GIT_FAILED", "git is not installed, or not on the PATH: install it to scan repositories", { cause });
}
/** Runs git for a small answer. */
async function runGit(location, command, signal, input = "") {
	if (input !== "") {
		const git = startGit(location, command, signal);
		git.stdin.end(input);
		return answerOf(git, signal);
	}
	const { args, env } = gitInvocation(location, command);
	return answerOf(followed$1(spawn("git", args, {
		cwd: location.dir,
		env,
		stdio: [
			"ignore",
			"pipe",
			"pipe"
		]
	}), signal), signal);
}
async function answerOf(git, signal) {
	const pieces = [];
	try {
		for await (const piece of git.stdout) pieces.push(piece);
	} finally {
		git.stop();
	}
	const { code, stderr } = await git.ended;
	signal.throwIfAborted();
	return {
		code,
		stdout: Buffer.concat(pieces),
		stderr
	};
}
/** Runs git for a small answer that must come: anything else is an error with git's own words. */
async function askGit(location, args, signal, input = "") {
	const { code, stdout, stderr } = await runGit(location, args, signal, input);
	if (code !== 0) throw new ScanError("GIT_FAILED", `git ${args[0]} failed: ${lastLine(stderr)}`);
	return stdout;
}
/** What git said last, without the prefix that it puts before. */
function lastLine(stderr) {
	return (stderr.trim().split("\n").at(-1) ?? "").replace(/^(?:fatal|error): /, "") || "it gave no reason";
}
/**
* Writes lines with back-pressure, the first of them at once, and closes the stream. Ends quietly where git ends first:
* its exit code tells why.
*/
async function writeLines(stdin, lines) {
	const closed = new Promise((resolve) => stdin.once("close", resolve));
	for (const block of blocks(lines)) {
		if (stdin.destroyed) return;
		if (!stdin.write(block)) await Promise.race([new Promise((resolve) => stdin.once("drain", resolve)), closed]);
	}
	stdin.end();
}
const blockLength = 65536;
function* blocks(lines) {
	let block = "";
	for (const line of lines) {
		block += `${line}\n`;
		if (block.length >= blockLength) {
			yield block;
			block = "";
		}
	}
	yield block;
}
// src/sources/git/object-stream.ts
const newline = 10;
/** Starts to ask git for objects. */
function startObjects(location, oids, signal) {
	const git = startGit(location, [
		"cat-file",
		"--batch",
		"--buffer"
	], signal);
	return {
		...git,
		asked: writeLines(git.stdin, oids)
	};
}
/**
* The contents of many objects through one `git cat-file --batch`.
*
* Objects that are absent or broken go to the ledger. A broken one ends git, so a new one is started for the rest.
*
* @param heldBytes - contents up to this size are delivered whole
* @param started - one that was asked for just these objects before; default: it is started here
*/
async function* objectStream(location, oids, heldBytes, coverage, signal, started = null) {
	let rest = oids;
	let next = started;
	while (rest.length > 0) {
		let delivered = 0;
		const git = next ?? startObjects(location, rest, signal);
		next = null;
		const reader = new StreamReader(git.stdout);
		try {
			while (delivered < rest.length) {
				const header = await reader.line();
				if (header === null) break;
				const [oid = "", type = "", size = ""] = header.split(" ");
				if (size === "") {
					coverage.skip(oid, "missing-object", "the repository lacks this object: fetch it, or scan a complete clone");
					delivered++;
					continue;
				}
				const length = Number(size);
				if (length <= heldBytes) {
					const bytes = await reader.take(length);
					if (bytes === null || await reader.take(1) === null) break;
					delivered++;
					yield wholeObject(oid, type, bytes);
				} else {
					const pieces = reader.pieces(length);
					yield {
						oid,
						type,
						size: length,
						bytes: null,
						pieces
					};
					for await (const _ of pieces);
					if (!pieces.isWhole() || await reader.take(1) === null) break;
					delivered++;
				}
			}
		} finally {
			git.stop();
			await git.asked;
		}
		signal.throwIfAborted();
		const { stderr } = await git.ended;
		if (delivered < rest.length) {
			coverage.skip(rest[delivered], "unreadable", `git cannot read this object: ${lastLine(stderr)}`);
			delivered++;
		}
		rest = rest.slice(delivered);
	}
}
/** An object of which the whole content is at hand. */
function wholeObject(oid, type, bytes) {
	return {
		oid,
		type,
		size: bytes.length,
		bytes,
		pieces: one(bytes)
	};
}
async function* one(bytes) {
	yield bytes;
}
/** Reads lines and counted bytes from a stream of buffers. */
var StreamReader = class {
	#buffers;
	#current = Buffer.alloc(0);
	constructor(stream) {
		this.#buffers = stream[Symbol.asyncIterator]();
	}
	async #more() {
		const next = await this.#buffers.next();
		if (next.done === true) return false;
		this.#current = this.#current.length === 0 ? next.value : Buffer.concat([this.#current, next.value]);
		return true;
	}
	async line() {
		let end = this.#current.indexOf(newline);
		while (end === -1) {
			if (!await this.#more()) return null;
			end = this.#current.indexOf(newline);
		}
		const line = this.#current.toString("latin1", 0, end);
		this.#current = this.#current.subarray(end + 1);
		return line;
	}
	/** Exactly so many bytes; null where the stream ends before. */
	async take(length) {
		if (this.#current.length >= length) {
			const bytes = this.#current.subarray(0, length);
			this.#current = this.#current.subarray(length);
			return bytes;
		}
		const whole = Buffer.allocUnsafe(length);
		let filled = 0;
		for await (const piece of this.pieces(length)) {
			whole.set(piece, filled);
			filled += piece.length;
		}
		return filled === length ? whole : null;
	}
	pieces(length) {
		let left = length;
		const next = async () => {
			if (left === 0 || this.#current.length === 0 && !await this.#more()) return {
				done: true,
				value: void 0
			};
			const piece = this.#current.subarray(0, left);
			this.#current = this.#current.subarray(piece.length);
			left -= piece.length;
			return {
				done: false,
				value: piece
			};
		};
		return {
			[Symbol.asyncIterator]: () => ({ next }),
			isWhole: () => left === 0
		};
	}
};
// src/sources/git/object-chunks.ts
/** Contents up to this size are held whole while they are cut into chunks. */
const heldBytes$1 = 8388608;
/**
* The chunks of blobs, and of the messages of commits and tags; other objects hold no text of their own.
*
* @param coverageOf - where an object is counted, by its id
* @param started - a git that was asked for just these objects before; default: it is started here
*/
async function* objectChunks(location, oids, limits, coverageOf, signal, started = null) {
	yield* chunksOf(objectStream(location, oids, heldBytes$1, { skip: (oid, ...why) => coverageOf(oid).skip(oid, ...why) }, signal, started), limits, coverageOf, signal);
}
/** The chunks of objects that are delivered already. */
async function* chunksOf(objects, limits, coverageOf, signal) {
	for await (const object of objects) {
		const coverage = coverageOf(object.oid);
		if (object.type === "blob") {
			coverage.add("bytes", object.size);
			coverage.add("blobs");
			yield* blobChunks(object, limits, coverage, signal);
		} else if (object.type === "commit" || object.type === "tag") {
			coverage.add("bytes", object.size);
			if (object.type === "commit") coverage.add("commits");
			yield* messageChunks(object, limits, coverage);
		}
	}
}
async function* blobChunks(object, limits, coverage, signal) {
	const contentId = blobId(object.oid);
	const chunk = !(object.size <= limits.maxFileSize) || object.bytes === null ? null : wholeChunk(contentId, object.bytes);
	if (chunk !== null) {
		yield chunk;
		return;
	}
	const bytes = object.bytes ?? object.pieces;
	yield* contentChunks({
		contentId,
		name: object.oid,
		size: object.size,
		bytes
	}, limits, coverage, signal);
}
async function* messageChunks(object, limits, coverage) {
	if (object.bytes === null) {
		coverage.skip(object.oid, "too-large", "no message of a commit or tag is this long");
		return;
	}
	const message = object.bytes.subarray(messageStart(object.bytes));
	if (message.length > 0) yield* contentChunks({
		contentId: messageId(object.oid),
		name: object.oid,
		size: message.length,
		bytes: message
	}, limits, coverage);
}
/** The content id of a blob. */
function blobId(oid) {
	return `blob:${oid}`;
}
/** The content id of the message in a commit or tag object. */
function messageId(oid) {
	return `message:${oid}`;
}
/** The object ids in content ids of one kind. */
function oidsOf(contentIds, kind) {
	const prefix = `${kind}:`;
	return [...contentIds].filter((id) => id.startsWith(prefix)).map((id) => id.slice(prefix.length));
}
// src/sources/git/pack/packed-objects.ts
/** The numbers by which packs name what an object is; the last two only until the base is known. */
const objectType = {
	none: 0,
	commit: 1,
	tree: 2,
	blob: 3,
	tag: 4,
	offsetDelta: 6,
	idDelta: 7
};
/** What is to be done with a packed object. */
const objectState = {
	/** It is the copy to be searched. */
	owned: 0,
	/** Another copy is searched; this one may still be the base of a delta. */
	duplicate: 1,
	/** It cannot be taken, and no other object is built on it here. */
	unreadable: 2
};
/** Room for so many objects. */
function packedObjects(count) {
	return {
		count,
		types: sharedBytes(count),
		states: sharedBytes(count),
		sizes: sharedUint32(count),
		dataStarts: sharedFloat64(count),
		dataLengths: sharedUint32(count),
		bases: sharedInt32(count).fill(-1)
	};
}
// src/sources/git/pack/without-mark.ts
/** Rewrites copied runs in place as if neither text had its UTF-8 mark. */
function withoutMark(core, { at, count }) {
	const runs = new Uint32Array(core.bytes().buffer, at, 3 * count);
	let kept = 0;
	for (let run = 0; run < runs.length; run += 3) {
		const [start = 0, from = 0, length = 0] = runs.subarray(run, run + 3);
		const cut = Math.max(0, 3 - Math.min(start, from));
		if (length > cut) {
			runs.set([
				start + cut - 3,
				from + cut - 3,
				length - cut
			], 3 * kept);
			kept++;
		}
	}
	return {
		at,
		count: kept
	};
}
// src/sources/git/pack/blob-visitor.ts
/** Has blobs searched, each as a version of the one that it was made from. */
var BlobVisitor = class {
	#core;
	#store;
	#search;
	#tally;
	#copies;
	#maxFileSize;
	/** @param copies - where the walk leaves the copied runs */
	constructor(core, store, search, tally, copies, maxFileSize) {
		this.#core = core;
		this.#store = store;
		this.#search = search;
		this.#tally = tally;
		this.#copies = copies;
		this.#maxFileSize = maxFileSize;
	}
	visit(object, text, length, base, copyCount) {
		if (this.#store.objects.states[object] !== objectState.owned) return {
			version: null,
			isMarked: false
		};
		const form = textForm(this.#core.bytes().subarray(text, text + length));
		if (form === "other" || length > this.#maxFileSize) {
			this.#tally.left.push(object);
			return {
				version: null,
				isMarked: false
			};
		}
		this.#tally.blobs++;
		this.#tally.bytes += length;
		const isMarked = form === "marked";
		const start = isMarked ? markedStart : fileStart;
		return {
			version: this.#search.version(object, {
				text: {
					at: text + start.byteOffset,
					length: length - start.byteOffset
				},
				start,
				provenance: () => ({
					contentId: blobId(oidAt(this.#store.ids, object)),
					members: []
				}),
				base: this.#baseOf(base, isMarked, copyCount)
			}),
			isMarked
		};
	}
	leave({ version }) {
		if (version !== null) this.#search.forget(version);
	}
	fail(object) {
		if (this.#store.objects.states[object] === objectState.owned) this.#tally.left.push(object);
	}
	#baseOf(base, isMarked, copyCount) {
		const version = base?.state.version ?? null;
		if (version === null || base?.state.isMarked !== isMarked || copyCount < 0) return null;
		const copies = {
			at: this.#copies,
			count: copyCount
		};
		return {
			version,
			copies: isMarked ? withoutMark(this.#core, copies) : copies
		};
	}
};
// src/sources/git/pack/pack-fault.ts
/** Why a pack, an index or a loose object cannot be taken; whoever opened it hands its objects to git instead. */
var PackFault = class extends Error {
	name = "PackFault";
};
/** The reason in what was thrown over a file: a fault found in it, or what the system said. Anything else is a bug. */
function faultReason(error) {
	if (error instanceof PackFault) return error.message;
	if (error instanceof Error && "code" in error && typeof error.code === "string" && "syscall" in error) return `it cannot be read (${error.code})`;
	throw error;
}
// src/sources/git/pack/plain-file.ts
const maxReadBytes = 1 << 30;
/**
* Opens a file that may be anything: what is no regular file, such as a pipe that nobody writes to, is refused.
*
* @throws PackFault, or what the system says
*/
function openPlainFile(path) {
	const descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
	const close = () => closeSync(descriptor);
	const found = fstatSync(descriptor);
	if (!found.isFile()) {
		close();
		throw new PackFault("it is not a regular file");
	}
	return {
		size: found.size,
		descriptor,
		[Symbol.dispose]: close
	};
}
/** Fills `target` with the bytes at `position`, and gives how many there are: fewer only at the end of the file. */
function readAt(file, target, position) {
	let filled = 0;
	while (filled < target.length) {
		const length = Math.min(target.length - filled, maxReadBytes);
		const count = readSync(file.descriptor, target, filled, length, position + filled);
		if (count === 0) break;
		filled += count;
	}
	return filled;
}
/** Exactly `target.length` bytes at `position`. */
function readWhole(file, target, position) {
	if (readAt(file, target, position) < target.length) throw new PackFault("it is shorter than it says");
}
// src/sources/git/pack/pack-reader.ts
const blockBytes$1 = 65536;
const blockCount = 256;
const cacheBytes = blockBytes$1 * blockCount;
/** Objects that take more of a pack are left to git. */
const maxLongBytes = 16777216;
const noBlock = -1;
/**
* Brings parts of packs into the core's memory, which they would not fit in as a whole.
*
* The cache is a window on the pack modulo its size: a block has one place, beside the one that follows it in the
* pack, so that what spans blocks stands in one piece. What would wrap around its end is read into a buffer of its own.
*/
var PackReader = class {
	#core;
	#paths;
	#files = /* @__PURE__ */ new Map();
	#cache;
	/** By place in the cache: the pack and the block that stand there. */
	#packAt = new Int32Array(blockCount).fill(noBlock);
	#blockAt = new Float64Array(blockCount).fill(noBlock);
	#longBuffer = 0;
	/** @param paths - of the packs, in the order of the store */
	constructor(core, paths) {
		this.#core = core;
		this.#paths = paths;
		this.#cache = core.reserve(cacheBytes);
		if (this.#cache === 0) throw new Error("the core has no room for packs");
	}
	/** The bytes from `offset` on, with 64 more behind them that may be anything. */
	read(pack, offset, length) {
		try {
			return offset % cacheBytes + length <= cacheBytes ? this.#readCached(pack, offset, length) : this.#readLong(pack, offset, length);
		} catch (error) {
			return {
				kind: "broken",
				reason: faultReason(error)
			};
		}
	}
	#readCached(pack, offset, length) {
		const lastBlock = Math.floor((offset + length - 1) / blockBytes$1);
		for (let block = Math.floor(offset / blockBytes$1); block <= lastBlock; block++) {
			const place = block % blockCount;
			if (this.#blockAt[place] !== block || this.#packAt[place] !== pack) this.#load(pack, block, place, offset + length);
		}
		return {
			kind: "bytes",
			at: this.#cache + offset % cacheBytes
		};
	}
	/** Loads a block, which at the end of a pack is shorter but must reach `neededEnd`. */
	#load(pack, block, place, neededEnd) {
		const at = this.#cache + place * blockBytes$1;
		const start = block * blockBytes$1;
		this.#blockAt[place] = noBlock;
		const count = readAt(this.#file(pack), this.#core.bytes().subarray(at, at + blockBytes$1), start);
		if (start + count < Math.min(neededEnd, start + blockBytes$1)) throw new PackFault("the pack is shorter than its index says");
		if (count === blockBytes$1) {
			this.#packAt[place] = pack;
			this.#blockAt[place] = block;
		}
	}
	#readLong(pack, offset, length) {
		if (length > maxLongBytes) return {
			kind: "too-large",
			reason: "it takes too much of its pack"
		};
		this.#longBuffer ||= this.#core.reserve(maxLongBytes);
		if (this.#longBuffer === 0) return {
			kind: "too-large",
			reason: "the core has no room for it"
		};
		const target = this.#core.bytes().subarray(this.#longBuffer, this.#longBuffer + length);
		if (readAt(this.#file(pack), target, offset) < length) throw new PackFault("the pack is shorter than its index says");
		return {
			kind: "bytes",
			at: this.#longBuffer
		};
	}
	#file(pack) {
		const known = this.#files.get(pack);
		if (known !== void 0) return known;
		const file = openPlainFile(this.#paths[pack]);
		this.#files.set(pack, file);
		return file;
	}
	[Symbol.dispose]() {
		this.#files.forEach((file) => file[Symbol.dispose]());
		this.#files.clear();
	}
};
// src/sources/git/pack/family-walk.ts
const maxCopies = 131072;
const copyBytes = 12;
const noObject = -1;
/** Reads delta families in the memory of the core: each object once, after the one that it is made from. */
var FamilyWalk = class {
	/** Where the copied runs of the last delta stand: triples of start, start in the base and length. */
	copies;
	#core;
	#store;
	#reader;
	#slots;
	#tables;
	#pack = null;
	#packIndex = 0;
	/** How long the text is that was made last: numbers cost less than an object for each of very many. */
	#madeLength = 0;
	constructor(core, store) {
		this.#core = core;
		this.#store = store;
		this.#reader = new PackReader(core, store.packs.map(({ path }) => path));
		this.#slots = new Slots(core);
		this.#tables = core.reserve(inflateTableBytes);
		this.copies = core.reserve(maxCopies * copyBytes);
	}
	/** Visits a root and all that is built on it, depth first. */
	walk(root, visitor) {
		const { nextSibling } = this.#store.families;
		const levels = [];
		this.#enter(root, null, visitor, levels);
		for (let level = levels.at(-1); level !== void 0; level = levels.at(-1)) {
			const child = level.nextChild;
			if (child === noObject) {
				this.#drop(levels.pop(), visitor);
				continue;
			}
			level.nextChild = nextSibling[child];
			const isLast = level.nextChild === noObject;
			const before = levels.length;
			this.#enter(child, level, visitor, levels);
			if (isLast && levels.length > before) {
				levels[before - 1] = levels.pop();
				this.#drop(level, visitor);
			}
		}
	}
	#enter(object, base, visitor, levels) {
		const text = this.#store.objects.states[object] === objectState.unreadable ? 0 : this.#make(object, base);
		if (text === 0) {
			this.#failAll(object, visitor);
			return;
		}
		const length = this.#madeLength;
		const copyCount = base === null ? -1 : this.#core.exports.copyCount.value;
		const state = visitor.visit(object, text, length, base, copyCount);
		levels.push({
			text,
			length,
			state,
			nextChild: this.#store.families.firstChild[object]
		});
	}
	#drop(level, visitor) {
		this.#slots.give(level.text, level.length);
		visitor.leave(level.state);
	}
	/**
	* Where the text of an object starts, of `#madeLength` bytes; 0: it cannot be read, or is larger than a piece and left
	* to git, which delivers it in pieces.
	*/
	#make(object, base) {
		const size = this.#store.objects.sizes[object];
		if (size > pieceBytes$1) return 0;
		const stored = this.#slots.take(size);
		if (stored === 0) return 0;
		if (!this.#inflate(object, stored, size)) {
			this.#slots.give(stored, size);
			return 0;
		}
		if (base === null) {
			this.#madeLength = size;
			return stored;
		}
		const made = this.#apply(base, stored, size);
		this.#slots.give(stored, size);
		return made;
	}
	#inflate(object, target, size) {
		const { objects } = this.#store;
		const pack = this.#packOf(object);
		const length = objects.dataLengths[object];
		const bytes = this.#reader.read(this.#packIndex, objects.dataStarts[object], length);
		if (bytes.kind !== "bytes") return false;
		const used = this.#core.exports.inflate(this.#tables, bytes.at, bytes.at + length, target, size);
		return used > 0 && (used === length || !pack.isGapless);
	}
	#apply(base, delta, deltaLength) {
		const { exports } = this.#core;
		const length = exports.deltaResultSize(delta, deltaLength);
		if (length < 0 || length > pieceBytes$1) return 0;
		const text = this.#slots.take(length);
		if (text === 0) return 0;
		if (exports.applyDelta(base.text, base.length, delta, deltaLength, text, length, this.copies, maxCopies) !== 0) {
			this.#slots.give(text, length);
			return 0;
		}
		this.#madeLength = length;
		return text;
	}
	/** An object cannot be read, so neither can what is built on it. */
	#failAll(object, visitor) {
		const { firstChild, nextSibling } = this.#store.families;
		const open = [object];
		for (let failed = open.pop(); failed !== void 0; failed = open.pop()) {
			visitor.fail(failed);
			for (let child = firstChild[failed]; child !== noObject; child = nextSibling[child]) open.push(child);
		}
	}
	/** The pack of an object, which is the one of `#packIndex` then. */
	#packOf(object) {
		const { packs } = this.#store;
		if (this.#pack === null || object < this.#pack.firstNumber || object >= this.#pack.firstNumber + this.#pack.count) {
			this.#packIndex = packs.findIndex(({ firstNumber, count }) => object >= firstNumber && object < firstNumber + count);
			this.#pack = packs[this.#packIndex];
		}
		return this.#pack;
	}
	[Symbol.dispose]() {
		this.#reader[Symbol.dispose]();
	}
};
// src/sources/git/pack/message-visitor.ts
const commitOpening = Buffer.from("tree ");
const tagOpening = Buffer.from("object ");
/** Has the messages of commits and tags searched, and commits recorded, or one of the two. */
var MessageVisitor = class {
	#core;
	#store;
	#search;
	#tally;
	#commits;
	#kind;
	/**
	* @param search - null: their messages are not searched
	* @param commits - null: they are not recorded
	*/
	constructor(core, store, search, tally, commits, kind) {
		this.#core = core;
		this.#store = store;
		this.#search = search;
		this.#tally = tally;
		this.#commits = commits;
		this.#kind = kind;
	}
	visit(object, text, length) {
		if (this.#store.objects.states[object] !== objectState.owned) return null;
		const bytes = this.#core.bytes();
		if (!this.#isWhatItSays(bytes, text)) {
			this.fail(object);
			return null;
		}
		this.#commits?.record(object, bytes, text, length);
		if (this.#search === null) return null;
		const end = text + length;
		const from = messageStart(bytes, text, end);
		if (textForm(bytes.subarray(from, end)) !== "plain") {
			this.#tally.left.push(object);
			return null;
		}
		this.#tally.bytes += length;
		this.#tally.commits += this.#kind === "commits" ? 1 : 0;
		if (from < end) this.#search.once(object, {
			text: {
				at: from,
				length: end - from
			},
			start: fileStart,
			provenance: () => ({
				contentId: messageId(oidAt(this.#store.ids, object)),
				members: []
			})
		});
		return null;
	}
	leave() {}
	/** A pack may be damaged where it says what an object is: git tells what it really is. */
	#isWhatItSays(bytes, text) {
		return startsWith(bytes, text, this.#kind === "tags" ? tagOpening : commitOpening);
	}
	fail(object) {
		if (this.#store.objects.states[object] === objectState.owned) this.#tally.left.push(object);
	}
};
// src/sources/git/pack/pack-thread.ts
/** Reads packs in a thread: has blobs and messages searched, and records commits and trees. */
function packThread(core, { store, maxFileSize }, search) {
	const walk = new FamilyWalk(core, store);
	const trees = new TreeVisitor(core, store.ids, walk.copies);
	const commits = new CommitRecorder(store.ids);
	function read(part) {
		if (part.kind === "records") return {
			commits: commits.records(),
			trees: trees.records()
		};
		const tally = {
			blobs: 0,
			commits: 0,
			bytes: 0,
			left: new Array()
		};
		const walkAll = (visitor) => part.roots.forEach((root) => walk.walk(root, visitor));
		switch (part.kind) {
			case "blobs":
				walkAll(new BlobVisitor(core, store, search, tally, walk.copies, maxFileSize));
				break;
			case "trees":
				walkAll(trees);
				trees.takeUnread().forEach((object) => tally.left.push(object));
				break;
			case "commit-records":
				walkAll(new MessageVisitor(core, store, null, tally, commits, "commits"));
				break;
			case "messages":
				walkAll(new MessageVisitor(core, store, search, tally, null, "commits"));
				break;
			case "commits":
			case "tags": walkAll(new MessageVisitor(core, store, search, tally, part.kind === "commits" ? commits : null, part.kind));
		}
		return {
			...tally,
			left: Uint32Array.from(tally.left)
		};
	}
	return { read };
}
// src/search-tasks.ts
/** The part of the pipeline that does tasks: chunks come in, or packs are read here, and candidates go out. */
function searchTasks(setup) {
	const core = createCore();
	const search = taskSearch(setup, core);
	const { versions } = search.detector;
	const addPaths = (text) => search.addPaths(() => ({
		...text,
		provenance: text.provenance(),
		fresh: [],
		decoded: []
	}));
	const packSearch = {
		version(object, text) {
			const isWanted = search.begin(object);
			addPaths(text);
			const found = isWanted ? versions.search(text) : {
				candidates: [],
				version: null
			};
			search.add(found.candidates);
			return found.version;
		},
		once(object, text) {
			const isWanted = search.begin(object);
			addPaths(text);
			if (isWanted) search.add(versions.searchOnce(text));
		},
		forget: (version) => versions.forget(version)
	};
	let packs = null;
	return {
		prepare(reading) {
			packs = packThread(core, reading, packSearch);
		},
		run(task, asker) {
			asker.answer(task.kind === "batch" ? search.batch(task) : search.run(task, () => packs.read(task.part)));
		}
	};
}
// src/triage/finding-order.ts
/** By severity, then rule, then path; fingerprints decide the rest, so that two runs agree. */
function byImportance(a, b) {
	return severities.indexOf(b.severity) - severities.indexOf(a.severity) || compareText(a.rule, b.rule) || compareText(a.occurrences[0].path, b.occurrences[0].path) || (a.occurrences[0].byteOffset ?? 0) - (b.occurrences[0].byteOffset ?? 0) || compareText(a.fingerprint, b.fingerprint);
}
// src/triage/needed-candidates.ts
/** Without the settings that no candidate has use for: looking up where they stand would take time for nothing. */
function neededCandidates(candidates, ruleSet) {
	const found = new Set(candidates.map(({ ruleId }) => ruleId));
	const idle = new Set(ruleSet.rules.filter(({ id }) => found.has(id)).filter(({ skipReport, completes }) => skipReport && !completes?.rules.some((id) => found.has(id))).map(({ id }) => id));
	return idle.size === 0 ? candidates : candidates.filter(({ ruleId }) => !idle.has(ruleId));
}
// src/triage/neighbouring-parts.ts
/** As many files of a finding as are worth looking around: a secret that is everywhere belongs to no one host. */
const maxFiles = 16;
/**
* Finds parts among sightings of rules that complete others: in the same folder, else in the one above and those below.
*
* A part counts where all that is there says the same: of two hosts one cannot tell whose password it is. Only files
* of one state are compared, so that a file of today takes no part of a file that is gone.
*/
function partFinder(sightings) {
	const byFolder = sightingsByFolder(sightings);
	const foldersBelow = Map.groupBy(new Set(sightings.map(({ path }) => folderOf(path))), folderOf);
	const rings = (folder) => [[folder], [folderOf(folder), ...foldersBelow.get(folder) ?? []].filter((other) => other !== folder)];
	const nearest = (finding, name) => {
		for (const own of filesOf(finding)) for (const ring of rings(folderOf(own.path))) {
			const fitting = ring.flatMap((folder) => byFolder.get(keyOf$2(own, folder)) ?? []).filter((part) => completes(part, name, own));
			const values = new Set(fitting.map(({ candidate }) => candidate.secret.reveal()));
			if (values.size > 0) return values.size === 1 ? fitting[0] : null;
		}
		return null;
	};
	return (finding) => {
		const known = new Set(finding.flatMap(({ candidate }) => candidate.parts.map(({ name }) => name)));
		return finding[0].rule.parts.map(({ name }) => name).filter((name) => !known.has(name)).flatMap((name) => {
			const sighting = nearest(finding, name);
			return sighting === null ? [] : [{
				name,
				sighting
			}];
		});
	};
}
/** Each setting of each file once, however many versions of the file have it. */
function sightingsByFolder(sightings) {
	const versions = /* @__PURE__ */ new Map();
	for (const sighting of sightings) {
		const { rule, candidate, path, place } = sighting;
		const key = [
			rule.id,
			candidate.secret.reveal(),
			place.state,
			path
		].join("\0");
		if (rule.completes !== null && !versions.has(key)) versions.set(key, sighting);
	}
	return Map.groupBy(versions.values(), (sighting) => keyOf$2(sighting, folderOf(sighting.path)));
}
function keyOf$2({ place }, folder) {
	return `${place.state}\0${folder}`;
}
/** What holds a file or folder; the root is the empty name. */
function folderOf(path) {
	const folder = posix.dirname(path);
	return folder === "." ? "" : folder;
}
function completes({ rule, path }, name, own) {
	return rule.completes?.part === name && rule.completes.rules.includes(own.rule.id) && path !== own.path;
}
/** One sighting a file, those of today first. */
function filesOf(finding) {
	return [...new Map(finding.map((sighting) => [sighting.path, sighting])).values()].toSorted((a, b) => isCurrent(b) - isCurrent(a)).slice(0, maxFiles);
}
function isCurrent({ place }) {
	return Number(place.state === "in-tree");
}
// src/triage/sighting.ts
/** Names the text that a sighting's candidate was found in. */
function contentOf$1({ provenance }) {
	return [provenance.contentId, ...provenance.members].join("\0");
}
/** Names what a candidate says: this rule, this secret. */
function identityOf({ ruleId, secret }) {
	return `${ruleId}\0${secret.reveal()}`;
}
/** Names the finding that a sighting belongs to. A rule about paths alone finds files, which have no secret. */
function findingKeyOf({ candidate, rule, path }) {
	return rule.pattern === null ? `${rule.id}\0\0${path}` : identityOf(candidate);
}
/** How sure the rules are at the place where they are surest. */
function confidenceOf(sightings) {
	const found = new Set(sightings.map(({ candidate }) => candidate.confidence));
	return confidences.findLast((level) => found.has(level));
}
// src/triage/composites.ts
/**
* Joins findings with their parts in neighbouring files.
*
* What became a part of a finding, as a key id of its secret, is no finding of its own, unless it stands elsewhere too
* or is the graver one.
*/
function composites(groups, sightings) {
	const partsOf = partFinder(sightings);
	const joined = groups.map((group) => ({
		group,
		neighbours: partsOf(group)
	}));
	const takenFrom = /* @__PURE__ */ new Map();
	for (const { group, neighbours } of joined) for (const { sighting } of neighbours) if (!(severities.indexOf(sighting.rule.severity) > severities.indexOf(group[0].rule.severity))) takenFrom.set(findingKeyOf(sighting), sighting.path);
	return joined.filter(({ group }) => {
		const path = takenFrom.get(findingKeyOf(group[0]));
		return path === void 0 || group.some((sighting) => sighting.path !== path);
	});
}
// src/triage/encoding.ts
/** How a whole file is stored: the text in it was searched as it stands. */
const storage = /* @__PURE__ */ new Set([
	"archive",
	"gzip",
	"utf-16"
]);
/** Encodings in which every character takes part: nothing of the stretch can be read as it stands. */
const opaque = /* @__PURE__ */ new Set([
	"base64",
	"base64url",
	"hex"
]);
/** How the stretch of text in which a candidate was found is written; null: the candidate stands there as it is. */
function encodingOf({ decoded }) {
	return decoded.find((decoding) => !storage.has(decoding)) ?? null;
}
/** Whether all of an encoded stretch is one text, rather than a text with some characters written in another way. */
function isOpaque(encoding) {
	return opaque.has(encoding);
}
// src/triage/redaction.ts
/** How a secret is shown in the text around it. */
function marked(secret) {
	return `\u00ab${secret.redacted}\u00bb`;
}
/**
* The text with each secret redacted.
*
* Longer ones go first: what is left of a secret whose middle was replaced would still show its ends.
*/
function redacted$1(text, secrets) {
	const known = new Map(secrets.map((secret) => [secret.reveal(), secret]));
	known.delete("");
	let result = text;
	for (const [plain, secret] of [...known].sort(([a], [b]) => b.length - a.length)) result = result.replaceAll(plain, () => marked(secret));
	return result;
}
// src/triage/commit-message.ts
/** Makes messages in which every secret that the scan found there is redacted, those that the team accepts too. */
function messages$1(sightings) {
	const found = Map.groupBy(sightings.filter(({ path }) => path === "COMMIT_MESSAGE"), ({ place }) => place.commit?.id);
	return ({ id, message }) => {
		const candidates = (found.get(id) ?? []).map(({ candidate }) => candidate);
		return candidates.some((candidate) => encodingOf(candidate) !== null) ? "(left out, since it holds an encoded secret)" : redacted$1(message, candidates.map(({ secret }) => secret));
	};
}
// src/triage/occurrences.ts
/**
* The places of one secret that a person needs: for each path the oldest version that has it, and the current one.
*
* A file that is changed five hundred times holds its secret in five hundred blobs; that is one place, not five hundred.
* Takes sightings oldest first.
*/
function occurrencesOf$1(sightings, texts) {
	const kept = [];
	for (const versions of Map.groupBy(sightings, ({ path }) => path).values()) {
		const [first] = versions;
		const current = versions.findLast(({ place }) => place.state === "in-tree" || place.state === "staged");
		kept.push(...versions.filter((sighting) => sighting.place === first.place || sighting.place === current?.place));
	}
	const rank = new Map(sightings.map((sighting, index) => [sighting, index]));
	return withoutRepeats(kept.sort((a, b) => rank.get(a) - rank.get(b))).map((sighting) => occurrence(sighting, texts));
}
/** Without second ways to find the same text, and without working files where the committed ones have it at the same place. */
function withoutRepeats(sightings) {
	const seen = /* @__PURE__ */ new Map();
	return sightings.filter((sighting) => {
		const { path, candidate, place } = sighting;
		const key = `${candidate.region.byteOffset} ${candidate.region.byteLength} ${path}`;
		const before = seen.get(key) ?? [];
		const isRepeat = before.some((other) => other.place === place || place.blob === void 0 && other.place.state === "in-tree");
		seen.set(key, isRepeat ? before : [...before, sighting]);
		return !isRepeat;
	});
}
function occurrence({ candidate, place, path }, { snippetOf, messageOf }) {
	const { commit } = place;
	return {
		path,
		...candidate.region,
		state: place.state,
		...commit === void 0 ? {} : {
			commit: commit.id,
			author: commit.author,
			email: commit.email,
			date: commit.date,
			message: messageOf(commit)
		},
		...place.blob === void 0 ? {} : { blob: place.blob },
		...place.url === void 0 ? {} : { url: place.url },
		...place.scriptHash === void 0 ? {} : { scriptHash: place.scriptHash },
		...place.originalPath === void 0 ? {} : { originalPath: place.originalPath },
		...candidate.decoded.length === 0 ? {} : { decoded: candidate.decoded },
		snippet: snippetOf(candidate),
		match: candidate.match
	};
}
// src/triage/finding.ts
/** What the sightings of one secret, oldest first, and its parts in other files say together. */
function findingOf(sightings, neighbours, fingerprint, texts) {
	const { rule, candidate } = sightings[0];
	const withParts = sightings.find((sighting) => sighting.candidate.parts.length > 0);
	return {
		fingerprint,
		kind: "secret",
		rule: rule.id,
		title: rule.title,
		severity: rule.severity,
		confidence: confidenceOf(sightings),
		...rule.pattern === null ? {} : { secret: candidate.secret },
		state: states.findLast((state) => sightings.some(({ place }) => place.state === state)),
		verification: { state: "unverified" },
		...candidate.evidence === void 0 ? {} : { evidence: candidate.evidence },
		occurrences: occurrencesOf$1(sightings, texts),
		parts: [...(withParts?.candidate.parts ?? []).map((part) => partAt(withParts.path, part)), ...neighbours.map(({ name, sighting: { path, candidate } }) => partAt(path, {
			name,
			value: candidate.secret,
			region: candidate.region
		}))],
		remediation: rule.remediation,
		isNew: true
	};
}
function partAt(path, { name, value, region }) {
	return {
		name,
		value,
		path,
		...region
	};
}
// src/triage/fingerprint.ts
/**
* The key where the team has set none. It is public, so it hides nothing by itself: secrets that could be guessed
* are stretched with scrypt, which makes every guess cost what one scan pays for one finding.
*/
const defaultKey = "leaksieve fingerprint 1";
/**
* 1.6 ms and 1 MiB a guess on the machine where it was measured. Guessable secrets alone pay it, once each a scan: with
* N = 8192 they took 14 of the 17 s that a directory with 966 findings needed.
*/
const scryptCost = {
	N: 1024,
	r: 8,
	p: 1
};
/** Fewer bits than this could be searched through by someone who holds a committed baseline. */
const guessableBits = 72;
/**
* Makes fingerprints that are the same wherever and whenever the secret is seen.
*
* @param key - the team's own key (`LEAKSIEVE_FINGERPRINT_KEY`); without it nobody can test a guess at all. Default: a public one.
*/
function fingerprinter(key) {
	const hmacKey = key === void 0 || key === "" ? defaultKey : key;
	const known = /* @__PURE__ */ new Map();
	return (ruleId, secret, path) => {
		const identity = `${ruleId}\0${secret === null ? `path\0${path}` : `secret\0${secret.reveal()}`}`;
		let fingerprint = known.get(identity);
		if (fingerprint === void 0) {
			const material = secret !== null && bitsToGuess(secret.reveal()) < guessableBits ? scryptSync(identity, hmacKey, 32, scryptCost) : identity;
			fingerprint = createHmac("sha256", hmacKey).update(material).digest("hex").slice(0, 40);
			known.set(identity, fingerprint);
		}
		return fingerprint;
	};
}
/** What one of 4,000 common words holds: longer ones are no harder to guess. */
const wordBits = 12;
/**
* Bits that somebody who guesses has to search: letters count as words, with or without a capital, and what is
* repeated counts once. Random text holds at least as many.
*/
function bitsToGuess(text) {
	return [...new Set(text.match(/[A-Z]?[a-z]+|[A-Z]+|\d+|[^A-Za-z\d]/g))].reduce((sum, piece) => {
		const isLetters = /[A-Za-z]/.test(piece);
		const bits = piece.length * Math.log2(isLetters ? 26 : /\d/.test(piece) ? 10 : 30);
		return sum + (isLetters ? Math.min(wordBits, bits) : bits);
	}, 0);
}
// src/triage/gitleaks-baseline.ts
/** gitleaks rounds to a 32-bit float. */
const entropyTolerance = .001;
/**
* Prepares the question whether a gitleaks report knows one of the sightings of a secret.
*
* It may call a secret in the same file by the name of another rule: its generic rule is wider than ours.
*/
function gitleaksBaseline(findings) {
	const bySecret = Map.groupBy(findings, ({ Secret }) => Secret);
	const byPlace = Map.groupBy(findings.filter(isRedacted), ({ File, StartLine }) => `${StartLine} ${File}`);
	return (sightings) => sightings.some((sighting) => {
		const { candidate, path } = sighting;
		const same = bySecret.get(candidate.secret.reveal()) ?? [];
		const redacted = byPlace.get(`${candidate.region.startLine} ${path}`) ?? [];
		return same.some((known) => known.File === path || isSameRule(known, sighting)) || redacted.some((known) => isSameRule(known, sighting) && fits(known, sighting));
	});
}
function isSameRule({ RuleID }, { rule }) {
	return RuleID === rule.id || rule.aliases.includes(RuleID);
}
/** gitleaks redacts as `REDACTED` or, in part, with three dots at the end; our reports in its format as everywhere. */
function isRedacted({ Secret }) {
	return /^REDACTED$|\u2026|\.\.\.$|^\(\d+ characters\)$/.test(Secret);
}
/** Whether a redacted secret at the same place may be this one, and not another that has taken its place. */
function fits({ Secret, Commit, Entropy }, { candidate, place }) {
	const secret = candidate.secret.reveal();
	const isShownPart = Secret === "REDACTED" || Secret === candidate.secret.redacted || Secret.endsWith("...") && secret.startsWith(Secret.slice(0, -3));
	const isSameCommit = Commit === "" || place.commit === void 0 || Commit === place.commit.id;
	const isSameEntropy = !Entropy || Math.abs(Entropy - shannonEntropy(secret)) < entropyTolerance;
	return isShownPart && isSameCommit && isSameEntropy;
}
// src/triage/known-findings.ts
/** Prepares the question whether a finding is ignored or was known before today. */
function knownFindings({ ignores, baseline, today }) {
	const ignoresOf = Map.groupBy(ignores, ({ fingerprint }) => fingerprint);
	const ignoredRules = new Set(ignores.map(({ rule }) => rule));
	const inBaseline = new Set(baseline?.entries.map(({ fingerprint }) => fingerprint));
	const isInGitleaksBaseline = gitleaksBaseline(baseline?.gitleaks ?? []);
	const matched = /* @__PURE__ */ new Set();
	return {
		reasonFor(fingerprint, sightings) {
			matched.add(fingerprint);
			if (ignoresOf.get(fingerprint)?.some(({ until }) => until === null || until >= today) === true) return "ignoreFile";
			return inBaseline.has(fingerprint) || isInGitleaksBaseline(sightings) ? "baseline" : null;
		},
		isAboutRule: (ruleId) => ignoredRules.has(ruleId),
		unusedIgnores: () => ignores.filter(({ fingerprint }) => !matched.has(fingerprint)).map(({ fingerprint, rule }) => `${fingerprint} ${rule}`)
	};
}
// src/triage/region-index.ts
const bucketBytes = 4096;
/** Finds what stands in a part of a content, in time that does not grow with all that the content holds. */
var RegionIndex = class {
	#entries = /* @__PURE__ */ new Map();
	#buckets = /* @__PURE__ */ new Map();
	add(stretch, value) {
		const key = `${stretch.byteOffset} ${stretch.byteLength}`;
		const known = this.#entries.get(key);
		if (known !== void 0) {
			known.values.push(value);
			return;
		}
		const entry = {
			stretch,
			values: [value]
		};
		this.#entries.set(key, entry);
		for (const bucket of bucketsOf(stretch)) {
			const entries = this.#buckets.get(bucket);
			if (entries === void 0) this.#buckets.set(bucket, [entry]);
			else entries.push(entry);
		}
	}
	/** The values of each stretch that shares a byte with the one given. */
	*touching(stretch) {
		const seen = /* @__PURE__ */ new Set();
		for (const bucket of bucketsOf(stretch)) for (const entry of this.#buckets.get(bucket) ?? []) if (!seen.has(entry) && overlap(entry.stretch, stretch)) {
			seen.add(entry);
			yield entry.values;
		}
	}
};
/** Whether two stretches share a byte. One of no length shares none. */
function overlap(a, b) {
	const end = Math.min(a.byteOffset + a.byteLength, b.byteOffset + b.byteLength);
	return Math.max(a.byteOffset, b.byteOffset) < end;
}
function* bucketsOf({ byteOffset, byteLength }) {
	const last = Math.floor((byteOffset + Math.max(0, byteLength - 1)) / bucketBytes);
	for (let bucket = Math.floor(byteOffset / bucketBytes); bucket <= last; bucket++) yield bucket;
}
// src/triage/overlap.ts
/**
* One sighting for each stretch of text: where rules overlap, the one that knows most about it.
*
* A rule that names a provider beats a generic one, plain text beats the same secret found by decoding, and
* what another finding holds as a part (the key id of a key pair) is no finding of its own.
*/
function withoutOverlaps(sightings) {
	const groups = Map.groupBy(sightings, ({ candidate, path }) => `${contentOf$1(candidate)}\0${path}`);
	const kept = /* @__PURE__ */ new Set();
	for (const group of groups.values()) withoutParts(uncovered(group.toSorted((a, b) => preference(b, a)))).forEach((one) => kept.add(one));
	return sightings.filter((sighting) => kept.has(sighting));
}
/** Takes the preferred sightings first. */
function uncovered(ranked) {
	const winners = new RegionIndex();
	const kept = /* @__PURE__ */ new Set();
	for (const sighting of ranked) if (!isAnyCovering(winners, sighting)) {
		kept.add(sighting);
		winners.add(sighting.candidate.region, sighting);
	}
	return kept;
}
/** Takes the preferred sightings first, which stay where two are parts of each other. */
function withoutParts(ranked) {
	const owners = new RegionIndex();
	for (const owner of ranked) owner.candidate.parts.forEach((part) => owners.add(part.region, [part, owner]));
	const kept = new Set(ranked);
	for (const sighting of [...ranked].toReversed()) for (const group of owners.touching(sighting.candidate.region)) if (group.some(([part, owner]) => kept.has(owner) && speaksFor(owner, part, sighting))) kept.delete(sighting);
	return kept;
}
/** Whether the finding that a part belongs to says all that one of its own would, and no less urgently. */
function speaksFor(owner, part, sighting) {
	return owner !== sighting && !owner.rule.isGeneric && part.value.equals(sighting.candidate.secret) && severities.indexOf(owner.rule.severity) >= severities.indexOf(sighting.rule.severity);
}
/** Positive where `a` says more than `b`. */
function preference(a, b) {
	return Number(!a.rule.isGeneric) - Number(!b.rule.isGeneric) || confidences.indexOf(a.candidate.confidence) - confidences.indexOf(b.candidate.confidence) || b.candidate.decoded.length - a.candidate.decoded.length || a.candidate.parts.length - b.candidate.parts.length || longestKeyword(a) - longestKeyword(b) || (a.rule.id < b.rule.id ? 1 : a.rule.id > b.rule.id ? -1 : 0);
}
function longestKeyword({ rule }) {
	return Math.max(0, ...rule.keywords.map((keyword) => keyword.length));
}
function isAnyCovering(winners, sighting) {
	for (const group of winners.touching(sighting.candidate.region)) {
		const isCrowded = group.length > crowdedStretch;
		if (group.some((winner) => isCrowded ? isTwin(winner, sighting) : covers(winner, sighting))) return true;
	}
	return false;
}
/** So many secrets in one encoded stretch are a list, in which comparing each with each in every way takes too long. */
const crowdedStretch = 256;
function isTwin({ candidate }, other) {
	return candidate.secret.equals(other.candidate.secret);
}
/**
* Whether two sightings that overlap are about one secret.
*
* What is found in encoded text has the place of the whole stretch, which may hold many secrets.
*/
function covers({ candidate: winner }, { candidate: other }) {
	const [winnerEncoding, otherEncoding] = [encodingOf(winner), encodingOf(other)];
	if (winnerEncoding === null && otherEncoding === null) return true;
	if (isSameText(winner.secret.reveal(), other.secret.reveal())) return true;
	if (winnerEncoding === null) return isOpaque(otherEncoding) || contains(winner.region, other.region);
	return otherEncoding === null && (isOpaque(winnerEncoding) || contains(other.region, winner.region));
}
function contains(outer, inner) {
	return outer.byteOffset <= inner.byteOffset && inner.byteOffset + inner.byteLength <= outer.byteOffset + outer.byteLength;
}
/** Characters written by their number or name, as in a URL, a string literal or HTML. */
const escapes$1 = /%[0-9a-f]{2}|\\(?:u\{?[0-9a-f]{1,6}\}?|x[0-9a-f]{2}|[0-7]{1,3}|.)|&#?\w{1,10};/gi;
/** Whether one of the texts holds the other, or is the other with its escaped characters written out. */
function isSameText(a, b) {
	return a.includes(b) || b.includes(a) || isWrittenOut(a, b) || isWrittenOut(b, a);
}
function isWrittenOut(escaped, plain) {
	const pieces = escaped.split(escapes$1);
	if (pieces.length === 1 || pieces.join("") === "") return false;
	let at = 0;
	for (const piece of pieces) {
		const found = plain.indexOf(piece, at);
		if (found === -1) return false;
		at = found + piece.length;
	}
	return plain.startsWith(pieces[0]) && plain.endsWith(pieces.at(-1));
}
// src/model/file-role.ts
/** Folders and names that say what a file is for; the first that fits counts. `!` parts an archive from what is in it. */
const roles = [
	["message", /^(?:COMMIT_MESSAGE|TAG_MESSAGE|REFLOG_MESSAGE)$/],
	["test", /(?:^|[/!])(?:__mocks__|__tests__|cypress|e2e|fixtures?|mocks?|specs?|t|test[-_]?(?:cases?|data|suites?)?|tests|testing)\//i],
	["test", /(?:^|[/!])test_[^/]*$|[._-](?:spec|tests?)(?:\.[^/]*)?$/i],
	["test", /[a-z0-9]Tests?\.[a-z]{1,5}$/],
	["example", /(?:^|[/!])(?:demos?|examples?|samples?)\/|[._-](?:dist|example|sample|tpl|template)(?:\.[^/]*)?$/i],
	["documentation", /(?:^|[/!])(?:(?:docs?|documentation|man|tutorials?)\/|(?:readme|changelog|contributing)[^/]*$)|\.(?:adoc|mdx?|rst)$/i],
	["environment", /(?:^|[/!])\.env(?:\.[^/]*)?$|\.env$/i],
	["pipeline", /(?:^|[/!])(?:\.github|\.circleci|\.gitlab-ci[^/]*|Jenkinsfile|azure-pipelines[^/]*)(?:\/|$)/i],
	["configuration", /\.(?:ya?ml|toml|ini|cfg|conf|config|properties|json|xml|tfvars|tf)$/i],
	["key file", /\.(?:pem|key|p12|pfx|jks|keystore|ppk)$|(?:^|[/!])id_(?:rsa|dsa|ecdsa|ed25519)$/i],
	["build output", /(?:^|[/!])(?:dist|build|out|target|public\/assets)\/|\.min\.[a-z]+$|\.map$/i],
	["text", /\.txt$/i]
];
const rolesForShow = /* @__PURE__ */ new Set([
	"test",
	"example",
	"documentation"
]);
/** What a file is for, as its path says it: its role in words, `source` where nothing tells. */
function fileRole(path) {
	return roles.find(([, pattern]) => pattern.test(path))?.[0] ?? "source";
}
/** Whether a file is there to be read or tried: documentation, an example or a test, by the names that these usually have. */
function isForShow(path) {
	return rolesForShow.has(fileRole(path));
}
// src/triage/made-up.ts
/**
* Says of values that count up that they look made up, which is next to certain where files are there for show: what
* documentation shows is no secret in the source that the documentation was made from, either.
*
* Rules that keep placeholders judge nothing of the kind.
*/
function withMadeUp(sightings) {
	const madeUp = new Set(sightings.filter(isMadeUp));
	if (madeUp.size === 0) return sightings;
	const shown = new Set([...madeUp].filter(({ path }) => isForShow(path)).map(({ candidate }) => identityOf(candidate)));
	return sightings.map((sighting) => {
		if (!madeUp.has(sighting)) return sighting;
		const told = {
			evidence: "the value looks made up: it counts up or follows rows of keys",
			...sighting.candidate
		};
		return {
			...sighting,
			candidate: shown.has(identityOf(told)) ? {
				...told,
				confidence: "low"
			} : told
		};
	});
}
function isMadeUp({ candidate, rule }) {
	return rule.dropsPlaceholders && rule.pattern !== null && isCounted(candidate.secret.reveal());
}
// src/triage/own-entries.ts
/**
* Whether what was found is the fingerprint of a finding, as a line of an ignore file or of a baseline begins with it:
* the name of the rule is on the same line, and makes it look like a secret of that kind.
*/
function isOwnEntry({ candidate }, isRule) {
	const secret = candidate.secret.reveal();
	return /^[0-9a-f]{40}$/.test(secret) && candidate.lines.reveal().split("\n").some((line) => {
		const [fingerprint, rule = ""] = line.split(/[\t\r]/);
		return fingerprint === secret && isRule(rule);
	});
}
// src/triage/policy.ts
/** Whether a finding is one that the team wants to hear of. */
function isWanted({ severity, confidence }, policy) {
	return severities.indexOf(severity) >= severities.indexOf(policy.minSeverity) && confidences.indexOf(confidence) >= confidences.indexOf(policy.minConfidence);
}
// src/triage/secret-group.ts
/**
* The sightings of each finding, oldest first.
*
* A generic rule that sees a secret without the context that names its provider joins the rule that knew it elsewhere.
*/
function groupedBySecret(sightings) {
	const leads = /* @__PURE__ */ new Map();
	for (const sighting of sightings) {
		const secret = sighting.candidate.secret.reveal();
		const lead = leads.get(secret);
		if (lead === void 0 || lead.rule.isGeneric && !sighting.rule.isGeneric) leads.set(secret, sighting);
	}
	const joined = sightings.map((sighting) => sighting.rule.isGeneric ? ruledBy(leads.get(sighting.candidate.secret.reveal()), sighting) : sighting);
	return [...Map.groupBy(joined, findingKeyOf).values()];
}
/** The rule that knows most of a secret speaks for all its places. */
function ruledBy({ rule, candidate: { secret } }, sighting) {
	return {
		...sighting,
		rule,
		candidate: {
			...sighting.candidate,
			ruleId: rule.id,
			secret
		}
	};
}
// src/triage/shown-hash.ts
/** The tag of rules whose matches are hashes of passwords. */
const hashTag = "password-hash";
/**
* Has a password's hash be of low confidence where files are there for show: it opens nothing by itself, and documentation
* and tests make one up to show its form.
*/
function withShownHash(sighting) {
	const { candidate, rule, path } = sighting;
	return rule.tags.includes(hashTag) && isForShow(path) ? {
		...sighting,
		candidate: {
			...candidate,
			confidence: "low"
		}
	} : sighting;
}
// src/triage/site-finding.ts
const atStart = {
	startLine: 1,
	startColumn: 1,
	endLine: 1,
	endColumn: 1,
	byteOffset: 0,
	byteLength: 0
};
/** Makes findings of what checks found: those of one rule about the same are one, with all their places. */
function siteFindings(found, fingerprintOf) {
	const groups = Map.groupBy(found, ({ rule, identity }) => fingerprintOf(rule, null, identity));
	return Array.from(groups, ([fingerprint, group]) => {
		const { kind, rule, title, severity, confidence, evidence, remediation, verification } = group[0];
		return {
			fingerprint,
			kind,
			rule,
			title,
			severity,
			confidence,
			state: "live",
			verification: verification ?? { state: "not-checkable" },
			evidence,
			occurrences: occurrencesOf(group),
			parts: [],
			remediation,
			isNew: true
		};
	});
}
function occurrencesOf(group) {
	const occurrences = /* @__PURE__ */ new Map();
	for (const { url, region = atStart, scriptHash, originalPath } of group.flatMap(({ places }) => places)) {
		const uri = url.href;
		occurrences.set(`${uri}\0${originalPath ?? ""}\0${scriptHash ?? ""}\0${region.byteOffset}`, {
			...region,
			path: originalPath === void 0 ? uri : `${uri}!${originalPath}`,
			url: uri,
			state: "live",
			...scriptHash === void 0 ? {} : { scriptHash },
			...originalPath === void 0 ? {} : { originalPath },
			snippet: "",
			match: new Secret("")
		});
	}
	return [...occurrences.values()];
}
// src/triage/sightings.ts
/**
* Every candidate at every place of its content, in a stable order.
*
* Left out: places whose path the rule is not about, and places where the version before held the same secret,
* since a range or an index is asked for what it brings.
*/
function sightings(candidates, places, ruleSet) {
	const rules = new Map(ruleSet.rules.map((rule) => [rule.id, rule]));
	const known = new Set(candidates.map((candidate) => `${contentOf$1(candidate)}\0${identityOf(candidate)}`));
	const found = [];
	for (const candidate of candidates) {
		const rule = rules.get(candidate.ruleId);
		for (const place of rule === void 0 ? [] : places.get(candidate.provenance.contentId) ?? []) {
			const path = [place.path, ...candidate.provenance.members].join("!");
			if ((rule.path === null || matchesPattern(rule.path, path)) && !wasThereBefore(candidate, place, known)) found.push({
				candidate,
				rule,
				place,
				path
			});
		}
	}
	return found.sort(byPosition);
}
function wasThereBefore(candidate, place, known) {
	const { members } = candidate.provenance;
	return (place.replaces ?? []).some((contentId) => known.has([
		contentId,
		...members,
		identityOf(candidate)
	].join("\0")));
}
/** Oldest first, then by path and offset: the order must not depend on which thread was faster. */
function byPosition(a, b) {
	return (a.place.order ?? 1e400) - (b.place.order ?? 1e400) || compareText(a.path, b.path) || compareText(a.candidate.provenance.contentId, b.candidate.provenance.contentId) || a.candidate.region.byteOffset - b.candidate.region.byteOffset || a.candidate.decoded.length - b.candidate.decoded.length || compareText(a.candidate.ruleId, b.candidate.ruleId) || compareText(a.candidate.secret.reveal(), b.candidate.secret.reveal());
}
// src/triage/snippet.ts
const maxLength = 200;
/**
* Makes snippets in which every secret that the scan knows is redacted: a line may hold two, and only one of them is
* the finding's.
*
* Where one of them is encoded, nothing of the line is shown, since anyone can decode it.
*/
function snippets(candidates) {
	const indexes = /* @__PURE__ */ new Map();
	for (const candidate of candidates) {
		const content = contentOf$1(candidate);
		const index = indexes.get(content) ?? new RegionIndex();
		indexes.set(content, index);
		index.add(candidate.region, candidate);
	}
	return (candidate) => snippetOf(candidate, indexes.get(contentOf$1(candidate)));
}
function snippetOf(candidate, index) {
	const text = candidate.lines.reveal();
	if (text === "") return "";
	const hidden = secretsNear(candidate, Buffer.byteLength(text), index);
	const own = marked(candidate.secret);
	return hidden === null ? own : shortened(redacted$1(withoutCutSecrets(text, hidden), hidden), own);
}
/** The secrets that may stand in the lines of a candidate; null: one of them is encoded there. */
function secretsNear(candidate, reach, index) {
	const { byteOffset, byteLength } = candidate.region;
	const start = Math.max(0, byteOffset - reach);
	const area = {
		byteOffset: start,
		byteLength: byteOffset + byteLength + reach - start
	};
	const secrets = secretsOf(candidate);
	for (const others of index.touching(area)) for (const other of others) {
		if (encodingOf(other) !== null) return null;
		secrets.push(...secretsOf(other));
	}
	return secrets;
}
function secretsOf({ secret, parts }) {
	return [secret, ...parts.filter(({ name }) => !isPublicPart(name)).map(({ value }) => value)];
}
/** Lines are kept to some distance from the match, where they may end in the middle of another secret. */
function withoutCutSecrets(text, secrets) {
	let [start, end] = [0, 0];
	for (const secret of secrets) {
		const plain = secret.reveal();
		for (let length = plain.length - 1; length >= leastCut; length--) {
			if (length > start && text.startsWith(plain.slice(-length))) start = length;
			if (length > end && text.endsWith(plain.slice(0, length))) end = length;
		}
	}
	return text.slice(start, Math.max(start, text.length - end));
}
/** Less of a secret tells nothing of it. */
const leastCut = 4;
/** The line of the secret, cut around it to a length that can be shown. */
function shortened(text, own) {
	const lines = text.split(/\r?\n/);
	const line = (lines.find((part) => part.includes(own)) ?? lines[0] ?? "").trim();
	const at = Math.max(0, line.indexOf(own) - maxLength / 2);
	const shown = line.slice(at, at + maxLength).toWellFormed();
	return `${at > 0 ? "\u2026" : ""}${shown}${at + maxLength < line.length ? "\u2026" : ""}`;
}
// src/triage/allowlist.ts
/** Whether one of the allowlists accepts the sighting. */
function isAllowed(sighting, allowlists) {
	return allowlists.some((allowlist) => isAccepted(sighting, allowlist));
}
/** Criteria that an allowlist does not name take no part: with AND all of the others must hold, with OR one. */
function isAccepted(sighting, allowlist) {
	const { candidate, rule, place, path } = sighting;
	if (allowlist.targetRules.length > 0 && ![rule.id, ...rule.aliases].some((id) => allowlist.targetRules.includes(id))) return false;
	const commit = place.commit?.id.toLowerCase();
	const secret = candidate.secret.reveal();
	const target = {
		secret,
		match: candidate.match.reveal(),
		line: candidate.lines.reveal()
	}[allowlist.regexTarget];
	const lower = secret.toLowerCase();
	const criteria = [];
	if (allowlist.commits.length > 0) criteria.push(commit !== void 0 && allowlist.commits.includes(commit));
	if (allowlist.paths.length > 0) criteria.push(allowlist.paths.some((pattern) => matchesPattern(pattern, path)));
	if (allowlist.regexes.length > 0) criteria.push(allowlist.regexes.some((pattern) => matchesPattern(pattern, target)));
	if (allowlist.stopwords.length > 0) criteria.push(allowlist.stopwords.some((word) => lower.includes(word)));
	return allowlist.condition === "and" ? criteria.every(Boolean) : criteria.some(Boolean);
}
// src/triage/gitleaks-ignore.ts
/** Reads a `.gitleaksignore`. Lines of another form are passed over, as gitleaks does. */
function parseGitleaksIgnore(text) {
	return text.split(/\r?\n/).flatMap((raw) => {
		const line = raw.trim();
		const parsed = /^(?:([0-9a-fA-F]{40,64}):)?(.{1,4096}):([^:]{1,200}):(\d{1,9})$/.exec(line);
		if (line.startsWith("#") || parsed === null) return [];
		const [, commit, path = "", rule = "", at = ""] = parsed;
		return [{
			commit: commit?.toLowerCase() ?? null,
			path: path.replaceAll("\\", "/"),
			rule,
			line: Number(at)
		}];
	});
}
/** Writes an entry as the file holds it. */
function formatGitleaksIgnore({ commit, path, rule, line }) {
	return `${commit === null ? "" : `${commit}:`}${path}:${rule}:${line}`;
}
/**
* The sightings that the entries are about, and later versions of the same file with the same secret.
*
* gitleaks sees a secret once, in the commit that adds its line. Here each version of the file holds it again, though
* nobody added anything. Takes sightings oldest first.
*/
function ignoredByGitleaks(sightings, entries) {
	const byPlace = Map.groupBy(entries, ({ path, line }) => `${line} ${path}`);
	const ignored = /* @__PURE__ */ new Set();
	const used = /* @__PURE__ */ new Set();
	const ignoredContents = /* @__PURE__ */ new Map();
	for (const sighting of sightings) {
		const { candidate, path } = sighting;
		const secretInFile = `${identityOf(candidate)}\0${path}`;
		const contents = ignoredContents.get(secretInFile) ?? /* @__PURE__ */ new Set();
		const about = (byPlace.get(`${candidate.region.startLine} ${path}`) ?? []).filter((entry) => isAbout(entry, sighting));
		if (about.length > 0) {
			about.forEach((entry) => used.add(entry));
			ignored.add(sighting);
			ignoredContents.set(secretInFile, contents.add(contentOf$1(candidate)));
		} else if (contents.size > (contents.has(contentOf$1(candidate)) ? 1 : 0)) ignored.add(sighting);
	}
	return {
		sightings: ignored,
		entries: used
	};
}
/** Rule names of gitleaks mean ours of the same kind. */
function isAbout(entry, { rule, place }) {
	return (entry.rule === rule.id || rule.aliases.includes(entry.rule)) && (entry.commit === null || entry.commit === place.commit?.id);
}
// src/triage/day.ts
/** Whether the text is a day of the calendar, `YYYY-MM-DD`. */
function isDay(text) {
	const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : NaN;
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
// src/triage/inline-mark.ts
/** Whether a mark on the line, or on the line before, ignores the sighting on the day given (`YYYY-MM-DD`). */
function isIgnoredInline({ candidate, rule }, today) {
	return candidate.marks.flatMap(separate).some((text) => {
		const mark = parsed(text);
		return mark !== null && (mark.rule === null || mark.rule === rule.id || rule.aliases.includes(mark.rule)) && (mark.until === null || mark.until >= today);
	});
}
/** A mark reaches to the end of its line, where another one may follow: for the same line, or of no concern here. */
function separate(marks) {
	return marks.split(/(?=leaksieve:ignore|(?:gitleaks|betterleaks):allow|(?:trufflehog|kingfisher):ignore)/).filter((mark) => isForNextLine(mark) === isForNextLine(marks));
}
function isForNextLine(mark) {
	return mark.startsWith("leaksieve:ignore-next-line");
}
/**
* Reads `rule=ID` and `until=YYYY-MM-DD`; other tools' marks carry neither.
*
* Returns null where one of them cannot be read: a mark that was meant to be narrow must not hold for everything.
*/
function parsed(text) {
	const attributes = text.replaceAll(/(?<![\w-])reason=(?:"[^"]*"|'[^']*')/g, "");
	const rule = /(?<![\w-])rule=["']?([\w.]*(?:-[\w.]+)*)/.exec(attributes)?.[1];
	const until = /(?<![\w-])until=["']?([\w.]*(?:[-/][\w.]+)*)/.exec(attributes)?.[1];
	return rule === "" || until !== void 0 && !isDay(until) ? null : {
		rule: rule ?? null,
		until: until ?? null
	};
}
// src/triage/suppression.ts
/** Leaves out what allowlists, marks in the text and `.gitleaksignore` accept. Takes sightings oldest first. */
function judgePlaces(sightings, policy) {
	const ignored = ignoredByGitleaks(sightings, policy.gitleaksIgnores);
	const kept = [];
	const suppressed = /* @__PURE__ */ new Map();
	for (const sighting of sightings) {
		const [builtIn, own] = partition(sighting.rule.allowlists, ({ isBuiltIn }) => isBuiltIn);
		if (isAllowed(sighting, builtIn)) continue;
		const reason = isAllowed(sighting, [...policy.allowlists, ...own]) ? "allowlist" : policy.obeysMarks !== false && isIgnoredInline(sighting, policy.today) ? "inline" : ignored.sightings.has(sighting) ? "ignoreFile" : null;
		if (reason === null) kept.push(sighting);
		else suppressed.set(sighting, reason);
	}
	return {
		kept,
		suppressed,
		unusedIgnores: policy.gitleaksIgnores.filter((entry) => !ignored.entries.has(entry)).map(formatGitleaksIgnore)
	};
}
function partition(items, isFirst) {
	return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}
/** Why each finding is left out of which no place is kept: by its oldest place, and the reason of that. */
function leftOut({ kept, suppressed }, policy) {
	const keptKeys = new Set(kept.map(findingKeyOf));
	const keptSecrets = new Set(kept.map(secretOf));
	const namedSecrets = new Set([...suppressed.keys()].filter(({ rule }) => !rule.isGeneric).map(secretOf));
	return [...Map.groupBy(suppressed.keys(), findingKeyOf)].flatMap(([key, group]) => {
		const [first] = group;
		const { rule } = first;
		const secret = secretOf(first);
		const isOfAnother = rule.isGeneric && (keptSecrets.has(secret) || namedSecrets.has(secret));
		const isReported = keptKeys.has(key) || isOfAnother;
		const finding = {
			severity: rule.severity,
			confidence: confidenceOf(group)
		};
		return isReported || !isWanted(finding, policy) ? [] : [[first, suppressed.get(first)]];
	});
}
function secretOf({ candidate }) {
	return candidate.secret.reveal();
}
// src/triage/triage.ts
/** Turns candidates into findings: one a secret, with its places, and those of checks; less what the team accepts. */
function triage(candidates, checked, places, ruleSet, policy, coverage) {
	const ruleIds = new Set(ruleSet.rules.map(({ id }) => id));
	const seen = withMadeUp(sightings(candidates, places, ruleSet).filter((one) => !isOwnEntry(one, (id) => ruleIds.has(id)))).map(withShownHash);
	const judged = judgePlaces(withoutOverlaps(seen.filter(({ rule }) => !rule.skipReport)), policy);
	const fingerprintOf = fingerprinter(policy.fingerprintKey);
	for (const [{ rule, candidate, path }, reason] of leftOut(judged, policy)) {
		const secret = rule.pattern === null ? null : candidate.secret;
		coverage.suppress(reason, () => fingerprintOf(rule.id, secret, path));
	}
	const known = knownFindings(policy);
	const texts = {
		snippetOf: snippets(candidates),
		messageOf: messages$1(seen)
	};
	const findings = [];
	for (const { group, neighbours } of composites(groupedBySecret(judged.kept), seen)) {
		const { rule, candidate, path } = group[0];
		const isReported = isWanted({
			severity: rule.severity,
			confidence: confidenceOf(group)
		}, policy);
		if (isReported || known.isAboutRule(rule.id)) {
			const fingerprint = fingerprintOf(rule.id, rule.pattern === null ? null : candidate.secret, path);
			const reason = known.reasonFor(fingerprint, group);
			if (reason === null && isReported) findings.push(findingOf(group, neighbours, fingerprint, texts));
			else if (reason !== null && isReported) coverage.suppress(reason, () => fingerprint);
		}
	}
	for (const finding of siteFindings(checked, fingerprintOf)) {
		const reason = isWanted(finding, policy) ? known.reasonFor(finding.fingerprint, []) : null;
		if (reason !== null) coverage.suppress(reason, () => finding.fingerprint);
		else if (isWanted(finding, policy)) findings.push(finding);
	}
	if (policy.isWholeScan && coverage.isComplete) coverage.staleIgnores = [...known.unusedIgnores(), ...judged.unusedIgnores];
	return findings.sort(byImportance);
}
// src/verify/format/format.ts
const unproved = {
	confidence: null,
	evidence: null
};
// src/verify/format/aws-key-id.ts
const digits$1 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
/**
* The account that an access key id of AWS belongs to: bits 1 to 40 of its base32 text, in ids made since about 2019.
*
* Older ids, which have I or J there, do not hold it. AWS takes account ids for public
* (docs.aws.amazon.com/accounts/latest/reference/manage-acct-identifiers.html).
*/
const awsKeyId = (secret) => {
	const [, body] = /^A[A-Z]{2}A([A-HK-Z2-7][A-Z2-7]{15})$/.exec(secret) ?? [];
	if (body === void 0) return unproved;
	const account = Array.from(body, (digit) => BigInt(digits$1.indexOf(digit))).reduce((sum, digit) => sum * 32n + digit) >> 39n & 1099511627775n;
	return account < 10n ** 12n ? {
		confidence: null,
		evidence: `it belongs to AWS account ${String(account).padStart(12, "0")}`
	} : unproved;
};
// src/verify/format/basic-credentials.ts
const shown = /^[\x20-\x7e]+$/;
/** User and password of an HTTP service in base64: a colon parts them (RFC 7617, section 2). What is no text may be a token of a server's own. */
const basicCredentials = (secret) => {
	const text = Buffer.from(secret, "base64").toString("latin1");
	return shown.test(text) && !text.includes(":") ? {
		confidence: "low",
		evidence: "it has no colon, so that it is no user with a password (RFC 7617)"
	} : unproved;
};
// src/verify/format/checksums.ts
/**
* Tokens that end in the CRC-32 of their random part, in six digits of base 62: those of GitHub
* (github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats) and npm
* (github.blog/security/announcing-npms-new-access-token-format). Longer ones of GitHub are made in other ways.
*/
const crc32Base62 = (secret) => {
	const [, body, checksum] = /^[A-Za-z]{3,4}_([A-Za-z0-9]{30})([A-Za-z0-9]{6})$/.exec(secret) ?? [];
	return body === void 0 ? unproved : proofOf$2(checksum === base62(crc32(body)));
};
/** Routable tokens of GitLab: seven digits of base 36 at the end, of all that stands before them (docs of its `RoutableToken`). */
const gitlabChecksum = (secret) => {
	const [, body, checksum] = /^(gl[a-z]{1,6}-[\w-]{27,300}\.01\.[0-9a-z]{2})([0-9a-z]{7})$/.exec(secret) ?? [];
	return body === void 0 ? unproved : proofOf$2(checksum === crc32(body).toString(36).padStart(7, "0"));
};
/** Service account tokens of Grafana: eight hexadecimal digits, the least byte first (its package `satokengen`). */
const grafanaChecksum = (secret) => {
	const [, body, checksum] = /^(glsa_[A-Za-z0-9]{32})_([A-Fa-f0-9]{8})$/.exec(secret) ?? [];
	return body === void 0 || checksum === void 0 ? unproved : proofOf$2(Buffer.from(checksum, "hex").readUInt32LE() === crc32(body));
};
function proofOf$2(isRight) {
	return {
		confidence: isRight ? "high" : "medium",
		evidence: isRight ? "its checksum is right" : "its checksum is wrong: mistyped, changed or made up"
	};
}
const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
function base62(value) {
	let text = "";
	for (let rest = value; rest > 0; rest = Math.floor(rest / 62)) text = `${digits[rest % 62]}${text}`;
	return text.padStart(6, "0");
}
// src/verify/token-part.ts
const record = record$2(string$1(), unknown$1());
/** The header or the claims of a JSON Web Token (RFC 7515, section 3); null: the text is no such part. */
function tokenPart(part) {
	try {
		const value = JSON.parse(Buffer.from(part, "base64url").toString());
		return is(record, value) && !Array.isArray(value) ? value : null;
	} catch {
		return null;
	}
}
// src/verify/format/json-web-token.ts
/**
* JSON Web Tokens (RFC 7519): a header that names an algorithm (RFC 7515, section 4.1.1), a set of claims, and whether
* `exp` has passed (RFC 7519, section 4.1.4).
*/
const jsonWebToken$1 = (secret) => {
	const [header = "", payload = ""] = secret.split(".");
	const algorithm = textOf$2(tokenPart(header)?.["alg"]);
	const claims = tokenPart(payload);
	if (algorithm === null || claims === null) return unproved;
	const { exp } = claims;
	const issuer = textOf$2(claims["iss"]);
	const kind = kindOf$1(textOf$2(claims["role"]), issuer);
	const who = `signed with ${algorithm}${issuer === null ? "" : ` for ${issuer}`}`;
	if (typeof exp !== "number" || !Number.isFinite(exp) || Math.abs(exp) > 864e10) return {
		...kind,
		confidence: null,
		evidence: `${who}; it does not expire`
	};
	const day = (/* @__PURE__ */ new Date(exp * 1e3)).toISOString().slice(0, 10);
	const isOver = exp * 1e3 < Date.now();
	return {
		...kind,
		confidence: isOver ? "medium" : null,
		evidence: `${who}; it ${isOver ? "expired" : "expires"} on ${day}`
	};
};
/**
* The rule for the keys of a Supabase project, which are tokens of its roles, whatever the order of their claims.
*
* Those of `supabase-demo` are published with its software (supabase/docker/.env.example): they are of no project.
*/
function kindOf$1(role, issuer) {
	if (issuer !== null && issuer !== "supabase") return {};
	return role === "service_role" ? { ruleId: "supabase-service-role-token" } : role === "anon" ? { ruleId: "supabase-publishable-key" } : {};
}
/** A name, without what could pass for something else in a report. */
function textOf$2(value) {
	return typeof value === "string" && /^[\w.:/@ -]{1,100}$/.test(value) ? value : null;
}
// src/verify/format/openssh-key.ts
const magic = Buffer.from("openssh-key-v1\0");
/** Reads the format of OpenSSH (its PROTOCOL.key) as far as the public part; null: it is none, or is cut off. */
function readOpensshKey(bytes) {
	if (!bytes.subarray(0, magic.length).equals(magic)) return null;
	let at = magic.length;
	const field = () => {
		const length = at + 4 <= bytes.length ? bytes.readUInt32BE(at) : 1e400;
		const start = at + 4;
		at = start + length;
		return at <= bytes.length ? bytes.subarray(start, at) : null;
	};
	const cipher = field();
	const derivation = field();
	const options = field();
	at += 4;
	const publicKey = field();
	const secret = field();
	if (cipher === null || derivation === null || options === null || publicKey === null || secret === null) return null;
	const nameLength = publicKey.length >= 4 ? publicKey.readUInt32BE(0) : 1e400;
	const algorithm = publicKey.subarray(4, 4 + nameLength).toString("latin1");
	return /^[\w@.-]{4,60}$/.test(algorithm) ? {
		algorithm,
		isEncrypted: cipher.toString("latin1") !== "none",
		publicKey
	} : null;
}
// src/verify/format/published-keys.ts
/**
* Private keys that everybody has, by the SHA-256 fingerprint of the public one as `ssh-keygen -l` prints it (RFC 4253, section 6.6):
* RSA, ECDSA and Ed25519.
*
* Made with ssh-keygen from what is published: github.com/hashicorp/vagrant (keys), github.com/rapid7/ssh-badkeys,
* github.com/paramiko/paramiko (tests, demos).
*/
const published = /* @__PURE__ */ new Map([
	["a key that comes with Vagrant", `
      1M4RzhMyWuFS/86uPY/ce2prh/dVTHW7iD2RhpquOZA WkvqjnyPAeC0cbPErYiGP9vqHdgL1MqqvPdIe3lvHgI
    `],
	["a key that devices are shipped with", `
      Z+q4XhSwWY7q0BIDVPR1v/S306FjGBsid7tLq/8kIxM 9prMbqhS4QteoFQ1ZRJDqSBLWoHXPyKB0iWR05Ghro4
      s5Qw/PocHrvXYHlxaQvSI8lodaJiuCZrTp+KjEUw0tc F9KYIspH9Bhy0ohvvWPEgP5HeCUIeZZ5pA+8Xu2Eky8
      RPT99EeL7WwwWvtuzjRJmLQT2DL4zEh8WG/VxUQZhIg KI1opHyhNi8e6cj1kBs2K5TuPj6NE5+8o6hcsQjKSY8
      Lcl4dCjOz4H377asQgXNBK+kjKgD/RNMVZk0aMh5iYE BpW4vxx4JMfXNh6PPa9w80x6YsDa7OZ1LcBCRwYJM/g
      1T/tv+kuYxJkYpiCsuhb/SE8pLB7gkzTH43h/LjQ3cs BuCSIg4STeG8QYS8dKSXGCQWpHB/Pe7FDRF3WpseB9E
      AogxJW7+Yzu2/Xe2IYAf6VaWRJTBlan754aruVaqp0Q m714YoMFjzLJdHQbu7sRH96Bxo8TzmuAbFqBjUAhECI
      gIJVV2fPBgDqCqTr/+m8B9Hh2KOPvxVoTCM1p6hBwdE csFEfFe32uUoWQLco1YyjRQqpuy1pluZFFvK/Lo1EJo
      IO79IWaJRJC8/ZM2PfpsxzkpOk4+RY0pqbWt0v95hPg +LQ1rkRWS3U5xJbzlCGyuiOoqsfkU3z8sveqU28bOjg
      0RCgva9fjvPn6TkN89hkVQHIpHkKfvfsGmYtnOgki0g HboyXnlo62NK5QYnTXT8/rKywPHrSoyvVfKMQIaPnKc
      WtRSB8XG5R0LFE1KvRKV7sa2pTCQBpbVm8W7QLbCb5A mzY0RSkZv3Rz5pSZcucTACZEhLko2ahTG2HhkiymQNA
      MQXcP/tTXWJKfrytgQwPZgJyAt0WqdZTjRJ9qBeHQl8 MAQzAYCHIdlpbeld30qcnjU5nVRp42GNVft2YwaJdY0
      iEYIZLsY3MtHzshoEMMdokU6JL6ilrp12zdZpzSf/hs Lb30DJg8YvCnhbVVhw6k/WRtxXKN8+4TVZVQQhDVD7U
      BHnRC+5WxXWTFjmXxUq/2PLljU8/X9bbcpiNEEk1xG0 Kdko2iZS8DAI8ZEYEhlWJOEoJ3J1FVoKIThHuKPxXy8
      kTEn/MpGqbKcbRbBzhdthwzf1MZGExI4gVWaf9gNbA4 AKABay46vBa2bhMYZU2V/z5uqlAUXcuBTxMkW4MHd9s
      v4+GWcG3ffxI72Au29EPundqWtdVVHaRwYffOKqYslw zaEfS0zzZ4DyGf0BjXPPkEi+6puzJs73EkbEm3XSSqU
      CJ/U/F9xf4ngDgjZL2+OPBoSGZ7gEU18oCjVWPL0qqE z7xWJ0J6BW3zXhBrdcz0Pi9U88TfSQY/zdPYeyPbxyA
      XOWiL0SiIchHnl1UAGqSwR+jwxBPM9ihiBg06Pk0yHg fKki+o9MyIk8XUThmRfoejJudcef7mGvkooMCBLyqCM
      4REJomy/ZbGbLVcbZzR/i6CQuzF+EI6DMvu/lHCxh4M HCKmculX8PrmEXYtnKn3xMnHdnHC/A7+gceWmZNnq0A
      aKZMxi51eXUYwJRXJ01Jy+iL6QLyhFUaMOG0cSSKJYc Gh0eIu1Aym/yqjFYOrnTBfhYI7b++0NQIvkjwsGfFvI
    `],
	["a test key of Paramiko", `
      OhNL391d/beeFnxxg18AwWVYTAHww+D4djEE7Co0Yng BrQG04oNKUETjKCeL4ifkARASg3yxS/pUHl3wWM26Yg
      J6VESFdD3xSChn8y9PzWzeF+1tl892mOy2TqkMLO4ow PgRtOVzop1xE3HKfKZCX9BQ26jb0cDPhVPJn6Ncd+xE
      X8KVZrZHRuMT7Sk5aEvjoHBO3/DfFnguELFAAWJcpiE gS77hXIdYORpQQz4zE2jGK/4A9oKIOnpl/41+VC7Nfs
      JCluROU017Asa3uXLaZUoiLxfkNIVPQNS1XSWNTFMd4 zdi2SEOxcegSe59/ROSPVwZQjHuuxRgyrazpXpeIdYM
      3IBDT/vhj7a/KLk0eOJGmAwr61J1BDyJFzcN1uR7svo Ca8QpCjidisbr71f7ChwVUhmihqQBo9uRP9j66xpKvk
      vijWjn8kDy5J+W12WfaRfew8XSv0PYC1q+EAwoYNavM yGChUa/FSl7RyyWAE9BJ/Nsl8gNFXsa9zyuXEi2vJ3s
      j9MjfcEwC+S2CgkNmQnZ8G4KurEvg0D9+69F3cANMCA
    `]
]);
const sources = once$1(() => new Map([...published].flatMap(([source, fingerprints]) => fingerprints.trim().split(/\s+/).map((fingerprint) => [fingerprint, source]))));
/** Whose key it is, for people; null: nobody is known to have published it. */
function publisherOf(fingerprint) {
	return sources().get(fingerprint) ?? null;
}
// src/verify/format/ssh-fingerprint.ts
/** Curves by OpenSSL's name, as SSH calls them (RFC 5656, section 10.1). */
const curves = {
	prime256v1: "nistp256",
	secp384r1: "nistp384",
	secp521r1: "nistp521"
};
/** The SHA-256 fingerprint of an SSH public key, from its bytes (RFC 4253, section 6.6), in base64 without padding. */
function fingerprintOf(publicKey) {
	return createHash("sha256").update(publicKey).digest("base64").replace(/=+$/, "");
}
/** An SSH public key's bytes from a private key; null: it is neither RSA, ECDSA nor Ed25519. */
function sshPublicKey(key) {
	const { asymmetricKeyType: kind = "", asymmetricKeyDetails: { namedCurve = "" } = {} } = key;
	if (kind !== "rsa" && kind !== "ed25519" && !(namedCurve in curves)) return null;
	const { kty, n, e, x, y } = createPublicKey(key).export({ format: "jwk" });
	if (kty === "RSA") return Buffer.concat([
		text("ssh-rsa"),
		integer(bytes(e)),
		integer(bytes(n))
	]);
	if (kty === "OKP") return Buffer.concat([text("ssh-ed25519"), field(bytes(x))]);
	const curve = curves[namedCurve];
	return curve !== void 0 ? Buffer.concat([
		text(`ecdsa-sha2-${curve}`),
		text(curve),
		field(Buffer.concat([
			Buffer.of(4),
			bytes(x),
			bytes(y)
		]))
	]) : null;
}
/** Of a number or coordinate in a JSON Web Key. */
function bytes(part = "") {
	return Buffer.from(part, "base64url");
}
/** A length of four bytes, and so many (RFC 4251, section 5). */
function field(bytes) {
	const length = Buffer.alloc(4);
	length.writeUInt32BE(bytes.length);
	return Buffer.concat([length, bytes]);
}
function text(value) {
	return field(Buffer.from(value));
}
/** A zero comes first where the number would look negative. */
function integer(bytes) {
	return field(bytes[0] !== void 0 && bytes[0] >= 128 ? Buffer.concat([Buffer.of(0), bytes]) : bytes);
}
// src/verify/format/private-key.ts
/** Shorter ones are no longer allowed (NIST SP 800-131A revision 2, section 3). */
const leastBits = 2048;
const broken = {
	confidence: "medium",
	evidence: "it does not parse as a key: cut off, changed or made up"
};
/**
* Private keys in PEM (RFC 7468; PKCS #1, PKCS #8, RFC 5915), that of OpenSSH, or base64 alone: whether it is a key at all, of which
* kind, whether a passphrase protects it, and whether all the world has it.
*/
const privateKey = (secret) => {
	if (/Proc-Type: ?4,ENCRYPTED|BEGIN ENCRYPTED/.test(secret)) return {
		confidence: null,
		evidence: "a passphrase protects it"
	};
	const bytes = bodyOf(secret);
	if (secret.includes("BEGIN OPENSSH")) {
		const key = readOpensshKey(bytes);
		return key === null ? broken : proofOf$1(key.algorithm, key.isEncrypted, key.publicKey);
	}
	const key = /BEGIN (?:PGP|SSH2)/.test(secret) ? void 0 : keyOf$1(bytes);
	return key === void 0 ? unproved : key === null ? broken : proofOf$1(nameOf(key), false, sshPublicKey(key));
};
function proofOf$1(name, isEncrypted, publicKey) {
	const fingerprint = publicKey === null ? null : fingerprintOf(publicKey);
	const publisher = fingerprint === null ? null : publisherOf(fingerprint);
	const evidence = [
		name,
		isEncrypted ? "a passphrase protects it" : "no passphrase protects it",
		...fingerprint === null ? [] : [`fingerprint SHA256:${fingerprint}`],
		...publisher === null ? [] : [`${publisher}, which anybody can have`]
	].join("; ");
	return {
		confidence: publisher !== null ? "low" : isEncrypted ? null : "high",
		evidence
	};
}
function nameOf({ asymmetricKeyType: kind = "rsa", asymmetricKeyDetails }) {
	const { modulusLength, namedCurve } = asymmetricKeyDetails ?? {};
	const isWeak = kind === "rsa" && modulusLength !== void 0 && modulusLength < leastBits;
	return `${kind} key${modulusLength === void 0 ? "" : ` of ${modulusLength} bits`}${isWeak ? " (weak)" : ""}${namedCurve === void 0 ? "" : ` on ${namedCurve}`}`;
}
/** Text between the lines of dashes, as bytes. In code each line ends with an escape, a quote, a sign that joins it to the next. */
function bodyOf(pem) {
	const text = pem.replaceAll(/-----[A-Z0-9 ]{1,60}-----/g, " ").replaceAll(/\\+[nrt]|&#x?[0-9A-Fa-f]{1,4};/g, " ").replaceAll(/["'`]\s{0,40}\+\s{0,40}["'`]/g, " ").replaceAll(/[^A-Za-z0-9+/=]/g, "");
	return Buffer.from(text, "base64");
}
/** Null: what is there is no key. */
function keyOf$1(der) {
	for (const type of [
		"pkcs8",
		"pkcs1",
		"sec1"
	]) try {
		return createPrivateKey({
			key: der,
			format: "der",
			type
		});
	} catch {}
	return null;
}
// src/verify/format/pypi-macaroon.ts
const packet = {
	end: 0,
	location: 1,
	identifier: 2,
	verifierId: 4,
	signature: 6
};
const wrong = {
	confidence: "medium",
	evidence: "it is no macaroon, as the tokens of PyPI are"
};
/**
* Tokens of PyPI and TestPyPI: macaroons of version 2 in base64url, signed with 32 bytes
* (pypi.org/help/#apitoken; the format: github.com/rescrv/libmacaroons, doc/format.txt).
*/
const pypiMacaroon = (secret) => {
	const [, body] = /^pypi-([\w-]{16,4000})=*$/.exec(secret) ?? [];
	if (body === void 0) return unproved;
	const location = readMacaroon(Buffer.from(body, "base64url"));
	return location === null ? wrong : {
		confidence: "high",
		evidence: `it is a macaroon of ${location}`
	};
};
/** Where a macaroon is from; null: it is none. */
function readMacaroon(bytes) {
	if (bytes[0] !== 2) return null;
	let location = null;
	let at = 1;
	while (at < bytes.length) {
		const type = bytes[at++];
		if (type === packet.end) continue;
		const head = readVarint(bytes, at);
		if (head === null || head.next + head.value > bytes.length) return null;
		const data = bytes.subarray(head.next, head.next + head.value);
		at = head.next + head.value;
		if (type === packet.signature) return data.length === 32 && at === bytes.length ? location : null;
		if (type === packet.location && location === null) location = /^[\w.-]{1,100}$/.test(data.toString("latin1")) ? data.toString("latin1") : null;
		else if (type !== packet.identifier && type !== packet.verifierId && type !== packet.location) return null;
	}
	return null;
}
/** Seven bits a byte, the least first (the lengths of a token take two bytes at most). */
function readVarint(bytes, at) {
	const first = bytes[at];
	const second = bytes[at + 1];
	if (first !== void 0 && first < 128) return {
		value: first,
		next: at + 1
	};
	return first === void 0 || second === void 0 || second >= 128 ? null : {
		value: first & 127 | second << 7,
		next: at + 2
	};
}
// src/verify/format/prove-formats.ts
const formats = {
	"crc32-base62": crc32Base62,
	"gitlab-checksum": gitlabChecksum,
	"grafana-checksum": grafanaChecksum,
	"pypi-macaroon": pypiMacaroon,
	"aws-key-id": awsKeyId,
	"json-web-token": jsonWebToken$1,
	"private-key": privateKey,
	"basic-credentials": basicCredentials
};
/**
* Holds secrets against what their kind is made like, where a rule says how: checksums, signatures, keys.
*
* What is proved becomes high; of what is not, the rule's word stays, down to what the proof leaves of it. A text that says of
* which kind it is goes to the rule of that kind, where that rule is applied.
*/
function proveFormats(candidates, ruleSet) {
	const rules = new Map(ruleSet.rules.map((rule) => [rule.id, rule]));
	const known = /* @__PURE__ */ new Map();
	return candidates.map((candidate) => {
		const name = rules.get(candidate.ruleId)?.format ?? null;
		if (name === null) return candidate;
		const secret = candidate.secret.reveal();
		const key = `${name}\0${secret}`;
		const proof = known.get(key) ?? formats[name](secret);
		known.set(key, proof);
		const ruleId = proof.ruleId !== void 0 && rules.has(proof.ruleId) ? proof.ruleId : candidate.ruleId;
		return {
			...withProof(candidate, proof),
			ruleId
		};
	});
}
function withProof(candidate, { confidence, evidence }) {
	return {
		...candidate,
		confidence: confidence === "high" ? confidence : lowerOf(candidate.confidence, confidence ?? "high"),
		...evidence === null ? {} : { evidence }
	};
}
function lowerOf(a, b) {
	return confidences.indexOf(a) < confidences.indexOf(b) ? a : b;
}
// src/verify/offline/bytes.ts
function hmac(algorithm, key, text) {
	return createHmac(algorithm, key).update(text).digest();
}
/** Whether two byte strings are the same; those of other lengths are not. */
function areEqual(a, b) {
	return a.length === b.length && a.length > 0 && timingSafeEqual(a, b);
}
/** Whether AES-GCM with this key, of 16 or 32 bytes, opens a text; its three parts are in base64. */
function opensGcm(key, data, iv, tag) {
	try {
		const algorithm = key.length === 16 ? "aes-128-gcm" : "aes-256-gcm";
		const cipher = createDecipheriv(algorithm, key, Buffer.from(iv, "base64"));
		cipher.setAuthTag(Buffer.from(tag, "base64"));
		cipher.update(Buffer.from(data, "base64"));
		cipher.final();
		return true;
	} catch {
		return false;
	}
}
/** A cookie's value as the server wrote it: percent-encoding undone, where it is one. */
function cookieText(value) {
	try {
		return decodeURIComponent(value);
	} catch {
		return value;
	}
}
// src/verify/offline/django.ts
/**
* Cookies that Django signs: sessions of the `signed_cookies` backend, messages, cookies of `set_signed_cookie`.
*
* `payload:time:signature`, the signature base64url of an HMAC over `payload:time` whose key is the hash of salt, `signer`
* and key (django.core.signing.Signer, django.utils.crypto.salted_hmac); SHA-256 since 3.1, SHA-1 before. For cookies other
* than sessions the key has `django.http.cookies` before it, and newer versions a longer salt (signing.get_cookie_signer,
* _cookie_signer_salt).
*/
const django = {
	name: "Django",
	proves(secret, value) {
		const text = value.kind === "cookie" ? unquoted$2(cookieText(value.value)) : "";
		const match = /^([^\s]{1,4000}:[A-Za-z0-9]{4,10}):([\w-]{27,43})$/.exec(text);
		if (value.kind !== "cookie" || match === null) return false;
		const [, signed = "", signature = ""] = match;
		const expected = Buffer.from(signature, "base64url");
		const algorithm = expected.length === 20 ? "sha1" : "sha256";
		return keysAndSalts(secret, value.name).some(([key, salt]) => {
			const derived = createHash(algorithm).update(`${salt}signer${key}`).digest();
			return areEqual(hmac(algorithm, derived, signed), expected);
		});
	}
};
function keysAndSalts(secret, cookie) {
	const cookieKey = `django.http.cookies${secret}`;
	return [
		[secret, "django.contrib.sessions.backends.signed_cookies"],
		[cookieKey, "django.contrib.messages"],
		[secret, "django.contrib.messages"],
		[cookieKey, cookie],
		[cookieKey, `django.http.cookies.v2:0:${cookie}`],
		[secret, "django.core.signing"]
	];
}
/** Values with commas or quotes stand in quotes, as in Python's http.cookies. */
function unquoted$2(text) {
	return /^".*"$/.test(text) ? text.slice(1, -1).replaceAll(/\\([0-7]{3})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 8))).replaceAll(/\\(.)/g, "$1") : text;
}
// src/verify/offline/express.ts
/**
* Cookies of Express, such as `connect.sid`, and of Koa and cookie-session, such as `koa.sess.sig`.
*
* `s:value.signature`, the signature base64 without padding of HMAC-SHA-256 over the value (npm: cookie-signature); or a
* cookie `name.sig` beside the one that it signs, base64url of HMAC-SHA-1 over `name=value` (npm: cookies, keygrip).
*/
const express = {
	name: "Express",
	proves(secret, value) {
		if (value.kind !== "cookie") return false;
		if (value.signs !== void 0) return /^[\w-]{27}$/.test(value.value) && areEqual(hmac("sha1", secret, value.signs), Buffer.from(value.value, "base64url"));
		const match = /^s:(.{1,4000})\.([A-Za-z0-9+/]{43})$/.exec(cookieText(value.value));
		const [, signed = "", signature = ""] = match ?? [];
		return match !== null && areEqual(hmac("sha256", secret, signed), Buffer.from(signature, "base64"));
	}
};
// src/verify/offline/flask.ts
/** The salt of Flask's own sessions, and those that extensions and itsdangerous use where none is given. */
const salts = [
	"cookie-session",
	"itsdangerous.Signer",
	"itsdangerous"
];
/**
* Sessions of Flask, and the tokens of Flask-WTF in its forms.
*
* `payload.time.signature`, the signature base64url of HMAC-SHA-1 over `payload.time`. The key of a session is HMAC-SHA-1 of
* the salt with the secret (flask.sessions.SecureCookieSessionInterface, itsdangerous.Signer with key_derivation `hmac`); that
* of a token SHA-1 over the salt `wtf-csrf-token`, `signer` and the secret (flask_wtf.csrf.generate_csrf, key_derivation
* `django-concat`).
*/
const flask = {
	name: "Flask",
	proves(secret, value) {
		const text = value.kind === "cookie" ? cookieText(value.value) : value.kind === "token" ? value.token : "";
		const match = /^(\.?[\w-]{2,4000}\.[\w-]{5,8})\.([\w-]{27})$/.exec(text);
		const [, signed = "", signature = ""] = match ?? [];
		const keys = value.kind === "token" ? [createHash("sha1").update(`wtf-csrf-tokensigner${secret}`).digest()] : salts.map((salt) => hmac("sha1", secret, salt));
		return match !== null && keys.some((key) => areEqual(hmac("sha1", key, signed), Buffer.from(signature, "base64url")));
	}
};
// src/verify/offline/json-web-token.ts
const algorithms = /* @__PURE__ */ new Map([
	["HS256", "sha256"],
	["HS384", "sha384"],
	["HS512", "sha512"]
]);
/**
* JSON Web Tokens that are signed with a shared secret (RFC 7515, RFC 7518 section 3.2), as it is written or in base64.
*/
const jsonWebToken = {
	name: "JSON Web Token",
	proves(secret, value) {
		const token = value.kind === "token" ? value.token : value.kind === "cookie" ? value.value : "";
		const match = /^(eyJ[\w-]{5,2000})\.(eyJ[\w-]{2,8000})\.([\w-]{43,86})$/.exec(token);
		const [, header = "", payload = "", signature = ""] = match ?? [];
		const algorithm = match === null ? void 0 : algorithms.get(tokenPart(header)?.["alg"]);
		if (algorithm === void 0) return false;
		const expected = Buffer.from(signature, "base64url");
		return [secret, Buffer.from(secret, "base64")].some((key) => key.length > 0 && areEqual(hmac(algorithm, key, `${header}.${payload}`), expected));
	}
};
// src/verify/offline/laravel.ts
/**
* Cookies and signed routes of Laravel.
*
* A cookie is base64 of JSON with `iv`, `value` and `mac` or `tag` (Illuminate\Encryption\Encrypter): with CBC the MAC is
* HMAC-SHA-256 in hex over the two base64 texts, with GCM the value opens or it does not. A signed route carries
* HMAC-SHA-256 over its URL without the signature, with the key as it is written in the configuration
* (Illuminate\Routing\UrlGenerator::signedRoute).
*/
const laravel = {
	name: "Laravel",
	proves(secret, value) {
		if (value.kind === "link") {
			const signature = value.link.searchParams.get("signature") ?? "";
			return /^[\da-f]{64}$/.test(signature) && provesRoute(secret, value.link, signature);
		}
		const payload = value.kind === "cookie" ? payloadOf$1(cookieText(value.value)) : null;
		const key = payload === null ? null : laravelKey(secret);
		if (payload === null || key === null) return false;
		return payload.tag === "" ? areEqual(hmac("sha256", key, payload.iv + payload.value), Buffer.from(payload.mac, "hex")) : opensGcm(key, payload.value, payload.iv, payload.tag);
	}
};
function payloadOf$1(text) {
	if (!text.startsWith("eyJpdiI6")) return null;
	try {
		const data = JSON.parse(Buffer.from(text, "base64").toString());
		if (typeof data !== "object" || data === null) return null;
		const field = (name) => {
			const found = Reflect.get(data, name);
			return typeof found === "string" ? found : "";
		};
		return {
			iv: field("iv"),
			value: field("value"),
			mac: field("mac"),
			tag: field("tag")
		};
	} catch {
		return null;
	}
}
/** The bytes of an APP_KEY, 16 or 32: in base64 behind `base64:`, or as they are. */
function laravelKey(secret) {
	const encoded = /^(?:base64:)?([A-Za-z0-9+/]{22,43}={0,2})$/.exec(secret)?.[1];
	return [Buffer.from(encoded ?? "", "base64"), Buffer.from(secret)].find(({ length }) => length === 16 || length === 32) ?? null;
}
function provesRoute(secret, link, signature) {
	const query = link.search.slice(1).split("&").filter((part) => !part.startsWith("signature=")).join("&");
	const expected = Buffer.from(signature, "hex");
	const suffix = query === "" ? "" : `?${query}`;
	return [link.origin + link.pathname, link.pathname].some((url) => areEqual(hmac("sha256", secret, url + suffix), expected));
}
// src/verify/offline/json-text.ts
/** Deeper than state of components is nested. */
const maxDepth$4 = 60;
const token = /\s*("(?:[^"\\]|\\.)*"|[[\]{},:]|[^\s[\]{},:"]+)/y;
/** Reads JSON; null: it is none, or nested too deeply. */
function readJson(text) {
	let at = 0;
	const next = () => {
		token.lastIndex = at;
		const found = token.exec(text)?.[1] ?? "";
		at = found === "" ? text.length : token.lastIndex;
		return found;
	};
	const value = (first, depth) => {
		if (first !== "{" && first !== "[") return /^["\w-]/.test(first) ? {
			kind: "scalar",
			text: first
		} : null;
		const close = first === "{" ? "}" : "]";
		const members = [];
		let sign = next();
		while (sign !== close) {
			const name = first === "{" ? sign : "";
			const node = depth < maxDepth$4 && (name === "" || next() === ":") ? value(name === "" ? sign : next(), depth + 1) : null;
			const after = next();
			if (node === null || after !== "," && after !== close) return null;
			members.push({
				name,
				value: node
			});
			sign = after === "," ? next() : close;
		}
		return first === "{" ? {
			kind: "object",
			members
		} : {
			kind: "list",
			items: members.map((member) => member.value)
		};
	};
	return value(next(), 0);
}
/** Writes JSON without spaces, as PHP's json_encode does. */
function writeJson(node) {
	switch (node.kind) {
		case "scalar": return node.text;
		case "list": return `[${node.items.map(writeJson).join(",")}]`;
		case "object": return `{${node.members.map(({ name, value }) => `${name}:${writeJson(value)}`).join(",")}}`;
	}
}
/** The value of a name; undefined: it is no object, or has none. */
function memberOf(node, name) {
	return node?.kind === "object" ? node.members.find((member) => member.name === `"${name}"`)?.value : void 0;
}
/** An object without one of its names. */
function withoutMember(node, name) {
	return node.kind === "object" ? {
		kind: "object",
		members: node.members.filter((member) => member.name !== `"${name}"`)
	} : node;
}
/** A text of JSON without its quotes; undefined: it is none. */
function textOf$1(node) {
	return node?.kind === "scalar" ? /^"(.*)"$/.exec(node.text)?.[1]?.replaceAll("\\/", "/") : void 0;
}
// src/verify/offline/livewire.ts
/**
* State of Livewire's components, which each page carries.
*
* The checksum is HMAC-SHA-256 in hex, with the bytes of APP_KEY, over the JSON without `checksum` and without the memo's
* `children`: of version 3 the whole snapshot (Livewire\Mechanisms\HandleComponents\Checksum), of version 2 fingerprint and
* serverMemo one after the other (Livewire\ComponentChecksumManager). Early releases of version 3 left the children in.
*/
const livewire = {
	name: "Livewire",
	proves(secret, value) {
		const key = value.kind === "component" ? laravelKey(secret) : null;
		const state = value.kind === "component" && key !== null ? readJson(value.state) : null;
		if (state === null || key === null) return false;
		const memo = memberOf(state, "serverMemo");
		const checksum = textOf$1(memberOf(memo ?? state, "checksum")) ?? "";
		const expected = Buffer.from(/^[\da-f]{64}$/.test(checksum) ? checksum : "", "hex");
		return (memo === void 0 ? snapshotTexts(state) : memoTexts(state, memo)).some((text) => areEqual(hmac("sha256", key, text), expected));
	}
};
function snapshotTexts(snapshot) {
	const signed = withoutMember(snapshot, "checksum");
	return [writeJson(signed.kind === "object" ? {
		kind: "object",
		members: signed.members.map(({ name, value }) => ({
			name,
			value: name === "\"memo\"" ? withoutMember(value, "children") : value
		}))
	} : signed), writeJson(signed)];
}
function memoTexts(data, memo) {
	const fingerprint = memberOf(data, "fingerprint");
	const signed = withoutMember(withoutMember(memo, "checksum"), "children");
	return fingerprint === void 0 ? [] : [writeJson(fingerprint) + writeJson(signed)];
}
// src/verify/offline/mautic.ts
/** Releases up to this patch level of each minor version are tried. */
const majors = [
	1,
	2,
	3,
	4,
	5,
	6,
	7
];
/**
* Versions of assets of Mautic.
*
* Each asset has `?v` and the first 8 digits of SHA-1 over `secret_key` and the version of Mautic
* (CoreBundle\Twig\Helper\AssetsHelper, and CoreBundle\Helper\AssetGenerationHelper). 32 bits, tried with some 3,000
* versions: by chance one secret in a million fits.
*/
const mautic = {
	name: "Mautic",
	proves(secret, value) {
		return value.kind === "asset-version" && hashesOf(secret).has(value.version);
	}
};
let last;
/** Of one secret at a time, so that a site with many versions costs no more than one with a single one. */
function hashesOf(secret) {
	if (last?.secret !== secret) {
		const hashes = versions().map((version) => hash$2("sha1", secret + version, "hex").slice(0, 8));
		last = {
			secret,
			hashes: new Set(hashes)
		};
	}
	return last.hashes;
}
let known$1;
function versions() {
	known$1 ??= majors.flatMap((major) => Array.from({ length: 21 }, (_, minor) => Array.from({ length: 21 }, (_, patch) => `${major}.${minor}.${patch}`)).flat());
	return known$1;
}
// src/verify/offline/rails.ts
/** As Rails.application.key_generator makes them. */
const iterations = 1e3;
/**
* Cookies of Rails, and what its pages carry of signed messages.
*
* Keys come of `secret_key_base` by PBKDF2 with 1,000 rounds (ActiveSupport::KeyGenerator; SHA-1, since 7.0 SHA-256).
* Since 5.2 a session is `data--iv--tag` in base64, AES-256-GCM with the salt `authenticated encrypted cookie`; before, and
* for signed cookies, `data--signature` with HMAC in hex over the data (ActionDispatch::Cookies, ActiveSupport::MessageVerifier);
* so are names of streams and ids of what is embedded, in pages.
*/
const rails = {
	name: "Rails",
	proves(secret, value) {
		if (value.kind === "link") {
			const [, data = "", signature = ""] = storedFile.exec(decodedPath(value.link)) ?? [];
			return secret.length >= 30 && signature !== "" && provesSigned(secret, data, signature, ["ActiveStorage"]);
		}
		if (value.kind === "token") {
			const [, data = "", signature = ""] = signedMessage.exec(value.token) ?? [];
			return secret.length >= 30 && signature !== "" && provesSigned(secret, data, signature, messageSalts);
		}
		const text = value.kind === "cookie" && secret.length >= 30 ? cookieText(value.value) : "";
		const sealed = /^([A-Za-z0-9+/]{4,6000}={0,2})--([A-Za-z0-9+/]{16})--([A-Za-z0-9+/]{22}==)$/.exec(text);
		if (sealed !== null) {
			const [, data = "", iv = "", tag = ""] = sealed;
			return ["sha1", "sha256"].some((digest) => opensGcm(keyOf(secret, "authenticated encrypted cookie", 32, digest), data, iv, tag));
		}
		const signed = signedMessage.exec(text);
		return signed !== null && provesSigned(secret, signed[1], signed[2], cookieSalts);
	}
};
const signedMessage = /^([\w+/=-]{4,6000})--([\da-f]{40}|[\da-f]{64})$/;
const cookieSalts = ["signed encrypted cookie", "signed cookie"];
/** Of streams (turbo-rails, Turbo::Engine) and of what rich text embeds (globalid, GlobalID::Railtie). */
const messageSalts = ["turbo/signed_stream_verifier_key", "signed_global_ids"];
/** Files that pages link to: `data--signature` in the path, signed like cookies, with a salt of their own (ActiveStorage::Engine). */
const storedFile = /\/rails\/active_storage\/[a-z/]{4,40}\/([\w+/=-]{4,6000})--([\da-f]{40}|[\da-f]{64})(?:\/|$)/;
function decodedPath({ pathname }) {
	return cookieText(pathname);
}
function provesSigned(secret, data, hex, salts) {
	const signature = Buffer.from(hex, "hex");
	const algorithm = signature.length === 20 ? "sha1" : "sha256";
	return ["sha1", "sha256"].some((digest) => salts.some((salt) => areEqual(hmac(algorithm, keyOf(secret, salt, 64, digest), data), signature)));
}
const known = /* @__PURE__ */ new Map();
/** Each takes 64 bytes. */
const maxKnown = 2e3;
function keyOf(secret, salt, length, digest) {
	const id = `${digest} ${salt} ${secret}`;
	let key = known.get(id);
	if (key === void 0) {
		key = pbkdf2Sync(secret, salt, iterations, length, digest);
		if (known.size >= maxKnown) known.clear();
		known.set(id, key);
	}
	return key;
}
// src/verify/offline/symfony-component.ts
/**
* Properties of live components of Symfony UX, which each page carries.
*
* `@checksum` is base64 of HMAC-SHA-256, with the kernel's secret, over the JSON without it, its names sorted at every level
* (Symfony\UX\LiveComponent\LiveComponentHydrator); earlier releases sorted the uppermost alone.
*/
const symfonyComponent = {
	name: "Symfony UX",
	proves(secret, value) {
		const props = value.kind === "component" ? readJson(value.state) : null;
		const checksum = textOf$1(memberOf(props ?? void 0, "@checksum")) ?? "";
		if (props === null || !/^[A-Za-z0-9+/]{43}=$/.test(checksum)) return false;
		const signed = withoutMember(props, "@checksum");
		return [sorted(signed, true), sorted(signed, false)].some((node) => areEqual(hmac("sha256", secret, writeJson(node)), Buffer.from(checksum, "base64")));
	}
};
function sorted(node, isDeep) {
	const inner = (value) => isDeep ? sorted(value, true) : value;
	switch (node.kind) {
		case "scalar": return node;
		case "list": return {
			kind: "list",
			items: node.items.map(inner)
		};
		case "object": return {
			kind: "object",
			members: node.members.map(({ name, value }) => ({
				name,
				value: inner(value)
			})).toSorted((a, b) => order(a.name, b.name))
		};
	}
}
/** As PHP's ksort: numbers among themselves by size, all else by bytes. */
function order(first, second) {
	const [a, b] = [first.slice(1, -1), second.slice(1, -1)];
	return [a, b].every((name) => /^-?\d{1,15}$/.test(name)) ? Number(a) - Number(b) : a < b ? -1 : a > b ? 1 : 0;
}
// src/verify/offline/symfony.ts
/**
* Signed URLs of Symfony, as of `/_fragment`.
*
* `_hash` is base64 of HMAC-SHA-256 over the absolute URL without it, its parameters sorted by name and encoded as PHP's
* `http_build_query` does; newer versions write it with `-` and `_` and without padding (Symfony\Component\HttpFoundation\
* UriSigner, before 6.4 HttpKernel\UriSigner).
*/
const symfony = {
	name: "Symfony",
	proves(secret, value) {
		const hash = value.kind === "link" ? value.link.searchParams.get("_hash") : null;
		if (value.kind !== "link" || hash === null || !/^[\w+/=-]{43,44}$/.test(hash.replaceAll(" ", "+"))) return false;
		const expected = Buffer.from(hash.replaceAll(" ", "+").replaceAll("-", "+").replaceAll("_", "/"), "base64");
		return signedTexts(value.link).some((text) => areEqual(hmac("sha256", secret, text), expected));
	}
};
/** The URL as it was signed. A port may have been known to the server or to its proxy alone. */
function signedTexts({ protocol, host, hostname, pathname, searchParams }) {
	const query = [...searchParams].filter(([name]) => name !== "_hash").toSorted(([a], [b]) => a < b ? -1 : a > b ? 1 : 0).map(([name, text]) => `${encoded(name)}=${encoded(text)}`).join("&");
	const rest = query === "" ? pathname : `${pathname}?${query}`;
	return [
		`${protocol}//${host}${rest}`,
		`${protocol}//${hostname}${rest}`,
		`http://${host}${rest}`,
		`https://${host}${rest}`,
		rest
	];
}
/** As PHP's urlencode: a space is `+`, and only letters, digits, `-`, `_` and `.` stay. */
function encoded(text) {
	return encodeURIComponent(text).replaceAll("%20", "+").replaceAll(/[!'()*~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
// src/verify/offline/prove-live.ts
const schemes = [
	laravel,
	livewire,
	symfony,
	symfonyComponent,
	mautic,
	django,
	flask,
	rails,
	jsonWebToken,
	express
];
/** Secrets shorter than this are no keys, and would be guessed anyway. */
const leastLength = 6;
const mostLength = 1e3;
/** Secrets that are tried: a scan that finds more has other worries. */
const maxSecrets = 3e3;
/**
* Tries found secrets on what a site itself sent to everybody: one that made it is live, and nothing was sent to prove it.
*
* Such a finding becomes critical: its holder forges sessions, and with some frameworks runs code.
*/
function proveLive(findings, values) {
	if (values.length === 0) return findings;
	let tried = 0;
	return findings.map((finding) => {
		const secret = finding.secret?.reveal() ?? "";
		if (secret.length < leastLength || secret.length > mostLength || tried >= maxSecrets) return finding;
		tried += 1;
		const proof = proofOf(secret, values);
		return proof === null ? finding : {
			...finding,
			severity: "critical",
			confidence: "high",
			verification: { state: "live" },
			evidence: [finding.evidence, `${proof.what} was made with this secret (${proof.scheme}); nothing was sent to prove it`].filter((text) => text !== void 0).join("; ")
		};
	});
}
/** What was made with a secret, in words, and by which framework; null: none of the values. */
function proofOf(secret, values) {
	for (const value of values) {
		const scheme = schemes.find((each) => each.proves(secret, value));
		if (scheme !== void 0) return {
			what: `${whatOf(value)} of ${value.url.host}`,
			scheme: scheme.name
		};
	}
	return null;
}
function whatOf(value) {
	switch (value.kind) {
		case "cookie": return `the cookie ${value.name.replaceAll(/[^\w.-]/g, "?")}`;
		case "link": return `the signature of a link to ${value.link.pathname.replaceAll(/[^\w./-]/g, "?").slice(0, 100)}`;
		case "token": return "a token";
		case "component": return "the state of a component";
		case "asset-version": return "the version of the assets";
	}
}
// src/verify/offline/signed-values.ts
/** Of each kind and host; a site signs all of a kind with the same secret. */
const maxOfKind = 20;
/** Longer cookies are cut by browsers (RFC 6265, 6.1). */
const maxCookie = 8192;
const maxText = 2e6;
const links = /(?:https?:)?\/[^\s"'<>\\]{0,1500}[?&;](?:_hash|signature)=[^\s"'<>\\]{20,300}/g;
/** Files of Rails, whose signature is in the path. */
const storedFiles = /(?:https?:)?\/[^\s"'<>\\?]{0,300}\/active_storage\/[^\s"'<>\\?]{20,1500}/g;
const tokens = /\beyJ[\w-]{10,1000}\.eyJ[\w-]{5,4000}\.[\w-]{43,86}/g;
/** Names of streams and ids of embedded things, of Rails. */
const messages = /\b(?:signed-stream-name|sgid)="([\w+/=-]{4,2000}--[\da-f]{40,64})"/g;
/** Tokens of Flask-WTF: a text of 40 digits in JSON, a time, a signature. */
const formTokens = /\b(I[jm][\w-]{54}\.[\w-]{5,8}\.[\w-]{27})(?![\w-])/g;
/** Of Livewire 3 and 2, and of Symfony UX. */
const components = /\b(?:wire:snapshot|wire:initial-data|data-live-props-value)="(\{(?:&quot;|&#34;)[^"<>]{10,40000})"/g;
const assets = /\/(?:app|media|plugins|themes)\/[\w./-]{1,200}\.(?:js|css)\?v([\da-f]{8})\b/g;
/** Keeps what a site sends of things that it signed. None of it is asked for, and none is told to anybody. */
var SignedValues = class {
	#values = /* @__PURE__ */ new Map();
	observe(observation) {
		if (observation.kind === "response") {
			const cookies = (observation.headers.get("set-cookie") ?? []).flatMap(cookieOf);
			const values = new Map(cookies);
			for (const [name, value] of cookies) {
				const [, signed = ""] = /^(.+)\.sig$/.exec(name) ?? [];
				const signs = values.has(signed) ? `${signed}=${values.get(signed)}` : void 0;
				this.#add({
					kind: "cookie",
					name,
					value,
					signs,
					url: observation.url
				});
			}
		} else if (observation.kind === "page") this.#read(observation.html, observation.url);
		else if (observation.kind === "script") this.#read(observation.text, observation.page ?? observation.url);
	}
	get all() {
		return [...this.#values.values()].flat();
	}
	#read(text, url) {
		const head = text.slice(0, maxText);
		for (const [found] of [...head.matchAll(links), ...head.matchAll(storedFiles)]) {
			const address = found.replaceAll("&amp;", "&");
			if (URL.canParse(address, url.href)) this.#add({
				kind: "link",
				link: new URL(address, url),
				url
			});
		}
		for (const [token] of head.matchAll(tokens)) this.#add({
			kind: "token",
			token,
			url
		});
		for (const [, token = ""] of [...head.matchAll(messages), ...head.matchAll(formTokens)]) this.#add({
			kind: "token",
			token,
			url
		});
		for (const [, state = ""] of head.matchAll(components)) this.#add({
			kind: "component",
			state: decodeEntities(state),
			url
		});
		for (const [, version = ""] of head.matchAll(assets)) this.#add({
			kind: "asset-version",
			version,
			url
		});
	}
	#add(value) {
		const name = value.kind === "cookie" ? value.name : "";
		const key = `${value.kind} ${name} ${value.url.host}`;
		const known = this.#values.get(key) ?? [];
		if (known.length < maxOfKind && this.#values.size < 1e3 && !known.some((other) => textOf(other) === textOf(value))) this.#values.set(key, [...known, value]);
	}
};
function cookieOf(header) {
	const match = /^\s*([^=;\s]{1,200})=([^;]*)/.exec(header);
	return match !== null && header.length < maxCookie ? [[match[1], match[2].trim()]] : [];
}
const entities = /* @__PURE__ */ new Map([
	["&quot;", "\""],
	["&#34;", "\""],
	["&#039;", "'"],
	["&#39;", "'"],
	["&lt;", "<"],
	["&gt;", ">"],
	["&amp;", "&"]
]);
/** What PHP's htmlspecialchars writes, undone. */
function decodeEntities(text) {
	return text.replaceAll(/&(?:quot|#0?39|#34|lt|gt|amp);/g, (entity) => entities.get(entity) ?? entity);
}
function textOf(value) {
	switch (value.kind) {
		case "cookie": return value.value;
		case "link": return value.link.href;
		case "token": return value.token;
		case "component": return value.state;
		case "asset-version": return value.version;
	}
}
// src/scan.ts
const ruleTimeoutMs = 1e4;
/** Time to look up the places of what was found when the scan itself was stopped. */
const locateAfterStopMs = 5e3;
/**
* The pipeline: source, detect, triage, proof, verification; what websites are checked for joins at triage.
*
* When the signal aborts, what was found until then is still judged and returned, and the ledger says that the scan
* is not complete.
*
* @throws ScanError when there is nothing to scan, such as a directory that is not a repository
*/
async function scan(source, ruleSet, policy, options, signal) {
	const coverage = new Coverage();
	const candidates = [];
	const take = (found) => {
		found.forEach((candidate) => candidates.push(candidate));
		options.onProgress?.(coverage, found);
	};
	const checks = (source.sites ?? []).map((site) => new SiteChecks(site, options.checks ?? [], coverage, signal));
	/** Threads take a while to end, in which the places can be looked up. */
	let closing = Promise.resolve();
	const signed = new SignedValues();
	source.sites?.forEach((site) => site.watch((observation) => signed.observe(observation)));
	try {
		const pool = new Pool(ruleSet, {
			...options,
			workerUrl,
			ruleTimeoutMs,
			searchTasks
		}, coverage, signal);
		try {
			if (source.isSmall === true) pool.makeReady();
			for await (const found of source.read?.(pool, coverage, signal) ?? []) take(found);
			const search = (chunks) => pool.searchChunks(chunks);
			const chunks = source.chunks(coverage, signal);
			for await (const found of source.isSlow === true ? searchInTime(chunks, search) : search(chunks)) take(found);
			for (const check of checks) for await (const found of searchInTime(check.contents(), search)) take(found);
			source.searched?.(new Set(candidates.map(({ provenance }) => provenance.contentId)), coverage);
		} finally {
			closing = pool.close();
		}
	} catch (error) {
		if (!signal.aborted) {
			await closing;
			throw error;
		}
		coverage.skip("(the rest of the scan)", stopReason(signal));
	}
	const needed = neededCandidates(candidates, ruleSet);
	const places = await placesOf(needed, source, coverage, signal).finally(() => closing);
	const checked = checks.flatMap(({ findings }) => findings);
	const proved = proveLive(triage(proveFormats(needed, ruleSet), checked, places, ruleSet, policy, coverage), signed.all).toSorted(byImportance);
	if (options.verify === void 0 || signal.aborted) return {
		findings: proved,
		coverage
	};
	const verified = await options.verify(proved, signal);
	if (!verified.isComplete) coverage.skip("(the rest of the verification)", stopReason(signal));
	return {
		findings: verified.findings.toSorted(byImportance),
		coverage
	};
}
/** The places of what was found. When the scan is stopped meanwhile, each content stands under its own name. */
async function placesOf(candidates, source, coverage, signal) {
	const contents = new Map(candidates.map(({ provenance }) => [provenance.contentId, provenance]));
	try {
		const limit = signal.aborted ? AbortSignal.timeout(locateAfterStopMs) : signal;
		return await source.locate(new Set(contents.keys()), limit);
	} catch (error) {
		if (!signal.aborted) throw error;
		coverage.skip("(commits and paths of the findings)", stopReason(signal));
		return new Map([...contents].map(([id, provenance]) => [id, [{
			path: contentName({
				...provenance,
				members: []
			}),
			state: "history"
		}]]));
	}
}
/** Beside this file, in the sources and in the bundle alike. */
const workerUrl = new URL(isBundled ? "./worker.js" : "./worker.ts", import.meta.url);
function stopReason({ reason }) {
	return reason instanceof DOMException && reason.name === "TimeoutError" ? "timeout" : "interrupted";
}
// src/version.ts
/** The version of this package. */
const version = "0.1.0";
// src/commands/run/end-code.ts
/** The exit code of interface.md for what was found: 3 when not all was covered, whatever it is. */
function endCode(findings, isComplete, settings) {
	if (!isComplete) return 3;
	return findings.some((finding) => isFailing(finding, settings.failOn)) ? settings.findingsExitCode : 0;
}
function isFailing(finding, failOn) {
	if (failOn === "live") return finding.verification.state === "live";
	if (failOn === "new") return finding.isNew;
	return severities.indexOf(finding.severity) >= severities.indexOf(failOn);
}
// src/model/today.ts
/** The day it is, as YYYY-MM-DD, in UTC as all days here. */
function today() {
	return (/* @__PURE__ */ new Date()).toISOString().slice(0, 10);
}
// src/config/fingerprint-key.ts
/**
* The team's own key for fingerprints, from `LEAKSIEVE_FINGERPRINT_KEY` or the file that `LEAKSIEVE_FINGERPRINT_KEY_FILE`
* names; undefined: there is none.
*
* @throws ScanError when the file cannot be read
*/
function fingerprintKey(env) {
	const file = env["LEAKSIEVE_FINGERPRINT_KEY_FILE"]?.trim() ?? "";
	const key = env["LEAKSIEVE_FINGERPRINT_KEY"] ?? "";
	return key === "" && file !== "" ? readSecretFile("LEAKSIEVE_FINGERPRINT_KEY_FILE", file) : key || void 0;
}
// src/config/policy-file.ts
const policyBytes = 67108864;
/** Does not wait for the writer of a pipe that stands where the file should be. */
const openFlags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
/**
* The text of a configuration, ignore or baseline file, or of a saved report, without a byte order mark; null where there is none.
*
* @param maxBytes - the largest file that is read. Default: 64 MiB.
* @throws ScanError when what is there is no readable file within the limits
*/
function readPolicyFile(file, maxBytes = policyBytes) {
	let descriptor = null;
	try {
		if (statSync(file, { throwIfNoEntry: false }) === void 0) return null;
		descriptor = openSync(file, openFlags);
		const stats = fstatSync(descriptor);
		if (!stats.isFile()) throw new ScanError("CONFIG", `${file} is not a file: remove it, or name another one`);
		if (stats.size > maxBytes) throw new ScanError("CONFIG", `${file} is larger than ${maxBytes / 1024 / 1024} MiB: make it smaller, or name another one`);
		return readFileSync(descriptor, "utf8").replace(/^\uFEFF/, "");
	} catch (error) {
		if (error instanceof ScanError) throw error;
		const code = error instanceof Error && "code" in error ? error.code : "";
		if (code === "ENOENT" || code === "ENOTDIR") return null;
		throw new ScanError("CONFIG", `${file} cannot be read: check its permissions`, { cause: error });
	} finally {
		if (descriptor !== null) closeSync(descriptor);
	}
}
// src/config/policy-root.ts
/**
* The files of a folder.
*
* @param outer - the folder around it, such as a repository, whose files hold where the inner one has none. Default: none.
*/
function folderRoot(dir, outer = dir) {
	const nameOf = (file) => {
		const [inner, other] = [path.join(dir, file), path.join(outer, file)];
		return existsSync(inner) ? inner : other;
	};
	return {
		nameOf,
		read: (file) => readPolicyFile(nameOf(file)),
		dir: outer
	};
}
/** The user's own folder for configuration, by the XDG base directory specification, which takes absolute paths only. */
function userConfigFile(env) {
	const given = env["XDG_CONFIG_HOME"] ?? "";
	const base = path.isAbsolute(given) ? given : path.join(homedir(), ".config");
	const file = path.join(base, "leaksieve", "config.toml");
	return existsSync(file) ? file : null;
}
// src/model/match-glob.ts
/** `*` stands for any text, `?` for any one character. */
function matchesGlob(glob, name) {
	const [first = "", ...rest] = glob.toLowerCase().split(/\*+/);
	const starts = (part, at) => Array.from(part).every((char, index) => name[at + index] !== void 0 && (char === "?" || char === name[at + index]));
	if (!starts(first, 0)) return false;
	const last = rest.pop();
	if (last === void 0) return first.length === name.length;
	let position = first.length;
	for (const part of rest) {
		while (position + part.length <= name.length && !starts(part, position)) position += 1;
		position += part.length;
	}
	return position + last.length <= name.length && starts(last, name.length - last.length);
}
// src/rules/select-rules.ts
/**
* The rules whose id or alias matches the globs. What a selected rule requires nearby stays, unreported.
*
* @param others - ids of rules of another kind that may be selected with them: those that websites are checked by
* @throws ScanError when a glob matches no rule of either kind, or no rule is left
*/
function selectRules(ruleSet, { rule = [], excludeRule = [] }, others = []) {
	const isAll = rule.length === 0 && excludeRule.length === 0;
	const chosen = matchingRules(ruleSet.rules, rule, others);
	const excluded = matchingRules(ruleSet.rules, excludeRule, others);
	const isKept = (one) => (rule.length === 0 || chosen.has(one)) && !excluded.has(one);
	const rules = isAll ? ruleSet.rules : keepRules(ruleSet.rules, isKept);
	if (rules.length === 0 && !others.some(selects({
		rule,
		excludeRule
	}))) throw new ScanError("USAGE", "the rules chosen and excluded leave none to scan with");
	return isAll ? ruleSet : {
		...ruleSet,
		rules
	};
}
/** Whether a rule of this id, which has no aliases, is selected. */
function selects({ rule = [], excludeRule = [] }) {
	return (id) => (rule.length === 0 || matchesAny(rule, id)) && !matchesAny(excludeRule, id);
}
function matchesAny(globs, id) {
	return globs.some((glob) => matchesGlob(glob, id));
}
function matchingRules(rules, globs, others) {
	const found = /* @__PURE__ */ new Set();
	for (const glob of globs) {
		const matching = rules.filter(({ id, aliases }) => [id, ...aliases].some((name) => matchesGlob(glob, name)));
		const isOther = others.some((id) => matchesGlob(glob, id));
		if (matching.length === 0 && !isOther) throw new ScanError("USAGE", noSuchRule(glob, rules, others));
		for (const rule of matching) found.add(rule);
	}
	return found;
}
function noSuchRule(glob, rules, others) {
	const near = nearestName(glob, [...rules.map(({ id }) => id), ...others]);
	return `no rule is called ${glob}${near === void 0 ? "" : `; the closest is ${near}`}`;
}
// src/triage/ignore-file.ts
/**
* Reads an ignore file: `fingerprint TAB rule TAB until-or-minus TAB owner-or-minus TAB reason`, one entry a line.
*
* @throws ScanError naming file and line where a line is not of this form
*/
function parseIgnoreFile(text, file) {
	return text.split(/\r?\n/).flatMap((line, index) => {
		if (line.trim() === "" || line.startsWith("#")) return [];
		const [fingerprint = "", rule = "", until = "-", owner = "-", ...reason] = line.split("	");
		if (!/^[0-9a-f]{40}$/.test(fingerprint)) throw bad(file, index, "must start with a fingerprint of 40 hexadecimal digits, as in the JSON report");
		if (rule === "") throw bad(file, index, "must name a rule after the fingerprint, with a tab between them");
		if (until !== "-" && !isDay(until)) throw bad(file, index, "the third field must be a date (YYYY-MM-DD) or -");
		return [{
			fingerprint,
			rule,
			until: until === "-" ? null : until,
			owner: owner === "-" ? null : owner,
			reason: reason.join(" ")
		}];
	});
}
function bad(file, index, problem) {
	return new ScanError("CONFIG", `${file}:${index + 1}: the line ${problem}`);
}
// src/commands/policy/load-policy.ts
const configFiles = [".leaksieve.toml", ".gitleaks.toml"];
const ignoreFile = ".leaksieveignore";
const gitleaksIgnoreFile = ".gitleaksignore";
const baselineFile = ".leaksieve-baseline";
/** The files of a target that decide what a scan of it leaves out. */
const policyFiles = [
	...configFiles,
	ignoreFile,
	gitleaksIgnoreFile,
	baselineFile
];
/**
* Loads rules, ignores and baseline: those named by flags, else the target's own.
*
* What reads them is loaded where they are: a hook must not pay for formats that nobody uses.
*
* @param checkRules - ids of rules of another kind that may be selected: those that websites are checked by
* @throws ScanError when one of them cannot be used
*/
async function loadPolicy(settings, root, env, checkRules = []) {
	const used = [];
	const configuration = await loadConfigured(settings, root, env, used);
	const { rules: rule, excludedRules: excludeRule } = settings;
	const ruleSet = selectRules(configuration, {
		rule,
		excludeRule
	}, checkRules);
	await rememberKept(ruleSet, env);
	const ignores = named$1(settings.ignoreFile, root, root?.names?.ignoreFile ?? ignoreFile, used);
	const gitleaksIgnores = named$1(void 0, root, gitleaksIgnoreFile, used);
	return {
		ruleSet,
		used,
		policy: {
			allowlists: ruleSet.allowlists,
			ignores: ignores === null ? [] : parseIgnoreFile(ignores.text, ignores.name),
			gitleaksIgnores: gitleaksIgnores === null ? [] : parseGitleaksIgnore(gitleaksIgnores.text),
			baseline: await loadBaseline(settings, root, used),
			obeysMarks: settings.obeysMarks,
			minSeverity: settings.minSeverity,
			minConfidence: settings.minConfidence,
			today: today(),
			fingerprintKey: fingerprintKey(env)
		}
	};
}
/** Order: `--config`, `LEAKSIEVE_CONFIG`, the target's root, the user's folder, the rules that come with leaksieve. */
async function loadConfigured(settings, root, env, used) {
	const configuration = findConfiguration(settings.config, root, env);
	if (configuration === null) return (usesAllRules(settings) ? builtRuleSet() : null) ?? (await import("./builtin2.js")).builtinRuleSet();
	used.push(`configuration: ${configuration.name}`);
	return (await configuration.load()).ruleSet;
}
/** Fewer rules have their table built in no more time than one takes to read. */
const leastKeptRules = 200;
/** The rules of a configuration are mostly those of the last run. */
async function rememberKept({ rules }, env) {
	if (rules.length >= leastKeptRules && !knowsSieve(rules)) {
		const { keptSieve } = await import("./kept-sieve.js");
		rememberSieve(rules, () => keptSieve(rules, env, builtTable), false);
	}
}
/** Reads what most scans need while the target is opened, which is mostly waiting for git. */
async function readRulesAhead(settings, env) {
	if (usesAllRules(settings) && givenConfiguration(settings.config, env) === void 0) builtRuleSet();
}
/** The action does without it: the table would be most of what changes in the repository with each rule. */
const builtTable = path.join(import.meta.dirname, "sieve.bin");
/** The rules that come with leaksieve, and the table that the build made of them; null in a checkout. */
const builtRuleSet = once$1(() => {
	const ruleSet = searchedRuleSet();
	if (ruleSet !== null) {
		const { rules } = ruleSet;
		rememberSieve(rules, () => existsSync(builtTable) ? builtTable : sieveTable(rules).bytes);
	}
	return ruleSet;
});
function usesAllRules({ rules, excludedRules }) {
	return rules.length === 0 && excludedRules.length === 0;
}
/** The configuration that holds for a target; null: none, the rules that come with leaksieve. */
function findConfiguration(flag, root, env) {
	const given = givenConfiguration(flag, env);
	if (given !== void 0) return {
		name: given,
		load: () => loadConfiguration(given)
	};
	const own = (root?.names?.config === void 0 ? configFiles : [root.names.config, ...configFiles]).find((file) => (root?.read(file) ?? null) !== null);
	if (root !== null && own !== void 0) return {
		name: root.nameOf(own),
		load: () => loadFromRoot(root, own)
	};
	const users = userConfigFile(env);
	return users === null ? null : {
		name: users,
		load: () => loadConfiguration(users, { format: "leaksieve" })
	};
}
function givenConfiguration(flag, env) {
	return flag ?? (env["LEAKSIEVE_CONFIG"] || void 0);
}
function loadFromRoot(root, file) {
	if (root.dir !== null) return loadConfiguration(root.nameOf(file), { rootDir: root.dir });
	return loadConfiguration(file, {
		rootDir: ".",
		readText: (name) => root.read(name) ?? void 0
	});
}
async function loadConfiguration(file, options) {
	return (await import("./load-configuration.js")).loadConfiguration(file, options);
}
async function loadBaseline(settings, root, used) {
	const found = named$1(settings.baseline, root, root?.names?.baseline ?? ".leaksieve-baseline", used);
	if (found === null) return null;
	return (await import("./baseline.js")).parseBaseline(found.text, found.name);
}
/** A file that a flag names, which must exist, or the target's own, which may. */
function named$1(flag, root, file, used) {
	if (flag !== void 0) {
		const text = readPolicyFile(flag);
		if (text === null) throw new ScanError("CONFIG", `${flag} does not exist: check the path`);
		used.push(flag);
		return {
			name: flag,
			text
		};
	}
	const text = root?.read(file) ?? null;
	if (root === null || text === null) return null;
	const name = root.nameOf(file);
	used.push(name);
	return {
		name,
		text
	};
}
// src/commands/run/notify.ts
/**
* Refuses addresses that nothing can be sent to, before the scan takes its time.
*
* @throws ScanError naming the variable, that of a proxy too
*/
function checkNotify({ notify }, env) {
	recipientsOf(notify, env);
	if (notify.length > 0) proxyOf(env);
}
/** Tells everybody whom `--notify` names of what is new. Whether that works changes nothing but what standard error says. */
async function notifyAll(report, { notify, notifyFrom }, env) {
	if (notify.length === 0) return;
	const [{ post }, { noticeFor }] = await Promise.all([import("./post.js"), import("./notice.js")]);
	await Promise.all(recipientsOf(notify, env).map(async ({ channel, ...address }) => {
		const message = noticeFor(channel, report, notifyFrom);
		const result = message === null ? null : await post(message, {
			...address,
			env
		});
		if (result?.kind === "failed") console.error(`leaksieve: ${channel} was not told of the findings: ${result.reason}`);
	}));
}
// src/commands/run/status-line.ts
const plainIntervalMs = 1e4;
/**
* In a terminal it is rewritten in place; else it stands there once in a while.
*
* @param intervalMs - how often it is rewritten in a terminal at most
*/
function statusLine(isWanted, intervalMs) {
	let last = Date.now();
	let isShown = false;
	return {
		show(line) {
			const now = Date.now();
			if (!isWanted || now - last < intervalMs) return;
			const isTerminal = process.stderr.isTTY;
			if (!isTerminal && now - last < plainIntervalMs) return;
			last = now;
			process.stderr.write(isTerminal ? `\r\x1b[K${line()}` : `${line()}\n`);
			isShown = isTerminal;
		},
		clear() {
			if (isShown) process.stderr.write("\r\x1B[K");
		}
	};
}
// src/commands/run/progress.ts
const intervalMs = 100;
/** Shows on standard error how far a scan is: a line that is rewritten in a terminal, else one now and then. */
function startProgress(isWanted) {
	const started = Date.now();
	const status = statusLine(isWanted, intervalMs);
	let candidates = 0;
	return {
		clear: status.clear,
		end: status.clear,
		update(coverage, found) {
			candidates += found.length;
			status.show(() => {
				const seconds = Math.max(.1, (Date.now() - started) / 1e3);
				const megabytes = coverage.count("bytes") / 1e6;
				const objects = coverage.count("blobs") + coverage.count("files");
				return `scanning: ${grouped(objects)} files, ${megabytes.toFixed(0)} MB, ${(megabytes / seconds).toFixed(0)} MB/s, ${candidates} candidates`;
			});
		}
	};
}
// src/commands/run/user-agent.ts
/** Who asks, for the owners of the servers that are asked. */
const userAgent = `leaksieve/${version} (secret scanner; +https://www.npmjs.com/package/leaksieve)`;
// src/commands/run/verify-option.ts
/** By the settings of a run: the scans of many repositories share one. */
const sessions = /* @__PURE__ */ new WeakMap();
/**
* How a scan asks providers, where `--verify` wants it.
*
* @param announce - is told the plan
* @param isAsked - which findings providers are asked about; default: all
*/
function verifyOption({ verify }, announce, isAsked = () => true) {
	if (verify === null) return {};
	const network = { proxyFor: proxyOf(process.env) };
	return { async verify(findings, signal) {
		const [{ LiveSession, verifyLive }, { builtinLiveChecks }] = await Promise.all([import("./live-verifier.js"), import("./builtin-checks.js")]);
		const session = sessions.get(verify) ?? new LiveSession();
		sessions.set(verify, session);
		const options = {
			checks: builtinLiveChecks(),
			userAgent,
			...verify,
			session,
			announce,
			network
		};
		const verified = await verifyLive(findings.filter(isAsked), options, signal);
		const others = findings.filter((finding) => !isAsked(finding));
		return {
			...verified,
			findings: [...verified.findings, ...others]
		};
	} };
}
// src/report/replace-file.ts
/** Only those who may write to a folder can make a file beside another. */
const noPlaceBeside = /* @__PURE__ */ new Set([
	"EACCES",
	"EPERM",
	"EROFS"
]);
/**
* Writes a file whole or fails: beside it, then it is moved there, so that a crash and whoever reads it meanwhile find
* the old one or the new one. A file is written to as it is where that cannot be: one that is no plain file, such as a
* pipe, one in a folder that may not be written to, and one that something is mounted on.
*
* @param pieces - its text; read once
* @param mode - of a file that is new; one that is there keeps its own
* @throws ScanError when it cannot be written
*/
function replaceFile(name, pieces, mode) {
	const target = followed(name);
	const there = statSync(target, { throwIfNoEntry: false });
	try {
		if (there?.isFile() === false) {
			writeTo(openSync(target, "w"), pieces);
			return;
		}
		replacePlainFile(target, pieces, there === void 0 ? { mode } : { kept: there.mode & 511 });
	} catch (error) {
		const code = errorCode(error) ?? "unknown reason";
		throw new ScanError("USAGE", `cannot write ${name}: ${code}`, { cause: error });
	}
}
/** @param modes - `mode`: of a new file, less what the process's umask takes; `kept`: of the one that is there */
function replacePlainFile(target, pieces, modes) {
	const beside = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.${process.hrtime.bigint()}.tmp`);
	const descriptor = openBeside(beside, "mode" in modes ? modes.mode : 384);
	if (descriptor === null) {
		writeTo(openSync(target, "w", "mode" in modes ? modes.mode : 384), pieces);
		return;
	}
	try {
		writeTo(descriptor, pieces, () => {
			if ("kept" in modes) fchmodSync(descriptor, modes.kept);
			fsyncSync(descriptor);
		});
		try {
			renameSync(beside, target);
		} catch (error) {
			if (errorCode(error) !== "EBUSY") throw error;
			copyFileSync(beside, target);
		}
	} finally {
		rmSync(beside, { force: true });
	}
}
function openBeside(beside, mode) {
	try {
		return openSync(beside, "wx", mode);
	} catch (error) {
		if (noPlaceBeside.has(errorCode(error) ?? "")) return null;
		throw error;
	}
}
function writeTo(descriptor, pieces, finish = () => {}) {
	try {
		for (const piece of pieces) {
			const bytes = Buffer.from(piece);
			for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at);
		}
		finish();
	} finally {
		closeSync(descriptor);
	}
}
/** A link stays a link: what it leads to is replaced. */
function followed(name) {
	try {
		return realpathSync(name);
	} catch {
		return name;
	}
}
// src/commands/run/standard-output.ts
const standardOutput = 1;
/**
* Whether standard output may be a terminal. Asking Node itself makes it load its streams, which takes longer than
* reading a few files.
*/
function mayBeTerminal() {
	return found()?.isCharacterDevice() === true;
}
/**
* Writes to standard output where that is a file or a pipe, without Node's streams, and yields what is left to be written
* otherwise: all of it, or what a pipe that does not wait has no room for.
*
* @throws what the system says, such as EPIPE
*/
function* writeAtOnce(pieces) {
	const output = found();
	let isPossible = output?.isFile() === true || output?.isFIFO() === true;
	for (const piece of pieces) {
		const rest = isPossible ? leftOf(Buffer.from(piece)) : piece;
		if (rest.length > 0) {
			isPossible = false;
			yield rest;
		}
	}
}
/** Null: it is closed. */
function found() {
	try {
		return fstatSync(standardOutput);
	} catch {
		return null;
	}
}
function leftOf(bytes) {
	let rest = bytes;
	try {
		while (rest.length > 0) rest = rest.subarray(writeSync(standardOutput, rest));
	} catch (error) {
		if (!(error instanceof Error && "code" in error && error.code === "EAGAIN")) throw error;
	}
	return rest;
}
// src/commands/run/write-reports.ts
/**
* Refuses places where no report can be written, before the scan takes its time.
*
* @throws ScanError naming the place
*/
function checkOutputs(outputs) {
	for (const { path: file } of outputs) {
		const folder = file === null ? null : statSync(path.dirname(file), { throwIfNoEntry: false });
		if (file === "" || folder !== null && folder?.isDirectory() !== true) throw new ScanError("USAGE", `cannot write "${file}": its folder does not exist`);
	}
}
/**
* Writes each report to its place.
*
* @throws ScanError when one of them could not be written, after the others were
*/
async function writeReports(report, settings) {
	const errors = [];
	for (const { format, path } of settings.outputs) {
		const isTerminal = path === null && mayBeTerminal() && process.stdout.isTTY;
		await writeAll(writerFor(format)(report, {
			showSecrets: settings.showSecrets,
			color: settings.color === "always" || settings.color === "auto" && isTerminal && !process.env["NO_COLOR"],
			width: isTerminal ? process.stdout.columns : 100,
			verbose: settings.isVerbose
		}), path).catch((error) => errors.push(error));
	}
	if (errors.length > 0) throw errors[0];
}
async function writeAll(pieces, path) {
	try {
		if (path === null) await printAll(pieces);
		else replaceFile(path, pieces, 384);
	} catch (error) {
		const cause = error instanceof ScanError ? error.cause : error;
		const code = errorCode(cause) ?? "unknown reason";
		if (code !== "EPIPE") throw error instanceof ScanError ? error : new ScanError("USAGE", `cannot write standard output: ${code}`, { cause });
	}
}
async function printAll(pieces) {
	const failure = Promise.withResolvers();
	failure.promise.catch(() => {});
	let stream = null;
	for (const piece of writeAtOnce(pieces)) {
		stream ??= process.stdout.on("error", failure.reject);
		if (!stream.write(piece)) await Promise.race([once(stream, "drain"), failure.promise]);
	}
	if (stream !== null) await Promise.race([flushed(stream), failure.promise]);
}
function flushed(stream) {
	return new Promise((resolve, reject) => stream.write("", (error) => error ? reject(error) : resolve()));
}
// src/commands/run/run-scan.ts
/** Scans a target and hands over what came of it; gives the exit code that it is given back. @param follower - default: a line on standard error */
async function withScan(flags, open, finish, follower) {
	const settings = scanSettings(flags, formats$1);
	checkOutputs(settings.outputs);
	checkNotify(settings, process.env);
	const stop = stopSignal(settings.timeoutMs);
	const keeper = await keeperFor(flags);
	let target = null;
	try {
		[target] = await Promise.all([open(settings, stop.signal), readRulesAhead(settings, process.env)]);
		const found = await reportOf(keeper === null ? target : keeper.begin(target, settings), settings, stop.signal, follower);
		const kept = await keptOr(found.report, async (report) => keeper === null || target === null ? report : keeper.keep(target, {
			...found,
			settings
		}));
		const { report } = kept;
		const end = await finish({
			report,
			result: {
				...found.result,
				findings: report.findings
			},
			settings,
			isInterrupted: stop.isInterrupted
		});
		const code = kept.isKept || end === 130 ? end : 3;
		if (!stop.isInterrupted()) await notifyAll(report, settings, process.env);
		return code;
	} catch (error) {
		if (target !== null || !stop.signal.aborted) throw error;
		console.error(`leaksieve: ${stop.isInterrupted() ? "interrupted" : "the time was up"} before the scan could start`);
		return stop.isInterrupted() ? 130 : 3;
	} finally {
		stop.dispose();
		await target?.close?.();
		await keeper?.close();
	}
}
async function keeperFor({ store }) {
	const place = storeOption(store, process.env);
	return place === null ? null : (await import("./no-store.js")).scanKeeper(place);
}
/** A report is written also where the store failed meanwhile. */
async function keptOr(report, keep) {
	try {
		return {
			report: await keep(report),
			isKept: true
		};
	} catch (error) {
		const reason = error instanceof Error ? error.message : "unknown reason";
		console.error(`leaksieve: the scan could not be kept in the store: ${reason}`);
		return {
			report,
			isKept: false
		};
	}
}
/** Scans a target and tells what a report says of it, without writing any. */
async function reportOf(target, settings, signal, progress = startProgress(settings.hasProgress)) {
	const startedAt = (/* @__PURE__ */ new Date()).toISOString();
	const { ruleSet, policy, used } = await loadPolicy(settings, target.root, process.env, target.checkRules);
	if (settings.isVerbose) used.forEach((file) => console.error(`using ${file}`));
	const hasAllRules = settings.rules.length === 0 && settings.excludedRules.length === 0;
	const isWholeScan = target.isWhole === true && hasAllRules;
	const options = {
		jobs: settings.jobs,
		maxDecodeDepth: settings.maxDecodeDepth,
		checks: target.checks ?? [],
		onProgress: progress.update,
		...verifyOption(settings, (lines) => tellPlan(lines, settings, progress), target.isAsked)
	};
	try {
		progress.begin?.(ruleSet);
		await target.onRules?.(ruleSetHash(ruleSet));
		const found = await scan(target.source, ruleSet, {
			...policy,
			isWholeScan
		}, options, signal);
		const others = (await target.findings?.(found.coverage, signal) ?? []).filter((finding) => isWanted(finding, policy));
		const result = {
			...found,
			findings: [...found.findings, ...others].sort(byImportance)
		};
		const ids = new Set(result.findings.map(({ rule }) => rule));
		return {
			report: {
				tool: {
					name: "leaksieve",
					version,
					rulesHash: ruleSetHash(ruleSet)
				},
				target: target.source.target,
				startedAt,
				finishedAt: (/* @__PURE__ */ new Date()).toISOString(),
				coverage: result.coverage.summary(),
				findings: result.findings,
				rules: new Map(ruleSet.rules.filter(({ id }) => ids.has(id)).map((rule) => [rule.id, rule]))
			},
			result
		};
	} finally {
		progress.end();
	}
}
/** Whom --verify asks, before it does. */
function tellPlan(lines, { isQuiet }, { clear, planned }) {
	clear?.();
	if (planned !== void 0) planned(lines);
	else if (!isQuiet) console.error(lines.join("\n"));
}
/** Aborts on the first Ctrl-C or termination request, and when the time is up; a second Ctrl-C ends the process at once. */
function stopSignal(timeoutMs) {
	const controller = new AbortController();
	let interrupted = false;
	const interrupt = () => {
		if (interrupted) process.exit(130);
		interrupted = true;
		controller.abort(new DOMException("interrupted", "AbortError"));
	};
	const timer = timeoutMs === null ? void 0 : setTimeout(() => controller.abort(new DOMException("the time is up", "TimeoutError")), timeoutMs);
	process.on("SIGINT", interrupt);
	process.on("SIGTERM", interrupt);
	return {
		signal: controller.signal,
		isInterrupted: () => interrupted,
		dispose() {
			clearTimeout(timer);
			process.off("SIGINT", interrupt);
			process.off("SIGTERM", interrupt);
		}
	};
}
// src/action/event/payload.ts
const objectId$2 = pipe(string$1(), regex$2(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/));
const count = pipe(number$2(), integer$1(), minValue(0));
const side = object({
	sha: objectId$2,
	repo: nullish(object({ full_name: string$1() }))
});
/** Of `pull_request` and its kin: https://docs.github.com/webhooks/webhook-events-and-payloads */
const pullRequestPayload = object({
	pull_request: object({
		number: pipe(number$2(), integer$1(), minValue(1)),
		head: side,
		base: side,
		commits: optional(count)
	}),
	sender: nullish(object({ login: string$1() }))
});
const pushPayload = object({
	ref: string$1(),
	before: objectId$2,
	after: objectId$2,
	deleted: optional(boolean(), false),
	commits: optional(array$1(unknown$1()), []),
	repository: object({ default_branch: string$1() })
});
const mergeGroupPayload = object({ merge_group: object({
	base_sha: objectId$2,
	head_sha: objectId$2
}) });
/**
* The parts of a payload that are used.
*
* @throws ScanError naming what is not as GitHub documents it
*/
function payloadOf(schema, event, name) {
	const result = safeParse(schema, event);
	if (result.success) return result.output;
	const [issue] = result.issues;
	const at = getDotPath(issue) ?? "payload";
	throw new ScanError("UNREADABLE", `the event "${name}" is not as GitHub documents it (${at}): set the input "range" to say what to scan`);
}
// src/action/event/event-scope.ts
const zeroId$1 = /^0+$/;
/** Their token may write although a stranger may have written what is scanned. */
const privilegedEvents = /* @__PURE__ */ new Set(["pull_request_target", "workflow_run"]);
const pullRequestEvents = /* @__PURE__ */ new Set([
	"pull_request",
	"pull_request_target",
	"pull_request_review",
	"pull_request_review_comment"
]);
/**
* What an event asks to have scanned. Of events that bring no commits it is everything.
*
* @throws ScanError for events with rights that a scan must not have, and for payloads that cannot be read
*/
function scopeOf({ eventName, event }, choice) {
	if (privilegedEvents.has(eventName) && !choice.allowsPrivileged) throw new ScanError("USAGE", `the event "${eventName}" gives rights to write, and secrets, to runs on other people's code: use "pull_request", which needs neither (or set allow-privileged-events: true)`);
	if (choice.range !== "auto") return choice.range === "full" ? { kind: "whole" } : {
		kind: "named",
		text: choice.range
	};
	if (pullRequestEvents.has(eventName)) return pullRequestScope(event, eventName);
	if (eventName === "push") return pushScope(event);
	if (eventName === "merge_group") {
		const { base_sha: base, head_sha: head } = payloadOf(mergeGroupPayload, event, eventName).merge_group;
		return {
			kind: "range",
			base,
			head,
			commitCount: null,
			isCounted: false,
			fallbackBranch: null,
			pull: null
		};
	}
	return { kind: "whole" };
}
function pullRequestScope(event, eventName) {
	const { pull_request: pull, sender } = payloadOf(pullRequestPayload, event, eventName);
	const { head, base, number, commits } = pull;
	const isFork = head.repo?.full_name !== base.repo?.full_name;
	const isBot = sender?.login === "dependabot[bot]";
	return {
		kind: "range",
		base: base.sha,
		head: head.sha,
		commitCount: commits ?? null,
		isCounted: commits !== void 0 && commits < maxCounted,
		fallbackBranch: null,
		pull: {
			number,
			head: head.sha,
			isForeign: isFork || isBot
		}
	};
}
/** GitHub lists no more commits of a pull request: a count from here on may stand for more. */
const maxCounted = 250;
function pushScope(event) {
	const { ref, before, after, deleted, commits, repository } = payloadOf(pushPayload, event, "push");
	if (deleted || zeroId$1.test(after)) return {
		kind: "nothing",
		reason: `${ref} was deleted`
	};
	const branch = ref === `refs/heads/${repository.default_branch}` ? null : repository.default_branch;
	if (zeroId$1.test(before)) return {
		kind: "branch",
		head: after,
		against: branch,
		commitCount: commits.length
	};
	return {
		kind: "range",
		base: before,
		head: after,
		commitCount: commits.length,
		isCounted: false,
		fallbackBranch: branch,
		pull: null
	};
}
// src/action/output/redacted.ts
/** How reports are written for many to read: redacted, without colours. */
const redacted = {
	showSecrets: false,
	color: false,
	width: 100,
	verbose: false
};
// src/action/output/log.ts
/**
* Writes a report into the log, then the annotations.
*
* The runner obeys commands wherever they stand in the log. Text from the repository goes between two lines that have
* it obey none, the second of which nobody can guess: https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
*/
function logReport(write, report, verbose) {
	const options = {
		...redacted,
		width: 120,
		verbose
	};
	logQuoted(write, writerFor("text")(report, options));
	for (const piece of writerFor("github")(report, options)) write(piece);
}
/** Writes text that may hold anything. */
function logQuoted(write, pieces) {
	const end = randomUUID();
	write(`::stop-commands::${end}\n`);
	for (const piece of pieces) write(piece);
	write(`\n::${end}::\n`);
}
/** Writes one error annotation, for what keeps the scan from being made at all. */
function logError(write, message) {
	write(`::error title=leaksieve::${escapeData(message)}\n`);
}
// src/action/output/outputs.ts
/** Hands the outputs to the runner, each between delimiters that no value can hold. */
function writeOutputs({ outputFile }, outputs) {
	if (outputFile === null) return;
	const end = randomUUID();
	const lines = Object.entries(outputs).map(([name, value]) => `${name}<<${end}\n${String(value)}\n${end}\n`);
	appendFileSync(outputFile, lines.join(""));
}
// src/action/output/report-files.ts
/** Writes the report for later steps, such as one that keeps artifacts; without secrets. */
function writeReportFiles(report, tempDir) {
	const dir = mkdtempSync(path.join(tempDir, "leaksieve-"));
	const write = (format) => {
		const file = path.join(dir, `leaksieve.${format}`);
		writeFileSync(file, [...writerFor(format)(report, redacted)].join(""));
		return file;
	};
	return {
		json: write("json"),
		sarif: write("sarif")
	};
}
// src/action/output/summary.ts
/** The job summary: the report, then how it came about. The report keeps room for that below GitHub's limit of 1 MiB. */
function summaryText(report, { title, policyFrom, notes }) {
	const { suppressed, commits } = report.coverage;
	const left = Object.entries(suppressed).filter(([, count]) => count > 0);
	const lines = [
		`Searched ${code(title)}: ${quantity(commits, "commit")}.`,
		policyFrom === null ? "" : `Configuration, ignores and baseline are those of ${code(policyFrom)}.`,
		left.length === 0 ? "" : `Left out as accepted: ${left.map(([why, count]) => `${count} by ${reasons[why] ?? why}`).join(", ")}.`,
		...notes.map(prose)
	];
	return [
		...writerFor("markdown")(report, redacted),
		"\n### This run\n\n",
		...lines.filter((line) => line !== "").map((line) => `- ${line}\n`)
	].join("");
}
const reasons = {
	baseline: "the baseline",
	ignoreFile: "the ignore file",
	inline: "marks in the lines themselves",
	allowlist: "allowlists"
};
/** The job summary of a run that could not scan. */
function failureText(message) {
	return `## leaksieve\n\n**Nothing was searched: ${prose(message)}**\n`;
}
/** Adds to the job summary, where there is one. */
function writeSummary(file, text) {
	if (file !== null) appendFileSync(file, text);
}
// src/sources/git/once-per-repository.ts
/** Asks each repository once, however many want to know, and again only where no answer came. */
function oncePerRepository(ask) {
	const answers = /* @__PURE__ */ new WeakMap();
	return (repository, signal) => {
		const known = answers.get(repository);
		if (known !== void 0) return known;
		const answer = ask(repository, signal);
		answers.set(repository, answer);
		answer.catch(() => answers.delete(repository));
		return answer;
	};
}
// src/sources/git/trees.ts
/** The blob at each path of HEAD's tree; empty before the first commit. */
async function headTree(repository, signal) {
	return repository.head === null ? /* @__PURE__ */ new Map() : treeOf$1(repository, repository.head, signal);
}
/** The blob at each path of a commit's tree. */
async function treeOf$1(location, commit, signal) {
	const listing = await askGit(location, [
		"ls-tree",
		"-r",
		"-z",
		"--full-tree",
		commit
	], signal);
	return new Map(records(listing).map((record) => {
		const [, , oid = ""] = record.slice(0, record.indexOf("	")).split(" ");
		return [record.slice(record.indexOf("	") + 1).normalize("NFC"), oid];
	}));
}
/** What the index holds, submodules included; nothing in a bare repository. */
const indexEntries = oncePerRepository(async (repository, signal) => {
	if (repository.workTree === null) return [];
	return records(await askGit(repository, [
		"ls-files",
		"--stage",
		"-z",
		"--full-name",
		":/"
	], signal)).map((record) => {
		const [mode = "", blob = ""] = record.split(" ");
		const rawPath = record.slice(record.indexOf("	") + 1);
		return {
			mode,
			blob,
			rawPath,
			path: rawPath.normalize("NFC")
		};
	});
});
function records(listing) {
	return listing.toString("utf8").split("\0").filter(Boolean);
}
// src/action/review/diff-hunks.ts
/** Where two versions differ; none where git takes them for binary or one is not here. */
async function diffHunks(location, contextLines, versions, signal) {
	const { stdout } = await runGit(location, [
		"--literal-pathspecs",
		"diff",
		...[
			"--no-ext-diff",
			"--no-textconv",
			"--no-color",
			"--no-renames",
			"--inter-hunk-context=0"
		],
		`--unified=${contextLines}`,
		...versions
	], signal);
	return [...stdout.toString("latin1").matchAll(/^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/gm)].map(([, oldStart, oldCount = "1", newStart, newCount = "1"]) => ({
		oldStart: Number(oldStart),
		oldCount: Number(oldCount),
		newStart: Number(newStart),
		newCount: Number(newCount)
	}));
}
/** Where a line of the old version stands in the new one; null where it was changed or removed. */
function lineAfter(line, hunks) {
	let shift = 0;
	for (const { oldStart, oldCount, newCount } of hunks) if (oldCount === 0 ? line > oldStart : line >= oldStart + oldCount) shift += newCount - oldCount;
	else if (oldCount > 0 && line >= oldStart) return null;
	else break;
	return line + shift;
}
// src/action/review/place-at-head.ts
/** Each takes a git process. */
const maxComparisons = 300;
/**
* Tells of what later commits moved where it stands at the head of the range.
*
* A scan of a range tells the version that brought a secret. When a later commit changed other lines of the file, the
* line is still there, with another number: annotations and comments need that one.
*/
async function placedAtHead(report, location, head, signal) {
	const moved = report.findings.filter(({ occurrences }) => !occurrences.some(isInTree));
	const tree = moved.length === 0 ? /* @__PURE__ */ new Map() : await treeOf$1(location, head, signal);
	let left = maxComparisons;
	const findings = /* @__PURE__ */ new Map();
	for (const finding of moved) {
		const occurrences = [];
		for (const place of finding.occurrences) {
			const now = tree.get(place.path);
			if (!(place.blob !== void 0 && place.startLine !== void 0 && now !== void 0) || left === 0) {
				occurrences.push(place);
				continue;
			}
			left -= 1;
			const hunks = await diffHunks(location, 0, [
				"--text",
				place.blob,
				now
			], signal);
			occurrences.push(movedPlace(place, lineAfter(place.startLine, hunks)));
		}
		const state = occurrences.some(isInTree) ? "in-tree" : finding.state;
		findings.set(finding, {
			...finding,
			state,
			occurrences
		});
	}
	return {
		...report,
		findings: report.findings.map((finding) => findings.get(finding) ?? finding)
	};
}
function isInTree({ state }) {
	return state === "in-tree";
}
function movedPlace(place, line) {
	if (line === null || place.startLine === void 0 || place.endLine === void 0) return place;
	const { byteOffset: _start, byteLength: _length, ...rest } = place;
	return {
		...rest,
		state: "in-tree",
		startLine: line,
		endLine: line + place.endLine - place.startLine
	};
}
// node_modules/@octokit/request-error/dist-src/index.js
var import_light = /* @__PURE__ */ __toESM((/* @__PURE__ */ __commonJSMin(((exports, module, this$1) => {
	/**
	* This file contains the Bottleneck library (MIT), compiled to ES2017, and without Clustering support.
	* https://github.com/SGrondin/bottleneck
	*/
	(function(global, factory) {
		typeof exports === "object" && typeof module !== "undefined" ? module.exports = factory() : typeof define === "function" && define.amd ? define(factory) : global.Bottleneck = factory();
	})(this$1, (function() {
		"use strict";
		var commonjsGlobal = typeof globalThis !== "undefined" ? globalThis : typeof window !== "undefined" ? window : typeof global !== "undefined" ? global : typeof self !== "undefined" ? self : {};
		function getCjsExportFromNamespace(n) {
			return n && n["default"] || n;
		}
		var load = function(received, defaults, onto = {}) {
			var k, ref, v;
			for (k in defaults) {
				v = defaults[k];
				onto[k] = (ref = received[k]) != null ? ref : v;
			}
			return onto;
		};
		var overwrite = function(received, defaults, onto = {}) {
			var k, v;
			for (k in received) {
				v = received[k];
				if (defaults[k] !== void 0) onto[k] = v;
			}
			return onto;
		};
		var parser = {
			load,
			overwrite
		};
		var DLList_1 = class DLList {
			constructor(incr, decr) {
				this.incr = incr;
				this.decr = decr;
				this._first = null;
				this._last = null;
				this.length = 0;
			}
			push(value) {
				var node;
				this.length++;
				if (typeof this.incr === "function") this.incr();
				node = {
					value,
					prev: this._last,
					next: null
				};
				if (this._last != null) {
					this._last.next = node;
					this._last = node;
				} else this._first = this._last = node;
			}
			shift() {
				var value;
				if (this._first == null) return;
				else {
					this.length--;
					if (typeof this.decr === "function") this.decr();
				}
				value = this._first.value;
				if ((this._first = this._first.next) != null) this._first.prev = null;
				else this._last = null;
				return value;
			}
			first() {
				if (this._first != null) return this._first.value;
			}
			getArray() {
				var node = this._first, ref, results = [];
				while (node != null) results.push((ref = node, node = node.next, ref.value));
				return results;
			}
			forEachShift(cb) {
				var node = this.shift();
				while (node != null) cb(node), node = this.shift();
			}
			debug() {
				var node = this._first, ref, ref1, ref2, results = [];
				while (node != null) results.push((ref = node, node = node.next, {
					value: ref.value,
					prev: (ref1 = ref.prev) != null ? ref1.value : void 0,
					next: (ref2 = ref.next) != null ? ref2.value : void 0
				}));
				return results;
			}
		};
		var Events_1 = class Events {
			constructor(instance) {
				this.instance = instance;
				this._events = {};
				if (this.instance.on != null || this.instance.once != null || this.instance.removeAllListeners != null) throw new Error("An Emitter already exists for this object");
				this.instance.on = (name, cb) => {
					return this._addListener(name, "many", cb);
				};
				this.instance.once = (name, cb) => {
					return this._addListener(name, "once", cb);
				};
				this.instance.removeAllListeners = (name = null) => {
					if (name != null) return delete this._events[name];
					else return this._events = {};
				};
			}
			_addListener(name, status, cb) {
				var base;
				if ((base = this._events)[name] == null) base[name] = [];
				this._events[name].push({
					cb,
					status
				});
				return this.instance;
			}
			listenerCount(name) {
				if (this._events[name] != null) return this._events[name].length;
				else return 0;
			}
			async trigger(name, ...args) {
				var e, promises;
				try {
					if (name !== "debug") this.trigger("debug", `Event triggered: ${name}`, args);
					if (this._events[name] == null) return;
					this._events[name] = this._events[name].filter(function(listener) {
						return listener.status !== "none";
					});
					promises = this._events[name].map(async (listener) => {
						var e, returned;
						if (listener.status === "none") return;
						if (listener.status === "once") listener.status = "none";
						try {
							returned = typeof listener.cb === "function" ? listener.cb(...args) : void 0;
							if (typeof (returned != null ? returned.then : void 0) === "function") return await returned;
							else return returned;
						} catch (error) {
							e = error;
							this.trigger("error", e);
							return null;
						}
					});
					return (await Promise.all(promises)).find(function(x) {
						return x != null;
					});
				} catch (error) {
					e = error;
					this.trigger("error", e);
					return null;
				}
			}
		};
		var DLList$1 = DLList_1, Events$1 = Events_1;
		var Queues_1 = class Queues {
			constructor(num_priorities) {
				this.Events = new Events$1(this);
				this._length = 0;
				this._lists = (function() {
					var j, ref, results = [];
					for (j = 1, ref = num_priorities; 1 <= ref ? j <= ref : j >= ref; 1 <= ref ? ++j : --j) results.push(new DLList$1((() => {
						return this.incr();
					}), (() => {
						return this.decr();
					})));
					return results;
				}).call(this);
			}
			incr() {
				if (this._length++ === 0) return this.Events.trigger("leftzero");
			}
			decr() {
				if (--this._length === 0) return this.Events.trigger("zero");
			}
			push(job) {
				return this._lists[job.options.priority].push(job);
			}
			queued(priority) {
				if (priority != null) return this._lists[priority].length;
				else return this._length;
			}
			shiftAll(fn) {
				return this._lists.forEach(function(list) {
					return list.forEachShift(fn);
				});
			}
			getFirst(arr = this._lists) {
				var j = 0, len = arr.length, list;
				for (; j < len; j++) {
					list = arr[j];
					if (list.length > 0) return list;
				}
				return [];
			}
			shiftLastFrom(priority) {
				return this.getFirst(this._lists.slice(priority).reverse()).shift();
			}
		};
		var BottleneckError_1 = class BottleneckError extends Error {};
		var BottleneckError$1, DEFAULT_PRIORITY, Job, NUM_PRIORITIES = 10, parser$1;
		DEFAULT_PRIORITY = 5;
		parser$1 = parser;
		BottleneckError$1 = BottleneckError_1;
		Job = class Job {
			constructor(task, args, options, jobDefaults, rejectOnDrop, Events, _states, Promise) {
				this.task = task;
				this.args = args;
				this.rejectOnDrop = rejectOnDrop;
				this.Events = Events;
				this._states = _states;
				this.Promise = Promise;
				this.options = parser$1.load(options, jobDefaults);
				this.options.priority = this._sanitizePriority(this.options.priority);
				if (this.options.id === jobDefaults.id) this.options.id = `${this.options.id}-${this._randomIndex()}`;
				this.promise = new this.Promise((_resolve, _reject) => {
					this._resolve = _resolve;
					this._reject = _reject;
				});
				this.retryCount = 0;
			}
			_sanitizePriority(priority) {
				var sProperty = ~~priority !== priority ? DEFAULT_PRIORITY : priority;
				if (sProperty < 0) return 0;
				else if (sProperty > NUM_PRIORITIES - 1) return NUM_PRIORITIES - 1;
				else return sProperty;
			}
			_randomIndex() {
				return Math.random().toString(36).slice(2);
			}
			doDrop({ error, message = "This job has been dropped by Bottleneck" } = {}) {
				if (this._states.remove(this.options.id)) {
					if (this.rejectOnDrop) this._reject(error != null ? error : new BottleneckError$1(message));
					this.Events.trigger("dropped", {
						args: this.args,
						options: this.options,
						task: this.task,
						promise: this.promise
					});
					return true;
				} else return false;
			}
			_assertStatus(expected) {
				var status = this._states.jobStatus(this.options.id);
				if (!(status === expected || expected === "DONE" && status === null)) throw new BottleneckError$1(`Invalid job status ${status}, expected ${expected}. Please open an issue at https://github.com/SGrondin/bottleneck/issues`);
			}
			doReceive() {
				this._states.start(this.options.id);
				return this.Events.trigger("received", {
					args: this.args,
					options: this.options
				});
			}
			doQueue(reachedHWM, blocked) {
				this._assertStatus("RECEIVED");
				this._states.next(this.options.id);
				return this.Events.trigger("queued", {
					args: this.args,
					options: this.options,
					reachedHWM,
					blocked
				});
			}
			doRun() {
				if (this.retryCount === 0) {
					this._assertStatus("QUEUED");
					this._states.next(this.options.id);
				} else this._assertStatus("EXECUTING");
				return this.Events.trigger("scheduled", {
					args: this.args,
					options: this.options
				});
			}
			async doExecute(chained, clearGlobalState, run, free) {
				var error, eventInfo, passed;
				if (this.retryCount === 0) {
					this._assertStatus("RUNNING");
					this._states.next(this.options.id);
				} else this._assertStatus("EXECUTING");
				eventInfo = {
					args: this.args,
					options: this.options,
					retryCount: this.retryCount
				};
				this.Events.trigger("executing", eventInfo);
				try {
					passed = await (chained != null ? chained.schedule(this.options, this.task, ...this.args) : this.task(...this.args));
					if (clearGlobalState()) {
						this.doDone(eventInfo);
						await free(this.options, eventInfo);
						this._assertStatus("DONE");
						return this._resolve(passed);
					}
				} catch (error1) {
					error = error1;
					return this._onFailure(error, eventInfo, clearGlobalState, run, free);
				}
			}
			doExpire(clearGlobalState, run, free) {
				var error, eventInfo;
				if (this._states.jobStatus(this.options.id === "RUNNING")) this._states.next(this.options.id);
				this._assertStatus("EXECUTING");
				eventInfo = {
					args: this.args,
					options: this.options,
					retryCount: this.retryCount
				};
				error = new BottleneckError$1(`This job timed out after ${this.options.expiration} ms.`);
				return this._onFailure(error, eventInfo, clearGlobalState, run, free);
			}
			async _onFailure(error, eventInfo, clearGlobalState, run, free) {
				var retry, retryAfter;
				if (clearGlobalState()) {
					retry = await this.Events.trigger("failed", error, eventInfo);
					if (retry != null) {
						retryAfter = ~~retry;
						this.Events.trigger("retry", `Retrying ${this.options.id} after ${retryAfter} ms`, eventInfo);
						this.retryCount++;
						return run(retryAfter);
					} else {
						this.doDone(eventInfo);
						await free(this.options, eventInfo);
						this._assertStatus("DONE");
						return this._reject(error);
					}
				}
			}
			doDone(eventInfo) {
				this._assertStatus("EXECUTING");
				this._states.next(this.options.id);
				return this.Events.trigger("done", eventInfo);
			}
		};
		var Job_1 = Job;
		var BottleneckError$2, LocalDatastore, parser$2 = parser;
		BottleneckError$2 = BottleneckError_1;
		LocalDatastore = class LocalDatastore {
			constructor(instance, storeOptions, storeInstanceOptions) {
				this.instance = instance;
				this.storeOptions = storeOptions;
				this.clientId = this.instance._randomIndex();
				parser$2.load(storeInstanceOptions, storeInstanceOptions, this);
				this._nextRequest = this._lastReservoirRefresh = this._lastReservoirIncrease = Date.now();
				this._running = 0;
				this._done = 0;
				this._unblockTime = 0;
				this.ready = this.Promise.resolve();
				this.clients = {};
				this._startHeartbeat();
			}
			_startHeartbeat() {
				var base;
				if (this.heartbeat == null && (this.storeOptions.reservoirRefreshInterval != null && this.storeOptions.reservoirRefreshAmount != null || this.storeOptions.reservoirIncreaseInterval != null && this.storeOptions.reservoirIncreaseAmount != null)) return typeof (base = this.heartbeat = setInterval(() => {
					var amount, incr, maximum, now = Date.now(), reservoir;
					if (this.storeOptions.reservoirRefreshInterval != null && now >= this._lastReservoirRefresh + this.storeOptions.reservoirRefreshInterval) {
						this._lastReservoirRefresh = now;
						this.storeOptions.reservoir = this.storeOptions.reservoirRefreshAmount;
						this.instance._drainAll(this.computeCapacity());
					}
					if (this.storeOptions.reservoirIncreaseInterval != null && now >= this._lastReservoirIncrease + this.storeOptions.reservoirIncreaseInterval) {
						({reservoirIncreaseAmount: amount, reservoirIncreaseMaximum: maximum, reservoir} = this.storeOptions);
						this._lastReservoirIncrease = now;
						incr = maximum != null ? Math.min(amount, maximum - reservoir) : amount;
						if (incr > 0) {
							this.storeOptions.reservoir += incr;
							return this.instance._drainAll(this.computeCapacity());
						}
					}
				}, this.heartbeatInterval)).unref === "function" ? base.unref() : void 0;
				else return clearInterval(this.heartbeat);
			}
			async __publish__(message) {
				await this.yieldLoop();
				return this.instance.Events.trigger("message", message.toString());
			}
			async __disconnect__(flush) {
				await this.yieldLoop();
				clearInterval(this.heartbeat);
				return this.Promise.resolve();
			}
			yieldLoop(t = 0) {
				return new this.Promise(function(resolve, reject) {
					return setTimeout(resolve, t);
				});
			}
			computePenalty() {
				var ref;
				return (ref = this.storeOptions.penalty) != null ? ref : 15 * this.storeOptions.minTime || 5e3;
			}
			async __updateSettings__(options) {
				await this.yieldLoop();
				parser$2.overwrite(options, options, this.storeOptions);
				this._startHeartbeat();
				this.instance._drainAll(this.computeCapacity());
				return true;
			}
			async __running__() {
				await this.yieldLoop();
				return this._running;
			}
			async __queued__() {
				await this.yieldLoop();
				return this.instance.queued();
			}
			async __done__() {
				await this.yieldLoop();
				return this._done;
			}
			async __groupCheck__(time) {
				await this.yieldLoop();
				return this._nextRequest + this.timeout < time;
			}
			computeCapacity() {
				var maxConcurrent, reservoir;
				({maxConcurrent, reservoir} = this.storeOptions);
				if (maxConcurrent != null && reservoir != null) return Math.min(maxConcurrent - this._running, reservoir);
				else if (maxConcurrent != null) return maxConcurrent - this._running;
				else if (reservoir != null) return reservoir;
				else return null;
			}
			conditionsCheck(weight) {
				var capacity = this.computeCapacity();
				return capacity == null || weight <= capacity;
			}
			async __incrementReservoir__(incr) {
				var reservoir;
				await this.yieldLoop();
				reservoir = this.storeOptions.reservoir += incr;
				this.instance._drainAll(this.computeCapacity());
				return reservoir;
			}
			async __currentReservoir__() {
				await this.yieldLoop();
				return this.storeOptions.reservoir;
			}
			isBlocked(now) {
				return this._unblockTime >= now;
			}
			check(weight, now) {
				return this.conditionsCheck(weight) && this._nextRequest - now <= 0;
			}
			async __check__(weight) {
				var now;
				await this.yieldLoop();
				now = Date.now();
				return this.check(weight, now);
			}
			async __register__(index, weight, expiration) {
				var now, wait;
				await this.yieldLoop();
				now = Date.now();
				if (this.conditionsCheck(weight)) {
					this._running += weight;
					if (this.storeOptions.reservoir != null) this.storeOptions.reservoir -= weight;
					wait = Math.max(this._nextRequest - now, 0);
					this._nextRequest = now + wait + this.storeOptions.minTime;
					return {
						success: true,
						wait,
						reservoir: this.storeOptions.reservoir
					};
				} else return { success: false };
			}
			strategyIsBlock() {
				return this.storeOptions.strategy === 3;
			}
			async __submit__(queueLength, weight) {
				var blocked, now, reachedHWM;
				await this.yieldLoop();
				if (this.storeOptions.maxConcurrent != null && weight > this.storeOptions.maxConcurrent) throw new BottleneckError$2(`Impossible to add a job having a weight of ${weight} to a limiter having a maxConcurrent setting of ${this.storeOptions.maxConcurrent}`);
				now = Date.now();
				reachedHWM = this.storeOptions.highWater != null && queueLength === this.storeOptions.highWater && !this.check(weight, now);
				blocked = this.strategyIsBlock() && (reachedHWM || this.isBlocked(now));
				if (blocked) {
					this._unblockTime = now + this.computePenalty();
					this._nextRequest = this._unblockTime + this.storeOptions.minTime;
					this.instance._dropAllQueued();
				}
				return {
					reachedHWM,
					blocked,
					strategy: this.storeOptions.strategy
				};
			}
			async __free__(index, weight) {
				await this.yieldLoop();
				this._running -= weight;
				this._done += weight;
				this.instance._drainAll(this.computeCapacity());
				return { running: this._running };
			}
		};
		var LocalDatastore_1 = LocalDatastore;
		var BottleneckError$3 = BottleneckError_1;
		var States_1 = class States {
			constructor(status1) {
				this.status = status1;
				this._jobs = {};
				this.counts = this.status.map(function() {
					return 0;
				});
			}
			next(id) {
				var current = this._jobs[id], next = current + 1;
				if (current != null && next < this.status.length) {
					this.counts[current]--;
					this.counts[next]++;
					return this._jobs[id]++;
				} else if (current != null) {
					this.counts[current]--;
					return delete this._jobs[id];
				}
			}
			start(id) {
				var initial = 0;
				this._jobs[id] = initial;
				return this.counts[initial]++;
			}
			remove(id) {
				var current = this._jobs[id];
				if (current != null) {
					this.counts[current]--;
					delete this._jobs[id];
				}
				return current != null;
			}
			jobStatus(id) {
				var ref;
				return (ref = this.status[this._jobs[id]]) != null ? ref : null;
			}
			statusJobs(status) {
				var k, pos, ref, results, v;
				if (status != null) {
					pos = this.status.indexOf(status);
					if (pos < 0) throw new BottleneckError$3(`status must be one of ${this.status.join(", ")}`);
					ref = this._jobs;
					results = [];
					for (k in ref) {
						v = ref[k];
						if (v === pos) results.push(k);
					}
					return results;
				} else return Object.keys(this._jobs);
			}
			statusCounts() {
				return this.counts.reduce(((acc, v, i) => {
					acc[this.status[i]] = v;
					return acc;
				}), {});
			}
		};
		var DLList$2 = DLList_1;
		var Sync_1 = class Sync {
			constructor(name, Promise) {
				this.schedule = this.schedule.bind(this);
				this.name = name;
				this.Promise = Promise;
				this._running = 0;
				this._queue = new DLList$2();
			}
			isEmpty() {
				return this._queue.length === 0;
			}
			async _tryToRun() {
				var args, cb, error, reject, resolve, returned, task;
				if (this._running < 1 && this._queue.length > 0) {
					this._running++;
					({task, args, resolve, reject} = this._queue.shift());
					cb = await (async function() {
						try {
							returned = await task(...args);
							return function() {
								return resolve(returned);
							};
						} catch (error1) {
							error = error1;
							return function() {
								return reject(error);
							};
						}
					})();
					this._running--;
					this._tryToRun();
					return cb();
				}
			}
			schedule(task, ...args) {
				var promise, reject, resolve = reject = null;
				promise = new this.Promise(function(_resolve, _reject) {
					resolve = _resolve;
					return reject = _reject;
				});
				this._queue.push({
					task,
					args,
					resolve,
					reject
				});
				this._tryToRun();
				return promise;
			}
		};
		var version = "2.19.5";
		var version$2 = /*#__PURE__*/ Object.freeze({
			version,
			default: { version }
		});
		var require$$2 = () => console.log("You must import the full version of Bottleneck in order to use this feature.");
		var require$$3 = () => console.log("You must import the full version of Bottleneck in order to use this feature.");
		var require$$4 = () => console.log("You must import the full version of Bottleneck in order to use this feature.");
		var Events$2, Group, IORedisConnection$1, RedisConnection$1, Scripts$1, parser$3 = parser;
		Events$2 = Events_1;
		RedisConnection$1 = require$$2;
		IORedisConnection$1 = require$$3;
		Scripts$1 = require$$4;
		Group = (function() {
			class Group {
				constructor(limiterOptions = {}) {
					this.deleteKey = this.deleteKey.bind(this);
					this.limiterOptions = limiterOptions;
					parser$3.load(this.limiterOptions, this.defaults, this);
					this.Events = new Events$2(this);
					this.instances = {};
					this.Bottleneck = Bottleneck_1;
					this._startAutoCleanup();
					this.sharedConnection = this.connection != null;
					if (this.connection == null) {
						if (this.limiterOptions.datastore === "redis") this.connection = new RedisConnection$1(Object.assign({}, this.limiterOptions, { Events: this.Events }));
						else if (this.limiterOptions.datastore === "ioredis") this.connection = new IORedisConnection$1(Object.assign({}, this.limiterOptions, { Events: this.Events }));
					}
				}
				key(key = "") {
					var ref;
					return (ref = this.instances[key]) != null ? ref : (() => {
						var limiter = this.instances[key] = new this.Bottleneck(Object.assign(this.limiterOptions, {
							id: `${this.id}-${key}`,
							timeout: this.timeout,
							connection: this.connection
						}));
						this.Events.trigger("created", limiter, key);
						return limiter;
					})();
				}
				async deleteKey(key = "") {
					var deleted, instance = this.instances[key];
					if (this.connection) deleted = await this.connection.__runCommand__(["del", ...Scripts$1.allKeys(`${this.id}-${key}`)]);
					if (instance != null) {
						delete this.instances[key];
						await instance.disconnect();
					}
					return instance != null || deleted > 0;
				}
				limiters() {
					var k, ref = this.instances, results = [], v;
					for (k in ref) {
						v = ref[k];
						results.push({
							key: k,
							limiter: v
						});
					}
					return results;
				}
				keys() {
					return Object.keys(this.instances);
				}
				async clusterKeys() {
					var cursor, end, found, i, k, keys, len, next, start;
					if (this.connection == null) return this.Promise.resolve(this.keys());
					keys = [];
					cursor = null;
					start = `b_${this.id}-`.length;
					end = 9;
					while (cursor !== 0) {
						[next, found] = await this.connection.__runCommand__([
							"scan",
							cursor != null ? cursor : 0,
							"match",
							`b_${this.id}-*_settings`,
							"count",
							1e4
						]);
						cursor = ~~next;
						for (i = 0, len = found.length; i < len; i++) {
							k = found[i];
							keys.push(k.slice(start, -end));
						}
					}
					return keys;
				}
				_startAutoCleanup() {
					var base;
					clearInterval(this.interval);
					return typeof (base = this.interval = setInterval(async () => {
						var e, k, ref, results, time = Date.now(), v;
						ref = this.instances;
						results = [];
						for (k in ref) {
							v = ref[k];
							try {
								if (await v._store.__groupCheck__(time)) results.push(this.deleteKey(k));
								else results.push(void 0);
							} catch (error) {
								e = error;
								results.push(v.Events.trigger("error", e));
							}
						}
						return results;
					}, this.timeout / 2)).unref === "function" ? base.unref() : void 0;
				}
				updateSettings(options = {}) {
					parser$3.overwrite(options, this.defaults, this);
					parser$3.overwrite(options, options, this.limiterOptions);
					if (options.timeout != null) return this._startAutoCleanup();
				}
				disconnect(flush = true) {
					var ref;
					if (!this.sharedConnection) return (ref = this.connection) != null ? ref.disconnect(flush) : void 0;
				}
			}
			Group.prototype.defaults = {
				timeout: 3e5,
				connection: null,
				Promise,
				id: "group-key"
			};
			return Group;
		}).call(commonjsGlobal);
		var Group_1 = Group;
		var Batcher, Events$3, parser$4 = parser;
		Events$3 = Events_1;
		Batcher = (function() {
			class Batcher {
				constructor(options = {}) {
					this.options = options;
					parser$4.load(this.options, this.defaults, this);
					this.Events = new Events$3(this);
					this._arr = [];
					this._resetPromise();
					this._lastFlush = Date.now();
				}
				_resetPromise() {
					return this._promise = new this.Promise((res, rej) => {
						return this._resolve = res;
					});
				}
				_flush() {
					clearTimeout(this._timeout);
					this._lastFlush = Date.now();
					this._resolve();
					this.Events.trigger("batch", this._arr);
					this._arr = [];
					return this._resetPromise();
				}
				add(data) {
					var ret;
					this._arr.push(data);
					ret = this._promise;
					if (this._arr.length === this.maxSize) this._flush();
					else if (this.maxTime != null && this._arr.length === 1) this._timeout = setTimeout(() => {
						return this._flush();
					}, this.maxTime);
					return ret;
				}
			}
			Batcher.prototype.defaults = {
				maxTime: null,
				maxSize: null,
				Promise
			};
			return Batcher;
		}).call(commonjsGlobal);
		var Batcher_1 = Batcher;
		var require$$4$1 = () => console.log("You must import the full version of Bottleneck in order to use this feature.");
		var require$$8 = getCjsExportFromNamespace(version$2);
		var Bottleneck, DEFAULT_PRIORITY$1, Events$4, Job$1, LocalDatastore$1, NUM_PRIORITIES$1, Queues$1, RedisDatastore$1, States$1, Sync$1, parser$5, splice = [].splice;
		NUM_PRIORITIES$1 = 10;
		DEFAULT_PRIORITY$1 = 5;
		parser$5 = parser;
		Queues$1 = Queues_1;
		Job$1 = Job_1;
		LocalDatastore$1 = LocalDatastore_1;
		RedisDatastore$1 = require$$4$1;
		Events$4 = Events_1;
		States$1 = States_1;
		Sync$1 = Sync_1;
		Bottleneck = (function() {
			class Bottleneck {
				constructor(options = {}, ...invalid) {
					var storeInstanceOptions, storeOptions;
					this._addToQueue = this._addToQueue.bind(this);
					this._validateOptions(options, invalid);
					parser$5.load(options, this.instanceDefaults, this);
					this._queues = new Queues$1(NUM_PRIORITIES$1);
					this._scheduled = {};
					this._states = new States$1([
						"RECEIVED",
						"QUEUED",
						"RUNNING",
						"EXECUTING"
					].concat(this.trackDoneStatus ? ["DONE"] : []));
					this._limiter = null;
					this.Events = new Events$4(this);
					this._submitLock = new Sync$1("submit", this.Promise);
					this._registerLock = new Sync$1("register", this.Promise);
					storeOptions = parser$5.load(options, this.storeDefaults, {});
					this._store = (function() {
						if (this.datastore === "redis" || this.datastore === "ioredis" || this.connection != null) {
							storeInstanceOptions = parser$5.load(options, this.redisStoreDefaults, {});
							return new RedisDatastore$1(this, storeOptions, storeInstanceOptions);
						} else if (this.datastore === "local") {
							storeInstanceOptions = parser$5.load(options, this.localStoreDefaults, {});
							return new LocalDatastore$1(this, storeOptions, storeInstanceOptions);
						} else throw new Bottleneck.prototype.BottleneckError(`Invalid datastore type: ${this.datastore}`);
					}).call(this);
					this._queues.on("leftzero", () => {
						var ref;
						return (ref = this._store.heartbeat) != null ? typeof ref.ref === "function" ? ref.ref() : void 0 : void 0;
					});
					this._queues.on("zero", () => {
						var ref;
						return (ref = this._store.heartbeat) != null ? typeof ref.unref === "function" ? ref.unref() : void 0 : void 0;
					});
				}
				_validateOptions(options, invalid) {
					if (!(options != null && typeof options === "object" && invalid.length === 0)) throw new Bottleneck.prototype.BottleneckError("Bottleneck v2 takes a single object argument. Refer to https://github.com/SGrondin/bottleneck#upgrading-to-v2 if you're upgrading from Bottleneck v1.");
				}
				ready() {
					return this._store.ready;
				}
				clients() {
					return this._store.clients;
				}
				channel() {
					return `b_${this.id}`;
				}
				channel_client() {
					return `b_${this.id}_${this._store.clientId}`;
				}
				publish(message) {
					return this._store.__publish__(message);
				}
				disconnect(flush = true) {
					return this._store.__disconnect__(flush);
				}
				chain(_limiter) {
					this._limiter = _limiter;
					return this;
				}
				queued(priority) {
					return this._queues.queued(priority);
				}
				clusterQueued() {
					return this._store.__queued__();
				}
				empty() {
					return this.queued() === 0 && this._submitLock.isEmpty();
				}
				running() {
					return this._store.__running__();
				}
				done() {
					return this._store.__done__();
				}
				jobStatus(id) {
					return this._states.jobStatus(id);
				}
				jobs(status) {
					return this._states.statusJobs(status);
				}
				counts() {
					return this._states.statusCounts();
				}
				_randomIndex() {
					return Math.random().toString(36).slice(2);
				}
				check(weight = 1) {
					return this._store.__check__(weight);
				}
				_clearGlobalState(index) {
					if (this._scheduled[index] != null) {
						clearTimeout(this._scheduled[index].expiration);
						delete this._scheduled[index];
						return true;
					} else return false;
				}
				async _free(index, job, options, eventInfo) {
					var e, running;
					try {
						({running} = await this._store.__free__(index, options.weight));
						this.Events.trigger("debug", `Freed ${options.id}`, eventInfo);
						if (running === 0 && this.empty()) return this.Events.trigger("idle");
					} catch (error1) {
						e = error1;
						return this.Events.trigger("error", e);
					}
				}
				_run(index, job, wait) {
					var clearGlobalState, free, run;
					job.doRun();
					clearGlobalState = this._clearGlobalState.bind(this, index);
					run = this._run.bind(this, index, job);
					free = this._free.bind(this, index, job);
					return this._scheduled[index] = {
						timeout: setTimeout(() => {
							return job.doExecute(this._limiter, clearGlobalState, run, free);
						}, wait),
						expiration: job.options.expiration != null ? setTimeout(function() {
							return job.doExpire(clearGlobalState, run, free);
						}, wait + job.options.expiration) : void 0,
						job
					};
				}
				_drainOne(capacity) {
					return this._registerLock.schedule(() => {
						var args, index, next, options, queue;
						if (this.queued() === 0) return this.Promise.resolve(null);
						queue = this._queues.getFirst();
						({options, args} = next = queue.first());
						if (capacity != null && options.weight > capacity) return this.Promise.resolve(null);
						this.Events.trigger("debug", `Draining ${options.id}`, {
							args,
							options
						});
						index = this._randomIndex();
						return this._store.__register__(index, options.weight, options.expiration).then(({ success, wait, reservoir }) => {
							var empty;
							this.Events.trigger("debug", `Drained ${options.id}`, {
								success,
								args,
								options
							});
							if (success) {
								queue.shift();
								empty = this.empty();
								if (empty) this.Events.trigger("empty");
								if (reservoir === 0) this.Events.trigger("depleted", empty);
								this._run(index, next, wait);
								return this.Promise.resolve(options.weight);
							} else return this.Promise.resolve(null);
						});
					});
				}
				_drainAll(capacity, total = 0) {
					return this._drainOne(capacity).then((drained) => {
						var newCapacity;
						if (drained != null) {
							newCapacity = capacity != null ? capacity - drained : capacity;
							return this._drainAll(newCapacity, total + drained);
						} else return this.Promise.resolve(total);
					}).catch((e) => {
						return this.Events.trigger("error", e);
					});
				}
				_dropAllQueued(message) {
					return this._queues.shiftAll(function(job) {
						return job.doDrop({ message });
					});
				}
				stop(options = {}) {
					var done, waitForExecuting;
					options = parser$5.load(options, this.stopDefaults);
					waitForExecuting = (at) => {
						var finished = () => {
							var counts = this._states.counts;
							return counts[0] + counts[1] + counts[2] + counts[3] === at;
						};
						return new this.Promise((resolve, reject) => {
							if (finished()) return resolve();
							else return this.on("done", () => {
								if (finished()) {
									this.removeAllListeners("done");
									return resolve();
								}
							});
						});
					};
					done = options.dropWaitingJobs ? (this._run = function(index, next) {
						return next.doDrop({ message: options.dropErrorMessage });
					}, this._drainOne = () => {
						return this.Promise.resolve(null);
					}, this._registerLock.schedule(() => {
						return this._submitLock.schedule(() => {
							var k, ref = this._scheduled, v;
							for (k in ref) {
								v = ref[k];
								if (this.jobStatus(v.job.options.id) === "RUNNING") {
									clearTimeout(v.timeout);
									clearTimeout(v.expiration);
									v.job.doDrop({ message: options.dropErrorMessage });
								}
							}
							this._dropAllQueued(options.dropErrorMessage);
							return waitForExecuting(0);
						});
					})) : this.schedule({
						priority: NUM_PRIORITIES$1 - 1,
						weight: 0
					}, () => {
						return waitForExecuting(1);
					});
					this._receive = function(job) {
						return job._reject(new Bottleneck.prototype.BottleneckError(options.enqueueErrorMessage));
					};
					this.stop = () => {
						return this.Promise.reject(new Bottleneck.prototype.BottleneckError("stop() has already been called"));
					};
					return done;
				}
				async _addToQueue(job) {
					var args, blocked, error, options, reachedHWM, shifted, strategy;
					({args, options} = job);
					try {
						({reachedHWM, blocked, strategy} = await this._store.__submit__(this.queued(), options.weight));
					} catch (error1) {
						error = error1;
						this.Events.trigger("debug", `Could not queue ${options.id}`, {
							args,
							options,
							error
						});
						job.doDrop({ error });
						return false;
					}
					if (blocked) {
						job.doDrop();
						return true;
					} else if (reachedHWM) {
						shifted = strategy === Bottleneck.prototype.strategy.LEAK ? this._queues.shiftLastFrom(options.priority) : strategy === Bottleneck.prototype.strategy.OVERFLOW_PRIORITY ? this._queues.shiftLastFrom(options.priority + 1) : strategy === Bottleneck.prototype.strategy.OVERFLOW ? job : void 0;
						if (shifted != null) shifted.doDrop();
						if (shifted == null || strategy === Bottleneck.prototype.strategy.OVERFLOW) {
							if (shifted == null) job.doDrop();
							return reachedHWM;
						}
					}
					job.doQueue(reachedHWM, blocked);
					this._queues.push(job);
					await this._drainAll();
					return reachedHWM;
				}
				_receive(job) {
					if (this._states.jobStatus(job.options.id) != null) {
						job._reject(new Bottleneck.prototype.BottleneckError(`A job with the same id already exists (id=${job.options.id})`));
						return false;
					} else {
						job.doReceive();
						return this._submitLock.schedule(this._addToQueue, job);
					}
				}
				submit(...args) {
					var cb, fn, job, options, ref, ref1, task;
					if (typeof args[0] === "function") {
						ref = args, [fn, ...args] = ref, [cb] = splice.call(args, -1);
						options = parser$5.load({}, this.jobDefaults);
					} else {
						ref1 = args, [options, fn, ...args] = ref1, [cb] = splice.call(args, -1);
						options = parser$5.load(options, this.jobDefaults);
					}
					task = (...args) => {
						return new this.Promise(function(resolve, reject) {
							return fn(...args, function(...args) {
								return (args[0] != null ? reject : resolve)(args);
							});
						});
					};
					job = new Job$1(task, args, options, this.jobDefaults, this.rejectOnDrop, this.Events, this._states, this.Promise);
					job.promise.then(function(args) {
						return typeof cb === "function" ? cb(...args) : void 0;
					}).catch(function(args) {
						if (Array.isArray(args)) return typeof cb === "function" ? cb(...args) : void 0;
						else return typeof cb === "function" ? cb(args) : void 0;
					});
					return this._receive(job);
				}
				schedule(...args) {
					var job, options, task;
					if (typeof args[0] === "function") {
						[task, ...args] = args;
						options = {};
					} else [options, task, ...args] = args;
					job = new Job$1(task, args, options, this.jobDefaults, this.rejectOnDrop, this.Events, this._states, this.Promise);
					this._receive(job);
					return job.promise;
				}
				wrap(fn) {
					var schedule = this.schedule.bind(this), wrapped = function(...args) {
						return schedule(fn.bind(this), ...args);
					};
					wrapped.withOptions = function(options, ...args) {
						return schedule(options, fn, ...args);
					};
					return wrapped;
				}
				async updateSettings(options = {}) {
					await this._store.__updateSettings__(parser$5.overwrite(options, this.storeDefaults));
					parser$5.overwrite(options, this.instanceDefaults, this);
					return this;
				}
				currentReservoir() {
					return this._store.__currentReservoir__();
				}
				incrementReservoir(incr = 0) {
					return this._store.__incrementReservoir__(incr);
				}
			}
			Bottleneck.default = Bottleneck;
			Bottleneck.Events = Events$4;
			Bottleneck.version = Bottleneck.prototype.version = require$$8.version;
			Bottleneck.strategy = Bottleneck.prototype.strategy = {
				LEAK: 1,
				OVERFLOW: 2,
				OVERFLOW_PRIORITY: 4,
				BLOCK: 3
			};
			Bottleneck.BottleneckError = Bottleneck.prototype.BottleneckError = BottleneckError_1;
			Bottleneck.Group = Bottleneck.prototype.Group = Group_1;
			Bottleneck.RedisConnection = Bottleneck.prototype.RedisConnection = require$$2;
			Bottleneck.IORedisConnection = Bottleneck.prototype.IORedisConnection = require$$3;
			Bottleneck.Batcher = Bottleneck.prototype.Batcher = Batcher_1;
			Bottleneck.prototype.jobDefaults = {
				priority: DEFAULT_PRIORITY$1,
				weight: 1,
				expiration: null,
				id: "<no-id>"
			};
			Bottleneck.prototype.storeDefaults = {
				maxConcurrent: null,
				minTime: 0,
				highWater: null,
				strategy: Bottleneck.prototype.strategy.LEAK,
				penalty: null,
				reservoir: null,
				reservoirRefreshInterval: null,
				reservoirRefreshAmount: null,
				reservoirIncreaseInterval: null,
				reservoirIncreaseAmount: null,
				reservoirIncreaseMaximum: null
			};
			Bottleneck.prototype.localStoreDefaults = {
				Promise,
				timeout: null,
				heartbeatInterval: 250
			};
			Bottleneck.prototype.redisStoreDefaults = {
				Promise,
				timeout: null,
				heartbeatInterval: 5e3,
				clientTimeout: 1e4,
				Redis: null,
				clientOptions: {},
				clusterNodes: null,
				clearDatastore: false,
				connection: null
			};
			Bottleneck.prototype.instanceDefaults = {
				datastore: "local",
				connection: null,
				id: "<no-id>",
				rejectOnDrop: true,
				trackDoneStatus: false,
				Promise
			};
			Bottleneck.prototype.stopDefaults = {
				enqueueErrorMessage: "This limiter has been stopped and cannot accept new jobs.",
				dropWaitingJobs: true,
				dropErrorMessage: "This limiter has been stopped."
			};
			return Bottleneck;
		}).call(commonjsGlobal);
		var Bottleneck_1 = Bottleneck;
		return Bottleneck_1;
	}));
})))(), 1);
var RequestError = class extends Error {
	name;
	/**
	* http status code
	*/
	status;
	/**
	* Request options that lead to the error.
	*/
	request;
	/**
	* Response object if a response was received
	*/
	response;
	constructor(message, statusCode, options) {
		super(message, { cause: options.cause });
		this.name = "HttpError";
		this.status = Number.parseInt(statusCode);
		if (Number.isNaN(this.status)) this.status = 0;
		/* v8 ignore else -- @preserve -- Bug with vitest coverage where it sees an else branch that doesn't exist */
		if ("response" in options) this.response = options.response;
		const requestCopy = Object.assign({}, options.request);
		if (options.request.headers.authorization) requestCopy.headers = Object.assign({}, options.request.headers, { authorization: options.request.headers.authorization.replace(/(?<! ) .*$/, " [REDACTED]") });
		requestCopy.url = requestCopy.url.replace(/\bclient_secret=\w+/g, "client_secret=[REDACTED]").replace(/\baccess_token=\w+/g, "access_token=[REDACTED]");
		this.request = requestCopy;
	}
};
// node_modules/@octokit/plugin-retry/dist-bundle/index.js
var VERSION$7 = "0.0.0-development";
function isRequestError(error) {
	return error.request !== void 0;
}
async function errorRequest(state, octokit, error, options) {
	if (!isRequestError(error) || !error?.request.request) throw error;
	if (error.status >= 400 && !state.doNotRetry.includes(error.status)) {
		const retries = options.request.retries != null ? options.request.retries : state.retries;
		const retryAfter = Math.pow((options.request.retryCount || 0) + 1, 2);
		throw octokit.retry.retryRequest(error, retries, retryAfter);
	}
	throw error;
}
async function wrapRequest$1(state, octokit, request, options) {
	const limiter = new import_light.default();
	limiter.on("failed", function(error, info) {
		const maxRetries = ~~error.request.request?.retries;
		const after = ~~error.request.request?.retryAfter;
		options.request.retryCount = info.retryCount + 1;
		if (maxRetries > info.retryCount) return after * state.retryAfterBaseValue;
	});
	return limiter.schedule(requestWithGraphqlErrorHandling.bind(null, state, octokit, request), options);
}
async function requestWithGraphqlErrorHandling(state, octokit, request, options) {
	const response = await request(options);
	if (response.data && response.data.errors && response.data.errors.length > 0 && /Something went wrong while executing your query/.test(response.data.errors[0].message)) return errorRequest(state, octokit, new RequestError(response.data.errors[0].message, 500, {
		request: options,
		response
	}), options);
	return response;
}
function retry(octokit, octokitOptions) {
	const state = Object.assign({
		enabled: true,
		retryAfterBaseValue: 1e3,
		doNotRetry: [
			400,
			401,
			403,
			404,
			410,
			422,
			451
		],
		retries: 3
	}, octokitOptions.retry);
	const retryPlugin = { retry: { retryRequest: (error, retries, retryAfter) => {
		error.request.request = Object.assign({}, error.request.request, {
			retries,
			retryAfter
		});
		return error;
	} } };
	if (state.enabled) {
		octokit.hook.error("request", errorRequest.bind(null, state, retryPlugin));
		octokit.hook.wrap("request", wrapRequest$1.bind(null, state, retryPlugin));
	}
	return retryPlugin;
}
retry.VERSION = VERSION$7;
// node_modules/@octokit/plugin-throttling/dist-bundle/index.js
var VERSION$6 = "0.0.0-development";
var noop$2 = () => Promise.resolve();
function wrapRequest(state, request, options) {
	return state.retryLimiter.schedule(doRequest, state, request, options);
}
async function doRequest(state, request, options) {
	const { pathname } = new URL(options.url, "http://github.test");
	const isAuth = isAuthRequest(options.method, pathname);
	const isWrite = !isAuth && options.method !== "GET" && options.method !== "HEAD";
	const isSearch = options.method === "GET" && pathname.startsWith("/search/");
	const isGraphQL = pathname.startsWith("/graphql");
	const jobOptions = ~~request.retryCount > 0 ? {
		priority: 0,
		weight: 0
	} : {};
	if (state.clustering) jobOptions.expiration = 6e4;
	if (isWrite || isGraphQL) await state.write.key(state.id).schedule(jobOptions, noop$2);
	if (isWrite && state.triggersNotification(pathname)) await state.notifications.key(state.id).schedule(jobOptions, noop$2);
	if (isSearch) await state.search.key(state.id).schedule(jobOptions, noop$2);
	const req = (isAuth ? state.auth : state.global).key(state.id).schedule(jobOptions, request, options);
	if (isGraphQL) {
		const res = await req;
		if (res.data.errors != null && res.data.errors.some((error) => error.type === "RATE_LIMITED")) throw Object.assign(/* @__PURE__ */ new Error("GraphQL Rate Limit Exceeded"), {
			response: res,
			data: res.data
		});
	}
	return req;
}
function isAuthRequest(method, pathname) {
	return method === "PATCH" && /^\/applications\/[^/]+\/token\/scoped$/.test(pathname) || method === "POST" && (/^\/applications\/[^/]+\/token$/.test(pathname) || /^\/app\/installations\/[^/]+\/access_tokens$/.test(pathname) || pathname === "/login/oauth/access_token");
}
var triggers_notification_paths_default = [
	"/orgs/{org}/invitations",
	"/orgs/{org}/invitations/{invitation_id}",
	"/orgs/{org}/teams/{team_slug}/discussions",
	"/orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments",
	"/repos/{owner}/{repo}/collaborators/{username}",
	"/repos/{owner}/{repo}/commits/{commit_sha}/comments",
	"/repos/{owner}/{repo}/issues",
	"/repos/{owner}/{repo}/issues/{issue_number}/comments",
	"/repos/{owner}/{repo}/issues/{issue_number}/sub_issue",
	"/repos/{owner}/{repo}/issues/{issue_number}/sub_issues/priority",
	"/repos/{owner}/{repo}/pulls",
	"/repos/{owner}/{repo}/pulls/{pull_number}/comments",
	"/repos/{owner}/{repo}/pulls/{pull_number}/comments/{comment_id}/replies",
	"/repos/{owner}/{repo}/pulls/{pull_number}/merge",
	"/repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers",
	"/repos/{owner}/{repo}/pulls/{pull_number}/reviews",
	"/repos/{owner}/{repo}/releases",
	"/teams/{team_id}/discussions",
	"/teams/{team_id}/discussions/{discussion_number}/comments"
];
function routeMatcher(paths) {
	const regex2 = `^(?:${paths.map((path) => path.split("/").map((c) => c.startsWith("{") ? "(?:.+?)" : c).join("/")).map((r) => `(?:${r})`).join("|")})[^/]*$`;
	return new RegExp(regex2, "i");
}
var regex = routeMatcher(triggers_notification_paths_default);
var triggersNotification = regex.test.bind(regex);
var groups = {};
var createGroups = function(Bottleneck, common) {
	groups.global = new Bottleneck.Group({
		id: "octokit-global",
		maxConcurrent: 10,
		...common
	});
	groups.auth = new Bottleneck.Group({
		id: "octokit-auth",
		maxConcurrent: 1,
		...common
	});
	groups.search = new Bottleneck.Group({
		id: "octokit-search",
		maxConcurrent: 1,
		minTime: 2e3,
		...common
	});
	groups.write = new Bottleneck.Group({
		id: "octokit-write",
		maxConcurrent: 1,
		minTime: 1e3,
		...common
	});
	groups.notifications = new Bottleneck.Group({
		id: "octokit-notifications",
		maxConcurrent: 1,
		minTime: 3e3,
		...common
	});
};
function throttling(octokit, octokitOptions) {
	const { enabled = true, Bottleneck = import_light.default, id = "no-id", timeout = 12e4, connection } = octokitOptions.throttle || {};
	if (!enabled) return {};
	const common = { timeout };
	if (typeof connection !== "undefined") common.connection = connection;
	const state = Object.assign({
		clustering: connection != null,
		triggersNotification,
		fallbackSecondaryRateRetryAfter: 60,
		retryAfterBaseValue: 1e3,
		id
	}, octokitOptions.throttle);
	if (typeof state.onSecondaryRateLimit !== "function" || typeof state.onRateLimit !== "function") throw new Error(`octokit/plugin-throttling error:
        You must pass the onSecondaryRateLimit and onRateLimit error handlers.
        See https://octokit.github.io/rest.js/#throttling

        const octokit = new Octokit({
          throttle: {
            onSecondaryRateLimit: (retryAfter, options) => {/* ... */},
            onRateLimit: (retryAfter, options) => {/* ... */}
          }
        })
    `);
	let initialized = false;
	const initializeBottleneck = () => {
		if (initialized) return;
		initialized = true;
		if (groups.global == null) createGroups(Bottleneck, common);
		state.global = state.global ?? groups.global;
		state.auth = state.auth ?? groups.auth;
		state.search = state.search ?? groups.search;
		state.write = state.write ?? groups.write;
		state.notifications = state.notifications ?? groups.notifications;
		state.retryLimiter = state.retryLimiter ?? new Bottleneck();
		const events = {};
		const emitter = new Bottleneck.Events(events);
		events.on("secondary-limit", state.onSecondaryRateLimit);
		events.on("rate-limit", state.onRateLimit);
		events.on("error", (e) => octokit.log.warn("Error in throttling-plugin limit handler", e));
		state.retryLimiter.on("failed", async function(error, info) {
			const [state2, request, options] = info.args;
			const { pathname } = new URL(options.url, "http://github.test");
			if (!(pathname.startsWith("/graphql") && error.status !== 401 || error.status === 403 || error.status === 429)) return;
			const retryCount = ~~request.retryCount;
			request.retryCount = retryCount;
			options.request.retryCount = retryCount;
			const { wantRetry, retryAfter = 0 } = await (async function() {
				if (/\bsecondary rate\b/i.test(error.message)) {
					const retryAfter2 = Number(error.response.headers["retry-after"]) || state2.fallbackSecondaryRateRetryAfter;
					return {
						wantRetry: await emitter.trigger("secondary-limit", retryAfter2, options, octokit, retryCount),
						retryAfter: retryAfter2
					};
				}
				if (error.response.headers != null && error.response.headers["x-ratelimit-remaining"] === "0" || (error.response.data?.errors ?? []).some((error2) => error2.type === "RATE_LIMITED")) {
					const rateLimitReset = (/* @__PURE__ */ new Date(~~error.response.headers["x-ratelimit-reset"] * 1e3)).getTime();
					const retryAfter2 = Math.max(Math.ceil((rateLimitReset - Date.now()) / 1e3) + 1, 0);
					return {
						wantRetry: await emitter.trigger("rate-limit", retryAfter2, options, octokit, retryCount),
						retryAfter: retryAfter2
					};
				}
				return {};
			})();
			if (wantRetry) {
				request.retryCount++;
				return retryAfter * state2.retryAfterBaseValue;
			}
		});
	};
	octokit.hook.wrap("request", (request, options) => {
		initializeBottleneck();
		return wrapRequest(state, request, options);
	});
	return {};
}
throttling.VERSION = VERSION$6;
throttling.triggersNotification = triggersNotification;
// node_modules/universal-user-agent/index.js
function getUserAgent() {
	if (typeof navigator === "object" && "userAgent" in navigator) return navigator.userAgent;
	if (typeof process === "object" && process.version !== void 0) return `Node.js/${process.version.substr(1)} (${process.platform}; ${process.arch})`;
	return "<environment undetectable>";
}
// node_modules/before-after-hook/lib/register.js
function register(state, name, method, options) {
	if (typeof method !== "function") throw new Error("method for before hook must be a function");
	if (!options) options = {};
	if (Array.isArray(name)) return name.reverse().reduce((callback, name) => {
		return register.bind(null, state, name, callback, options);
	}, method)();
	return Promise.resolve().then(() => {
		if (!state.registry[name]) return method(options);
		return state.registry[name].reduce((method, registered) => {
			return registered.hook.bind(null, method, options);
		}, method)();
	});
}
// node_modules/before-after-hook/lib/add.js
function addHook(state, kind, name, hook) {
	const orig = hook;
	if (!state.registry[name]) state.registry[name] = [];
	if (kind === "before") hook = (method, options) => {
		return Promise.resolve().then(orig.bind(null, options)).then(method.bind(null, options));
	};
	if (kind === "after") hook = (method, options) => {
		let result;
		return Promise.resolve().then(method.bind(null, options)).then((result_) => {
			result = result_;
			return orig(result, options);
		}).then(() => {
			return result;
		});
	};
	if (kind === "error") hook = (method, options) => {
		return Promise.resolve().then(method.bind(null, options)).catch((error) => {
			return orig(error, options);
		});
	};
	state.registry[name].push({
		hook,
		orig
	});
}
// node_modules/before-after-hook/lib/remove.js
function removeHook(state, name, method) {
	if (!state.registry[name]) return;
	const index = state.registry[name].map((registered) => {
		return registered.orig;
	}).indexOf(method);
	if (index === -1) return;
	state.registry[name].splice(index, 1);
}
// node_modules/before-after-hook/index.js
const bind = Function.bind;
const bindable = bind.bind(bind);
function bindApi(hook, state, name) {
	const removeHookRef = bindable(removeHook, null).apply(null, name ? [state, name] : [state]);
	hook.api = { remove: removeHookRef };
	hook.remove = removeHookRef;
	[
		"before",
		"error",
		"after",
		"wrap"
	].forEach((kind) => {
		const args = name ? [
			state,
			kind,
			name
		] : [state, kind];
		hook[kind] = hook.api[kind] = bindable(addHook, null).apply(null, args);
	});
}
function Singular() {
	const singularHookName = Symbol("Singular");
	const singularHookState = { registry: {} };
	const singularHook = register.bind(null, singularHookState, singularHookName);
	bindApi(singularHook, singularHookState, singularHookName);
	return singularHook;
}
function Collection() {
	const state = { registry: {} };
	const hook = register.bind(null, state);
	bindApi(hook, state);
	return hook;
}
var before_after_hook_default = {
	Singular,
	Collection
};
// node_modules/@octokit/endpoint/dist-bundle/index.js
var DEFAULTS = {
	method: "GET",
	baseUrl: "https://api.github.com",
	headers: {
		accept: "application/vnd.github.v3+json",
		"user-agent": `octokit-endpoint.js/0.0.0-development ${getUserAgent()}`
	},
	mediaType: { format: "" }
};
function lowercaseKeys(object) {
	if (!object) return {};
	return Object.keys(object).reduce((newObj, key) => {
		newObj[key.toLowerCase()] = object[key];
		return newObj;
	}, {});
}
function isPlainObject$1(value) {
	if (typeof value !== "object" || value === null) return false;
	if (Object.prototype.toString.call(value) !== "[object Object]") return false;
	const proto = Object.getPrototypeOf(value);
	if (proto === null) return true;
	const Ctor = Object.prototype.hasOwnProperty.call(proto, "constructor") && proto.constructor;
	return typeof Ctor === "function" && Ctor instanceof Ctor && Function.prototype.call(Ctor) === Function.prototype.call(value);
}
function mergeDeep(defaults, options) {
	const result = Object.assign({}, defaults);
	Object.keys(options).forEach((key) => {
		if (isPlainObject$1(options[key])) {
			if (!(key in defaults)) Object.assign(result, { [key]: options[key] });
			else result[key] = mergeDeep(defaults[key], options[key]);
		} else Object.assign(result, { [key]: options[key] });
	});
	return result;
}
function removeUndefinedProperties(obj) {
	for (const key in obj) if (obj[key] === void 0) delete obj[key];
	return obj;
}
function merge(defaults, route, options) {
	if (typeof route === "string") {
		let [method, url] = route.split(" ");
		options = Object.assign(url ? {
			method,
			url
		} : { url: method }, options);
	} else options = Object.assign({}, route);
	options.headers = lowercaseKeys(options.headers);
	removeUndefinedProperties(options);
	removeUndefinedProperties(options.headers);
	const mergedOptions = mergeDeep(defaults || {}, options);
	if (options.url === "/graphql") {
		if (defaults && defaults.mediaType.previews?.length) mergedOptions.mediaType.previews = defaults.mediaType.previews.filter((preview) => !mergedOptions.mediaType.previews.includes(preview)).concat(mergedOptions.mediaType.previews);
		mergedOptions.mediaType.previews = (mergedOptions.mediaType.previews || []).map((preview) => preview.replace(/-preview/, ""));
	}
	return mergedOptions;
}
function addQueryParameters(url, parameters) {
	const separator = /\?/.test(url) ? "&" : "?";
	const names = Object.keys(parameters);
	if (names.length === 0) return url;
	return url + separator + names.map((name) => {
		if (name === "q") return "q=" + parameters.q.split("+").map(encodeURIComponent).join("+");
		return `${name}=${encodeURIComponent(parameters[name])}`;
	}).join("&");
}
var urlVariableRegex = /\{[^{}}]+\}/g;
function removeNonChars(variableName) {
	return variableName.replace(/(?:^\W+)|(?:(?<!\W)\W+$)/g, "").split(/,/);
}
function extractUrlVariableNames(url) {
	const matches = url.match(urlVariableRegex);
	if (!matches) return [];
	return matches.map(removeNonChars).reduce((a, b) => a.concat(b), []);
}
function omit(object, keysToOmit) {
	const result = { __proto__: null };
	for (const key of Object.keys(object)) if (keysToOmit.indexOf(key) === -1) result[key] = object[key];
	return result;
}
function encodeReserved(str) {
	return str.split(/(%[0-9A-Fa-f]{2})/g).map(function(part) {
		if (!/%[0-9A-Fa-f]/.test(part)) part = encodeURI(part).replace(/%5B/g, "[").replace(/%5D/g, "]");
		return part;
	}).join("");
}
function encodeUnreserved(str) {
	return encodeURIComponent(str).replace(/[!'()*]/g, function(c) {
		return "%" + c.charCodeAt(0).toString(16).toUpperCase();
	});
}
function encodeValue(operator, value, key) {
	value = operator === "+" || operator === "#" ? encodeReserved(value) : encodeUnreserved(value);
	if (key) return encodeUnreserved(key) + "=" + value;
	else return value;
}
function isDefined(value) {
	return value !== void 0 && value !== null;
}
function isKeyOperator(operator) {
	return operator === ";" || operator === "&" || operator === "?";
}
function getValues(context, operator, key, modifier) {
	var value = context[key], result = [];
	if (isDefined(value) && value !== "") {
		if (typeof value === "string" || typeof value === "number" || typeof value === "bigint" || typeof value === "boolean") {
			value = value.toString();
			if (modifier && modifier !== "*") value = value.substring(0, parseInt(modifier, 10));
			result.push(encodeValue(operator, value, isKeyOperator(operator) ? key : ""));
		} else if (modifier === "*") {
			if (Array.isArray(value)) value.filter(isDefined).forEach(function(value2) {
				result.push(encodeValue(operator, value2, isKeyOperator(operator) ? key : ""));
			});
			else Object.keys(value).forEach(function(k) {
				if (isDefined(value[k])) result.push(encodeValue(operator, value[k], k));
			});
		} else {
			const tmp = [];
			if (Array.isArray(value)) value.filter(isDefined).forEach(function(value2) {
				tmp.push(encodeValue(operator, value2));
			});
			else Object.keys(value).forEach(function(k) {
				if (isDefined(value[k])) {
					tmp.push(encodeUnreserved(k));
					tmp.push(encodeValue(operator, value[k].toString()));
				}
			});
			if (isKeyOperator(operator)) result.push(encodeUnreserved(key) + "=" + tmp.join(","));
			else if (tmp.length !== 0) result.push(tmp.join(","));
		}
	} else if (operator === ";") {
		if (isDefined(value)) result.push(encodeUnreserved(key));
	} else if (value === "" && (operator === "&" || operator === "?")) result.push(encodeUnreserved(key) + "=");
	else if (value === "") result.push("");
	return result;
}
function parseUrl(template) {
	return { expand: expand.bind(null, template) };
}
function expand(template, context) {
	var operators = [
		"+",
		"#",
		".",
		"/",
		";",
		"?",
		"&"
	];
	template = template.replace(/\{([^\{\}]+)\}|([^\{\}]+)/g, function(_, expression, literal) {
		if (expression) {
			let operator = "";
			const values = [];
			if (operators.indexOf(expression.charAt(0)) !== -1) {
				operator = expression.charAt(0);
				expression = expression.substr(1);
			}
			expression.split(/,/g).forEach(function(variable) {
				var tmp = /([^:\*]*)(?::(\d+)|(\*))?/.exec(variable);
				values.push(getValues(context, operator, tmp[1], tmp[2] || tmp[3]));
			});
			if (operator && operator !== "+") {
				var separator = ",";
				if (operator === "?") separator = "&";
				else if (operator !== "#") separator = operator;
				return (values.length !== 0 ? operator : "") + values.join(separator);
			} else return values.join(",");
		} else return encodeReserved(literal);
	});
	if (template === "/") return template;
	else return template.replace(/\/$/, "");
}
function parse$1(options) {
	let method = options.method.toUpperCase();
	let url = (options.url || "/").replace(/:([a-z]\w+)/g, "{$1}");
	let headers = Object.assign({}, options.headers);
	let body;
	let parameters = omit(options, [
		"method",
		"baseUrl",
		"url",
		"headers",
		"request",
		"mediaType"
	]);
	const urlVariableNames = extractUrlVariableNames(url);
	url = parseUrl(url).expand(parameters);
	if (!/^http/.test(url)) url = options.baseUrl + url;
	const remainingParameters = omit(parameters, Object.keys(options).filter((option) => urlVariableNames.includes(option)).concat("baseUrl"));
	if (!/application\/octet-stream/i.test(headers.accept)) {
		if (options.mediaType.format) headers.accept = headers.accept.split(/,/).map((format) => format.replace(/application\/vnd(\.\w+)(\.v3)?(\.\w+)?(\+json)?$/, `application/vnd$1$2.${options.mediaType.format}`)).join(",");
		if (url.endsWith("/graphql")) {
			if (options.mediaType.previews?.length) headers.accept = (headers.accept.match(/(?<![\w-])[\w-]+(?=-preview)/g) || []).concat(options.mediaType.previews).map((preview) => {
				return `application/vnd.github.${preview}-preview${options.mediaType.format ? `.${options.mediaType.format}` : "+json"}`;
			}).join(",");
		}
	}
	if (["GET", "HEAD"].includes(method)) url = addQueryParameters(url, remainingParameters);
	else if ("data" in remainingParameters) body = remainingParameters.data;
	else if (Object.keys(remainingParameters).length) body = remainingParameters;
	if (!headers["content-type"] && typeof body !== "undefined") headers["content-type"] = "application/json; charset=utf-8";
	if (["PATCH", "PUT"].includes(method) && typeof body === "undefined") body = "";
	return Object.assign({
		method,
		url,
		headers
	}, typeof body !== "undefined" ? { body } : null, options.request ? { request: options.request } : null);
}
function endpointWithDefaults(defaults, route, options) {
	return parse$1(merge(defaults, route, options));
}
function withDefaults$2(oldDefaults, newDefaults) {
	const DEFAULTS2 = merge(oldDefaults, newDefaults);
	const endpoint2 = endpointWithDefaults.bind(null, DEFAULTS2);
	return Object.assign(endpoint2, {
		DEFAULTS: DEFAULTS2,
		defaults: withDefaults$2.bind(null, DEFAULTS2),
		merge: merge.bind(null, DEFAULTS2),
		parse: parse$1
	});
}
var endpoint = withDefaults$2(null, DEFAULTS);
// node_modules/content-type/dist/index.js
/*!
* content-type
* Copyright(c) 2015 Douglas Christopher Wilson
* MIT Licensed
*/
const SP = 32;
const HTAB = 9;
const SEMI = 59;
const EQ = 61;
const DQUOTE = 34;
const BSLASH = 92;
const COMMA = 44;
const LOWER_CASE = 1;
const OWS = 2;
const SEMI_FLAG = 4;
const COMMA_FLAG = 8;
const TOKEN_FLAG = 16;
const NON_ASCII = 65280;
const CASE_FLAGS = 65281;
/**
* Character flags used to normalize HTTP field values while scanning.
* Out-of-range reads intentionally coerce to zero in bitwise expressions.
*/
const CHAR_MAP = /* @__PURE__ */ new Uint8Array(256);
CHAR_MAP[HTAB] |= OWS;
CHAR_MAP[SP] |= OWS;
CHAR_MAP[SEMI] |= SEMI_FLAG;
CHAR_MAP[COMMA] |= COMMA_FLAG;
for (let code = 128; code <= 255; code++) CHAR_MAP[code] |= LOWER_CASE;
for (const char of "!#$%&'*+-.^_`|~") CHAR_MAP[char.charCodeAt(0)] |= TOKEN_FLAG;
for (let code = 48; code <= 57; code++) CHAR_MAP[code] |= TOKEN_FLAG;
for (let code = 65; code <= 90; code++) CHAR_MAP[code] |= 17;
for (let code = 97; code <= 122; code++) CHAR_MAP[code] |= TOKEN_FLAG;
/**
* Null object perf optimization. Faster than `Object.create(null)` and `{ __proto__: null }`.
*/
const NullObject = /* @__PURE__ */ (() => {
	const C = function() {};
	C.prototype = Object.create(null);
	return C;
})();
/**
* Parse a `Content-Type` header.
*/
function parse(header, options) {
	const stopFlags = SEMI_FLAG | (options?.comma === true ? COMMA_FLAG : 0);
	const len = header.length;
	let valueStart = options?.start ?? 0;
	while ((CHAR_MAP[header.charCodeAt(valueStart)] & OWS) !== 0) valueStart++;
	let index = valueStart;
	let typeFlags = 0;
	let whitespace = -1;
	let stop = options?.parameters === false ? COMMA_FLAG : 0;
	while (index < len) {
		const code = header.charCodeAt(index);
		const flags = CHAR_MAP[code];
		if ((flags & stopFlags) !== 0) {
			stop |= flags & COMMA_FLAG;
			break;
		}
		if ((flags & OWS) !== 0) {
			if (whitespace === -1) whitespace = index;
		} else whitespace = -1;
		typeFlags |= code & NON_ASCII | flags;
		index++;
	}
	const valueEnd = whitespace === -1 ? index : whitespace;
	const value = header.slice(valueStart, valueEnd);
	const type = (typeFlags & CASE_FLAGS) === 0 ? value : value.toLowerCase();
	if (index === len || stop !== 0) return {
		type,
		index,
		parameters: new NullObject()
	};
	return parseParameters(header, type, index, len, stopFlags);
}
/**
* Parses the parameters of a `Content-Type` header starting at the given index.
*/
function parseParameters(header, type, index, len, stopFlags) {
	const parameters = new NullObject();
	parameter: while (index < len) {
		index++;
		while ((CHAR_MAP[header.charCodeAt(index)] & OWS) !== 0) index++;
		const keyStart = index;
		let keyFlags = 0;
		let keyWhitespace = -1;
		while (index < len) {
			const code = header.charCodeAt(index);
			const flags = CHAR_MAP[code];
			if ((flags & stopFlags) !== 0) {
				if ((flags & COMMA_FLAG) !== 0) break parameter;
				continue parameter;
			}
			if (code === EQ) {
				const keyEnd = keyWhitespace === -1 ? index : keyWhitespace;
				const value = header.slice(keyStart, keyEnd);
				const key = (keyFlags & CASE_FLAGS) === 0 ? value : value.toLowerCase();
				index++;
				while ((CHAR_MAP[header.charCodeAt(index)] & OWS) !== 0) index++;
				if (index < len && header.charCodeAt(index) === DQUOTE) {
					const quotedStart = ++index;
					let escaped = false;
					while (index < len) {
						const code = header.charCodeAt(index);
						if (code === DQUOTE) {
							if (parameters[key] === void 0) parameters[key] = escaped ? unescapeQuotedPairs(header, quotedStart, index) : header.slice(quotedStart, index);
							index++;
							let stop = 0;
							while (index < len) {
								const code = header.charCodeAt(index);
								const flags = CHAR_MAP[code];
								if ((flags & stopFlags) !== 0) {
									stop = flags & COMMA_FLAG;
									break;
								}
								index++;
							}
							if (stop !== 0) break parameter;
							continue parameter;
						}
						if (code === BSLASH && index + 1 < len) {
							escaped = true;
							index += 2;
							continue;
						}
						index++;
					}
					continue parameter;
				}
				const valueStart = index;
				let stop = 0;
				let valueWhitespace = -1;
				while (index < len) {
					const code = header.charCodeAt(index);
					const flags = CHAR_MAP[code];
					if ((flags & stopFlags) !== 0) {
						stop = flags & COMMA_FLAG;
						break;
					}
					if ((flags & OWS) !== 0) {
						if (valueWhitespace === -1) valueWhitespace = index;
					} else valueWhitespace = -1;
					index++;
				}
				if (parameters[key] === void 0) {
					const valueEnd = valueWhitespace === -1 ? index : valueWhitespace;
					parameters[key] = header.slice(valueStart, valueEnd);
				}
				if (stop !== 0) break parameter;
				continue parameter;
			}
			if ((flags & OWS) !== 0) {
				if (keyWhitespace === -1) keyWhitespace = index;
			} else keyWhitespace = -1;
			keyFlags |= code & NON_ASCII | flags;
			index++;
		}
	}
	return {
		type,
		index,
		parameters
	};
}
/**
* Remove backslashes from quoted pairs in a known-terminated quoted string body.
*/
function unescapeQuotedPairs(str, start, end) {
	let result = "";
	for (let index = start; index < end; index++) if (str.charCodeAt(index) === BSLASH) {
		result += str.slice(start, index);
		start = ++index;
	}
	return result + str.slice(start, end);
}
// node_modules/json-with-bigint/json-with-bigint.js
const intRegex = /^-?\d+$/;
const noiseValue = /^-?\d+n+$/;
const originalStringify = JSON.stringify;
const originalParse = JSON.parse;
const customFormat = /^-?\d+n$/;
const bigIntsStringify = /([\[:])?"(-?\d+)n"($|\s*[,\}\]])/g;
const noiseStringify = /([\[:])?("-?\d+n+)n("$|"\s*[,\}\]])/g;
/**
* @typedef {(this: any, key: string | number | undefined, value: any) => any} Replacer
* @typedef {(key: string | number | undefined, value: any, context?: { source: string }) => any} Reviver
*/
/**
* Checks if a value is unstringifiable according to native JSON.stringify rules.
*
* @param {any} val The value to check.
* @returns {boolean} True if the value is undefined, a function, or a symbol.
*/
const isUnstringifiable = (val) => val === void 0 || typeof val === "function" || typeof val === "symbol";
/**
* Checks if a value is a native JSON.rawJSON object (Node.js 22+).
*
* @param {any} val The value to check.
* @returns {boolean} True if the value is a RawJSON instance.
*/
const isRawJSON = (val) => val !== null && typeof val === "object" && val.constructor && val.constructor.name === "RawJSON";
/**
* Iteratively converts a JS value to a JSON string.
* Used as a fallback when the native JSON.stringify hits the Maximum Call Stack size.
* Fully compliant with JSON formatting (space), replacers, and toJSON behaviors.
*
* @param {any} rootValue The value to stringify.
* @param {Replacer | Array<string | number> | null} [replacer] User's custom replacer function.
* @param {string | number} [spaceParam] Indentation for pretty-printing.
* @returns {string | undefined} The generated JSON string.
*/
const stringifyIteratively = (rootValue, replacer, spaceParam) => {
	let space = "";
	if (typeof spaceParam === "number") space = " ".repeat(Math.min(10, Math.max(0, Math.floor(spaceParam))));
	else if (typeof spaceParam === "string") space = spaceParam.slice(0, 10);
	const isFunctionReplacer = typeof replacer === "function";
	const propertyList = Array.isArray(replacer) ? new Set(replacer.map(String)) : null;
	/**
	* Prepares a value for stringification by resolving toJSON, handling BigInts,
	* applying custom replacers, and unwrapping primitive objects.
	*
	* @param {object|Array} parent The parent object or array holding the value.
	* @param {string} key The key associated with the value.
	* @param {any} val The raw value to process.
	* @returns {any} The processed value ready for stringification.
	*/
	const prepareVal = (parent, key, val) => {
		if (val !== null && typeof val === "object" && typeof val.toJSON === "function") val = val.toJSON(key);
		if (typeof val === "string" && noiseValue.test(val)) return val + "n";
		if (typeof val === "bigint") {
			if ("rawJSON" in JSON) return JSON.rawJSON(val.toString());
			return val.toString() + "n";
		}
		if (isFunctionReplacer) val = replacer.call(parent, key, val);
		if (val !== null && typeof val === "object") {
			if (val instanceof Number || val instanceof String || val instanceof Boolean) val = val.valueOf();
		}
		return val;
	};
	const rootProcessed = prepareVal({ "": rootValue }, "", rootValue);
	if (isUnstringifiable(rootProcessed)) return;
	const isRootPrimitive = rootProcessed === null || typeof rootProcessed !== "object";
	const isRootNativeRawJSON = isRawJSON(rootProcessed);
	if (isRootPrimitive || isRootNativeRawJSON) return originalStringify(rootProcessed);
	const chunks = [];
	let level = 0;
	const stack = [{
		parent: { "": rootProcessed },
		key: "",
		val: rootProcessed,
		isArray: Array.isArray(rootProcessed),
		keys: Array.isArray(rootProcessed) ? null : Object.keys(rootProcessed),
		index: 0,
		first: true
	}];
	const visited = new WeakSet([rootProcessed]);
	while (stack.length > 0) {
		const node = stack[stack.length - 1];
		if (node.index === 0) {
			chunks.push(node.isArray ? "[" : "{");
			level++;
		}
		let isDone = false;
		if (node.isArray) {
			if (node.index < node.val.length) {
				if (!node.first) chunks.push(",");
				if (space) chunks.push("\n" + space.repeat(level));
				const childRaw = node.val[node.index];
				const childVal = prepareVal(node.val, String(node.index), childRaw);
				if (isUnstringifiable(childVal)) {
					chunks.push("null");
					node.first = false;
					node.index++;
				} else {
					const isComplexObject = childVal !== null && typeof childVal === "object";
					const isNativeRaw = isRawJSON(childVal);
					if (isComplexObject && !isNativeRaw) {
						if (visited.has(childVal)) throw new TypeError("Converting circular structure to JSON");
						visited.add(childVal);
						stack.push({
							parent: node.val,
							key: String(node.index),
							val: childVal,
							isArray: Array.isArray(childVal),
							keys: Array.isArray(childVal) ? null : Object.keys(childVal),
							index: 0,
							first: true
						});
						node.first = false;
						node.index++;
					} else {
						chunks.push(originalStringify(childVal));
						node.first = false;
						node.index++;
					}
				}
			} else isDone = true;
		} else {
			while (node.index < node.keys.length) {
				const k = node.keys[node.index++];
				if (propertyList && !propertyList.has(k)) continue;
				const childRaw = node.val[k];
				const childVal = prepareVal(node.val, k, childRaw);
				if (isUnstringifiable(childVal)) continue;
				if (!node.first) chunks.push(",");
				if (space) chunks.push("\n" + space.repeat(level) + originalStringify(k) + ": ");
				else chunks.push(originalStringify(k) + ":");
				const isComplexObject = childVal !== null && typeof childVal === "object";
				const isNativeRaw = isRawJSON(childVal);
				if (isComplexObject && !isNativeRaw) {
					if (visited.has(childVal)) throw new TypeError("Converting circular structure to JSON");
					visited.add(childVal);
					stack.push({
						parent: node.val,
						key: k,
						val: childVal,
						isArray: Array.isArray(childVal),
						keys: Array.isArray(childVal) ? null : Object.keys(childVal),
						index: 0,
						first: true
					});
					node.first = false;
					break;
				} else {
					chunks.push(originalStringify(childVal));
					node.first = false;
				}
			}
			if (node.index >= node.keys.length && stack[stack.length - 1] === node) isDone = true;
		}
		if (isDone) {
			level--;
			if (!node.first && space) chunks.push("\n" + space.repeat(level));
			chunks.push(node.isArray ? "]" : "}");
			visited.delete(node.val);
			stack.pop();
		}
	}
	return chunks.join("");
};
/**
* Converts a JavaScript value to a JSON string.
*
* Supports serialization of BigInt values using two strategies:
* 1. Custom format "123n" \u2192 "123" (universal fallback)
* 2. Native JSON.rawJSON() (Node.js 22+, fastest) when available
*
* All other values are serialized exactly like native JSON.stringify().
*
* @param {*} value The value to convert to a JSON string.
* @param {Replacer | Array<string | number> | null} [replacer]
* A function that alters the behavior of the stringification process,
* or an array of strings/numbers to indicate properties to exclude.
* @param {string | number} [space]
* A string or number to specify indentation or pretty-printing.
* @returns {string} The JSON string representation.
*/
const JSONStringify = (value, replacer, space) => {
	try {
		if ("rawJSON" in JSON) return originalStringify(value, (key, val) => {
			if (typeof val === "bigint") return JSON.rawJSON(val.toString());
			if (typeof replacer === "function") return replacer(key, val);
			if (Array.isArray(replacer) && replacer.includes(key)) return val;
			return val;
		}, space);
		if (!value) return originalStringify(value, replacer, space);
		return originalStringify(value, (key, val) => {
			if (typeof val === "string" && noiseValue.test(val)) return val.toString() + "n";
			if (typeof val === "bigint") return val.toString() + "n";
			if (typeof replacer === "function") return replacer(key, val);
			if (Array.isArray(replacer) && replacer.includes(key)) return val;
			return val;
		}, space).replace(bigIntsStringify, "$1$2$3").replace(noiseStringify, "$1$2$3");
	} catch (error) {
		if (error instanceof RangeError) {
			const convertedJSON = stringifyIteratively(value, replacer, space);
			if (convertedJSON === void 0) return void 0;
			if ("rawJSON" in JSON) return convertedJSON;
			return convertedJSON.replace(bigIntsStringify, "$1$2$3").replace(noiseStringify, "$1$2$3");
		}
		throw error;
	}
};
const featureCache = /* @__PURE__ */ new Map();
/**
* Detects if the current JSON.parse implementation supports the context.source feature.
*
* Uses toString() fingerprinting to cache results and automatically detect runtime
* replacements of JSON.parse (polyfills, mocks, etc.).
*
* @returns {boolean} true if context.source is supported, false otherwise.
*/
const isContextSourceSupported = () => {
	const parseFingerprint = JSON.parse.toString();
	if (featureCache.has(parseFingerprint)) return featureCache.get(parseFingerprint);
	try {
		const result = JSON.parse("1", (_, __, context) => !!context?.source && context.source === "1");
		featureCache.set(parseFingerprint, result);
		return result;
	} catch {
		featureCache.set(parseFingerprint, false);
		return false;
	}
};
/**
* Reviver function that converts custom-format BigInt strings back to BigInt values.
* Also handles "noise" strings that accidentally match the BigInt format.
*
* @param {string | number | undefined} key The object key.
* @param {*} value The value being parsed.
* @param {object} [context] Parse context (if supported by JSON.parse).
* @param {Reviver} [userReviver] User's custom reviver function.
* @returns {any} The transformed value.
*/
const convertMarkedBigIntsReviver = (key, value, context, userReviver) => {
	if (typeof value === "string" && customFormat.test(value)) return BigInt(value.slice(0, -1));
	if (typeof value === "string" && noiseValue.test(value)) return value.slice(0, -1);
	if (!(typeof userReviver === "function")) return value;
	return userReviver(key, value, context);
};
/**
* Fast JSON.parse implementation (~2x faster than classic fallback).
* Uses JSON.parse's context.source feature to detect integers and convert
* large numbers directly to BigInt without string manipulation.
*
* Does not support legacy custom format from v1 of this library.
*
* @param {string} text JSON string to parse.
* @param {Reviver} [reviver] Transform function to apply to each value.
* @returns {any} Parsed JavaScript value.
*/
const JSONParseV2 = (text, reviver) => {
	return JSON.parse(text, (key, value, context) => {
		const isBigNumber = typeof value === "number" && (value > Number.MAX_SAFE_INTEGER || value < Number.MIN_SAFE_INTEGER);
		const isInt = context && intRegex.test(context.source);
		if (isBigNumber && isInt) return BigInt(context.source);
		if (!(typeof reviver === "function")) return value;
		return reviver(key, value, context);
	});
};
const MAX_INT = Number.MAX_SAFE_INTEGER.toString();
const MAX_DIGITS = MAX_INT.length;
const stringsOrLargeNumbers = /"(?:[^"\\]|\\.)*"|-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/g;
const noiseValueWithQuotes = /^"-?\d+n+"$/;
/**
* Iteratively traverses the parsed object bottom-up (post-order),
* emulating the native JSON.parse reviver behavior.
* This avoids Call Stack overflows (RangeError) on deeply nested structures.
*
* @param {any} parsed The natively parsed JSON object.
* @param {Reviver} [userReviver] User's custom reviver function.
* @returns {any} The fully processed object.
*/
const applyReviverIteratively = (parsed, userReviver) => {
	const rootHolder = { "": parsed };
	const stack = [{
		parent: rootHolder,
		key: "",
		visited: false
	}];
	while (stack.length > 0) {
		const node = stack[stack.length - 1];
		if (!node.visited) {
			node.visited = true;
			const value = node.parent[node.key];
			if (value !== null && typeof value === "object") {
				const keys = Object.keys(value);
				for (let i = keys.length - 1; i >= 0; i--) stack.push({
					parent: value,
					key: keys[i],
					visited: false
				});
			}
		} else {
			const { parent, key } = node;
			let value = parent[key];
			if (typeof value === "string") {
				if (customFormat.test(value)) value = BigInt(value.slice(0, -1));
				else if (noiseValue.test(value)) value = value.slice(0, -1);
			}
			if (typeof userReviver === "function") value = userReviver.call(parent, key, value);
			if (value === void 0) delete parent[key];
			else parent[key] = value;
			stack.pop();
		}
	}
	return rootHolder[""];
};
/**
* Pre-processes the JSON string to mark large numbers with an 'n' suffix.
*
* @param {string} text The raw JSON string.
* @returns {string} The serialized string with marked BigInts.
*/
const serializeBigInts = (text) => {
	return text.replace(stringsOrLargeNumbers, (match, digits, fractional, exponential) => {
		const isString = match[0] === "\"";
		if (isString && noiseValueWithQuotes.test(match)) return match.substring(0, match.length - 1) + "n\"";
		const hasFractionalOrExponential = fractional || exponential;
		const isLessThanMaxSafeInt = digits && (digits.length < MAX_DIGITS || digits.length === MAX_DIGITS && digits <= MAX_INT);
		if (isString || hasFractionalOrExponential || isLessThanMaxSafeInt) return match;
		return "\"" + match + "n\"";
	});
};
/**
* Converts a JSON string into a JavaScript value.
*
* Supports parsing of large integers using two strategies:
* 1. Classic fallback: Marks large numbers with "123n" format, then converts to BigInt
* 2. Fast path (JSONParseV2): Uses context.source feature (~2x faster) when available
*
* All other JSON values are parsed exactly like native JSON.parse().
*
* @param {string} text A valid JSON string.
* @param {Reviver} [reviver]
* A function that transforms the results. This function is called for each member
* of the object. If a member contains nested objects, the nested objects are
* transformed before the parent object is.
* @returns {any} The parsed JavaScript value.
* @throws {SyntaxError} If text is not valid JSON.
*/
const JSONParse = (text, reviver) => {
	if (!text) return originalParse(text, reviver);
	try {
		if (isContextSourceSupported()) return JSONParseV2(text, reviver);
		const serializedData = serializeBigInts(text);
		return originalParse(serializedData, (key, value, context) => convertMarkedBigIntsReviver(key, value, context, reviver));
	} catch (error) {
		if (error instanceof RangeError) {
			const serializedData = serializeBigInts(text);
			const parsed = originalParse(serializedData);
			return applyReviverIteratively(parsed, reviver);
		}
		throw error;
	}
};
// node_modules/@octokit/request/dist-bundle/index.js
var defaults_default = { headers: { "user-agent": `octokit-request.js/10.0.16 ${getUserAgent()}` } };
function isPlainObject(value) {
	if (typeof value !== "object" || value === null) return false;
	if (Object.prototype.toString.call(value) !== "[object Object]") return false;
	const proto = Object.getPrototypeOf(value);
	if (proto === null) return true;
	const Ctor = Object.prototype.hasOwnProperty.call(proto, "constructor") && proto.constructor;
	return typeof Ctor === "function" && Ctor instanceof Ctor && Function.prototype.call(Ctor) === Function.prototype.call(value);
}
var noop$1 = () => "";
async function fetchWrapper(requestOptions) {
	const fetch = requestOptions.request?.fetch || globalThis.fetch;
	if (!fetch) throw new Error("fetch is not set. Please pass a fetch implementation as new Octokit({ request: { fetch }}). Learn more at https://github.com/octokit/octokit.js/#fetch-missing");
	const log = requestOptions.request?.log || console;
	const parseSuccessResponseBody = requestOptions.request?.parseSuccessResponseBody !== false;
	const body = isPlainObject(requestOptions.body) || Array.isArray(requestOptions.body) ? JSONStringify(requestOptions.body) : requestOptions.body;
	const requestHeaders = Object.fromEntries(Object.entries(requestOptions.headers).map(([name, value]) => [name, String(value)]));
	let fetchResponse;
	try {
		fetchResponse = await fetch(requestOptions.url, {
			method: requestOptions.method,
			body,
			redirect: requestOptions.request?.redirect,
			headers: requestHeaders,
			signal: requestOptions.request?.signal,
			...requestOptions.body && { duplex: "half" }
		});
	} catch (error) {
		let message = "Unknown Error";
		if (error instanceof Error) {
			if (error.name === "AbortError") {
				error.status = 500;
				throw error;
			}
			message = error.message;
			if (error.name === "TypeError" && "cause" in error) {
				if (error.cause instanceof Error) message = error.cause.message;
				else if (typeof error.cause === "string") message = error.cause;
			}
		}
		const requestError = new RequestError(message, 500, { request: requestOptions });
		requestError.cause = error;
		throw requestError;
	}
	const status = fetchResponse.status;
	const url = fetchResponse.url;
	const responseHeaders = {};
	for (const [key, value] of fetchResponse.headers) responseHeaders[key] = value;
	const octokitResponse = {
		url,
		status,
		headers: responseHeaders,
		data: ""
	};
	if ("deprecation" in responseHeaders) {
		const matches = responseHeaders.link && responseHeaders.link.match(/<([^<>]+)>; rel="deprecation"/);
		const deprecationLink = matches && matches.pop();
		log.warn(`[@octokit/request] "${requestOptions.method} ${requestOptions.url}" is deprecated. It is scheduled to be removed on ${responseHeaders.sunset}${deprecationLink ? `. See ${deprecationLink}` : ""}`);
	}
	if (status === 204 || status === 205) return octokitResponse;
	if (requestOptions.method === "HEAD") {
		if (status < 400) return octokitResponse;
		throw new RequestError(fetchResponse.statusText, status, {
			response: octokitResponse,
			request: requestOptions
		});
	}
	if (status === 304) {
		octokitResponse.data = await getResponseData(fetchResponse);
		throw new RequestError("Not modified", status, {
			response: octokitResponse,
			request: requestOptions
		});
	}
	if (status >= 400) {
		octokitResponse.data = await getResponseData(fetchResponse);
		throw new RequestError(toErrorMessage(octokitResponse.data), status, {
			response: octokitResponse,
			request: requestOptions
		});
	}
	octokitResponse.data = parseSuccessResponseBody ? await getResponseData(fetchResponse) : fetchResponse.body;
	return octokitResponse;
}
async function getResponseData(response) {
	const contentType = response.headers.get("content-type");
	if (!contentType) return response.text().catch(noop$1);
	const mimetype = parse(contentType);
	if (isJSONResponse(mimetype)) {
		let text = "";
		try {
			text = await response.text();
			return JSONParse(text);
		} catch (err) {
			return text;
		}
	} else if (mimetype.type.startsWith("text/") || mimetype.parameters.charset?.toLowerCase() === "utf-8" && mimetype.type !== "application/octet-stream") return response.text().catch(noop$1);
	else return response.arrayBuffer().catch(
		/* v8 ignore next -- @preserve */
		() => /* @__PURE__ */ new ArrayBuffer(0)
	);
}
function isJSONResponse(mimetype) {
	return mimetype.type === "application/json" || mimetype.type === "application/scim+json";
}
function toErrorMessage(data) {
	if (typeof data === "string") return data;
	if (data instanceof ArrayBuffer) return "Unknown error";
	if (typeof data === "object" && data !== null && "message" in data) {
		const objectData = data;
		const suffix = "documentation_url" in objectData ? ` - ${objectData.documentation_url}` : "";
		return Array.isArray(objectData.errors) ? `${objectData.message}: ${objectData.errors.map((v) => JSON.stringify(v)).join(", ")}${suffix}` : `${objectData.message}${suffix}`;
	}
	return `Unknown error: ${JSON.stringify(data)}`;
}
function withDefaults$1(oldEndpoint, newDefaults) {
	const endpoint2 = oldEndpoint.defaults(newDefaults);
	const newApi = function(route, parameters) {
		const endpointOptions = endpoint2.merge(route, parameters);
		if (!endpointOptions.request || !endpointOptions.request.hook) return fetchWrapper(endpoint2.parse(endpointOptions));
		const request2 = (route2, parameters2) => {
			return fetchWrapper(endpoint2.parse(endpoint2.merge(route2, parameters2)));
		};
		Object.assign(request2, {
			endpoint: endpoint2,
			defaults: withDefaults$1.bind(null, endpoint2)
		});
		return endpointOptions.request.hook(request2, endpointOptions);
	};
	return Object.assign(newApi, {
		endpoint: endpoint2,
		defaults: withDefaults$1.bind(null, endpoint2)
	});
}
var request = withDefaults$1(endpoint, defaults_default);
/* v8 ignore next -- @preserve */
/* v8 ignore else -- @preserve */
// node_modules/@octokit/graphql/dist-bundle/index.js
var VERSION$5 = "0.0.0-development";
function _buildMessageForResponseErrors(data) {
	return `Request failed due to following response errors:
` + data.errors.map((e) => ` - ${e.message}`).join("\n");
}
var GraphqlResponseError = class extends Error {
	constructor(request2, headers, response) {
		super(_buildMessageForResponseErrors(response));
		this.request = request2;
		this.headers = headers;
		this.response = response;
		this.errors = response.errors;
		this.data = response.data;
		if (Error.captureStackTrace) Error.captureStackTrace(this, this.constructor);
	}
	request;
	headers;
	response;
	name = "GraphqlResponseError";
	errors;
	data;
};
var NON_VARIABLE_OPTIONS = [
	"method",
	"baseUrl",
	"url",
	"headers",
	"request",
	"query",
	"mediaType",
	"operationName"
];
var FORBIDDEN_VARIABLE_OPTIONS = [
	"query",
	"method",
	"url"
];
var GHES_V3_SUFFIX_REGEX = /\/api\/v3\/?$/;
function graphql(request2, query, options) {
	if (options) {
		if (typeof query === "string" && "query" in options) return Promise.reject(/* @__PURE__ */ new Error(`[@octokit/graphql] "query" cannot be used as variable name`));
		for (const key in options) {
			if (!FORBIDDEN_VARIABLE_OPTIONS.includes(key)) continue;
			return Promise.reject(/* @__PURE__ */ new Error(`[@octokit/graphql] "${key}" cannot be used as variable name`));
		}
	}
	const parsedOptions = typeof query === "string" ? Object.assign({ query }, options) : query;
	const requestOptions = Object.keys(parsedOptions).reduce((result, key) => {
		if (NON_VARIABLE_OPTIONS.includes(key)) {
			result[key] = parsedOptions[key];
			return result;
		}
		if (!result.variables) result.variables = {};
		result.variables[key] = parsedOptions[key];
		return result;
	}, {});
	const baseUrl = parsedOptions.baseUrl || request2.endpoint.DEFAULTS.baseUrl;
	if (GHES_V3_SUFFIX_REGEX.test(baseUrl)) requestOptions.url = baseUrl.replace(GHES_V3_SUFFIX_REGEX, "/api/graphql");
	return request2(requestOptions).then((response) => {
		if (response.data.errors) {
			const headers = {};
			for (const key of Object.keys(response.headers)) headers[key] = response.headers[key];
			throw new GraphqlResponseError(requestOptions, headers, response.data);
		}
		return response.data.data;
	});
}
function withDefaults(request2, newDefaults) {
	const newRequest = request2.defaults(newDefaults);
	const newApi = (query, options) => {
		return graphql(newRequest, query, options);
	};
	return Object.assign(newApi, {
		defaults: withDefaults.bind(null, newRequest),
		endpoint: newRequest.endpoint
	});
}
withDefaults(request, {
	headers: { "user-agent": `octokit-graphql.js/${VERSION$5} ${getUserAgent()}` },
	method: "POST",
	url: "/graphql"
});
function withCustomRequest(customRequest) {
	return withDefaults(customRequest, {
		method: "POST",
		url: "/graphql"
	});
}
/* v8 ignore if -- @preserve */
// node_modules/@octokit/auth-token/dist-bundle/index.js
var b64url = "(?:[a-zA-Z0-9_-]+)";
var sep = "\\.";
var jwtRE = new RegExp(`^${b64url}${sep}${b64url}${sep}${b64url}$`);
var isJWT = jwtRE.test.bind(jwtRE);
async function auth(token) {
	const isApp = isJWT(token);
	const isInstallation = token.startsWith("v1.") || token.startsWith("ghs_");
	const isUserToServer = token.startsWith("ghu_");
	return {
		type: "token",
		token,
		tokenType: isApp ? "app" : isInstallation ? "installation" : isUserToServer ? "user-to-server" : "oauth"
	};
}
function withAuthorizationPrefix(token) {
	if (token.split(/\./).length === 3) return `bearer ${token}`;
	return `token ${token}`;
}
async function hook(token, request, route, parameters) {
	const endpoint = request.endpoint.merge(route, parameters);
	endpoint.headers.authorization = withAuthorizationPrefix(token);
	return request(endpoint);
}
var createTokenAuth = function createTokenAuth2(token) {
	if (!token) throw new Error("[@octokit/auth-token] No token passed to createTokenAuth");
	if (typeof token !== "string") throw new Error("[@octokit/auth-token] Token passed to createTokenAuth is not a string");
	token = token.replace(/^(token|bearer) +/i, "");
	return Object.assign(auth.bind(null, token), { hook: hook.bind(null, token) });
};
// node_modules/@octokit/core/dist-src/version.js
const VERSION$4 = "7.0.8";
// node_modules/@octokit/core/dist-src/index.js
const noop = () => {};
const consoleWarn = console.warn.bind(console);
const consoleError = console.error.bind(console);
function createLogger(logger = {}) {
	if (typeof logger.debug !== "function") logger.debug = noop;
	if (typeof logger.info !== "function") logger.info = noop;
	if (typeof logger.warn !== "function") logger.warn = consoleWarn;
	if (typeof logger.error !== "function") logger.error = consoleError;
	return logger;
}
const userAgentTrail = `octokit-core.js/${VERSION$4} ${getUserAgent()}`;
var Octokit$1 = class {
	static VERSION = VERSION$4;
	static defaults(defaults) {
		const OctokitWithDefaults = class extends this {
			constructor(...args) {
				const options = args[0] || {};
				if (typeof defaults === "function") {
					super(defaults(options));
					return;
				}
				super(Object.assign({}, defaults, options, options.userAgent && defaults.userAgent ? { userAgent: `${options.userAgent} ${defaults.userAgent}` } : null));
			}
		};
		return OctokitWithDefaults;
	}
	static plugins = [];
	/**
	* Attach a plugin (or many) to your Octokit instance.
	*
	* @example
	* const API = Octokit.plugin(plugin1, plugin2, plugin3, ...)
	*/
	static plugin(...newPlugins) {
		const currentPlugins = this.plugins;
		const NewOctokit = class extends this {
			static plugins = currentPlugins.concat(newPlugins.filter((plugin) => !currentPlugins.includes(plugin)));
		};
		return NewOctokit;
	}
	constructor(options = {}) {
		const hook = new before_after_hook_default.Collection();
		const requestDefaults = {
			baseUrl: request.endpoint.DEFAULTS.baseUrl,
			headers: {},
			request: Object.assign({}, options.request, { hook: hook.bind(null, "request") }),
			mediaType: {
				previews: [],
				format: ""
			}
		};
		requestDefaults.headers["user-agent"] = options.userAgent ? `${options.userAgent} ${userAgentTrail}` : userAgentTrail;
		if (options.baseUrl) requestDefaults.baseUrl = options.baseUrl;
		if (options.previews) requestDefaults.mediaType.previews = options.previews;
		if (options.timeZone) requestDefaults.headers["time-zone"] = options.timeZone;
		this.request = request.defaults(requestDefaults);
		this.graphql = withCustomRequest(this.request).defaults(requestDefaults);
		this.log = createLogger(options.log);
		this.hook = hook;
		if (!options.authStrategy) {
			if (!options.auth) this.auth = async () => ({ type: "unauthenticated" });
			else {
				const auth = createTokenAuth(options.auth);
				hook.wrap("request", auth.hook);
				this.auth = auth;
			}
		} else {
			const { authStrategy, ...otherOptions } = options;
			const auth = authStrategy(Object.assign({
				request: this.request,
				log: this.log,
				octokit: this,
				octokitOptions: otherOptions
			}, options.auth));
			hook.wrap("request", auth.hook);
			this.auth = auth;
		}
		const classConstructor = this.constructor;
		for (let i = 0; i < classConstructor.plugins.length; ++i) Object.assign(this, classConstructor.plugins[i](this, options));
	}
	request;
	graphql;
	log;
	hook;
	auth;
};
// node_modules/@octokit/plugin-request-log/dist-src/version.js
const VERSION$3 = "6.0.0";
// node_modules/@octokit/plugin-request-log/dist-src/index.js
function requestLog(octokit) {
	octokit.hook.wrap("request", (request, options) => {
		octokit.log.debug("request", options);
		const start = Date.now();
		const requestOptions = octokit.request.endpoint.parse(options);
		const path = requestOptions.url.replace(options.baseUrl, "");
		return request(options).then((response) => {
			const requestId = response.headers["x-github-request-id"];
			octokit.log.info(`${requestOptions.method} ${path} - ${response.status} with id ${requestId} in ${Date.now() - start}ms`);
			return response;
		}).catch((error) => {
			const requestId = error.response?.headers["x-github-request-id"] || "UNKNOWN";
			octokit.log.error(`${requestOptions.method} ${path} - ${error.status} with id ${requestId} in ${Date.now() - start}ms`);
			throw error;
		});
	});
}
requestLog.VERSION = VERSION$3;
// node_modules/@octokit/rest/node_modules/@octokit/plugin-paginate-rest/dist-bundle/index.js
var VERSION$2 = "0.0.0-development";
function normalizePaginatedListResponse(response) {
	if (!response.data) return {
		...response,
		data: []
	};
	if (!(("total_count" in response.data || "total_commits" in response.data) && !("url" in response.data))) return response;
	const incompleteResults = response.data.incomplete_results;
	const repositorySelection = response.data.repository_selection;
	const totalCount = response.data.total_count;
	const totalCommits = response.data.total_commits;
	delete response.data.incomplete_results;
	delete response.data.repository_selection;
	delete response.data.total_count;
	delete response.data.total_commits;
	const namespaceKey = Object.keys(response.data)[0];
	response.data = response.data[namespaceKey];
	if (typeof incompleteResults !== "undefined") response.data.incomplete_results = incompleteResults;
	if (typeof repositorySelection !== "undefined") response.data.repository_selection = repositorySelection;
	response.data.total_count = totalCount;
	response.data.total_commits = totalCommits;
	return response;
}
function iterator(octokit, route, parameters) {
	const options = typeof route === "function" ? route.endpoint(parameters) : octokit.request.endpoint(route, parameters);
	const requestMethod = typeof route === "function" ? route : octokit.request;
	const method = options.method;
	const headers = options.headers;
	let url = options.url;
	return { [Symbol.asyncIterator]: () => ({ async next() {
		if (!url) return { done: true };
		try {
			const normalizedResponse = normalizePaginatedListResponse(await requestMethod({
				method,
				url,
				headers
			}));
			url = ((normalizedResponse.headers.link || "").match(/<([^<>]+)>;\s*rel="next"/) || [])[1];
			if (!url && "total_commits" in normalizedResponse.data) {
				const parsedUrl = new URL(normalizedResponse.url);
				const params = parsedUrl.searchParams;
				const page = parseInt(params.get("page") || "1", 10);
				if (page * parseInt(params.get("per_page") || "250", 10) < normalizedResponse.data.total_commits) {
					params.set("page", String(page + 1));
					url = parsedUrl.toString();
				}
			}
			return { value: normalizedResponse };
		} catch (error) {
			if (error.status !== 409) throw error;
			url = "";
			return { value: {
				status: 200,
				headers: {},
				data: []
			} };
		}
	} }) };
}
function paginate(octokit, route, parameters, mapFn) {
	if (typeof parameters === "function") {
		mapFn = parameters;
		parameters = void 0;
	}
	return gather(octokit, [], iterator(octokit, route, parameters)[Symbol.asyncIterator](), mapFn);
}
function gather(octokit, results, iterator2, mapFn) {
	return iterator2.next().then((result) => {
		if (result.done) return results;
		let earlyExit = false;
		function done() {
			earlyExit = true;
		}
		results = results.concat(mapFn ? mapFn(result.value, done) : result.value.data);
		if (earlyExit) return results;
		return gather(octokit, results, iterator2, mapFn);
	});
}
Object.assign(paginate, { iterator });
function paginateRest(octokit) {
	return { paginate: Object.assign(paginate.bind(null, octokit), { iterator: iterator.bind(null, octokit) }) };
}
paginateRest.VERSION = VERSION$2;
// node_modules/@octokit/plugin-rest-endpoint-methods/dist-src/version.js
const VERSION$1 = "17.0.0";
// node_modules/@octokit/plugin-rest-endpoint-methods/dist-src/generated/endpoints.js
var endpoints_default = {
	actions: {
		addCustomLabelsToSelfHostedRunnerForOrg: ["POST /orgs/{org}/actions/runners/{runner_id}/labels"],
		addCustomLabelsToSelfHostedRunnerForRepo: ["POST /repos/{owner}/{repo}/actions/runners/{runner_id}/labels"],
		addRepoAccessToSelfHostedRunnerGroupInOrg: ["PUT /orgs/{org}/actions/runner-groups/{runner_group_id}/repositories/{repository_id}"],
		addSelectedRepoToOrgSecret: ["PUT /orgs/{org}/actions/secrets/{secret_name}/repositories/{repository_id}"],
		addSelectedRepoToOrgVariable: ["PUT /orgs/{org}/actions/variables/{name}/repositories/{repository_id}"],
		approveWorkflowRun: ["POST /repos/{owner}/{repo}/actions/runs/{run_id}/approve"],
		cancelWorkflowRun: ["POST /repos/{owner}/{repo}/actions/runs/{run_id}/cancel"],
		createEnvironmentVariable: ["POST /repos/{owner}/{repo}/environments/{environment_name}/variables"],
		createHostedRunnerForOrg: ["POST /orgs/{org}/actions/hosted-runners"],
		createOrUpdateEnvironmentSecret: ["PUT /repos/{owner}/{repo}/environments/{environment_name}/secrets/{secret_name}"],
		createOrUpdateOrgSecret: ["PUT /orgs/{org}/actions/secrets/{secret_name}"],
		createOrUpdateRepoSecret: ["PUT /repos/{owner}/{repo}/actions/secrets/{secret_name}"],
		createOrgVariable: ["POST /orgs/{org}/actions/variables"],
		createRegistrationTokenForOrg: ["POST /orgs/{org}/actions/runners/registration-token"],
		createRegistrationTokenForRepo: ["POST /repos/{owner}/{repo}/actions/runners/registration-token"],
		createRemoveTokenForOrg: ["POST /orgs/{org}/actions/runners/remove-token"],
		createRemoveTokenForRepo: ["POST /repos/{owner}/{repo}/actions/runners/remove-token"],
		createRepoVariable: ["POST /repos/{owner}/{repo}/actions/variables"],
		createWorkflowDispatch: ["POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches"],
		deleteActionsCacheById: ["DELETE /repos/{owner}/{repo}/actions/caches/{cache_id}"],
		deleteActionsCacheByKey: ["DELETE /repos/{owner}/{repo}/actions/caches{?key,ref}"],
		deleteArtifact: ["DELETE /repos/{owner}/{repo}/actions/artifacts/{artifact_id}"],
		deleteCustomImageFromOrg: ["DELETE /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}"],
		deleteCustomImageVersionFromOrg: ["DELETE /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}/versions/{version}"],
		deleteEnvironmentSecret: ["DELETE /repos/{owner}/{repo}/environments/{environment_name}/secrets/{secret_name}"],
		deleteEnvironmentVariable: ["DELETE /repos/{owner}/{repo}/environments/{environment_name}/variables/{name}"],
		deleteHostedRunnerForOrg: ["DELETE /orgs/{org}/actions/hosted-runners/{hosted_runner_id}"],
		deleteOrgSecret: ["DELETE /orgs/{org}/actions/secrets/{secret_name}"],
		deleteOrgVariable: ["DELETE /orgs/{org}/actions/variables/{name}"],
		deleteRepoSecret: ["DELETE /repos/{owner}/{repo}/actions/secrets/{secret_name}"],
		deleteRepoVariable: ["DELETE /repos/{owner}/{repo}/actions/variables/{name}"],
		deleteSelfHostedRunnerFromOrg: ["DELETE /orgs/{org}/actions/runners/{runner_id}"],
		deleteSelfHostedRunnerFromRepo: ["DELETE /repos/{owner}/{repo}/actions/runners/{runner_id}"],
		deleteWorkflowRun: ["DELETE /repos/{owner}/{repo}/actions/runs/{run_id}"],
		deleteWorkflowRunLogs: ["DELETE /repos/{owner}/{repo}/actions/runs/{run_id}/logs"],
		disableSelectedRepositoryGithubActionsOrganization: ["DELETE /orgs/{org}/actions/permissions/repositories/{repository_id}"],
		disableWorkflow: ["PUT /repos/{owner}/{repo}/actions/workflows/{workflow_id}/disable"],
		downloadArtifact: ["GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}"],
		downloadJobLogsForWorkflowRun: ["GET /repos/{owner}/{repo}/actions/jobs/{job_id}/logs"],
		downloadWorkflowRunAttemptLogs: ["GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/logs"],
		downloadWorkflowRunLogs: ["GET /repos/{owner}/{repo}/actions/runs/{run_id}/logs"],
		enableSelectedRepositoryGithubActionsOrganization: ["PUT /orgs/{org}/actions/permissions/repositories/{repository_id}"],
		enableWorkflow: ["PUT /repos/{owner}/{repo}/actions/workflows/{workflow_id}/enable"],
		forceCancelWorkflowRun: ["POST /repos/{owner}/{repo}/actions/runs/{run_id}/force-cancel"],
		generateRunnerJitconfigForOrg: ["POST /orgs/{org}/actions/runners/generate-jitconfig"],
		generateRunnerJitconfigForRepo: ["POST /repos/{owner}/{repo}/actions/runners/generate-jitconfig"],
		getActionsCacheList: ["GET /repos/{owner}/{repo}/actions/caches"],
		getActionsCacheUsage: ["GET /repos/{owner}/{repo}/actions/cache/usage"],
		getActionsCacheUsageByRepoForOrg: ["GET /orgs/{org}/actions/cache/usage-by-repository"],
		getActionsCacheUsageForOrg: ["GET /orgs/{org}/actions/cache/usage"],
		getAllowedActionsOrganization: ["GET /orgs/{org}/actions/permissions/selected-actions"],
		getAllowedActionsRepository: ["GET /repos/{owner}/{repo}/actions/permissions/selected-actions"],
		getArtifact: ["GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}"],
		getCustomImageForOrg: ["GET /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}"],
		getCustomImageVersionForOrg: ["GET /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}/versions/{version}"],
		getCustomOidcSubClaimForRepo: ["GET /repos/{owner}/{repo}/actions/oidc/customization/sub"],
		getEnvironmentPublicKey: ["GET /repos/{owner}/{repo}/environments/{environment_name}/secrets/public-key"],
		getEnvironmentSecret: ["GET /repos/{owner}/{repo}/environments/{environment_name}/secrets/{secret_name}"],
		getEnvironmentVariable: ["GET /repos/{owner}/{repo}/environments/{environment_name}/variables/{name}"],
		getGithubActionsDefaultWorkflowPermissionsOrganization: ["GET /orgs/{org}/actions/permissions/workflow"],
		getGithubActionsDefaultWorkflowPermissionsRepository: ["GET /repos/{owner}/{repo}/actions/permissions/workflow"],
		getGithubActionsPermissionsOrganization: ["GET /orgs/{org}/actions/permissions"],
		getGithubActionsPermissionsRepository: ["GET /repos/{owner}/{repo}/actions/permissions"],
		getHostedRunnerForOrg: ["GET /orgs/{org}/actions/hosted-runners/{hosted_runner_id}"],
		getHostedRunnersGithubOwnedImagesForOrg: ["GET /orgs/{org}/actions/hosted-runners/images/github-owned"],
		getHostedRunnersLimitsForOrg: ["GET /orgs/{org}/actions/hosted-runners/limits"],
		getHostedRunnersMachineSpecsForOrg: ["GET /orgs/{org}/actions/hosted-runners/machine-sizes"],
		getHostedRunnersPartnerImagesForOrg: ["GET /orgs/{org}/actions/hosted-runners/images/partner"],
		getHostedRunnersPlatformsForOrg: ["GET /orgs/{org}/actions/hosted-runners/platforms"],
		getJobForWorkflowRun: ["GET /repos/{owner}/{repo}/actions/jobs/{job_id}"],
		getOrgPublicKey: ["GET /orgs/{org}/actions/secrets/public-key"],
		getOrgSecret: ["GET /orgs/{org}/actions/secrets/{secret_name}"],
		getOrgVariable: ["GET /orgs/{org}/actions/variables/{name}"],
		getPendingDeploymentsForRun: ["GET /repos/{owner}/{repo}/actions/runs/{run_id}/pending_deployments"],
		getRepoPermissions: [
			"GET /repos/{owner}/{repo}/actions/permissions",
			{},
			{ renamed: ["actions", "getGithubActionsPermissionsRepository"] }
		],
		getRepoPublicKey: ["GET /repos/{owner}/{repo}/actions/secrets/public-key"],
		getRepoSecret: ["GET /repos/{owner}/{repo}/actions/secrets/{secret_name}"],
		getRepoVariable: ["GET /repos/{owner}/{repo}/actions/variables/{name}"],
		getReviewsForRun: ["GET /repos/{owner}/{repo}/actions/runs/{run_id}/approvals"],
		getSelfHostedRunnerForOrg: ["GET /orgs/{org}/actions/runners/{runner_id}"],
		getSelfHostedRunnerForRepo: ["GET /repos/{owner}/{repo}/actions/runners/{runner_id}"],
		getWorkflow: ["GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}"],
		getWorkflowAccessToRepository: ["GET /repos/{owner}/{repo}/actions/permissions/access"],
		getWorkflowRun: ["GET /repos/{owner}/{repo}/actions/runs/{run_id}"],
		getWorkflowRunAttempt: ["GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}"],
		getWorkflowRunUsage: ["GET /repos/{owner}/{repo}/actions/runs/{run_id}/timing"],
		getWorkflowUsage: ["GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/timing"],
		listArtifactsForRepo: ["GET /repos/{owner}/{repo}/actions/artifacts"],
		listCustomImageVersionsForOrg: ["GET /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}/versions"],
		listCustomImagesForOrg: ["GET /orgs/{org}/actions/hosted-runners/images/custom"],
		listEnvironmentSecrets: ["GET /repos/{owner}/{repo}/environments/{environment_name}/secrets"],
		listEnvironmentVariables: ["GET /repos/{owner}/{repo}/environments/{environment_name}/variables"],
		listGithubHostedRunnersInGroupForOrg: ["GET /orgs/{org}/actions/runner-groups/{runner_group_id}/hosted-runners"],
		listHostedRunnersForOrg: ["GET /orgs/{org}/actions/hosted-runners"],
		listJobsForWorkflowRun: ["GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs"],
		listJobsForWorkflowRunAttempt: ["GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs"],
		listLabelsForSelfHostedRunnerForOrg: ["GET /orgs/{org}/actions/runners/{runner_id}/labels"],
		listLabelsForSelfHostedRunnerForRepo: ["GET /repos/{owner}/{repo}/actions/runners/{runner_id}/labels"],
		listOrgSecrets: ["GET /orgs/{org}/actions/secrets"],
		listOrgVariables: ["GET /orgs/{org}/actions/variables"],
		listRepoOrganizationSecrets: ["GET /repos/{owner}/{repo}/actions/organization-secrets"],
		listRepoOrganizationVariables: ["GET /repos/{owner}/{repo}/actions/organization-variables"],
		listRepoSecrets: ["GET /repos/{owner}/{repo}/actions/secrets"],
		listRepoVariables: ["GET /repos/{owner}/{repo}/actions/variables"],
		listRepoWorkflows: ["GET /repos/{owner}/{repo}/actions/workflows"],
		listRunnerApplicationsForOrg: ["GET /orgs/{org}/actions/runners/downloads"],
		listRunnerApplicationsForRepo: ["GET /repos/{owner}/{repo}/actions/runners/downloads"],
		listSelectedReposForOrgSecret: ["GET /orgs/{org}/actions/secrets/{secret_name}/repositories"],
		listSelectedReposForOrgVariable: ["GET /orgs/{org}/actions/variables/{name}/repositories"],
		listSelectedRepositoriesEnabledGithubActionsOrganization: ["GET /orgs/{org}/actions/permissions/repositories"],
		listSelfHostedRunnersForOrg: ["GET /orgs/{org}/actions/runners"],
		listSelfHostedRunnersForRepo: ["GET /repos/{owner}/{repo}/actions/runners"],
		listWorkflowRunArtifacts: ["GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts"],
		listWorkflowRuns: ["GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs"],
		listWorkflowRunsForRepo: ["GET /repos/{owner}/{repo}/actions/runs"],
		reRunJobForWorkflowRun: ["POST /repos/{owner}/{repo}/actions/jobs/{job_id}/rerun"],
		reRunWorkflow: ["POST /repos/{owner}/{repo}/actions/runs/{run_id}/rerun"],
		reRunWorkflowFailedJobs: ["POST /repos/{owner}/{repo}/actions/runs/{run_id}/rerun-failed-jobs"],
		removeAllCustomLabelsFromSelfHostedRunnerForOrg: ["DELETE /orgs/{org}/actions/runners/{runner_id}/labels"],
		removeAllCustomLabelsFromSelfHostedRunnerForRepo: ["DELETE /repos/{owner}/{repo}/actions/runners/{runner_id}/labels"],
		removeCustomLabelFromSelfHostedRunnerForOrg: ["DELETE /orgs/{org}/actions/runners/{runner_id}/labels/{name}"],
		removeCustomLabelFromSelfHostedRunnerForRepo: ["DELETE /repos/{owner}/{repo}/actions/runners/{runner_id}/labels/{name}"],
		removeSelectedRepoFromOrgSecret: ["DELETE /orgs/{org}/actions/secrets/{secret_name}/repositories/{repository_id}"],
		removeSelectedRepoFromOrgVariable: ["DELETE /orgs/{org}/actions/variables/{name}/repositories/{repository_id}"],
		reviewCustomGatesForRun: ["POST /repos/{owner}/{repo}/actions/runs/{run_id}/deployment_protection_rule"],
		reviewPendingDeploymentsForRun: ["POST /repos/{owner}/{repo}/actions/runs/{run_id}/pending_deployments"],
		setAllowedActionsOrganization: ["PUT /orgs/{org}/actions/permissions/selected-actions"],
		setAllowedActionsRepository: ["PUT /repos/{owner}/{repo}/actions/permissions/selected-actions"],
		setCustomLabelsForSelfHostedRunnerForOrg: ["PUT /orgs/{org}/actions/runners/{runner_id}/labels"],
		setCustomLabelsForSelfHostedRunnerForRepo: ["PUT /repos/{owner}/{repo}/actions/runners/{runner_id}/labels"],
		setCustomOidcSubClaimForRepo: ["PUT /repos/{owner}/{repo}/actions/oidc/customization/sub"],
		setGithubActionsDefaultWorkflowPermissionsOrganization: ["PUT /orgs/{org}/actions/permissions/workflow"],
		setGithubActionsDefaultWorkflowPermissionsRepository: ["PUT /repos/{owner}/{repo}/actions/permissions/workflow"],
		setGithubActionsPermissionsOrganization: ["PUT /orgs/{org}/actions/permissions"],
		setGithubActionsPermissionsRepository: ["PUT /repos/{owner}/{repo}/actions/permissions"],
		setSelectedReposForOrgSecret: ["PUT /orgs/{org}/actions/secrets/{secret_name}/repositories"],
		setSelectedReposForOrgVariable: ["PUT /orgs/{org}/actions/variables/{name}/repositories"],
		setSelectedRepositoriesEnabledGithubActionsOrganization: ["PUT /orgs/{org}/actions/permissions/repositories"],
		setWorkflowAccessToRepository: ["PUT /repos/{owner}/{repo}/actions/permissions/access"],
		updateEnvironmentVariable: ["PATCH /repos/{owner}/{repo}/environments/{environment_name}/variables/{name}"],
		updateHostedRunnerForOrg: ["PATCH /orgs/{org}/actions/hosted-runners/{hosted_runner_id}"],
		updateOrgVariable: ["PATCH /orgs/{org}/actions/variables/{name}"],
		updateRepoVariable: ["PATCH /repos/{owner}/{repo}/actions/variables/{name}"]
	},
	activity: {
		checkRepoIsStarredByAuthenticatedUser: ["GET /user/starred/{owner}/{repo}"],
		deleteRepoSubscription: ["DELETE /repos/{owner}/{repo}/subscription"],
		deleteThreadSubscription: ["DELETE /notifications/threads/{thread_id}/subscription"],
		getFeeds: ["GET /feeds"],
		getRepoSubscription: ["GET /repos/{owner}/{repo}/subscription"],
		getThread: ["GET /notifications/threads/{thread_id}"],
		getThreadSubscriptionForAuthenticatedUser: ["GET /notifications/threads/{thread_id}/subscription"],
		listEventsForAuthenticatedUser: ["GET /users/{username}/events"],
		listNotificationsForAuthenticatedUser: ["GET /notifications"],
		listOrgEventsForAuthenticatedUser: ["GET /users/{username}/events/orgs/{org}"],
		listPublicEvents: ["GET /events"],
		listPublicEventsForRepoNetwork: ["GET /networks/{owner}/{repo}/events"],
		listPublicEventsForUser: ["GET /users/{username}/events/public"],
		listPublicOrgEvents: ["GET /orgs/{org}/events"],
		listReceivedEventsForUser: ["GET /users/{username}/received_events"],
		listReceivedPublicEventsForUser: ["GET /users/{username}/received_events/public"],
		listRepoEvents: ["GET /repos/{owner}/{repo}/events"],
		listRepoNotificationsForAuthenticatedUser: ["GET /repos/{owner}/{repo}/notifications"],
		listReposStarredByAuthenticatedUser: ["GET /user/starred"],
		listReposStarredByUser: ["GET /users/{username}/starred"],
		listReposWatchedByUser: ["GET /users/{username}/subscriptions"],
		listStargazersForRepo: ["GET /repos/{owner}/{repo}/stargazers"],
		listWatchedReposForAuthenticatedUser: ["GET /user/subscriptions"],
		listWatchersForRepo: ["GET /repos/{owner}/{repo}/subscribers"],
		markNotificationsAsRead: ["PUT /notifications"],
		markRepoNotificationsAsRead: ["PUT /repos/{owner}/{repo}/notifications"],
		markThreadAsDone: ["DELETE /notifications/threads/{thread_id}"],
		markThreadAsRead: ["PATCH /notifications/threads/{thread_id}"],
		setRepoSubscription: ["PUT /repos/{owner}/{repo}/subscription"],
		setThreadSubscription: ["PUT /notifications/threads/{thread_id}/subscription"],
		starRepoForAuthenticatedUser: ["PUT /user/starred/{owner}/{repo}"],
		unstarRepoForAuthenticatedUser: ["DELETE /user/starred/{owner}/{repo}"]
	},
	apps: {
		addRepoToInstallation: [
			"PUT /user/installations/{installation_id}/repositories/{repository_id}",
			{},
			{ renamed: ["apps", "addRepoToInstallationForAuthenticatedUser"] }
		],
		addRepoToInstallationForAuthenticatedUser: ["PUT /user/installations/{installation_id}/repositories/{repository_id}"],
		checkToken: ["POST /applications/{client_id}/token"],
		createFromManifest: ["POST /app-manifests/{code}/conversions"],
		createInstallationAccessToken: ["POST /app/installations/{installation_id}/access_tokens"],
		deleteAuthorization: ["DELETE /applications/{client_id}/grant"],
		deleteInstallation: ["DELETE /app/installations/{installation_id}"],
		deleteToken: ["DELETE /applications/{client_id}/token"],
		getAuthenticated: ["GET /app"],
		getBySlug: ["GET /apps/{app_slug}"],
		getInstallation: ["GET /app/installations/{installation_id}"],
		getOrgInstallation: ["GET /orgs/{org}/installation"],
		getRepoInstallation: ["GET /repos/{owner}/{repo}/installation"],
		getSubscriptionPlanForAccount: ["GET /marketplace_listing/accounts/{account_id}"],
		getSubscriptionPlanForAccountStubbed: ["GET /marketplace_listing/stubbed/accounts/{account_id}"],
		getUserInstallation: ["GET /users/{username}/installation"],
		getWebhookConfigForApp: ["GET /app/hook/config"],
		getWebhookDelivery: ["GET /app/hook/deliveries/{delivery_id}"],
		listAccountsForPlan: ["GET /marketplace_listing/plans/{plan_id}/accounts"],
		listAccountsForPlanStubbed: ["GET /marketplace_listing/stubbed/plans/{plan_id}/accounts"],
		listInstallationReposForAuthenticatedUser: ["GET /user/installations/{installation_id}/repositories"],
		listInstallationRequestsForAuthenticatedApp: ["GET /app/installation-requests"],
		listInstallations: ["GET /app/installations"],
		listInstallationsForAuthenticatedUser: ["GET /user/installations"],
		listPlans: ["GET /marketplace_listing/plans"],
		listPlansStubbed: ["GET /marketplace_listing/stubbed/plans"],
		listReposAccessibleToInstallation: ["GET /installation/repositories"],
		listSubscriptionsForAuthenticatedUser: ["GET /user/marketplace_purchases"],
		listSubscriptionsForAuthenticatedUserStubbed: ["GET /user/marketplace_purchases/stubbed"],
		listWebhookDeliveries: ["GET /app/hook/deliveries"],
		redeliverWebhookDelivery: ["POST /app/hook/deliveries/{delivery_id}/attempts"],
		removeRepoFromInstallation: [
			"DELETE /user/installations/{installation_id}/repositories/{repository_id}",
			{},
			{ renamed: ["apps", "removeRepoFromInstallationForAuthenticatedUser"] }
		],
		removeRepoFromInstallationForAuthenticatedUser: ["DELETE /user/installations/{installation_id}/repositories/{repository_id}"],
		resetToken: ["PATCH /applications/{client_id}/token"],
		revokeInstallationAccessToken: ["DELETE /installation/token"],
		scopeToken: ["POST /applications/{client_id}/token/scoped"],
		suspendInstallation: ["PUT /app/installations/{installation_id}/suspended"],
		unsuspendInstallation: ["DELETE /app/installations/{installation_id}/suspended"],
		updateWebhookConfigForApp: ["PATCH /app/hook/config"]
	},
	billing: {
		getGithubActionsBillingOrg: ["GET /orgs/{org}/settings/billing/actions"],
		getGithubActionsBillingUser: ["GET /users/{username}/settings/billing/actions"],
		getGithubBillingPremiumRequestUsageReportOrg: ["GET /organizations/{org}/settings/billing/premium_request/usage"],
		getGithubBillingPremiumRequestUsageReportUser: ["GET /users/{username}/settings/billing/premium_request/usage"],
		getGithubBillingUsageReportOrg: ["GET /organizations/{org}/settings/billing/usage"],
		getGithubBillingUsageReportUser: ["GET /users/{username}/settings/billing/usage"],
		getGithubPackagesBillingOrg: ["GET /orgs/{org}/settings/billing/packages"],
		getGithubPackagesBillingUser: ["GET /users/{username}/settings/billing/packages"],
		getSharedStorageBillingOrg: ["GET /orgs/{org}/settings/billing/shared-storage"],
		getSharedStorageBillingUser: ["GET /users/{username}/settings/billing/shared-storage"]
	},
	campaigns: {
		createCampaign: ["POST /orgs/{org}/campaigns"],
		deleteCampaign: ["DELETE /orgs/{org}/campaigns/{campaign_number}"],
		getCampaignSummary: ["GET /orgs/{org}/campaigns/{campaign_number}"],
		listOrgCampaigns: ["GET /orgs/{org}/campaigns"],
		updateCampaign: ["PATCH /orgs/{org}/campaigns/{campaign_number}"]
	},
	checks: {
		create: ["POST /repos/{owner}/{repo}/check-runs"],
		createSuite: ["POST /repos/{owner}/{repo}/check-suites"],
		get: ["GET /repos/{owner}/{repo}/check-runs/{check_run_id}"],
		getSuite: ["GET /repos/{owner}/{repo}/check-suites/{check_suite_id}"],
		listAnnotations: ["GET /repos/{owner}/{repo}/check-runs/{check_run_id}/annotations"],
		listForRef: ["GET /repos/{owner}/{repo}/commits/{ref}/check-runs"],
		listForSuite: ["GET /repos/{owner}/{repo}/check-suites/{check_suite_id}/check-runs"],
		listSuitesForRef: ["GET /repos/{owner}/{repo}/commits/{ref}/check-suites"],
		rerequestRun: ["POST /repos/{owner}/{repo}/check-runs/{check_run_id}/rerequest"],
		rerequestSuite: ["POST /repos/{owner}/{repo}/check-suites/{check_suite_id}/rerequest"],
		setSuitesPreferences: ["PATCH /repos/{owner}/{repo}/check-suites/preferences"],
		update: ["PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}"]
	},
	codeScanning: {
		commitAutofix: ["POST /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/autofix/commits"],
		createAutofix: ["POST /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/autofix"],
		createVariantAnalysis: ["POST /repos/{owner}/{repo}/code-scanning/codeql/variant-analyses"],
		deleteAnalysis: ["DELETE /repos/{owner}/{repo}/code-scanning/analyses/{analysis_id}{?confirm_delete}"],
		deleteCodeqlDatabase: ["DELETE /repos/{owner}/{repo}/code-scanning/codeql/databases/{language}"],
		getAlert: [
			"GET /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}",
			{},
			{ renamedParameters: { alert_id: "alert_number" } }
		],
		getAnalysis: ["GET /repos/{owner}/{repo}/code-scanning/analyses/{analysis_id}"],
		getAutofix: ["GET /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/autofix"],
		getCodeqlDatabase: ["GET /repos/{owner}/{repo}/code-scanning/codeql/databases/{language}"],
		getDefaultSetup: ["GET /repos/{owner}/{repo}/code-scanning/default-setup"],
		getSarif: ["GET /repos/{owner}/{repo}/code-scanning/sarifs/{sarif_id}"],
		getVariantAnalysis: ["GET /repos/{owner}/{repo}/code-scanning/codeql/variant-analyses/{codeql_variant_analysis_id}"],
		getVariantAnalysisRepoTask: ["GET /repos/{owner}/{repo}/code-scanning/codeql/variant-analyses/{codeql_variant_analysis_id}/repos/{repo_owner}/{repo_name}"],
		listAlertInstances: ["GET /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/instances"],
		listAlertsForOrg: ["GET /orgs/{org}/code-scanning/alerts"],
		listAlertsForRepo: ["GET /repos/{owner}/{repo}/code-scanning/alerts"],
		listAlertsInstances: [
			"GET /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/instances",
			{},
			{ renamed: ["codeScanning", "listAlertInstances"] }
		],
		listCodeqlDatabases: ["GET /repos/{owner}/{repo}/code-scanning/codeql/databases"],
		listRecentAnalyses: ["GET /repos/{owner}/{repo}/code-scanning/analyses"],
		updateAlert: ["PATCH /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}"],
		updateDefaultSetup: ["PATCH /repos/{owner}/{repo}/code-scanning/default-setup"],
		uploadSarif: ["POST /repos/{owner}/{repo}/code-scanning/sarifs"]
	},
	codeSecurity: {
		attachConfiguration: ["POST /orgs/{org}/code-security/configurations/{configuration_id}/attach"],
		attachEnterpriseConfiguration: ["POST /enterprises/{enterprise}/code-security/configurations/{configuration_id}/attach"],
		createConfiguration: ["POST /orgs/{org}/code-security/configurations"],
		createConfigurationForEnterprise: ["POST /enterprises/{enterprise}/code-security/configurations"],
		deleteConfiguration: ["DELETE /orgs/{org}/code-security/configurations/{configuration_id}"],
		deleteConfigurationForEnterprise: ["DELETE /enterprises/{enterprise}/code-security/configurations/{configuration_id}"],
		detachConfiguration: ["DELETE /orgs/{org}/code-security/configurations/detach"],
		getConfiguration: ["GET /orgs/{org}/code-security/configurations/{configuration_id}"],
		getConfigurationForRepository: ["GET /repos/{owner}/{repo}/code-security-configuration"],
		getConfigurationsForEnterprise: ["GET /enterprises/{enterprise}/code-security/configurations"],
		getConfigurationsForOrg: ["GET /orgs/{org}/code-security/configurations"],
		getDefaultConfigurations: ["GET /orgs/{org}/code-security/configurations/defaults"],
		getDefaultConfigurationsForEnterprise: ["GET /enterprises/{enterprise}/code-security/configurations/defaults"],
		getRepositoriesForConfiguration: ["GET /orgs/{org}/code-security/configurations/{configuration_id}/repositories"],
		getRepositoriesForEnterpriseConfiguration: ["GET /enterprises/{enterprise}/code-security/configurations/{configuration_id}/repositories"],
		getSingleConfigurationForEnterprise: ["GET /enterprises/{enterprise}/code-security/configurations/{configuration_id}"],
		setConfigurationAsDefault: ["PUT /orgs/{org}/code-security/configurations/{configuration_id}/defaults"],
		setConfigurationAsDefaultForEnterprise: ["PUT /enterprises/{enterprise}/code-security/configurations/{configuration_id}/defaults"],
		updateConfiguration: ["PATCH /orgs/{org}/code-security/configurations/{configuration_id}"],
		updateEnterpriseConfiguration: ["PATCH /enterprises/{enterprise}/code-security/configurations/{configuration_id}"]
	},
	codesOfConduct: {
		getAllCodesOfConduct: ["GET /codes_of_conduct"],
		getConductCode: ["GET /codes_of_conduct/{key}"]
	},
	codespaces: {
		addRepositoryForSecretForAuthenticatedUser: ["PUT /user/codespaces/secrets/{secret_name}/repositories/{repository_id}"],
		addSelectedRepoToOrgSecret: ["PUT /orgs/{org}/codespaces/secrets/{secret_name}/repositories/{repository_id}"],
		checkPermissionsForDevcontainer: ["GET /repos/{owner}/{repo}/codespaces/permissions_check"],
		codespaceMachinesForAuthenticatedUser: ["GET /user/codespaces/{codespace_name}/machines"],
		createForAuthenticatedUser: ["POST /user/codespaces"],
		createOrUpdateOrgSecret: ["PUT /orgs/{org}/codespaces/secrets/{secret_name}"],
		createOrUpdateRepoSecret: ["PUT /repos/{owner}/{repo}/codespaces/secrets/{secret_name}"],
		createOrUpdateSecretForAuthenticatedUser: ["PUT /user/codespaces/secrets/{secret_name}"],
		createWithPrForAuthenticatedUser: ["POST /repos/{owner}/{repo}/pulls/{pull_number}/codespaces"],
		createWithRepoForAuthenticatedUser: ["POST /repos/{owner}/{repo}/codespaces"],
		deleteForAuthenticatedUser: ["DELETE /user/codespaces/{codespace_name}"],
		deleteFromOrganization: ["DELETE /orgs/{org}/members/{username}/codespaces/{codespace_name}"],
		deleteOrgSecret: ["DELETE /orgs/{org}/codespaces/secrets/{secret_name}"],
		deleteRepoSecret: ["DELETE /repos/{owner}/{repo}/codespaces/secrets/{secret_name}"],
		deleteSecretForAuthenticatedUser: ["DELETE /user/codespaces/secrets/{secret_name}"],
		exportForAuthenticatedUser: ["POST /user/codespaces/{codespace_name}/exports"],
		getCodespacesForUserInOrg: ["GET /orgs/{org}/members/{username}/codespaces"],
		getExportDetailsForAuthenticatedUser: ["GET /user/codespaces/{codespace_name}/exports/{export_id}"],
		getForAuthenticatedUser: ["GET /user/codespaces/{codespace_name}"],
		getOrgPublicKey: ["GET /orgs/{org}/codespaces/secrets/public-key"],
		getOrgSecret: ["GET /orgs/{org}/codespaces/secrets/{secret_name}"],
		getPublicKeyForAuthenticatedUser: ["GET /user/codespaces/secrets/public-key"],
		getRepoPublicKey: ["GET /repos/{owner}/{repo}/codespaces/secrets/public-key"],
		getRepoSecret: ["GET /repos/{owner}/{repo}/codespaces/secrets/{secret_name}"],
		getSecretForAuthenticatedUser: ["GET /user/codespaces/secrets/{secret_name}"],
		listDevcontainersInRepositoryForAuthenticatedUser: ["GET /repos/{owner}/{repo}/codespaces/devcontainers"],
		listForAuthenticatedUser: ["GET /user/codespaces"],
		listInOrganization: [
			"GET /orgs/{org}/codespaces",
			{},
			{ renamedParameters: { org_id: "org" } }
		],
		listInRepositoryForAuthenticatedUser: ["GET /repos/{owner}/{repo}/codespaces"],
		listOrgSecrets: ["GET /orgs/{org}/codespaces/secrets"],
		listRepoSecrets: ["GET /repos/{owner}/{repo}/codespaces/secrets"],
		listRepositoriesForSecretForAuthenticatedUser: ["GET /user/codespaces/secrets/{secret_name}/repositories"],
		listSecretsForAuthenticatedUser: ["GET /user/codespaces/secrets"],
		listSelectedReposForOrgSecret: ["GET /orgs/{org}/codespaces/secrets/{secret_name}/repositories"],
		preFlightWithRepoForAuthenticatedUser: ["GET /repos/{owner}/{repo}/codespaces/new"],
		publishForAuthenticatedUser: ["POST /user/codespaces/{codespace_name}/publish"],
		removeRepositoryForSecretForAuthenticatedUser: ["DELETE /user/codespaces/secrets/{secret_name}/repositories/{repository_id}"],
		removeSelectedRepoFromOrgSecret: ["DELETE /orgs/{org}/codespaces/secrets/{secret_name}/repositories/{repository_id}"],
		repoMachinesForAuthenticatedUser: ["GET /repos/{owner}/{repo}/codespaces/machines"],
		setRepositoriesForSecretForAuthenticatedUser: ["PUT /user/codespaces/secrets/{secret_name}/repositories"],
		setSelectedReposForOrgSecret: ["PUT /orgs/{org}/codespaces/secrets/{secret_name}/repositories"],
		startForAuthenticatedUser: ["POST /user/codespaces/{codespace_name}/start"],
		stopForAuthenticatedUser: ["POST /user/codespaces/{codespace_name}/stop"],
		stopInOrganization: ["POST /orgs/{org}/members/{username}/codespaces/{codespace_name}/stop"],
		updateForAuthenticatedUser: ["PATCH /user/codespaces/{codespace_name}"]
	},
	copilot: {
		addCopilotSeatsForTeams: ["POST /orgs/{org}/copilot/billing/selected_teams"],
		addCopilotSeatsForUsers: ["POST /orgs/{org}/copilot/billing/selected_users"],
		cancelCopilotSeatAssignmentForTeams: ["DELETE /orgs/{org}/copilot/billing/selected_teams"],
		cancelCopilotSeatAssignmentForUsers: ["DELETE /orgs/{org}/copilot/billing/selected_users"],
		copilotMetricsForOrganization: ["GET /orgs/{org}/copilot/metrics"],
		copilotMetricsForTeam: ["GET /orgs/{org}/team/{team_slug}/copilot/metrics"],
		getCopilotOrganizationDetails: ["GET /orgs/{org}/copilot/billing"],
		getCopilotSeatDetailsForUser: ["GET /orgs/{org}/members/{username}/copilot"],
		listCopilotSeats: ["GET /orgs/{org}/copilot/billing/seats"]
	},
	credentials: { revoke: ["POST /credentials/revoke"] },
	dependabot: {
		addSelectedRepoToOrgSecret: ["PUT /orgs/{org}/dependabot/secrets/{secret_name}/repositories/{repository_id}"],
		createOrUpdateOrgSecret: ["PUT /orgs/{org}/dependabot/secrets/{secret_name}"],
		createOrUpdateRepoSecret: ["PUT /repos/{owner}/{repo}/dependabot/secrets/{secret_name}"],
		deleteOrgSecret: ["DELETE /orgs/{org}/dependabot/secrets/{secret_name}"],
		deleteRepoSecret: ["DELETE /repos/{owner}/{repo}/dependabot/secrets/{secret_name}"],
		getAlert: ["GET /repos/{owner}/{repo}/dependabot/alerts/{alert_number}"],
		getOrgPublicKey: ["GET /orgs/{org}/dependabot/secrets/public-key"],
		getOrgSecret: ["GET /orgs/{org}/dependabot/secrets/{secret_name}"],
		getRepoPublicKey: ["GET /repos/{owner}/{repo}/dependabot/secrets/public-key"],
		getRepoSecret: ["GET /repos/{owner}/{repo}/dependabot/secrets/{secret_name}"],
		listAlertsForEnterprise: ["GET /enterprises/{enterprise}/dependabot/alerts"],
		listAlertsForOrg: ["GET /orgs/{org}/dependabot/alerts"],
		listAlertsForRepo: ["GET /repos/{owner}/{repo}/dependabot/alerts"],
		listOrgSecrets: ["GET /orgs/{org}/dependabot/secrets"],
		listRepoSecrets: ["GET /repos/{owner}/{repo}/dependabot/secrets"],
		listSelectedReposForOrgSecret: ["GET /orgs/{org}/dependabot/secrets/{secret_name}/repositories"],
		removeSelectedRepoFromOrgSecret: ["DELETE /orgs/{org}/dependabot/secrets/{secret_name}/repositories/{repository_id}"],
		repositoryAccessForOrg: ["GET /organizations/{org}/dependabot/repository-access"],
		setRepositoryAccessDefaultLevel: ["PUT /organizations/{org}/dependabot/repository-access/default-level"],
		setSelectedReposForOrgSecret: ["PUT /orgs/{org}/dependabot/secrets/{secret_name}/repositories"],
		updateAlert: ["PATCH /repos/{owner}/{repo}/dependabot/alerts/{alert_number}"],
		updateRepositoryAccessForOrg: ["PATCH /organizations/{org}/dependabot/repository-access"]
	},
	dependencyGraph: {
		createRepositorySnapshot: ["POST /repos/{owner}/{repo}/dependency-graph/snapshots"],
		diffRange: ["GET /repos/{owner}/{repo}/dependency-graph/compare/{basehead}"],
		exportSbom: ["GET /repos/{owner}/{repo}/dependency-graph/sbom"]
	},
	emojis: { get: ["GET /emojis"] },
	enterpriseTeamMemberships: {
		add: ["PUT /enterprises/{enterprise}/teams/{enterprise-team}/memberships/{username}"],
		bulkAdd: ["POST /enterprises/{enterprise}/teams/{enterprise-team}/memberships/add"],
		bulkRemove: ["POST /enterprises/{enterprise}/teams/{enterprise-team}/memberships/remove"],
		get: ["GET /enterprises/{enterprise}/teams/{enterprise-team}/memberships/{username}"],
		list: ["GET /enterprises/{enterprise}/teams/{enterprise-team}/memberships"],
		remove: ["DELETE /enterprises/{enterprise}/teams/{enterprise-team}/memberships/{username}"]
	},
	enterpriseTeamOrganizations: {
		add: ["PUT /enterprises/{enterprise}/teams/{enterprise-team}/organizations/{org}"],
		bulkAdd: ["POST /enterprises/{enterprise}/teams/{enterprise-team}/organizations/add"],
		bulkRemove: ["POST /enterprises/{enterprise}/teams/{enterprise-team}/organizations/remove"],
		delete: ["DELETE /enterprises/{enterprise}/teams/{enterprise-team}/organizations/{org}"],
		getAssignment: ["GET /enterprises/{enterprise}/teams/{enterprise-team}/organizations/{org}"],
		getAssignments: ["GET /enterprises/{enterprise}/teams/{enterprise-team}/organizations"]
	},
	enterpriseTeams: {
		create: ["POST /enterprises/{enterprise}/teams"],
		delete: ["DELETE /enterprises/{enterprise}/teams/{team_slug}"],
		get: ["GET /enterprises/{enterprise}/teams/{team_slug}"],
		list: ["GET /enterprises/{enterprise}/teams"],
		update: ["PATCH /enterprises/{enterprise}/teams/{team_slug}"]
	},
	gists: {
		checkIsStarred: ["GET /gists/{gist_id}/star"],
		create: ["POST /gists"],
		createComment: ["POST /gists/{gist_id}/comments"],
		delete: ["DELETE /gists/{gist_id}"],
		deleteComment: ["DELETE /gists/{gist_id}/comments/{comment_id}"],
		fork: ["POST /gists/{gist_id}/forks"],
		get: ["GET /gists/{gist_id}"],
		getComment: ["GET /gists/{gist_id}/comments/{comment_id}"],
		getRevision: ["GET /gists/{gist_id}/{sha}"],
		list: ["GET /gists"],
		listComments: ["GET /gists/{gist_id}/comments"],
		listCommits: ["GET /gists/{gist_id}/commits"],
		listForUser: ["GET /users/{username}/gists"],
		listForks: ["GET /gists/{gist_id}/forks"],
		listPublic: ["GET /gists/public"],
		listStarred: ["GET /gists/starred"],
		star: ["PUT /gists/{gist_id}/star"],
		unstar: ["DELETE /gists/{gist_id}/star"],
		update: ["PATCH /gists/{gist_id}"],
		updateComment: ["PATCH /gists/{gist_id}/comments/{comment_id}"]
	},
	git: {
		createBlob: ["POST /repos/{owner}/{repo}/git/blobs"],
		createCommit: ["POST /repos/{owner}/{repo}/git/commits"],
		createRef: ["POST /repos/{owner}/{repo}/git/refs"],
		createTag: ["POST /repos/{owner}/{repo}/git/tags"],
		createTree: ["POST /repos/{owner}/{repo}/git/trees"],
		deleteRef: ["DELETE /repos/{owner}/{repo}/git/refs/{ref}"],
		getBlob: ["GET /repos/{owner}/{repo}/git/blobs/{file_sha}"],
		getCommit: ["GET /repos/{owner}/{repo}/git/commits/{commit_sha}"],
		getRef: ["GET /repos/{owner}/{repo}/git/ref/{ref}"],
		getTag: ["GET /repos/{owner}/{repo}/git/tags/{tag_sha}"],
		getTree: ["GET /repos/{owner}/{repo}/git/trees/{tree_sha}"],
		listMatchingRefs: ["GET /repos/{owner}/{repo}/git/matching-refs/{ref}"],
		updateRef: ["PATCH /repos/{owner}/{repo}/git/refs/{ref}"]
	},
	gitignore: {
		getAllTemplates: ["GET /gitignore/templates"],
		getTemplate: ["GET /gitignore/templates/{name}"]
	},
	hostedCompute: {
		createNetworkConfigurationForOrg: ["POST /orgs/{org}/settings/network-configurations"],
		deleteNetworkConfigurationFromOrg: ["DELETE /orgs/{org}/settings/network-configurations/{network_configuration_id}"],
		getNetworkConfigurationForOrg: ["GET /orgs/{org}/settings/network-configurations/{network_configuration_id}"],
		getNetworkSettingsForOrg: ["GET /orgs/{org}/settings/network-settings/{network_settings_id}"],
		listNetworkConfigurationsForOrg: ["GET /orgs/{org}/settings/network-configurations"],
		updateNetworkConfigurationForOrg: ["PATCH /orgs/{org}/settings/network-configurations/{network_configuration_id}"]
	},
	interactions: {
		getRestrictionsForAuthenticatedUser: ["GET /user/interaction-limits"],
		getRestrictionsForOrg: ["GET /orgs/{org}/interaction-limits"],
		getRestrictionsForRepo: ["GET /repos/{owner}/{repo}/interaction-limits"],
		getRestrictionsForYourPublicRepos: [
			"GET /user/interaction-limits",
			{},
			{ renamed: ["interactions", "getRestrictionsForAuthenticatedUser"] }
		],
		removeRestrictionsForAuthenticatedUser: ["DELETE /user/interaction-limits"],
		removeRestrictionsForOrg: ["DELETE /orgs/{org}/interaction-limits"],
		removeRestrictionsForRepo: ["DELETE /repos/{owner}/{repo}/interaction-limits"],
		removeRestrictionsForYourPublicRepos: [
			"DELETE /user/interaction-limits",
			{},
			{ renamed: ["interactions", "removeRestrictionsForAuthenticatedUser"] }
		],
		setRestrictionsForAuthenticatedUser: ["PUT /user/interaction-limits"],
		setRestrictionsForOrg: ["PUT /orgs/{org}/interaction-limits"],
		setRestrictionsForRepo: ["PUT /repos/{owner}/{repo}/interaction-limits"],
		setRestrictionsForYourPublicRepos: [
			"PUT /user/interaction-limits",
			{},
			{ renamed: ["interactions", "setRestrictionsForAuthenticatedUser"] }
		]
	},
	issues: {
		addAssignees: ["POST /repos/{owner}/{repo}/issues/{issue_number}/assignees"],
		addBlockedByDependency: ["POST /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocked_by"],
		addLabels: ["POST /repos/{owner}/{repo}/issues/{issue_number}/labels"],
		addSubIssue: ["POST /repos/{owner}/{repo}/issues/{issue_number}/sub_issues"],
		checkUserCanBeAssigned: ["GET /repos/{owner}/{repo}/assignees/{assignee}"],
		checkUserCanBeAssignedToIssue: ["GET /repos/{owner}/{repo}/issues/{issue_number}/assignees/{assignee}"],
		create: ["POST /repos/{owner}/{repo}/issues"],
		createComment: ["POST /repos/{owner}/{repo}/issues/{issue_number}/comments"],
		createLabel: ["POST /repos/{owner}/{repo}/labels"],
		createMilestone: ["POST /repos/{owner}/{repo}/milestones"],
		deleteComment: ["DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}"],
		deleteLabel: ["DELETE /repos/{owner}/{repo}/labels/{name}"],
		deleteMilestone: ["DELETE /repos/{owner}/{repo}/milestones/{milestone_number}"],
		get: ["GET /repos/{owner}/{repo}/issues/{issue_number}"],
		getComment: ["GET /repos/{owner}/{repo}/issues/comments/{comment_id}"],
		getEvent: ["GET /repos/{owner}/{repo}/issues/events/{event_id}"],
		getLabel: ["GET /repos/{owner}/{repo}/labels/{name}"],
		getMilestone: ["GET /repos/{owner}/{repo}/milestones/{milestone_number}"],
		getParent: ["GET /repos/{owner}/{repo}/issues/{issue_number}/parent"],
		list: ["GET /issues"],
		listAssignees: ["GET /repos/{owner}/{repo}/assignees"],
		listComments: ["GET /repos/{owner}/{repo}/issues/{issue_number}/comments"],
		listCommentsForRepo: ["GET /repos/{owner}/{repo}/issues/comments"],
		listDependenciesBlockedBy: ["GET /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocked_by"],
		listDependenciesBlocking: ["GET /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocking"],
		listEvents: ["GET /repos/{owner}/{repo}/issues/{issue_number}/events"],
		listEventsForRepo: ["GET /repos/{owner}/{repo}/issues/events"],
		listEventsForTimeline: ["GET /repos/{owner}/{repo}/issues/{issue_number}/timeline"],
		listForAuthenticatedUser: ["GET /user/issues"],
		listForOrg: ["GET /orgs/{org}/issues"],
		listForRepo: ["GET /repos/{owner}/{repo}/issues"],
		listLabelsForMilestone: ["GET /repos/{owner}/{repo}/milestones/{milestone_number}/labels"],
		listLabelsForRepo: ["GET /repos/{owner}/{repo}/labels"],
		listLabelsOnIssue: ["GET /repos/{owner}/{repo}/issues/{issue_number}/labels"],
		listMilestones: ["GET /repos/{owner}/{repo}/milestones"],
		listSubIssues: ["GET /repos/{owner}/{repo}/issues/{issue_number}/sub_issues"],
		lock: ["PUT /repos/{owner}/{repo}/issues/{issue_number}/lock"],
		removeAllLabels: ["DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels"],
		removeAssignees: ["DELETE /repos/{owner}/{repo}/issues/{issue_number}/assignees"],
		removeDependencyBlockedBy: ["DELETE /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocked_by/{issue_id}"],
		removeLabel: ["DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}"],
		removeSubIssue: ["DELETE /repos/{owner}/{repo}/issues/{issue_number}/sub_issue"],
		reprioritizeSubIssue: ["PATCH /repos/{owner}/{repo}/issues/{issue_number}/sub_issues/priority"],
		setLabels: ["PUT /repos/{owner}/{repo}/issues/{issue_number}/labels"],
		unlock: ["DELETE /repos/{owner}/{repo}/issues/{issue_number}/lock"],
		update: ["PATCH /repos/{owner}/{repo}/issues/{issue_number}"],
		updateComment: ["PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}"],
		updateLabel: ["PATCH /repos/{owner}/{repo}/labels/{name}"],
		updateMilestone: ["PATCH /repos/{owner}/{repo}/milestones/{milestone_number}"]
	},
	licenses: {
		get: ["GET /licenses/{license}"],
		getAllCommonlyUsed: ["GET /licenses"],
		getForRepo: ["GET /repos/{owner}/{repo}/license"]
	},
	markdown: {
		render: ["POST /markdown"],
		renderRaw: ["POST /markdown/raw", { headers: { "content-type": "text/plain; charset=utf-8" } }]
	},
	meta: {
		get: ["GET /meta"],
		getAllVersions: ["GET /versions"],
		getOctocat: ["GET /octocat"],
		getZen: ["GET /zen"],
		root: ["GET /"]
	},
	migrations: {
		deleteArchiveForAuthenticatedUser: ["DELETE /user/migrations/{migration_id}/archive"],
		deleteArchiveForOrg: ["DELETE /orgs/{org}/migrations/{migration_id}/archive"],
		downloadArchiveForOrg: ["GET /orgs/{org}/migrations/{migration_id}/archive"],
		getArchiveForAuthenticatedUser: ["GET /user/migrations/{migration_id}/archive"],
		getStatusForAuthenticatedUser: ["GET /user/migrations/{migration_id}"],
		getStatusForOrg: ["GET /orgs/{org}/migrations/{migration_id}"],
		listForAuthenticatedUser: ["GET /user/migrations"],
		listForOrg: ["GET /orgs/{org}/migrations"],
		listReposForAuthenticatedUser: ["GET /user/migrations/{migration_id}/repositories"],
		listReposForOrg: ["GET /orgs/{org}/migrations/{migration_id}/repositories"],
		listReposForUser: [
			"GET /user/migrations/{migration_id}/repositories",
			{},
			{ renamed: ["migrations", "listReposForAuthenticatedUser"] }
		],
		startForAuthenticatedUser: ["POST /user/migrations"],
		startForOrg: ["POST /orgs/{org}/migrations"],
		unlockRepoForAuthenticatedUser: ["DELETE /user/migrations/{migration_id}/repos/{repo_name}/lock"],
		unlockRepoForOrg: ["DELETE /orgs/{org}/migrations/{migration_id}/repos/{repo_name}/lock"]
	},
	oidc: {
		getOidcCustomSubTemplateForOrg: ["GET /orgs/{org}/actions/oidc/customization/sub"],
		updateOidcCustomSubTemplateForOrg: ["PUT /orgs/{org}/actions/oidc/customization/sub"]
	},
	orgs: {
		addSecurityManagerTeam: [
			"PUT /orgs/{org}/security-managers/teams/{team_slug}",
			{},
			{ deprecated: "octokit.rest.orgs.addSecurityManagerTeam() is deprecated, see https://docs.github.com/rest/orgs/security-managers#add-a-security-manager-team" }
		],
		assignTeamToOrgRole: ["PUT /orgs/{org}/organization-roles/teams/{team_slug}/{role_id}"],
		assignUserToOrgRole: ["PUT /orgs/{org}/organization-roles/users/{username}/{role_id}"],
		blockUser: ["PUT /orgs/{org}/blocks/{username}"],
		cancelInvitation: ["DELETE /orgs/{org}/invitations/{invitation_id}"],
		checkBlockedUser: ["GET /orgs/{org}/blocks/{username}"],
		checkMembershipForUser: ["GET /orgs/{org}/members/{username}"],
		checkPublicMembershipForUser: ["GET /orgs/{org}/public_members/{username}"],
		convertMemberToOutsideCollaborator: ["PUT /orgs/{org}/outside_collaborators/{username}"],
		createArtifactStorageRecord: ["POST /orgs/{org}/artifacts/metadata/storage-record"],
		createInvitation: ["POST /orgs/{org}/invitations"],
		createIssueType: ["POST /orgs/{org}/issue-types"],
		createWebhook: ["POST /orgs/{org}/hooks"],
		customPropertiesForOrgsCreateOrUpdateOrganizationValues: ["PATCH /organizations/{org}/org-properties/values"],
		customPropertiesForOrgsGetOrganizationValues: ["GET /organizations/{org}/org-properties/values"],
		customPropertiesForReposCreateOrUpdateOrganizationDefinition: ["PUT /orgs/{org}/properties/schema/{custom_property_name}"],
		customPropertiesForReposCreateOrUpdateOrganizationDefinitions: ["PATCH /orgs/{org}/properties/schema"],
		customPropertiesForReposCreateOrUpdateOrganizationValues: ["PATCH /orgs/{org}/properties/values"],
		customPropertiesForReposDeleteOrganizationDefinition: ["DELETE /orgs/{org}/properties/schema/{custom_property_name}"],
		customPropertiesForReposGetOrganizationDefinition: ["GET /orgs/{org}/properties/schema/{custom_property_name}"],
		customPropertiesForReposGetOrganizationDefinitions: ["GET /orgs/{org}/properties/schema"],
		customPropertiesForReposGetOrganizationValues: ["GET /orgs/{org}/properties/values"],
		delete: ["DELETE /orgs/{org}"],
		deleteAttestationsBulk: ["POST /orgs/{org}/attestations/delete-request"],
		deleteAttestationsById: ["DELETE /orgs/{org}/attestations/{attestation_id}"],
		deleteAttestationsBySubjectDigest: ["DELETE /orgs/{org}/attestations/digest/{subject_digest}"],
		deleteIssueType: ["DELETE /orgs/{org}/issue-types/{issue_type_id}"],
		deleteWebhook: ["DELETE /orgs/{org}/hooks/{hook_id}"],
		disableSelectedRepositoryImmutableReleasesOrganization: ["DELETE /orgs/{org}/settings/immutable-releases/repositories/{repository_id}"],
		enableSelectedRepositoryImmutableReleasesOrganization: ["PUT /orgs/{org}/settings/immutable-releases/repositories/{repository_id}"],
		get: ["GET /orgs/{org}"],
		getImmutableReleasesSettings: ["GET /orgs/{org}/settings/immutable-releases"],
		getImmutableReleasesSettingsRepositories: ["GET /orgs/{org}/settings/immutable-releases/repositories"],
		getMembershipForAuthenticatedUser: ["GET /user/memberships/orgs/{org}"],
		getMembershipForUser: ["GET /orgs/{org}/memberships/{username}"],
		getOrgRole: ["GET /orgs/{org}/organization-roles/{role_id}"],
		getOrgRulesetHistory: ["GET /orgs/{org}/rulesets/{ruleset_id}/history"],
		getOrgRulesetVersion: ["GET /orgs/{org}/rulesets/{ruleset_id}/history/{version_id}"],
		getWebhook: ["GET /orgs/{org}/hooks/{hook_id}"],
		getWebhookConfigForOrg: ["GET /orgs/{org}/hooks/{hook_id}/config"],
		getWebhookDelivery: ["GET /orgs/{org}/hooks/{hook_id}/deliveries/{delivery_id}"],
		list: ["GET /organizations"],
		listAppInstallations: ["GET /orgs/{org}/installations"],
		listArtifactStorageRecords: ["GET /orgs/{org}/artifacts/{subject_digest}/metadata/storage-records"],
		listAttestationRepositories: ["GET /orgs/{org}/attestations/repositories"],
		listAttestations: ["GET /orgs/{org}/attestations/{subject_digest}"],
		listAttestationsBulk: ["POST /orgs/{org}/attestations/bulk-list{?per_page,before,after}"],
		listBlockedUsers: ["GET /orgs/{org}/blocks"],
		listFailedInvitations: ["GET /orgs/{org}/failed_invitations"],
		listForAuthenticatedUser: ["GET /user/orgs"],
		listForUser: ["GET /users/{username}/orgs"],
		listInvitationTeams: ["GET /orgs/{org}/invitations/{invitation_id}/teams"],
		listIssueTypes: ["GET /orgs/{org}/issue-types"],
		listMembers: ["GET /orgs/{org}/members"],
		listMembershipsForAuthenticatedUser: ["GET /user/memberships/orgs"],
		listOrgRoleTeams: ["GET /orgs/{org}/organization-roles/{role_id}/teams"],
		listOrgRoleUsers: ["GET /orgs/{org}/organization-roles/{role_id}/users"],
		listOrgRoles: ["GET /orgs/{org}/organization-roles"],
		listOrganizationFineGrainedPermissions: ["GET /orgs/{org}/organization-fine-grained-permissions"],
		listOutsideCollaborators: ["GET /orgs/{org}/outside_collaborators"],
		listPatGrantRepositories: ["GET /orgs/{org}/personal-access-tokens/{pat_id}/repositories"],
		listPatGrantRequestRepositories: ["GET /orgs/{org}/personal-access-token-requests/{pat_request_id}/repositories"],
		listPatGrantRequests: ["GET /orgs/{org}/personal-access-token-requests"],
		listPatGrants: ["GET /orgs/{org}/personal-access-tokens"],
		listPendingInvitations: ["GET /orgs/{org}/invitations"],
		listPublicMembers: ["GET /orgs/{org}/public_members"],
		listSecurityManagerTeams: [
			"GET /orgs/{org}/security-managers",
			{},
			{ deprecated: "octokit.rest.orgs.listSecurityManagerTeams() is deprecated, see https://docs.github.com/rest/orgs/security-managers#list-security-manager-teams" }
		],
		listWebhookDeliveries: ["GET /orgs/{org}/hooks/{hook_id}/deliveries"],
		listWebhooks: ["GET /orgs/{org}/hooks"],
		pingWebhook: ["POST /orgs/{org}/hooks/{hook_id}/pings"],
		redeliverWebhookDelivery: ["POST /orgs/{org}/hooks/{hook_id}/deliveries/{delivery_id}/attempts"],
		removeMember: ["DELETE /orgs/{org}/members/{username}"],
		removeMembershipForUser: ["DELETE /orgs/{org}/memberships/{username}"],
		removeOutsideCollaborator: ["DELETE /orgs/{org}/outside_collaborators/{username}"],
		removePublicMembershipForAuthenticatedUser: ["DELETE /orgs/{org}/public_members/{username}"],
		removeSecurityManagerTeam: [
			"DELETE /orgs/{org}/security-managers/teams/{team_slug}",
			{},
			{ deprecated: "octokit.rest.orgs.removeSecurityManagerTeam() is deprecated, see https://docs.github.com/rest/orgs/security-managers#remove-a-security-manager-team" }
		],
		reviewPatGrantRequest: ["POST /orgs/{org}/personal-access-token-requests/{pat_request_id}"],
		reviewPatGrantRequestsInBulk: ["POST /orgs/{org}/personal-access-token-requests"],
		revokeAllOrgRolesTeam: ["DELETE /orgs/{org}/organization-roles/teams/{team_slug}"],
		revokeAllOrgRolesUser: ["DELETE /orgs/{org}/organization-roles/users/{username}"],
		revokeOrgRoleTeam: ["DELETE /orgs/{org}/organization-roles/teams/{team_slug}/{role_id}"],
		revokeOrgRoleUser: ["DELETE /orgs/{org}/organization-roles/users/{username}/{role_id}"],
		setImmutableReleasesSettings: ["PUT /orgs/{org}/settings/immutable-releases"],
		setImmutableReleasesSettingsRepositories: ["PUT /orgs/{org}/settings/immutable-releases/repositories"],
		setMembershipForUser: ["PUT /orgs/{org}/memberships/{username}"],
		setPublicMembershipForAuthenticatedUser: ["PUT /orgs/{org}/public_members/{username}"],
		unblockUser: ["DELETE /orgs/{org}/blocks/{username}"],
		update: ["PATCH /orgs/{org}"],
		updateIssueType: ["PUT /orgs/{org}/issue-types/{issue_type_id}"],
		updateMembershipForAuthenticatedUser: ["PATCH /user/memberships/orgs/{org}"],
		updatePatAccess: ["POST /orgs/{org}/personal-access-tokens/{pat_id}"],
		updatePatAccesses: ["POST /orgs/{org}/personal-access-tokens"],
		updateWebhook: ["PATCH /orgs/{org}/hooks/{hook_id}"],
		updateWebhookConfigForOrg: ["PATCH /orgs/{org}/hooks/{hook_id}/config"]
	},
	packages: {
		deletePackageForAuthenticatedUser: ["DELETE /user/packages/{package_type}/{package_name}"],
		deletePackageForOrg: ["DELETE /orgs/{org}/packages/{package_type}/{package_name}"],
		deletePackageForUser: ["DELETE /users/{username}/packages/{package_type}/{package_name}"],
		deletePackageVersionForAuthenticatedUser: ["DELETE /user/packages/{package_type}/{package_name}/versions/{package_version_id}"],
		deletePackageVersionForOrg: ["DELETE /orgs/{org}/packages/{package_type}/{package_name}/versions/{package_version_id}"],
		deletePackageVersionForUser: ["DELETE /users/{username}/packages/{package_type}/{package_name}/versions/{package_version_id}"],
		getAllPackageVersionsForAPackageOwnedByAnOrg: [
			"GET /orgs/{org}/packages/{package_type}/{package_name}/versions",
			{},
			{ renamed: ["packages", "getAllPackageVersionsForPackageOwnedByOrg"] }
		],
		getAllPackageVersionsForAPackageOwnedByTheAuthenticatedUser: [
			"GET /user/packages/{package_type}/{package_name}/versions",
			{},
			{ renamed: ["packages", "getAllPackageVersionsForPackageOwnedByAuthenticatedUser"] }
		],
		getAllPackageVersionsForPackageOwnedByAuthenticatedUser: ["GET /user/packages/{package_type}/{package_name}/versions"],
		getAllPackageVersionsForPackageOwnedByOrg: ["GET /orgs/{org}/packages/{package_type}/{package_name}/versions"],
		getAllPackageVersionsForPackageOwnedByUser: ["GET /users/{username}/packages/{package_type}/{package_name}/versions"],
		getPackageForAuthenticatedUser: ["GET /user/packages/{package_type}/{package_name}"],
		getPackageForOrganization: ["GET /orgs/{org}/packages/{package_type}/{package_name}"],
		getPackageForUser: ["GET /users/{username}/packages/{package_type}/{package_name}"],
		getPackageVersionForAuthenticatedUser: ["GET /user/packages/{package_type}/{package_name}/versions/{package_version_id}"],
		getPackageVersionForOrganization: ["GET /orgs/{org}/packages/{package_type}/{package_name}/versions/{package_version_id}"],
		getPackageVersionForUser: ["GET /users/{username}/packages/{package_type}/{package_name}/versions/{package_version_id}"],
		listDockerMigrationConflictingPackagesForAuthenticatedUser: ["GET /user/docker/conflicts"],
		listDockerMigrationConflictingPackagesForOrganization: ["GET /orgs/{org}/docker/conflicts"],
		listDockerMigrationConflictingPackagesForUser: ["GET /users/{username}/docker/conflicts"],
		listPackagesForAuthenticatedUser: ["GET /user/packages"],
		listPackagesForOrganization: ["GET /orgs/{org}/packages"],
		listPackagesForUser: ["GET /users/{username}/packages"],
		restorePackageForAuthenticatedUser: ["POST /user/packages/{package_type}/{package_name}/restore{?token}"],
		restorePackageForOrg: ["POST /orgs/{org}/packages/{package_type}/{package_name}/restore{?token}"],
		restorePackageForUser: ["POST /users/{username}/packages/{package_type}/{package_name}/restore{?token}"],
		restorePackageVersionForAuthenticatedUser: ["POST /user/packages/{package_type}/{package_name}/versions/{package_version_id}/restore"],
		restorePackageVersionForOrg: ["POST /orgs/{org}/packages/{package_type}/{package_name}/versions/{package_version_id}/restore"],
		restorePackageVersionForUser: ["POST /users/{username}/packages/{package_type}/{package_name}/versions/{package_version_id}/restore"]
	},
	privateRegistries: {
		createOrgPrivateRegistry: ["POST /orgs/{org}/private-registries"],
		deleteOrgPrivateRegistry: ["DELETE /orgs/{org}/private-registries/{secret_name}"],
		getOrgPrivateRegistry: ["GET /orgs/{org}/private-registries/{secret_name}"],
		getOrgPublicKey: ["GET /orgs/{org}/private-registries/public-key"],
		listOrgPrivateRegistries: ["GET /orgs/{org}/private-registries"],
		updateOrgPrivateRegistry: ["PATCH /orgs/{org}/private-registries/{secret_name}"]
	},
	projects: {
		addItemForOrg: ["POST /orgs/{org}/projectsV2/{project_number}/items"],
		addItemForUser: ["POST /users/{username}/projectsV2/{project_number}/items"],
		deleteItemForOrg: ["DELETE /orgs/{org}/projectsV2/{project_number}/items/{item_id}"],
		deleteItemForUser: ["DELETE /users/{username}/projectsV2/{project_number}/items/{item_id}"],
		getFieldForOrg: ["GET /orgs/{org}/projectsV2/{project_number}/fields/{field_id}"],
		getFieldForUser: ["GET /users/{username}/projectsV2/{project_number}/fields/{field_id}"],
		getForOrg: ["GET /orgs/{org}/projectsV2/{project_number}"],
		getForUser: ["GET /users/{username}/projectsV2/{project_number}"],
		getOrgItem: ["GET /orgs/{org}/projectsV2/{project_number}/items/{item_id}"],
		getUserItem: ["GET /users/{username}/projectsV2/{project_number}/items/{item_id}"],
		listFieldsForOrg: ["GET /orgs/{org}/projectsV2/{project_number}/fields"],
		listFieldsForUser: ["GET /users/{username}/projectsV2/{project_number}/fields"],
		listForOrg: ["GET /orgs/{org}/projectsV2"],
		listForUser: ["GET /users/{username}/projectsV2"],
		listItemsForOrg: ["GET /orgs/{org}/projectsV2/{project_number}/items"],
		listItemsForUser: ["GET /users/{username}/projectsV2/{project_number}/items"],
		updateItemForOrg: ["PATCH /orgs/{org}/projectsV2/{project_number}/items/{item_id}"],
		updateItemForUser: ["PATCH /users/{username}/projectsV2/{project_number}/items/{item_id}"]
	},
	pulls: {
		checkIfMerged: ["GET /repos/{owner}/{repo}/pulls/{pull_number}/merge"],
		create: ["POST /repos/{owner}/{repo}/pulls"],
		createReplyForReviewComment: ["POST /repos/{owner}/{repo}/pulls/{pull_number}/comments/{comment_id}/replies"],
		createReview: ["POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews"],
		createReviewComment: ["POST /repos/{owner}/{repo}/pulls/{pull_number}/comments"],
		deletePendingReview: ["DELETE /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}"],
		deleteReviewComment: ["DELETE /repos/{owner}/{repo}/pulls/comments/{comment_id}"],
		dismissReview: ["PUT /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/dismissals"],
		get: ["GET /repos/{owner}/{repo}/pulls/{pull_number}"],
		getReview: ["GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}"],
		getReviewComment: ["GET /repos/{owner}/{repo}/pulls/comments/{comment_id}"],
		list: ["GET /repos/{owner}/{repo}/pulls"],
		listCommentsForReview: ["GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/comments"],
		listCommits: ["GET /repos/{owner}/{repo}/pulls/{pull_number}/commits"],
		listFiles: ["GET /repos/{owner}/{repo}/pulls/{pull_number}/files"],
		listRequestedReviewers: ["GET /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers"],
		listReviewComments: ["GET /repos/{owner}/{repo}/pulls/{pull_number}/comments"],
		listReviewCommentsForRepo: ["GET /repos/{owner}/{repo}/pulls/comments"],
		listReviews: ["GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews"],
		merge: ["PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge"],
		removeRequestedReviewers: ["DELETE /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers"],
		requestReviewers: ["POST /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers"],
		submitReview: ["POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/events"],
		update: ["PATCH /repos/{owner}/{repo}/pulls/{pull_number}"],
		updateBranch: ["PUT /repos/{owner}/{repo}/pulls/{pull_number}/update-branch"],
		updateReview: ["PUT /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}"],
		updateReviewComment: ["PATCH /repos/{owner}/{repo}/pulls/comments/{comment_id}"]
	},
	rateLimit: { get: ["GET /rate_limit"] },
	reactions: {
		createForCommitComment: ["POST /repos/{owner}/{repo}/comments/{comment_id}/reactions"],
		createForIssue: ["POST /repos/{owner}/{repo}/issues/{issue_number}/reactions"],
		createForIssueComment: ["POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions"],
		createForPullRequestReviewComment: ["POST /repos/{owner}/{repo}/pulls/comments/{comment_id}/reactions"],
		createForRelease: ["POST /repos/{owner}/{repo}/releases/{release_id}/reactions"],
		createForTeamDiscussionCommentInOrg: ["POST /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}/reactions"],
		createForTeamDiscussionInOrg: ["POST /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/reactions"],
		deleteForCommitComment: ["DELETE /repos/{owner}/{repo}/comments/{comment_id}/reactions/{reaction_id}"],
		deleteForIssue: ["DELETE /repos/{owner}/{repo}/issues/{issue_number}/reactions/{reaction_id}"],
		deleteForIssueComment: ["DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions/{reaction_id}"],
		deleteForPullRequestComment: ["DELETE /repos/{owner}/{repo}/pulls/comments/{comment_id}/reactions/{reaction_id}"],
		deleteForRelease: ["DELETE /repos/{owner}/{repo}/releases/{release_id}/reactions/{reaction_id}"],
		deleteForTeamDiscussion: ["DELETE /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/reactions/{reaction_id}"],
		deleteForTeamDiscussionComment: ["DELETE /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}/reactions/{reaction_id}"],
		listForCommitComment: ["GET /repos/{owner}/{repo}/comments/{comment_id}/reactions"],
		listForIssue: ["GET /repos/{owner}/{repo}/issues/{issue_number}/reactions"],
		listForIssueComment: ["GET /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions"],
		listForPullRequestReviewComment: ["GET /repos/{owner}/{repo}/pulls/comments/{comment_id}/reactions"],
		listForRelease: ["GET /repos/{owner}/{repo}/releases/{release_id}/reactions"],
		listForTeamDiscussionCommentInOrg: ["GET /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}/reactions"],
		listForTeamDiscussionInOrg: ["GET /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/reactions"]
	},
	repos: {
		acceptInvitation: [
			"PATCH /user/repository_invitations/{invitation_id}",
			{},
			{ renamed: ["repos", "acceptInvitationForAuthenticatedUser"] }
		],
		acceptInvitationForAuthenticatedUser: ["PATCH /user/repository_invitations/{invitation_id}"],
		addAppAccessRestrictions: [
			"POST /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/apps",
			{},
			{ mapToData: "apps" }
		],
		addCollaborator: ["PUT /repos/{owner}/{repo}/collaborators/{username}"],
		addStatusCheckContexts: [
			"POST /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks/contexts",
			{},
			{ mapToData: "contexts" }
		],
		addTeamAccessRestrictions: [
			"POST /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/teams",
			{},
			{ mapToData: "teams" }
		],
		addUserAccessRestrictions: [
			"POST /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/users",
			{},
			{ mapToData: "users" }
		],
		cancelPagesDeployment: ["POST /repos/{owner}/{repo}/pages/deployments/{pages_deployment_id}/cancel"],
		checkAutomatedSecurityFixes: ["GET /repos/{owner}/{repo}/automated-security-fixes"],
		checkCollaborator: ["GET /repos/{owner}/{repo}/collaborators/{username}"],
		checkImmutableReleases: ["GET /repos/{owner}/{repo}/immutable-releases"],
		checkPrivateVulnerabilityReporting: ["GET /repos/{owner}/{repo}/private-vulnerability-reporting"],
		checkVulnerabilityAlerts: ["GET /repos/{owner}/{repo}/vulnerability-alerts"],
		codeownersErrors: ["GET /repos/{owner}/{repo}/codeowners/errors"],
		compareCommits: ["GET /repos/{owner}/{repo}/compare/{base}...{head}"],
		compareCommitsWithBasehead: ["GET /repos/{owner}/{repo}/compare/{basehead}"],
		createAttestation: ["POST /repos/{owner}/{repo}/attestations"],
		createAutolink: ["POST /repos/{owner}/{repo}/autolinks"],
		createCommitComment: ["POST /repos/{owner}/{repo}/commits/{commit_sha}/comments"],
		createCommitSignatureProtection: ["POST /repos/{owner}/{repo}/branches/{branch}/protection/required_signatures"],
		createCommitStatus: ["POST /repos/{owner}/{repo}/statuses/{sha}"],
		createDeployKey: ["POST /repos/{owner}/{repo}/keys"],
		createDeployment: ["POST /repos/{owner}/{repo}/deployments"],
		createDeploymentBranchPolicy: ["POST /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies"],
		createDeploymentProtectionRule: ["POST /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules"],
		createDeploymentStatus: ["POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses"],
		createDispatchEvent: ["POST /repos/{owner}/{repo}/dispatches"],
		createForAuthenticatedUser: ["POST /user/repos"],
		createFork: ["POST /repos/{owner}/{repo}/forks"],
		createInOrg: ["POST /orgs/{org}/repos"],
		createOrUpdateEnvironment: ["PUT /repos/{owner}/{repo}/environments/{environment_name}"],
		createOrUpdateFileContents: ["PUT /repos/{owner}/{repo}/contents/{path}"],
		createOrgRuleset: ["POST /orgs/{org}/rulesets"],
		createPagesDeployment: ["POST /repos/{owner}/{repo}/pages/deployments"],
		createPagesSite: ["POST /repos/{owner}/{repo}/pages"],
		createRelease: ["POST /repos/{owner}/{repo}/releases"],
		createRepoRuleset: ["POST /repos/{owner}/{repo}/rulesets"],
		createUsingTemplate: ["POST /repos/{template_owner}/{template_repo}/generate"],
		createWebhook: ["POST /repos/{owner}/{repo}/hooks"],
		customPropertiesForReposCreateOrUpdateRepositoryValues: ["PATCH /repos/{owner}/{repo}/properties/values"],
		customPropertiesForReposGetRepositoryValues: ["GET /repos/{owner}/{repo}/properties/values"],
		declineInvitation: [
			"DELETE /user/repository_invitations/{invitation_id}",
			{},
			{ renamed: ["repos", "declineInvitationForAuthenticatedUser"] }
		],
		declineInvitationForAuthenticatedUser: ["DELETE /user/repository_invitations/{invitation_id}"],
		delete: ["DELETE /repos/{owner}/{repo}"],
		deleteAccessRestrictions: ["DELETE /repos/{owner}/{repo}/branches/{branch}/protection/restrictions"],
		deleteAdminBranchProtection: ["DELETE /repos/{owner}/{repo}/branches/{branch}/protection/enforce_admins"],
		deleteAnEnvironment: ["DELETE /repos/{owner}/{repo}/environments/{environment_name}"],
		deleteAutolink: ["DELETE /repos/{owner}/{repo}/autolinks/{autolink_id}"],
		deleteBranchProtection: ["DELETE /repos/{owner}/{repo}/branches/{branch}/protection"],
		deleteCommitComment: ["DELETE /repos/{owner}/{repo}/comments/{comment_id}"],
		deleteCommitSignatureProtection: ["DELETE /repos/{owner}/{repo}/branches/{branch}/protection/required_signatures"],
		deleteDeployKey: ["DELETE /repos/{owner}/{repo}/keys/{key_id}"],
		deleteDeployment: ["DELETE /repos/{owner}/{repo}/deployments/{deployment_id}"],
		deleteDeploymentBranchPolicy: ["DELETE /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies/{branch_policy_id}"],
		deleteFile: ["DELETE /repos/{owner}/{repo}/contents/{path}"],
		deleteInvitation: ["DELETE /repos/{owner}/{repo}/invitations/{invitation_id}"],
		deleteOrgRuleset: ["DELETE /orgs/{org}/rulesets/{ruleset_id}"],
		deletePagesSite: ["DELETE /repos/{owner}/{repo}/pages"],
		deletePullRequestReviewProtection: ["DELETE /repos/{owner}/{repo}/branches/{branch}/protection/required_pull_request_reviews"],
		deleteRelease: ["DELETE /repos/{owner}/{repo}/releases/{release_id}"],
		deleteReleaseAsset: ["DELETE /repos/{owner}/{repo}/releases/assets/{asset_id}"],
		deleteRepoRuleset: ["DELETE /repos/{owner}/{repo}/rulesets/{ruleset_id}"],
		deleteWebhook: ["DELETE /repos/{owner}/{repo}/hooks/{hook_id}"],
		disableAutomatedSecurityFixes: ["DELETE /repos/{owner}/{repo}/automated-security-fixes"],
		disableDeploymentProtectionRule: ["DELETE /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules/{protection_rule_id}"],
		disableImmutableReleases: ["DELETE /repos/{owner}/{repo}/immutable-releases"],
		disablePrivateVulnerabilityReporting: ["DELETE /repos/{owner}/{repo}/private-vulnerability-reporting"],
		disableVulnerabilityAlerts: ["DELETE /repos/{owner}/{repo}/vulnerability-alerts"],
		downloadArchive: [
			"GET /repos/{owner}/{repo}/zipball/{ref}",
			{},
			{ renamed: ["repos", "downloadZipballArchive"] }
		],
		downloadTarballArchive: ["GET /repos/{owner}/{repo}/tarball/{ref}"],
		downloadZipballArchive: ["GET /repos/{owner}/{repo}/zipball/{ref}"],
		enableAutomatedSecurityFixes: ["PUT /repos/{owner}/{repo}/automated-security-fixes"],
		enableImmutableReleases: ["PUT /repos/{owner}/{repo}/immutable-releases"],
		enablePrivateVulnerabilityReporting: ["PUT /repos/{owner}/{repo}/private-vulnerability-reporting"],
		enableVulnerabilityAlerts: ["PUT /repos/{owner}/{repo}/vulnerability-alerts"],
		generateReleaseNotes: ["POST /repos/{owner}/{repo}/releases/generate-notes"],
		get: ["GET /repos/{owner}/{repo}"],
		getAccessRestrictions: ["GET /repos/{owner}/{repo}/branches/{branch}/protection/restrictions"],
		getAdminBranchProtection: ["GET /repos/{owner}/{repo}/branches/{branch}/protection/enforce_admins"],
		getAllDeploymentProtectionRules: ["GET /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules"],
		getAllEnvironments: ["GET /repos/{owner}/{repo}/environments"],
		getAllStatusCheckContexts: ["GET /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks/contexts"],
		getAllTopics: ["GET /repos/{owner}/{repo}/topics"],
		getAppsWithAccessToProtectedBranch: ["GET /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/apps"],
		getAutolink: ["GET /repos/{owner}/{repo}/autolinks/{autolink_id}"],
		getBranch: ["GET /repos/{owner}/{repo}/branches/{branch}"],
		getBranchProtection: ["GET /repos/{owner}/{repo}/branches/{branch}/protection"],
		getBranchRules: ["GET /repos/{owner}/{repo}/rules/branches/{branch}"],
		getClones: ["GET /repos/{owner}/{repo}/traffic/clones"],
		getCodeFrequencyStats: ["GET /repos/{owner}/{repo}/stats/code_frequency"],
		getCollaboratorPermissionLevel: ["GET /repos/{owner}/{repo}/collaborators/{username}/permission"],
		getCombinedStatusForRef: ["GET /repos/{owner}/{repo}/commits/{ref}/status"],
		getCommit: ["GET /repos/{owner}/{repo}/commits/{ref}"],
		getCommitActivityStats: ["GET /repos/{owner}/{repo}/stats/commit_activity"],
		getCommitComment: ["GET /repos/{owner}/{repo}/comments/{comment_id}"],
		getCommitSignatureProtection: ["GET /repos/{owner}/{repo}/branches/{branch}/protection/required_signatures"],
		getCommunityProfileMetrics: ["GET /repos/{owner}/{repo}/community/profile"],
		getContent: ["GET /repos/{owner}/{repo}/contents/{path}"],
		getContributorsStats: ["GET /repos/{owner}/{repo}/stats/contributors"],
		getCustomDeploymentProtectionRule: ["GET /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules/{protection_rule_id}"],
		getDeployKey: ["GET /repos/{owner}/{repo}/keys/{key_id}"],
		getDeployment: ["GET /repos/{owner}/{repo}/deployments/{deployment_id}"],
		getDeploymentBranchPolicy: ["GET /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies/{branch_policy_id}"],
		getDeploymentStatus: ["GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses/{status_id}"],
		getEnvironment: ["GET /repos/{owner}/{repo}/environments/{environment_name}"],
		getLatestPagesBuild: ["GET /repos/{owner}/{repo}/pages/builds/latest"],
		getLatestRelease: ["GET /repos/{owner}/{repo}/releases/latest"],
		getOrgRuleSuite: ["GET /orgs/{org}/rulesets/rule-suites/{rule_suite_id}"],
		getOrgRuleSuites: ["GET /orgs/{org}/rulesets/rule-suites"],
		getOrgRuleset: ["GET /orgs/{org}/rulesets/{ruleset_id}"],
		getOrgRulesets: ["GET /orgs/{org}/rulesets"],
		getPages: ["GET /repos/{owner}/{repo}/pages"],
		getPagesBuild: ["GET /repos/{owner}/{repo}/pages/builds/{build_id}"],
		getPagesDeployment: ["GET /repos/{owner}/{repo}/pages/deployments/{pages_deployment_id}"],
		getPagesHealthCheck: ["GET /repos/{owner}/{repo}/pages/health"],
		getParticipationStats: ["GET /repos/{owner}/{repo}/stats/participation"],
		getPullRequestReviewProtection: ["GET /repos/{owner}/{repo}/branches/{branch}/protection/required_pull_request_reviews"],
		getPunchCardStats: ["GET /repos/{owner}/{repo}/stats/punch_card"],
		getReadme: ["GET /repos/{owner}/{repo}/readme"],
		getReadmeInDirectory: ["GET /repos/{owner}/{repo}/readme/{dir}"],
		getRelease: ["GET /repos/{owner}/{repo}/releases/{release_id}"],
		getReleaseAsset: ["GET /repos/{owner}/{repo}/releases/assets/{asset_id}"],
		getReleaseByTag: ["GET /repos/{owner}/{repo}/releases/tags/{tag}"],
		getRepoRuleSuite: ["GET /repos/{owner}/{repo}/rulesets/rule-suites/{rule_suite_id}"],
		getRepoRuleSuites: ["GET /repos/{owner}/{repo}/rulesets/rule-suites"],
		getRepoRuleset: ["GET /repos/{owner}/{repo}/rulesets/{ruleset_id}"],
		getRepoRulesetHistory: ["GET /repos/{owner}/{repo}/rulesets/{ruleset_id}/history"],
		getRepoRulesetVersion: ["GET /repos/{owner}/{repo}/rulesets/{ruleset_id}/history/{version_id}"],
		getRepoRulesets: ["GET /repos/{owner}/{repo}/rulesets"],
		getStatusChecksProtection: ["GET /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks"],
		getTeamsWithAccessToProtectedBranch: ["GET /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/teams"],
		getTopPaths: ["GET /repos/{owner}/{repo}/traffic/popular/paths"],
		getTopReferrers: ["GET /repos/{owner}/{repo}/traffic/popular/referrers"],
		getUsersWithAccessToProtectedBranch: ["GET /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/users"],
		getViews: ["GET /repos/{owner}/{repo}/traffic/views"],
		getWebhook: ["GET /repos/{owner}/{repo}/hooks/{hook_id}"],
		getWebhookConfigForRepo: ["GET /repos/{owner}/{repo}/hooks/{hook_id}/config"],
		getWebhookDelivery: ["GET /repos/{owner}/{repo}/hooks/{hook_id}/deliveries/{delivery_id}"],
		listActivities: ["GET /repos/{owner}/{repo}/activity"],
		listAttestations: ["GET /repos/{owner}/{repo}/attestations/{subject_digest}"],
		listAutolinks: ["GET /repos/{owner}/{repo}/autolinks"],
		listBranches: ["GET /repos/{owner}/{repo}/branches"],
		listBranchesForHeadCommit: ["GET /repos/{owner}/{repo}/commits/{commit_sha}/branches-where-head"],
		listCollaborators: ["GET /repos/{owner}/{repo}/collaborators"],
		listCommentsForCommit: ["GET /repos/{owner}/{repo}/commits/{commit_sha}/comments"],
		listCommitCommentsForRepo: ["GET /repos/{owner}/{repo}/comments"],
		listCommitStatusesForRef: ["GET /repos/{owner}/{repo}/commits/{ref}/statuses"],
		listCommits: ["GET /repos/{owner}/{repo}/commits"],
		listContributors: ["GET /repos/{owner}/{repo}/contributors"],
		listCustomDeploymentRuleIntegrations: ["GET /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules/apps"],
		listDeployKeys: ["GET /repos/{owner}/{repo}/keys"],
		listDeploymentBranchPolicies: ["GET /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies"],
		listDeploymentStatuses: ["GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses"],
		listDeployments: ["GET /repos/{owner}/{repo}/deployments"],
		listForAuthenticatedUser: ["GET /user/repos"],
		listForOrg: ["GET /orgs/{org}/repos"],
		listForUser: ["GET /users/{username}/repos"],
		listForks: ["GET /repos/{owner}/{repo}/forks"],
		listInvitations: ["GET /repos/{owner}/{repo}/invitations"],
		listInvitationsForAuthenticatedUser: ["GET /user/repository_invitations"],
		listLanguages: ["GET /repos/{owner}/{repo}/languages"],
		listPagesBuilds: ["GET /repos/{owner}/{repo}/pages/builds"],
		listPublic: ["GET /repositories"],
		listPullRequestsAssociatedWithCommit: ["GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls"],
		listReleaseAssets: ["GET /repos/{owner}/{repo}/releases/{release_id}/assets"],
		listReleases: ["GET /repos/{owner}/{repo}/releases"],
		listTags: ["GET /repos/{owner}/{repo}/tags"],
		listTeams: ["GET /repos/{owner}/{repo}/teams"],
		listWebhookDeliveries: ["GET /repos/{owner}/{repo}/hooks/{hook_id}/deliveries"],
		listWebhooks: ["GET /repos/{owner}/{repo}/hooks"],
		merge: ["POST /repos/{owner}/{repo}/merges"],
		mergeUpstream: ["POST /repos/{owner}/{repo}/merge-upstream"],
		pingWebhook: ["POST /repos/{owner}/{repo}/hooks/{hook_id}/pings"],
		redeliverWebhookDelivery: ["POST /repos/{owner}/{repo}/hooks/{hook_id}/deliveries/{delivery_id}/attempts"],
		removeAppAccessRestrictions: [
			"DELETE /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/apps",
			{},
			{ mapToData: "apps" }
		],
		removeCollaborator: ["DELETE /repos/{owner}/{repo}/collaborators/{username}"],
		removeStatusCheckContexts: [
			"DELETE /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks/contexts",
			{},
			{ mapToData: "contexts" }
		],
		removeStatusCheckProtection: ["DELETE /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks"],
		removeTeamAccessRestrictions: [
			"DELETE /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/teams",
			{},
			{ mapToData: "teams" }
		],
		removeUserAccessRestrictions: [
			"DELETE /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/users",
			{},
			{ mapToData: "users" }
		],
		renameBranch: ["POST /repos/{owner}/{repo}/branches/{branch}/rename"],
		replaceAllTopics: ["PUT /repos/{owner}/{repo}/topics"],
		requestPagesBuild: ["POST /repos/{owner}/{repo}/pages/builds"],
		setAdminBranchProtection: ["POST /repos/{owner}/{repo}/branches/{branch}/protection/enforce_admins"],
		setAppAccessRestrictions: [
			"PUT /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/apps",
			{},
			{ mapToData: "apps" }
		],
		setStatusCheckContexts: [
			"PUT /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks/contexts",
			{},
			{ mapToData: "contexts" }
		],
		setTeamAccessRestrictions: [
			"PUT /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/teams",
			{},
			{ mapToData: "teams" }
		],
		setUserAccessRestrictions: [
			"PUT /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/users",
			{},
			{ mapToData: "users" }
		],
		testPushWebhook: ["POST /repos/{owner}/{repo}/hooks/{hook_id}/tests"],
		transfer: ["POST /repos/{owner}/{repo}/transfer"],
		update: ["PATCH /repos/{owner}/{repo}"],
		updateBranchProtection: ["PUT /repos/{owner}/{repo}/branches/{branch}/protection"],
		updateCommitComment: ["PATCH /repos/{owner}/{repo}/comments/{comment_id}"],
		updateDeploymentBranchPolicy: ["PUT /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies/{branch_policy_id}"],
		updateInformationAboutPagesSite: ["PUT /repos/{owner}/{repo}/pages"],
		updateInvitation: ["PATCH /repos/{owner}/{repo}/invitations/{invitation_id}"],
		updateOrgRuleset: ["PUT /orgs/{org}/rulesets/{ruleset_id}"],
		updatePullRequestReviewProtection: ["PATCH /repos/{owner}/{repo}/branches/{branch}/protection/required_pull_request_reviews"],
		updateRelease: ["PATCH /repos/{owner}/{repo}/releases/{release_id}"],
		updateReleaseAsset: ["PATCH /repos/{owner}/{repo}/releases/assets/{asset_id}"],
		updateRepoRuleset: ["PUT /repos/{owner}/{repo}/rulesets/{ruleset_id}"],
		updateStatusCheckPotection: [
			"PATCH /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks",
			{},
			{ renamed: ["repos", "updateStatusCheckProtection"] }
		],
		updateStatusCheckProtection: ["PATCH /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks"],
		updateWebhook: ["PATCH /repos/{owner}/{repo}/hooks/{hook_id}"],
		updateWebhookConfigForRepo: ["PATCH /repos/{owner}/{repo}/hooks/{hook_id}/config"],
		uploadReleaseAsset: ["POST /repos/{owner}/{repo}/releases/{release_id}/assets{?name,label}", { baseUrl: "https://uploads.github.com" }]
	},
	search: {
		code: ["GET /search/code"],
		commits: ["GET /search/commits"],
		issuesAndPullRequests: ["GET /search/issues"],
		labels: ["GET /search/labels"],
		repos: ["GET /search/repositories"],
		topics: ["GET /search/topics"],
		users: ["GET /search/users"]
	},
	secretScanning: {
		createPushProtectionBypass: ["POST /repos/{owner}/{repo}/secret-scanning/push-protection-bypasses"],
		getAlert: ["GET /repos/{owner}/{repo}/secret-scanning/alerts/{alert_number}"],
		getScanHistory: ["GET /repos/{owner}/{repo}/secret-scanning/scan-history"],
		listAlertsForOrg: ["GET /orgs/{org}/secret-scanning/alerts"],
		listAlertsForRepo: ["GET /repos/{owner}/{repo}/secret-scanning/alerts"],
		listLocationsForAlert: ["GET /repos/{owner}/{repo}/secret-scanning/alerts/{alert_number}/locations"],
		listOrgPatternConfigs: ["GET /orgs/{org}/secret-scanning/pattern-configurations"],
		updateAlert: ["PATCH /repos/{owner}/{repo}/secret-scanning/alerts/{alert_number}"],
		updateOrgPatternConfigs: ["PATCH /orgs/{org}/secret-scanning/pattern-configurations"]
	},
	securityAdvisories: {
		createFork: ["POST /repos/{owner}/{repo}/security-advisories/{ghsa_id}/forks"],
		createPrivateVulnerabilityReport: ["POST /repos/{owner}/{repo}/security-advisories/reports"],
		createRepositoryAdvisory: ["POST /repos/{owner}/{repo}/security-advisories"],
		createRepositoryAdvisoryCveRequest: ["POST /repos/{owner}/{repo}/security-advisories/{ghsa_id}/cve"],
		getGlobalAdvisory: ["GET /advisories/{ghsa_id}"],
		getRepositoryAdvisory: ["GET /repos/{owner}/{repo}/security-advisories/{ghsa_id}"],
		listGlobalAdvisories: ["GET /advisories"],
		listOrgRepositoryAdvisories: ["GET /orgs/{org}/security-advisories"],
		listRepositoryAdvisories: ["GET /repos/{owner}/{repo}/security-advisories"],
		updateRepositoryAdvisory: ["PATCH /repos/{owner}/{repo}/security-advisories/{ghsa_id}"]
	},
	teams: {
		addOrUpdateMembershipForUserInOrg: ["PUT /orgs/{org}/teams/{team_slug}/memberships/{username}"],
		addOrUpdateRepoPermissionsInOrg: ["PUT /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}"],
		checkPermissionsForRepoInOrg: ["GET /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}"],
		create: ["POST /orgs/{org}/teams"],
		createDiscussionCommentInOrg: ["POST /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments"],
		createDiscussionInOrg: ["POST /orgs/{org}/teams/{team_slug}/discussions"],
		deleteDiscussionCommentInOrg: ["DELETE /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}"],
		deleteDiscussionInOrg: ["DELETE /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}"],
		deleteInOrg: ["DELETE /orgs/{org}/teams/{team_slug}"],
		getByName: ["GET /orgs/{org}/teams/{team_slug}"],
		getDiscussionCommentInOrg: ["GET /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}"],
		getDiscussionInOrg: ["GET /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}"],
		getMembershipForUserInOrg: ["GET /orgs/{org}/teams/{team_slug}/memberships/{username}"],
		list: ["GET /orgs/{org}/teams"],
		listChildInOrg: ["GET /orgs/{org}/teams/{team_slug}/teams"],
		listDiscussionCommentsInOrg: ["GET /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments"],
		listDiscussionsInOrg: ["GET /orgs/{org}/teams/{team_slug}/discussions"],
		listForAuthenticatedUser: ["GET /user/teams"],
		listMembersInOrg: ["GET /orgs/{org}/teams/{team_slug}/members"],
		listPendingInvitationsInOrg: ["GET /orgs/{org}/teams/{team_slug}/invitations"],
		listReposInOrg: ["GET /orgs/{org}/teams/{team_slug}/repos"],
		removeMembershipForUserInOrg: ["DELETE /orgs/{org}/teams/{team_slug}/memberships/{username}"],
		removeRepoInOrg: ["DELETE /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}"],
		updateDiscussionCommentInOrg: ["PATCH /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}"],
		updateDiscussionInOrg: ["PATCH /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}"],
		updateInOrg: ["PATCH /orgs/{org}/teams/{team_slug}"]
	},
	users: {
		addEmailForAuthenticated: [
			"POST /user/emails",
			{},
			{ renamed: ["users", "addEmailForAuthenticatedUser"] }
		],
		addEmailForAuthenticatedUser: ["POST /user/emails"],
		addSocialAccountForAuthenticatedUser: ["POST /user/social_accounts"],
		block: ["PUT /user/blocks/{username}"],
		checkBlocked: ["GET /user/blocks/{username}"],
		checkFollowingForUser: ["GET /users/{username}/following/{target_user}"],
		checkPersonIsFollowedByAuthenticated: ["GET /user/following/{username}"],
		createGpgKeyForAuthenticated: [
			"POST /user/gpg_keys",
			{},
			{ renamed: ["users", "createGpgKeyForAuthenticatedUser"] }
		],
		createGpgKeyForAuthenticatedUser: ["POST /user/gpg_keys"],
		createPublicSshKeyForAuthenticated: [
			"POST /user/keys",
			{},
			{ renamed: ["users", "createPublicSshKeyForAuthenticatedUser"] }
		],
		createPublicSshKeyForAuthenticatedUser: ["POST /user/keys"],
		createSshSigningKeyForAuthenticatedUser: ["POST /user/ssh_signing_keys"],
		deleteAttestationsBulk: ["POST /users/{username}/attestations/delete-request"],
		deleteAttestationsById: ["DELETE /users/{username}/attestations/{attestation_id}"],
		deleteAttestationsBySubjectDigest: ["DELETE /users/{username}/attestations/digest/{subject_digest}"],
		deleteEmailForAuthenticated: [
			"DELETE /user/emails",
			{},
			{ renamed: ["users", "deleteEmailForAuthenticatedUser"] }
		],
		deleteEmailForAuthenticatedUser: ["DELETE /user/emails"],
		deleteGpgKeyForAuthenticated: [
			"DELETE /user/gpg_keys/{gpg_key_id}",
			{},
			{ renamed: ["users", "deleteGpgKeyForAuthenticatedUser"] }
		],
		deleteGpgKeyForAuthenticatedUser: ["DELETE /user/gpg_keys/{gpg_key_id}"],
		deletePublicSshKeyForAuthenticated: [
			"DELETE /user/keys/{key_id}",
			{},
			{ renamed: ["users", "deletePublicSshKeyForAuthenticatedUser"] }
		],
		deletePublicSshKeyForAuthenticatedUser: ["DELETE /user/keys/{key_id}"],
		deleteSocialAccountForAuthenticatedUser: ["DELETE /user/social_accounts"],
		deleteSshSigningKeyForAuthenticatedUser: ["DELETE /user/ssh_signing_keys/{ssh_signing_key_id}"],
		follow: ["PUT /user/following/{username}"],
		getAuthenticated: ["GET /user"],
		getById: ["GET /user/{account_id}"],
		getByUsername: ["GET /users/{username}"],
		getContextForUser: ["GET /users/{username}/hovercard"],
		getGpgKeyForAuthenticated: [
			"GET /user/gpg_keys/{gpg_key_id}",
			{},
			{ renamed: ["users", "getGpgKeyForAuthenticatedUser"] }
		],
		getGpgKeyForAuthenticatedUser: ["GET /user/gpg_keys/{gpg_key_id}"],
		getPublicSshKeyForAuthenticated: [
			"GET /user/keys/{key_id}",
			{},
			{ renamed: ["users", "getPublicSshKeyForAuthenticatedUser"] }
		],
		getPublicSshKeyForAuthenticatedUser: ["GET /user/keys/{key_id}"],
		getSshSigningKeyForAuthenticatedUser: ["GET /user/ssh_signing_keys/{ssh_signing_key_id}"],
		list: ["GET /users"],
		listAttestations: ["GET /users/{username}/attestations/{subject_digest}"],
		listAttestationsBulk: ["POST /users/{username}/attestations/bulk-list{?per_page,before,after}"],
		listBlockedByAuthenticated: [
			"GET /user/blocks",
			{},
			{ renamed: ["users", "listBlockedByAuthenticatedUser"] }
		],
		listBlockedByAuthenticatedUser: ["GET /user/blocks"],
		listEmailsForAuthenticated: [
			"GET /user/emails",
			{},
			{ renamed: ["users", "listEmailsForAuthenticatedUser"] }
		],
		listEmailsForAuthenticatedUser: ["GET /user/emails"],
		listFollowedByAuthenticated: [
			"GET /user/following",
			{},
			{ renamed: ["users", "listFollowedByAuthenticatedUser"] }
		],
		listFollowedByAuthenticatedUser: ["GET /user/following"],
		listFollowersForAuthenticatedUser: ["GET /user/followers"],
		listFollowersForUser: ["GET /users/{username}/followers"],
		listFollowingForUser: ["GET /users/{username}/following"],
		listGpgKeysForAuthenticated: [
			"GET /user/gpg_keys",
			{},
			{ renamed: ["users", "listGpgKeysForAuthenticatedUser"] }
		],
		listGpgKeysForAuthenticatedUser: ["GET /user/gpg_keys"],
		listGpgKeysForUser: ["GET /users/{username}/gpg_keys"],
		listPublicEmailsForAuthenticated: [
			"GET /user/public_emails",
			{},
			{ renamed: ["users", "listPublicEmailsForAuthenticatedUser"] }
		],
		listPublicEmailsForAuthenticatedUser: ["GET /user/public_emails"],
		listPublicKeysForUser: ["GET /users/{username}/keys"],
		listPublicSshKeysForAuthenticated: [
			"GET /user/keys",
			{},
			{ renamed: ["users", "listPublicSshKeysForAuthenticatedUser"] }
		],
		listPublicSshKeysForAuthenticatedUser: ["GET /user/keys"],
		listSocialAccountsForAuthenticatedUser: ["GET /user/social_accounts"],
		listSocialAccountsForUser: ["GET /users/{username}/social_accounts"],
		listSshSigningKeysForAuthenticatedUser: ["GET /user/ssh_signing_keys"],
		listSshSigningKeysForUser: ["GET /users/{username}/ssh_signing_keys"],
		setPrimaryEmailVisibilityForAuthenticated: [
			"PATCH /user/email/visibility",
			{},
			{ renamed: ["users", "setPrimaryEmailVisibilityForAuthenticatedUser"] }
		],
		setPrimaryEmailVisibilityForAuthenticatedUser: ["PATCH /user/email/visibility"],
		unblock: ["DELETE /user/blocks/{username}"],
		unfollow: ["DELETE /user/following/{username}"],
		updateAuthenticated: ["PATCH /user"]
	}
};
// node_modules/@octokit/plugin-rest-endpoint-methods/dist-src/endpoints-to-methods.js
const endpointMethodsMap = /* @__PURE__ */ new Map();
for (const [scope, endpoints] of Object.entries(endpoints_default)) for (const [methodName, endpoint] of Object.entries(endpoints)) {
	const [route, defaults, decorations] = endpoint;
	const [method, url] = route.split(/ /);
	const endpointDefaults = Object.assign({
		method,
		url
	}, defaults);
	if (!endpointMethodsMap.has(scope)) endpointMethodsMap.set(scope, /* @__PURE__ */ new Map());
	endpointMethodsMap.get(scope).set(methodName, {
		scope,
		methodName,
		endpointDefaults,
		decorations
	});
}
const handler = {
	has({ scope }, methodName) {
		return endpointMethodsMap.get(scope).has(methodName);
	},
	getOwnPropertyDescriptor(target, methodName) {
		return {
			value: this.get(target, methodName),
			configurable: true,
			writable: true,
			enumerable: true
		};
	},
	defineProperty(target, methodName, descriptor) {
		Object.defineProperty(target.cache, methodName, descriptor);
		return true;
	},
	deleteProperty(target, methodName) {
		delete target.cache[methodName];
		return true;
	},
	ownKeys({ scope }) {
		return [...endpointMethodsMap.get(scope).keys()];
	},
	set(target, methodName, value) {
		return target.cache[methodName] = value;
	},
	get({ octokit, scope, cache }, methodName) {
		if (cache[methodName]) return cache[methodName];
		const method = endpointMethodsMap.get(scope).get(methodName);
		if (!method) return;
		const { endpointDefaults, decorations } = method;
		if (decorations) cache[methodName] = decorate(octokit, scope, methodName, endpointDefaults, decorations);
		else cache[methodName] = octokit.request.defaults(endpointDefaults);
		return cache[methodName];
	}
};
function endpointsToMethods(octokit) {
	const newMethods = {};
	for (const scope of endpointMethodsMap.keys()) newMethods[scope] = new Proxy({
		octokit,
		scope,
		cache: {}
	}, handler);
	return newMethods;
}
function decorate(octokit, scope, methodName, defaults, decorations) {
	const requestWithDefaults = octokit.request.defaults(defaults);
	function withDecorations(...args) {
		let options = requestWithDefaults.endpoint.merge(...args);
		if (decorations.mapToData) {
			options = Object.assign({}, options, {
				data: options[decorations.mapToData],
				[decorations.mapToData]: void 0
			});
			return requestWithDefaults(options);
		}
		if (decorations.renamed) {
			const [newScope, newMethodName] = decorations.renamed;
			octokit.log.warn(`octokit.${scope}.${methodName}() has been renamed to octokit.${newScope}.${newMethodName}()`);
		}
		if (decorations.deprecated) octokit.log.warn(decorations.deprecated);
		if (decorations.renamedParameters) {
			const options2 = requestWithDefaults.endpoint.merge(...args);
			for (const [name, alias] of Object.entries(decorations.renamedParameters)) if (name in options2) {
				octokit.log.warn(`"${name}" parameter is deprecated for "octokit.${scope}.${methodName}()". Use "${alias}" instead`);
				if (!(alias in options2)) options2[alias] = options2[name];
				delete options2[name];
			}
			return requestWithDefaults(options2);
		}
		return requestWithDefaults(...args);
	}
	return Object.assign(withDecorations, requestWithDefaults);
}
// node_modules/@octokit/plugin-rest-endpoint-methods/dist-src/index.js
function restEndpointMethods(octokit) {
	return { rest: endpointsToMethods(octokit) };
}
restEndpointMethods.VERSION = VERSION$1;
function legacyRestEndpointMethods(octokit) {
	const api = endpointsToMethods(octokit);
	return {
		...api,
		rest: api
	};
}
legacyRestEndpointMethods.VERSION = VERSION$1;
// node_modules/@octokit/rest/dist-src/index.js
const Octokit = Octokit$1.plugin(requestLog, legacyRestEndpointMethods, paginateRest).defaults({ userAgent: `octokit-rest.js/22.0.1` });
// src/github/not-asked.ts
/** A request that the client itself held back. */
var NotAsked = class extends Error {
	/** Octokit passes errors of this name on, and tries all others again. */
	name = "AbortError";
	kind;
	constructor(kind, message) {
		super(message);
		this.kind = kind;
	}
};
// src/github/rate-gate.ts
/** Answers that differ by less mean the same time. */
const sameMs = 2e3;
/** Holds all requests of a client back while the API asks to wait, so that none of them makes it worse. */
var RateGate = class {
	#options;
	#leftMs;
	#closedUntil = 0;
	#refusal = null;
	constructor(options) {
		this.#options = options;
		this.#leftMs = options.maxWaitMs;
	}
	/**
	* Closes the gate for a while. Those who are asked to wait again for the same time wait once.
	*
	* @returns whether there is a point in asking again: no when it would be longer than is allowed in all
	*/
	close(forMs, why) {
		const until = Date.now() + forMs;
		const moreMs = until - Math.max(this.#closedUntil, Date.now());
		if (this.#refusal !== null || moreMs > this.#leftMs) {
			this.#refusal ??= `${why}, and asks to wait until ${clock(until)}: run the command again then, or raise --max-wait`;
			return false;
		}
		const isTold = this.#closedUntil > Date.now() && moreMs < sameMs;
		this.#leftMs -= Math.max(0, moreMs);
		this.#closedUntil = Math.max(this.#closedUntil, until);
		const { turnKey } = this.#options;
		if (turnKey !== void 0) postponeSharedTurns(turnKey, forMs).catch(() => {});
		if (!isTold) this.#options.tell(`${why}: waiting ${Math.ceil(forMs / 1e3)} s, until ${clock(until)}`);
		return true;
	}
	/**
	* Waits until the gate is open.
	*
	* @throws NotAsked when it stays closed for longer than is allowed
	*/
	async pass() {
		while (this.#refusal === null && this.#closedUntil > Date.now()) await setTimeout$1(this.#closedUntil - Date.now(), void 0, { signal: this.#options.signal });
		await this.#sharedTurn();
		if (this.#refusal !== null) throw new NotAsked("rate-limited", this.#refusal);
	}
	/** Waits for what another process was asked to wait for, within what this one may wait. */
	async #sharedTurn() {
		const { turnKey, signal } = this.#options;
		const waitMs = turnKey === void 0 || this.#refusal !== null ? 0 : await sharedTurn(turnKey, 67);
		if (waitMs > this.#leftMs) this.#refusal = `another worker with this token was asked to wait until ${clock(Date.now() + waitMs)}`;
		else if (waitMs > 0) {
			this.#leftMs -= waitMs > sameMs ? waitMs : 0;
			await setTimeout$1(waitMs, void 0, { signal });
		}
	}
};
function clock(time) {
	return new Date(time).toISOString().replace(/\.\d+Z$/, "Z");
}
// src/github/transport.ts
/** Longest that one answer may take, its body included. */
const requestTimeoutMs = 6e4;
/** A `fetch` for Octokit: to one origin, held back by the gate, through the proxy that the environment names. */
async function transport({ origin, gate, env, signal, onRequest }) {
	const sender = await openFetch(new URL(origin), env, requestTimeoutMs);
	return {
		async fetch(url, init) {
			const { origin: asked, host } = new URL(url);
			if (asked !== origin) throw new NotAsked("refused", `the API names a page of another host (${host})`);
			try {
				await gate.pass();
				onRequest();
				const response = await sender.fetch(url, {
					...init,
					signal: AbortSignal.any([signal, AbortSignal.timeout(requestTimeoutMs)])
				});
				heedLimit(response.headers, gate);
				return response;
			} catch (error) {
				throw signal.aborted ? new NotAsked("stopped", "the scan was stopped") : error;
			}
		},
		close: () => sender.close()
	};
}
/**
* Closes the gate when this was the last request that the hour allows, rather than have the next one refused.
*
* https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api
*/
function heedLimit(headers, gate) {
	const resetMs = Number(headers.get("x-ratelimit-reset")) * 1e3 - Date.now();
	if (headers.get("x-ratelimit-remaining") === "0" && resetMs > 0) gate.close(resetMs + 1e3, "the hourly limit of GitHub requests is used up");
}
// src/github/client.ts
const maxTries = 5;
/** As long as GitHub asks for where an answer says nothing: https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api */
const secondaryWaitSeconds = 60;
/**
* A client of the API: at most ten requests at once, writing ones a second apart, errors of the server tried again
* three times, and limits waited for as the answers ask, up to `maxWaitMs` in all.
*
* What it throws is for `gitHubFault` to tell; the token is in no message.
*/
async function gitHubClient(options) {
	const { apiUrl, token, userAgent, env, signal, retryMs = 1e3 } = options;
	const gate = new RateGate(options);
	let requests = 0;
	const sender = await transport({
		origin: new URL(apiUrl).origin,
		gate,
		env,
		signal,
		onRequest: () => requests += 1
	});
	const isWorthwhile = (seconds, tried, why) => tried < maxTries && gate.close(seconds * 1e3, why);
	const octokit = new (Octokit.plugin(retry, throttling))({
		baseUrl: apiUrl,
		userAgent,
		...token === null ? {} : { auth: token },
		request: { fetch: (...sent) => sender.fetch(...sent) },
		log: {
			debug() {},
			info() {},
			warn() {},
			error() {}
		},
		retry: {
			retryAfterBaseValue: retryMs,
			doNotRetry: [
				400,
				401,
				403,
				404,
				409,
				410,
				422,
				429,
				451
			]
		},
		throttle: {
			retryAfterBaseValue: 0,
			fallbackSecondaryRateRetryAfter: secondaryWaitSeconds,
			onRateLimit: (seconds, _request, _octokit, tried) => isWorthwhile(seconds, tried, "the hourly limit of GitHub requests is used up"),
			onSecondaryRateLimit: (seconds, _request, _octokit, tried) => isWorthwhile(seconds, tried, "GitHub asks for fewer requests at once")
		}
	});
	octokit.hook.wrap("request", async (request, asked) => {
		for (let tried = 0;; tried += 1) try {
			return await request(asked);
		} catch (error) {
			const seconds = plainWaitSeconds(error);
			if (seconds === null || !isWorthwhile(seconds, tried, "GitHub asks to wait")) throw error;
		}
	});
	return {
		octokit,
		apiUrl,
		hasToken: token !== null,
		get requests() {
			return requests;
		},
		close: () => sender.close()
	};
}
/** Null: the answer does not ask to wait, or the plugin has waited. */
function plainWaitSeconds(error) {
	if (!(error instanceof RequestError) || error.status !== 403 && error.status !== 429) return null;
	const seconds = Number(error.response?.headers["retry-after"] ?? NaN);
	return seconds >= 0 && !/\bsecondary rate\b/i.test(error.message) ? seconds : null;
}
// src/github/fault.ts
/** What an error that a client threw means. Null: it is none of the API, but a bug. */
function gitHubFault(error) {
	if (error instanceof NotAsked) return {
		kind: error.kind,
		status: null,
		message: error.message
	};
	if (!(error instanceof Error) || !("status" in error) || typeof error.status !== "number") return null;
	const response = "response" in error ? error.response : void 0;
	if (response === void 0) return {
		kind: "unreachable",
		status: null,
		message: `GitHub gives no answer: ${firstLine(error.message)}`
	};
	const { status } = error;
	return {
		kind: kindOf(status),
		status,
		message: `GitHub answers ${status}: ${told(status, response) ?? firstLine(error.message)}`
	};
}
function kindOf(status) {
	switch (status) {
		case 401: return "unauthorized";
		case 403:
		case 451: return "refused";
		case 404:
		case 410: return "not-found";
		case 429: return "rate-limited";
		default: return status < 500 ? "invalid" : "broken";
	}
}
function told(status, response) {
	if (status === 401) return "the token is missing, wrong or expired: put a valid one into GITHUB_TOKEN";
	return status === 403 && hasHeader(response, "x-github-sso") ? "the organisation asks for single sign-on: authorise the token for it in the settings of the account" : null;
}
function hasHeader(response, name) {
	return typeof response === "object" && response !== null && "headers" in response && typeof response.headers === "object" && response.headers !== null && name in response.headers;
}
/** The documentation's address behind the message helps nobody here. */
function firstLine(message) {
	const [line = ""] = message.replace(/ - https?:\/\/.*/s, "").split("\n");
	return line.slice(0, 200) || "no reason given";
}
// src/action/output/code-scanning.ts
/** GitHub refuses more, compressed: https://docs.github.com/code-security/reference/code-scanning/sarif-files/sarif-support */
const maxBytes$6 = 1e7;
/** Sends the report to code scanning; of one that is too large the worst findings. Throws what the client throws. */
async function uploadSarif({ octokit }, runner, pull, report) {
	await octokit.rest.codeScanning.uploadSarif({
		owner: runner.owner,
		repo: runner.repository,
		commit_sha: pull?.head ?? runner.sha,
		ref: pull === null ? runner.ref : `refs/pull/${pull.number}/head`,
		sarif: (await packed(report)).toString("base64"),
		started_at: report.startedAt,
		tool_name: report.tool.name
	});
}
async function packed(report) {
	for (let { findings } = report;; findings = findings.slice(0, findings.length >> 1)) {
		const text = [...writerFor("sarif")({
			...report,
			findings
		}, redacted)].join("");
		const bytes = await promisify(gzip)(text);
		if (bytes.length <= maxBytes$6 || findings.length <= 1) return bytes;
	}
}
// src/action/review/commentable-lines.ts
/** GitHub shows so many lines around a change, and takes comments on them. */
const contextLines = 3;
/**
* The lines of the changes between the base that both sides have in common and the head: what GitHub shows.
*
* Asking it for them instead would cost requests, and its lists end at 3,000 files.
*/
async function commentableLines(location, { include, exclude }, base, signal) {
	const head = include[0];
	const from = await commonBase(location, base, head, exclude, signal);
	const known = /* @__PURE__ */ new Map();
	return async (path, line) => {
		if (from === null) return false;
		const hunks = known.get(path) ?? diffHunks(location, contextLines, [
			from,
			head,
			"--",
			path
		], signal);
		known.set(path, hunks);
		return (await hunks).some(({ newStart, newCount }) => line >= newStart && line < newStart + newCount);
	};
}
/** Where the line of the base is cut off, the one commit that the range grew on; null where there are several. */
async function commonBase(location, base, head, exclude, signal) {
	const common = await runGit(location, [
		"merge-base",
		base,
		head
	], signal);
	if (common.code === 0) return common.stdout.toString().trim();
	const { stdout } = await runGit(location, [
		"rev-list",
		"--boundary",
		head,
		"--not",
		...exclude
	], signal);
	const roots = stdout.toString().match(/^-[0-9a-f]+$/gm) ?? [];
	const [root = ""] = roots;
	return roots.length === 1 ? root.slice(1) : null;
}
// src/action/review/review-plan.ts
/** More would bury the pull request; GitHub also allows only so much to be written in a minute. */
const maxComments = 50;
/** Plans a review: the worst findings first, each at one place. */
async function planReview(report, isCommentable) {
	const comments = [];
	const rest = [];
	for (const finding of report.findings) {
		const place = mainPlace(finding);
		const line = place?.state === "in-tree" ? place.endLine : void 0;
		if (comments.length < maxComments && place !== void 0 && line !== void 0 && await isCommentable(place.path, line)) comments.push({
			finding,
			path: place.path,
			line
		});
		else rest.push(finding);
	}
	return {
		comments,
		rest
	};
}
// src/action/review/marker.ts
/** Hidden in what we write, so that the next run knows it again; nobody sees HTML comments in Markdown. */
const prefix = "<!-- leaksieve:";
/** Marks the text about a finding. */
function findingMark(fingerprint) {
	return `${prefix}${fingerprint} -->`;
}
/** Marks the text of a review. */
const reviewMark = `${prefix}review -->`;
/** Marks what is no longer so. */
const pastMark = `${prefix}past -->`;
/** The fingerprint of the finding that a text of ours is about; null: it is about none. */
function markedFinding(text) {
	return /<!-- leaksieve:([\w+/=-]{16,200}) -->/.exec(text)?.[1] ?? null;
}
// src/action/review/own-texts.ts
/** By GraphQL, since it alone tells which texts are ours whatever the token is, and which threads are resolved. */
const query = `query OwnTexts($owner: String!, $repo: String!, $number: Int!, $threads: String, $reviews: String,
    $hasThreads: Boolean!, $hasReviews: Boolean!) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      reviewThreads(first: 100, after: $threads) @include(if: $hasThreads) {
        pageInfo { hasNextPage endCursor }
        nodes { id isResolved comments(first: 1) { nodes { databaseId body viewerDidAuthor } } }
      }
      reviews(first: 100, after: $reviews) @include(if: $hasReviews) {
        pageInfo { hasNextPage endCursor }
        nodes { databaseId body viewerDidAuthor }
      }
    }
  }
}`;
/** 100 of each a page. */
const maxPages = 20;
/** Reads what earlier runs wrote: a mark alone proves nothing, since anybody could write one. */
async function ownTexts({ octokit }, pull) {
	const threads = [];
	const reviews = [];
	let after = {
		threads: null,
		reviews: null
	};
	let [hasThreads, hasReviews] = [true, true];
	for (let page = 0; page < maxPages && (hasThreads || hasReviews); page += 1) {
		const variables = {
			...pull,
			...after,
			hasThreads,
			hasReviews
		};
		const { pullRequest } = (await octokit.graphql(query, variables)).repository;
		for (const { id, isResolved, comments } of pullRequest.reviewThreads?.nodes ?? []) {
			const [first] = comments.nodes;
			const fingerprint = first?.viewerDidAuthor === true ? markedFinding(first.body) : null;
			if (first !== void 0 && fingerprint !== null && !first.body.includes("<!-- leaksieve:past -->")) threads.push({
				id,
				commentId: first.databaseId,
				fingerprint,
				isResolved
			});
		}
		for (const { databaseId, body, viewerDidAuthor } of pullRequest.reviews?.nodes ?? []) if (viewerDidAuthor && body.includes("<!-- leaksieve:review -->")) reviews.push({
			id: databaseId,
			body
		});
		hasThreads = pullRequest.reviewThreads?.pageInfo.hasNextPage === true;
		hasReviews = pullRequest.reviews?.pageInfo.hasNextPage === true;
		after = {
			threads: pullRequest.reviewThreads?.pageInfo.endCursor ?? after.threads,
			reviews: pullRequest.reviews?.pageInfo.endCursor ?? after.reviews
		};
	}
	return {
		threads,
		reviews
	};
}
// src/action/review/review-text.ts
/** GitHub refuses more than 65,536 characters in one text. */
const maxBody = 6e4;
const maxCell = 200;
const maxSteps = 8;
/** The text of a comment on the line where a finding stands. */
function commentText(finding) {
	const { title, severity, confidence, redacted, rule, remediation, fingerprint } = finding;
	const since = mainPlace(finding)?.commit?.slice(0, 7);
	const secret = redacted === void 0 ? "" : `: ${code(redacted.slice(0, maxCell))}`;
	const steps = remediation.slice(0, maxSteps).map((step, index) => `${index + 1}. ${prose(escapeControls(step).slice(0, 500))}\n`);
	return [
		`**${prose(title.slice(0, maxCell))}**${secret} (${severity}, ${confidence} confidence)\n\n`,
		finding.kind === "secret" ? `It is in the history${since === void 0 ? "" : ` since ${since}`}, where it stays when the line is removed: treat it as known to others.\n\n` : "",
		...steps,
		`\n<sub>leaksieve, rule ${code(rule.slice(0, maxCell))}, fingerprint ${code(fingerprint)}</sub>\n`,
		findingMark(fingerprint)
	].join("");
}
/** The text of a review: the outcome, and what no comment tells. */
function reviewText(report, { comments, rest }, title) {
	const { suppressed, commits } = report.coverage;
	const head = [
		`### leaksieve: ${prose(verdict(report))}\n\n`,
		`Searched ${code(title)}: ${quantity(commits, "commit")}.`,
		comments.length === 0 ? "" : ` ${quantity(comments.length, "finding")} ${comments.length === 1 ? "is" : "are"} told at the line.`,
		suppressed.inline === 0 ? "" : ` Marks in the lines themselves accept ${quantity(suppressed.inline, "finding")}: make sure that they should.`,
		"\n",
		report.coverage.complete ? "" : "\n**Not everything could be searched: this is no clean bill.** The log of the run says what is missing.\n"
	].join("");
	const tail = `\nRevoke and replace what is listed: removing a line leaves it in the history. \`leaksieve explain RULE\` tells how.\n${reviewMark}`;
	return `${head}${table(rest, maxBody - head.length - tail.length)}${rest.length === 0 && comments.length === 0 ? reviewMark : tail}`;
}
function table(findings, maxLength) {
	if (findings.length === 0) return "";
	let text = "\n| severity | finding | secret | place | state |\n| --- | --- | --- | --- | --- |\n";
	for (const [index, finding] of findings.entries()) {
		const line = row(finding);
		if (text.length + line.length > maxLength - 100) return `${text}\nand ${quantity(findings.length - index, "more finding")}: see the summary of the run.\n`;
		text += line;
	}
	return text;
}
function row(finding) {
	const place = mainPlace(finding);
	const path = place === void 0 ? "" : place.path.slice(-200);
	return `| ${[
		finding.severity,
		`${prose(finding.title.slice(0, maxCell))} ${code(finding.rule.slice(0, maxCell))}`,
		code((finding.redacted ?? "").slice(0, maxCell)),
		place === void 0 ? "" : code(`${path}${position(place)}`),
		place === void 0 ? "" : placeState(place)
	].join(" | ")} |\n`;
}
/** What a comment becomes when its finding is gone from the range. */
function pastComment(fingerprint, head) {
	return `No longer found as of ${head.slice(0, 7)}: the commits that brought it are gone from this pull request, or the policy accepts it now. What was pushed once may have been read: revoke it all the same.\n${findingMark(fingerprint)}\n${pastMark}`;
}
/** What a review becomes when a later one takes its place. */
const pastReview = `A later review takes the place of this one.\n${pastMark}`;
/** What a review becomes when there is nothing to tell any more. */
function cleanReview(head) {
	return `### leaksieve: nothing found any more as of ${head.slice(0, 7)}\n${reviewMark}`;
}
// src/action/review/retire-threads.ts
const resolve = `mutation Resolve($thread: ID!) {
  resolveReviewThread(input: { threadId: $thread }) { thread { isResolved } }
}`;
/** So many a run: writing is limited to 80 texts a minute. The next run takes the others. */
const maxThreads = 30;
/**
* Says in the comments of threads that their finding is gone, and resolves them where the token may.
*
* GitHub lets only tokens that may write contents resolve threads, which a scan should not have: without it they stay
* open, with the new text.
*/
async function retireThreads({ octokit }, { owner, repo, head }, threads) {
	let canResolve = true;
	for (const { id, commentId, fingerprint, isResolved } of threads.slice(0, maxThreads)) {
		const body = pastComment(fingerprint, head);
		await octokit.rest.pulls.updateReviewComment({
			owner,
			repo,
			comment_id: commentId,
			body
		});
		if (!isResolved && canResolve) canResolve = await octokit.graphql(resolve, { thread: id }).then(() => true, () => false);
	}
}
// src/action/review/write-review.ts
/**
* Writes what a run found into its pull request: one review at most, and nothing that stands there already.
*
* Of earlier runs, comments about what is gone say so, unless the scan was incomplete: then it proves no absence.
*/
async function writeReview(client, pull, report, plan) {
	const { owner, repo, number } = pull;
	const own = await ownTexts(client, {
		owner,
		repo,
		number
	});
	const told = new Set(own.threads.map(({ fingerprint }) => fingerprint));
	const fresh = plan.comments.filter(({ finding }) => !told.has(finding.fingerprint));
	if (fresh.length > 0) {
		await post(client, pull, report, plan, fresh);
		await rewriteReviews(client, pull, own, pastReview);
	} else await tellRest(client, pull, report, plan, own);
	if (report.coverage.complete) {
		const found = new Set(Array.from(report.findings, ({ fingerprint }) => fingerprint));
		await retireThreads(client, pull, own.threads.filter(({ fingerprint }) => !found.has(fingerprint)));
	}
}
/** Without new comments the last review is brought up to date; a new one comes only where there is none. */
async function tellRest(client, pull, report, plan, own) {
	const isClean = report.findingCount === 0 && report.coverage.complete;
	const body = isClean ? cleanReview(pull.head) : reviewText(report, plan, pull.title);
	if (own.reviews.length > 0) {
		await rewriteReviews(client, pull, {
			...own,
			reviews: own.reviews.slice(0, -1)
		}, pastReview);
		await rewriteReviews(client, pull, {
			...own,
			reviews: own.reviews.slice(-1)
		}, body);
	} else if (!isClean) await post(client, pull, report, plan, []);
}
/** All comments or none: when GitHub takes one of them not to be on a changed line, all go into the text. */
async function post({ octokit }, { owner, repo, number, head, title }, report, plan, fresh) {
	const review = {
		owner,
		repo,
		pull_number: number,
		commit_id: head,
		event: "COMMENT"
	};
	try {
		await octokit.rest.pulls.createReview({
			...review,
			body: reviewText(report, plan, title),
			comments: fresh.map(({ finding, path, line }) => ({
				path,
				line,
				side: "RIGHT",
				body: commentText(finding)
			}))
		});
	} catch (error) {
		if (fresh.length === 0 || gitHubFault(error)?.status !== 422) throw error;
		const rest = [...fresh.map(({ finding }) => finding), ...plan.rest];
		const comments = plan.comments.filter((comment) => !fresh.includes(comment));
		await octokit.rest.pulls.createReview({
			...review,
			body: reviewText(report, {
				comments,
				rest
			}, title)
		});
	}
}
async function rewriteReviews({ octokit }, { owner, repo, number }, { reviews }, body) {
	for (const { id, body: before } of reviews) if (before !== body) await octokit.rest.pulls.updateReview({
		owner,
		repo,
		pull_number: number,
		review_id: id,
		body
	});
}
// src/action/tell-github.ts
/** Longest that limits are waited for. */
const maxWaitMs = 18e4;
/**
* Writes the review and sends the report to code scanning, as far as the token may.
*
* Whether that works changes no exit code: log, annotations and summary tell the same.
*
* @returns what was not done, each in a sentence
*/
async function tellGitHub(told) {
	const { runner, inputs, pull, signal } = told;
	const notes = [];
	const steps = [...pull !== null && inputs.hasComments ? [{
		name: "review",
		run: review
	}] : [], ...inputs.hasCodeScanning ? [{
		name: "upload to code scanning",
		run: codeScanning
	}] : []];
	if (steps.length === 0) return notes;
	const why = cannotWrite(told);
	if (why !== null) return steps.map(({ name }) => `No ${name}: ${why}.`);
	const client = await gitHubClient({
		apiUrl: runner.apiUrl,
		token: inputs.token,
		userAgent: `leaksieve/${version}`,
		env: process.env,
		tell: (message) => notes.push(message),
		maxWaitMs,
		signal
	});
	try {
		for (const { name, run } of steps) {
			const note = await run(client, told).catch((error) => failure(name, error));
			notes.push(...note === null ? [] : [note]);
		}
	} finally {
		await client.close();
	}
	return notes;
}
function cannotWrite({ inputs, pull }) {
	if (pull?.isForeign === true) return "pull requests from forks and of Dependabot get a token that may only read; annotations and summary tell the same";
	return inputs.token === "" ? "the input \"token\" is empty" : null;
}
async function review(client, { runner, pull, scope, report, signal }) {
	const { range } = scope;
	if (pull === null || range?.base == null) return null;
	const shown = shownReport(report, false);
	const isCommentable = await commentableLines(range.repository, range.commits, range.base, signal);
	await writeReview(client, {
		owner: runner.owner,
		repo: runner.repository,
		number: pull.number,
		head: pull.head,
		title: scope.title
	}, shown, await planReview(shown, isCommentable));
	return null;
}
/** Code scanning takes the last report of a branch for all there is, and closes every alert that it does not hold. */
async function codeScanning(client, { runner, pull, scope, report }) {
	if (pull === null && !scope.isWhole) return "No upload to code scanning: a part of the history would close the alerts of the rest. Runs on a schedule, or with range: full, upload.";
	await uploadSarif(client, runner, pull, report);
	return null;
}
function failure(name, error) {
	const fault = gitHubFault(error);
	const reason = fault?.message ?? (error instanceof Error ? error.message : "unknown reason");
	const right = name === "review" ? "pull-requests: write" : "security-events: write";
	return `No ${name}: ${reason}${fault?.kind === "refused" || fault?.kind === "not-found" ? ` (give the job "${right}")` : ""}.`;
}
// src/action/finish-run.ts
/** Tells what came of a scan: log, annotations, review, code scanning, summary, files, outputs. Gives the exit code. */
async function finishRun({ report, result, settings, isInterrupted }, runner, inputs, pull, scope, write) {
	const signal = AbortSignal.timeout(maxTellingMs);
	const { range } = scope;
	const placed = range === null ? report : await placedAtHead(report, range.repository, range.head, signal);
	const files = writeReportFiles(report, runner.tempDir);
	await writeReports(report, {
		...settings,
		outputs: settings.outputs.filter(({ path }) => path !== null)
	});
	logReport(write, placed, settings.isVerbose);
	const notes = isInterrupted() ? [] : await tellGitHub({
		runner,
		inputs,
		pull,
		scope,
		report: placed,
		signal
	});
	notes.forEach((note) => write(`leaksieve: ${note.replaceAll(/[\r\n]/g, " ")}\n`));
	if (inputs.hasSummary) writeSummary(runner.summaryFile, summaryText(placed, {
		title: scope.title,
		policyFrom: scope.policyFrom,
		notes
	}));
	const code = isInterrupted() ? 130 : endCode(result.findings, result.coverage.isComplete, settings);
	writeOutputs(runner, {
		findings: report.findings.length,
		"new-findings": report.findings.filter(({ isNew }) => isNew).length,
		"exit-code": code,
		incomplete: !report.coverage.complete,
		"scanned-commits": report.coverage.commits,
		"json-file": files.json,
		"sarif-file": files.sarif
	});
	return code;
}
/** Waiting for limits of the API included. */
const maxTellingMs = 6e5;
// src/config/scan-flags.ts
/** Adds the options that every scanning command takes. */
function withScanFlags(command) {
	return withReportFlags(command).option("-c, --config <path>", "configuration; default: .leaksieve.toml, else .gitleaks.toml, of the target").option("--baseline <path>", "leave out the findings known there; default: .leaksieve-baseline of the target").option("--ignore-file <path>", "leave out what is listed there; default: .leaksieveignore of the target").option("--no-inline-marks", "report what marks such as leaksieve:ignore in the text itself accept").option("--rule <id>", "only this rule; globs, repeatable", collected).option("--exclude-rule <id>", "not this rule; globs, repeatable", collected).addOption(new Option("--severity <level>", "report from this severity on").choices(severities).default("info")).addOption(new Option("--confidence <level>", "report from this confidence on").choices(confidences).default("medium")).option("--max-decode-depth <n>", "how often decoded text is decoded again; 0: never", "5").option("--max-archive-depth <n>", "how deep archives in archives are opened; 0: none", "8").option("--max-file-size <size>", "skip files larger than this", "256MB").option("--timeout <seconds>", "stop after so long, with what was found").option("-j, --jobs <n>", "threads that search; default: one a processor").option("--verify", "ask providers which secrets still work, one harmless request for each").option("--verify-plan", "only tell whom --verify would ask").option("--verify-limit <n>", "ask about so many secrets at most", "500").option("--no-progress", "no progress on standard error").option("--store <place>", "keep the scan there: a file, or postgres://USER@HOST/DATABASE; default: LEAKSIEVE_STORE").addOption(new Option("--tui", "follow the scan and triage what it found in the terminal")).addOption(hidden("--plain", "plain text")).addOption(hidden("-b, --baseline-path <path>", "gitleaks' name of --baseline")).addOption(hidden("--redact", "gitleaks' switch; secrets are redacted anyway")).addOption(hidden("--ignore-gitleaks-allow", "gitleaks' name of --no-inline-marks")).addOption(hidden("--no-banner", "gitleaks' switch; there is none"));
}
// src/action/separate-policy.ts
/**
* Separates policy files of the repository from those outside of it, by where their paths lead.
*
* On disk is what a pull request proposes: what is inside the workspace must be read from the commit that judges it.
*/
function separatePolicy(inputs, flags, workspace) {
	const { config, baseline, baselinePath, ignoreFile, ...others } = flags;
	const named = {
		config: inputs.config || config,
		baseline: inputs.baseline || (baseline ?? baselinePath),
		ignoreFile: inputs.ignoreFile || ignoreFile
	};
	const inside = {};
	const outside = {};
	for (const [name, file] of Object.entries(named)) if (file !== void 0 && file !== "") {
		const relative = path.relative(workspace, path.resolve(workspace, file));
		const isInside = relative !== ".." && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
		(isInside ? inside : outside)[name] = isInside ? relative.replaceAll("\\", "/") : file;
	}
	return {
		names: inside,
		flags: {
			...others,
			...outside
		}
	};
}
// src/action/split-words.ts
/**
* Splits a line into words as a POSIX shell does with blanks, quotes and backslashes, and does nothing else of a shell.
*
* @throws ScanError when a quote is not closed
*/
function splitWords(line) {
	const words = [];
	let rest = line.trimStart();
	while (rest !== "") {
		const [word = ""] = /^(?:[^\s"'\\]|\\[^]|"(?:[^"\\]|\\[^])*"|'[^']*')+/.exec(rest) ?? [];
		if (word === "" || /^\S/.test(rest.slice(word.length))) throw new ScanError("USAGE", "the input \"args\" has a quote that is not closed");
		words.push(word.replaceAll(/\\([^])|"((?:[^"\\]|\\[^])*)"|'([^']*)'/g, unquoted$1));
		rest = rest.slice(word.length).trimStart();
	}
	return words;
}
function unquoted$1(_all, escaped, double, single) {
	return escaped ?? single ?? double?.replaceAll(/\\(["\\$`])/g, "$1") ?? "";
}
// src/action/inputs.ts
/**
* Reads the inputs, which the runner passes as `INPUT_` and the name in upper case.
*
* @throws ScanError naming the input and what it takes
*/
function inputsOf(env) {
	const text = (name) => (env[`INPUT_${name.toUpperCase()}`] ?? "").trim();
	const choice = (name, choices, byDefault) => {
		const value = text(name).toLowerCase();
		if (value !== "" && !Object.hasOwn(choices, value)) throw new ScanError("USAGE", `the input "${name}" is "${value}": use ${Object.keys(choices).join(" or ")}`);
		return choices[value] ?? byDefault;
	};
	const isSwitch = {
		true: true,
		false: false
	};
	return {
		token: text("token"),
		range: text("range") || "auto",
		allowsPrivileged: choice("allow-privileged-events", isSwitch, false),
		hasComments: choice("comments", {
			auto: true,
			off: false
		}, true),
		hasSummary: choice("summary", isSwitch, true),
		hasCodeScanning: choice("code-scanning", isSwitch, false),
		...separatePolicy({
			config: text("config") || env["LEAKSIEVE_CONFIG"],
			baseline: text("baseline"),
			ignoreFile: text("ignore-file")
		}, flagsOf(text("args"), text("fail-on")), env["GITHUB_WORKSPACE"] ?? ".")
	};
}
/** The flags of a scan among `args`. Others would make it about something else. */
function flagsOf(args, failOn) {
	const words = [...failOn === "" ? [] : [`--fail-on=${failOn}`], ...splitWords(args)];
	const command = withScanFlags(new Command("args")).exitOverride().allowExcessArguments(false);
	let problem = "";
	command.configureOutput({ writeErr: (text) => problem += text });
	try {
		command.parse(words, { from: "user" });
	} catch {
		throw new ScanError("USAGE", `the input "args" or "fail-on" is refused: ${problem.trim()}`);
	}
	const flags = command.opts();
	if (flags.showSecrets === true) throw new ScanError("USAGE", "--show-secrets is refused in the action: many people can read its logs");
	return {
		...flags,
		progress: false
	};
}
// src/model/search-memory.ts
/**
* What an earlier scan of a source left, so that a later one need not search it again, and what the later one leaves.
*
* The texts are the source's own, and hold nothing that scanned text could be in. They are for scans with the same rules
* and options alone: whoever keeps them sees to that.
*/
var SearchMemory = class {
	/** What the last scan left, set before anything is read; null: nothing, so that all is searched. */
	before = null;
	/** What this scan leaves, once all was searched; null: nothing. */
	after = null;
	/** Why all was searched though an earlier scan had left something, for people; null: it was not. */
	fault = null;
};
// src/sources/combined.ts
/** Several sources as one: a repository's history with its working tree, or with the histories of its submodules. */
function combined(target, parts) {
	if (parts.length === 1 && parts[0].folder === "") return parts[0].source;
	return {
		target,
		...reading(parts),
		isSlow: parts.some(({ source }) => source.isSlow === true),
		sites: parts.flatMap(({ source }, index) => (source.sites ?? []).map((site) => ({
			...site,
			async *chunksOf(...content) {
				for await (const chunk of site.chunksOf(...content)) yield ofPart(index, chunk);
			}
		}))),
		async *chunks(coverage, signal) {
			for (const [index, { source }] of parts.entries()) for await (const chunk of source.chunks(coverage, signal)) yield ofPart(index, chunk);
		},
		searched(withCandidates, coverage) {
			for (const [index, { source }] of parts.entries()) source.searched?.(ownIds(`${index}/`, withCandidates), coverage);
		},
		async locate(contentIds, signal) {
			const all = /* @__PURE__ */ new Map();
			for (const [index, { source, folder }] of parts.entries()) {
				const prefix = `${index}/`;
				for (const [id, places] of await source.locate(ownIds(prefix, contentIds), signal)) all.set(prefix + id, places.map((place) => inFolder(place, folder, prefix)));
			}
			return all;
		}
	};
}
function ownIds(prefix, contentIds) {
	return new Set([...contentIds].filter((id) => id.startsWith(prefix)).map((id) => id.slice(prefix.length)));
}
/** Threads read for the first source that has them read: they are made ready for one. The others are read here. */
function reading(parts) {
	const index = parts.findIndex(({ source }) => source.read !== void 0);
	const source = parts[index]?.source;
	return source?.read === void 0 ? {} : { async *read(...how) {
		for await (const found of source.read(...how)) yield found.map((candidate) => ofPart(index, candidate));
	} };
}
/** Names the content so that `locate` finds the part that it is of. */
function ofPart(index, item) {
	const { provenance } = item;
	return {
		...item,
		provenance: {
			...provenance,
			contentId: `${index}/${provenance.contentId}`
		}
	};
}
function inFolder(place, folder, prefix) {
	return {
		...place,
		path: folder === "" ? place.path : `${folder}/${place.path}`,
		...place.replaces === void 0 ? {} : { replaces: place.replaces.map((id) => prefix + id) }
	};
}
// src/sources/git/clone-failure.ts
/**
* Why git did not clone, by what it said in English. Of a full disk it tells before the end: its last line names what came of it.
*
* @param what - such as `git cannot clone URL`
*/
function cloneFailure(what, stderr) {
	return /No space left on device|Disk quota exceeded/.test(stderr) ? new ScanError("DISK_FULL", `${what}: the disk is full: make room in ${tmpdir()}`) : new ScanError("GIT_FAILED", `${what}: ${lastLine(stderr)}`);
}
// src/sources/git/clone.ts
/** Whether a target is the address of a repository rather than a folder here. */
function isRepositoryUrl(target) {
	return /^(?:https?|ssh|git|file):\/\//i.test(target) || /^[\w.-]{1,100}@[\w.-]{1,250}:[^\s]+$/.test(target);
}
/**
* Clones every ref of a repository into a temporary folder, and gives the folder with the means to remove it.
*
* Credentials come from the user's own git configuration, since the address is the user's word, not a scanned file's.
*
* @throws ScanError when git cannot clone
*/
async function cloneRepository(url, signal) {
	const folder = await mkdtemp(path.join(tmpdir(), "leaksieve-"));
	const remove = () => rm(folder, {
		recursive: true,
		force: true
	});
	const dir = path.join(folder, "repository.git");
	const args = [
		"-c",
		`core.hooksPath=${devNull}`,
		"-c",
		"protocol.ext.allow=never",
		"clone",
		"--mirror",
		"--quiet",
		"--end-of-options",
		url,
		dir
	];
	const child = spawn("git", args, {
		env: {
			...process.env,
			GIT_TERMINAL_PROMPT: "0",
			LC_ALL: "C"
		},
		stdio: [
			"ignore",
			"ignore",
			"pipe"
		],
		signal
	});
	let stderr = "";
	child.stderr.on("data", (data) => {
		stderr = (stderr + data.toString()).slice(-4096);
	});
	try {
		if (await new Promise((resolve, reject) => child.on("error", reject).on("close", resolve)) !== 0) throw cloneFailure(`git cannot clone ${withoutCredentials(url)}`, withoutCredentials(stderr));
	} catch (error) {
		await remove();
		throw error;
	}
	return {
		dir,
		remove
	};
}
/** An address may carry a password; no message may. */
function withoutCredentials(text) {
	return text.replaceAll(/\/\/[^/@\s]{1,1000}@/g, "//");
}
// src/sources/git/nul-fields.ts
/** The fields of a stream that ends each with NUL, as git's `-z` writes them. Bytes that are not UTF-8 are replaced. */
async function* nulFields(stream) {
	let rest = Buffer.alloc(0);
	for await (const data of stream) {
		const buffer = rest.length === 0 ? data : Buffer.concat([rest, data]);
		let start = 0;
		for (let end = buffer.indexOf(0); end !== -1; end = buffer.indexOf(0, start)) {
			yield buffer.toString("utf8", start, end);
			start = end + 1;
		}
		rest = buffer.subarray(start);
	}
	if (rest.length > 0) yield rest.toString("utf8");
}
/** The lines of a stream. */
async function* lines$1(stream) {
	let rest = "";
	for await (const data of stream) {
		const parts = (rest + data.toString("latin1")).split("\n");
		rest = parts.pop() ?? "";
		yield* parts;
	}
	if (rest !== "") yield rest;
}
// src/sources/git/commit-walk.ts
/**
* The commits that arguments of `git rev-list` select, parents before children.
*
* @param input - lines for `--stdin`, for more commits than a command line takes
*/
async function commitsOf(location, args, signal, input = []) {
	const git = startGit(location, [
		"rev-list",
		"--topo-order",
		"--reverse",
		...args,
		"--stdin"
	], signal);
	git.stdin.end(input.map((line) => `${line}\n`).join(""));
	const commits = [];
	try {
		for await (const line of lines$1(git.stdout)) commits.push(line);
	} finally {
		git.stop();
	}
	signal.throwIfAborted();
	const { code, stderr } = await git.ended;
	if (code !== 0) throw new ScanError("GIT_FAILED", `git cannot list commits: ${lastLine(stderr)}`);
	return commits;
}
// src/sources/git/ref-names.ts
/** All refs by their whole names, such as `refs/heads/main`. */
const refNames = oncePerRepository(async (repository, signal) => {
	return (await askGit(repository, ["for-each-ref", "--format=%(refname)"], signal)).toString("latin1").split("\n").filter(Boolean);
});
// src/sources/git/commit-order.ts
/** Orders all commits of the object store. */
async function commitOrder(repository, stored, signal) {
	const reachable = await reachableCommits(repository, stored, signal);
	const isReachable = new Set(reachable);
	const others = stored.filter((commit) => !isReachable.has(commit));
	const commits = [...reachable, ...await byDate(repository, others, signal)];
	const ranks = new Map(commits.map((commit, index) => [commit, index]));
	return {
		commits,
		rankOf: (commit) => ranks.get(commit),
		isReachable: (commit) => isReachable.has(commit)
	};
}
/** Where the history is damaged no walk gets through: then every commit there is counts as reachable. */
async function reachableCommits(repository, stored, signal) {
	try {
		return await commitsOf(repository, ["--all", ...await stashEntries(repository, signal)], signal);
	} catch {
		signal.throwIfAborted();
		return byDate(repository, stored, signal);
	}
}
/** What stashes hold beyond the newest is known to the reflog of the stash alone. */
async function stashEntries(repository, signal) {
	if (!(await refNames(repository, signal)).includes("refs/stash")) return [];
	return (await askGit(repository, [
		"reflog",
		"show",
		"--format=%H",
		"refs/stash",
		"--"
	], signal)).toString("latin1").split("\n").filter(Boolean);
}
/** By date without any walk, since part of what they build on may be gone; as they are where that fails too. */
async function byDate(repository, commits, signal) {
	if (commits.length === 0) return [];
	try {
		return await commitsOf(repository, ["--ignore-missing", "--no-walk=sorted"], signal, commits);
	} catch {
		signal.throwIfAborted();
		return commits;
	}
}
// src/sources/git/shallow-boundary.ts
/** The commits whose parents a shallow clone left out; none in a complete one. */
async function shallowBoundary({ isShallow, commonDir }) {
	if (!isShallow) return /* @__PURE__ */ new Set();
	const text = await readFile$1(path.join(commonDir, "shallow"), "latin1");
	return new Set(text.split("\n").filter(Boolean));
}
// src/sources/git/graph/history-ends.ts
const gitlink$2 = "160000";
/** Asks git where the history starts; null where a ref leads nowhere, in which case git alone can tell what is left. */
const historyEnds = oncePerRepository(async (repository, signal) => {
	const { code, stdout } = await runGit(repository, [
		"rev-list",
		"--no-walk=unsorted",
		"--all",
		"--stdin"
	], signal, (await stashEntries(repository, signal)).map((oid) => `${oid}\n`).join(""));
	return code === 0 ? {
		tips: stdout.toString("latin1").split("\n").filter(Boolean),
		boundary: await shallowBoundary(repository)
	} : null;
});
/**
* Whether nothing is missing of what refs, reflogs and index need, as `checkConnected` looks for it. Commits that only
* a reflog names need no look: where they are gone, git takes that for pruned.
*/
async function isConnected(repository, graph, signal) {
	if (!graph.isConnected) return false;
	return (await indexEntries(repository, signal)).every(({ mode, blob }) => mode === gitlink$2 || graph.has(blob));
}
// src/sources/git/pack/loose-objects.ts
/** The loose objects of directories, by id; of one that is in several the first. */
function looseObjects(directories, idBytes, problems) {
	const isRest = new RegExp(`^[0-9a-f]{${idBytes * 2 - 2}}$`);
	const paths = /* @__PURE__ */ new Map();
	for (const directory of directories) {
		const folders = namesIn(directory, problems).filter((name) => /^[0-9a-f]{2}$/.test(name));
		for (const folder of folders) for (const name of namesIn(path.join(directory, folder), problems)) {
			const oid = folder + name;
			if (isRest.test(name) && !paths.has(oid)) paths.set(oid, path.join(directory, folder, name));
		}
	}
	return Array.from(paths, ([oid, path]) => ({
		oid,
		path
	})).sort((a, b) => compareText(a.oid, b.oid));
}
function namesIn(directory, problems) {
	try {
		return readdirSync(directory);
	} catch (error) {
		problems.push({
			file: directory,
			reason: faultReason(error),
			oids: null
		});
		return [];
	}
}
/** The ids of loose objects, with numbers from `firstNumber` on. */
function looseIdRun(loose, firstNumber, idBytes) {
	const ids = sharedBytes(loose.length * idBytes);
	loose.forEach(({ oid }, index) => ids.set(Buffer.from(oid, "hex"), index * idBytes));
	return {
		ids,
		numbers: sharedUint32(loose.length).map((_, index) => firstNumber + index)
	};
}
const headBytes = 4096;
/** Deflate makes nothing longer by more than this, so a longer file is no object of the size that it says. */
const maxGrowth = 1.01;
/** Reads a loose object, unless its content is longer than `maxBytes`. */
function readLooseObject(file, maxBytes) {
	try {
		using open = openPlainFile(file);
		const { type, size, start } = parseLooseHead(inflateHead(open));
		if (size > maxBytes) return {
			kind: "too-large",
			type,
			size
		};
		return {
			kind: "content",
			type,
			size,
			bytes: inflateWhole(open, start + size).subarray(start)
		};
	} catch (error) {
		return {
			kind: "broken",
			reason: isZlibError(error) ? "its zlib stream is broken" : faultReason(error)
		};
	}
}
function inflateHead(file) {
	const packed = new Uint8Array(Math.min(file.size, headBytes));
	readWhole(file, packed, 0);
	return inflateSync(packed, { finishFlush: constants$1.Z_SYNC_FLUSH });
}
/** Reads what a loose object starts with, and where its content does. @throws PackFault where it is none */
function parseLooseHead(head) {
	const text = Buffer.from(head.subarray(0, 32)).toString("latin1");
	const match = /^(commit|tree|blob|tag) (0|[1-9][0-9]{0,15})\0/.exec(text);
	if (match === null) throw new PackFault("its header is broken");
	const [{ length: start }, type = "", size] = match;
	return {
		type,
		size: Number(size),
		start
	};
}
function inflateWhole(file, length) {
	if (file.size > length * maxGrowth + headBytes) throw new PackFault("its file is longer than its content");
	const packed = new Uint8Array(file.size);
	readWhole(file, packed, 0);
	const content = inflateSync(packed, { maxOutputLength: length });
	if (content.length !== length) throw new PackFault("it has not the length that it says");
	return content;
}
function isZlibError(error) {
	return error instanceof Error && "code" in error && typeof error.code === "string" && /^(?:Z_|ERR_BUFFER_TOO_LARGE$)/.test(error.code);
}
// src/sources/git/direct/object-memory.ts
/** What takes more, as it is stored or as it is, is left to git. */
const maxObjectBytes = 8388608;
/**
* Loads, inflates and builds objects in the memory of a core: loading Node's own inflate takes longer than reading them.
*
* Each function gives back the memory of what it was given. All throw a PackFault where what they were given is broken.
*/
var ObjectMemory = class {
	#core = createCore();
	#slots = new Slots(this.#core);
	#tables = this.#core.reserve(inflateTableBytes);
	/** Brings bytes of a file here. */
	load(file, position, length) {
		if (length <= 0) throw new PackFault("it is cut off");
		const text = this.#take(length);
		readWhole(file, this.#view(text), position);
		return text;
	}
	/** Brings bytes here. */
	bring(bytes) {
		const text = this.#take(bytes.length);
		this.#view(text).set(bytes);
		return text;
	}
	/** The first bytes of what was loaded, or NUL where it has fewer. Keeps what it was given. */
	inflatedHead(packed, length) {
		const text = this.#take(65536);
		this.#view(text).fill(0, 0, length);
		const result = this.#inflate(packed, text);
		if (result < 0 && result !== -7 && result !== -8) throw new PackFault("its zlib stream is broken");
		return this.taken(text).subarray(0, length);
	}
	/** Inflates what was loaded. @param used - how many bytes that has to take; null: any number */
	inflated(packed, length, used) {
		const text = this.#take(length);
		const result = this.#inflate(packed, text);
		if (result <= 0 || used !== null && result !== used) throw new PackFault("its zlib stream is broken");
		this.#give(packed);
		return text;
	}
	/** Builds an object from another one. */
	built(base, delta) {
		const { exports } = this.#core;
		const length = exports.deltaResultSize(delta.at, delta.length);
		if (length < 0) throw new PackFault("a delta is broken");
		const text = this.#take(length);
		if (exports.applyDelta(base.at, base.length, delta.at, delta.length, text.at, length, 0, 0) !== 0) throw new PackFault("a delta is broken");
		this.#give(base);
		this.#give(delta);
		return text;
	}
	/** A copy of a text, elsewhere. */
	taken(text) {
		const bytes = new Uint8Array(text.length);
		bytes.set(this.#view(text));
		this.#give(text);
		return bytes;
	}
	#inflate(packed, text) {
		const end = packed.at + packed.length;
		return this.#core.exports.inflate(this.#tables, packed.at, end, text.at, text.length);
	}
	#view({ at, length }) {
		return this.#core.bytes().subarray(at, at + length);
	}
	#take(length) {
		const at = length > maxObjectBytes ? 0 : this.#slots.take(length);
		if (at === 0) throw new PackFault("it is too large");
		return {
			at,
			length
		};
	}
	#give({ at, length }) {
		this.#slots.give(at, length);
	}
};
// src/sources/git/pack/object-header.ts
function emptyHeader() {
	return {
		type: 0,
		size: 0,
		baseDistance: 0,
		baseIdAt: 0,
		dataAt: 0
	};
}
/** Longer numbers are beyond what a file can hold, and beyond what a JavaScript number holds exactly. */
const maxNumberBytes = 8;
/** Reads the header at `at`, with 64 bytes there to be read. False: it is none. */
function readHeader(bytes, at, idBytes, header) {
	let end = at;
	let byte = bytes[end++];
	header.type = byte >> 4 & 7;
	header.size = byte & 15;
	for (let scale = 16; byte >= 128; scale *= 128) {
		byte = bytes[end++];
		header.size += (byte & 127) * scale;
		if (end - at > maxNumberBytes) return false;
	}
	if (header.type === objectType.offsetDelta) end = readDistance(bytes, end, header);
	else if (header.type === objectType.idDelta) {
		header.baseIdAt = end;
		end += idBytes;
	}
	header.dataAt = end;
	return end > at && header.type !== objectType.none && header.type !== 5 && isZlibStart(bytes, end);
}
/** Each byte that follows another stands for one more, so that no distance can be written in two ways. 0: it is none. */
function readDistance(bytes, at, header) {
	let end = at;
	let byte = bytes[end++];
	header.baseDistance = byte & 127;
	while (byte >= 128) {
		byte = bytes[end++];
		header.baseDistance = (header.baseDistance + 1) * 128 + (byte & 127);
		if (end - at > maxNumberBytes) return 0;
	}
	return header.baseDistance > 0 ? end : 0;
}
/** The two bytes that open a zlib stream (RFC 1950): deflate, a check, no preset dictionary. */
function isZlibStart(bytes, at) {
	const method = bytes[at];
	const flags = bytes[at + 1];
	return (method & 15) === 8 && (method << 8 | flags) % 31 === 0 && (flags & 32) === 0;
}
const fanoutBytes = 1024;
/**
* Reads an index of version 2 (gitformat-pack).
*
* @throws PackFault where anything in it does not fit
*/
function readPackIndex(path, format) {
	const bytes = readFile(path);
	const view = new DataView(bytes.buffer);
	const idBytes = format === "sha1" ? 20 : 32;
	if (bytes.length < 1032 + 2 * idBytes || view.getUint32(0) !== 4285812579) throw new PackFault("its index is not of version 2");
	if (view.getUint32(4) !== 2) throw new PackFault(`its index is of version ${view.getUint32(4)}, not 2`);
	checkChecksum(bytes, format, idBytes);
	const count = checkedFanout(view, 8);
	const idsStart = 1032;
	const checksumsStart = idsStart + count * idBytes;
	const offsetsStart = checksumsStart + count * 4;
	const largeStart = offsetsStart + count * 4;
	const largeEnd = bytes.length - 2 * idBytes;
	const largeCount = (largeEnd - largeStart) / 8;
	if (!Number.isInteger(largeCount) || largeCount < 0 || largeCount > count) throw new PackFault("its index has not the length that it says");
	const ids = bytes.subarray(idsStart, checksumsStart);
	checkOrder(ids, view, 8, idBytes);
	return {
		count,
		ids,
		offsets: readOffsets(view, offsetsStart, count, largeStart, largeCount),
		checksums: new DataView(bytes.buffer, checksumsStart, count * 4),
		packChecksum: bytes.slice(largeEnd, largeEnd + idBytes),
		isWhole: true
	};
}
/** A whole file in memory that threads share. */
function readFile(path) {
	using file = openPlainFile(path);
	const bytes = sharedBytes(file.size);
	readWhole(file, bytes, 0);
	return bytes;
}
/** Refuses a file whose last bytes are not the hash of those before: a flipped bit would rename or move an object. */
function checkChecksum(bytes, format, idBytes) {
	const end = bytes.length - idBytes;
	if (compareIds(createHash(format).update(bytes.subarray(0, end)).digest(), 0, bytes, end, idBytes) !== 0) throw new PackFault("its index does not match its own checksum");
}
/** How many ids a table of 256 running totals counts. */
function checkedFanout(view, start) {
	let total = 0;
	for (let first = 0; first < 256; first++) {
		const next = view.getUint32(start + first * 4);
		if (next < total) throw new PackFault("its index counts its ids wrongly");
		total = next;
	}
	return total;
}
/** Refuses ids that do not ascend, or that stand under another first byte than the fanout says. */
function checkOrder(ids, view, fanout, idBytes) {
	if (!areAscending(ids, idBytes)) throw new PackFault("its index is not sorted");
	for (let first = 0; first < 256; first++) {
		const end = view.getUint32(fanout + first * 4) * idBytes;
		if (end > 0 && ids[end - idBytes] > first || end < ids.length && ids[end] <= first) throw new PackFault("its index is not sorted");
	}
}
function areAscending(ids, idBytes) {
	let before = 0;
	for (let at = 0; at < ids.length; at += idBytes) {
		const word = wordAt(ids, at) >>> 0;
		if (word < before || word === before && at > 0 && compareIds(ids, at - idBytes, ids, at, idBytes) > 0) return false;
		before = word;
	}
	return true;
}
/** Offsets of 31 bits, or of 64 in a table of their own to which the first then point. */
function readOffsets(view, start, count, largeStart, largeCount) {
	const offsets = new Float64Array(count);
	for (let rank = 0; rank < count; rank++) {
		const offset = view.getUint32(start + rank * 4);
		offsets[rank] = offset < 2147483648 ? offset : largeOffset(view, largeStart, largeCount, offset);
	}
	return offsets;
}
/** The 64-bit offset that an entry with the highest bit set points to. */
function largeOffset(view, start, count, entry) {
	const place = entry - 2147483648;
	if (place >= count) throw new PackFault("its index points outside itself");
	const offset = view.getUint32(start + place * 8) * 4294967296 + view.getUint32(start + place * 8 + 4);
	if (!Number.isSafeInteger(offset)) throw new PackFault("its index has an offset that no file reaches");
	return offset;
}
// src/sources/git/direct/pack-lookup.ts
const idBytes$3 = 20;
const idsStart = 1032;
const headerBytes$3 = 64;
/** An index whose ids with one first byte take more is left to git. */
const maxRangeBytes = 16777216;
/** Looks single objects up in a pack with an index of version 2 (gitformat-pack), without reading all of it. */
var PackLookup = class {
	pack;
	#index;
	#fanout;
	/** @throws PackFault where it is no such index, or what the system says */
	constructor(packPath) {
		this.#index = openPlainFile(packPath.replace(/\.pack$/, ".idx"));
		try {
			this.pack = openPlainFile(packPath);
		} catch (error) {
			this.#index[Symbol.dispose]();
			throw error;
		}
		this.#fanout = this.#read(0, idsStart);
		if (this.#fanout.getUint32(0) !== 4285812579 || this.#fanout.getUint32(4) !== 2) throw new PackFault("its index is not of version 2");
	}
	/** Where an object starts in the pack; null: it is not there. */
	find(id) {
		const first = id[0];
		const start = first === 0 ? 0 : this.#total(first - 1);
		const count = this.#total(first) - start;
		if (count < 0 || count * idBytes$3 > maxRangeBytes) throw new PackFault("its index counts its ids wrongly");
		const { buffer } = this.#read(idsStart + start * idBytes$3, count * idBytes$3);
		const rank = rankOf(new Uint8Array(buffer), 0, count, id, 0, idBytes$3);
		return rank === -1 ? null : this.#offset(start + rank);
	}
	/** The header of the object that starts at an offset. */
	entryAt(offset) {
		const bytes = Buffer.alloc(headerBytes$3);
		readAt(this.pack, bytes, offset);
		const header = emptyHeader();
		if (!readHeader(bytes, 0, idBytes$3, header) || header.baseDistance > offset) throw new PackFault("an object has a broken header");
		return {
			type: header.type,
			size: header.size,
			dataAt: offset + header.dataAt,
			baseOffset: offset - header.baseDistance,
			baseId: bytes.subarray(header.baseIdAt, header.baseIdAt + idBytes$3)
		};
	}
	[Symbol.dispose]() {
		this.#index[Symbol.dispose]();
		this.pack[Symbol.dispose]();
	}
	#total(first) {
		return this.#fanout.getUint32(8 + first * 4);
	}
	#offset(rank) {
		const count = this.#total(255);
		const offsetsStart = idsStart + count * 24;
		const offset = this.#read(offsetsStart + rank * 4, 4).getUint32(0);
		if (offset < 2147483648) return offset;
		const largeStart = offsetsStart + count * 4;
		const place = offset - 2147483648;
		return largeOffset(this.#read(largeStart + place * 8, 8), 0, 1, 2147483648);
	}
	#read(at, length) {
		const bytes = new Uint8Array(length);
		readWhole(this.#index, bytes, at);
		return new DataView(bytes.buffer);
	}
};
// src/sources/git/direct/stored-objects.ts
/** More packs are left to git, which knows how to look into many. */
const maxPacks = 64;
/** How many objects may be built on one another; git itself makes chains of 50, and of 250 when it is asked to. */
const maxChain = 5e3;
/** How often a chain may go on in another place. */
const maxBases = 50;
const typeNames = {
	[objectType.commit]: "commit",
	[objectType.tree]: "tree",
	[objectType.blob]: "blob",
	[objectType.tag]: "tag"
};
/**
* Reads single objects of one object directory with SHA-1 ids, loose or packed, as a hook needs them: starting git takes
* longer.
*/
var StoredObjects = class {
	#directory;
	#memory = new ObjectMemory();
	#packs = null;
	#baseDepth = 0;
	constructor(directory) {
		this.#directory = directory;
	}
	/** @throws PackFault where an object is absent, broken, or too large to be read at once; or what the system says */
	read(oid) {
		return this.#readLoose(oid) ?? this.#readPacked(Buffer.from(oid, "hex"));
	}
	[Symbol.dispose]() {
		this.#packs?.forEach((pack) => pack[Symbol.dispose]());
	}
	#readLoose(oid) {
		using file = openIfThere(path.join(this.#directory, oid.slice(0, 2), oid.slice(2)));
		if (file === null) return null;
		const packed = this.#memory.load(file, 0, file.size);
		const { type, size, start } = parseLooseHead(this.#memory.inflatedHead(packed, 32));
		const text = this.#memory.inflated(packed, start + size, file.size);
		return {
			type,
			bytes: this.#memory.taken(text).subarray(start)
		};
	}
	#readPacked(id) {
		this.#packs ??= openPacks(path.join(this.#directory, "pack"));
		for (const pack of this.#packs) {
			const offset = pack.find(id);
			if (offset !== null) return this.#build(pack, offset);
		}
		throw new PackFault("the object is in no pack with an index");
	}
	/** Builds the object at an offset from the one that its deltas begin with. */
	#build(pack, offset) {
		const deltas = [];
		let entry = pack.entryAt(offset);
		while (entry.type === objectType.offsetDelta && deltas.length < maxChain) {
			deltas.push(entry);
			entry = pack.entryAt(entry.baseOffset);
		}
		let text;
		let type = typeNames[entry.type];
		if (entry.type === objectType.idDelta) {
			deltas.push(entry);
			const base = this.#readBase(entry.baseId);
			text = this.#memory.bring(base.bytes);
			type = base.type;
		} else text = this.#content(pack, entry);
		if (type === void 0) throw new PackFault("an object is built on too many others");
		for (const delta of deltas.toReversed()) text = this.#memory.built(text, this.#content(pack, delta));
		return {
			type,
			bytes: this.#memory.taken(text)
		};
	}
	#readBase(id) {
		if (this.#baseDepth >= maxBases) throw new PackFault("an object is built on too many others");
		this.#baseDepth++;
		const base = this.read(id.toString("hex"));
		this.#baseDepth--;
		return base;
	}
	#content({ pack }, { dataAt, size }) {
		const longest = size + Math.ceil(size / 64) + 64;
		const packed = this.#memory.load(pack, dataAt, Math.min(longest, pack.size - dataAt));
		return this.#memory.inflated(packed, size, null);
	}
};
function openPacks(folder) {
	const names = new Set(readdirSync(folder));
	const packs = [...names].filter((name) => name.endsWith(".pack") && names.has(name.replace(/\.pack$/, ".idx")));
	if (packs.length > maxPacks) throw new PackFault("there are too many packs");
	return packs.map((name) => new PackLookup(path.join(folder, name)));
}
function openIfThere(file) {
	try {
		return openPlainFile(file);
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
		throw error;
	}
}
// src/sources/git/direct/few-objects.ts
/** So many are read in less time than it takes to start git from a process that has read a history. */
const few = 256;
/** The objects up to the first that git has to read: where nothing about them is unusual and they are few, that is all. */
function* fewObjects(repository, oids) {
	const { commonDir, objectFormat, keepsHookEnvironment } = repository;
	if (oids.length > few || objectFormat !== "sha1" || keepsHookEnvironment) return;
	using stored = new StoredObjects(path.join(commonDir, "objects"));
	for (const oid of oids) {
		const object = readFrom(stored, oid);
		if (object === null) return;
		yield object;
	}
}
function readFrom(stored, oid) {
	try {
		const { type, bytes } = stored.read(oid);
		return wholeObject(oid, type, bytes);
	} catch (error) {
		faultReason(error);
		return null;
	}
}
// src/sources/git/read-objects.ts
/** Contents up to this size are delivered whole: no commit or tag that git made is longer. */
const heldBytes = 8388608;
/**
* The contents of objects: read here where they are few and nothing about them is unusual, else by git.
*
* @param coverage - told of those that are absent or broken. Default: nobody is, as where a scan has noted them already
*/
async function* readObjects(repository, oids, signal, coverage = new Coverage()) {
	let read = 0;
	for (const object of fewObjects(repository, oids)) {
		read++;
		yield object;
	}
	yield* objectStream(repository, oids.slice(read), heldBytes, coverage, signal);
}
// src/sources/git/commit-infos.ts
/** Author, date and message of commits. Those that cannot be read are left out: the scan has noted them already. */
async function commitInfos(repository, oids, signal) {
	const infos = /* @__PURE__ */ new Map();
	for await (const { oid, type, bytes } of readObjects(repository, [...new Set(oids)], signal)) if (type === "commit" && bytes !== null) infos.set(oid, parseCommit(oid, bytes));
	return infos;
}
// src/sources/git/blob-places.ts
/**
* The places of blobs by content id: for each path the oldest commit that brought it there, merges included,
* and whether it is in HEAD's tree, in history only, or reachable from nothing.
*/
async function blobPlaces(repository, blobs, history, signal) {
	const places = /* @__PURE__ */ new Map();
	if (blobs.size === 0) return places;
	const changes = await history.introductions(blobs);
	const commits = await commitInfos(repository, changes.map(({ commit }) => commit), signal);
	const tree = await history.headPaths(blobs);
	for (const { commit, path, blob } of changes) {
		const info = commits.get(commit);
		const committed = history.order.isReachable(commit) ? "history" : "unreachable";
		add(places, {
			path,
			blob,
			state: tree.get(path) === blob ? "in-tree" : committed,
			order: history.order.rankOf(commit),
			...info === void 0 ? {} : { commit: info }
		});
	}
	await addUncommitted(repository, blobs, places, signal);
	return places;
}
function add(places, place) {
	const contentId = blobId(place.blob);
	const known = places.get(contentId);
	if (known === void 0) places.set(contentId, [place]);
	else known.push(place);
}
/** Blobs of no commit: in the index, or dangling. */
async function addUncommitted(repository, blobs, places, signal) {
	const homeless = new Set([...blobs].filter((oid) => !places.has(blobId(oid))));
	if (homeless.size === 0) return;
	for (const { path, blob } of await indexEntries(repository, signal)) if (homeless.has(blob)) add(places, {
		path,
		state: "staged",
		blob
	});
	for (const blob of homeless) if (!places.has(blobId(blob))) add(places, {
		path: `unreachable/${blob}`,
		state: "unreachable",
		blob
	});
}
// src/sources/git/message-places.ts
/** The places of the messages of commits and tags, by content id. */
async function messagePlaces(repository, messages, order, signal) {
	const { commits, tags } = await messageObjects(repository, messages, signal);
	const infos = await commitInfos(repository, [...commits, ...tags.values()], signal);
	const refs = tags.size === 0 ? /* @__PURE__ */ new Set() : await refTargets(repository, signal);
	const placeOf = (path, commit, isReachable) => {
		const info = infos.get(commit);
		const rank = order.rankOf(commit);
		return {
			path,
			state: isReachable ? "history" : "unreachable",
			...info === void 0 ? {} : { commit: info },
			...rank === void 0 ? {} : { order: rank }
		};
	};
	return new Map([...commits.map((oid) => [messageId(oid), [placeOf("COMMIT_MESSAGE", oid, order.isReachable(oid))]]), ...Array.from(tags, ([oid, commit]) => [messageId(oid), [placeOf("TAG_MESSAGE", commit, refs.has(oid))]])]);
}
/** Which of the messages are of commits and which of tags; tags with the commit that each names, if it names one. */
async function messageObjects(repository, messages, signal) {
	const commits = [];
	const tags = /* @__PURE__ */ new Map();
	for await (const { oid, type, bytes } of readObjects(repository, [...messages], signal)) if (type === "commit") commits.push(oid);
	else {
		const target = bytes === null ? null : taggedObject(bytes);
		tags.set(oid, target?.type === "commit" ? target.oid : "");
	}
	return {
		commits,
		tags
	};
}
/** The objects that refs name directly. */
async function refTargets(repository, signal) {
	const refs = await askGit(repository, ["for-each-ref", "--format=%(objectname)"], signal);
	return new Set(refs.toString("latin1").split("\n"));
}
// src/sources/git/reflog.ts
/** The content id of what the reflogs say. */
const reflogId = "reflog";
/** A reflog is of this clone alone: nobody else gets its messages. */
const reflogPlace = {
	path: "REFLOG_MESSAGE",
	state: "unreachable"
};
/** The messages of all reflogs, an entry a line. */
const reflogMessages = oncePerRepository(async (repository, signal) => {
	return (await runGit(repository, [
		"log",
		"--walk-reflogs",
		"--all",
		"--no-color",
		"--format=%gs"
	], signal)).stdout;
});
/** The reflogs keep the subjects of commits that are long gone, and the names of branches that were. */
async function* reflogChunks(repository, signal) {
	const messages = await reflogMessages(repository, signal);
	const chunk = messages.length === 0 ? null : wholeChunk(reflogId, messages);
	if (chunk !== null) yield chunk;
}
// src/sources/git/history-places.ts
/** Whose the contents of a history are: looked up for those with candidates alone. */
async function historyPlaces(repository, index, contentIds, signal) {
	if (contentIds.size === 0) return /* @__PURE__ */ new Map();
	const history = await index();
	const blobs = new Set(oidsOf(contentIds, "blob"));
	const messages = new Set(oidsOf(contentIds, "message"));
	return new Map([
		...await blobPlaces(repository, blobs, history, signal),
		...await messagePlaces(repository, messages, history.order, signal),
		...contentIds.has("reflog") ? [[reflogId, [reflogPlace]]] : []
	]);
}
// src/sources/git/changes.ts
const gitlink$1 = "160000";
/**
* What each commit brings against all its parents, in the order of the commits.
*
* Plumbing on purpose: `git log` obeys the repository's configuration, such as `log.showRoot` and `diff.renames`.
* In a damaged repository git stops at the first tree that it cannot read, so the rest is asked for again in halves;
* changes may then come twice.
*
* @param findsRenames - pair renamed files with their old version; slower, and needless where versions are not compared
* @param onBroken - told of each commit that cannot be compared
*/
async function* changesOf$1(location, commits, findsRenames, onBroken, signal) {
	if (commits.length === 0) return;
	const git = startGit(location, ["diff-tree", ...[
		"--stdin",
		"--root",
		"-r",
		"-c",
		"-z",
		"--raw",
		"--no-abbrev",
		...findsRenames ? [
			"-M",
			"-l5000",
			"--combined-all-paths"
		] : ["--no-renames"]
	]], signal);
	const writing = writeLines(git.stdin, commits);
	try {
		yield* parseChanges(git.stdout, findsRenames);
	} finally {
		git.stop();
		await writing;
	}
	signal.throwIfAborted();
	const { code } = await git.ended;
	if (code === 0) return;
	if (commits.length === 1) {
		onBroken(commits[0]);
		return;
	}
	const middle = commits.length >> 1;
	for (const half of [commits.slice(0, middle), commits.slice(middle)]) yield* changesOf$1(location, half, findsRenames, onBroken, signal);
}
/** Reads git's raw format with NUL between fields, with a line of its own before each commit's changes, or without any. */
async function* parseChanges(stream, findsRenames) {
	let commit = null;
	let header = null;
	let paths = [];
	for await (const field of nulFields(stream)) {
		if (header === null) {
			if (field.startsWith(":")) header = field.split(" ");
			else commit = field;
			continue;
		}
		paths.push(field);
		if (paths.length < pathCount(header, findsRenames)) continue;
		const change = changeOf$1(commit, header, paths.at(-1));
		if (change !== null) yield change;
		header = null;
		paths = [];
	}
}
/** A rename names two paths. A merge that is asked for renames names one for each parent, and its own. */
function pathCount(header, findsRenames) {
	const parents = parentCount(header);
	if (parents > 1) return findsRenames ? parents + 1 : 1;
	return /^[RC]/.test(header.at(-1)) ? 2 : 1;
}
/** As many colons open the header as there are versions before. */
function parentCount(header) {
	return /^:+/.exec(header[0])[0].length;
}
function changeOf$1(commit, header, path) {
	const parents = parentCount(header);
	const mode = header[parents];
	const ids = header.slice(parents + 1, parents * 2 + 2);
	const blob = ids.at(-1);
	if (mode === gitlink$1 || isZero(blob)) return null;
	return {
		commit,
		path: path.normalize("NFC"),
		blob,
		replaced: ids.slice(0, -1).filter((id) => !isZero(id))
	};
}
function isZero(id) {
	return /^0+$/.test(id);
}
// src/sources/git/introductions.ts
/** For each of the blobs and each path the first of the commits that brought it there, in their order. */
async function introductionsOf(location, commits, blobs, signal) {
	if (blobs.size === 0) return [];
	const found = /* @__PURE__ */ new Map();
	const note = (change) => {
		const key = `${change.blob} ${change.path}`;
		if (blobs.has(change.blob) && !found.has(key)) found.set(key, change);
	};
	const broken = [];
	for await (const change of changesOf$1(location, commits, false, (commit) => broken.push(commit), signal)) note(change);
	for (const commit of broken) for (const [path, blob] of await treeOf$1(location, commit, signal).catch(() => [])) note({
		commit,
		path,
		blob,
		replaced: []
	});
	return [...found.values()];
}
// src/sources/git/object-list.ts
/** Lists every object in the store, loose, packed or borrowed, once each. */
async function listObjects(location, coverage, signal) {
	const list = {
		blob: new Array(),
		commit: new Array(),
		tag: new Array()
	};
	const git = startGit(location, [
		"cat-file",
		"--batch-all-objects",
		"--batch-check=%(objecttype) %(objectname)",
		"--unordered"
	], signal);
	git.stdin.end();
	try {
		for await (const line of lines$1(git.stdout)) {
			const [type, oid = ""] = line.split(" ");
			if (type === "blob" || type === "commit" || type === "tag") list[type].push(oid);
		}
	} finally {
		git.stop();
	}
	signal.throwIfAborted();
	const { code, stderr } = await git.ended;
	if (code !== 0 || /^(?:error|fatal):/m.test(stderr)) coverage.skip("(object store)", "unreadable", `git cannot list all objects: ${lastLine(stderr)}`);
	return {
		blobs: list.blob,
		commits: list.commit,
		tags: list.tag
	};
}
/**
* Records the objects that refs, reflogs and index need but the store lacks, as in a partial or a damaged clone.
*/
async function checkConnected(location, coverage, signal) {
	const git = startGit(location, [
		"rev-list",
		"--objects",
		"--no-object-names",
		"--missing=print",
		"--all",
		"--reflog",
		"--indexed-objects"
	], signal);
	git.stdin.end();
	const missing = [];
	try {
		for await (const line of lines$1(git.stdout)) if (line.startsWith("?")) missing.push(line.slice(1));
	} finally {
		git.stop();
	}
	signal.throwIfAborted();
	const { code, stderr } = await git.ended;
	for (const oid of missing.sort()) coverage.skip(oid, "missing-object", missingHint);
	if (code !== 0) coverage.skip("(history)", "missing-object", `git cannot walk the whole history: ${lastLine(stderr)}`);
}
const missingHint = "the repository lacks this object: fetch it (\"git fetch --refetch\"), or scan a complete clone";
// src/sources/git/graph/commit-graph.ts
/** Puts together what threads have recorded of a store with so many objects. */
function commitGraph(parts, objectCount) {
	const count = parts.reduce((sum, { objects }) => sum + objects.length, 0);
	const parentCount = parts.reduce((sum, { parents }) => sum + parents.length, 0);
	const graph = {
		count,
		commitOf: new Uint32Array(objectCount),
		objects: new Uint32Array(count),
		trees: new Uint32Array(count),
		dates: new Float64Array(count),
		parents: new Uint32Array(parentCount),
		parentEnds: new Uint32Array(count)
	};
	let commit = 0;
	let parent = 0;
	for (const part of parts) {
		graph.objects.set(part.objects, commit);
		graph.trees.set(part.trees, commit);
		graph.dates.set(part.dates, commit);
		graph.parents.set(part.parents, parent);
		for (const end of part.parentEnds) {
			graph.commitOf[graph.objects[commit]] = commit + 1;
			graph.parentEnds[commit++] = parent + end;
		}
		parent += part.parents.length;
	}
	return graph;
}
/** The graph without the parents of some commits, as git reads the commits where a shallow clone ends. */
function cutOff(graph, boundary) {
	if (boundary.size === 0) return graph;
	const parents = [];
	const parentEnds = graph.objects.map((object, commit) => {
		for (const parent of boundary.has(object) ? [] : parentsOf(graph, commit)) parents.push(parent);
		return parents.length;
	});
	return {
		...graph,
		parents: Uint32Array.from(parents),
		parentEnds
	};
}
/** The objects that a commit names as its parents. */
function parentsOf({ parents, parentEnds }, commit) {
	return parents.subarray(commit === 0 ? 0 : parentEnds[commit - 1], parentEnds[commit]);
}
/** Whether the store has the tree and the parents of each commit. */
function hasAllParents(graph, treeOf) {
	const isTree = (object) => (treeOf[object] ?? 0) !== 0;
	const isCommit = (object) => (graph.commitOf[object] ?? 0) !== 0;
	return graph.trees.every(isTree) && graph.parents.every(isCommit);
}
// src/sources/git/graph/pair-table.ts
const initialSlots = 1024;
/** Numbers pairs of unsigned 32-bit numbers in the order in which they come. */
var PairTable = class {
	#lefts = new Uint32Array(initialSlots / 2);
	#rights = new Uint32Array(initialSlots / 2);
	/** The number of the pair that is filed there, and one more; 0: none. */
	#slots = new Uint32Array(initialSlots);
	#count = 0;
	get count() {
		return this.#count;
	}
	leftOf(pair) {
		return this.#lefts[pair];
	}
	rightOf(pair) {
		return this.#rights[pair];
	}
	/** The pair's number; -1: it is not there. */
	numberOf(left, right) {
		return this.#slots[this.#slotOf(left, right)] - 1;
	}
	/** The pair's number, a new one where it was not there yet. */
	add(left, right) {
		const slot = this.#slotOf(left, right);
		const known = this.#slots[slot];
		if (known !== 0) return known - 1;
		const pair = this.#count++;
		this.#lefts[pair] = left;
		this.#rights[pair] = right;
		this.#slots[slot] = pair + 1;
		if (this.#count === this.#lefts.length) this.#grow();
		return pair;
	}
	/** Where the pair is filed, or would be. */
	#slotOf(left, right) {
		const mask = this.#slots.length - 1;
		let slot = hash(left, right) & mask;
		for (;;) {
			const pair = this.#slots[slot] - 1;
			if (pair < 0 || this.#lefts[pair] === left && this.#rights[pair] === right) return slot;
			slot = slot + 1 & mask;
		}
	}
	#grow() {
		this.#lefts = enlarged(this.#lefts, this.#count + 1);
		this.#rights = enlarged(this.#rights, this.#count + 1);
		this.#slots = new Uint32Array(this.#slots.length * 2);
		for (let pair = 0; pair < this.#count; pair++) this.#slots[this.#slotOf(this.#lefts[pair], this.#rights[pair])] = pair + 1;
	}
};
function hash(left, right) {
	const mixed = Math.imul(left ^ Math.imul(right, 2246822507), 2654435761);
	return mixed ^ mixed >>> 15;
}
// src/sources/git/graph/first-places.ts
/** Trees at paths; a large repository has a few hundred thousand. */
const maxVisits = 1 << 22;
/** Finds where blobs stand in a sequence of trees, each place in the first tree that has it. */
function firstPlaces(forest, roots, blobs) {
	const search = new PlaceSearch(forest, blobs);
	let rank = 0;
	for (const root of roots) {
		if (!search.visit(root, rank)) return {
			places: search.places(),
			isCutOff: true
		};
		rank++;
	}
	return {
		places: search.places(),
		isCutOff: false
	};
}
/** The path of the top folder. Others are pairs of their folder's path and one more than the number of a name. */
const topPath = 0;
/**
* Visits each tree once for each path at which it stands.
*
* What it shares with a tree that was visited at the same path needs no look. The trees most likely to have been are
* those that it was made from or that were made from it, so that only what their deltas changed is looked at.
*/
var PlaceSearch = class {
	#forest;
	#isWanted;
	#paths = new PairTable();
	/** Pairs of a tree and a path. */
	#visits = new PairTable();
	/** How many of the visits are over: the next is the one that goes on. */
	#visited = 0;
	/** Pairs of a blob and a path. */
	#found = new PairTable();
	#ranks = [];
	/** By edge: one more than the last visit that found it left out. */
	#leftOut;
	constructor(forest, blobs) {
		this.#forest = forest;
		this.#isWanted = new Uint8Array(forest.treeOf.length);
		for (const blob of blobs) this.#isWanted[blob] = 1;
		this.#leftOut = new Uint32Array(forest.children.length);
		this.#paths.add(topPath, 0);
	}
	/** Notes all that is new in a tree at the top; false: there is too much of it. */
	visit(object, rank) {
		this.#reach(object, topPath);
		while (this.#visited < this.#visits.count) {
			if (this.#visits.count > maxVisits) return false;
			this.#lookAt(this.#visits.leftOf(this.#visited), this.#visits.rightOf(this.#visited), rank);
			this.#visited++;
		}
		return true;
	}
	places() {
		return this.#ranks.map((rank, pair) => ({
			rank,
			blob: this.#found.leftOf(pair),
			path: this.#pathText(this.#found.rightOf(pair))
		}));
	}
	#reach(object, path) {
		const tree = this.#forest.treeOf[object] ?? 0;
		if (tree !== 0) this.#visits.add(tree - 1, path);
	}
	#wasVisited(tree, path) {
		const visit = this.#visits.numberOf(tree, path);
		return visit !== -1 && visit < this.#visited;
	}
	/** Follows the edges of a tree that are not in a tree that was visited at the path before. */
	#lookAt(tree, path, rank) {
		const { bases } = this.#forest;
		for (let at = tree;; at = bases[at] - 1) {
			const made = this.#visitedOf(at, path);
			if (made !== -1) {
				this.#followKilled(made, path, rank);
				return;
			}
			this.#followFresh(at, path, rank);
			if (bases[at] === 0 || this.#wasVisited(bases[at] - 1, path)) return;
			this.#leaveOutKilled(at);
		}
	}
	/** A tree that was made from this one and visited; -1: none. */
	#visitedOf(base, path) {
		const { firstMade, nextMade } = this.#forest;
		let made = firstMade[base] - 1;
		while (made !== -1 && !this.#wasVisited(made, path)) made = nextMade[made] - 1;
		return made;
	}
	#followFresh(tree, path, rank) {
		const { fresh, freshEnds } = this.#forest;
		const end = freshEnds[tree];
		for (let index = tree === 0 ? 0 : freshEnds[tree - 1]; index < end; index++) this.#follow(fresh[index], path, rank);
	}
	#followKilled(tree, path, rank) {
		const { killed, killedEnds } = this.#forest;
		const end = killedEnds[tree];
		for (let index = tree === 0 ? 0 : killedEnds[tree - 1]; index < end; index++) this.#follow(killed[index], path, rank);
	}
	#leaveOutKilled(tree) {
		const { killed, killedEnds } = this.#forest;
		const end = killedEnds[tree];
		for (let index = tree === 0 ? 0 : killedEnds[tree - 1]; index < end; index++) this.#leftOut[killed[index]] = this.#visited + 1;
	}
	#follow(edge, path, rank) {
		const { children, names } = this.#forest;
		const child = children[edge];
		if (child === 4294967295 || this.#leftOut[edge] === this.#visited + 1) return;
		const name = names[edge];
		if ((name & 1) === 1) this.#reach(child, this.#paths.add(path, (name >>> 1) + 1));
		else if (this.#isWanted[child] === 1) {
			if (this.#found.add(child, this.#paths.add(path, (name >>> 1) + 1)) === this.#ranks.length) this.#ranks.push(rank);
		}
	}
	#pathText(path) {
		const parts = [];
		for (let at = path; at !== topPath; at = this.#paths.leftOf(at)) parts.push(this.#forest.nameTexts[this.#paths.rightOf(at) - 1], slash);
		return Buffer.concat(parts.toReversed().slice(1));
	}
};
const slash = Buffer.from("/");
// src/sources/git/graph/reached-objects.ts
/**
* Marks the objects that commits reach, by number: themselves, those before them, and all that stands in their trees;
* 0: they do not, 1: they do, 2: they do, and it is a tree.
*
* @param tips - numbers of commits
*/
function reachedObjects(commits, forest, tips) {
	const walk = new TreeWalk(forest);
	const open = [...tips];
	for (let commit = open.pop(); commit !== void 0; commit = open.pop()) {
		const object = commits.objects[commit];
		if (walk.reached[object] === 0) {
			walk.reached[object] = 1;
			walk.reach(commits.trees[commit]);
			for (const parent of parentsOf(commits, commit)) open.push((commits.commitOf[parent] ?? 0) - 1);
		}
	}
	walk.finish();
	return walk.reached;
}
/**
* Looks at each tree once. What it shares with one that was looked at before needs no look: as in the search for places,
* most of a tree is in the one that it was made from, or that was made from it.
*/
var TreeWalk = class {
	reached;
	#forest;
	#open = [];
	#isDone;
	/** By edge: one more than the last tree that was found without it. */
	#leftOut;
	constructor(forest) {
		this.#forest = forest;
		this.reached = new Uint8Array(forest.treeOf.length);
		this.#isDone = new Uint8Array(forest.objects.length);
		this.#leftOut = new Uint32Array(forest.children.length);
	}
	reach(object) {
		if (object !== 4294967295 && this.reached[object] === 0) {
			const tree = this.#forest.treeOf[object];
			this.reached[object] = tree === 0 ? 1 : 2;
			if (tree !== 0) this.#open.push(tree - 1);
		}
	}
	finish() {
		for (let tree = this.#open.pop(); tree !== void 0; tree = this.#open.pop()) {
			this.#lookAt(tree);
			this.#isDone[tree] = 1;
		}
	}
	#lookAt(tree) {
		const { bases, fresh, freshEnds, killed, killedEnds } = this.#forest;
		for (let at = tree;; at = bases[at] - 1) {
			const made = this.#doneOf(at);
			if (made !== -1) {
				this.#follow(killed, killedEnds, made, tree);
				return;
			}
			this.#follow(fresh, freshEnds, at, tree);
			if (bases[at] === 0 || this.#isDone[bases[at] - 1] === 1) return;
			for (let index = at === 0 ? 0 : killedEnds[at - 1]; index < killedEnds[at]; index++) this.#leftOut[killed[index]] = tree + 1;
		}
	}
	/** A tree that was made from this one and looked at; -1: none. */
	#doneOf(base) {
		const { firstMade, nextMade } = this.#forest;
		let made = firstMade[base] - 1;
		while (made !== -1 && this.#isDone[made] === 0) made = nextMade[made] - 1;
		return made;
	}
	#follow(edges, ends, of, tree) {
		const { children } = this.#forest;
		for (let index = of === 0 ? 0 : ends[of - 1]; index < ends[of]; index++) {
			const edge = edges[index];
			if (this.#leftOut[edge] !== tree + 1) this.reach(children[edge]);
		}
	}
};
// src/sources/git/graph/topological-order.ts
/**
* Orders commits exactly as `git rev-list --topo-order --reverse` does: of commits that could come next, the one that
* is of the line of the last.
*
* @param tips - in the order in which git comes upon them
*/
function orderCommits(graph, tips) {
	const children = countChildren(graph, tips);
	const order = new Uint32Array(graph.count);
	const reachable = placeReachable(graph, children, tips, order);
	const others = [];
	for (let commit = graph.count - 1; commit >= 0; commit--) if (children[commit] === unreached) others.push(commit);
	others.sort((a, b) => graph.dates[a] - graph.dates[b]);
	order.set(others, reachable);
	return {
		order,
		reachable
	};
}
const unreached = -1;
/** By commit: how many parent lines of reachable commits name it. */
function countChildren(graph, tips) {
	const children = new Int32Array(graph.count).fill(unreached);
	const open = new Uint32Array(graph.count);
	let openCount = 0;
	const reach = (commit) => {
		if (children[commit] === unreached) {
			children[commit] = 0;
			open[openCount++] = commit;
		}
	};
	tips.forEach(reach);
	while (openCount > 0) for (const object of parentsOf(graph, open[--openCount])) {
		const parent = (graph.commitOf[object] ?? 0) - 1;
		if (parent >= 0) {
			reach(parent);
			children[parent]++;
		}
	}
	return children;
}
/** Fills the start of `order`, and gives how many there are. git names children first, so that it fills from behind. */
function placeReachable(graph, children, tips, order) {
	const left = children.slice();
	const total = children.reduce((sum, count) => sum + (count === unreached ? 0 : 1), 0);
	const newestLast = [...new Set(tips)].filter((tip) => left[tip] === 0).sort((a, b) => graph.dates[b] - graph.dates[a]).toReversed();
	const ready = new Uint32Array(graph.count);
	ready.set(newestLast);
	let readyCount = newestLast.length;
	let place = total;
	while (readyCount > 0) {
		const commit = ready[--readyCount];
		order[--place] = commit;
		for (const object of parentsOf(graph, commit)) {
			const parent = (graph.commitOf[object] ?? 0) - 1;
			if (parent >= 0 && --left[parent] === 0) ready[readyCount++] = parent;
		}
	}
	return total;
}
// src/sources/git/graph/tree-forest.ts
/** Puts together what threads have recorded of a store with so many objects. */
function treeForest(parts, objectCount) {
	const treeCount = sumOf(parts, ({ objects }) => objects.length);
	const edgeCount = sumOf(parts, ({ children }) => children.length);
	const freshCount = sumOf(parts, ({ fresh }) => fresh.length);
	const killedCount = sumOf(parts, ({ killed }) => killed.length);
	const forest = {
		treeOf: new Uint32Array(objectCount),
		objects: new Uint32Array(treeCount),
		bases: new Uint32Array(treeCount),
		fresh: new Uint32Array(freshCount),
		freshEnds: new Uint32Array(treeCount),
		killedEnds: new Uint32Array(treeCount),
		killed: new Uint32Array(killedCount),
		children: new Uint32Array(edgeCount),
		names: new Uint32Array(edgeCount),
		firstMade: new Uint32Array(treeCount),
		nextMade: new Uint32Array(treeCount)
	};
	const nameNumbers = /* @__PURE__ */ new Map();
	let tree = 0;
	let edge = 0;
	let freshStart = 0;
	let killedStart = 0;
	for (const part of parts) {
		forest.objects.set(part.objects, tree);
		setRaised(forest.bases, part.bases, tree, tree, 0);
		setRaised(forest.freshEnds, part.freshEnds, tree, freshStart);
		setRaised(forest.killedEnds, part.killedEnds, tree, killedStart);
		setRaised(forest.fresh, part.fresh, freshStart, edge);
		setRaised(forest.killed, part.killed, killedStart, edge);
		forest.children.set(part.children, edge);
		const numbers = numberNames(part, nameNumbers);
		for (let index = 0; index < part.names.length; index++) {
			const name = part.names[index];
			forest.names[edge + index] = numbers[name >>> 1] * 2 + (name & 1);
		}
		tree += part.objects.length;
		edge += part.children.length;
		freshStart += part.fresh.length;
		killedStart += part.killed.length;
	}
	for (let number = treeCount - 1; number >= 0; number--) {
		forest.treeOf[forest.objects[number]] = number + 1;
		const base = forest.bases[number];
		if (base !== 0) {
			forest.nextMade[number] = forest.firstMade[base - 1];
			forest.firstMade[base - 1] = number + 1;
		}
	}
	return {
		...forest,
		nameTexts: Array.from(nameNumbers.keys(), (name) => Buffer.from(name, "latin1"))
	};
}
/** Whether each edge leads to a tree where its mode says so, and only there. */
function hasRightKinds({ treeOf, children, names }) {
	for (let edge = 0; edge < children.length; edge++) {
		const child = children[edge];
		if (child !== 4294967295 && treeOf[child] !== 0 !== ((names[edge] & 1) === 1)) return false;
	}
	return true;
}
function sumOf(parts, count) {
	return parts.reduce((sum, part) => sum + count(part), 0);
}
/** Sets numbers that are each `by` higher here, except those that mean nothing: -1 where all mean something. */
function setRaised(target, source, start, by, exception = -1) {
	if (by === 0) {
		target.set(source, start);
		return;
	}
	for (let index = 0; index < source.length; index++) {
		const number = source[index];
		target[start + index] = number === exception ? number : number + by;
	}
}
/** By a part's number of a name: that in all parts together. */
function numberNames({ nameTexts }, known) {
	const { bytes, starts } = nameTexts;
	const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
	const numbers = new Uint32Array(starts.length - 1);
	for (let name = 0; name < numbers.length; name++) {
		const own = text.slice(starts[name], starts[name + 1]);
		const number = known.get(own) ?? known.size;
		known.set(own, number);
		numbers[name] = number;
	}
	return numbers;
}
// src/sources/git/graph/history-graph.ts
/** The commits and trees of a whole store, in memory: answers what otherwise git would have to walk for. */
var HistoryGraph = class {
	/** Whether nothing is missing of what the store's commits and trees name. Else git must be asked what is. */
	isConnected;
	order;
	#ids;
	#commits;
	#trees;
	#ordered;
	/** @param records - of all threads that read the store */
	constructor(ids, records, ends) {
		this.#ids = ids;
		const objectCount = ids.numbers.length;
		this.#trees = treeForest(records.map(({ trees }) => trees), objectCount);
		const whole = commitGraph(records.map(({ commits }) => commits), objectCount);
		this.#commits = cutOff(whole, new Set(Array.from(ends.boundary, (oid) => this.#objectOf(oid))));
		const tips = ends.tips.map((oid) => this.#commitOf(oid));
		this.#ordered = orderCommits(this.#commits, tips.filter((tip) => tip !== -1));
		this.order = this.#commitOrder();
		this.isConnected = records.every(({ trees, commits }) => trees.suspects.length + commits.suspects.length === 0) && !tips.includes(-1) && hasRightKinds(this.#trees) && hasAllParents(this.#commits, this.#trees.treeOf);
	}
	/** Whether the store has an object. */
	has(oid) {
		return this.#objectOf(oid) !== -1;
	}
	/** The commits that no other builds on, reachable or not: they reach all that any commit of the store does. */
	ends() {
		const { count, objects, parents, commitOf } = this.#commits;
		const isBuiltOn = new Uint8Array(count + 1);
		parents.forEach((parent) => isBuiltOn[commitOf[parent] ?? 0] = 1);
		return Array.from(objects.keys()).filter((commit) => isBuiltOn[commit + 1] === 0).map((commit) => oidAt(this.#ids, objects[commit]));
	}
	/** As `reachedObjects` from commits, of which the store need not have all. */
	reachedFrom(tips) {
		const commits = tips.map((oid) => this.#commitOf(oid)).filter((commit) => commit !== -1);
		return reachedObjects(this.#commits, this.#trees, commits);
	}
	/** For each of the blobs and each path the first commit that brought it there, as `introductionsOf` gives them. */
	introductions(blobs) {
		const { order } = this.#ordered;
		const { objects, trees } = this.#commits;
		const roots = order.map((commit) => trees[commit]);
		const found = firstPlaces(this.#trees, roots, this.#objectsOf(blobs));
		const changes = /* @__PURE__ */ new Map();
		for (const { rank, blob, path } of found.places.toSorted(byRankAndPath)) {
			const change = {
				commit: oidAt(this.#ids, objects[order[rank]]),
				path: path.toString("utf8").normalize("NFC"),
				blob: oidAt(this.#ids, blob),
				replaced: []
			};
			const key = `${change.blob} ${change.path}`;
			if (!changes.has(key)) changes.set(key, change);
		}
		return {
			changes: [...changes.values()],
			isCutOff: found.isCutOff
		};
	}
	/** By path those of the blobs that stand there in a commit's tree. */
	pathsAt(commit, blobs) {
		const number = this.#commitOf(commit);
		const roots = number === -1 ? [] : [this.#commits.trees[number]];
		const { places } = firstPlaces(this.#trees, roots, this.#objectsOf(blobs));
		return new Map(places.map(({ path, blob }) => [path.toString("utf8").normalize("NFC"), oidAt(this.#ids, blob)]));
	}
	#commitOrder() {
		const { order, reachable } = this.#ordered;
		const ranks = new Uint32Array(order.length);
		order.forEach((commit, rank) => {
			ranks[commit] = rank;
		});
		const rankOf = (oid) => ranks[this.#commitOf(oid)];
		const { objects } = this.#commits;
		const ids = this.#ids;
		let commits = null;
		return {
			get commits() {
				commits ??= Array.from(order, (commit) => oidAt(ids, objects[commit]));
				return commits;
			},
			rankOf,
			isReachable: (oid) => (rankOf(oid) ?? order.length) < reachable
		};
	}
	#objectsOf(oids) {
		return new Set(Array.from(oids, (oid) => this.#objectOf(oid)).filter((object) => object !== -1));
	}
	#commitOf(oid) {
		const object = this.#objectOf(oid);
		return object === -1 ? -1 : this.#commits.commitOf[object] - 1;
	}
	#objectOf(oid) {
		const id = Buffer.from(oid, "hex");
		return id.length === this.#ids.idBytes ? findObject(this.#ids, id, 0) : -1;
	}
};
/** Within a commit in the order of its trees, as git names changes. */
function byRankAndPath(a, b) {
	return a.rank - b.rank || Buffer.compare(a.path, b.path);
}
// src/sources/git/graph/loose-records.ts
/** Larger trees and commits are left to git. */
const maxBytes$5 = 8388608;
const noCopies = 0;
/** Records the commits and trees of a store that are in no pack. */
function looseRecords(core, { ids, loose, firstLoose }) {
	const commits = new CommitRecorder(ids);
	const trees = new TreeVisitor(core, ids, noCopies);
	const room = loose.length === 0 ? 0 : core.reserve(maxBytes$5);
	for (const [index, { oid, path }] of loose.entries()) {
		const object = firstLoose + index;
		if (findObject(ids, Buffer.from(oid, "hex"), 0) !== object) continue;
		const head = readLooseObject(path, 0);
		const isWanted = head.kind === "broken" || head.type === "commit" || head.type === "tree";
		const content = isWanted ? readLooseObject(path, maxBytes$5) : head;
		if (content.kind === "content" && content.type === "commit") commits.record(object, content.bytes, 0, content.size);
		else if (content.kind === "content" && content.type === "tree" && room !== 0) {
			core.bytes().set(content.bytes, room);
			trees.leave(trees.visit(object, room, content.size, null, -1));
		} else if (isWanted) trees.fail(object);
	}
	return {
		commits: commits.records(),
		trees: trees.records()
	};
}
// src/sources/git/pack/copies.ts
/** Of objects with one id lets the first that can be read be the one to be found and searched. */
function chooseCopies(ids, objects) {
	const { numbers, idBytes } = ids;
	for (let from = 0; from < numbers.length;) {
		let to = from + 1;
		while (to < numbers.length && compareIds(ids.ids, from * idBytes, ids.ids, to * idBytes, idBytes) === 0) to++;
		if (to - from > 1) chooseCopy(ids, objects, from, to);
		from = to;
	}
}
function chooseCopy({ numbers, ranks }, objects, from, to) {
	const copies = numbers.slice(from, to);
	const chosen = Math.max(0, copies.findIndex((number) => objects.states[number] !== objectState.unreadable));
	[copies[0], copies[chosen]] = [copies[chosen], copies[0]];
	copies.forEach((number, index) => {
		numbers[from + index] = number;
		ranks[number] = from + index;
		if (index > 0 && objects.states[number] === objectState.owned) objects.states[number] = objectState.duplicate;
	});
}
// src/sources/git/pack/delta-chains.ts
/** Git itself builds none that are longer. */
const maxDepth$3 = 4095;
const unknown = -1;
const onTheWay = -2;
/**
* Follows each delta to the object that its chain starts from, gives it that object's type, and gives for each object
* the number of that root; -1 where there is none.
*/
function followDeltaChains(objects, faults) {
	const roots = new Int32Array(objects.count).fill(unknown);
	const depths = new Uint16Array(objects.count);
	const chain = [];
	for (let number = 0; number < objects.count; number++) {
		for (let link = number; link !== -1 && roots[link] === unknown; link = objects.bases[link]) {
			roots[link] = onTheWay;
			chain.push(link);
		}
		while (chain.length > 0) settle(objects, faults, roots, depths, chain.pop());
	}
	return roots.map((root) => Math.max(root, unknown));
}
/** Settles an object whose base is settled, unless the base is part of the same loop. */
function settle(objects, faults, roots, depths, number) {
	const base = objects.bases[number];
	if (objects.states[number] === objectState.unreadable) return;
	if (base === -1) roots[number] = number;
	else if (objects.states[base] === objectState.unreadable) faults.add(number, "its delta base cannot be read");
	else if (roots[base] === onTheWay) faults.add(number, "its delta chain is a loop");
	else if (depths[base] === maxDepth$3) faults.add(number, "its delta chain is too long");
	else {
		depths[number] = depths[base] + 1;
		roots[number] = roots[base];
		objects.types[number] = objects.types[base];
	}
}
// src/sources/git/pack/families.ts
/** Copying what a delta keeps costs so much less than inflating and searching. */
const copyCost = 1 / 16;
/** What an object costs however small it is. */
const fixedCost = 500;
/** Groups objects by the root of their delta chain. */
function families(objects, roots) {
	const { count, bases, states } = objects;
	const firstChild = sharedInt32(count).fill(-1);
	const nextSibling = sharedInt32(count).fill(-1);
	const costs = new Float64Array(count);
	const isWanted = new Uint8Array(count);
	for (let number = count - 1; number >= 0; number--) {
		const root = roots[number];
		if (root === -1) continue;
		const base = bases[number];
		costs[root] += objects.sizes[number] + fixedCost;
		if (states[number] === objectState.owned) isWanted[root] = 1;
		if (base !== -1) {
			costs[root] += objects.sizes[root] * copyCost;
			nextSibling[number] = firstChild[base];
			firstChild[base] = number;
		}
	}
	const wanted = rootsByType(objects.types, isWanted);
	const listOf = (type) => familyList(wanted[type] ?? [], costs);
	return {
		firstChild,
		nextSibling,
		commits: listOf(objectType.commit),
		trees: listOf(objectType.tree),
		blobs: listOf(objectType.blob),
		tags: listOf(objectType.tag)
	};
}
function rootsByType(types, isWanted) {
	const roots = [
		[],
		[],
		[],
		[],
		[]
	];
	isWanted.forEach((wanted, number) => {
		if (wanted === 1) roots[types[number]].push(number);
	});
	return roots;
}
function familyList(numbers, costs) {
	const list = {
		roots: sharedUint32(numbers.length),
		costs: sharedFloat64(numbers.length)
	};
	numbers.forEach((number, index) => {
		list.roots[index] = number;
		list.costs[index] = costs[number];
	});
	return list;
}
// src/sources/git/pack/offset-order.ts
/** The order of numbers up to 2^53: a radix sort, since comparing takes several times as long for a large pack. */
function offsetOrder(offsets) {
	const items = new Uint32Array(offsets.length);
	let highest = 0;
	for (let index = 0; index < offsets.length; index++) {
		items[index] = index;
		highest = Math.max(highest, offsets[index]);
	}
	const order = sortByKey({
		keys: new Uint32Array(offsets),
		items
	}, highest);
	if (highest < 4294967296) return order;
	return sortByKey({
		keys: order.map((index) => offsets[index] / 4294967296),
		items: order
	}, highest / 4294967296);
}
const digitBits = 11;
/** Sorts by one digit after the other, the lowest first; equal digits keep their order. */
function sortByKey(unsorted, highest) {
	const count = unsorted.keys.length;
	let from = unsorted;
	let to = {
		keys: new Uint32Array(count),
		items: new Uint32Array(count)
	};
	for (let shift = 0; shift < 32 && highest >= 2 ** shift; shift += digitBits) {
		sortByDigit(from, to, shift);
		[from, to] = [to, from];
	}
	return from.items;
}
function sortByDigit(from, to, shift) {
	const mask = 2047;
	const places = digitStarts(from.keys, shift, mask);
	for (let index = 0; index < from.keys.length; index++) {
		const key = from.keys[index];
		const place = places[key >>> shift & mask]++;
		to.keys[place] = key;
		to.items[place] = from.items[index];
	}
}
/** Where the keys with each digit start in the order by that digit. */
function digitStarts(keys, shift, mask) {
	const starts = new Uint32Array(mask + 2);
	for (let index = 0; index < keys.length; index++) starts[(keys[index] >>> shift & mask) + 1]++;
	for (let digit = 1; digit <= mask; digit++) starts[digit] += starts[digit - 1];
	return starts;
}
// src/sources/git/pack/numbered-pack.ts
const signature$2 = 1346454347;
const headerBytes$2 = 12;
/** Gives the objects of a pack numbers from `firstNumber` on. */
function numberedPack(file, firstNumber) {
	const order = offsetOrder(file.index.offsets);
	const offsets = new Float64Array(order.length);
	for (let place = 0; place < order.length; place++) offsets[place] = file.index.offsets[order[place]];
	return {
		...file,
		firstNumber,
		order,
		offsets
	};
}
/** The ids of a pack with their numbers. */
function idRunOf({ index, order, firstNumber }) {
	const numbers = new Uint32Array(new SharedArrayBuffer(order.length * 4));
	for (let place = 0; place < order.length; place++) numbers[order[place]] = firstNumber + place;
	return {
		ids: index.ids,
		numbers
	};
}
/**
* Compares a pack with its index, and gives where the objects end.
*
* @throws PackFault where they are not of each other
*/
function checkPack(file, { index, offsets }, idBytes) {
	const header = new Uint8Array(headerBytes$2);
	const end = file.size - idBytes;
	if (end < headerBytes$2) throw new PackFault("the pack is too short");
	readWhole(file, header, 0);
	const view = new DataView(header.buffer);
	if (view.getUint32(0) !== signature$2) throw new PackFault("it is no pack");
	if (view.getUint32(4) !== 2 && view.getUint32(4) !== 3) throw new PackFault(`the pack is of version ${view.getUint32(4)}, not 2 or 3`);
	const count = view.getUint32(8);
	if (index.isWhole ? count !== index.count : count < index.count) throw new PackFault("the pack has not as many objects as its index");
	checkTrailer(file, index.packChecksum, end);
	checkOffsets(offsets, end, index.isWhole);
	return end;
}
function checkTrailer(file, expected, end) {
	if (expected === null) return;
	const trailer = new Uint8Array(expected.length);
	readWhole(file, trailer, end);
	if (compareIds(trailer, 0, expected, 0, expected.length) !== 0) throw new PackFault("the index is of another pack, or the pack is cut off");
}
/** Objects fill a pack without gaps, so an index that leaves none out starts behind the header. */
function checkOffsets(offsets, end, isWhole) {
	let before = 11;
	for (let place = 0; place < offsets.length; place++) {
		const offset = offsets[place];
		if (offset <= before) throw new PackFault("the index gives two objects one place");
		before = offset;
	}
	if (before >= end) throw new PackFault("the pack is shorter than its index says");
	if (isWhole && offsets.length > 0 && offsets[0] !== headerBytes$2) throw new PackFault("the index leaves out the start of the pack");
}
// src/sources/git/pack/object-directories.ts
/** As git does, which stops there too. */
const maxDepth$2 = 5;
const maxListBytes = 1048576;
/**
* Finds the object directories of a repository, through `objects/info/alternates` and, inside a hook, through the
* variables with which git puts a push aside until the hook accepts it.
*/
function objectDirectories(repository) {
	const environment = repository.keepsHookEnvironment ? process.env : {};
	const own = environment["GIT_OBJECT_DIRECTORY"] || path.join(repository.commonDir, "objects");
	const borrowed = alternateNames(environment["GIT_ALTERNATE_OBJECT_DIRECTORIES"] ?? "", path.delimiter);
	const found = [];
	const problems = [];
	const visit = (directory, depth) => {
		try {
			const real = realpathSync(directory);
			if (found.includes(real)) return;
			if (depth > maxDepth$2) throw new PackFault("alternate object stores are nested too deep");
			if (!statSync(real).isDirectory()) throw new PackFault("it is not a directory");
			found.push(real);
			for (const name of alternateNames(readAlternates(real), "\n")) visit(path.resolve(real, name), depth + 1);
		} catch (error) {
			problems.push({
				file: directory,
				reason: faultReason(error),
				oids: null
			});
		}
	};
	visit(path.resolve(repository.dir, own), 0);
	borrowed.forEach((name) => visit(path.resolve(repository.dir, name), 0));
	return {
		directories: found,
		problems
	};
}
function readAlternates(directory) {
	const file = path.join(directory, "info", "alternates");
	const found = statSync(file, { throwIfNoEntry: false });
	if (found === void 0) return "";
	if (!found.isFile() || found.size > maxListBytes) throw new PackFault("its list of alternates is no plain small file");
	return readFileSync(file, "utf8");
}
/** Entries as git reads them: comments left out, quotes as in C taken off. */
function alternateNames(list, separator) {
	const entry = new RegExp(`"(?:[^"\\\\]|\\\\.)*"(?=${separator}|$)|[^${separator}]+`, "gs");
	return (list.match(entry) ?? []).filter((name) => !name.startsWith("#")).map((name) => name.startsWith("\"") ? unquoted(name) : name);
}
const escapes = {
	a: "\x07",
	b: "\b",
	f: "\f",
	n: "\n",
	r: "\r",
	t: "	",
	v: "\v"
};
function unquoted(name) {
	if (!/^"(?:[^"\\]|\\.)*"$/s.test(name)) return name;
	const bytes = name.slice(1, -1).replaceAll(/[^\\]+|\\([0-3][0-7]{2})|\\(.)/gs, (text, octal, escape) => {
		if (typeof octal === "string") return String.fromCharCode(Number.parseInt(octal, 8));
		const plain = typeof escape === "string" ? escapes[escape] ?? escape : text;
		return Buffer.from(plain, "utf8").toString("latin1");
	});
	return Buffer.from(bytes, "latin1").toString("utf8");
}
// src/sources/git/pack/multi-pack-index.ts
const signature$1 = 1296647256;
const headerBytes$1 = 12;
const chunkEntryBytes = 12;
/**
* The part of a multi-pack-index (gitformat-pack) that tells of some packs, by the names of their packs.
*
* It names each object once, so of a pack that shares objects with others it does not name all.
*
* @throws PackFault where anything in it does not fit
*/
function readMultiPackIndex(path, format, wanted) {
	const bytes = readFile(path);
	const view = new DataView(bytes.buffer);
	const idBytes = format === "sha1" ? 20 : 32;
	if (bytes.length < 24 + idBytes || view.getUint32(0) !== signature$1) throw new PackFault("it is no multi-pack-index");
	if (view.getUint8(4) !== 1 || view.getUint8(5) !== (format === "sha1" ? 1 : 2) || view.getUint8(7) !== 0) throw new PackFault("its version is not known");
	checkChecksum(bytes, format, idBytes);
	const chunks = readChunks(view, bytes.length - idBytes);
	const fanout = chunkOf(chunks, "OIDF", fanoutBytes);
	const count = checkedFanout(view, fanout.start);
	const idChunk = chunkOf(chunks, "OIDL", count * idBytes);
	const ids = bytes.subarray(idChunk.start, idChunk.end);
	checkOrder(ids, view, fanout.start, idBytes);
	const places = chunkOf(chunks, "OOFF", count * 8);
	const offsetAt = offsetReader(view, places.start, chunks.get("LOFF"));
	const names = readNames(bytes, chunks.get("PNAM"), view.getUint32(8));
	const ranks = ranksByPack(view, places.start, count, names.length);
	return new Map(wanted.flatMap((name) => {
		const own = ranks[names.indexOf(name.replace(/\.pack$/, ".idx"))];
		return own === void 0 ? [] : [[name, partOf(ids, idBytes, own, offsetAt)]];
	}));
}
function readChunks(view, end) {
	const count = view.getUint8(6);
	const tableEnd = headerBytes$1 + (count + 1) * chunkEntryBytes;
	if (tableEnd > end) throw new PackFault("it is shorter than it says");
	const chunks = /* @__PURE__ */ new Map();
	let before = tableEnd;
	for (let index = 0; index < count; index++) {
		const at = headerBytes$1 + index * chunkEntryBytes;
		const start = bigOffset(view, at + 4);
		const next = bigOffset(view, at + 4 + chunkEntryBytes);
		if (start < before || next < start || next > end) throw new PackFault("its chunks do not follow each other");
		chunks.set(nameAt(view, at), {
			start,
			end: next
		});
		before = next;
	}
	return chunks;
}
function bigOffset(view, at) {
	return view.getUint32(at) * 4294967296 + view.getUint32(at + 4);
}
function nameAt(view, at) {
	return Buffer.from(view.buffer, at, 4).toString("latin1");
}
function chunkOf(chunks, name, length) {
	const chunk = chunks.get(name);
	if (chunk === void 0 || chunk.end - chunk.start < length) throw new PackFault(`its part ${name} is too short or absent`);
	return {
		start: chunk.start,
		end: chunk.start + length
	};
}
/** Without a table of large offsets all 32 bits are the offset. */
function offsetReader(view, start, large) {
	return (rank) => {
		const offset = view.getUint32(start + rank * 8 + 4);
		return large === void 0 || offset < 2147483648 ? offset : largeOffset(view, large.start, large.end - large.start >> 3, offset);
	};
}
function readNames(bytes, chunk, count) {
	const names = Buffer.from(bytes.subarray(chunk?.start ?? 0, chunk?.end ?? 0)).toString("latin1").split("\0").filter(Boolean);
	if (names.length !== count) throw new PackFault("it does not name its packs");
	return names;
}
function ranksByPack(view, start, count, packCount) {
	const ranks = Array.from({ length: packCount }, () => []);
	for (let rank = 0; rank < count; rank++) {
		const own = ranks[view.getUint32(start + rank * 8)];
		if (own === void 0) throw new PackFault("it puts an object into a pack that it does not name");
		own.push(rank);
	}
	return ranks;
}
function partOf(ids, idBytes, ranks, offsetAt) {
	const own = new Uint8Array(new SharedArrayBuffer(ranks.length * idBytes));
	ranks.forEach((rank, index) => own.set(ids.subarray(rank * idBytes, (rank + 1) * idBytes), index * idBytes));
	return {
		count: ranks.length,
		ids: own,
		offsets: Float64Array.from(ranks, offsetAt),
		checksums: null,
		packChecksum: null,
		isWhole: false
	};
}
// src/sources/git/pack/pack-files.ts
/**
* The packs of an object directory with their indexes.
*
* A pack that no index names is still being written, and no part of the store yet.
*/
function packFiles(objects, format, problems) {
	const directory = path.join(objects, "pack");
	const names = fileNames(directory, problems);
	const packs = [...names].filter((name) => name.endsWith(".pack")).sort();
	const isIndexed = (name) => names.has(name.replace(/\.pack$/, ".idx"));
	const indexes = multiPackIndexes(directory, format, packs.filter((name) => !isIndexed(name)), names, problems);
	return packs.flatMap((name) => {
		const file = path.join(directory, name);
		const known = indexes.get(name);
		if (known !== void 0 || !isIndexed(name)) return known === void 0 ? [] : [{
			path: file,
			index: known
		}];
		try {
			return [{
				path: file,
				index: readPackIndex(file.replace(/\.pack$/, ".idx"), format)
			}];
		} catch (error) {
			problems.push({
				file,
				reason: faultReason(error),
				oids: null
			});
			return [];
		}
	});
}
function fileNames(directory, problems) {
	try {
		return new Set(existsSync(directory) ? readdirSync(directory) : []);
	} catch (error) {
		problems.push({
			file: directory,
			reason: faultReason(error),
			oids: null
		});
		return /* @__PURE__ */ new Set();
	}
}
/** What a multi-pack-index says of packs that have no index of their own, which git allows. */
function multiPackIndexes(directory, format, packs, names, problems) {
	if (packs.length === 0) return /* @__PURE__ */ new Map();
	if (names.has("multi-pack-index.d")) problems.push({
		file: directory,
		reason: "its multi-pack-index is in layers",
		oids: null
	});
	if (!names.has("multi-pack-index")) return /* @__PURE__ */ new Map();
	const file = path.join(directory, "multi-pack-index");
	try {
		return readMultiPackIndex(file, format, packs);
	} catch (error) {
		problems.push({
			file,
			reason: faultReason(error),
			oids: null
		});
		return /* @__PURE__ */ new Map();
	}
}
// src/sources/git/pack/pack-blocks.ts
/** What is read at once is still at hand in the processor when its headers are looked at. */
const blockBytes = 524288;
/** After so many blocks others have their turn, such as who wants to stop. */
const blocksPerTurn = 32;
/** No header is longer: ten bytes of size, an id of 32, and the two that a zlib stream starts with. */
const maxHeaderBytes = 64;
/**
* The parts of a pack where objects start, with their whole headers behind; a block holds until the next is asked for.
*
* They are read in this thread, as the system reads ahead: to have another one do it took longer.
*/
async function* packBlocks(file, offsets, signal) {
	const bytes = new Uint8Array(Math.min(file.size, blockBytes) + maxHeaderBytes);
	let blocks = 0;
	for (let from = 0; from < offsets.length;) {
		if (++blocks % blocksPerTurn === 0) {
			await setImmediate();
			signal.throwIfAborted();
		}
		const start = offsets[from];
		const to = firstFrom(offsets, start + blockBytes, from, offsets.length);
		bytes.fill(0, readAt(file, bytes, start));
		yield {
			bytes,
			start,
			from,
			to
		};
		from = to;
	}
}
/** The first place before `place` whose offset is not less than `offset`: mostly one of the nearest. */
function placeBefore(offsets, offset, place) {
	let step = 1;
	while (step < place && offsets[place - step] > offset) step *= 2;
	return firstFrom(offsets, offset, Math.max(0, place - step), place - (step >> 1));
}
/** The first place from `from` on whose offset is not less than `offset`; `to` where there is none. */
function firstFrom(offsets, offset, from, to) {
	let low = from;
	let high = to;
	while (low < high) {
		const middle = low + high >>> 1;
		if (offsets[middle] < offset) low = middle + 1;
		else high = middle;
	}
	return low;
}
// src/sources/git/pack/pack-headers.ts
/** Sizes beyond are left to git: the core counts in 31 bits. */
const maxBytes$4 = 2147483647;
/**
* Reads what stands before the contents of a pack's objects, in one pass through the pack.
*
* @throws PackFault, or what the system says, where the pack as a whole cannot be taken
*/
async function readPackHeaders(pack, objects, ids, faults, signal) {
	using file = openPlainFile(pack.path);
	const scan = {
		pack,
		file,
		end: checkPack(file, pack, ids.idBytes),
		objects,
		ids,
		faults,
		header: emptyHeader()
	};
	for await (const block of packBlocks(file, pack.offsets, signal)) for (let place = block.from; place < block.to; place++) takeHeader(scan, block, place);
}
function takeHeader(scan, block, place) {
	const { pack, objects, header, faults } = scan;
	const number = pack.firstNumber + place;
	const offset = pack.offsets[place];
	const end = pack.offsets[place + 1] ?? scan.end;
	const at = offset - block.start;
	if (!readHeader(block.bytes, at, scan.ids.idBytes, header)) {
		faults.add(number, "its header is broken");
		return;
	}
	const dataStart = block.start + header.dataAt;
	if (dataStart >= end) {
		faults.add(number, "its header runs into the next object");
		return;
	}
	if (header.size > maxBytes$4 || end - dataStart > maxBytes$4) {
		faults.add(number, "it is larger than 2 GiB");
		return;
	}
	objects.sizes[number] = header.size;
	objects.dataStarts[number] = dataStart;
	objects.dataLengths[number] = end - dataStart;
	const base = baseOf$1(scan, block, place);
	if (base === noBase) {
		faults.add(number, "its delta base is in no pack");
		return;
	}
	objects.bases[number] = base;
	const type = base === -1 ? header.type : objects.types[base];
	objects.types[number] = type;
	const isAtHand = at + end - offset <= block.bytes.length;
	if (needsChecksum(type, base, header.size, isAtHand) && !hasItsChecksum(scan, block, place)) faults.add(number, "it does not match its checksum");
}
const noBase = -2;
/** The number of the object that a delta changes; -1 for what is no delta. */
function baseOf$1({ pack, header, ids }, block, place) {
	if (header.type === objectType.offsetDelta) {
		const offset = pack.offsets[place] - header.baseDistance;
		const base = placeBefore(pack.offsets, offset, place);
		return pack.offsets[base] === offset ? pack.firstNumber + base : noBase;
	}
	if (header.type === objectType.idDelta) {
		const base = findObject(ids, block.bytes, header.baseIdAt);
		return base === -1 ? noBase : base;
	}
	return -1;
}
/**
* Whether nobody would notice that the object is not what its header makes it. Anything can be a blob, which is checked
* where that costs no reading, since no content is lost by it; a delta on a wrong base does not fit it, a commit or a
* tag shows by its first word, and a tree by its entries, if it has any. Without a type is what hangs on an object not
* seen yet.
*/
function needsChecksum(type, base, size, isAtHand) {
	const isRootBlob = type === objectType.blob && base === -1;
	const isEmptyTree = type === objectType.tree && size === 0;
	return type === objectType.none || isEmptyTree || isRootBlob && isAtHand;
}
function hasItsChecksum({ pack, file, end }, block, place) {
	if (pack.index.checksums === null) return true;
	const offset = pack.offsets[place];
	const length = (pack.offsets[place + 1] ?? end) - offset;
	const at = offset - block.start;
	return (at + length <= block.bytes.length ? crc32(block.bytes.subarray(at, at + length)) : checksumOf(file, offset, length)) === pack.index.checksums.getUint32(pack.order[place] * 4);
}
const pieceBytes = 1048576;
function checksumOf(file, offset, length) {
	const piece = new Uint8Array(Math.min(length, pieceBytes));
	let sum = 0;
	for (let done = 0; done < length; done += piece.length) {
		const part = piece.subarray(0, length - done);
		readWhole(file, part, offset + done);
		sum = crc32(part, sum);
	}
	return sum;
}
// src/sources/git/pack/store-faults.ts
/** Collects why objects cannot be taken. */
var StoreFaults = class {
	#states;
	#numbersByReason = /* @__PURE__ */ new Map();
	constructor(objects) {
		this.#states = objects.states;
	}
	add(number, reason) {
		if (this.#states[number] === objectState.unreadable) return;
		this.#states[number] = objectState.unreadable;
		const known = this.#numbersByReason.get(reason);
		if (known === void 0) this.#numbersByReason.set(reason, [number]);
		else known.push(number);
	}
	/** Notes that none of a pack's objects can be taken. */
	addPack(pack, reason) {
		for (let place = 0; place < pack.order.length; place++) this.add(pack.firstNumber + place, reason);
	}
	/** What to ask git for: objects of which no other copy can be taken. */
	problems(packs, ids) {
		return Array.from(this.#numbersByReason).flatMap(([reason, numbers]) => Array.from(Map.groupBy(numbers, (number) => fileOf(packs, number)), ([file, own]) => ({
			file,
			reason,
			oids: own.filter((number) => isFirstCopy(ids, number)).map((number) => oidAt(ids, number))
		})));
	}
};
function fileOf(packs, number) {
	let low = 0;
	let high = packs.length;
	while (high - low > 1) {
		const middle = low + high >>> 1;
		if (packs[middle].firstNumber <= number) low = middle;
		else high = middle;
	}
	return packs[low].path;
}
function isFirstCopy(ids, number) {
	return findObject(ids, ids.ids, ids.ranks[number] * ids.idBytes) === number;
}
// src/sources/git/pack/object-store.ts
/** Finds every object of a repository, borrowed ones included; what cannot be taken is among the problems. */
async function openObjectStore(repository, signal) {
	const idBytes = repository.objectFormat === "sha1" ? 20 : 32;
	const found = objectDirectories(repository);
	const problems = [...found.problems];
	const packs = numberPacks(found.directories.flatMap((directory) => packFiles(directory, repository.objectFormat, problems)));
	const packed = packs.reduce((sum, { order }) => sum + order.length, 0);
	const loose = looseObjects(found.directories, idBytes, problems);
	const ids = objectIds([...packs.map(idRunOf), looseIdRun(loose, packed, idBytes)], idBytes);
	const objects = packedObjects(packed);
	const faults = new StoreFaults(objects);
	for (const pack of packs) {
		signal.throwIfAborted();
		try {
			await readPackHeaders(pack, objects, ids, faults, signal);
		} catch (error) {
			signal.throwIfAborted();
			faults.addPack(pack, faultReason(error));
		}
	}
	const roots = followDeltaChains(objects, faults);
	chooseCopies(ids, objects);
	return {
		packs: packs.map(({ path, firstNumber, order, index }) => ({
			path,
			firstNumber,
			count: order.length,
			isGapless: index.isWhole
		})),
		objects,
		ids,
		families: families(objects, roots),
		loose,
		firstLoose: packed,
		problems: [...problems, ...faults.problems(packs, ids)]
	};
}
function numberPacks(files) {
	let firstNumber = 0;
	return files.map((file) => {
		const pack = numberedPack(file, firstNumber);
		firstNumber += pack.order.length;
		return pack;
	});
}
// src/sources/git/pack/pack-parts.ts
const kinds = [
	"trees",
	"commits",
	"tags",
	"blobs"
];
/** Enough parts for each thread that the last ones end at about the same time: within 0.2 s for git/git. */
const partsPerThread = 32;
/** A part that takes less costs more to hand out than to read. */
const minCost = 4194304;
/** Divides the families of a store into parts of about the same cost, neighbours in a pack together. */
function packParts(families, threads) {
	const total = kinds.reduce((sum, kind) => sum + families[kind].costs.reduce((costs, cost) => costs + cost, 0), 0);
	const wanted = Math.max(minCost, total / (threads * partsPerThread));
	return kinds.flatMap((kind) => partsOf(families[kind], wanted).map((roots) => ({
		kind,
		roots
	})));
}
/** The parts by which commits and trees are recorded, and those by which the rest is searched afterwards. */
function splitParts(parts) {
	return {
		records: parts.flatMap((part) => part.kind === "trees" ? part : part.kind === "commits" ? {
			...part,
			kind: "commit-records"
		} : []),
		contents: parts.flatMap((part) => part.kind === "trees" ? [] : part.kind === "commits" ? {
			...part,
			kind: "messages"
		} : part)
	};
}
function partsOf({ roots, costs }, wanted) {
	const parts = [];
	let first = 0;
	let cost = 0;
	for (let index = 0; index < roots.length; index++) {
		cost += costs[index];
		if (cost >= wanted) {
			parts.push(roots.slice(first, index + 1));
			first = index + 1;
			cost = 0;
		}
	}
	return first < roots.length ? [...parts, roots.slice(first)] : parts;
}
// src/sources/git/pack/unsearched-objects.ts
/** The plain reader takes so much longer for an object that with a larger share the threads are faster. */
const maxShare = 1 / 16;
const alwaysFew = 2e3;
/**
* The objects of a store that an earlier scan has not searched, and those that are searched each time.
*
* @param graph - of the whole store
* @returns null: they are too many for the plain reader, or where they are cannot be told
*/
function unsearchedObjects({ ids, objects, loose, firstLoose }, graph, { tips, again }) {
	if (!graph.isConnected) return null;
	const reached = graph.reachedFrom(tips);
	const unsearched = new Set(again.filter((oid) => graph.has(oid)));
	const limit = Math.max(alwaysFew, (objects.count + loose.length) * maxShare) + unsearched.size;
	let known = 0;
	for (let object = 0; object < objects.count; object++) {
		const isContent = objects.types[object] !== objectType.tree && objects.states[object] === objectState.owned;
		known += isContent ? reached[object] : 0;
		if (isContent && reached[object] === 0) {
			unsearched.add(oidAt(ids, object));
			if (unsearched.size > limit) return null;
		}
	}
	for (const [index, { oid }] of loose.entries()) {
		const number = findObject(ids, Buffer.from(oid, "hex"), 0);
		if (number === firstLoose + index) {
			known += reached[number] === 1 ? 1 : 0;
			if (reached[number] === 0) unsearched.add(oid);
		}
	}
	const oids = [...unsearched];
	return oids.length > limit ? null : {
		oids,
		known
	};
}
// src/sources/git/pack/pack-reading.ts
/** Smaller packs are read in about the time that two threads take to start and to have their code compiled. */
const largePacks = 16777216;
/** Reading of a repository's packs in threads, and what is known of the history from it. */
var PackReading = class {
	#repository;
	#limits;
	#store = null;
	#graph = null;
	#left = [];
	#unsearched = null;
	constructor(repository, limits) {
		this.#repository = repository;
		this.#limits = limits;
	}
	/** All commits and trees of the history; null: they were not all read, so that git must be asked. */
	get graph() {
		return this.#graph;
	}
	/** Whether only what an earlier scan has not searched is searched. */
	get startsFromEarlier() {
		return this.#unsearched !== null;
	}
	/**
	* Has the threads read and search all packs, and yields what they find.
	*
	* @param searched - what an earlier scan has searched: what is not in it is left to the plain reader, where it is little,
	* and of the rest only commits and trees are read. Null: nothing
	*/
	async *read(threads, coverage, signal, searched = null) {
		if (packBytes(this.#repository.commonDir) > largePacks) threads.start();
		const store = await openObjectStore(this.#repository, signal);
		this.#store = store;
		const { packs, objects, ids, families } = store;
		const { maxFileSize } = this.#limits;
		const setup = {
			store: {
				packs,
				objects,
				ids,
				families
			},
			maxFileSize
		};
		threads.prepare(setup, (object) => oidAt(ids, object));
		const parts = packParts(families, threads.jobs);
		if (searched === null) {
			yield* this.#readParts(parts, threads, coverage);
			this.#graph = await this.#graphOf(threads, store, signal);
			return;
		}
		const { records, contents } = splitParts(parts);
		yield* this.#readParts(records, threads, coverage);
		this.#graph = await this.#graphOf(threads, store, signal);
		const unsearched = this.#graph === null ? null : unsearchedObjects(store, this.#graph, searched);
		if (unsearched === null) yield* this.#readParts(contents, threads, coverage);
		else {
			this.#unsearched = unsearched.oids;
			coverage.know(unsearched.known);
		}
	}
	async *#readParts(parts, threads, coverage) {
		for await (const { candidates, told } of threads.readParts(parts)) {
			coverage.add("blobs", told.blobs);
			coverage.add("commits", told.commits);
			coverage.add("bytes", told.bytes);
			told.left.forEach((object) => this.#left.push(object));
			yield candidates;
		}
	}
	/** The objects that are left to the plain reader. */
	async rest(coverage, signal) {
		const store = this.#store;
		if (store === null || store.problems.some(({ oids }) => oids === null)) {
			const { blobs, commits, tags } = await listObjects(this.#repository, coverage, signal);
			const all = [
				...blobs,
				...commits,
				...tags
			];
			const taken = store === null ? /* @__PURE__ */ new Set() : new Set(this.#taken(store));
			return all.filter((oid) => !taken.has(oid));
		}
		const { ids, loose, problems } = store;
		if (this.#unsearched !== null) return [.../* @__PURE__ */ new Set([...this.#unsearched, ...this.#left.map((object) => oidAt(ids, object))])];
		return [.../* @__PURE__ */ new Set([
			...this.#left.map((object) => oidAt(ids, object)),
			...loose.map(({ oid }) => oid),
			...problems.flatMap(({ oids }) => oids ?? [])
		])];
	}
	/** The objects that the threads have read, but for trees. */
	*#taken({ objects, ids }) {
		const left = new Set(this.#left);
		for (let object = 0; object < objects.count; object++) if (objects.states[object] === objectState.owned && !left.has(object) && objects.types[object] !== objectType.tree) yield oidAt(ids, object);
	}
	async #graphOf(threads, store, signal) {
		const records = store.problems.length === 0 ? await threads.readEverywhere({ kind: "records" }) : null;
		const ends = records === null ? null : await historyEnds(this.#repository, signal);
		if (records === null || ends === null) return null;
		const loose = store.loose.length === 0 ? [] : [looseRecords(createCore(), store)];
		return new HistoryGraph(store.ids, [...records, ...loose], ends);
	}
};
/** How large a repository's own packs are, about: only to guess how long reading them will take. */
function packBytes(commonDir) {
	const dir = path.join(commonDir, "objects", "pack");
	try {
		return readdirSync(dir).filter((name) => name.endsWith(".pack")).reduce((sum, name) => sum + (statSync(path.join(dir, name), { throwIfNoEntry: false })?.size ?? 0), 0);
	} catch {
		return 0;
	}
}
// src/sources/git/plain-history-index.ts
/** Asks git, which walks the whole history for each answer: for stores whose commits and trees were not all read. */
async function plainHistoryIndex(repository, signal) {
	const { commits } = await listObjects(repository, new Coverage(), signal);
	const order = await commitOrder(repository, commits, signal);
	return {
		order,
		introductions: (blobs) => introductionsOf(repository, order.commits, blobs, signal),
		headPaths: () => headTree(repository, signal)
	};
}
// src/sources/git/repository.ts
/** What a report says is scanned. */
function gitTarget({ name, head }) {
	return {
		kind: "git",
		name,
		...head === null ? {} : { head }
	};
}
/**
* Finds the repository that holds a directory.
*
* @throws ScanError when the directory does not exist, or is in no repository that git can read
*/
async function openRepository(name, keepsHookEnvironment, signal) {
	const isDirectory = isDirectoryAt(name);
	if (isDirectory === null) throw new ScanError("NO_TARGET", `${name} does not exist: name a repository, a directory or a file`);
	if (!isDirectory) throw new ScanError("NOT_A_REPOSITORY", `${name} is not a git repository but a file: scan it with "leaksieve dir"`);
	const location = locationOf(name, keepsHookEnvironment);
	const answer = await runGit(location, [
		"rev-parse",
		"--absolute-git-dir",
		"--git-common-dir",
		"--is-bare-repository",
		"--is-shallow-repository",
		"--show-object-format",
		"--revs-only",
		headCommit$1,
		"--show-toplevel"
	], signal);
	const [gitDir = "", commonDir = "", isBare, isShallow, objectFormat, head = "", ...top] = lines(answer);
	if (objectFormat === void 0) throw new ScanError("NOT_A_REPOSITORY", `${name} is not a git repository that git can read (${lastLine(answer.stderr)}): scan it with "leaksieve dir", or name a repository`);
	const { workTree, head: commit } = objectId$1.test(head) ? {
		workTree: answer.code === 0 ? top.join("\n") : null,
		head
	} : await topAndHead(location, isBare === "true", signal);
	return {
		...location,
		name,
		gitDir,
		commonDir: path.resolve(location.dir, commonDir),
		workTree,
		isShallow: isShallow === "true",
		objectFormat: objectFormat === "sha256" ? "sha256" : "sha1",
		head: commit
	};
}
/** Where git is asked about the repository that holds a directory. */
function locationOf(name, keepsHookEnvironment) {
	return {
		dir: path.resolve(name),
		keepsHookEnvironment
	};
}
/** Null: nothing is there that can be looked at. */
function isDirectoryAt(name) {
	try {
		return statSync(name).isDirectory();
	} catch {
		return null;
	}
}
const headCommit$1 = "HEAD^{commit}";
const objectId$1 = /^[0-9a-f]{40,64}$/;
async function topAndHead(location, isBare, signal) {
	const top = isBare ? null : await runGit(location, ["rev-parse", "--show-toplevel"], signal);
	const head = await runGit(location, [
		"rev-parse",
		"--verify",
		"--quiet",
		headCommit$1
	], signal);
	return {
		workTree: top === null || top.code !== 0 ? null : lines(top).join("\n"),
		head: head.code === 0 ? head.stdout.toString().trim() : null
	};
}
function lines({ stdout }) {
	return stdout.toString().replace(/\n$/, "").split("\n");
}
/**
* The object id that a revision names.
*
* @throws ScanError `BAD_REVISION` with what to do, which differs in a shallow clone
*/
async function resolveRevision(repository, revision, signal, kind = "commit") {
	const answer = await runGit(repository, [
		"rev-parse",
		"--verify",
		"--quiet",
		"--end-of-options",
		`${revision}^{${kind}}`
	], signal);
	const id = answer.stdout.toString().trim().split("\n").at(-1) ?? "";
	if (answer.code === 0 && objectId$1.test(id)) return id;
	throw new ScanError("BAD_REVISION", repository.isShallow ? `${revision} is not in this shallow clone: fetch it first with "git fetch --unshallow" (in GitHub Actions: fetch-depth: 0)` : `${revision} names no commit in ${repository.name}: check the spelling, or fetch it first`);
}
// src/sources/git/searched-history.ts
const maxTips = 1e5;
/** A history of which more is searched each time is better searched as a whole. */
const maxAgain = 2e4;
const oid = pipe(string$1(), regex$2(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/));
const kept = object({
	form: literal(1),
	tips: pipe(array$1(oid), maxLength$1(maxTips)),
	again: pipe(array$1(oid), maxLength$1(maxAgain))
});
/** Null: the text is none, or of another version. */
function parseSearchedHistory(text) {
	try {
		return parse$2(kept, JSON.parse(text));
	} catch {
		return null;
	}
}
/** Null: it is too much to be kept. */
function searchedHistoryText({ tips, again }) {
	return tips.length > maxTips || again.length > maxAgain ? null : JSON.stringify({
		form: 1,
		tips,
		again
	});
}
/**
* The objects that later scans have to search again; null: nobody knows, as when the scan was stopped.
*
* @param withCandidates - ids of contents
*/
function objectsToSearchAgain(withCandidates, coverage) {
	const left = coverage.summary().skipped.map(({ what }) => what);
	if (left.some((what) => what.startsWith("("))) return null;
	const objects = left.flatMap((what) => /^([0-9a-f]{40}|[0-9a-f]{64})(?:$|!| \()/.exec(what)?.[1] ?? []);
	const found = ["blob", "message"].flatMap((kind) => oidsOf(withCandidates, kind));
	return [.../* @__PURE__ */ new Set([...found, ...objects])].sort();
}
// src/sources/git/history.ts
/**
* The whole history: every object in the store once, reachable from any ref, reflog or stash, or from nothing at all.
*
* Reads objects rather than patches, since patches leave out what only a merge brought.
*/
function history(repository, options) {
	const packs = new PackReading(repository, options.limits);
	return {
		target: gitTarget(repository),
		async *read(threads, coverage, signal) {
			askAhead(repository, signal);
			const { memory } = options;
			const searched = memory === void 0 ? null : earlierSearch(repository, memory);
			yield* packs.read(threads, coverage, signal, searched);
			if (memory !== void 0 && searched !== null && !packs.startsFromEarlier) memory.fault = "most of it is new, or its history was rewritten";
		},
		async *chunks(coverage, signal) {
			if (repository.isShallow && !options.allowsShallow) coverage.skip("(history before the shallow boundary)", "shallow-clone", "run \"git fetch --unshallow\" (in GitHub Actions: fetch-depth: 0), or accept it with --allow-shallow");
			coverage.add("refs", (await refNames(repository, signal)).length);
			const checking = checkHistory(repository, packs.graph, coverage, signal);
			checking.catch(() => {});
			yield* chunksOf(readObjects(repository, await packs.rest(coverage, signal), signal, coverage), options.limits, () => coverage, signal);
			yield* reflogChunks(repository, signal);
			await checking;
		},
		searched(withCandidates, coverage) {
			const { memory } = options;
			const { graph } = packs;
			const again = objectsToSearchAgain(withCandidates, coverage);
			if (memory !== void 0 && graph?.isConnected === true && !repository.isShallow && again !== null) memory.after = searchedHistoryText({
				tips: graph.ends(),
				again
			});
		},
		locate(contentIds, signal) {
			const { graph } = packs;
			const index = () => historyIndex(repository, graph, signal);
			return historyPlaces(repository, index, contentIds, signal);
		}
	};
}
/** What an earlier scan has searched; null: nothing that is known for sure. */
function earlierSearch({ isShallow }, memory) {
	const { before } = memory;
	if (before === null) return null;
	const searched = isShallow ? null : parseSearchedHistory(before);
	if (searched === null) memory.fault = isShallow ? "it is a shallow clone now" : "what it left cannot be read";
	return searched;
}
/** Records what refs, reflogs and index need but the store lacks. */
async function checkHistory(repository, graph, coverage, signal) {
	if (graph === null || !await isConnected(repository, graph, signal)) await checkConnected(repository, coverage, signal);
}
async function historyIndex(repository, graph, signal) {
	if (graph === null || !graph.isConnected) return plainHistoryIndex(repository, signal);
	const { head } = repository;
	return {
		order: graph.order,
		async introductions(blobs) {
			const { changes, isCutOff } = graph.introductions(blobs);
			return isCutOff ? introductionsOf(repository, graph.order.commits, blobs, signal) : changes;
		},
		headPaths: async (blobs) => head === null ? /* @__PURE__ */ new Map() : graph.pathsAt(head, blobs)
	};
}
/** Asks what `chunks` will want to know; what goes wrong is told there. */
function askAhead(repository, signal) {
	for (const ask of [historyEnds, reflogMessages]) ask(repository, signal).catch(() => {});
}
// src/sources/git/hook-input.ts
const zeroId = /^0{40}(?:0{24})?$/;
const objectId = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
/**
* The commits that a push brings to the remote, from the lines that git gives a pre-push hook:
* `local-ref SP local-id SP remote-ref SP remote-id`.
*
* For a new branch, and for a remote id that is not here, as when somebody else pushed, that is everything that no
* remote-tracking ref has.
*
* @param remote - the remote pushed to, whose tracking refs count alone. Default: those of all remotes.
* @throws ScanError when the input is not of this form
*/
async function pushedCommits(repository, input, remote, signal) {
	const include = [];
	const exclude = /* @__PURE__ */ new Set();
	const trackingRefs = remote === void 0 ? "--remotes" : `--remotes=${remote}`;
	for (const [localRef = "", localId = "", , remoteId = "", ...rest] of fieldsOf(input)) {
		if (!objectId.test(localId) || !objectId.test(remoteId) || rest.length > 0) throw notProtocol("pre-push", "<local ref> <local id> <remote ref> <remote id>");
		if (localRef === "(delete)" || zeroId.test(localId)) continue;
		include.push(localId);
		const isKnown = !zeroId.test(remoteId) && await isCommitHere(repository, remoteId, signal);
		exclude.add(isKnown ? remoteId : trackingRefs);
	}
	return {
		include,
		exclude: [...exclude]
	};
}
/**
* The commits that a push brings to this repository, from the lines that git gives a pre-receive hook:
* `old-id SP new-id SP ref`.
*
* @throws ScanError when the input is not of this form
*/
function receivedCommits(input) {
	const include = [];
	for (const [oldId = "", newId = "", ref = "", ...rest] of fieldsOf(input)) {
		if (!objectId.test(oldId) || !objectId.test(newId) || ref === "" || rest.length > 0) throw notProtocol("pre-receive", "<old id> <new id> <ref>");
		if (!zeroId.test(newId)) include.push(newId);
	}
	return {
		include,
		exclude: ["--all"]
	};
}
function fieldsOf(input) {
	return input.split("\n").filter((line) => line.trim() !== "").map((line) => line.trim().split(" "));
}
async function isCommitHere(repository, id, signal) {
	const { code } = await runGit(repository, [
		"cat-file",
		"-e",
		`${id}^{commit}`
	], signal);
	return code === 0;
}
function notProtocol(hook, form) {
	return new ScanError("USAGE", `standard input is not what git gives a ${hook} hook: lines of "${form}" are expected`);
}
// src/sources/git/changed-versions.ts
/** Changes by the blob that they brought. */
var ChangedVersions = class {
	#byBlob = /* @__PURE__ */ new Map();
	#replaced = /* @__PURE__ */ new Set();
	add(change) {
		const known = this.#byBlob.get(change.blob);
		if (known === void 0) this.#byBlob.set(change.blob, [change]);
		else if (!known.some(({ commit, path }) => commit === change.commit && path === change.path)) known.push(change);
		change.replaced.forEach((blob) => this.#replaced.add(blob));
	}
	of(blob) {
		return this.#byBlob.get(blob) ?? [];
	}
	/** The new versions, then those that they replace. */
	get objects() {
		return [...this.#byBlob.keys(), ...this.#before()];
	}
	#before() {
		return [...this.#replaced].filter((blob) => !this.#byBlob.has(blob));
	}
	/**
	* The chunks of the new versions and of the objects named, then of the versions that they replace: a secret that
	* stands there too was not introduced. Those are no part of the coverage.
	*
	* @param started - a git that was asked for `objects` before; default: it is started here
	*/
	async *chunks(location, alsoObjects, limits, coverage, signal, started = null) {
		yield* objectChunks(location, [
			...this.#byBlob.keys(),
			...alsoObjects,
			...this.#before()
		], limits, this.#coverageOf(coverage), signal, started);
	}
	/** The same of objects that were read before: all of `objects`. */
	chunksOf(objects, limits, coverage, signal) {
		return chunksOf(objects, limits, this.#coverageOf(coverage), signal);
	}
	#coverageOf(coverage) {
		const before = new Set(this.#before());
		const elsewhere = new Coverage();
		return (oid) => before.has(oid) ? elsewhere : coverage;
	}
};
// src/sources/git/range.ts
/** What the commits of a range introduce against all their parents, and their messages. */
function commitRange(repository, range, limits) {
	const versions = new ChangedVersions();
	let commits = [];
	return {
		target: gitTarget(repository),
		async *chunks(coverage, signal) {
			const exclude = range.exclude.length === 0 ? [] : ["--not", ...range.exclude];
			commits = await commitsOf(repository, [...range.include, ...exclude], signal);
			await skipBoundary(repository, commits, coverage);
			const broken = (commit) => coverage.skip(commit, "missing-object", "git cannot compare this commit with its parents: fetch what is missing");
			for await (const change of changesOf$1(repository, commits, true, broken, signal)) versions.add(change);
			const tags = await tagsAmong(repository, range.include, signal);
			yield* versions.chunks(repository, [...commits, ...tags], limits, coverage, signal);
		},
		async locate(contentIds, signal) {
			const changes = oidsOf(contentIds, "blob").flatMap((blob) => versions.of(blob));
			const messages = oidsOf(contentIds, "message");
			const infos = await commitInfos(repository, [...changes.map(({ commit }) => commit), ...messages], signal);
			const order = new Map(commits.map((commit, index) => [commit, index]));
			const tree = changes.length === 0 ? /* @__PURE__ */ new Map() : await headTree(repository, signal);
			const places = /* @__PURE__ */ new Map();
			for (const { commit, path, blob, replaced } of changes) {
				const info = infos.get(commit);
				const place = {
					path,
					blob,
					state: tree.get(path) === blob ? "in-tree" : "history",
					order: order.get(commit) ?? 0,
					replaces: replaced.map(blobId),
					...info === void 0 ? {} : { commit: info }
				};
				places.set(blobId(blob), [...places.get(blobId(blob)) ?? [], place]);
			}
			for (const oid of messages) {
				const commit = infos.get(oid);
				const path = order.has(oid) ? "COMMIT_MESSAGE" : "TAG_MESSAGE";
				const rank = order.get(oid) ?? commits.length;
				places.set(messageId(oid), [{
					path,
					state: "history",
					order: rank,
					...commit === void 0 ? {} : { commit }
				}]);
			}
			return places;
		}
	};
}
/** A commit at the shallow boundary has parents that are not here: what it changed cannot be told. */
async function skipBoundary(repository, commits, coverage) {
	const boundary = await shallowBoundary(repository);
	for (const commit of commits.filter((commit) => boundary.has(commit))) coverage.skip(commit, "shallow-clone", "the clone ends inside the range: run \"git fetch --unshallow\"");
}
/** The tag objects among what was named, with the tags that they name in turn. */
async function tagsAmong(repository, oids, signal) {
	const tags = [];
	for (let queue = [...oids]; queue.length > 0;) {
		const oid = queue.pop();
		const { code, stdout } = await runGit(repository, [
			"cat-file",
			"tag",
			oid
		], signal);
		if (code === 0 && !tags.includes(oid)) {
			tags.push(oid);
			queue = [...queue, taggedObject(stdout).oid];
		}
	}
	return tags;
}
// src/sources/git/revisions.ts
/**
* The range that a user names: `A..B`, `A...B`, `A..`, `..B`, or one revision for all that it reaches.
*
* @throws ScanError when a revision is unknown here
*/
async function parseRange(repository, text, signal) {
	const [, from, dots, to] = /^(.*?)(\.{2,3})(.*)$/.exec(text) ?? [
		text,
		"",
		"",
		text
	];
	if (text === "" || text === dots) throw new ScanError("USAGE", `"${text}" is not a range: give it as A..B`);
	const include = await resolveRevision(repository, to || "HEAD", signal);
	if (dots === "") return {
		include: [include],
		exclude: []
	};
	const exclude = await resolveRevision(repository, from || "HEAD", signal);
	if (dots === "..") return {
		include: [include],
		exclude: [exclude]
	};
	const bases = await runGit(repository, [
		"merge-base",
		"--all",
		exclude,
		include
	], signal);
	return {
		include: [exclude, include],
		exclude: bases.stdout.toString().split("\n").filter(Boolean)
	};
}
// src/sources/git/direct/tree-entries.ts
const idBytes$2 = 20;
const kindBits = 61440;
const mode = {
	folder: 16384,
	file: 32768,
	gitlink: 57344
};
/** Whether a mode is of one of the kinds above. */
function isKind(value, kind) {
	return (value & kindBits) === kind;
}
/** The entries of a tree object, each `mode name NUL id`. */
function* treeEntries(tree) {
	const bytes = Buffer.from(tree.buffer, tree.byteOffset, tree.length);
	for (let at = 0; at < bytes.length;) {
		const nameAt = bytes.indexOf(32, at) + 1;
		const nameEnd = bytes.indexOf(0, nameAt);
		const octal = bytes.toString("latin1", at, Math.max(at, nameAt - 1));
		const end = nameEnd + 1 + idBytes$2;
		if (nameAt === 0 || nameEnd <= nameAt || end > bytes.length || !/^[0-7]{5,6}$/.test(octal)) throw new PackFault("a tree is broken");
		yield {
			name: bytes.toString("latin1", nameAt, nameEnd),
			mode: plainMode(Number.parseInt(octal, 8)),
			oid: bytes.toString("hex", nameEnd + 1, end)
		};
		at = end;
	}
}
/** As git takes it: of a file's permissions only whether its owner may run it. */
function plainMode(value) {
	return isKind(value, mode.file) ? 33188 | ((value & 64) === 0 ? 0 : 73) : value;
}
// src/sources/git/direct/index-changes.ts
/**
* What the index changes against a tree, as `git diff-index --cached` tells it.
*
* @param readTree - the content of a tree, by its id
* @throws PackFault where a file went and another came: only git tells whether that was renamed
*/
function indexChanges(index, tree, readTree) {
	const { files } = index;
	const changes = [];
	let at = 0;
	let [hasNew, hasGone] = [false, false];
	/** Takes the next file of the index, which has no counterpart in the tree. */
	function takeNew() {
		const file = files[at++];
		if (!isKind(file.mode, mode.gitlink)) {
			hasNew = true;
			changes.push(changeOf(file, []));
		}
	}
	function takeNewBefore(end) {
		while (at < files.length && files[at].path < end) takeNew();
	}
	function compareFolder(folder, oid) {
		if (index.trees.get(folder) === oid) {
			while (at < files.length && files[at].path.startsWith(folder)) at++;
			return;
		}
		for (const entry of treeEntries(readTree(oid))) {
			const isFolder = isKind(entry.mode, mode.folder);
			const path = folder + entry.name + (isFolder ? "/" : "");
			takeNewBefore(path);
			const file = files[at];
			if (isFolder ? file?.path.startsWith(path) !== true : file?.path !== path) hasGone = true;
			else if (isFolder) compareFolder(path, entry.oid);
			else {
				at++;
				compareFile(file, entry);
			}
		}
		while (at < files.length && files[at].path.startsWith(folder)) takeNew();
	}
	function compareFile(file, old) {
		if (file.oid === old.oid && file.mode === old.mode || isKind(file.mode, mode.gitlink)) return;
		if (isKind(old.mode, mode.gitlink)) throw new PackFault("a file stands where a submodule was");
		changes.push(changeOf(file, [old.oid]));
	}
	compareFolder("", tree);
	if (hasNew && hasGone) throw new PackFault("files may have been renamed");
	return changes;
}
function changeOf({ path, oid }, replaced) {
	return {
		commit: null,
		path: Buffer.from(path, "latin1").toString("utf8").normalize("NFC"),
		blob: oid,
		replaced
	};
}
// src/sources/git/direct/cached-trees.ts
const idBytes$1 = 20;
const maxDepth$1 = 500;
/** The trees that folders are known to be (gitformat-index, "Cache tree"): each folder, then those in it. */
function readCachedTrees(bytes) {
	const trees = /* @__PURE__ */ new Map();
	let at = 0;
	function readFolder(parent, depth) {
		const nameEnd = bytes.indexOf(0, at);
		const lineEnd = bytes.indexOf(10, nameEnd);
		const counts = /^(-?\d{1,9}) (\d{1,9})$/.exec(bytes.toString("latin1", nameEnd + 1, Math.max(lineEnd, 0)));
		if (nameEnd === -1 || lineEnd === -1 || counts === null || depth > maxDepth$1) throw new PackFault("the index has broken trees");
		const name = bytes.toString("latin1", at, nameEnd);
		const folder = depth === 0 ? "" : `${parent}${name}/`;
		at = lineEnd + 1;
		if (Number(counts[1]) >= 0) {
			trees.set(folder, bytes.toString("hex", at, at + idBytes$1));
			at += idBytes$1;
		}
		for (let left = Number(counts[2]); left > 0; left--) readFolder(folder, depth + 1);
	}
	if (bytes.length > 0) readFolder("", 0);
	return trees;
}
// src/sources/git/direct/index-file.ts
const idBytes = 20;
const headerBytes = 12;
const statBytes = 40;
/** A larger index is left to git. */
const maxBytes$3 = 67108864;
const signature = 1145655875;
const flag = {
	extended: 16384,
	stage: 12288,
	nameLength: 4095
};
const intentToAdd = 8192;
/**
* Reads an index of version 2, 3 or 4 (gitformat-index).
*
* @throws PackFault where anything in it does not fit, or is rare: conflicts, files that are only meant to be added, folders
*   that stand for their files, an index in two halves
*/
function readIndexFile(file) {
	using open = openPlainFile(file);
	if (open.size < 32 || open.size > maxBytes$3) throw new PackFault("the index is too short or too large");
	const bytes = Buffer.alloc(open.size);
	readWhole(open, bytes, 0);
	const version = bytes.readUInt32BE(4);
	if (bytes.readUInt32BE(0) !== signature || version < 2 || version > 4) throw new PackFault("the index is of an unknown kind");
	const end = bytes.length - idBytes;
	const entries = new EntryReader(bytes.subarray(0, end), version);
	const files = [];
	for (let left = bytes.readUInt32BE(8); left > 0; left--) files.push(entries.next());
	return {
		files,
		trees: readExtensions(bytes.subarray(entries.at, end))
	};
}
/** Reads one entry after the other. */
var EntryReader = class {
	at = headerBytes;
	#bytes;
	#version;
	#path = "";
	constructor(bytes, version) {
		this.#bytes = bytes;
		this.#version = version;
	}
	next() {
		const start = this.at;
		const idAt = start + statBytes;
		const flagsAt = idAt + idBytes;
		this.#need(flagsAt + 4);
		const flags = this.#bytes.readUInt16BE(flagsAt);
		const isExtended = (flags & flag.extended) !== 0;
		if ((flags & flag.stage) !== 0 || isExtended && this.#version < 3) throw new PackFault("the index holds a conflict");
		if (isExtended && (this.#bytes.readUInt16BE(flagsAt + 2) & intentToAdd) !== 0) throw new PackFault("the index holds a file that is only meant to be added");
		this.at = flagsAt + (isExtended ? 4 : 2);
		const path = this.#nextPath(start);
		if (path <= this.#path || (flags & flag.nameLength) !== Math.min(path.length, flag.nameLength)) throw new PackFault("the index is not sorted");
		this.#path = path;
		return {
			path,
			mode: this.#bytes.readUInt32BE(start + 24),
			oid: this.#bytes.toString("hex", idAt, flagsAt)
		};
	}
	#nextPath(entryStart) {
		const kept = this.#version < 4 ? "" : this.#path.slice(0, this.#path.length - this.#nextNumber());
		const end = this.#bytes.indexOf(0, this.at);
		if (end === -1) throw new PackFault("the index is cut off");
		const path = kept + this.#bytes.toString("latin1", this.at, end);
		this.at = this.#version < 4 ? entryStart + ((end - entryStart | 7) + 1) : end + 1;
		this.#need(this.at);
		return path;
	}
	/** How many bytes the path before is to lose: seven bits in a byte, each byte that follows another standing for one more. */
	#nextNumber() {
		let byte = this.#nextByte();
		let number = byte & 127;
		while (byte >= 128) {
			byte = this.#nextByte();
			number = (number + 1) * 128 + (byte & 127);
		}
		if (number > this.#path.length) throw new PackFault("the index is broken");
		return number;
	}
	#nextByte() {
		this.#need(this.at + 1);
		return this.#bytes[this.at++];
	}
	#need(end) {
		if (end > this.#bytes.length) throw new PackFault("the index is cut off");
	}
};
/** Those whose names begin with a capital may be left out; all others change what the entries mean. */
function readExtensions(bytes) {
	let trees = /* @__PURE__ */ new Map();
	for (let at = 0; at < bytes.length;) {
		const name = bytes.toString("latin1", at, at + 4);
		const start = at + 8;
		const end = start <= bytes.length ? start + bytes.readUInt32BE(at + 4) : 1e400;
		if (end > bytes.length || !/^[A-Z]/.test(name)) throw new PackFault("the index is cut off, or holds what is rare");
		if (name === "TREE") trees = readCachedTrees(bytes.subarray(start, end));
		at = end;
	}
	return trees;
}
// src/sources/git/direct/head-commit.ts
/** Larger files of settings and refs are left to git. */
const maxBytes$2 = 16777216;
/**
* The commit that HEAD names (gitrepository-layout).
*
* @throws PackFault where there is none yet, or a ref names another ref
*/
function headCommit(gitDir) {
	const head = readSmall(path.join(gitDir, "HEAD"));
	const ref = /^ref:[ \t]*(refs\/[\w/.-]+)\n$/.exec(head)?.[1];
	if (ref === void 0) return commitIn(head);
	if (ref.includes("..") || ref.includes("//")) throw new PackFault("HEAD has an unusual name");
	const file = path.join(gitDir, ref);
	return lstatSync(file, { throwIfNoEntry: false }) === void 0 ? packedRef(readSmall(path.join(gitDir, "packed-refs")), ref) : commitIn(readSmall(file));
}
function commitIn(text) {
	const commit = /^([0-9a-f]{40})\n?$/.exec(text)?.[1];
	if (commit === void 0) throw new PackFault("a ref names no commit");
	return commit;
}
/** Each line has an id and the name of a ref, sorted or not. */
function packedRef(text, ref) {
	const end = text.indexOf(` ${ref}\n`);
	const start = text.lastIndexOf("\n", end) + 1;
	if (end === -1 || end - start !== 40) throw new PackFault("HEAD names a ref that is not there");
	return commitIn(text.slice(start, end));
}
/**
* The text of a small file, a character for each byte.
*
* @throws PackFault where it is a link or no file, or too large; or what the system says
*/
function readSmall(file) {
	if (lstatSync(file).isSymbolicLink()) throw new PackFault("it is a link");
	using open = openPlainFile(file);
	if (open.size > maxBytes$2) throw new PackFault("it is too large");
	const bytes = Buffer.alloc(open.size);
	readWhole(open, bytes, 0);
	return bytes.toString("latin1");
}
// src/sources/git/direct/plain-repository.ts
/** Variables of hooks that say that objects, refs or files are elsewhere. */
const elsewhere = [
	"GIT_DIR",
	"GIT_WORK_TREE",
	"GIT_OBJECT_DIRECTORY",
	"GIT_ALTERNATE_OBJECT_DIRECTORIES",
	"GIT_QUARANTINE_PATH",
	"GIT_COMMON_DIR",
	"GIT_NAMESPACE"
];
/** Files that make objects or history be elsewhere, or less than all. */
const unusual = [
	"commondir",
	"shallow",
	"config.worktree",
	"objects/info/alternates"
];
/** Settings on which it depends what and where a repository's files are, unless they say what is usual. */
const unusualSettings = /\binclude|\bextensions|worktree|partialclone|\bbare\b(?![ \t]*=[ \t]*false[ \t]*$)|repositoryformatversion(?![ \t]*=[ \t]*0[ \t]*$)/im;
/**
* Finds the repository around a directory, as git does: a `.git` folder in it or in one above.
*
* @throws PackFault where it is not plain to see what git would say; or what the system says
*/
function plainRepository(name, keepsHookEnvironment) {
	const env = keepsHookEnvironment ? process.env : {};
	if (elsewhere.some((variable) => env[variable] !== void 0)) throw new PackFault("the environment names another repository");
	const dir = realpathSync(path.resolve(name));
	const workTree = topOf(dir);
	const gitDir = path.join(workTree, ".git");
	if (unusual.some((file) => existsSync(path.join(gitDir, file)))) throw new PackFault("the repository is no plain one");
	if (unusualSettings.test(readSmall(path.join(gitDir, "config")))) throw new PackFault("the repository has unusual settings");
	return {
		...locationOf(name, keepsHookEnvironment),
		name,
		gitDir,
		commonDir: gitDir,
		workTree,
		isShallow: false,
		objectFormat: "sha1",
		head: headCommit(gitDir),
		indexFile: indexOf(gitDir, dir, env["GIT_INDEX_FILE"])
	};
}
function topOf(dir) {
	const { dev } = statSync(dir);
	for (let top = dir;; top = path.dirname(top)) {
		const found = lstatSync(path.join(top, ".git"), { throwIfNoEntry: false });
		if (found?.isDirectory() === true && statSync(top).dev === dev && isGitDir(path.join(top, ".git"))) return top;
		if (found !== void 0 || top === path.dirname(top) || existsSync(path.join(top, "HEAD"))) throw new PackFault("there is no plain repository");
	}
}
function isGitDir(dir) {
	const names = readdirSync(dir);
	return [
		"HEAD",
		"objects",
		"refs",
		"config"
	].every((name) => names.includes(name));
}
/** A hook for a commit of some files only is told of another index than the usual one. */
function indexOf(gitDir, dir, given) {
	if (given === void 0 || given === "") return path.join(gitDir, "index");
	if (!path.isAbsolute(given) && dir !== path.dirname(gitDir)) throw new PackFault("the index is named from another folder");
	return path.resolve(dir, given);
}
// src/sources/git/direct/staged-directly.ts
/** More than this is read by git, and as it comes. */
const maxBytes$1 = 33554432;
/**
* Reads what the index changes against HEAD without git, which takes longer to start three times than all of this.
*
* Null: something is unusual, broken, renamed, absent or large, and git has to read it.
*/
function readStaged(name, keepsHookEnvironment) {
	try {
		const repository = plainRepository(name, keepsHookEnvironment);
		using stored = new StoredObjects(path.join(repository.gitDir, "objects"));
		const versions = new ChangedVersions();
		for (const change of changesOf(repository, stored)) versions.add(change);
		return {
			repository,
			versions,
			objects: objectsOf(versions.objects, stored)
		};
	} catch (error) {
		faultReason(error);
		return null;
	}
}
function changesOf({ head, indexFile }, stored) {
	return indexChanges(readIndexFile(indexFile), treeOf(stored, head), (oid) => readAs("tree", oid, stored));
}
function treeOf(stored, commit) {
	const text = Buffer.from(readAs("commit", commit, stored).subarray(0, 46)).toString("latin1");
	const tree = /^tree ([0-9a-f]{40})\n/.exec(text)?.[1];
	if (tree === void 0) throw new PackFault("a commit is broken");
	return tree;
}
function objectsOf(oids, stored) {
	let left = maxBytes$1;
	return oids.map((oid) => {
		const bytes = readAs("blob", oid, stored);
		left -= bytes.length;
		if (left < 0) throw new PackFault("the files are large");
		return wholeObject(oid, "blob", bytes);
	});
}
function readAs(type, oid, stored) {
	const object = stored.read(oid);
	if (object.type !== type) throw new PackFault(`an object is a ${object.type}, not a ${type}`);
	return object.bytes;
}
// src/sources/git/staged.ts
/** The empty tree of each object format, to compare with before the first commit. */
const emptyTree = {
	sha1: "4b825dc642cb6eb9a060e54bf8d69288fbee4904",
	sha256: "6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321"
};
/**
* The index as the next commit would record it: the files that it changes against HEAD.
*
* Reads the index rather than the working tree, since `git add -p` makes the two differ: itself where that is plain, else
* through git.
*
* @throws ScanError when there is no repository, or git cannot read the index
*/
async function openStaged(name, keepsHookEnvironment, limits, signal) {
	const read = readStaged(name, keepsHookEnvironment);
	if (read === null) return openStagedByGit(name, keepsHookEnvironment, limits, signal);
	const { repository, versions, objects } = read;
	return {
		repository,
		source: sourceOf$1(repository, versions, (coverage, signal) => versions.chunksOf(objects, limits, coverage, signal)),
		close: async () => {}
	};
}
/** The same, read by git: which delivers the files while rules and policy are read. */
async function openStagedByGit(name, keepsHookEnvironment, limits, signal) {
	const opening = openRepository(name, keepsHookEnvironment, signal);
	const asked = askAgainst("HEAD", locationOf(name, keepsHookEnvironment), signal);
	asked.catch(() => {});
	const repository = await opening;
	const versions = await versionsOf(repository, await asked, signal);
	const { objects } = versions;
	const started = objects.length === 0 ? null : startObjects(repository, objects, signal);
	return {
		repository,
		source: sourceOf$1(repository, versions, (coverage, signal) => versions.chunks(repository, [], limits, coverage, signal, started)),
		close: async () => started?.stop()
	};
}
async function versionsOf(repository, againstHead, signal) {
	const { head, objectFormat } = repository;
	const answer = head === null ? await askAgainst(emptyTree[objectFormat], repository, signal) : againstHead;
	if (answer.code !== 0) throw new ScanError("GIT_FAILED", `git cannot read the index: ${lastLine(answer.stderr)}`);
	const versions = new ChangedVersions();
	for await (const change of parseChanges([answer.stdout], true)) versions.add(change);
	return versions;
}
function askAgainst(base, location, signal) {
	return runGit(location, [
		"diff-index",
		...[
			"--cached",
			"--raw",
			"-z",
			"--no-abbrev",
			"-M",
			"-l5000"
		],
		base,
		"--"
	], signal);
}
function sourceOf$1(repository, versions, chunks) {
	return {
		target: gitTarget(repository),
		isSmall: true,
		chunks,
		async locate(contentIds) {
			return new Map(oidsOf(contentIds, "blob").map((oid) => [blobId(oid), versions.of(oid).map(({ path, blob, replaced }) => ({
				path,
				blob,
				state: "staged",
				replaces: replaced.map(blobId)
			}))]));
		}
	};
}
// src/sources/git/submodules.ts
const gitlink = "160000";
/** Deeper nesting is taken for a loop that somebody built. */
const maxDepth = 10;
/** The submodules that are checked out, nested ones included. Those that are not have no content here. */
async function checkedOutSubmodules(repository, signal, depth = 0) {
	const { workTree } = repository;
	if (workTree === null || depth >= maxDepth) return [];
	const found = [];
	for (const entry of await indexEntries(repository, signal)) {
		const dir = path.join(workTree, entry.rawPath);
		if (entry.mode !== gitlink || !await hasRepository(dir)) continue;
		const inner = await openRepository(dir, false, signal);
		if (inner.workTree === workTree) continue;
		found.push({
			path: entry.path,
			repository: inner
		});
		for (const nested of await checkedOutSubmodules(inner, signal, depth + 1)) found.push({
			...nested,
			path: `${entry.path}/${nested.path}`
		});
	}
	return found;
}
async function hasRepository(dir) {
	return lstat(path.join(dir, ".git")).then(() => true, () => false);
}
// src/sources/git/unstaged.ts
/**
* What the working tree changes against the index, files that git does not know yet included.
*
* Compares contents itself: git's own comparison may run the filters that the repository's configuration names.
*/
function unstagedChanges(repository, limits) {
	const { workTree } = repository;
	const places = /* @__PURE__ */ new Map();
	const replaced = /* @__PURE__ */ new Set();
	async function* changed(file, indexed, coverage) {
		const bytes = await contentOf(path.join(workTree, file), limits.maxFileSize, file, coverage);
		if (bytes === null || indexed !== null && blobHash(bytes, repository.objectFormat) === indexed) return;
		const contentId = `file:${file}`;
		const label = file.normalize("NFC");
		places.set(contentId, {
			path: label,
			state: "in-tree",
			...indexed === null ? {} : { replaces: [blobId(indexed)] }
		});
		if (indexed !== null) replaced.add(indexed);
		coverage.add("files");
		coverage.add("bytes", bytes.length);
		yield* contentChunks({
			contentId,
			name: label,
			size: bytes.length,
			bytes
		}, limits, coverage);
	}
	return {
		target: gitTarget(repository),
		async *chunks(coverage, signal) {
			if (workTree === null) throw new ScanError("NOT_A_REPOSITORY", `${repository.name} is bare and has no working tree: leave --unstaged out`);
			for (const { mode, blob, rawPath } of await indexEntries(repository, signal)) {
				signal.throwIfAborted();
				if (mode !== "160000") yield* changed(rawPath, blob, coverage);
			}
			const untracked = await askGit({
				...repository,
				dir: workTree
			}, [
				"ls-files",
				"--others",
				"--exclude-standard",
				"-z"
			], signal);
			for (const file of untracked.toString().split("\0").filter(Boolean)) {
				signal.throwIfAborted();
				yield* changed(file, null, coverage);
			}
			for await (const chunk of objectChunks(repository, [...replaced], limits, () => coverage, signal)) yield chunk;
		},
		async locate(contentIds) {
			return new Map([...contentIds].flatMap((id) => places.has(id) ? [[id, [places.get(id)]]] : []));
		}
	};
}
/** The bytes that git would store for the path; null where there are none to be read. */
async function contentOf(file, maxFileSize, label, coverage) {
	try {
		const found = await lstat(file);
		if (found.isSymbolicLink()) return Buffer.from(await readlink(file, "buffer"));
		if (!found.isFile()) return null;
		if (found.size > maxFileSize) {
			coverage.skip(label, "too-large", "raise --max-file-size to search it");
			return null;
		}
		return await readFile$1(file);
	} catch (error) {
		if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) coverage.skip(label, "unreadable", "check its permissions");
		return null;
	}
}
function blobHash(bytes, format) {
	return createHash(format).update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}
// src/sources/git/read-at.ts
const maxBytes = 67108864;
/** The text of a file in a commit; null where the commit has no such file. Synchronous, as configuration is read. */
function readFileAt(location, commit, path) {
	const { args, env } = gitInvocation(location, [
		"cat-file",
		"blob",
		`${commit}:${path}`
	]);
	const { status, stdout } = spawnSync("git", args, {
		cwd: location.dir,
		env,
		maxBuffer: maxBytes
	});
	return status === 0 ? stdout.toString("utf8") : null;
}
// src/commands/policy/policy-changes.ts
/**
* What a range changes of the policy itself: whoever proposes it must not be the one who silences the scan.
*
* The change has no effect on this scan, which takes its policy from the base, but will have once it is merged.
*/
function policyChanges(repository, base, { include }, files) {
	const fingerprintOf = fingerprinter(fingerprintKey(process.env));
	const tip = include.at(-1);
	return [...files].filter((file) => readFileAt(repository, base, file) !== readFileAt(repository, tip, file)).map((file) => ({
		fingerprint: fingerprintOf("policy-change", null, file),
		kind: "posture",
		rule: "policy-change",
		title: "Change of what the scan leaves out",
		severity: "info",
		confidence: "high",
		state: "history",
		verification: { state: "not-checkable" },
		evidence: `${file} differs between the base and the end of the range; this scan used the base's`,
		occurrences: [{
			path: file,
			state: "history",
			commit: tip,
			startLine: 1,
			startColumn: 1,
			endLine: 1,
			endColumn: 1,
			byteOffset: 0,
			byteLength: 0,
			snippet: "",
			match: new Secret("")
		}],
		parts: [],
		remediation: ["Read the change: does it accept anything that should be rotated instead?", "Have it approved by someone other than its author"],
		isNew: true
	}));
}
// src/commands/target/repository-root.ts
/** Where a repository's own policy is: its working tree, else its HEAD. */
function ownRoot(repository) {
	if (repository.workTree !== null) return folderRoot(repository.workTree);
	return repository.head === null ? null : commitRoot(repository, repository.head);
}
/** The policy files of a commit. @param onRead - told of each file that is looked for */
function commitRoot(repository, commit, onRead = () => {}) {
	return {
		dir: null,
		nameOf: (file) => `${file} of commit ${commit.slice(0, 10)}`,
		read(file) {
			onRead(file);
			return readFileAt(repository, commit, file);
		}
	};
}
// src/commands/target/standard-input.ts
/** Standard input as text, to its end. A terminal would wait for someone to type it. */
async function readStandardInput(signal) {
	if (process.stdin.isTTY) throw new ScanError("USAGE", "standard input is a terminal: this option reads what git gives a hook");
	const pieces = [];
	for await (const piece of addAbortSignal(signal, process.stdin)) pieces.push(Buffer.from(piece));
	return Buffer.concat(pieces).toString("utf8");
}
// src/commands/target/git-target.ts
/** Opens what `leaksieve git` is asked to scan. */
async function openGitTarget(target, flags, settings, signal) {
	refuseContradictions(flags);
	if (target !== void 0 && isRepositoryUrl(target)) {
		const clone = await cloneRepository(target, signal);
		try {
			const opened = await openRepositoryTarget(clone.dir, flags, settings, signal);
			return {
				...opened,
				async close() {
					await opened.close?.();
					await clone.remove();
				}
			};
		} catch (error) {
			await clone.remove();
			throw error;
		}
	}
	return openRepositoryTarget(target, flags, settings, signal);
}
async function openRepositoryTarget(target, flags, settings, signal) {
	const where = [target ?? ".", target === void 0];
	const staged = flags.staged === true ? await openStaged(...where, settings.limits, signal) : null;
	const repository = staged?.repository ?? await openRepository(...where, signal);
	const selection = staged === null ? await selectionOf(repository, flags, signal) : {
		kind: "staged",
		staged
	};
	const base = flags.policyFrom === void 0 ? baseOf(selection) : await resolveRevision(repository, flags.policyFrom, signal).catch(async (error) => {
		await staged?.close();
		throw error;
	});
	const memory = new SearchMemory();
	const opened = await sourceOf(repository, selection, flags, settings, memory, signal);
	if (base === null) {
		const isWhole = selection.kind === "history";
		return {
			...opened,
			root: ownRoot(repository),
			isWhole,
			isPart: !isWhole,
			...isWhole ? { memory } : {}
		};
	}
	const files = new Set(policyFiles);
	return {
		...opened,
		root: commitRoot(repository, base, (file) => files.add(file)),
		findings: () => selection.kind === "range" ? policyChanges(repository, base, selection.range, files) : [],
		isWhole: selection.kind === "history",
		isPart: selection.kind !== "history",
		...selection.kind === "history" ? { memory } : {}
	};
}
async function sourceOf(repository, selection, flags, settings, memory, signal) {
	const { limits } = settings;
	switch (selection.kind) {
		case "range": return { source: commitRange(repository, selection.range, limits) };
		case "staged": return selection.staged;
		case "unstaged": return { source: unstagedChanges(repository, limits) };
		case "history": return { source: await historyWithSubmodules(repository, flags, settings, memory, signal) };
	}
}
async function historyWithSubmodules(repository, flags, { limits }, memory, signal) {
	const options = {
		limits,
		allowsShallow: flags.allowShallow === true
	};
	const submodules = flags.submodules === false ? [] : await checkedOutSubmodules(repository, signal);
	const own = history(repository, {
		...options,
		memory
	});
	return combined(own.target, [{
		source: own,
		folder: ""
	}, ...submodules.map((submodule) => ({
		source: history(submodule.repository, options),
		folder: submodule.path
	}))]);
}
async function selectionOf(repository, flags, signal) {
	if (flags.unstaged === true || flags.preCommit === true) return { kind: "unstaged" };
	if (flags.prePush === true) return {
		kind: "range",
		range: await pushedCommits(repository, await readStandardInput(signal), flags.remote, signal),
		base: null
	};
	if (flags.preReceive === true) return {
		kind: "range",
		range: receivedCommits(await readStandardInput(signal)),
		base: null
	};
	const text = flags.range ?? rangeOfLogOptions(flags.logOpts);
	if (text !== null) {
		const range = await parseRange(repository, text, signal);
		return {
			kind: "range",
			range,
			base: range.exclude[0] ?? null
		};
	}
	if (flags.sinceCommit !== void 0 || flags.branch !== void 0) {
		const include = [await resolveRevision(repository, flags.branch ?? "HEAD", signal)];
		const exclude = flags.sinceCommit === void 0 ? [] : [await resolveRevision(repository, flags.sinceCommit, signal)];
		return {
			kind: "range",
			range: {
				include,
				exclude
			},
			base: exclude[0] ?? null
		};
	}
	return { kind: "history" };
}
/** Of git log's options, which gitleaks passes through, a range means the same here, and `--all` is what is scanned anyway. */
function rangeOfLogOptions(options) {
	const text = options?.trim() ?? "--all";
	if (text !== "--all" && (text.startsWith("-") || /\s/.test(text))) throw new ScanError("USAGE", "--log-opts takes a range such as A..B, or --all: use the options of \"leaksieve git\" for the rest");
	return text === "--all" ? null : text;
}
/** A range is judged by the policy of its base: what it brings must not decide about itself. */
function baseOf(selection) {
	return selection.kind === "range" ? selection.base : null;
}
function refuseContradictions(flags) {
	const given = [
		["--range", flags.range],
		["--since-commit or --branch", flags.sinceCommit ?? flags.branch],
		["--staged", flags.staged],
		["--unstaged", flags.unstaged],
		["--pre-push", flags.prePush],
		["--pre-receive", flags.preReceive],
		["--log-opts", flags.logOpts],
		["--pre-commit", flags.staged === true ? void 0 : flags.preCommit]
	].filter(([, value]) => value !== void 0);
	if (given.length > 1) throw new ScanError("USAGE", `${given.map(([name]) => name).join(" and ")} exclude each other: give one of them`);
}
// src/github/git-credentials.ts
/**
* What git sends for a token, as `Authorization` of the scheme Basic takes it (RFC 7617):
* https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/authenticating-as-a-github-app-installation
*/
function gitCredentials(token) {
	return Buffer.from(`x-access-token:${token}`).toString("base64");
}
// src/sources/git/settings-environment.ts
/** Settings of git in its environment, which other users of the machine cannot read, unlike arguments (git-config(1), GIT_CONFIG_COUNT). */
function settingsEnvironment(settings) {
	const entries = settings.flatMap(([name, value], index) => [[`GIT_CONFIG_KEY_${index}`, name], [`GIT_CONFIG_VALUE_${index}`, value]]);
	return {
		GIT_CONFIG_COUNT: String(settings.length),
		...Object.fromEntries(entries)
	};
}
// src/action/history/fetcher.ts
/** Every commit there is, as git's own `--unshallow` says it. */
const wholeDepth = 2147483647;
const timeLimitMs = 6e5;
const fetchFlags = [
	"--quiet",
	"--no-tags",
	"--no-write-fetch-head",
	"--no-recurse-submodules",
	"--no-auto-gc"
];
/**
* Fetches from the address that the runner tells, never from one that the clone names, and with a token of its own:
* `persist-credentials: false` leaves none in the clone. The token is passed by the environment, for that address alone.
*/
async function fetcherFor(repository, runner, token, signal) {
	const url = `${runner.serverUrl}/${runner.owner}/${runner.repository}`;
	const env = environment(repository, url, token);
	const allowed = [
		"-c",
		`protocol.${protocolOf(url)}.allow=always`,
		"-c",
		"protocol.version=2"
	];
	const isPartial = (await runGit(repository, [
		"config",
		"--get-regexp",
		String.raw`^remote\..*\.promisor$|^extensions\.partialclone$`
	], signal)).code === 0;
	const run = (command) => {
		return runWith(gitInvocation(repository, [
			...allowed,
			"-c",
			"http.followRedirects=false",
			...command
		]).args, repository.dir, env, signal);
	};
	return {
		isPartial,
		async fetch(wanted, depth) {
			const isShallow = existsSync(path.join(repository.commonDir, "shallow"));
			const flags = [
				...fetchFlags,
				...isShallow ? [`--depth=${depth}`] : [],
				...isPartial ? ["--refetch"] : []
			];
			const { code, stderr } = await run([
				"fetch",
				...flags,
				"--end-of-options",
				url,
				...wanted
			]);
			return code === 0 ? null : lastLine(stderr);
		},
		async tipOf(branch) {
			const { code, stdout } = await run([
				"ls-remote",
				"--quiet",
				"--end-of-options",
				url,
				`refs/heads/${branch}`
			]);
			const [id = ""] = stdout.split("	");
			return code === 0 && /^[0-9a-f]{40,64}$/.test(id) ? id : null;
		}
	};
}
function protocolOf(url) {
	return new URL(url).protocol.slice(0, -1);
}
/**
* The user's and the system's settings hold here, unlike in a scan: they know proxies and certificates.
*
* The header replaces those that `actions/checkout` may have left for the same address, since GitHub refuses two.
*/
function environment(location, url, token) {
	const { env } = gitInvocation(location, []);
	const own = Object.entries(process.env).filter(([name]) => /^GIT_(?:SSL_|CONFIG_(?:GLOBAL|SYSTEM)$)/.test(name));
	const isolated = /* @__PURE__ */ new Set([
		"GIT_CONFIG_NOSYSTEM",
		"GIT_CONFIG_GLOBAL",
		"GIT_CONFIG_SYSTEM"
	]);
	const key = `http.${new URL(url).origin}/.extraheader`;
	const settings = token === "" ? [] : [[key, ""], [key, `AUTHORIZATION: basic ${gitCredentials(token)}`]];
	return {
		...Object.fromEntries(Object.entries(env).filter(([name]) => !isolated.has(name))),
		...Object.fromEntries(own),
		GIT_ALLOW_PROTOCOL: protocolOf(url),
		...settingsEnvironment(settings)
	};
}
async function runWith(args, cwd, env, signal) {
	const limits = AbortSignal.any([signal, AbortSignal.timeout(timeLimitMs)]);
	const child = spawn("git", args, {
		cwd,
		env,
		stdio: [
			"ignore",
			"pipe",
			"pipe"
		]
	});
	const stop = () => void child.kill("SIGTERM");
	limits.addEventListener("abort", stop, { once: true });
	const [stdout, stderr, code] = await Promise.all([
		text$1(child.stdout),
		text$1(child.stderr),
		new Promise((resolve, reject) => child.on("error", reject).on("close", resolve))
	]).finally(() => limits.removeEventListener("abort", stop));
	signal.throwIfAborted();
	return {
		code: code ?? -1,
		stdout,
		stderr: limits.aborted ? "fatal: it took longer than ten minutes" : stderr
	};
}
// src/action/history/range-view.ts
/** Looks at what `head` reaches and `base` does not, as far as the clone knows. */
async function viewRange(dir, base, head, signal) {
	const repository = await openRepository(dir, false, signal);
	const { isShallow } = repository;
	const missing = [];
	for (const end of base === null ? [head] : [head, base]) {
		const { code } = await runGit(repository, [
			"cat-file",
			"-e",
			`${end}^{commit}`
		], signal);
		if (code !== 0) missing.push(end);
	}
	if (missing.length > 0) return {
		isShallow,
		missing,
		commits: [],
		cut: []
	};
	const { code, stdout } = await runGit(repository, [
		"rev-list",
		head,
		...base === null ? [] : ["--not", base]
	], signal);
	if (code !== 0) return {
		isShallow,
		missing: [head],
		commits: [],
		cut: []
	};
	const commits = stdout.toString().split("\n").filter(Boolean);
	const boundary = await shallowBoundary(repository);
	return {
		isShallow,
		missing,
		commits,
		cut: commits.filter((commit) => boundary.has(commit))
	};
}
// src/action/history/heal-range.ts
/**
* Fetches what a shallow clone lacks of a range: few commits first, then more, at last all.
*
* A range is complete when none of its commits has parents that are cut off. Where the event counts the commits, as
* many that are whole are enough: after a fetch one deeper than the count, commits that are cut off belong to the base,
* whose own line was not followed far enough to tell.
*/
async function healRange(dir, wanted, fetcher, signal) {
	let failure = null;
	let depth = 0;
	let view = null;
	for (const next of [...fetcher.isPartial ? [] : [0], ...depthsFor(wanted)]) {
		if (next > 0) {
			failure = await bring(wanted, next, fetcher);
			depth = failure === null ? next : depth;
		}
		view = await viewRange(dir, wanted.base, wanted.head, signal);
		const range = settledRange(view, wanted, depth);
		if (range !== null) return range;
	}
	const { commits, missing } = view;
	return {
		range: rangeOf(wanted, []),
		commitCount: commits.length,
		missing,
		problem: problemOf(missing, failure)
	};
}
function depthsFor({ base, commitCount }) {
	if (base === null) return [wholeDepth];
	const first = (commitCount ?? 30) + 1;
	return [
		first,
		Math.max(first * 8, 250),
		Math.max(first * 64, 2e3),
		wholeDepth
	];
}
/** Both ends at once; each alone where that fails, since one of them may be gone. */
async function bring({ base, head, headRef }, depth, fetcher) {
	const ends = base === null ? [head] : [head, base];
	const failure = await fetcher.fetch(ends, depth);
	if (failure === null || ends.length === 1 && headRef === null) return failure;
	const headFailure = await bringFirst(headRef === null ? [head] : [head, headRef], depth, fetcher);
	const baseFailure = base === null ? null : await bringFirst([base], depth, fetcher);
	return headFailure ?? baseFailure;
}
async function bringFirst(names, depth, fetcher) {
	let failure = null;
	for (const name of names) {
		failure = await fetcher.fetch([name], depth);
		if (failure === null) return null;
	}
	return failure;
}
/** The range, when the view shows all of it; null: not yet. */
function settledRange(view, wanted, depth) {
	const { commits, cut, missing, isShallow } = view;
	if (missing.length > 0) return null;
	const count = wanted.isCounted ? wanted.commitCount : null;
	const hasStrangers = isShallow && count !== null && commits.length - cut.length > count && depth < 2147483647;
	const isWhole = cut.length === 0 && !hasStrangers;
	const isCounted = count !== null && depth > count && commits.length - cut.length === count;
	return isWhole || isCounted ? {
		range: rangeOf(wanted, cut),
		commitCount: commits.length - cut.length,
		missing,
		problem: null
	} : null;
}
function rangeOf({ base, head }, cut) {
	return {
		include: [head],
		exclude: [...base === null ? [] : [base], ...cut]
	};
}
function problemOf(missing, failure) {
	const why = failure === null ? "the clone ends inside the range" : `git could not fetch it (${failure})`;
	return `${missing.length === 0 ? "" : `${missing.map((id) => id.slice(0, 10)).join(" and ")} not in the clone: `}${why}; give actions/checkout "fetch-depth: 0", and this action a token that may read the contents`;
}
// src/action/event/event-range.ts
/**
* Has the clone hold the range of an event, as far as that can be done.
*
* @throws ScanError when an end of it cannot be had at all
*/
async function eventRange(dir, scope, fetcher, signal) {
	const { head, commitCount } = scope;
	const isRange = scope.kind === "range";
	const base = isRange ? scope.base : scope.against === null ? null : await fetcher.tipOf(scope.against);
	const healed = await healRange(dir, {
		base,
		head,
		commitCount,
		isCounted: isRange && scope.isCounted,
		headRef: isRange && scope.pull !== null ? `refs/pull/${scope.pull.number}/head` : null
	}, fetcher, signal);
	const { missing, problem } = healed;
	if (isRange && scope.pull === null && missing.length === 1 && missing[0] === base) return eventRange(dir, {
		kind: "branch",
		head,
		against: scope.fallbackBranch,
		commitCount
	}, fetcher, signal);
	if (missing.length > 0) throw new ScanError("SHALLOW", problem ?? "the range is not in the clone");
	return {
		...healed,
		head,
		base
	};
}
// src/action/history/whole-history.ts
/** Every branch and tag, where `actions/checkout` puts them when it fetches all. */
const everything = ["+refs/heads/*:refs/remotes/origin/*", "+refs/tags/*:refs/tags/*"];
/** Fetches all branches and tags with all their commits; gives why not all could be had, or null. */
async function healHistory(fetcher) {
	const failure = await fetcher.fetch(everything, wholeDepth);
	return failure === null ? null : `git could not fetch all branches (${failure}); give this action a token that may read the contents`;
}
// src/action/open-scope.ts
/** Has the clone hold what is wanted, and opens it for a scan. */
async function openScope(runner, inputs, scope, settings, signal) {
	const dir = runner.workspace;
	const fetcher = await fetcherFor(await openRepository(dir, false, signal), runner, inputs.token, signal);
	if (scope.kind === "whole" || scope.kind === "named") {
		const problem = await healHistory(fetcher);
		const isWhole = scope.kind === "whole";
		const target = await openGitTarget(dir, isWhole ? {
			policyFrom: runner.sha,
			submodules: false
		} : {
			range: scope.text,
			submodules: false
		}, settings, signal);
		return {
			target: {
				...target,
				...named(target.root, inputs),
				source: incomplete(target.source, problem)
			},
			title: isWhole ? "the whole history" : scope.text,
			policyFrom: isWhole ? runner.sha : null,
			isWhole,
			range: null
		};
	}
	const { range, base, head, problem } = await eventRange(dir, scope, fetcher, signal);
	const healed = {
		...await openRepository(dir, false, signal),
		head
	};
	const files = /* @__PURE__ */ new Set([...policyFiles, ...runner.workflowFile === null ? [] : [runner.workflowFile]]);
	const root = commitRoot(healed, base ?? head, (file) => files.add(file));
	return {
		target: {
			source: incomplete(commitRange(healed, range, settings.limits), problem),
			...named(root, inputs),
			findings: () => base === null ? [] : policyChanges(healed, base, range, files)
		},
		title: `${base === null ? "" : `${base.slice(0, 10)}..`}${head.slice(0, 10)}`,
		policyFrom: base ?? head,
		isWhole: false,
		range: {
			repository: healed,
			commits: range,
			base,
			head
		}
	};
}
function named(root, { names }) {
	return { root: root === null ? null : {
		...root,
		names
	} };
}
/** A source that says first what of it could not be had. */
function incomplete(source, problem) {
	if (problem === null) return source;
	const reason = "shallow-clone";
	return {
		...source,
		async *chunks(coverage, signal) {
			coverage.skip("history", reason, problem);
			yield* source.chunks(coverage, signal);
		}
	};
}
// src/action/runner.ts
/**
* Reads what the runner tells.
*
* @throws ScanError where something is missing, as when no runner started the program
*/
function runnerOf(env) {
	const full = needed(env, "GITHUB_REPOSITORY");
	const [owner = "", repository = "", ...rest] = full.split("/");
	if (owner === "" || repository === "" || rest.length > 0) throw new ScanError("USAGE", `GITHUB_REPOSITORY is "${full}" and not "owner/name"`);
	return {
		eventName: needed(env, "GITHUB_EVENT_NAME"),
		event: eventAt(needed(env, "GITHUB_EVENT_PATH")),
		owner,
		repository,
		sha: needed(env, "GITHUB_SHA"),
		ref: env["GITHUB_REF"] ?? "",
		workflowFile: workflowFile(env["GITHUB_WORKFLOW_REF"], full),
		workspace: needed(env, "GITHUB_WORKSPACE"),
		tempDir: env["RUNNER_TEMP"] || tmpdir(),
		serverUrl: address(env, "GITHUB_SERVER_URL", "https://github.com"),
		apiUrl: address(env, "GITHUB_API_URL", "https://api.github.com"),
		outputFile: env["GITHUB_OUTPUT"] || null,
		summaryFile: env["GITHUB_STEP_SUMMARY"] || null
	};
}
function needed(env, name) {
	const value = env[name];
	if (value === void 0 || value === "") throw new ScanError("USAGE", `${name} is not set: the action runs in GitHub Actions`);
	return value;
}
function eventAt(file) {
	try {
		return JSON.parse(readFileSync(file, "utf8"));
	} catch (cause) {
		throw new ScanError("USAGE", `the event in ${file} cannot be read: run the workflow again`, { cause });
	}
}
/** `owner/name/.github/workflows/file.yml@refs/heads/main`, of a workflow of this repository. */
function workflowFile(ref, repository) {
	const prefix = `${repository}/`;
	const at = ref?.lastIndexOf("@") ?? -1;
	return ref?.startsWith(prefix) === true && at > prefix.length ? ref.slice(prefix.length, at) : null;
}
function address(env, name, byDefault) {
	const value = (env[name] || byDefault).replace(/\/+$/, "");
	if (!URL.canParse(value)) throw new ScanError("USAGE", `${name} is "${value}", which is no address`);
	return value;
}
// src/action/run-action.ts
/** Runs the action as the environment says, and gives the exit code of the command. No error leaves it. */
async function runAction(env, write) {
	try {
		const runner = runnerOf(env);
		return await runOn(runner, inputsOf(env), write).catch((error) => failed(error, runner, write));
	} catch (error) {
		return failed(error, null, write);
	}
}
async function runOn(runner, inputs, write) {
	const scope = scopeOf(runner, inputs);
	if (scope.kind === "nothing") {
		write(`leaksieve: nothing to scan: ${scope.reason}\n`);
		writeOutputs(runner, {
			findings: 0,
			"new-findings": 0,
			"exit-code": 0,
			incomplete: false
		});
		return 0;
	}
	const pull = scope.kind === "range" ? scope.pull : null;
	let opened = null;
	return withScan(inputs.flags, async (settings, signal) => {
		opened = await openScope(runner, inputs, scope, settings, signal);
		write(`leaksieve: scanning ${opened.title}\n`);
		return opened.target;
	}, (end) => finishRun(end, runner, inputs, pull, opened, write));
}
/** A step that fails says why at the top of the run's page too. */
function failed(error, runner, write) {
	const isKnown = error instanceof ScanError;
	const message = isKnown ? error.message.split("\n").map(escapeControls).join("\n") : `internal error, please report it: ${error instanceof Error ? error.stack ?? error.message : String(error)}`;
	const code = isKnown ? error.exitCode : 3;
	logError(write, message);
	if (runner !== null) {
		writeSummary(runner.summaryFile, failureText(message));
		writeOutputs(runner, {
			"exit-code": code,
			incomplete: true
		});
	}
	return code;
}
// src/action.ts
const env = { ...process.env };
delete process.env["LEAKSIEVE_CONFIG"];
process.exitCode = await runAction(env, (text) => void process.stdout.write(text));
export {};
