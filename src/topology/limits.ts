// Limits of Azure, as its documents had them on the day below. A limit that is not documented is left out, never guessed.
// Source: "Azure subscription and service limits" (Load Balancer, Application Gateway).

/** The day on which the documents said so. */
export const limitsDate = '2024-10-24'

export const limits = {
  loadBalancer: {
    /** Frontend IP configurations, by `sku.name`. */
    frontends: { Standard: 600, Basic: 200 },
    /** Load-balancing rules and inbound NAT rules together. */
    rules: { Standard: 1500, Basic: 250 },
    /** Load-balancing, outbound and inbound NAT rules that reach one network interface. */
    rulesPerInterface: 300,
    /** Members of one backend pool, by `sku.name`; a Global load balancer takes `globalPoolMembers`. */
    poolMembers: { Standard: 5000, Basic: 300 },
    globalPoolMembers: 300,
    /** Over the rules of one frontend, the members of the pools they forward to. */
    membersPerFrontend: 10_000,
    /** The same over all frontends of a load balancer. */
    membersPerLoadBalancer: 500_000,
    availabilitySetsPerPool: 150,
    /** Frontends and ip-configurations of machines that are chained to one gateway load balancer. */
    chainedResources: 100,
    /** Source addresses (ip-configurations) of one private link service. */
    privateLinkAddresses: 8,
  },
  applicationGateway: {
    /** Targets of one backend pool; a gateway of tier Basic takes `basicPoolMembers`. */
    poolMembers: 1200,
    basicPoolMembers: 5,
    /** Instances, by generation; a gateway of tier Basic takes `basicInstances`. */
    instances: { v1: 32, v2: 125 },
    basicInstances: 2,
    frontendPorts: 100,
    listeners: 200,
    /** Listeners that send requests to a pool. */
    activeListeners: 100,
    pools: 100,
    settings: 100,
    rules: 400,
    redirects: 100,
    sslCertificates: 100,
    authenticationCertificates: 100,
    trustedRootCertificates: 100,
    trustedClientCertificates: 200,
    trustedClientCertificatesPerProfile: 100,
    pathRulesPerMap: 100,
    rewriteRuleSets: 400,
    rewriteConfigurationsPerSet: 40,
    rewriteConditionsPerSet: 40,
    nameLength: 80,
    /** A certificate of listeners as a PFX, by generation. */
    sslCertificateBytes: { v1: 10_240, v2: 16_384 },
    /** An authority of clients, with its chain. */
    trustedClientCertificateBytes: 25_600,
    /** With a firewall that runs OWASP 3.1 or older: ports, listeners, settings, rules, redirects and certificates. */
    withOldRules: 40,
    basicListeners: 5,
    basicPools: 5,
    basicRules: 5,
  },
} as const
