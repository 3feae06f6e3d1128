import { later } from '../parts/later.tsx'

/** One value of the chosen filing, to be changed where it is spoken of; the form is loaded when it is first opened. */
export const EditValue = later(() => import('./QuickEdit.tsx').then((part) => part.QuickEdit))
