/** Debian's own tools, whose output is the truth that the readers are held to. */
import { spawnSync } from 'node:child_process'

export const FRAMEWORK = '/usr/share/android-framework-res/framework-res.apk'
const INSTALL =
  'apt-get install -y --no-install-recommends apksigner zipalign aapt android-framework-res default-jdk-headless openssl python3'

/** Output of a command; a missing tool names what to install. */
export function run(command: string, ...args: string[]): string {
  const { error, status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', env: plainEnvironment() })
  if (error) throw new Error(`${command} is missing: ${INSTALL}`)
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}\n${stdout}\n${stderr}`)
  return stdout
}

const plainEnvironment = () => {
  const { JAVA_TOOL_OPTIONS: _, ...environment } = process.env
  return { ...environment, TZ: 'UTC', LC_ALL: 'C.UTF-8' }
}
