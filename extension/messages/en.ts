import type { ExtensionKey } from './index.ts'
import { journeyEn } from './journey.en.ts'
import { reportEn } from './report.en.ts'
import { welcomeEn } from './welcome.en.ts'

export const en: Readonly<Record<ExtensionKey, string>> = {
  ...welcomeEn,
  ...reportEn,
  ...journeyEn,

  'checkup.title': 'Check-up of your profiles',
  'manager.open': 'Manage all clients: search, check all, deadlines, import and export',
  'vault.loading': 'Opening the vault…',
  'vault.title': 'Encrypted vault on this computer',
  'vault.firstRun':
    'Profiles can be kept encrypted on this computer; only your passphrase opens them. No server, no account.',
  'vault.firstRun.loss': 'Without the passphrase and without the recovery code nothing can be opened again, by anyone.',
  'vault.create': 'Create the vault',
  'vault.offer':
    'There is no vault yet: profiles are kept in memory and gone when the browser closes. With one, those made so far are kept encrypted on this computer.',
  'vault.offer.button': 'Create the vault…',
  'vault.later': 'You can do without: profiles are then kept in memory and gone when the browser closes.',
  'vault.passphrase': 'Passphrase',
  'vault.passphrase.new': 'New passphrase (at least 12 characters)',
  'vault.passphrase.repeat': 'Once more',
  'vault.passphrase.suggest': 'Suggest one',
  'vault.passphrase.suggested': 'Write it down: {passphrase}',
  'vault.passphrase.show': 'Show the passphrase',
  'vault.passphrase.hint':
    'A few unrelated words are easiest to remember and hardest to guess. No names, birthdays or phone numbers.',
  'vault.strength': 'Strength of the passphrase',
  'vault.strength.none': 'Strength: shown as you type',
  'vault.strength.0': 'Strength: far too weak',
  'vault.strength.1': 'Strength: weak, soon guessed',
  'vault.strength.2': 'Strength: fair; add a word or two',
  'vault.strength.3': 'Strength: good',
  'vault.strength.4': 'Strength: very good',
  'vault.passphrase.different': 'The two entries differ. Type it again.',
  'vault.never': 'We never ask for the passphrase inside a website, only on the extension’s own pages.',
  'vault.creating': 'Creating the vault; this takes a second or two…',
  'vault.recovery.title': 'Recovery code',
  'vault.recovery.why':
    'The only way in if the passphrase is forgotten. Write it down or print it and keep it away from this computer. It is shown once.',
  'vault.recovery.type': 'When you have it, type it here once',
  'vault.recovery.confirm': 'I have it; switch it on',
  'vault.recovery.skip': 'No recovery code',
  'vault.recovery.mistyped': 'That is not the code shown. Check what you wrote.',
  'vault.recovery.done': 'The recovery code is on.',
  'vault.locked': 'The vault is locked.',
  'vault.unlock': 'Unlock',
  'vault.unlocking': 'Unlocking; this takes a second or two…',
  'vault.useRecovery': 'Forgotten? Unlock with the recovery code',
  'vault.usePassphrase': 'Unlock with the passphrase',
  'vault.recoveryCode': 'Recovery code',
  'vault.stay': 'Do not ask again for {minutes} min',
  'vault.open': 'The vault is open; it locks after {minutes} idle min.',
  'vault.lock': 'Lock',
  'vault.wait': 'Too many wrong tries. Wait {seconds} {seconds|second|seconds}.',
  'vault.triesLeft': '{count} more tries, then each one has to wait.',
  'vault.headerMended': 'One copy of the vault’s header is damaged; unlocking mends it from the other.',
  'vault.unreadable':
    '{count} {count|record cannot|records cannot} be read. They were not deleted; everything else works. See “Settings › Check the vault”: copies may bring them back.',
  'vault.recover': 'Bring back from copies',
  'vault.recover.none':
    'The copies on this computer do not hold these records whole either. If you have a backup file, import it.',
  'vault.recovered': '{count} {count|record was|records were} brought back from copies. ',
  'vault.recovered.older': '{count} of them are an earlier version, without the last edit: please check.',
  'repair.why':
    'The browser’s database takes nothing new; this was not saved. Everything stored can still be read, and what you typed is still on the page. Save once more first; if that fails too, repair the database.',
  'repair.above':
    'Not saved: the browser’s database takes nothing new. Save once more; if that fails too, use “Repair the database” at the top.',
  'repair.do': 'Repair the database',
  'repair.working': 'Repairing: first the spare copies, then the database is made anew…',
  'repair.done':
    'The database was made anew with all that it held. Press “Save” again. Other open windows of the assistant will reopen.',
  'vault.warning': 'The spare copy of the vault could not be written. Nothing is lost, but check the disk space soon.',
  'vault.unnoted':
    '{count} {count|act could|acts could} not be written to the activity log. The acts themselves are done; check the free space of the disk.',

  'vault.lost.emptied': 'Your browser lost the vault',
  'vault.lost.older': 'The vault fell back to an earlier state',
  'vault.lost.other-vault': 'This is not the vault that was here',
  'vault.lost.explain':
    'A vault was created here ({count} {count|record|records}), but the browser’s storage no longer holds all of it. Do not create a new one; restore a copy first.',
  'vault.damaged.database': 'The browser’s storage does not open',
  'vault.damaged.header': 'The vault’s header is damaged',
  'vault.damaged.manifest': 'The vault’s manifest is damaged',
  'vault.damaged.explain':
    'Nothing was deleted. A copy on this computer can be restored; what is there now is put aside first.',
  'vault.candidates': 'Copies that can be restored',
  'vault.candidate': '{when}, {count} {count|record|records}',
  'vault.candidate.mirror': 'spare copy',
  'vault.candidate.snapshot': 'daily snapshot',
  'vault.candidate.database': 'what the browser holds now',
  'vault.candidate.unknown': 'time unknown',
  'vault.restore': 'Restore this one',
  'vault.restored': 'Restored. Unlock it with your passphrase.',
  'vault.noCandidates':
    'There is no usable copy on this computer. Keep any backup file you have; or give the old data up and start again.',
  'vault.startOver': 'Give the old data up and start again',
  'vault.startOver.confirm': 'Really give it up? What remains is put aside, but most likely cannot be opened any more.',
  'vault.newer': 'This vault was written by a later version ({version}). Update the extension; nothing was touched.',
  'vault.blocked':
    'Another window is using the vault with an older version; nothing was changed. Close other Beian Assist windows and try again.',
  'vault.retry': 'Try again',

  'backup.title': 'Backup and import',
  'backup.why':
    'The copies lie on the same disk as the vault. Keep an encrypted backup elsewhere, for instance on a removable disk.',
  'backup.passphrase': 'Passphrase of the backup (may be that of the vault; at least 12 characters)',
  'backup.passphrase.of': 'Passphrase of this backup',
  'backup.scans': 'With the pictures of documents',
  'backup.make': 'Export an encrypted backup',
  'backup.file': 'Backup file (.age)',
  'backup.read': 'Open the backup and compare first',
  'backup.making': 'Encrypting and checking the backup, a few seconds…',
  'backup.reading': 'Decrypting the backup, a few seconds…',
  'backup.importing': 'Importing…',
  'backup.made':
    'The backup is ready and was opened again to check it: {filings} {filings|profile|profiles}, {records} {records|record|records} in all, {scans} {scans|picture|pictures} of documents.',
  'backup.made.scans': '{count} {count|picture is|pictures are} not in this backup (not ticked, or unreadable).',
  'backup.made.unreadable':
    '{count} {count|record cannot|records cannot} be read and are not in it. Keep your older backups.',
  'backup.save': 'Save {name}',
  'backup.elsewhere': 'Keep it away from this computer. Without the passphrase nobody can open it, we cannot either.',
  'backup.close': 'Done',
  'backup.cancel': 'Cancel',
  'backup.plan':
    'This backup was made on {made}. Against the vault: {fresh} new, {same} the same, {differing} different. Nothing has been changed yet.',
  'backup.plan.scans': 'It holds {count} {count|picture|pictures} of documents.',
  'backup.bring': 'Import {count}',
  'backup.bring.keep': 'Import only the {count} new ones; where they differ keep the vault’s',
  'backup.bring.take': 'Import the new ones and the {count} that differ as chosen above',
  'backup.imported': '{count} {count|record was|records were} imported. A snapshot of the state before was kept.',
  'backup.refused.not-age': 'This is not a backup file; nothing was imported. Choose a backup that ends in .age.',
  'backup.refused.other-key':
    'This file is not encrypted with a passphrase and does not open; nothing was imported. Choose a backup made by Beian Assist.',
  'backup.refused.wrong-key':
    'This file was closed to another vault and there is no key for it here; nothing was imported. Ask the sender to make it again with your handover code.',
  'backup.refused.work-factor':
    'This file orders too much memory and does not look like a backup of ours; nothing was imported. Choose another backup.',
  'backup.refused.wrong-passphrase':
    'The passphrase is wrong, or the start of the file is damaged. Nothing was changed. Check the keyboard layout and try again, or use another backup.',
  'backup.refused.damaged':
    'The backup file is damaged or incomplete; nothing was imported. Copy it again, or use another backup.',
  'backup.refused.content':
    'The content of the backup does not fit ({detail}); nothing was imported. Update the extension and try again, or use another backup.',
  'backup.refused.newer': 'A later version made this backup. Update the extension first; nothing was changed.',
  'backup.refused.failed':
    'It was not completed (perhaps for lack of memory). Close some tabs and try again; nothing was changed.',

  'session.full': 'There is no room for more profiles in this session. Not saved; create the vault first.',
  'session.unnamed': 'Unnamed profile',
  'session.unreadable':
    'Profiles of this session that cannot be read and are missing from the list: {count}. They are kept unchanged until the browser closes. Reload the panel; if they still cannot be read, please enter them again.',

  'lock.none': 'No vault',
  'lock.locked': 'Vault locked',
  'lock.open': 'Vault open',

  'dispute.why':
    '{count} {count|record differs|records differ}. Choose value by value what to keep; where you choose nothing, “{side}” stays.',
  'dispute.all': 'All from {side}',
  'dispute.vault': 'the vault',
  'dispute.backup': 'the backup',
  'mask.show': 'Show',
  'mask.hide': 'Cover',
  'collection.person': 'Person',
  'collection.subject': 'Organiser',
  'collection.service': 'Website or app',
  'collection.material': 'Document picture',
  'collection.filing': 'Filing',
  'collection.correction': 'Field correction',
  'collection.activity': 'Activity',
  'collection.key': 'Handover key',
  'collection.draft': 'Draft of a page',

  'reminder.never':
    'No backup file has been saved yet ({days} {days|day|days}, {changes} {changes|change|changes}). The copies lie on the same disk as the vault: make a backup.',
  'reminder.old':
    'The last backup is {days} {days|day|days} old, with {changes} {changes|change|changes} since. Make another one.',
  'reminder.changes': '{changes} {changes|change|changes} since the last backup. Make another one.',

  'keys.title': 'Passphrase and keys',
  'keys.current': 'Present passphrase',
  'keys.working': 'Changing, please do not close…',
  'keys.passphrase': 'Change the passphrase',
  'keys.passphrase.why':
    'Afterwards the old passphrase no longer opens the vault. Earlier backups and snapshots still open with the old one.',
  'keys.code': 'Make a new recovery code',
  'keys.code.why': 'Once the new recovery code is in force, the old one stops working.',
  'keys.rotate': 'Change the key and encrypt everything anew',
  'keys.rotate.why':
    'If the passphrase or files of this computer may have leaked, change the passphrase first, then the key. After a power cut it goes on at the next unlocking. The old recovery code stops working; earlier backups still open with the passphrase of their time, so delete them with care.',
  'keys.done.passphrase': 'The passphrase has been changed.',
  'keys.done.recovery': 'The new recovery code is in force; the old one no longer works.',
  'keys.done.rotated':
    'The key has been changed and every record is encrypted anew. The old recovery code no longer works: please make a new one.',

  'profile.clash':
    'This profile was also changed in another window just now. Nothing was saved; your changes are still here. These differ; press “Save” again to keep yours.',
  'profile.clash.field': '{field}: yours {mine}, the other {theirs}',

  'refusal.wrong-passphrase':
    'Wrong passphrase; nothing was changed. Check capitals and keyboard layout and try again; if you forgot it, use the recovery code.',
  'refusal.wrong-code':
    'Wrong recovery code; nothing was changed. Compare it with your note, character by character, and type it again.',
  'refusal.throttled': 'Too many wrong tries; please wait, then try again. Your data are untouched.',
  'refusal.code-length': 'The code has the wrong length. Check whether something was left out and type it again.',
  'refusal.code-character':
    'The code contains a character that never occurs in one. Check what you wrote and type it again.',
  'refusal.code-check': 'The code’s check does not fit; one character may be wrong. Compare it and type it again.',
  'refusal.no-recovery-code':
    'This vault has no recovery code. Unlock it with the passphrase; your data are untouched.',
  'refusal.empty': 'Enter the passphrase.',
  'refusal.too-short': 'Too short: at least 12 characters. Add a word or two.',
  'refusal.too-long': 'Too long. Use a shorter one.',
  'refusal.exists': 'There is a vault already. Reload and unlock it.',
  'refusal.kdf-refused':
    'The key parameters in the vault make no sense; they were not used and nothing was changed. The file may have been altered: leave it as it is and restore a backup.',
  'refusal.kdf-failed':
    'The key could not be derived (too little memory?); nothing was changed. Close some tabs and try again.',
  'refusal.storage': 'The browser’s storage failed; nothing was changed. Try again.',
  'refusal.quota': 'The disk is full; nothing was changed. Make some room and try again.',
  'refusal.busy': 'Another window is writing; nothing was changed. Wait a moment and try again.',
  'refusal.moved': 'Another window has just changed it; nothing was changed here. Try again.',
  'refusal.unproven':
    'The check after writing failed, so it was not put into force and the old state holds. Try again.',
  'refusal.locked': 'The vault is locked; nothing was changed. Unlock it first.',
  'refusal.conflict':
    'Another window changed this profile too. Your edit is still in the form; theirs was not overwritten. Check and save again.',
  'refusal.invalid':
    'Something is not of the right form and was not stored; it is still in the form: {detail}. Mend it and save again.',
  'refusal.damaged':
    'The vault is damaged; nothing was changed. Lock and unlock it and follow the advice to restore a copy.',
  'refusal.newer': 'The vault was written by a later version; nothing was changed. Update the extension.',
  'refusal.no-snapshot':
    'The snapshot before the import could not be written (the disk may be full), so nothing was changed. Make some room and try again.',
  'refusal.unverified':
    'The check of the finished backup failed, so it was not handed out; the vault is unchanged. Try again.',
  'refusal.envelope':
    'The encryption was not completed (perhaps for lack of memory); nothing was changed. Close some tabs and try again.',
  'refusal.too-big':
    'It is too big and was not completed; nothing was changed. Do it in parts, or with fewer pictures.',
  'refusal.running': 'The last change of key is not finished; nothing is lost. Lock and unlock: it goes on by itself.',
  'refusal.unreadable':
    'Some records cannot be read, and a new key would make them unrecoverable, so nothing was begun. Bring them back from copies first.',
  'refusal.not-put-aside':
    'What is there could not be put aside first (the disk may be full), so nothing was changed. Make some room and try again.',
  'refusal.not-opened':
    'The assistant failed, or a part of it could not be loaded. What is in the vault has not changed. Close the assistant and open it again; if it happens again, please tell us.',
  'refusal.other': 'It did not work ({detail}); nothing was changed. Try again; if it comes back, tell us.',
}
