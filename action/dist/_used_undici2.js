import "./_used_undici.js";
export {};
