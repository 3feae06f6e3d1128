/** A file name that every system takes: no path, no control or direction characters, not too long. */
export function safeName(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  return [...plain].slice(0, 60).join('') || 'file'
}

/** `01-主办单位证件.jpg`: in the order of the list, so that files and list can be laid side by side. */
export function fileName(position: number, name: string, format: 'jpeg' | 'png'): string {
  return `${String(position).padStart(2, '0')}-${safeName(name)}.${format === 'jpeg' ? 'jpg' : 'png'}`
}
