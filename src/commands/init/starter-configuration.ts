/**
 * A configuration to start from: it changes nothing yet, and shows by example what it may hold.
 *
 * @param hasGitleaksFile - a `.gitleaks.toml` stands beside, which would no longer count by itself
 */
export function starterConfiguration(hasGitleaksFile: boolean): string {
  const extended = hasGitleaksFile
    ? '# What held here until now; without this line it no longer counts.\npath = ".gitleaks.toml"\n'
    : '# Another file of this repository to build on:\n# path = "security/leaksieve.toml"\n';
  return `# What leaksieve searches for here, and what it leaves out.
# "leaksieve config check" tells whether this file is right, "leaksieve config show" which rules result.
#
# A single secret that is accepted belongs in .leaksieveignore, with a reason and a date; all that was there
# before today belongs in a baseline: "leaksieve baseline create".

[extend]
# The rules that come with leaksieve: "leaksieve rules list".
useDefault = true
${extended}# Rules that are not wanted, by id:
# disabledRules = ["generic-password"]

# What is no secret here: all entries of one list are alternatives.
#
# [[allowlists]]
# description = "Example values in the documentation"
# paths = ['''^docs/examples/''']
# stopwords = ["example"]

# A kind of secret of your own. "leaksieve rules test" tries it on its examples, in which {hex:40} stands for
# 40 random hexadecimal digits, so that nothing here looks like a secret.
#
# [[rules]]
# id = "acme-service-token"
# title = "Acme service token"
# description = "Token of our own services. Whoever holds it can read all customer records."
# severity = "critical"
# keywords = ["acme_"]
# regex = '''\\b(acme_[a-f0-9]{40})\\b'''
# remediation = ["Revoke it in the administration of the service.", "Create a new one in the secret store."]
# matches = ["ACME_TOKEN=acme_{hex:40}"]
# ignores = ["ACME_TOKEN=acme_your-token-here"]
`;
}
