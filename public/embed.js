// For sites that show an embedded page in an <iframe>: makes the frame as high as the page in it.
(() => {
  const { origin } = new URL(document.currentScript.src);
  const frames = () => [...document.querySelectorAll('iframe')].filter((frame) => frame.src.startsWith(`${origin}/`));
  addEventListener('message', (event) => {
    const height = event.origin === origin && event.data?.embedHeight;
    if (!(height > 0 && height < 20000)) return;
    for (const frame of frames()) if (frame.contentWindow === event.source) frame.height = height;
  });
  const ask = () => frames().forEach((frame) => frame.contentWindow?.postMessage({ embedHeight: 'ask' }, origin));
  ask();
  addEventListener('DOMContentLoaded', ask);
})();
