/**
 * A GitHub workflow that scans the whole history, with no more rights than that takes.
 *
 * A pull request is judged by the policy of the branch that it goes to: it must not silence its own findings.
 */
export function starterWorkflow(version: string): string {
  return `name: leaksieve
on:
  push:
    branches: ['**']
  pull_request:
permissions:
  contents: read
jobs:
  secrets:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
        with:
          fetch-depth: 0
          persist-credentials: false
      - uses: actions/setup-node@v7
        with:
          node-version: 24
      - run: npx --yes leaksieve@${version} git --policy-from "origin/$BASE" --no-progress -f github
        env:
          BASE: \${{ github.base_ref || github.ref_name }}
`;
}
