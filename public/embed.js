// For sites that show an embedded page in an <iframe>: makes the frame as high as the page in it.
(() => {
  const { origin } = new URL(document.currentScript.src);
  const frames = () => [...document.querySelectorAll('iframe')].filter((frame) => frame.src.startsWith(`${origin}/`));
  // A page in a frame that is shut in (sandbox) speaks for no origin. Nobody else can set that frame's height: it is the frame that tells.
  const isShutIn = ({ sandbox }) => sandbox.length > 0 && !sandbox.contains('allow-same-origin');
  addEventListener('message', ({ origin: from, source, data }) => {
    const height = data?.embedHeight;
    if (!(height > 0 && height < 20000)) return;
    for (const frame of frames()) if (frame.contentWindow === source && from === (isShutIn(frame) ? 'null' : origin)) frame.height = height;
  });
  // The question is no secret, and a shut-in page hears only what is for all.
  const ask = () => frames().forEach((frame) => frame.contentWindow?.postMessage({ embedHeight: 'ask' }, '*'));
  ask();
  addEventListener('DOMContentLoaded', ask);
})();
