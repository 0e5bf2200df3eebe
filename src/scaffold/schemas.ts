// The line by which editors find the schema of a file, and with it complete and check what is written.

export function schemaLine(name: 'config' | 'rule' | 'cases'): string {
  return `# yaml-language-server: $schema=https://raw.githubusercontent.com/poolgate/poolgate/main/schemas/${name}.schema.json`
}
