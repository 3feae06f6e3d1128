import type { reportZhCN } from './report.zh-CN.ts'

export const reportEn: Readonly<Record<keyof typeof reportZhCN, string>> = {
  'report.title': 'Report before submitting',
  'report.print': 'Print',
  'report.made': '{when} · {rules} rules checked · rule data {version}',
  'report.private':
    'The report may hold names and phone numbers: keep it safe. It was made on your computer and sent to nobody.',
  'report.gone':
    'The side panel that made this report is closed, and the report was not kept. Open it again under “Check” in the panel.',
  'report.missing': 'Required values that are missing',
  'report.later': 'Rules that only the process after submitting will decide: {count}',
  'report.materials': 'Documents to prepare',

  'camera.title': 'Take a picture of a document',
  'camera.hint':
    'Lay it flat on a dark ground with all four corners in view and no glare. The picture goes to the side panel only; it is neither kept nor sent.',
  'camera.asking': 'Opening the camera; the browser asks you to allow it…',
  'camera.refused':
    'The browser did not allow the camera. What was read before is untouched. Allow it beside the address and reload, or choose a picture file instead.',
  'camera.none': 'No camera was found. Take the picture with a phone and choose the file in the side panel.',
  'camera.view': 'Picture of the camera',
  'camera.shoot': 'Take it',
  'camera.file': 'Photo',
  'camera.sent': '{count} taken; the side panel reads them. Close this tab when you are done.',

  'paper.have': 'Ready',
  'paper.lack': 'Missing',
  'paper.advised': 'Advised',
  'paper.open': 'It depends',
  'paper.hangs': 'Whether it is needed hangs on values that are not filled in yet.',
  'paper.image': 'Picture: {formats}, at most {size}, at least {short} by {long} pixels.',
  'paper.colour': 'It must show the original in colour.',
  'paper.mark': 'Mark as ready',
  'paper.unmark': 'Mark as not ready',
  'paper.title': 'List of documents',
  'paper.intro': 'By type, province and provider of this filing; uploading them on the page is yours.',
  'paper.none': 'Once a profile is chosen, the documents it needs are listed here.',
  'paper.count': '{required} needed, {have} ready',
}
