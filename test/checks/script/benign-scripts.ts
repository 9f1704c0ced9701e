import { base64Layer, charCodes, hexEscapes, packed, reversed, rotatedList, shifted } from './encoders.ts';

/** A script as honest sites have it, in forms that look odd. */
export interface BenignScript {
  readonly name: string;
  readonly text: string;
}

const analytics = `(function(i,s,o,g,r,a,m){i['GoogleAnalyticsObject']=r;i[r]=i[r]||function(){(i[r].q=i[r].q||[]).push(arguments)},i[r].l=1*new Date();a=s.createElement(o),m=s.getElementsByTagName(o)[0];a.async=1;a.src=g;m.parentNode.insertBefore(a,m)})(window,document,'script','https://www.google-analytics.com/analytics.js','ga');ga('create','UA-1','auto');ga('send','pageview');`;
const tagManager = `(function(w,d,s,l,i){w[l]=w[l]||[];w[l].push({'gtm.start':new Date().getTime(),event:'gtm.js'});var f=d.getElementsByTagName(s)[0],j=d.createElement(s),dl=l!='dataLayer'?'&l='+l:'';j.async=true;j.src='https://www.googletagmanager.com/gtm.js?id='+i+dl;f.parentNode.insertBefore(j,f);})(window,document,'script','dataLayer','GTM-0000');`;
const matomo = `var _paq=window._paq=window._paq||[];_paq.push(['trackPageView']);_paq.push(['enableLinkTracking']);(function(){var u='//matomo.shop.example/';_paq.push(['setTrackerUrl',u+'matomo.php']);_paq.push(['setSiteId','1']);var d=document,g=d.createElement('script'),s=d.getElementsByTagName('script')[0];g.async=true;g.src=u+'matomo.js';s.parentNode.insertBefore(g,s);})();`;
const login = `document.querySelector('#login-form').addEventListener('submit', function(e){ e.preventDefault();
  fetch('/api/login', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ user: document.querySelector('#username').value, password: document.querySelector('#password').value }) }).then(function(r){ if (r.ok) location.href = '/account'; }); });`;
const stripe = `var stripe = Stripe('pk_test'); document.querySelector('#pay').addEventListener('submit', function(e){ e.preventDefault();
  var x = new XMLHttpRequest(); x.open('POST', 'https://api.stripe.com/v1/tokens'); x.setRequestHeader('Authorization', 'Bearer pk_test');
  x.send('card[number]=' + document.querySelector('#card-number').value + '&card[cvc]=' + document.querySelector('#cvc').value); });`;
const antiBot = `(function(){ var f = []; f.push(navigator.userAgent, navigator.webdriver, screen.width, screen.height, window.outerWidth - window.innerWidth, new Date().getTimezoneOffset());
  var t = window.outerWidth - window.innerWidth > 160; fetch('/_bot/check', { method: 'POST', body: btoa(JSON.stringify({ f: f, t: t })) }).then(function(r){ return r.text(); }).then(function(c){ document.cookie = '_bot=' + c; }); })();`;
const validation = `var n = document.querySelector('[name=cardnumber]'); n.addEventListener('input', function(){ var d = n.value.replace(/\\D/g, ''); var ok = /^(?:4[0-9]{12}(?:[0-9]{3})?|5[1-5][0-9]{14})$/.test(d); n.classList.toggle('invalid', !ok); document.querySelector('#brand').textContent = d[0] === '4' ? 'Visa' : 'Other'; });`;
const newsletter = `jQuery('#newsletter').on('submit', function(e){ e.preventDefault(); jQuery.post('/newsletter/subscribe', jQuery(this).serialize(), function(){ jQuery('#thanks').show(); }); });`;
const consent = `if (!localStorage.getItem('consent')) { document.querySelector('#banner').style.display = 'block'; } document.querySelector('#accept').onclick = function(){ localStorage.setItem('consent', '1'); document.querySelector('#banner').style.display = 'none'; var s = document.createElement('script'); s.src = 'https://www.googletagmanager.com/gtag/js?id=G-0'; document.head.appendChild(s); };`;
const replay = `(function(){ var events = []; ['input','change','click','keydown'].forEach(function(t){ document.addEventListener(t, function(e){ events.push({ t: t, n: e.target.tagName, at: Date.now() }); }, true); });
  setInterval(function(){ if (events.length) { navigator.sendBeacon('https://in.hotjar.com/r', JSON.stringify(events.splice(0))); } }, 5000); })();`;
const mobile = `if (/iPhone|Android/i.test(navigator.userAgent) && location.hostname === 'shop.example') { location.replace('https://m.shop.example' + location.pathname); }`;
const wasm = `WebAssembly.instantiateStreaming(fetch('/codec.wasm'), {}).then(function(m){ var w = []; for (var i = 0; i < navigator.hardwareConcurrency; i++) { w.push(new Worker('/codec-worker.js')); } });`;
const chat = `var ws = new WebSocket('wss://shop.example/chat'); document.querySelector('#chat').addEventListener('keydown', function(e){ if (e.key === 'Enter') { ws.send(JSON.stringify({ text: document.querySelector('#chat-input').value })); } });`;
const facebook = `!function(f,b,e,v,n,t,s){if(f.fbq)return;n=f.fbq=function(){n.callMethod?n.callMethod.apply(n,arguments):n.queue.push(arguments)};if(!f._fbq)f._fbq=n;n.push=n;n.loaded=!0;n.version='2.0';n.queue=[];t=b.createElement(e);t.async=!0;t.src=v;s=b.getElementsByTagName(e)[0];s.parentNode.insertBefore(t,s)}(window,document,'script','https://connect.facebook.net/en_US/fbevents.js');fbq('init','1');`;

export const benignScripts: readonly BenignScript[] = [
  { name: 'Google Analytics', text: analytics },
  { name: 'a tag manager', text: tagManager },
  { name: 'Matomo on a host of its own', text: matomo },
  { name: 'Facebook pixel', text: facebook },
  { name: 'a login by fetch', text: login },
  { name: 'a payment by the provider', text: stripe },
  { name: 'an anti-bot check', text: antiBot },
  { name: 'a validation of cards', text: validation },
  { name: 'a newsletter form', text: newsletter },
  { name: 'a consent banner', text: consent },
  { name: 'a session recorder', text: replay },
  { name: 'a redirect to the mobile site', text: mobile },
  { name: 'a decoder in WebAssembly with workers', text: wasm },
  { name: 'a chat', text: chat },
  { name: 'analytics, packed', text: packed(analytics) },
  { name: 'a tag manager in base64', text: base64Layer(tagManager) },
  { name: 'a login with a rotated list', text: rotatedList(login) },
  { name: 'an anti-bot check with a rotated list', text: rotatedList(antiBot) },
  { name: 'an anti-bot check in character codes', text: charCodes(antiBot) },
  { name: 'a validation of cards, packed', text: packed(validation) },
  { name: 'a payment with a rotated list', text: rotatedList(stripe) },
  { name: 'a payment, shifted', text: shifted(stripe) },
  { name: 'a consent banner, reversed', text: reversed(consent) },
  { name: 'a session recorder in two layers', text: base64Layer(packed(replay)) },
  { name: 'a newsletter form in character codes', text: charCodes(newsletter) },
  { name: 'Facebook pixel with a rotated list', text: rotatedList(facebook) },
  {
    name: 'an address that is hidden from robots',
    text: `document.querySelector('#mail').innerHTML = '<a href="mailto:' + '${hexEscapes('info@shop.example')}' + '">' + atob('${Buffer.from('info@shop.example').toString('base64')}') + '</a>';`,
  },
  {
    name: 'a table of character codes',
    text: `var table=[${Array.from({ length: 200 }, (_, index) => 32 + (index % 95)).join(',')}];function draw(c){return String.fromCharCode.apply(null,table.slice(c,c+8));}draw(3);`,
  },
];
