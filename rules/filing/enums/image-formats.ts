/** `imageFormats`: national (MIIT) codes where they are numbers. Data. */
export const imageFormats = [{ value: 'png' }, { value: 'jpg' }, { value: 'jpeg' }] as const
