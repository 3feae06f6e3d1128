/** Labels as the small build writes them: a group a line, `subject;nature=主办单位性质;…`. */
export function unpackLabels(text: string): Readonly<Record<string, string>> {
  const labels: Record<string, string> = {}
  for (const line of text.split('\n')) {
    const [group, ...named] = line.split(';')
    for (const one of named) {
      const at = one.indexOf('=')
      labels[`${group}.${one.slice(0, at)}`] = one.slice(at + 1)
    }
  }
  return labels
}
