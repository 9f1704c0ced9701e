export { t as builtinRuleSet } from "./builtin.js";
