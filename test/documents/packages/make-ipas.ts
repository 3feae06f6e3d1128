/** iOS packages. Apple's own signatures cannot be had here: the provisioning profiles are signed by openssl with a certificate made for it. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describeCertificate, type Identity } from './keys.ts'
import { picture } from './make-apks.ts'
import { run } from './tools.ts'
import type { IpaTruth } from './truth.ts'

interface Recipe {
  readonly signers: readonly string[]
  readonly binary: boolean
  /** Streamed: BER without lengths, as some signers write. */
  readonly streamed: boolean
  readonly properties: string
}

const ICONS = '"CFBundleIcons": {"CFBundlePrimaryIcon": {"CFBundleIconFiles": ["AppIcon29x29", "AppIcon60x60"]}}'
const RECIPES: Readonly<Record<string, Recipe>> = {
  'binary-rsa2048': {
    signers: ['rsa2048'],
    binary: true,
    streamed: false,
    properties: `{"CFBundleIdentifier": "com.example.qinghe.ios", "CFBundleDisplayName": "青禾示例", "CFBundleName": "Qinghe", "CFBundleShortVersionString": "2.5.0", "CFBundleVersion": "250", ${ICONS}}`,
  },
  'xml-two-certificates': {
    signers: ['rsa2048', 'second'],
    binary: false,
    streamed: true,
    properties: `{"CFBundleIdentifier": "com.example.qinghe-pad", "CFBundleName": "Qinghe & <Pad>", "CFBundleShortVersionString": "1.0", "CFBundleVersion": "7", ${ICONS}}`,
  },
}

/** Python writes property lists of both kinds by itself. */
const PLIST = `
import base64, datetime, json, plistlib, sys
values = json.loads(sys.argv[1])
if 'DeveloperCertificates' in values:
    values['DeveloperCertificates'] = [base64.b64decode(one) for one in values['DeveloperCertificates']]
    values['ExpirationDate'] = datetime.datetime(2027, 3, 1, 12, 0, 0)
sys.stdout.buffer.write(base64.b64encode(plistlib.dumps(values, fmt=plistlib.FMT_BINARY if sys.argv[2] == 'binary' else plistlib.FMT_XML)))
`
const plist = (json: string, kind: 'binary' | 'xml') => Buffer.from(run('python3', '-c', PLIST, json, kind), 'base64')

export function makeIpas(out: string, work: string, keys: Readonly<Record<string, Identity>>): IpaTruth[] {
  return Object.entries(RECIPES).map(([name, recipe]) => {
    const identities = recipe.signers.map((id) => keys[id]!)
    const certificates = identities.map(({ certificate }) =>
      readFileSync(certificate, 'utf8').replace(/-----[^-]+-----|\s/g, ''),
    )
    const content = join(work, `${name}.plist`)
    const profile = join(work, `${name}.mobileprovision`)
    writeFileSync(content, plist(JSON.stringify({ Name: 'Qinghe', DeveloperCertificates: certificates }), 'xml'))
    const apple = keys.rsa4096!
    const how = recipe.streamed ? ['-stream', '-indef'] : []
    run(
      'openssl',
      'cms',
      '-sign',
      '-binary',
      '-nodetach',
      '-in',
      content,
      '-signer',
      apple.certificate,
      '-inkey',
      apple.key.replace(/\.pk8$/, '.pem'),
      '-outform',
      'DER',
      '-out',
      profile,
      ...how,
    )
    const folder = 'Payload/Qinghe.app/'
    const localised = plist('{"CFBundleDisplayName": "青禾平板"}', 'binary')
    const zip = zipSync({
      [`${folder}Info.plist`]: plist(recipe.properties, recipe.binary ? 'binary' : 'xml'),
      [`${folder}embedded.mobileprovision`]: readFileSync(profile),
      [`${folder}AppIcon29x29@2x.png`]: picture(58),
      [`${folder}AppIcon60x60@3x.png`]: picture(180),
      [`${folder}PlugIns/Share.appex/Info.plist`]: strToU8('not the application'),
      ...(recipe.binary ? {} : { [`${folder}zh-Hans.lproj/InfoPlist.strings`]: localised }),
    })
    writeFileSync(join(out, `${name}.ipa`), zip)
    return {
      file: `${name}.ipa`,
      properties: recipe.properties,
      openssl: Object.fromEntries(
        identities.map(({ name: id, certificate }) => [id, describeCertificate(certificate)]),
      ),
    }
  })
}
