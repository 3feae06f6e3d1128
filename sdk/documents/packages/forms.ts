import type { Certificate } from './der/certificate.ts'

export interface KeyForms {
  /** RSA modulus in the writings that forms ask for; null for keys without one. */
  readonly modulus: { readonly hex: string; readonly prefixed: string; readonly decimal: string } | null
  /** EC point or DSA value in hexadecimal; null for RSA. */
  readonly point: string | null
  /** The whole public key as a PEM file. */
  readonly pem: string
}

/** A public key in each form that a filing page may want. */
export function keyForms({ key }: Certificate): KeyForms {
  return {
    modulus:
      key.modulus === null
        ? null
        : {
            hex: key.modulus.toUpperCase(),
            prefixed: `0x${key.modulus}`,
            decimal: BigInt(`0x${key.modulus}`).toString(),
          },
    point: key.point?.toUpperCase() ?? null,
    pem: pem('PUBLIC KEY', key.spki),
  }
}

/** Fingerprint with colons, as keytool shows it. */
export const withColons = (hex: string): string => (hex.toUpperCase().match(/../g) ?? []).join(':')

/** The certificate itself as a PEM file. */
export const certificatePem = ({ der }: Certificate): string => pem('CERTIFICATE', der)

function pem(kind: string, der: Uint8Array): string {
  let binary = ''
  for (const byte of der) binary += String.fromCharCode(byte)
  const lines = btoa(binary).match(/.{1,64}/g) ?? []
  return `-----BEGIN ${kind}-----\n${lines.join('\n')}\n-----END ${kind}-----\n`
}
