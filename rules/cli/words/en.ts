import type { Words } from './words.ts'

const TYPES: Readonly<Record<string, string>> = {
  string: 'text (in quotes)',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list […]',
  object: 'an object {…}',
}
const type = (name: string) => TYPES[name] ?? name
const quoted = (value: string) => (value === '' ? 'the value' : `"${value}"`)
const many = (count: number, one: string, more = `${one}s`) => `${count} ${count === 1 ? one : more}`

export const en: Words = {
  help: `beian: checks ICP filings on this computer, without the network

  beian check FILE|DIR|-      check filings; - reads standard input
                              JSON, NDJSON, XLSX, CSV, encrypted backups (.age)
      --columns template      take tables with the titles of the template only; otherwise the titles of any
                              other table are understood as far as possible, and what they are taken for is said
      --passphrase-file FILE  open encrypted backups with the passphrase in this file (or in BEIAN_PASSPHRASE)
      --identity-file FILE    open encrypted files with a key
      --portfolio DIR         compare with the filings in there too (phones, e-mails, persons used again)
      --provider P            huawei aliyun tencent baidu volcengine jdcloud miit other; default: the filing's own
      --today D               judge by this day, YYYY-MM-DD; default: today
      --pack PACK             use a pack of one's own rules (JSON)
      --phones segment        tell the province of mobile numbers by their range (what is given stays)
      --format F              text (default) json sarif junit
      --locale L              zh-CN (default) en

  beian template FILE.xlsx    write an empty table to fill in, one row for each filing
  beian app-sheet FILING OUT.xlsx
                              write the domains of a filing's APPs as a table for batch import (20 for each APP)

  beian explain RULE          what a rule finds, how to mend it, where it applies, where it is written
  beian rules                 list the rules
      --province CODE         those that apply in a province, such as 440000
      --provider P            those that apply at an access provider
  beian lint PACK             tell whether a pack of one's own rules (JSON) can be used; beian check --pack PACK uses it
  beian backup open FILE      the filings of an encrypted backup, one a line; | beian check - checks them
      --out DIR               write all its files there instead
      --passphrase-file FILE  read the passphrase from a file instead of asking

Exit code: 0 no error; 1 findings of severity error; 2 unusable input (file, line or cell, and field are named)
`,
  noInput: 'no file, folder or - to check; see beian help --locale en',
  unknownCommand: (name) => `there is no command "${name}"; see beian help --locale en`,
  badCall: (reason) => `the call is not understood: ${reason}; see beian help --locale en`,
  noValue: (option) => `${option} needs a value; see beian help --locale en`,
  badOption: (option, value, allowed) => `${option} cannot be "${value}"; allowed: ${allowed}`,
  noPack: 'name the pack of rules to look at; see beian help --locale en',
  packFine: (name, changed, own) => `"${name}" can be used: ${many(changed, 'rule')} changed, ${own} of its own`,
  packProblem: {
    'bad-shape': (detail) => `is not written as a pack is${detail === '' ? '' : `; it should be ${detail}`}`,
    'unknown-rule': (detail) => `there is no rule "${detail}"`,
    'rule-exists': (detail) =>
      `the rule "${detail}" is there already; choose another id, or change it under severity or wording`,
    'rule-twice': (detail) => `the rule "${detail}" stands twice`,
    'unknown-field': (detail) => `there is no field "${detail}" here`,
    'wrong-operator': (detail) => `this question cannot be asked of such a field (${detail})`,
    'wrong-operand': (detail) => `the value to compare with is of the wrong type; it should be ${detail}`,
    'impossible-value': (detail) =>
      `the field can never hold “${detail}”; use the national code, see rules/docs/schema/filing.schema.json`,
    'unknown-placeholder': (detail) => `there is no placeholder "{${detail}}"`,
    'too-deep': (detail) => `nested too deeply; at most ${detail} levels`,
  },
  noRule: 'name the rule; beian rules lists them all',
  unknownRule: (id, near) => `there is no rule "${id}"${near.length === 0 ? '' : `; similar: ${near.join(' ')}`}`,
  explain: {
    topic: 'Topic',
    severity: 'Severity',
    finding: 'Finding',
    fix: 'To mend it',
    fields: 'Fields',
    appliesTo: 'Applies to',
    always: 'every filing',
    subjects: { individual: 'individuals', organisation: 'organisations' },
    since: 'In force since',
    sources: 'Sources',
    disputed: 'Disputed by',
    readOn: (day) => `read on ${day}`,
    count: (rules) => many(rules, 'rule'),
    provinceOnly: '* in some provinces only',
  },
  noTemplateName: 'name the file to write, ending in .xlsx; see beian help --locale en',
  written: (file) => `wrote ${file}`,
  exists: (file) => `${file} is there already and was left alone; choose another name`,
  severity: { error: 'error', warning: 'warning', info: 'note' },
  fix: 'to mend: ',
  source: 'source: ',
  disputed: 'disputed by: ',
  field: (label, path, place) =>
    `field: ${label === '' ? path : `${label} (${path})`}${place === '' ? '' : `, at ${place}`}`,
  namedField: (label, path) => (label === '' ? `${path}: ` : `${label} (${path}): `),
  row: (row) => `row ${row}`,
  clean: (rules) => `nothing found (${many(rules, 'rule')})`,
  undecided: (count, missing, more) =>
    `${many(count, 'rule')} undecided for want of: ${missing.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  summary: ({ filings, error, warning, info, undecided }) =>
    `${many(filings, 'filing')}: ${many(error, 'error')}, ${many(warning, 'warning')}, ${many(info, 'note')}; ${many(undecided, 'rule')} undecided`,
  alone:
    'The filings were not compared with each other; add --portfolio DIR to find phones, e-mails and persons used again',
  problem: {
    'not-an-object': () => 'should be a filing, that is an object {…}',
    'wrong-type': (detail, value) => `${quoted(value)} is of the wrong type; it should be ${type(detail)}`,
    'unknown-key': (detail) =>
      `a filing has no such field; ${detail === '' ? 'check the name' : `did you mean "${detail}"?`}`,
    'unknown-value': (detail, value) =>
      `${quoted(value)} is not one of the known values${detail === '' ? '' : `: ${detail}`}`,
    'bad-date': (_, value) => `${quoted(value)} is no date; write it as 2026-01-31`,
    'bad-time': (_, value) => `${quoted(value)} is no time; write it as 2026-01-31T09:30:00`,
    'too-long': (detail) => `too long; at most ${detail} characters`,
    'too-many': (detail) => `too many entries; at most ${detail}`,
    'out-of-range': (detail, value) => `${quoted(value)} is out of range; it should be ${detail}`,
    unreadable: () => 'cannot be read',
    'not-text': () => 'is no text that can be read; save it as UTF-8 and try again',
    'not-json': () => 'is not valid JSON from here on; check quotes, commas and brackets',
    'too-deep': () => 'is nested too deeply to be a filing',
    'duplicate-key': (_, value) => `"${value}" stands twice; it is not clear which one holds`,
    'no-filing': () => 'holds no filing',
    'not-a-workbook': () => 'is no XLSX workbook; the file may be damaged or encrypted',
    'too-big': (detail) => `is too big; at most ${detail}`,
    'merged-cells': (_, value) =>
      `cells ${value} are merged, so it is not clear to which row the value belongs; unmerge them and fill in each cell`,
    'missing-column': (detail) => `the column "${detail}" is missing; use the header of the template`,
    'unknown-column': (_, value) =>
      `the column "${value}" is not known; use the header of the template, remove it, or begin its name with # to have it passed over`,
    'not-opened': (detail) => `the encrypted file was not opened: ${detail}`,
    'untitled-column': (_, value) =>
      `a column has no title, and holds ${value === '' ? 'something' : `"${value}"`}; give it a title, or one with # in front to pass it over`,
    'duplicate-column': (_, value) => `the column "${value}" stands twice; it is not clear which one holds`,
    'error-value': (_, value) => `the formula in this cell gives the error "${value}"`,
    'digits-lost': (_, value) =>
      `the spreadsheet has rounded "${value}" and lost its last digits; format the column as text and enter it again`,
    'wrong-count': (detail, value) =>
      `"${value}" does not match the entries it belongs to: give one value for all or ${detail}, separated by ;`,
    'open-quote': () =>
      'a quotation mark is opened in this row and never closed; rows after it may be missing: correct it and try again',
    'not-found': () => 'no such file or folder',
    'unreadable-file': (detail) => `cannot be read (${detail})`,
    'no-files': (detail) => `the folder holds no file that can be read (${detail})`,
  },
}
