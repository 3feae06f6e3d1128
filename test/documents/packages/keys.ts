/** Keys and certificates of every kind that packages are signed with. Made anew each time; the keys are thrown away. */
import { join } from 'node:path'
import { run } from './tools.ts'

export interface Identity {
  readonly name: string
  readonly key: string
  readonly certificate: string
}

const KINDS: Readonly<Record<string, readonly string[]>> = {
  rsa1024: ['rsa:1024'],
  rsa2048: ['rsa:2048'],
  rsa4096: ['rsa:4096'],
  older: ['rsa:2048'],
  second: ['rsa:2048'],
  ec256: ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256'],
  ec384: ['ec', '-pkeyopt', 'ec_paramgen_curve:P-384'],
}
export type KeyName = keyof typeof KINDS | 'dsa2048'

/** Makes all identities below `folder`. */
export function makeKeys(folder: string): Readonly<Record<string, Identity>> {
  const all: Record<string, Identity> = {}
  const make = (name: string, keyArguments: readonly string[]) => {
    const pem = join(folder, `${name}.pem`)
    const certificate = join(folder, `${name}.crt`)
    const key = join(folder, `${name}.pk8`)
    const subject = `/C=CN/ST=Guangdong/O=Qinghe Example/CN=${name} signer`
    run('openssl', 'req', '-x509', ...keyArguments, '-nodes', '-out', certificate, '-days', '9000', '-subj', subject)
    run('openssl', 'pkcs8', '-topk8', '-nocrypt', '-in', pem, '-outform', 'DER', '-out', key)
    all[name] = { name, key, certificate }
  }
  for (const [name, kind] of Object.entries(KINDS)) {
    make(name, ['-newkey', ...kind, '-keyout', join(folder, `${name}.pem`)])
  }
  const parameters = join(folder, 'dsa.parameters')
  run('openssl', 'dsaparam', '-out', parameters, '2048')
  run('openssl', 'gendsa', '-out', join(folder, 'dsa2048.pem'), parameters)
  make('dsa2048', ['-key', join(folder, 'dsa2048.pem')])
  return all
}

/** What openssl says of a certificate. */
export function describeCertificate(file: string): string {
  const print = (digest: string) => run('openssl', 'x509', '-in', file, '-noout', '-fingerprint', `-${digest}`)
  const rest = run('openssl', 'x509', '-in', file, '-noout', '-serial', '-dates', '-modulus', '-pubkey', '-text')
  return [print('md5'), print('sha1'), print('sha256'), rest].join('')
}
