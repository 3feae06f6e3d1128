/** A line per round of a long run, so that a run which is cut off still tells what it found. `BA_PROGRESS` names the file. */
import { appendFileSync } from 'node:fs'

export function progress(line: string): void {
  const file = process.env.BA_PROGRESS
  if (file) appendFileSync(file, `${new Date().toISOString()} ${line}\n`)
}
