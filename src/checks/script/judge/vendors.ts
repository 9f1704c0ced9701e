/** What a vendor's hosts are for. `payment` may be sent what stands on a card. */
export type Purpose = 'payment' | 'login' | 'service';

/** Registrable domains of vendors whose scripts shops and sites include on purpose, by each vendor's own documentation. */
const domains: Readonly<Record<Purpose, string>> = {
  payment: `stripe.com stripe.network paypal.com paypalobjects.com braintreegateway.com braintree-api.com adyen.com
    adyenpayments.com klarna.com klarnacdn.net klarnaservices.com squareup.com squarecdn.com square.site mollie.com
    checkout.com authorize.net worldpay.com cybersource.com payments-amazon.com amazonpay.com sagepay.com opayo.io
    datatrans.com datatrans.biz saferpay.com wallee.com payrexx.com sumup.com twint.ch postfinance.ch paddle.com
    razorpay.com mercadopago.com mercadolibre.com pagseguro.com recurly.com chargebee.com spreedly.com affirm.com
    afterpay.com bluesnap.com 2checkout.com paysafe.com nets.eu dibspayment.eu quickpay.net bambora.com
    cardinalcommerce.com visa.com mastercard.com americanexpress.com plaid.com shopify.com shopifycs.com
    computop-paygate.com payone.com unzer.com heidelpay.com concardis.com ogone.com ingenico.com buckaroo.nl`,
  login: `auth0.com okta.com oktacdn.com microsoftonline.com live.com amazoncognito.com onelogin.com clerk.com clerk.dev
    supabase.co firebaseapp.com stytch.com descope.com frontegg.com kinde.com workos.com`,
  service: `google.com googleapis.com gstatic.com google-analytics.com googletagmanager.com doubleclick.net
    googlesyndication.com googleadservices.com googleusercontent.com youtube.com youtube-nocookie.com ytimg.com
    recaptcha.net ggpht.com facebook.com facebook.net fbcdn.net instagram.com linkedin.com licdn.com twitter.com x.com
    twimg.com t.co pinterest.com pinimg.com tiktok.com snapchat.com sc-static.net redditstatic.com reddit.com bing.com
    clarity.ms microsoft.com azure.com azureedge.net msecnd.net aspnetcdn.com visualstudio.com hotjar.com hotjar.io
    contentsquare.net mouseflow.com fullstory.com logrocket.com logr-in.com lr-ingest.com smartlook.com smartlook.cloud
    inspectlet.com luckyorange.com crazyegg.com heap.io heapanalytics.com mixpanel.com mxpnl.com amplitude.com
    posthog.com segment.com segment.io rudderstack.com rudderlabs.com snowplowanalytics.com matomo.cloud matomo.org
    piwik.pro plausible.io usefathom.com simpleanalytics.com simpleanalyticscdn.com umami.is goatcounter.com
    cloudflare.com cloudflareinsights.com cloudfront.net amazonaws.com akamaihd.net akamaized.net fastly.net jsdelivr.net
    unpkg.com jquery.com bootstrapcdn.com cdnjs.com typekit.net fontawesome.com polyfill-fastly.io hubspot.com
    hs-scripts.com hs-analytics.net hs-banner.com hsforms.com hsforms.net hscollectedforms.net hsappstatic.net
    usemessages.com hsadspixel.net hubapi.com marketo.com marketo.net mktoresp.com pardot.com salesforce.com force.com
    salesforceliveagent.com exacttarget.com mailchimp.com list-manage.com chimpstatic.com klaviyo.com brevo.com
    sendinblue.com sibautomation.com sibforms.com activehosted.com mautic.net mautic.com intercom.io intercomcdn.com
    zendesk.com zdassets.com zopim.com drift.com driftt.com crisp.chat tawk.to livechatinc.com livechat.com
    freshchat.com freshworks.com tidio.co olark.com userlike.com usercentrics.eu usercentrics.com cookiebot.com
    cookielaw.org onetrust.com consentmanager.net trustarc.com iubenda.com termly.io didomi.io quantcast.com
    quantserve.com cookieyes.com cookieinformation.com borlabs.io optimizely.com vwo.com visualwebsiteoptimizer.com
    abtasty.com launchdarkly.com split.io kameleoon.com dynamicyield.com newrelic.com nr-data.net datadoghq.com
    datadoghq.eu datadoghq-browser-agent.com browser-intake-datadoghq.com browser-intake-datadoghq.eu sentry.io
    sentry-cdn.com bugsnag.com rollbar.com trackjs.com dynatrace.com hcaptcha.com arkoselabs.com funcaptcha.com
    datadome.co perimeterx.net px-cdn.net px-cloud.net kasada.io imperva.com incapsula.com distilnetworks.com
    friendlycaptcha.com mapbox.com openstreetmap.org here.com vimeo.com vimeocdn.com wistia.com wistia.net brightcove.net
    jwplayer.com jwpcdn.com disqus.com disquscdn.com gravatar.com wp.com wordpress.com wordpress.org addthis.com
    sharethis.com addtoany.com trustpilot.com trustedshops.com bazaarvoice.com yotpo.com judge.me criteo.com criteo.net
    taboola.com outbrain.com adroll.com adnxs.com rubiconproject.com pubmatic.com openx.net amazon-adsystem.com
    algolia.net algolianet.com algolia.com typeform.com jotform.com calendly.com onesignal.com pusher.com pushwoosh.com
    ably.io yandex.ru yandex.net baidu.com bdstatic.com adobe.com adobedtm.com demdex.net omtrdc.net everesttech.net
    2o7.net tealium.com tiqcdn.com ensighten.com commandersact.com chatbase.co botpress.cloud etracker.com etracker.de
    econda.de econda-monitor.de ioam.de wt-safetag.com webtrekk.net mapp.com awin1.com zenaps.com dwin1.com
    shareasale.com impact.com partnerstack.com vercel-insights.com vercel-scripts.com netlify.com netlify.app
    github.com githubusercontent.com gitlab.com`,
};

const purposes: ReadonlyMap<string, Purpose> = new Map(
  (['payment', 'login', 'service'] as const).flatMap((purpose) =>
    domains[purpose].split(/\s+/).map((domain) => [domain, purpose] as const),
  ),
);

/** Hosts below these belong to whoever asks for one: nothing speaks for them. */
const rented =
  /^(?:amazonaws\.com|cloudfront\.net|azureedge\.net|netlify\.app|firebaseapp\.com|googleusercontent\.com|githubusercontent\.com)$/;

/** What the vendor of a registrable domain is for; null: it is no vendor that we know. */
export function purposeOf(domain: string): Purpose | null {
  return rented.test(domain) ? null : (purposes.get(domain) ?? null);
}

/** Domains that look-alikes are made of. */
export function vendorDomains(): Iterable<string> {
  return purposes.keys();
}
