// \0lazy:node:crypto
let loaded;
function load() {
	return loaded ??= process.getBuiltinModule("node:crypto");
}
function createDecipheriv(...args) {
	return new.target ? new (load()).createDecipheriv(...args) : load().createDecipheriv(...args);
}
function createHash(...args) {
	return new.target ? new (load()).createHash(...args) : load().createHash(...args);
}
function createHmac(...args) {
	return new.target ? new (load()).createHmac(...args) : load().createHmac(...args);
}
function createPrivateKey(...args) {
	return new.target ? new (load()).createPrivateKey(...args) : load().createPrivateKey(...args);
}
function createPublicKey(...args) {
	return new.target ? new (load()).createPublicKey(...args) : load().createPublicKey(...args);
}
function pbkdf2Sync(...args) {
	return new.target ? new (load()).pbkdf2Sync(...args) : load().pbkdf2Sync(...args);
}
function randomUUID(...args) {
	return new.target ? new (load()).randomUUID(...args) : load().randomUUID(...args);
}
function scryptSync(...args) {
	return new.target ? new (load()).scryptSync(...args) : load().scryptSync(...args);
}
function timingSafeEqual(...args) {
	return new.target ? new (load()).timingSafeEqual(...args) : load().timingSafeEqual(...args);
}
function hash(...args) {
	return new.target ? new (load()).hash(...args) : load().hash(...args);
}
export { createPublicKey as a, randomUUID as c, createPrivateKey as i, scryptSync as l, createHash as n, hash as o, createHmac as r, pbkdf2Sync as s, createDecipheriv as t, timingSafeEqual as u };
