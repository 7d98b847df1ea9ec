/** The one script that another page loads from us: it makes each frame of ours as high as what it shows. */
const SCRIPT = `addEventListener('message', function (event) {
  var height = event.data && event.data.tellings === 'height' && Number(event.data.height);
  if (!height || height < 1) return;
  document.querySelectorAll('iframe[data-tellings]').forEach(function (frame) {
    if (frame.contentWindow === event.source) frame.style.height = Math.min(Math.ceil(height), 20000) + 'px';
  });
});
`;

export function GET(): Response {
  return new Response(SCRIPT, {
    headers: {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=86400',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
    },
  });
}
