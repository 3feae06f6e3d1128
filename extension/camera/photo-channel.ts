/** Hands a picture from the camera's tab to the open panels of this extension, in memory. */
const NAME = 'beian-assist/camera'

export function sendPhoto(photo: File): void {
  const channel = new BroadcastChannel(NAME)
  channel.postMessage(photo)
  channel.close()
}

export function onPhoto(take: (photo: File) => void): void {
  const channel = new BroadcastChannel(NAME)
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (data instanceof File) take(data)
  }
}
