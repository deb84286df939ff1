/** The configuration that `heard init` writes: every setting, commented out. A test loads it with the comments taken off. */
export const template = `# yaml-language-server: $schema=node_modules/heard/schema/heard-config.schema.json
# Settings of heard, a linter and coach for customer-support replies.
# Take the # off a line to use it. \`heard config FILE\` shows what is in force for a file, and why.

# The lowest severity that makes a check fail (exit code 1): error, warning, info or never.
#failOn: error

# More warnings than this make a check fail, too.
#maxWarnings: 20

# Severity of single rules, or off. \`heard rules\` lists them. Rules that count or measure take a limit.
#rules:
#  policy-shield: error
#  high-volume-excuse: off
#  long-sentence: { severity: warning, limit: 30 }

# Where the replies go: email, chat, social, review …
#channel: email

# The scenario or playbook of every reply that names none itself. \`heard playbooks\` lists them.
#scenario: product-problem
#playbook: complaint-gift

# Which column or key of an export plays which part.
#columns:
#  reply: Answer
#  customer: Question
#  agent: Assignee

# How to read files whose names don't tell, or that are not UTF-8.
#as: csv
#encoding: windows-1252

# Weight of each theme in the score; only the proportions matter.
#weights:
#  Heard: 20
#  Truth: 30

# A folder with your own rule pages; \`heard verify DIR\` runs their examples.
#rulesDir: ./heard-rules

# Files that folders and globs leave out.
#ignore:
#  - archive/**

# Other settings for some files; the last that fits wins.
#overrides:
#  - files: macros/chat/**
#    channel: chat
#    rules:
#      missing-personalisation: off

# Settings to build on: files, or packages that your teams share.
#extends: ./house-style.yaml
`
