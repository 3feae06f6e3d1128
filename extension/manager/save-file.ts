/** Hands a file to the browser's own downloads. */
export function saveFile(name: string, content: Uint8Array | string, type: string): void {
  const bytes = typeof content === 'string' ? content : content.slice()
  const url = URL.createObjectURL(new Blob([bytes as BlobPart], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_').slice(0, 120)
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
