// A program that uses poolgate as a library: everything that it exports, with the types that it ships. package.test.ts
// compiles it against the packed package, and runs it in a folder with main.json and policies.
import {
  check,
  checkFiles,
  expand,
  jsonReport,
  loadRules,
  printReport,
  testRules,
  textReport,
  updateBaseline,
  UsageError,
  writeSnapshot,
  type CaseResult,
  type CheckFilesOptions,
  type CheckInput,
  type Configuration,
  type DeploymentInput,
  type Expansion,
  type ExpansionContext,
  type FileArgument,
  type Finding,
  type Problem,
  type Report,
  type ReportFormat,
  type ReportOptions,
  type Rule,
  type Scope,
  type SetInput,
  type Severity,
  type TestReport,
  type TextFile,
  type UpdatedBaseline,
  type Verdict,
} from 'poolgate'

declare const console: { log(text: string): void }

const text = `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "contentVersion": "1.0.0.0",
  "parameters": { "name": { "type": "string" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "[parameters('name')]",
      "sku": { "name": "Standard" },
      "properties": { "loadBalancingRules": [{ "name": "https", "properties": { "frontendPort": 8443, "backendPort": 443 } }] }
    }
  ],
  "outputs": { "name": { "type": "string", "value": "[parameters('name')]" } }
}`
const template: TextFile = { path: 'inline.json', text }
const scope: Scope = { resourceGroup: 'rg-web' }
const deployment: DeploymentInput = { template, parameters: [{ name: 'name', value: 'lb-web' }], scope }
const sets: readonly SetInput[] = [{ name: 'prod', deployments: [deployment] }]

const rules: readonly Rule[] = await loadRules(['policies'])
const config: Configuration = { extends: 'none', rules: { 'https-only': 'error' } }
const input: CheckInput = { sets, config, rules, only: ['OPS001'], today: '2026-01-01' }
const report: Report = check(input)
const first: Finding | undefined = report.findings[0]
const verdict: Verdict = report.verdict
const severity: Severity | undefined = first?.severity

const context: ExpansionContext = { utcNow: '2026-01-01T00:00:00Z', reference: ({ id }) => ({ id }) }
const expansion: Expansion = expand(deployment, context)

const files: readonly FileArgument[] = ['main.json', { path: 'main.json', set: 'other' }]
const options: CheckFilesOptions = { rulePaths: ['policies'], failOn: 'warning', unknown: 'ignore', scope }
const ofFiles: Report = await checkFiles(files, options)

const format: ReportFormat = 'sarif'
const printing: ReportOptions = { folder: 'infra/', category: 'prod', codeScanning: true }
const sarif = JSON.parse(await printReport(report, format, printing)) as { readonly version: string }

const written: UpdatedBaseline = await updateBaseline(files, options)

const tested: TestReport = await testRules(['policies'], { mutate: true })
const failed: readonly CaseResult[] = tested.results.filter(({ passed }) => !passed)

let refused: readonly Problem[] = []
try {
  check({ sets, only: ['no-such-rule'] })
} catch (error) {
  if (error instanceof UsageError) refused = error.problems
}

console.log(
  JSON.stringify({
    verdict,
    severity,
    codes: report.findings.map(({ code }) => code),
    json: Object.keys(JSON.parse(jsonReport(report)) as object).length > 5,
    sarif: sarif.version,
    text: textReport(report).includes('OPS001 https-only'),
    resources: expansion.resources.map(({ type }) => type),
    output: expansion.outputs.get('name'),
    snapshot: writeSnapshot(expansion).includes('"predictedResources"'),
    files: ofFiles.findings.map(({ code, sets: where }) => [code, ...where]),
    baseline: [written.path, written.count],
    cases: [tested.results.length, failed.length, tested.mutants?.survivors.length],
    refused: refused.map(({ message }) => message),
  }),
)
