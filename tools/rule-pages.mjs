// The page of a rule: what it says, why, how it looks wrong and right, what to do. Pure: rule and cases in, Markdown out.

const DEPLOY = {
  rejected: 'Azure rejects the deployment',
  'rejected?': 'Azure probably rejects the deployment',
  silent: 'Azure accepts it silently',
  'silent?': 'Azure probably accepts it silently',
  later: 'Azure accepts it, and a later operation fails',
  unknown: 'not known',
}

const HOW = 'What conditions can read, and how they treat what is not known, is in [vocabulary.md](../vocabulary.md).'

/** `written` is the rule as its file says it, `cases` what its cases file holds. */
export function rulePage(rule, written, cases) {
  const wrong = cases.find(({ expect }) => expect === 'fail')
  const right = cases.find(({ expect }) => expect === 'pass')
  return `${[
    `# ${rule.code} ${rule.name}`,
    `${rule.title}.`,
    table([
      ['severity', rule.severity],
      ['looks at', typeof rule.for === 'string' ? `\`${rule.for}\`` : `\`${rule.for.resource}\``],
      ['at deployment', azureText(rule.azure)],
      ['profiles', rule.profiles.join(', ')],
      ...(rule.since ? [['since', rule.since]] : []),
    ]),
    ...section('Why', rule.why?.trim()),
    ...section('What it says', messages(written)),
    ...section('Fix', written.fix && fenced('text', oneLine(written.fix))),
    ...(wrong ? section('Wrong', example(wrong)) : []),
    ...(right ? section('Right', example(right)) : []),
    ...section('The condition', fenced('yaml', condition(written))),
    ...section('Cases', cases.map(({ name, expect }) => `- ${expect}: ${name}`).join('\n')),
    ...section('More', rule.links.map((link) => `- <${link}>`).join('\n')),
    `<sub>Generated from [${rule.source}](../../${rule.source}).</sub>`,
  ].join('\n\n')}\n`
}

export function indexPage(rules) {
  const rows = rules.map(
    ({ code, name, severity, title }) => `| [${code}](${code}.md) | ${name} | ${severity} | ${cell(title)} |`,
  )
  const head = ['| code | name | severity | what is wrong |', '| --- | --- | --- | --- |']
  return `# Rules\n\n${rules.length} rules. Generated from the files in [rules](../../rules).\n\n${[...head, ...rows].join('\n')}\n\n${HOW}\n`
}

function azureText(azure) {
  if (!azure) return 'not known'
  return azure.error ? `${DEPLOY[azure.deploy]}: \`${azure.error}\`` : DEPLOY[azure.deploy]
}

function messages({ message, assert }) {
  const all = Array.isArray(assert) ? assert.map((item) => item.message ?? message) : [message]
  return fenced('text', [...new Set(all.filter(Boolean).map(oneLine))].join('\n'))
}

function condition(written) {
  const lines = [`for: ${written.for}`]
  if (written.when) lines.push(`when: ${oneLine(written.when)}`)
  for (const [name, text] of Object.entries(written.let ?? {})) lines.push(`let ${name}: ${oneLine(text)}`)
  const asserts = Array.isArray(written.assert) ? written.assert.map((item) => item.assert) : [written.assert]
  return [...lines, ...asserts.map((text) => `assert: ${oneLine(text)}`)].join('\n')
}

function example({ name, template, parameters, config, findings }) {
  const json = fenced('json', template.text.replaceAll(/^ {2}"(\$schema|contentVersion)".*\n/gm, ''))
  const values = parameters.map(
    ({ text }) => `With the parameters:\n\n${fenced('json', JSON.stringify(JSON.parse(text).parameters, null, 2))}`,
  )
  const intent = config
    ? [`With \`poolgate.yaml\` (as JSON):\n\n${fenced('json', JSON.stringify(config, null, 2))}`]
    : []
  return [`${name}:`, json, ...values, ...intent, ...findings.map(said)].join('\n\n')
}

function said({ severity, outcome, target, message, fix }) {
  const head = `${outcome === 'fail' ? severity : outcome}  ${target.name}`
  return fenced('text', [head, message, ...(fix ? [`fix  ${fix}`] : [])].join('\n'))
}

function section(title, text) {
  return text ? [`## ${title}`, text] : []
}

function table(rows) {
  return ['| | |', '| --- | --- |', ...rows.map(([key, value]) => `| ${key} | ${cell(value)} |`)].join('\n')
}

function fenced(language, text) {
  return `\`\`\`${language}\n${text.trim()}\n\`\`\``
}

function oneLine(text) {
  return String(text)
    .trim()
    .replaceAll(/\s*\n\s*/g, ' ')
}

function cell(text) {
  return text.replaceAll('|', '\\|')
}
