// Messages about the certificate of a server.
import type { Message } from './message.ts'

const CHAIN = 'what the server shows: {tls}'

const incomplete = {
  possible: [
    'only the certificate of the server is installed, without those that signed it',
    'the certificate is signed by itself and is no certificate authority',
  ],
  verify: [CHAIN],
  fix: 'Install the whole chain on {server}: its certificate first, then the intermediate ones, then the root.',
  provedBy: ['AGW119'],
}

const notTrusted = {
  possible: [
    'the authority is a private one, and its root is not among trustedRootCertificates of the settings',
    'the certificate is signed by itself',
  ],
  verify: [CHAIN, 'trustedRootCertificates of {settings}'],
  fix: 'Upload the root certificate (.cer) of the authority and name it in trustedRootCertificates of {settings}.',
  provedBy: ['AGW119'],
}

const otherRoot = {
  verify: [CHAIN, 'thumbprint and subject of the roots that {settings} trust'],
  fix: 'Upload the root that signed the chain of {server}, and name it in trustedRootCertificates of {settings}.',
  provedBy: ['AGW120', 'AGW121', 'AGW001'],
}

export const certificateMessages: readonly Message[] = [
  {
    code: 'HAG09',
    patterns: [
      'common name [cn] of the leaf certificate presented by the backend [server] (does not match|doesnt match)',
    ],
    slugs: ['cnmismatch'],
    names: ['BackendCertificateCNMismatchWithProbeHostName'],
    cause: 'The certificate of {server} is not made out to {host}, the name that the probe asks for.',
    possible: [
      'the host of the probe, or else the host name of the settings, is not on the certificate',
      'the probe asks for an address, which is on no certificate',
      'the server shows another certificate because it does not know the name',
    ],
    verify: [CHAIN, 'the names on it: {names}'],
    fix: 'Give the probe of {settings}, or the settings, a host name that is on the certificate.',
    provedBy: ['AGW106', 'AGW145', 'AGW104', 'AGW105', 'AGW107', 'AGW124'],
  },
  {
    code: 'HAG10',
    patterns: [
      'common name cn of the backend [server] certificate (does not match|doesnt match)',
      '^invalid certificate invalid cn',
    ],
    slugs: ['backendcertcnmismatch'],
    cause: 'The certificate of {server} is not made out to {host}.',
    possible: [
      'version 1: the name in the pool is not the common name of the certificate',
      'version 2: the host of the probe or of the settings is not on the certificate',
      'the authority of the certificate is not trusted: a test in the portal says the same then',
    ],
    verify: [CHAIN, 'the names on it: {names}'],
    fix: 'Give the probe of {settings} a host name that is on the certificate; in version 1 the pool.',
    provedBy: ['AGW106', 'AGW145', 'AGW119', 'AGW124'],
  },
  {
    code: 'HAG11',
    patterns: [
      'backend certificate is invalid current date (is not|isnt) within the valid from and valid to date range',
      'backend certificate is invalid current date (is not|isnt) within',
      'backend [server] certificate expired',
      'backend [server] certificate has expired',
    ],
    cause: 'A certificate in the chain of {server} has expired, or does not hold yet.',
    possible: [
      'the certificate of the server has expired',
      'an intermediate or a root certificate that it comes with has expired',
      'the clock of who made it was wrong, and it holds only from a later day',
    ],
    verify: ['from when to when they hold: {dates}'],
    fix: 'Install a renewed chain on {server}; if its private root has changed, upload the new root to {settings}.',
    provedBy: ['AGW120', 'AGW314'],
  },
  {
    code: 'HAG12',
    patterns: ['backend certificate has been marked invalid'],
    names: ['BackendSecureConnectionError'],
    cause: 'The gateway holds the certificate of {server} to be invalid.',
    possible: ['it has expired', 'it was revoked', 'its chain is broken'],
    verify: [CHAIN, 'from when to when they hold: {dates}'],
    fix: 'Renew the certificate of {server} with its chain; in version 1 upload it to {settings} again.',
    provedBy: ['AGW301', 'AGW120'],
  },
  {
    code: 'HAG13',
    patterns: ['intermediate certificate is missing from the certificate chain'],
    cause: 'The server shows its own certificate without the intermediate one that signed it.',
    ...incomplete,
  },
  {
    code: 'HAG14',
    patterns: ['incomplete certificate chain including only the leaf certificate'],
    names: ['IncompleteBackendCertificateChainOnlyLeafCertificateIsPresent'],
    cause: 'The server shows its own certificate and nothing that signed it.',
    ...incomplete,
  },
  {
    code: 'HAG15',
    patterns: ['leaf certificate is missing from the certificate chain'],
    names: ['IncorrectBackendCertificateChainMissingLeafCertificate'],
    cause: 'The chain that the server shows has no certificate of its own.',
    possible: ['the certificate of the server is not installed beside those that signed it'],
    verify: [CHAIN],
    fix: incomplete.fix,
    provedBy: [],
  },
  {
    code: 'HAG16',
    patterns: [
      'server certificate [used by the backend] (is not|isnt) signed by a well known certificate authority',
      '^invalid certificate invalid ca',
    ],
    cause: 'No public authority signed the certificate of {server}, and the settings trust no other.',
    ...notTrusted,
  },
  {
    code: 'HAG17',
    patterns: ['intermediate certificate (is not|isnt) signed by a well known certificate authority'],
    cause: 'No public authority signed the intermediate certificate of {server}, and the settings trust no other.',
    ...notTrusted,
  },
  {
    code: 'HAG18',
    patterns: [
      'intermediate certificate [is] not signed by any root certificate[s] uploaded to the application gateway',
    ],
    cause: 'None of the roots that the settings trust signed the intermediate certificate of {server}.',
    possible: ['the uploaded root is not the one of this authority', 'the server does not show its root'],
    ...otherRoot,
  },
  {
    code: 'HAG19',
    patterns: [
      'root certificate of the server certificate used by the backend (does not|doesnt) match the trusted root certificate',
    ],
    cause: 'The root in the chain of {server} is none of those that the settings trust.',
    possible: ['the uploaded root is another one', 'the authority has a new root since it was uploaded'],
    ...otherRoot,
  },
  {
    code: 'HAG20',
    patterns: ['leaf certificate (is not|isnt) the topmost certificate in the chain'],
    slugs: ['leafmustbetopmostinchain'],
    names: ['IncorrectBackendCertificateChainLeafCertificateIsNotTopmostCertificate'],
    cause: 'The chain that the server shows does not begin with its own certificate.',
    possible: ['the certificates were put together in another order'],
    verify: [CHAIN],
    fix: incomplete.fix,
    provedBy: [],
  },
  {
    code: 'HAG21',
    patterns: [
      'validity of the backend certificate could not be verified to find out the reason check openssl diagnostics for the message associated with error code <openssl>',
      'validity of the backend certificate could not be verified',
    ],
    cause: 'OpenSSL refuses the certificate of {server}{openssl}.',
    possible: ['the certificate was not made as one for servers', 'a part of its chain is missing or broken'],
    verify: [CHAIN, 'what the error code means: man openssl-verification-options'],
    fix: 'Make the certificate of {server} anew with its whole chain, and install it.',
    provedBy: ['AGW119', 'AGW120'],
  },
  {
    code: 'HAG23',
    patterns: [
      'backend server certificate (is not|isnt) (whitelisted|allowlisted|white listed|allow listed|listed) with [the] application gateway',
    ],
    slugs: ['authcertificatemismatch'],
    names: ['BackendServerCertificateNotWhitelisted'],
    cause: 'Version 1: the certificate of {server} is none of the authentication certificates of the settings.',
    possible: ['the server has a new certificate that was not uploaded', 'another certificate was uploaded'],
    verify: [CHAIN, 'authenticationCertificates of {settings}'],
    fix: 'Upload the certificate (.cer) of {server} to {settings}; better, move to version 2, which trusts roots.',
    provedBy: ['AGW301', 'AGW122', 'AGW123'],
  },
  {
    code: 'HAG32',
    patterns: ['could not find any certificate related information in the trusted root certificate'],
    cause: 'The root certificate that the settings trust cannot be read.',
    possible: ['the uploaded file is no certificate', 'it was encoded twice, or cut off'],
    verify: ['the data of trustedRootCertificates of {settings}: openssl x509 -inform der -text'],
    fix: 'Upload the root certificate again as .cer, Base64 of DER, and name it in {settings}.',
    provedBy: ['AGW120'],
  },
]
