// What a type declaration refers to: which identifiers of its syntax tree mean another declaration, and where they stand.

// Identifiers in these places name a member, a parameter or a label, never a declaration.
const NOT_A_REFERENCE = {
  TSPropertySignature: ['key'],
  TSMethodSignature: ['key', 'params', 'parameters'],
  TSDeclareMethod: ['key', 'params'],
  ClassProperty: ['key'],
  ClassAccessorProperty: ['key'],
  ClassMethod: ['key', 'params'],
  TSQualifiedName: ['right'],
  TSNamedTupleMember: ['label'],
  TSTypePredicate: ['parameterName'],
  TSEnumMember: ['id'],
  TSFunctionType: ['params', 'parameters'],
  TSConstructorType: ['params', 'parameters'],
  TSCallSignatureDeclaration: ['params', 'parameters'],
  TSConstructSignatureDeclaration: ['params', 'parameters'],
  TSDeclareFunction: ['params'],
  TSIndexSignature: ['params', 'parameters'],
  TSMappedType: ['key'],
  MemberExpression: ['property'],
  PrivateName: ['id'],
}

/** Every identifier below a declaration that means something outside of it, with its place; names of type parameters do not. */
export function referencesOf(declaration) {
  const found = []
  const bound = []
  const visit = (node) => {
    if (node.type === 'TSImportType') return visitImportType(node)
    if (node.type === 'Identifier') {
      if (!bound.some((names) => names.has(node.name)))
        found.push({ name: node.name, start: node.start, end: node.start + node.name.length })
      if (node.typeAnnotation) visit(node.typeAnnotation)
      return
    }
    bound.push(new Set(typeParametersOf(node)))
    for (const [key, child] of Object.entries(node)) {
      if (key.endsWith('Comments') || key === 'loc') continue
      const hidden = !node.computed && NOT_A_REFERENCE[node.type]?.includes(key)
      for (const part of Array.isArray(child) ? child : [child]) {
        if (typeof part?.type !== 'string') continue
        if (!hidden) visit(part)
        else visitHidden(part)
      }
    }
    bound.pop()
  }
  // A parameter's own name is none, but its type has some; so too in patterns, rest parameters and defaults.
  const visitHidden = (node) => {
    if (node.typeAnnotation) visit(node.typeAnnotation)
  }
  const visitImportType = (node) => {
    const source = (node.argument.literal ?? node.argument).value
    let first = node.qualifier
    while (first?.type === 'TSQualifiedName') first = first.left
    if (!first) throw new Error(`import("${source}") without a name cannot be rolled: export a type by name`)
    found.push({ source, imported: first.name, start: node.start, end: first.end })
    const args = node.typeArguments ?? node.typeParameters
    if (args) visit(args)
  }
  visit(declaration)
  return found
}

function typeParametersOf(node) {
  const names = []
  const add = (parameter) => names.push(typeof parameter.name === 'string' ? parameter.name : parameter.name.name)
  if (node.typeParameters?.type === 'TSTypeParameterDeclaration') node.typeParameters.params.forEach(add)
  if (node.type === 'TSMappedType') names.push(node.typeParameter?.name ?? node.key?.name)
  if (node.type === 'TSConditionalType') collectInfer(node.extendsType, add)
  return names
}

function collectInfer(node, add) {
  if (node.type === 'TSInferType') add(node.typeParameter)
  for (const [key, child] of Object.entries(node)) {
    if (key === 'loc') continue
    for (const part of Array.isArray(child) ? child : [child])
      if (typeof part?.type === 'string') collectInfer(part, add)
  }
}
