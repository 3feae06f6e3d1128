/** For file choosers. HEIC also by its ending: few systems know the type of what phones save. */
export const pictureTypes = 'image/jpeg,image/png,image/webp,image/avif,image/heic,image/heif,.heic,.heif'
