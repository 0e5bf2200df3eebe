import {
  bearerTokenAuthenticationPolicy,
  bearerTokenAuthenticationPolicyName,
  createClientLogger,
  createPipelineFromOptions,
  getClient,
  isObjectWithProperties,
  pipelineSend
} from "./shared-azure-abort-controller.js";
import {
  LiveError
} from "./shared-live-fault.js";
import "./core.js";

// node_modules/@azure/arm-network/dist/esm/logger.js
var logger = createClientLogger("arm-network");

// node_modules/@azure/arm-network/dist/esm/package.json
var package_default = {
  name: "@azure/arm-network",
  version: "39.0.0",
  type: "module",
  exports: {
    "./package.json": "./package.json"
  }
};

// node_modules/@azure/arm-network/dist/esm/static-helpers/cloudSettingHelpers.js
var AzureClouds;
(function(AzureClouds2) {
  AzureClouds2["AZURE_PUBLIC_CLOUD"] = "AZURE_PUBLIC_CLOUD";
  AzureClouds2["AZURE_CHINA_CLOUD"] = "AZURE_CHINA_CLOUD";
  AzureClouds2["AZURE_US_GOVERNMENT"] = "AZURE_US_GOVERNMENT";
})(AzureClouds || (AzureClouds = {}));
function getArmEndpoint(cloudSetting) {
  if (cloudSetting === void 0) {
    return void 0;
  }
  const cloudEndpoints = {
    AZURE_CHINA_CLOUD: "https://management.chinacloudapi.cn/",
    AZURE_US_GOVERNMENT: "https://management.usgovcloudapi.net/",
    AZURE_PUBLIC_CLOUD: "https://management.azure.com/"
  };
  if (cloudSetting in cloudEndpoints) {
    return cloudEndpoints[cloudSetting];
  } else {
    throw new Error(`Unknown cloud setting: ${cloudSetting}. Please refer to the enum AzureClouds for possible values.`);
  }
}

// node_modules/@azure/core-auth/dist/esm/keyCredential.js
function isKeyCredential(credential) {
  return isObjectWithProperties(credential, ["key"]) && typeof credential.key === "string";
}

// node_modules/@azure/core-auth/dist/esm/tokenCredential.js
function isTokenCredential(credential) {
  const castCredential = credential;
  return castCredential && typeof castCredential.getToken === "function" && (castCredential.signRequest === void 0 || castCredential.getToken.length > 0);
}

// node_modules/@azure-rest/core-client/dist/esm/apiVersionPolicy.js
var apiVersionPolicyName = "ApiVersionPolicy";
function apiVersionPolicy(options) {
  return {
    name: apiVersionPolicyName,
    sendRequest: (req, next) => {
      const url = new URL(req.url);
      if (!url.searchParams.get("api-version") && options.apiVersion) {
        req.url = `${req.url}${url.searchParams.size > 0 ? "&" : "?"}api-version=${options.apiVersion}`;
      }
      return next(req);
    }
  };
}

// node_modules/@azure-rest/core-client/dist/esm/keyCredentialAuthenticationPolicy.js
var keyCredentialAuthenticationPolicyName = "keyCredentialAuthenticationPolicy";
function keyCredentialAuthenticationPolicy(credential, apiKeyHeaderName) {
  return {
    name: keyCredentialAuthenticationPolicyName,
    sendRequest(request, next) {
      request.headers.set(apiKeyHeaderName, credential.key);
      return next(request);
    }
  };
}

// node_modules/@azure-rest/core-client/dist/esm/clientHelpers.js
function addCredentialPipelinePolicy(pipeline, endpoint, options = {}) {
  const { credential, clientOptions } = options;
  if (!credential) {
    return;
  }
  if (isTokenCredential(credential)) {
    const tokenPolicy = bearerTokenAuthenticationPolicy({
      credential,
      scopes: clientOptions?.credentials?.scopes ?? `${endpoint}/.default`
    });
    pipeline.addPolicy(tokenPolicy);
  } else if (isKeyCredential2(credential)) {
    if (!clientOptions?.credentials?.apiKeyHeaderName) {
      throw new Error(`Missing API Key Header Name`);
    }
    const keyPolicy = keyCredentialAuthenticationPolicy(credential, clientOptions?.credentials?.apiKeyHeaderName);
    pipeline.addPolicy(keyPolicy);
  }
}
function createDefaultPipeline(endpoint, credential, options = {}) {
  const pipeline = createPipelineFromOptions(options);
  pipeline.addPolicy(apiVersionPolicy(options));
  addCredentialPipelinePolicy(pipeline, endpoint, { credential, clientOptions: options });
  return pipeline;
}
function isKeyCredential2(credential) {
  return typeof credential === "object" && credential !== null && "key" in credential && typeof credential.key === "string";
}

// node_modules/@azure-rest/core-client/dist/esm/getClient.js
function wrapRequestParameters(parameters) {
  if (parameters.onResponse) {
    return {
      ...parameters,
      onResponse(rawResponse, error) {
        parameters.onResponse?.(rawResponse, error, error);
      }
    };
  }
  return parameters;
}
function getClient2(endpoint, credentialsOrPipelineOptions, clientOptions = {}) {
  let credentials;
  if (credentialsOrPipelineOptions) {
    if (isCredential(credentialsOrPipelineOptions)) {
      credentials = credentialsOrPipelineOptions;
    } else {
      clientOptions = credentialsOrPipelineOptions ?? {};
    }
  }
  const pipeline = clientOptions.pipeline ?? createDefaultPipeline(endpoint, credentials, clientOptions);
  const tspClient = getClient(endpoint, {
    ...clientOptions,
    pipeline
  });
  const client = (path, ...args) => {
    return {
      get: (requestOptions = {}) => {
        return tspClient.path(path, ...args).get(wrapRequestParameters(requestOptions));
      },
      post: (requestOptions = {}) => {
        return tspClient.path(path, ...args).post(wrapRequestParameters(requestOptions));
      },
      put: (requestOptions = {}) => {
        return tspClient.path(path, ...args).put(wrapRequestParameters(requestOptions));
      },
      patch: (requestOptions = {}) => {
        return tspClient.path(path, ...args).patch(wrapRequestParameters(requestOptions));
      },
      delete: (requestOptions = {}) => {
        return tspClient.path(path, ...args).delete(wrapRequestParameters(requestOptions));
      },
      head: (requestOptions = {}) => {
        return tspClient.path(path, ...args).head(wrapRequestParameters(requestOptions));
      },
      options: (requestOptions = {}) => {
        return tspClient.path(path, ...args).options(wrapRequestParameters(requestOptions));
      },
      trace: (requestOptions = {}) => {
        return tspClient.path(path, ...args).trace(wrapRequestParameters(requestOptions));
      }
    };
  };
  return {
    path: client,
    pathUnchecked: client,
    pipeline: tspClient.pipeline
  };
}
function isCredential(param) {
  return isKeyCredential(param) || isTokenCredential(param);
}

// node_modules/@azure/arm-network/dist/esm/api/networkManagementContext.js
function createNetworkManagement(credential, subscriptionId, options = {}) {
  const endpointUrl = options.endpoint ?? getArmEndpoint(options.cloudSetting) ?? "https://management.azure.com";
  const prefixFromOptions = options?.userAgentOptions?.userAgentPrefix;
  const userAgentInfo = `azsdk-js-arm-network/${package_default.version}`;
  const userAgentPrefix = prefixFromOptions ? `${prefixFromOptions} ${userAgentInfo}` : `${userAgentInfo}`;
  const { apiVersion: _, ...updatedOptions } = {
    ...options,
    userAgentOptions: { userAgentPrefix },
    loggingOptions: { logger: options.loggingOptions?.logger ?? logger.info },
    credentials: {
      scopes: options.credentials?.scopes ?? ["https://management.azure.com/.default"]
    }
  };
  const clientContext = getClient2(endpointUrl, credential, updatedOptions);
  if (options.apiVersion) {
    logger.warning("This client does not support client api-version, please change it at the operation level");
  }
  return { ...clientContext, subscriptionId };
}

// node_modules/@azure/arm-network/dist/esm/models/common/models.js
var KnownCommonProvisioningState;
(function(KnownCommonProvisioningState2) {
  KnownCommonProvisioningState2["Failed"] = "Failed";
  KnownCommonProvisioningState2["Succeeded"] = "Succeeded";
  KnownCommonProvisioningState2["Canceled"] = "Canceled";
  KnownCommonProvisioningState2["Creating"] = "Creating";
  KnownCommonProvisioningState2["Updating"] = "Updating";
  KnownCommonProvisioningState2["Deleting"] = "Deleting";
})(KnownCommonProvisioningState || (KnownCommonProvisioningState = {}));
var KnownIPAllocationMethod;
(function(KnownIPAllocationMethod2) {
  KnownIPAllocationMethod2["Static"] = "Static";
  KnownIPAllocationMethod2["Dynamic"] = "Dynamic";
})(KnownIPAllocationMethod || (KnownIPAllocationMethod = {}));
var KnownIPVersion;
(function(KnownIPVersion2) {
  KnownIPVersion2["IPv4"] = "IPv4";
  KnownIPVersion2["IPv6"] = "IPv6";
})(KnownIPVersion || (KnownIPVersion = {}));
var KnownSecurityRuleProtocol;
(function(KnownSecurityRuleProtocol2) {
  KnownSecurityRuleProtocol2["Tcp"] = "Tcp";
  KnownSecurityRuleProtocol2["Udp"] = "Udp";
  KnownSecurityRuleProtocol2["Icmp"] = "Icmp";
  KnownSecurityRuleProtocol2["Esp"] = "Esp";
  KnownSecurityRuleProtocol2["Asterisk"] = "*";
  KnownSecurityRuleProtocol2["Ah"] = "Ah";
})(KnownSecurityRuleProtocol || (KnownSecurityRuleProtocol = {}));
var KnownSecurityRuleAccess;
(function(KnownSecurityRuleAccess2) {
  KnownSecurityRuleAccess2["Allow"] = "Allow";
  KnownSecurityRuleAccess2["Deny"] = "Deny";
})(KnownSecurityRuleAccess || (KnownSecurityRuleAccess = {}));
var KnownSecurityRuleDirection;
(function(KnownSecurityRuleDirection2) {
  KnownSecurityRuleDirection2["Inbound"] = "Inbound";
  KnownSecurityRuleDirection2["Outbound"] = "Outbound";
})(KnownSecurityRuleDirection || (KnownSecurityRuleDirection = {}));
var KnownPrivateEndpointIPVersionType;
(function(KnownPrivateEndpointIPVersionType2) {
  KnownPrivateEndpointIPVersionType2["IPv4"] = "IPv4";
  KnownPrivateEndpointIPVersionType2["IPv6"] = "IPv6";
  KnownPrivateEndpointIPVersionType2["DualStack"] = "DualStack";
})(KnownPrivateEndpointIPVersionType || (KnownPrivateEndpointIPVersionType = {}));
var KnownPrivateEndpointBillingSku;
(function(KnownPrivateEndpointBillingSku2) {
  KnownPrivateEndpointBillingSku2["PayAsYouGo"] = "PayAsYouGo";
  KnownPrivateEndpointBillingSku2["Fixed"] = "Fixed";
})(KnownPrivateEndpointBillingSku || (KnownPrivateEndpointBillingSku = {}));
var KnownExtendedLocationTypes;
(function(KnownExtendedLocationTypes2) {
  KnownExtendedLocationTypes2["EdgeZone"] = "EdgeZone";
})(KnownExtendedLocationTypes || (KnownExtendedLocationTypes = {}));
var KnownNetworkInterfaceNicType;
(function(KnownNetworkInterfaceNicType2) {
  KnownNetworkInterfaceNicType2["Standard"] = "Standard";
  KnownNetworkInterfaceNicType2["Elastic"] = "Elastic";
})(KnownNetworkInterfaceNicType || (KnownNetworkInterfaceNicType = {}));
var KnownAccessMode;
(function(KnownAccessMode2) {
  KnownAccessMode2["Default"] = "Default";
  KnownAccessMode2["Restricted"] = "Restricted";
})(KnownAccessMode || (KnownAccessMode = {}));
var KnownNetworkInterfaceMigrationPhase;
(function(KnownNetworkInterfaceMigrationPhase2) {
  KnownNetworkInterfaceMigrationPhase2["None"] = "None";
  KnownNetworkInterfaceMigrationPhase2["Prepare"] = "Prepare";
  KnownNetworkInterfaceMigrationPhase2["Commit"] = "Commit";
  KnownNetworkInterfaceMigrationPhase2["Abort"] = "Abort";
  KnownNetworkInterfaceMigrationPhase2["Committed"] = "Committed";
})(KnownNetworkInterfaceMigrationPhase || (KnownNetworkInterfaceMigrationPhase = {}));
var KnownNetworkInterfaceAuxiliaryMode;
(function(KnownNetworkInterfaceAuxiliaryMode2) {
  KnownNetworkInterfaceAuxiliaryMode2["None"] = "None";
  KnownNetworkInterfaceAuxiliaryMode2["MaxConnections"] = "MaxConnections";
  KnownNetworkInterfaceAuxiliaryMode2["Floating"] = "Floating";
  KnownNetworkInterfaceAuxiliaryMode2["AcceleratedConnections"] = "AcceleratedConnections";
})(KnownNetworkInterfaceAuxiliaryMode || (KnownNetworkInterfaceAuxiliaryMode = {}));
var KnownNetworkInterfaceAuxiliarySku;
(function(KnownNetworkInterfaceAuxiliarySku2) {
  KnownNetworkInterfaceAuxiliarySku2["None"] = "None";
  KnownNetworkInterfaceAuxiliarySku2["A1"] = "A1";
  KnownNetworkInterfaceAuxiliarySku2["A2"] = "A2";
  KnownNetworkInterfaceAuxiliarySku2["A4"] = "A4";
  KnownNetworkInterfaceAuxiliarySku2["A8"] = "A8";
})(KnownNetworkInterfaceAuxiliarySku || (KnownNetworkInterfaceAuxiliarySku = {}));
var KnownFlowLogFormatType;
(function(KnownFlowLogFormatType2) {
  KnownFlowLogFormatType2["Json"] = "JSON";
})(KnownFlowLogFormatType || (KnownFlowLogFormatType = {}));
var KnownRouteNextHopType;
(function(KnownRouteNextHopType2) {
  KnownRouteNextHopType2["VirtualNetworkGateway"] = "VirtualNetworkGateway";
  KnownRouteNextHopType2["VnetLocal"] = "VnetLocal";
  KnownRouteNextHopType2["Internet"] = "Internet";
  KnownRouteNextHopType2["VirtualAppliance"] = "VirtualAppliance";
  KnownRouteNextHopType2["VirtualApplianceEcmp"] = "VirtualApplianceEcmp";
  KnownRouteNextHopType2["None"] = "None";
})(KnownRouteNextHopType || (KnownRouteNextHopType = {}));
var KnownDisablePeeringRoute;
(function(KnownDisablePeeringRoute2) {
  KnownDisablePeeringRoute2["None"] = "None";
  KnownDisablePeeringRoute2["All"] = "All";
})(KnownDisablePeeringRoute || (KnownDisablePeeringRoute = {}));
var KnownDdosSettingsProtectionMode;
(function(KnownDdosSettingsProtectionMode2) {
  KnownDdosSettingsProtectionMode2["VirtualNetworkInherited"] = "VirtualNetworkInherited";
  KnownDdosSettingsProtectionMode2["Enabled"] = "Enabled";
  KnownDdosSettingsProtectionMode2["Disabled"] = "Disabled";
})(KnownDdosSettingsProtectionMode || (KnownDdosSettingsProtectionMode = {}));
var KnownNat64State;
(function(KnownNat64State2) {
  KnownNat64State2["None"] = "None";
  KnownNat64State2["Enabled"] = "Enabled";
  KnownNat64State2["Disabled"] = "Disabled";
})(KnownNat64State || (KnownNat64State = {}));
var KnownNatGatewaySkuName;
(function(KnownNatGatewaySkuName2) {
  KnownNatGatewaySkuName2["Standard"] = "Standard";
  KnownNatGatewaySkuName2["StandardV2"] = "StandardV2";
})(KnownNatGatewaySkuName || (KnownNatGatewaySkuName = {}));
var KnownPublicIPAddressMigrationPhase;
(function(KnownPublicIPAddressMigrationPhase2) {
  KnownPublicIPAddressMigrationPhase2["None"] = "None";
  KnownPublicIPAddressMigrationPhase2["Prepare"] = "Prepare";
  KnownPublicIPAddressMigrationPhase2["Commit"] = "Commit";
  KnownPublicIPAddressMigrationPhase2["Abort"] = "Abort";
  KnownPublicIPAddressMigrationPhase2["Committed"] = "Committed";
})(KnownPublicIPAddressMigrationPhase || (KnownPublicIPAddressMigrationPhase = {}));
var KnownDeleteOptions;
(function(KnownDeleteOptions2) {
  KnownDeleteOptions2["Delete"] = "Delete";
  KnownDeleteOptions2["Detach"] = "Detach";
})(KnownDeleteOptions || (KnownDeleteOptions = {}));
var KnownPublicIPAddressSkuName;
(function(KnownPublicIPAddressSkuName2) {
  KnownPublicIPAddressSkuName2["Basic"] = "Basic";
  KnownPublicIPAddressSkuName2["Standard"] = "Standard";
  KnownPublicIPAddressSkuName2["StandardV2"] = "StandardV2";
})(KnownPublicIPAddressSkuName || (KnownPublicIPAddressSkuName = {}));
var KnownPublicIPAddressSkuTier;
(function(KnownPublicIPAddressSkuTier2) {
  KnownPublicIPAddressSkuTier2["Regional"] = "Regional";
  KnownPublicIPAddressSkuTier2["Global"] = "Global";
})(KnownPublicIPAddressSkuTier || (KnownPublicIPAddressSkuTier = {}));
var KnownVirtualNetworkPrivateEndpointNetworkPolicies;
(function(KnownVirtualNetworkPrivateEndpointNetworkPolicies2) {
  KnownVirtualNetworkPrivateEndpointNetworkPolicies2["Enabled"] = "Enabled";
  KnownVirtualNetworkPrivateEndpointNetworkPolicies2["Disabled"] = "Disabled";
  KnownVirtualNetworkPrivateEndpointNetworkPolicies2["NetworkSecurityGroupEnabled"] = "NetworkSecurityGroupEnabled";
  KnownVirtualNetworkPrivateEndpointNetworkPolicies2["RouteTableEnabled"] = "RouteTableEnabled";
})(KnownVirtualNetworkPrivateEndpointNetworkPolicies || (KnownVirtualNetworkPrivateEndpointNetworkPolicies = {}));
var KnownVirtualNetworkPrivateLinkServiceNetworkPolicies;
(function(KnownVirtualNetworkPrivateLinkServiceNetworkPolicies2) {
  KnownVirtualNetworkPrivateLinkServiceNetworkPolicies2["Enabled"] = "Enabled";
  KnownVirtualNetworkPrivateLinkServiceNetworkPolicies2["Disabled"] = "Disabled";
})(KnownVirtualNetworkPrivateLinkServiceNetworkPolicies || (KnownVirtualNetworkPrivateLinkServiceNetworkPolicies = {}));
var KnownSharingScope;
(function(KnownSharingScope2) {
  KnownSharingScope2["Tenant"] = "Tenant";
  KnownSharingScope2["DelegatedServices"] = "DelegatedServices";
})(KnownSharingScope || (KnownSharingScope = {}));
var KnownGatewayLoadBalancerTunnelProtocol;
(function(KnownGatewayLoadBalancerTunnelProtocol2) {
  KnownGatewayLoadBalancerTunnelProtocol2["None"] = "None";
  KnownGatewayLoadBalancerTunnelProtocol2["Native"] = "Native";
  KnownGatewayLoadBalancerTunnelProtocol2["Vxlan"] = "VXLAN";
})(KnownGatewayLoadBalancerTunnelProtocol || (KnownGatewayLoadBalancerTunnelProtocol = {}));
var KnownGatewayLoadBalancerTunnelInterfaceType;
(function(KnownGatewayLoadBalancerTunnelInterfaceType2) {
  KnownGatewayLoadBalancerTunnelInterfaceType2["None"] = "None";
  KnownGatewayLoadBalancerTunnelInterfaceType2["Internal"] = "Internal";
  KnownGatewayLoadBalancerTunnelInterfaceType2["External"] = "External";
})(KnownGatewayLoadBalancerTunnelInterfaceType || (KnownGatewayLoadBalancerTunnelInterfaceType = {}));
var KnownLoadBalancerBackendAddressAdminState;
(function(KnownLoadBalancerBackendAddressAdminState2) {
  KnownLoadBalancerBackendAddressAdminState2["None"] = "None";
  KnownLoadBalancerBackendAddressAdminState2["Up"] = "Up";
  KnownLoadBalancerBackendAddressAdminState2["Down"] = "Down";
})(KnownLoadBalancerBackendAddressAdminState || (KnownLoadBalancerBackendAddressAdminState = {}));
var KnownSyncMode;
(function(KnownSyncMode2) {
  KnownSyncMode2["Automatic"] = "Automatic";
  KnownSyncMode2["Manual"] = "Manual";
})(KnownSyncMode || (KnownSyncMode = {}));
var KnownTransportProtocol;
(function(KnownTransportProtocol2) {
  KnownTransportProtocol2["Udp"] = "Udp";
  KnownTransportProtocol2["Tcp"] = "Tcp";
  KnownTransportProtocol2["All"] = "All";
  KnownTransportProtocol2["Quic"] = "Quic";
})(KnownTransportProtocol || (KnownTransportProtocol = {}));
var KnownLoadDistribution;
(function(KnownLoadDistribution2) {
  KnownLoadDistribution2["Default"] = "Default";
  KnownLoadDistribution2["SourceIP"] = "SourceIP";
  KnownLoadDistribution2["SourceIPProtocol"] = "SourceIPProtocol";
})(KnownLoadDistribution || (KnownLoadDistribution = {}));
var KnownProbeProtocol;
(function(KnownProbeProtocol2) {
  KnownProbeProtocol2["Http"] = "Http";
  KnownProbeProtocol2["Tcp"] = "Tcp";
  KnownProbeProtocol2["Https"] = "Https";
})(KnownProbeProtocol || (KnownProbeProtocol = {}));
var KnownProbeNoHealthyBackendsBehavior;
(function(KnownProbeNoHealthyBackendsBehavior2) {
  KnownProbeNoHealthyBackendsBehavior2["AllProbedDown"] = "AllProbedDown";
  KnownProbeNoHealthyBackendsBehavior2["AllProbedUp"] = "AllProbedUp";
})(KnownProbeNoHealthyBackendsBehavior || (KnownProbeNoHealthyBackendsBehavior = {}));
var KnownLoadBalancerOutboundRuleProtocol;
(function(KnownLoadBalancerOutboundRuleProtocol2) {
  KnownLoadBalancerOutboundRuleProtocol2["Tcp"] = "Tcp";
  KnownLoadBalancerOutboundRuleProtocol2["Udp"] = "Udp";
  KnownLoadBalancerOutboundRuleProtocol2["All"] = "All";
})(KnownLoadBalancerOutboundRuleProtocol || (KnownLoadBalancerOutboundRuleProtocol = {}));
var KnownLoadBalancerScope;
(function(KnownLoadBalancerScope2) {
  KnownLoadBalancerScope2["Public"] = "Public";
  KnownLoadBalancerScope2["Private"] = "Private";
})(KnownLoadBalancerScope || (KnownLoadBalancerScope = {}));
var KnownLoadBalancerMode;
(function(KnownLoadBalancerMode2) {
  KnownLoadBalancerMode2["Advanced"] = "Advanced";
})(KnownLoadBalancerMode || (KnownLoadBalancerMode = {}));
var KnownLoadBalancerSkuName;
(function(KnownLoadBalancerSkuName2) {
  KnownLoadBalancerSkuName2["Basic"] = "Basic";
  KnownLoadBalancerSkuName2["Standard"] = "Standard";
  KnownLoadBalancerSkuName2["Gateway"] = "Gateway";
  KnownLoadBalancerSkuName2["Service"] = "Service";
})(KnownLoadBalancerSkuName || (KnownLoadBalancerSkuName = {}));
var KnownLoadBalancerSkuTier;
(function(KnownLoadBalancerSkuTier2) {
  KnownLoadBalancerSkuTier2["Regional"] = "Regional";
  KnownLoadBalancerSkuTier2["Global"] = "Global";
})(KnownLoadBalancerSkuTier || (KnownLoadBalancerSkuTier = {}));
var KnownVirtualNetworkEncryptionEnforcement;
(function(KnownVirtualNetworkEncryptionEnforcement2) {
  KnownVirtualNetworkEncryptionEnforcement2["DropUnencrypted"] = "DropUnencrypted";
  KnownVirtualNetworkEncryptionEnforcement2["AllowUnencrypted"] = "AllowUnencrypted";
})(KnownVirtualNetworkEncryptionEnforcement || (KnownVirtualNetworkEncryptionEnforcement = {}));
var KnownVirtualNetworkPeeringState;
(function(KnownVirtualNetworkPeeringState2) {
  KnownVirtualNetworkPeeringState2["Initiated"] = "Initiated";
  KnownVirtualNetworkPeeringState2["Connected"] = "Connected";
  KnownVirtualNetworkPeeringState2["Disconnected"] = "Disconnected";
})(KnownVirtualNetworkPeeringState || (KnownVirtualNetworkPeeringState = {}));
var KnownVirtualNetworkPeeringLevel;
(function(KnownVirtualNetworkPeeringLevel2) {
  KnownVirtualNetworkPeeringLevel2["FullyInSync"] = "FullyInSync";
  KnownVirtualNetworkPeeringLevel2["RemoteNotInSync"] = "RemoteNotInSync";
  KnownVirtualNetworkPeeringLevel2["LocalNotInSync"] = "LocalNotInSync";
  KnownVirtualNetworkPeeringLevel2["LocalAndRemoteNotInSync"] = "LocalAndRemoteNotInSync";
})(KnownVirtualNetworkPeeringLevel || (KnownVirtualNetworkPeeringLevel = {}));
var KnownPrivateEndpointVNetPolicies;
(function(KnownPrivateEndpointVNetPolicies2) {
  KnownPrivateEndpointVNetPolicies2["Disabled"] = "Disabled";
  KnownPrivateEndpointVNetPolicies2["Basic"] = "Basic";
})(KnownPrivateEndpointVNetPolicies || (KnownPrivateEndpointVNetPolicies = {}));

// node_modules/@azure/arm-network/dist/esm/models/models.js
var KnownCreatedByType;
(function(KnownCreatedByType2) {
  KnownCreatedByType2["User"] = "User";
  KnownCreatedByType2["Application"] = "Application";
  KnownCreatedByType2["ManagedIdentity"] = "ManagedIdentity";
  KnownCreatedByType2["Key"] = "Key";
})(KnownCreatedByType || (KnownCreatedByType = {}));

// node_modules/@azure/arm-network/dist/esm/models/network/models.js
var KnownBastionConnectProtocol;
(function(KnownBastionConnectProtocol2) {
  KnownBastionConnectProtocol2["SSH"] = "SSH";
  KnownBastionConnectProtocol2["RDP"] = "RDP";
})(KnownBastionConnectProtocol || (KnownBastionConnectProtocol = {}));
var KnownConnectivityTopology;
(function(KnownConnectivityTopology2) {
  KnownConnectivityTopology2["HubAndSpoke"] = "HubAndSpoke";
  KnownConnectivityTopology2["Mesh"] = "Mesh";
})(KnownConnectivityTopology || (KnownConnectivityTopology = {}));
var KnownIsGlobal;
(function(KnownIsGlobal2) {
  KnownIsGlobal2["False"] = "False";
  KnownIsGlobal2["True"] = "True";
})(KnownIsGlobal || (KnownIsGlobal = {}));
var KnownConnectedGroupPrivateEndpointsScale;
(function(KnownConnectedGroupPrivateEndpointsScale2) {
  KnownConnectedGroupPrivateEndpointsScale2["Standard"] = "Standard";
  KnownConnectedGroupPrivateEndpointsScale2["HighScale"] = "HighScale";
})(KnownConnectedGroupPrivateEndpointsScale || (KnownConnectedGroupPrivateEndpointsScale = {}));
var KnownConnectedGroupAddressOverlap;
(function(KnownConnectedGroupAddressOverlap2) {
  KnownConnectedGroupAddressOverlap2["Allowed"] = "Allowed";
  KnownConnectedGroupAddressOverlap2["Disallowed"] = "Disallowed";
})(KnownConnectedGroupAddressOverlap || (KnownConnectedGroupAddressOverlap = {}));
var KnownPeeringEnforcement;
(function(KnownPeeringEnforcement2) {
  KnownPeeringEnforcement2["Unenforced"] = "Unenforced";
  KnownPeeringEnforcement2["Enforced"] = "Enforced";
})(KnownPeeringEnforcement || (KnownPeeringEnforcement = {}));
var KnownUseHubGateway;
(function(KnownUseHubGateway2) {
  KnownUseHubGateway2["False"] = "False";
  KnownUseHubGateway2["True"] = "True";
})(KnownUseHubGateway || (KnownUseHubGateway = {}));
var KnownGroupConnectivity;
(function(KnownGroupConnectivity2) {
  KnownGroupConnectivity2["None"] = "None";
  KnownGroupConnectivity2["DirectlyConnected"] = "DirectlyConnected";
})(KnownGroupConnectivity || (KnownGroupConnectivity = {}));
var KnownDeleteExistingPeering;
(function(KnownDeleteExistingPeering2) {
  KnownDeleteExistingPeering2["False"] = "False";
  KnownDeleteExistingPeering2["True"] = "True";
})(KnownDeleteExistingPeering || (KnownDeleteExistingPeering = {}));
var KnownGroupMemberType;
(function(KnownGroupMemberType2) {
  KnownGroupMemberType2["VirtualNetwork"] = "VirtualNetwork";
  KnownGroupMemberType2["Subnet"] = "Subnet";
})(KnownGroupMemberType || (KnownGroupMemberType = {}));
var KnownEffectiveAdminRuleKind;
(function(KnownEffectiveAdminRuleKind2) {
  KnownEffectiveAdminRuleKind2["Custom"] = "Custom";
  KnownEffectiveAdminRuleKind2["Default"] = "Default";
})(KnownEffectiveAdminRuleKind || (KnownEffectiveAdminRuleKind = {}));
var KnownSecurityConfigurationRuleProtocol;
(function(KnownSecurityConfigurationRuleProtocol2) {
  KnownSecurityConfigurationRuleProtocol2["Tcp"] = "Tcp";
  KnownSecurityConfigurationRuleProtocol2["Udp"] = "Udp";
  KnownSecurityConfigurationRuleProtocol2["Icmp"] = "Icmp";
  KnownSecurityConfigurationRuleProtocol2["Esp"] = "Esp";
  KnownSecurityConfigurationRuleProtocol2["Any"] = "Any";
  KnownSecurityConfigurationRuleProtocol2["Ah"] = "Ah";
})(KnownSecurityConfigurationRuleProtocol || (KnownSecurityConfigurationRuleProtocol = {}));
var KnownAddressPrefixType;
(function(KnownAddressPrefixType2) {
  KnownAddressPrefixType2["IPPrefix"] = "IPPrefix";
  KnownAddressPrefixType2["ServiceTag"] = "ServiceTag";
  KnownAddressPrefixType2["NetworkGroup"] = "NetworkGroup";
})(KnownAddressPrefixType || (KnownAddressPrefixType = {}));
var KnownSecurityConfigurationRuleAccess;
(function(KnownSecurityConfigurationRuleAccess2) {
  KnownSecurityConfigurationRuleAccess2["Allow"] = "Allow";
  KnownSecurityConfigurationRuleAccess2["Deny"] = "Deny";
  KnownSecurityConfigurationRuleAccess2["AlwaysAllow"] = "AlwaysAllow";
})(KnownSecurityConfigurationRuleAccess || (KnownSecurityConfigurationRuleAccess = {}));
var KnownSecurityConfigurationRuleDirection;
(function(KnownSecurityConfigurationRuleDirection2) {
  KnownSecurityConfigurationRuleDirection2["Inbound"] = "Inbound";
  KnownSecurityConfigurationRuleDirection2["Outbound"] = "Outbound";
})(KnownSecurityConfigurationRuleDirection || (KnownSecurityConfigurationRuleDirection = {}));
var KnownVirtualWanSecurityProviderType;
(function(KnownVirtualWanSecurityProviderType2) {
  KnownVirtualWanSecurityProviderType2["External"] = "External";
  KnownVirtualWanSecurityProviderType2["Native"] = "Native";
})(KnownVirtualWanSecurityProviderType || (KnownVirtualWanSecurityProviderType = {}));
var KnownAuthenticationMethod;
(function(KnownAuthenticationMethod2) {
  KnownAuthenticationMethod2["Eaptls"] = "EAPTLS";
  KnownAuthenticationMethod2["EapmschaPv2"] = "EAPMSCHAPv2";
})(KnownAuthenticationMethod || (KnownAuthenticationMethod = {}));
var KnownApplicationGatewaySkuName;
(function(KnownApplicationGatewaySkuName2) {
  KnownApplicationGatewaySkuName2["StandardSmall"] = "Standard_Small";
  KnownApplicationGatewaySkuName2["StandardMedium"] = "Standard_Medium";
  KnownApplicationGatewaySkuName2["StandardLarge"] = "Standard_Large";
  KnownApplicationGatewaySkuName2["WAFMedium"] = "WAF_Medium";
  KnownApplicationGatewaySkuName2["WAFLarge"] = "WAF_Large";
  KnownApplicationGatewaySkuName2["StandardV2"] = "Standard_v2";
  KnownApplicationGatewaySkuName2["WAFV2"] = "WAF_v2";
  KnownApplicationGatewaySkuName2["Basic"] = "Basic";
  KnownApplicationGatewaySkuName2["BasicV2"] = "Basic_v2";
  KnownApplicationGatewaySkuName2["BasicWAFV2"] = "Basic_WAF_v2";
})(KnownApplicationGatewaySkuName || (KnownApplicationGatewaySkuName = {}));
var KnownApplicationGatewayTier;
(function(KnownApplicationGatewayTier2) {
  KnownApplicationGatewayTier2["Standard"] = "Standard";
  KnownApplicationGatewayTier2["WAF"] = "WAF";
  KnownApplicationGatewayTier2["StandardV2"] = "Standard_v2";
  KnownApplicationGatewayTier2["WAFV2"] = "WAF_v2";
  KnownApplicationGatewayTier2["Basic"] = "Basic";
  KnownApplicationGatewayTier2["BasicV2"] = "Basic_v2";
  KnownApplicationGatewayTier2["BasicWAFV2"] = "Basic_WAF_v2";
})(KnownApplicationGatewayTier || (KnownApplicationGatewayTier = {}));
var KnownApplicationGatewaySkuFamily;
(function(KnownApplicationGatewaySkuFamily2) {
  KnownApplicationGatewaySkuFamily2["Generation1"] = "Generation_1";
  KnownApplicationGatewaySkuFamily2["Generation2"] = "Generation_2";
})(KnownApplicationGatewaySkuFamily || (KnownApplicationGatewaySkuFamily = {}));
var KnownApplicationGatewaySslProtocol;
(function(KnownApplicationGatewaySslProtocol2) {
  KnownApplicationGatewaySslProtocol2["TLSv10"] = "TLSv1_0";
  KnownApplicationGatewaySslProtocol2["TLSv11"] = "TLSv1_1";
  KnownApplicationGatewaySslProtocol2["TLSv12"] = "TLSv1_2";
  KnownApplicationGatewaySslProtocol2["TLSv13"] = "TLSv1_3";
})(KnownApplicationGatewaySslProtocol || (KnownApplicationGatewaySslProtocol = {}));
var KnownApplicationGatewaySslPolicyType;
(function(KnownApplicationGatewaySslPolicyType2) {
  KnownApplicationGatewaySslPolicyType2["Predefined"] = "Predefined";
  KnownApplicationGatewaySslPolicyType2["Custom"] = "Custom";
  KnownApplicationGatewaySslPolicyType2["CustomV2"] = "CustomV2";
})(KnownApplicationGatewaySslPolicyType || (KnownApplicationGatewaySslPolicyType = {}));
var KnownApplicationGatewaySslPolicyName;
(function(KnownApplicationGatewaySslPolicyName2) {
  KnownApplicationGatewaySslPolicyName2["AppGwSslPolicy20150501"] = "AppGwSslPolicy20150501";
  KnownApplicationGatewaySslPolicyName2["AppGwSslPolicy20170401"] = "AppGwSslPolicy20170401";
  KnownApplicationGatewaySslPolicyName2["AppGwSslPolicy20170401S"] = "AppGwSslPolicy20170401S";
  KnownApplicationGatewaySslPolicyName2["AppGwSslPolicy20220101"] = "AppGwSslPolicy20220101";
  KnownApplicationGatewaySslPolicyName2["AppGwSslPolicy20220101S"] = "AppGwSslPolicy20220101S";
})(KnownApplicationGatewaySslPolicyName || (KnownApplicationGatewaySslPolicyName = {}));
var KnownApplicationGatewaySslCipherSuite;
(function(KnownApplicationGatewaySslCipherSuite2) {
  KnownApplicationGatewaySslCipherSuite2["TLSEcdheRSAWithAES256CBCSHA384"] = "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384";
  KnownApplicationGatewaySslCipherSuite2["TLSEcdheRSAWithAES128CBCSHA256"] = "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256";
  KnownApplicationGatewaySslCipherSuite2["TLSEcdheRSAWithAES256CBCSHA"] = "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA";
  KnownApplicationGatewaySslCipherSuite2["TLSEcdheRSAWithAES128CBCSHA"] = "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA";
  KnownApplicationGatewaySslCipherSuite2["TLSDHERSAWithAES256GCMSHA384"] = "TLS_DHE_RSA_WITH_AES_256_GCM_SHA384";
  KnownApplicationGatewaySslCipherSuite2["TLSDHERSAWithAES128GCMSHA256"] = "TLS_DHE_RSA_WITH_AES_128_GCM_SHA256";
  KnownApplicationGatewaySslCipherSuite2["TLSDHERSAWithAES256CBCSHA"] = "TLS_DHE_RSA_WITH_AES_256_CBC_SHA";
  KnownApplicationGatewaySslCipherSuite2["TLSDHERSAWithAES128CBCSHA"] = "TLS_DHE_RSA_WITH_AES_128_CBC_SHA";
  KnownApplicationGatewaySslCipherSuite2["TLSRSAWithAES256GCMSHA384"] = "TLS_RSA_WITH_AES_256_GCM_SHA384";
  KnownApplicationGatewaySslCipherSuite2["TLSRSAWithAES128GCMSHA256"] = "TLS_RSA_WITH_AES_128_GCM_SHA256";
  KnownApplicationGatewaySslCipherSuite2["TLSRSAWithAES256CBCSHA256"] = "TLS_RSA_WITH_AES_256_CBC_SHA256";
  KnownApplicationGatewaySslCipherSuite2["TLSRSAWithAES128CBCSHA256"] = "TLS_RSA_WITH_AES_128_CBC_SHA256";
  KnownApplicationGatewaySslCipherSuite2["TLSRSAWithAES256CBCSHA"] = "TLS_RSA_WITH_AES_256_CBC_SHA";
  KnownApplicationGatewaySslCipherSuite2["TLSRSAWithAES128CBCSHA"] = "TLS_RSA_WITH_AES_128_CBC_SHA";
  KnownApplicationGatewaySslCipherSuite2["TLSEcdheEcdsaWithAES256GCMSHA384"] = "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384";
  KnownApplicationGatewaySslCipherSuite2["TLSEcdheEcdsaWithAES128GCMSHA256"] = "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256";
  KnownApplicationGatewaySslCipherSuite2["TLSEcdheEcdsaWithAES256CBCSHA384"] = "TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA384";
  KnownApplicationGatewaySslCipherSuite2["TLSEcdheEcdsaWithAES128CBCSHA256"] = "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256";
  KnownApplicationGatewaySslCipherSuite2["TLSEcdheEcdsaWithAES256CBCSHA"] = "TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA";
  KnownApplicationGatewaySslCipherSuite2["TLSEcdheEcdsaWithAES128CBCSHA"] = "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA";
  KnownApplicationGatewaySslCipherSuite2["TLSDHEDSSWithAES256CBCSHA256"] = "TLS_DHE_DSS_WITH_AES_256_CBC_SHA256";
  KnownApplicationGatewaySslCipherSuite2["TLSDHEDSSWithAES128CBCSHA256"] = "TLS_DHE_DSS_WITH_AES_128_CBC_SHA256";
  KnownApplicationGatewaySslCipherSuite2["TLSDHEDSSWithAES256CBCSHA"] = "TLS_DHE_DSS_WITH_AES_256_CBC_SHA";
  KnownApplicationGatewaySslCipherSuite2["TLSDHEDSSWithAES128CBCSHA"] = "TLS_DHE_DSS_WITH_AES_128_CBC_SHA";
  KnownApplicationGatewaySslCipherSuite2["TLSRSAWith3DESEDECBCSHA"] = "TLS_RSA_WITH_3DES_EDE_CBC_SHA";
  KnownApplicationGatewaySslCipherSuite2["TLSDHEDSSWith3DESEDECBCSHA"] = "TLS_DHE_DSS_WITH_3DES_EDE_CBC_SHA";
  KnownApplicationGatewaySslCipherSuite2["TLSEcdheRSAWithAES128GCMSHA256"] = "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256";
  KnownApplicationGatewaySslCipherSuite2["TLSEcdheRSAWithAES256GCMSHA384"] = "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384";
})(KnownApplicationGatewaySslCipherSuite || (KnownApplicationGatewaySslCipherSuite = {}));
var KnownApplicationGatewayOperationalState;
(function(KnownApplicationGatewayOperationalState2) {
  KnownApplicationGatewayOperationalState2["Stopped"] = "Stopped";
  KnownApplicationGatewayOperationalState2["Starting"] = "Starting";
  KnownApplicationGatewayOperationalState2["Running"] = "Running";
  KnownApplicationGatewayOperationalState2["Stopping"] = "Stopping";
})(KnownApplicationGatewayOperationalState || (KnownApplicationGatewayOperationalState = {}));
var KnownApplicationGatewayProtocol;
(function(KnownApplicationGatewayProtocol2) {
  KnownApplicationGatewayProtocol2["Http"] = "Http";
  KnownApplicationGatewayProtocol2["Https"] = "Https";
  KnownApplicationGatewayProtocol2["Tcp"] = "Tcp";
  KnownApplicationGatewayProtocol2["Tls"] = "Tls";
})(KnownApplicationGatewayProtocol || (KnownApplicationGatewayProtocol = {}));
var KnownApplicationGatewayCookieBasedAffinity;
(function(KnownApplicationGatewayCookieBasedAffinity2) {
  KnownApplicationGatewayCookieBasedAffinity2["Enabled"] = "Enabled";
  KnownApplicationGatewayCookieBasedAffinity2["Disabled"] = "Disabled";
})(KnownApplicationGatewayCookieBasedAffinity || (KnownApplicationGatewayCookieBasedAffinity = {}));
var KnownApplicationGatewayCustomErrorStatusCode;
(function(KnownApplicationGatewayCustomErrorStatusCode2) {
  KnownApplicationGatewayCustomErrorStatusCode2["HttpStatus400"] = "HttpStatus400";
  KnownApplicationGatewayCustomErrorStatusCode2["HttpStatus403"] = "HttpStatus403";
  KnownApplicationGatewayCustomErrorStatusCode2["HttpStatus404"] = "HttpStatus404";
  KnownApplicationGatewayCustomErrorStatusCode2["HttpStatus405"] = "HttpStatus405";
  KnownApplicationGatewayCustomErrorStatusCode2["HttpStatus408"] = "HttpStatus408";
  KnownApplicationGatewayCustomErrorStatusCode2["HttpStatus500"] = "HttpStatus500";
  KnownApplicationGatewayCustomErrorStatusCode2["HttpStatus502"] = "HttpStatus502";
  KnownApplicationGatewayCustomErrorStatusCode2["HttpStatus503"] = "HttpStatus503";
  KnownApplicationGatewayCustomErrorStatusCode2["HttpStatus504"] = "HttpStatus504";
})(KnownApplicationGatewayCustomErrorStatusCode || (KnownApplicationGatewayCustomErrorStatusCode = {}));
var KnownApplicationGatewayClientRevocationOptions;
(function(KnownApplicationGatewayClientRevocationOptions2) {
  KnownApplicationGatewayClientRevocationOptions2["None"] = "None";
  KnownApplicationGatewayClientRevocationOptions2["Ocsp"] = "OCSP";
})(KnownApplicationGatewayClientRevocationOptions || (KnownApplicationGatewayClientRevocationOptions = {}));
var KnownApplicationGatewayClientAuthVerificationModes;
(function(KnownApplicationGatewayClientAuthVerificationModes2) {
  KnownApplicationGatewayClientAuthVerificationModes2["Strict"] = "Strict";
  KnownApplicationGatewayClientAuthVerificationModes2["Passthrough"] = "Passthrough";
})(KnownApplicationGatewayClientAuthVerificationModes || (KnownApplicationGatewayClientAuthVerificationModes = {}));
var KnownApplicationGatewayRequestRoutingRuleType;
(function(KnownApplicationGatewayRequestRoutingRuleType2) {
  KnownApplicationGatewayRequestRoutingRuleType2["Basic"] = "Basic";
  KnownApplicationGatewayRequestRoutingRuleType2["PathBasedRouting"] = "PathBasedRouting";
  KnownApplicationGatewayRequestRoutingRuleType2["AdvancedRouting"] = "AdvancedRouting";
})(KnownApplicationGatewayRequestRoutingRuleType || (KnownApplicationGatewayRequestRoutingRuleType = {}));
var KnownApplicationGatewayAdvancedRoutingConditionType;
(function(KnownApplicationGatewayAdvancedRoutingConditionType2) {
  KnownApplicationGatewayAdvancedRoutingConditionType2["Header"] = "Header";
  KnownApplicationGatewayAdvancedRoutingConditionType2["QueryString"] = "QueryString";
  KnownApplicationGatewayAdvancedRoutingConditionType2["Path"] = "Path";
  KnownApplicationGatewayAdvancedRoutingConditionType2["ClientIP"] = "ClientIP";
  KnownApplicationGatewayAdvancedRoutingConditionType2["Method"] = "Method";
})(KnownApplicationGatewayAdvancedRoutingConditionType || (KnownApplicationGatewayAdvancedRoutingConditionType = {}));
var KnownApplicationGatewayRedirectType;
(function(KnownApplicationGatewayRedirectType2) {
  KnownApplicationGatewayRedirectType2["Permanent"] = "Permanent";
  KnownApplicationGatewayRedirectType2["Found"] = "Found";
  KnownApplicationGatewayRedirectType2["SeeOther"] = "SeeOther";
  KnownApplicationGatewayRedirectType2["Temporary"] = "Temporary";
})(KnownApplicationGatewayRedirectType || (KnownApplicationGatewayRedirectType = {}));
var KnownApplicationGatewayFirewallMode;
(function(KnownApplicationGatewayFirewallMode2) {
  KnownApplicationGatewayFirewallMode2["Detection"] = "Detection";
  KnownApplicationGatewayFirewallMode2["Prevention"] = "Prevention";
})(KnownApplicationGatewayFirewallMode || (KnownApplicationGatewayFirewallMode = {}));
var KnownApplicationGatewayLoadDistributionAlgorithm;
(function(KnownApplicationGatewayLoadDistributionAlgorithm2) {
  KnownApplicationGatewayLoadDistributionAlgorithm2["RoundRobin"] = "RoundRobin";
  KnownApplicationGatewayLoadDistributionAlgorithm2["LeastConnections"] = "LeastConnections";
  KnownApplicationGatewayLoadDistributionAlgorithm2["IpHash"] = "IpHash";
})(KnownApplicationGatewayLoadDistributionAlgorithm || (KnownApplicationGatewayLoadDistributionAlgorithm = {}));
var KnownApplicationGatewayUnAuthorizedRequestAction;
(function(KnownApplicationGatewayUnAuthorizedRequestAction2) {
  KnownApplicationGatewayUnAuthorizedRequestAction2["Deny"] = "Deny";
  KnownApplicationGatewayUnAuthorizedRequestAction2["Allow"] = "Allow";
})(KnownApplicationGatewayUnAuthorizedRequestAction || (KnownApplicationGatewayUnAuthorizedRequestAction = {}));
var KnownApplicationGatewayBackendHealthServerHealth;
(function(KnownApplicationGatewayBackendHealthServerHealth2) {
  KnownApplicationGatewayBackendHealthServerHealth2["Unknown"] = "Unknown";
  KnownApplicationGatewayBackendHealthServerHealth2["Up"] = "Up";
  KnownApplicationGatewayBackendHealthServerHealth2["Down"] = "Down";
  KnownApplicationGatewayBackendHealthServerHealth2["Partial"] = "Partial";
  KnownApplicationGatewayBackendHealthServerHealth2["Draining"] = "Draining";
})(KnownApplicationGatewayBackendHealthServerHealth || (KnownApplicationGatewayBackendHealthServerHealth = {}));
var KnownApplicationGatewayWafRuleStateTypes;
(function(KnownApplicationGatewayWafRuleStateTypes2) {
  KnownApplicationGatewayWafRuleStateTypes2["Enabled"] = "Enabled";
  KnownApplicationGatewayWafRuleStateTypes2["Disabled"] = "Disabled";
})(KnownApplicationGatewayWafRuleStateTypes || (KnownApplicationGatewayWafRuleStateTypes = {}));
var KnownApplicationGatewayWafRuleActionTypes;
(function(KnownApplicationGatewayWafRuleActionTypes2) {
  KnownApplicationGatewayWafRuleActionTypes2["None"] = "None";
  KnownApplicationGatewayWafRuleActionTypes2["AnomalyScoring"] = "AnomalyScoring";
  KnownApplicationGatewayWafRuleActionTypes2["Allow"] = "Allow";
  KnownApplicationGatewayWafRuleActionTypes2["Block"] = "Block";
  KnownApplicationGatewayWafRuleActionTypes2["Log"] = "Log";
})(KnownApplicationGatewayWafRuleActionTypes || (KnownApplicationGatewayWafRuleActionTypes = {}));
var KnownApplicationGatewayWafRuleSensitivityTypes;
(function(KnownApplicationGatewayWafRuleSensitivityTypes2) {
  KnownApplicationGatewayWafRuleSensitivityTypes2["Low"] = "Low";
  KnownApplicationGatewayWafRuleSensitivityTypes2["Medium"] = "Medium";
  KnownApplicationGatewayWafRuleSensitivityTypes2["High"] = "High";
})(KnownApplicationGatewayWafRuleSensitivityTypes || (KnownApplicationGatewayWafRuleSensitivityTypes = {}));
var KnownApplicationGatewayWafRuleParanoiaLevel;
(function(KnownApplicationGatewayWafRuleParanoiaLevel2) {
  KnownApplicationGatewayWafRuleParanoiaLevel2["PL1"] = "PL1";
  KnownApplicationGatewayWafRuleParanoiaLevel2["PL2"] = "PL2";
  KnownApplicationGatewayWafRuleParanoiaLevel2["PL3"] = "PL3";
  KnownApplicationGatewayWafRuleParanoiaLevel2["PL4"] = "PL4";
})(KnownApplicationGatewayWafRuleParanoiaLevel || (KnownApplicationGatewayWafRuleParanoiaLevel = {}));
var KnownApplicationGatewayTierTypes;
(function(KnownApplicationGatewayTierTypes2) {
  KnownApplicationGatewayTierTypes2["Standard"] = "Standard";
  KnownApplicationGatewayTierTypes2["WAF"] = "WAF";
  KnownApplicationGatewayTierTypes2["StandardV2"] = "Standard_v2";
  KnownApplicationGatewayTierTypes2["WAFV2"] = "WAF_v2";
})(KnownApplicationGatewayTierTypes || (KnownApplicationGatewayTierTypes = {}));
var KnownUserTrustProviderType;
(function(KnownUserTrustProviderType2) {
  KnownUserTrustProviderType2["Entra"] = "entra";
})(KnownUserTrustProviderType || (KnownUserTrustProviderType = {}));
var KnownOnUnauthenticatedRequest;
(function(KnownOnUnauthenticatedRequest2) {
  KnownOnUnauthenticatedRequest2["Allow"] = "allow";
  KnownOnUnauthenticatedRequest2["Authenticate"] = "authenticate";
  KnownOnUnauthenticatedRequest2["Deny"] = "deny";
})(KnownOnUnauthenticatedRequest || (KnownOnUnauthenticatedRequest = {}));
var KnownAzureFirewallRCActionType;
(function(KnownAzureFirewallRCActionType2) {
  KnownAzureFirewallRCActionType2["Allow"] = "Allow";
  KnownAzureFirewallRCActionType2["Deny"] = "Deny";
})(KnownAzureFirewallRCActionType || (KnownAzureFirewallRCActionType = {}));
var KnownAzureFirewallApplicationRuleProtocolType;
(function(KnownAzureFirewallApplicationRuleProtocolType2) {
  KnownAzureFirewallApplicationRuleProtocolType2["Http"] = "Http";
  KnownAzureFirewallApplicationRuleProtocolType2["Https"] = "Https";
  KnownAzureFirewallApplicationRuleProtocolType2["Mssql"] = "Mssql";
})(KnownAzureFirewallApplicationRuleProtocolType || (KnownAzureFirewallApplicationRuleProtocolType = {}));
var KnownAzureFirewallNatRCActionType;
(function(KnownAzureFirewallNatRCActionType2) {
  KnownAzureFirewallNatRCActionType2["Snat"] = "Snat";
  KnownAzureFirewallNatRCActionType2["Dnat"] = "Dnat";
})(KnownAzureFirewallNatRCActionType || (KnownAzureFirewallNatRCActionType = {}));
var KnownAzureFirewallNetworkRuleProtocol;
(function(KnownAzureFirewallNetworkRuleProtocol2) {
  KnownAzureFirewallNetworkRuleProtocol2["TCP"] = "TCP";
  KnownAzureFirewallNetworkRuleProtocol2["UDP"] = "UDP";
  KnownAzureFirewallNetworkRuleProtocol2["Any"] = "Any";
  KnownAzureFirewallNetworkRuleProtocol2["Icmp"] = "ICMP";
})(KnownAzureFirewallNetworkRuleProtocol || (KnownAzureFirewallNetworkRuleProtocol = {}));
var KnownAzureFirewallThreatIntelMode;
(function(KnownAzureFirewallThreatIntelMode2) {
  KnownAzureFirewallThreatIntelMode2["Alert"] = "Alert";
  KnownAzureFirewallThreatIntelMode2["Deny"] = "Deny";
  KnownAzureFirewallThreatIntelMode2["Off"] = "Off";
})(KnownAzureFirewallThreatIntelMode || (KnownAzureFirewallThreatIntelMode = {}));
var KnownAzureFirewallSkuName;
(function(KnownAzureFirewallSkuName2) {
  KnownAzureFirewallSkuName2["AzfwVnet"] = "AZFW_VNet";
  KnownAzureFirewallSkuName2["AzfwHub"] = "AZFW_Hub";
})(KnownAzureFirewallSkuName || (KnownAzureFirewallSkuName = {}));
var KnownAzureFirewallSkuTier;
(function(KnownAzureFirewallSkuTier2) {
  KnownAzureFirewallSkuTier2["Standard"] = "Standard";
  KnownAzureFirewallSkuTier2["Premium"] = "Premium";
  KnownAzureFirewallSkuTier2["Basic"] = "Basic";
})(KnownAzureFirewallSkuTier || (KnownAzureFirewallSkuTier = {}));
var KnownAzureFirewallPacketCaptureFlagsType;
(function(KnownAzureFirewallPacketCaptureFlagsType2) {
  KnownAzureFirewallPacketCaptureFlagsType2["Fin"] = "fin";
  KnownAzureFirewallPacketCaptureFlagsType2["Syn"] = "syn";
  KnownAzureFirewallPacketCaptureFlagsType2["Rst"] = "rst";
  KnownAzureFirewallPacketCaptureFlagsType2["Push"] = "push";
  KnownAzureFirewallPacketCaptureFlagsType2["Ack"] = "ack";
  KnownAzureFirewallPacketCaptureFlagsType2["Urg"] = "urg";
})(KnownAzureFirewallPacketCaptureFlagsType || (KnownAzureFirewallPacketCaptureFlagsType = {}));
var KnownAzureFirewallPacketCaptureOperationType;
(function(KnownAzureFirewallPacketCaptureOperationType2) {
  KnownAzureFirewallPacketCaptureOperationType2["Start"] = "Start";
  KnownAzureFirewallPacketCaptureOperationType2["Status"] = "Status";
  KnownAzureFirewallPacketCaptureOperationType2["Stop"] = "Stop";
})(KnownAzureFirewallPacketCaptureOperationType || (KnownAzureFirewallPacketCaptureOperationType = {}));
var KnownAzureFirewallPacketCaptureResponseCode;
(function(KnownAzureFirewallPacketCaptureResponseCode2) {
  KnownAzureFirewallPacketCaptureResponseCode2["NotImplemented"] = "NotImplemented";
  KnownAzureFirewallPacketCaptureResponseCode2["AzureFirewallPacketCaptureStartSucceeded"] = "AzureFirewallPacketCaptureStartSucceeded";
  KnownAzureFirewallPacketCaptureResponseCode2["AzureFirewallPacketCaptureStartFailed"] = "AzureFirewallPacketCaptureStartFailed";
  KnownAzureFirewallPacketCaptureResponseCode2["AzureFirewallPacketCaptureStartFailedToUpload"] = "AzureFirewallPacketCaptureStartFailedToUpload";
  KnownAzureFirewallPacketCaptureResponseCode2["AzureFirewallPacketCaptureStartFailure"] = "AzureFirewallPacketCaptureStartFailure";
  KnownAzureFirewallPacketCaptureResponseCode2["AzureFirewallPacketCaptureInProgress"] = "AzureFirewallPacketCaptureInProgress";
  KnownAzureFirewallPacketCaptureResponseCode2["AzureFirewallPacketCaptureNotInProgress"] = "AzureFirewallPacketCaptureNotInProgress";
  KnownAzureFirewallPacketCaptureResponseCode2["AzureFirewallPacketCaptureStopSucceeded"] = "AzureFirewallPacketCaptureStopSucceeded";
  KnownAzureFirewallPacketCaptureResponseCode2["AzureFirewallPacketCaptureFailed"] = "AzureFirewallPacketCaptureFailed";
  KnownAzureFirewallPacketCaptureResponseCode2["AzureFirewallPacketCaptureCompleted"] = "AzureFirewallPacketCaptureCompleted";
})(KnownAzureFirewallPacketCaptureResponseCode || (KnownAzureFirewallPacketCaptureResponseCode = {}));
var KnownSessionRecordingIdentityType;
(function(KnownSessionRecordingIdentityType2) {
  KnownSessionRecordingIdentityType2["SystemAssigned"] = "SystemAssigned";
  KnownSessionRecordingIdentityType2["UserAssigned"] = "UserAssigned";
})(KnownSessionRecordingIdentityType || (KnownSessionRecordingIdentityType = {}));
var KnownBastionHostSkuName;
(function(KnownBastionHostSkuName2) {
  KnownBastionHostSkuName2["Basic"] = "Basic";
  KnownBastionHostSkuName2["Standard"] = "Standard";
  KnownBastionHostSkuName2["Developer"] = "Developer";
  KnownBastionHostSkuName2["Premium"] = "Premium";
})(KnownBastionHostSkuName || (KnownBastionHostSkuName = {}));
var KnownEffectiveRouteSource;
(function(KnownEffectiveRouteSource2) {
  KnownEffectiveRouteSource2["Unknown"] = "Unknown";
  KnownEffectiveRouteSource2["User"] = "User";
  KnownEffectiveRouteSource2["VirtualNetworkGateway"] = "VirtualNetworkGateway";
  KnownEffectiveRouteSource2["Default"] = "Default";
})(KnownEffectiveRouteSource || (KnownEffectiveRouteSource = {}));
var KnownEffectiveRouteState;
(function(KnownEffectiveRouteState2) {
  KnownEffectiveRouteState2["Active"] = "Active";
  KnownEffectiveRouteState2["Invalid"] = "Invalid";
})(KnownEffectiveRouteState || (KnownEffectiveRouteState = {}));
var KnownEffectiveSecurityRuleProtocol;
(function(KnownEffectiveSecurityRuleProtocol2) {
  KnownEffectiveSecurityRuleProtocol2["Tcp"] = "Tcp";
  KnownEffectiveSecurityRuleProtocol2["Udp"] = "Udp";
  KnownEffectiveSecurityRuleProtocol2["All"] = "All";
})(KnownEffectiveSecurityRuleProtocol || (KnownEffectiveSecurityRuleProtocol = {}));
var KnownIsWorkloadProtected;
(function(KnownIsWorkloadProtected2) {
  KnownIsWorkloadProtected2["False"] = "False";
  KnownIsWorkloadProtected2["True"] = "True";
})(KnownIsWorkloadProtected || (KnownIsWorkloadProtected = {}));
var KnownIsRollback;
(function(KnownIsRollback2) {
  KnownIsRollback2["True"] = "true";
  KnownIsRollback2["False"] = "false";
})(KnownIsRollback || (KnownIsRollback = {}));
var KnownDdosDetectionMode;
(function(KnownDdosDetectionMode2) {
  KnownDdosDetectionMode2["TrafficThreshold"] = "TrafficThreshold";
})(KnownDdosDetectionMode || (KnownDdosDetectionMode = {}));
var KnownDdosTrafficType;
(function(KnownDdosTrafficType2) {
  KnownDdosTrafficType2["Tcp"] = "Tcp";
  KnownDdosTrafficType2["Udp"] = "Udp";
  KnownDdosTrafficType2["TcpSyn"] = "TcpSyn";
})(KnownDdosTrafficType || (KnownDdosTrafficType = {}));
var KnownAuthorizationUseStatus;
(function(KnownAuthorizationUseStatus2) {
  KnownAuthorizationUseStatus2["Available"] = "Available";
  KnownAuthorizationUseStatus2["InUse"] = "InUse";
})(KnownAuthorizationUseStatus || (KnownAuthorizationUseStatus = {}));
var KnownServiceProviderProvisioningState;
(function(KnownServiceProviderProvisioningState2) {
  KnownServiceProviderProvisioningState2["NotProvisioned"] = "NotProvisioned";
  KnownServiceProviderProvisioningState2["Provisioning"] = "Provisioning";
  KnownServiceProviderProvisioningState2["Provisioned"] = "Provisioned";
  KnownServiceProviderProvisioningState2["Deprovisioning"] = "Deprovisioning";
  KnownServiceProviderProvisioningState2["DeProvisioned"] = "DeProvisioned";
})(KnownServiceProviderProvisioningState || (KnownServiceProviderProvisioningState = {}));
var KnownExpressRoutePeeringType;
(function(KnownExpressRoutePeeringType2) {
  KnownExpressRoutePeeringType2["AzurePublicPeering"] = "AzurePublicPeering";
  KnownExpressRoutePeeringType2["AzurePrivatePeering"] = "AzurePrivatePeering";
  KnownExpressRoutePeeringType2["MicrosoftPeering"] = "MicrosoftPeering";
})(KnownExpressRoutePeeringType || (KnownExpressRoutePeeringType = {}));
var KnownExpressRoutePeeringState;
(function(KnownExpressRoutePeeringState2) {
  KnownExpressRoutePeeringState2["Disabled"] = "Disabled";
  KnownExpressRoutePeeringState2["Enabled"] = "Enabled";
})(KnownExpressRoutePeeringState || (KnownExpressRoutePeeringState = {}));
var KnownExpressRouteCircuitPeeringAdvertisedPublicPrefixState;
(function(KnownExpressRouteCircuitPeeringAdvertisedPublicPrefixState2) {
  KnownExpressRouteCircuitPeeringAdvertisedPublicPrefixState2["NotConfigured"] = "NotConfigured";
  KnownExpressRouteCircuitPeeringAdvertisedPublicPrefixState2["Configuring"] = "Configuring";
  KnownExpressRouteCircuitPeeringAdvertisedPublicPrefixState2["Configured"] = "Configured";
  KnownExpressRouteCircuitPeeringAdvertisedPublicPrefixState2["ValidationNeeded"] = "ValidationNeeded";
})(KnownExpressRouteCircuitPeeringAdvertisedPublicPrefixState || (KnownExpressRouteCircuitPeeringAdvertisedPublicPrefixState = {}));
var KnownAdvertisedPublicPrefixPropertiesValidationState;
(function(KnownAdvertisedPublicPrefixPropertiesValidationState2) {
  KnownAdvertisedPublicPrefixPropertiesValidationState2["NotConfigured"] = "NotConfigured";
  KnownAdvertisedPublicPrefixPropertiesValidationState2["Configuring"] = "Configuring";
  KnownAdvertisedPublicPrefixPropertiesValidationState2["Configured"] = "Configured";
  KnownAdvertisedPublicPrefixPropertiesValidationState2["ValidationNeeded"] = "ValidationNeeded";
  KnownAdvertisedPublicPrefixPropertiesValidationState2["ValidationFailed"] = "ValidationFailed";
  KnownAdvertisedPublicPrefixPropertiesValidationState2["ManualValidationNeeded"] = "ManualValidationNeeded";
  KnownAdvertisedPublicPrefixPropertiesValidationState2["AsnValidationFailed"] = "AsnValidationFailed";
  KnownAdvertisedPublicPrefixPropertiesValidationState2["CertificateMissingInRoutingRegistry"] = "CertificateMissingInRoutingRegistry";
  KnownAdvertisedPublicPrefixPropertiesValidationState2["InvalidSignatureEncoding"] = "InvalidSignatureEncoding";
  KnownAdvertisedPublicPrefixPropertiesValidationState2["SignatureVerificationFailed"] = "SignatureVerificationFailed";
})(KnownAdvertisedPublicPrefixPropertiesValidationState || (KnownAdvertisedPublicPrefixPropertiesValidationState = {}));
var KnownExpressRouteCircuitPeeringState;
(function(KnownExpressRouteCircuitPeeringState2) {
  KnownExpressRouteCircuitPeeringState2["Disabled"] = "Disabled";
  KnownExpressRouteCircuitPeeringState2["Enabled"] = "Enabled";
})(KnownExpressRouteCircuitPeeringState || (KnownExpressRouteCircuitPeeringState = {}));
var KnownCircuitConnectionStatus;
(function(KnownCircuitConnectionStatus2) {
  KnownCircuitConnectionStatus2["Connected"] = "Connected";
  KnownCircuitConnectionStatus2["Connecting"] = "Connecting";
  KnownCircuitConnectionStatus2["Disconnected"] = "Disconnected";
})(KnownCircuitConnectionStatus || (KnownCircuitConnectionStatus = {}));
var KnownResiliencyLevel;
(function(KnownResiliencyLevel2) {
  KnownResiliencyLevel2["Standard"] = "Standard";
  KnownResiliencyLevel2["High"] = "High";
  KnownResiliencyLevel2["Maximum"] = "Maximum";
})(KnownResiliencyLevel || (KnownResiliencyLevel = {}));
var KnownExpressRouteCircuitSkuTier;
(function(KnownExpressRouteCircuitSkuTier2) {
  KnownExpressRouteCircuitSkuTier2["Standard"] = "Standard";
  KnownExpressRouteCircuitSkuTier2["Premium"] = "Premium";
  KnownExpressRouteCircuitSkuTier2["Basic"] = "Basic";
  KnownExpressRouteCircuitSkuTier2["Local"] = "Local";
  KnownExpressRouteCircuitSkuTier2["MultiCloud"] = "MultiCloud";
})(KnownExpressRouteCircuitSkuTier || (KnownExpressRouteCircuitSkuTier = {}));
var KnownExpressRouteCircuitSkuFamily;
(function(KnownExpressRouteCircuitSkuFamily2) {
  KnownExpressRouteCircuitSkuFamily2["UnlimitedData"] = "UnlimitedData";
  KnownExpressRouteCircuitSkuFamily2["MeteredData"] = "MeteredData";
})(KnownExpressRouteCircuitSkuFamily || (KnownExpressRouteCircuitSkuFamily = {}));
var KnownFailoverTestStatus;
(function(KnownFailoverTestStatus2) {
  KnownFailoverTestStatus2["NotStarted"] = "NotStarted";
  KnownFailoverTestStatus2["Starting"] = "Starting";
  KnownFailoverTestStatus2["Running"] = "Running";
  KnownFailoverTestStatus2["StartFailed"] = "StartFailed";
  KnownFailoverTestStatus2["Stopping"] = "Stopping";
  KnownFailoverTestStatus2["Completed"] = "Completed";
  KnownFailoverTestStatus2["StopFailed"] = "StopFailed";
  KnownFailoverTestStatus2["Invalid"] = "Invalid";
  KnownFailoverTestStatus2["Expired"] = "Expired";
})(KnownFailoverTestStatus || (KnownFailoverTestStatus = {}));
var KnownFailoverTestType;
(function(KnownFailoverTestType2) {
  KnownFailoverTestType2["SingleSiteFailover"] = "SingleSiteFailover";
  KnownFailoverTestType2["MultiSiteFailover"] = "MultiSiteFailover";
  KnownFailoverTestType2["All"] = "All";
})(KnownFailoverTestType || (KnownFailoverTestType = {}));
var KnownMaintenanceTestCategory;
(function(KnownMaintenanceTestCategory2) {
  KnownMaintenanceTestCategory2["BgpDisconnect"] = "BgpDisconnect";
  KnownMaintenanceTestCategory2["ASPathPrepend"] = "ASPathPrepend";
})(KnownMaintenanceTestCategory || (KnownMaintenanceTestCategory = {}));
var KnownExpressRouteFailoverLinkType;
(function(KnownExpressRouteFailoverLinkType2) {
  KnownExpressRouteFailoverLinkType2["Primary"] = "Primary";
  KnownExpressRouteFailoverLinkType2["Secondary"] = "Secondary";
})(KnownExpressRouteFailoverLinkType || (KnownExpressRouteFailoverLinkType = {}));
var KnownExpressRouteFailoverBgpStatusAddressFamily;
(function(KnownExpressRouteFailoverBgpStatusAddressFamily2) {
  KnownExpressRouteFailoverBgpStatusAddressFamily2["IPv4"] = "IPv4";
  KnownExpressRouteFailoverBgpStatusAddressFamily2["IPv6"] = "IPv6";
})(KnownExpressRouteFailoverBgpStatusAddressFamily || (KnownExpressRouteFailoverBgpStatusAddressFamily = {}));
var KnownExpressRouteLinkFailoverBgpStatus;
(function(KnownExpressRouteLinkFailoverBgpStatus2) {
  KnownExpressRouteLinkFailoverBgpStatus2["Undefined"] = "Undefined";
  KnownExpressRouteLinkFailoverBgpStatus2["Connected"] = "Connected";
  KnownExpressRouteLinkFailoverBgpStatus2["Disconnected"] = "Disconnected";
})(KnownExpressRouteLinkFailoverBgpStatus || (KnownExpressRouteLinkFailoverBgpStatus = {}));
var KnownExpressRoutePortsEncapsulation;
(function(KnownExpressRoutePortsEncapsulation2) {
  KnownExpressRoutePortsEncapsulation2["Dot1Q"] = "Dot1Q";
  KnownExpressRoutePortsEncapsulation2["QinQ"] = "QinQ";
})(KnownExpressRoutePortsEncapsulation || (KnownExpressRoutePortsEncapsulation = {}));
var KnownExpressRouteLinkConnectorType;
(function(KnownExpressRouteLinkConnectorType2) {
  KnownExpressRouteLinkConnectorType2["LC"] = "LC";
  KnownExpressRouteLinkConnectorType2["SC"] = "SC";
})(KnownExpressRouteLinkConnectorType || (KnownExpressRouteLinkConnectorType = {}));
var KnownExpressRouteLinkAdminState;
(function(KnownExpressRouteLinkAdminState2) {
  KnownExpressRouteLinkAdminState2["Enabled"] = "Enabled";
  KnownExpressRouteLinkAdminState2["Disabled"] = "Disabled";
})(KnownExpressRouteLinkAdminState || (KnownExpressRouteLinkAdminState = {}));
var KnownExpressRouteLinkMacSecCipher;
(function(KnownExpressRouteLinkMacSecCipher2) {
  KnownExpressRouteLinkMacSecCipher2["GcmAes256"] = "GcmAes256";
  KnownExpressRouteLinkMacSecCipher2["GcmAes128"] = "GcmAes128";
  KnownExpressRouteLinkMacSecCipher2["GcmAesXpn128"] = "GcmAesXpn128";
  KnownExpressRouteLinkMacSecCipher2["GcmAesXpn256"] = "GcmAesXpn256";
})(KnownExpressRouteLinkMacSecCipher || (KnownExpressRouteLinkMacSecCipher = {}));
var KnownExpressRouteLinkMacSecSciState;
(function(KnownExpressRouteLinkMacSecSciState2) {
  KnownExpressRouteLinkMacSecSciState2["Disabled"] = "Disabled";
  KnownExpressRouteLinkMacSecSciState2["Enabled"] = "Enabled";
})(KnownExpressRouteLinkMacSecSciState || (KnownExpressRouteLinkMacSecSciState = {}));
var KnownExpressRoutePortsBillingType;
(function(KnownExpressRoutePortsBillingType2) {
  KnownExpressRoutePortsBillingType2["MeteredData"] = "MeteredData";
  KnownExpressRoutePortsBillingType2["UnlimitedData"] = "UnlimitedData";
})(KnownExpressRoutePortsBillingType || (KnownExpressRoutePortsBillingType = {}));
var KnownExpressRoutePortAuthorizationUseStatus;
(function(KnownExpressRoutePortAuthorizationUseStatus2) {
  KnownExpressRoutePortAuthorizationUseStatus2["Available"] = "Available";
  KnownExpressRoutePortAuthorizationUseStatus2["InUse"] = "InUse";
})(KnownExpressRoutePortAuthorizationUseStatus || (KnownExpressRoutePortAuthorizationUseStatus = {}));
var KnownExpressRouteLagEncapsulation;
(function(KnownExpressRouteLagEncapsulation2) {
  KnownExpressRouteLagEncapsulation2["Dot1Q"] = "Dot1Q";
  KnownExpressRouteLagEncapsulation2["QinQ"] = "QinQ";
})(KnownExpressRouteLagEncapsulation || (KnownExpressRouteLagEncapsulation = {}));
var KnownExpressRouteLagBillingType;
(function(KnownExpressRouteLagBillingType2) {
  KnownExpressRouteLagBillingType2["MeteredData"] = "MeteredData";
  KnownExpressRouteLagBillingType2["UnlimitedData"] = "UnlimitedData";
})(KnownExpressRouteLagBillingType || (KnownExpressRouteLagBillingType = {}));
var KnownExpressRouteLagLacpTimer;
(function(KnownExpressRouteLagLacpTimer2) {
  KnownExpressRouteLagLacpTimer2["Fast"] = "Fast";
  KnownExpressRouteLagLacpTimer2["Slow"] = "Slow";
})(KnownExpressRouteLagLacpTimer || (KnownExpressRouteLagLacpTimer = {}));
var KnownAutoLearnPrivateRangesMode;
(function(KnownAutoLearnPrivateRangesMode2) {
  KnownAutoLearnPrivateRangesMode2["Enabled"] = "Enabled";
  KnownAutoLearnPrivateRangesMode2["Disabled"] = "Disabled";
})(KnownAutoLearnPrivateRangesMode || (KnownAutoLearnPrivateRangesMode = {}));
var KnownFirewallPolicyIntrusionDetectionStateType;
(function(KnownFirewallPolicyIntrusionDetectionStateType2) {
  KnownFirewallPolicyIntrusionDetectionStateType2["Off"] = "Off";
  KnownFirewallPolicyIntrusionDetectionStateType2["Alert"] = "Alert";
  KnownFirewallPolicyIntrusionDetectionStateType2["Deny"] = "Deny";
})(KnownFirewallPolicyIntrusionDetectionStateType || (KnownFirewallPolicyIntrusionDetectionStateType = {}));
var KnownFirewallPolicyIntrusionDetectionProfileType;
(function(KnownFirewallPolicyIntrusionDetectionProfileType2) {
  KnownFirewallPolicyIntrusionDetectionProfileType2["Off"] = "Off";
  KnownFirewallPolicyIntrusionDetectionProfileType2["Emerging"] = "Emerging";
  KnownFirewallPolicyIntrusionDetectionProfileType2["Core"] = "Core";
  KnownFirewallPolicyIntrusionDetectionProfileType2["Extended"] = "Extended";
})(KnownFirewallPolicyIntrusionDetectionProfileType || (KnownFirewallPolicyIntrusionDetectionProfileType = {}));
var KnownFirewallPolicyIntrusionDetectionProtocol;
(function(KnownFirewallPolicyIntrusionDetectionProtocol2) {
  KnownFirewallPolicyIntrusionDetectionProtocol2["TCP"] = "TCP";
  KnownFirewallPolicyIntrusionDetectionProtocol2["UDP"] = "UDP";
  KnownFirewallPolicyIntrusionDetectionProtocol2["Icmp"] = "ICMP";
  KnownFirewallPolicyIntrusionDetectionProtocol2["ANY"] = "ANY";
})(KnownFirewallPolicyIntrusionDetectionProtocol || (KnownFirewallPolicyIntrusionDetectionProtocol = {}));
var KnownFirewallPolicySkuTier;
(function(KnownFirewallPolicySkuTier2) {
  KnownFirewallPolicySkuTier2["Standard"] = "Standard";
  KnownFirewallPolicySkuTier2["Premium"] = "Premium";
  KnownFirewallPolicySkuTier2["Basic"] = "Basic";
})(KnownFirewallPolicySkuTier || (KnownFirewallPolicySkuTier = {}));
var KnownFirewallPolicyRuleCollectionType;
(function(KnownFirewallPolicyRuleCollectionType2) {
  KnownFirewallPolicyRuleCollectionType2["FirewallPolicyNatRuleCollection"] = "FirewallPolicyNatRuleCollection";
  KnownFirewallPolicyRuleCollectionType2["FirewallPolicyFilterRuleCollection"] = "FirewallPolicyFilterRuleCollection";
})(KnownFirewallPolicyRuleCollectionType || (KnownFirewallPolicyRuleCollectionType = {}));
var KnownFirewallPolicyNatRuleCollectionActionType;
(function(KnownFirewallPolicyNatRuleCollectionActionType2) {
  KnownFirewallPolicyNatRuleCollectionActionType2["Dnat"] = "DNAT";
})(KnownFirewallPolicyNatRuleCollectionActionType || (KnownFirewallPolicyNatRuleCollectionActionType = {}));
var KnownFirewallPolicyRuleType;
(function(KnownFirewallPolicyRuleType2) {
  KnownFirewallPolicyRuleType2["ApplicationRule"] = "ApplicationRule";
  KnownFirewallPolicyRuleType2["NetworkRule"] = "NetworkRule";
  KnownFirewallPolicyRuleType2["NatRule"] = "NatRule";
})(KnownFirewallPolicyRuleType || (KnownFirewallPolicyRuleType = {}));
var KnownFirewallPolicyRuleApplicationProtocolType;
(function(KnownFirewallPolicyRuleApplicationProtocolType2) {
  KnownFirewallPolicyRuleApplicationProtocolType2["Http"] = "Http";
  KnownFirewallPolicyRuleApplicationProtocolType2["Https"] = "Https";
})(KnownFirewallPolicyRuleApplicationProtocolType || (KnownFirewallPolicyRuleApplicationProtocolType = {}));
var KnownFirewallPolicyRuleNetworkProtocol;
(function(KnownFirewallPolicyRuleNetworkProtocol2) {
  KnownFirewallPolicyRuleNetworkProtocol2["TCP"] = "TCP";
  KnownFirewallPolicyRuleNetworkProtocol2["UDP"] = "UDP";
  KnownFirewallPolicyRuleNetworkProtocol2["Any"] = "Any";
  KnownFirewallPolicyRuleNetworkProtocol2["Icmp"] = "ICMP";
})(KnownFirewallPolicyRuleNetworkProtocol || (KnownFirewallPolicyRuleNetworkProtocol = {}));
var KnownFirewallPolicyFilterRuleCollectionActionType;
(function(KnownFirewallPolicyFilterRuleCollectionActionType2) {
  KnownFirewallPolicyFilterRuleCollectionActionType2["Allow"] = "Allow";
  KnownFirewallPolicyFilterRuleCollectionActionType2["Deny"] = "Deny";
})(KnownFirewallPolicyFilterRuleCollectionActionType || (KnownFirewallPolicyFilterRuleCollectionActionType = {}));
var KnownLabelSelectorOperator;
(function(KnownLabelSelectorOperator2) {
  KnownLabelSelectorOperator2["In"] = "In";
  KnownLabelSelectorOperator2["NotIn"] = "NotIn";
  KnownLabelSelectorOperator2["Exists"] = "Exists";
  KnownLabelSelectorOperator2["DoesNotExist"] = "DoesNotExist";
})(KnownLabelSelectorOperator || (KnownLabelSelectorOperator = {}));
var KnownIpType;
(function(KnownIpType2) {
  KnownIpType2["IPv4"] = "IPv4";
  KnownIpType2["IPv6"] = "IPv6";
})(KnownIpType || (KnownIpType = {}));
var KnownConfigurationType;
(function(KnownConfigurationType2) {
  KnownConfigurationType2["SecurityAdmin"] = "SecurityAdmin";
  KnownConfigurationType2["Connectivity"] = "Connectivity";
  KnownConfigurationType2["SecurityUser"] = "SecurityUser";
  KnownConfigurationType2["Routing"] = "Routing";
})(KnownConfigurationType || (KnownConfigurationType = {}));
var KnownIpAllocationType;
(function(KnownIpAllocationType2) {
  KnownIpAllocationType2["Undefined"] = "Undefined";
  KnownIpAllocationType2["Hypernet"] = "Hypernet";
})(KnownIpAllocationType || (KnownIpAllocationType = {}));
var KnownScopeConnectionState;
(function(KnownScopeConnectionState2) {
  KnownScopeConnectionState2["Connected"] = "Connected";
  KnownScopeConnectionState2["Pending"] = "Pending";
  KnownScopeConnectionState2["Conflict"] = "Conflict";
  KnownScopeConnectionState2["Revoked"] = "Revoked";
  KnownScopeConnectionState2["Rejected"] = "Rejected";
})(KnownScopeConnectionState || (KnownScopeConnectionState = {}));
var KnownRouteTableUsageMode;
(function(KnownRouteTableUsageMode2) {
  KnownRouteTableUsageMode2["ManagedOnly"] = "ManagedOnly";
  KnownRouteTableUsageMode2["UseExisting"] = "UseExisting";
})(KnownRouteTableUsageMode || (KnownRouteTableUsageMode = {}));
var KnownDisableBgpRoutePropagation;
(function(KnownDisableBgpRoutePropagation2) {
  KnownDisableBgpRoutePropagation2["False"] = "False";
  KnownDisableBgpRoutePropagation2["True"] = "True";
})(KnownDisableBgpRoutePropagation || (KnownDisableBgpRoutePropagation = {}));
var KnownRoutingRuleDestinationType;
(function(KnownRoutingRuleDestinationType2) {
  KnownRoutingRuleDestinationType2["AddressPrefix"] = "AddressPrefix";
  KnownRoutingRuleDestinationType2["ServiceTag"] = "ServiceTag";
})(KnownRoutingRuleDestinationType || (KnownRoutingRuleDestinationType = {}));
var KnownRoutingRuleNextHopType;
(function(KnownRoutingRuleNextHopType2) {
  KnownRoutingRuleNextHopType2["Internet"] = "Internet";
  KnownRoutingRuleNextHopType2["NoNextHop"] = "NoNextHop";
  KnownRoutingRuleNextHopType2["VirtualAppliance"] = "VirtualAppliance";
  KnownRoutingRuleNextHopType2["VirtualNetworkGateway"] = "VirtualNetworkGateway";
  KnownRoutingRuleNextHopType2["VnetLocal"] = "VnetLocal";
})(KnownRoutingRuleNextHopType || (KnownRoutingRuleNextHopType = {}));
var KnownNetworkIntentPolicyBasedService;
(function(KnownNetworkIntentPolicyBasedService2) {
  KnownNetworkIntentPolicyBasedService2["None"] = "None";
  KnownNetworkIntentPolicyBasedService2["All"] = "All";
  KnownNetworkIntentPolicyBasedService2["AllowRulesOnly"] = "AllowRulesOnly";
})(KnownNetworkIntentPolicyBasedService || (KnownNetworkIntentPolicyBasedService = {}));
var KnownAddressSpaceAggregationOption;
(function(KnownAddressSpaceAggregationOption2) {
  KnownAddressSpaceAggregationOption2["None"] = "None";
  KnownAddressSpaceAggregationOption2["Manual"] = "Manual";
})(KnownAddressSpaceAggregationOption || (KnownAddressSpaceAggregationOption = {}));
var KnownNspProvisioningState;
(function(KnownNspProvisioningState2) {
  KnownNspProvisioningState2["Succeeded"] = "Succeeded";
  KnownNspProvisioningState2["Creating"] = "Creating";
  KnownNspProvisioningState2["Updating"] = "Updating";
  KnownNspProvisioningState2["Deleting"] = "Deleting";
  KnownNspProvisioningState2["Accepted"] = "Accepted";
  KnownNspProvisioningState2["Failed"] = "Failed";
})(KnownNspProvisioningState || (KnownNspProvisioningState = {}));
var KnownNetworkProtocol;
(function(KnownNetworkProtocol2) {
  KnownNetworkProtocol2["Any"] = "Any";
  KnownNetworkProtocol2["TCP"] = "TCP";
  KnownNetworkProtocol2["UDP"] = "UDP";
  KnownNetworkProtocol2["Icmp"] = "ICMP";
})(KnownNetworkProtocol || (KnownNetworkProtocol = {}));
var KnownVnetLocalRouteOverrideCriteria;
(function(KnownVnetLocalRouteOverrideCriteria2) {
  KnownVnetLocalRouteOverrideCriteria2["Contains"] = "Contains";
  KnownVnetLocalRouteOverrideCriteria2["Equal"] = "Equal";
})(KnownVnetLocalRouteOverrideCriteria || (KnownVnetLocalRouteOverrideCriteria = {}));
var KnownNicTypeInResponse;
(function(KnownNicTypeInResponse2) {
  KnownNicTypeInResponse2["PublicNic"] = "PublicNic";
  KnownNicTypeInResponse2["PrivateNic"] = "PrivateNic";
  KnownNicTypeInResponse2["AdditionalNic"] = "AdditionalNic";
})(KnownNicTypeInResponse || (KnownNicTypeInResponse = {}));
var KnownNicTypeInRequest;
(function(KnownNicTypeInRequest2) {
  KnownNicTypeInRequest2["PublicNic"] = "PublicNic";
  KnownNicTypeInRequest2["PrivateNic"] = "PrivateNic";
})(KnownNicTypeInRequest || (KnownNicTypeInRequest = {}));
var KnownNvaNicType;
(function(KnownNvaNicType2) {
  KnownNvaNicType2["PrivateNic"] = "PrivateNic";
  KnownNvaNicType2["PublicNic"] = "PublicNic";
  KnownNvaNicType2["AdditionalPrivateNic"] = "AdditionalPrivateNic";
  KnownNvaNicType2["AdditionalPublicNic"] = "AdditionalPublicNic";
})(KnownNvaNicType || (KnownNvaNicType = {}));
var KnownMigrationType;
(function(KnownMigrationType2) {
  KnownMigrationType2["MigrateToNewOSVersion"] = "MigrateToNewOSVersion";
  KnownMigrationType2["MigrateToNewILBArchitecture"] = "MigrateToNewILBArchitecture";
})(KnownMigrationType || (KnownMigrationType = {}));
var KnownAssociationType;
(function(KnownAssociationType2) {
  KnownAssociationType2["Associated"] = "Associated";
  KnownAssociationType2["Contains"] = "Contains";
})(KnownAssociationType || (KnownAssociationType = {}));
var KnownDirection;
(function(KnownDirection2) {
  KnownDirection2["Inbound"] = "Inbound";
  KnownDirection2["Outbound"] = "Outbound";
})(KnownDirection || (KnownDirection = {}));
var KnownIpFlowProtocol;
(function(KnownIpFlowProtocol2) {
  KnownIpFlowProtocol2["TCP"] = "TCP";
  KnownIpFlowProtocol2["UDP"] = "UDP";
})(KnownIpFlowProtocol || (KnownIpFlowProtocol = {}));
var KnownAccess;
(function(KnownAccess2) {
  KnownAccess2["Allow"] = "Allow";
  KnownAccess2["Deny"] = "Deny";
})(KnownAccess || (KnownAccess = {}));
var KnownNextHopType;
(function(KnownNextHopType2) {
  KnownNextHopType2["Internet"] = "Internet";
  KnownNextHopType2["VirtualAppliance"] = "VirtualAppliance";
  KnownNextHopType2["VirtualNetworkGateway"] = "VirtualNetworkGateway";
  KnownNextHopType2["VnetLocal"] = "VnetLocal";
  KnownNextHopType2["HyperNetGateway"] = "HyperNetGateway";
  KnownNextHopType2["VirtualApplianceEcmp"] = "VirtualApplianceEcmp";
  KnownNextHopType2["None"] = "None";
})(KnownNextHopType || (KnownNextHopType = {}));
var KnownProtocol;
(function(KnownProtocol2) {
  KnownProtocol2["Tcp"] = "Tcp";
  KnownProtocol2["Http"] = "Http";
  KnownProtocol2["Https"] = "Https";
  KnownProtocol2["Icmp"] = "Icmp";
})(KnownProtocol || (KnownProtocol = {}));
var KnownHttpMethod;
(function(KnownHttpMethod2) {
  KnownHttpMethod2["Get"] = "Get";
})(KnownHttpMethod || (KnownHttpMethod = {}));
var KnownOrigin;
(function(KnownOrigin2) {
  KnownOrigin2["Local"] = "Local";
  KnownOrigin2["Inbound"] = "Inbound";
  KnownOrigin2["Outbound"] = "Outbound";
})(KnownOrigin || (KnownOrigin = {}));
var KnownSeverity;
(function(KnownSeverity2) {
  KnownSeverity2["Error"] = "Error";
  KnownSeverity2["Warning"] = "Warning";
})(KnownSeverity || (KnownSeverity = {}));
var KnownIssueType;
(function(KnownIssueType2) {
  KnownIssueType2["Unknown"] = "Unknown";
  KnownIssueType2["AgentStopped"] = "AgentStopped";
  KnownIssueType2["GuestFirewall"] = "GuestFirewall";
  KnownIssueType2["DnsResolution"] = "DnsResolution";
  KnownIssueType2["SocketBind"] = "SocketBind";
  KnownIssueType2["NetworkSecurityRule"] = "NetworkSecurityRule";
  KnownIssueType2["UserDefinedRoute"] = "UserDefinedRoute";
  KnownIssueType2["PortThrottled"] = "PortThrottled";
  KnownIssueType2["Platform"] = "Platform";
})(KnownIssueType || (KnownIssueType = {}));
var KnownConnectionStatus;
(function(KnownConnectionStatus2) {
  KnownConnectionStatus2["Unknown"] = "Unknown";
  KnownConnectionStatus2["Connected"] = "Connected";
  KnownConnectionStatus2["Disconnected"] = "Disconnected";
  KnownConnectionStatus2["Degraded"] = "Degraded";
})(KnownConnectionStatus || (KnownConnectionStatus = {}));
var KnownVerbosityLevel;
(function(KnownVerbosityLevel2) {
  KnownVerbosityLevel2["Normal"] = "Normal";
  KnownVerbosityLevel2["Minimum"] = "Minimum";
  KnownVerbosityLevel2["Full"] = "Full";
})(KnownVerbosityLevel || (KnownVerbosityLevel = {}));
var KnownDiagnosticOperation;
(function(KnownDiagnosticOperation2) {
  KnownDiagnosticOperation2["NextHop"] = "NextHop";
  KnownDiagnosticOperation2["NSG"] = "NSG";
  KnownDiagnosticOperation2["PortScan"] = "PortScan";
  KnownDiagnosticOperation2["ConnectivityCheck"] = "ConnectivityCheck";
  KnownDiagnosticOperation2["ExpressRouteDiagnostic"] = "ExpressRouteDiagnostic";
})(KnownDiagnosticOperation || (KnownDiagnosticOperation = {}));
var KnownPreferredIPVersion;
(function(KnownPreferredIPVersion2) {
  KnownPreferredIPVersion2["IPv4"] = "IPv4";
  KnownPreferredIPVersion2["IPv6"] = "IPv6";
})(KnownPreferredIPVersion || (KnownPreferredIPVersion = {}));
var KnownConnectionAnalyzerStatus;
(function(KnownConnectionAnalyzerStatus2) {
  KnownConnectionAnalyzerStatus2["NotStarted"] = "NotStarted";
  KnownConnectionAnalyzerStatus2["Running"] = "Running";
  KnownConnectionAnalyzerStatus2["Succeeded"] = "Succeeded";
  KnownConnectionAnalyzerStatus2["Failed"] = "Failed";
})(KnownConnectionAnalyzerStatus || (KnownConnectionAnalyzerStatus = {}));
var KnownPublicIPPrefixSkuName;
(function(KnownPublicIPPrefixSkuName2) {
  KnownPublicIPPrefixSkuName2["Standard"] = "Standard";
  KnownPublicIPPrefixSkuName2["StandardV2"] = "StandardV2";
})(KnownPublicIPPrefixSkuName || (KnownPublicIPPrefixSkuName = {}));
var KnownPublicIPPrefixSkuTier;
(function(KnownPublicIPPrefixSkuTier2) {
  KnownPublicIPPrefixSkuTier2["Regional"] = "Regional";
  KnownPublicIPPrefixSkuTier2["Global"] = "Global";
})(KnownPublicIPPrefixSkuTier || (KnownPublicIPPrefixSkuTier = {}));
var KnownRouteFilterRuleType;
(function(KnownRouteFilterRuleType2) {
  KnownRouteFilterRuleType2["Community"] = "Community";
})(KnownRouteFilterRuleType || (KnownRouteFilterRuleType = {}));
var KnownSecurityProviderName;
(function(KnownSecurityProviderName2) {
  KnownSecurityProviderName2["ZScaler"] = "ZScaler";
  KnownSecurityProviderName2["IBoss"] = "IBoss";
  KnownSecurityProviderName2["Checkpoint"] = "Checkpoint";
})(KnownSecurityProviderName || (KnownSecurityProviderName = {}));
var KnownSecurityPartnerProviderConnectionStatus;
(function(KnownSecurityPartnerProviderConnectionStatus2) {
  KnownSecurityPartnerProviderConnectionStatus2["Unknown"] = "Unknown";
  KnownSecurityPartnerProviderConnectionStatus2["PartiallyConnected"] = "PartiallyConnected";
  KnownSecurityPartnerProviderConnectionStatus2["Connected"] = "Connected";
  KnownSecurityPartnerProviderConnectionStatus2["NotConnected"] = "NotConnected";
})(KnownSecurityPartnerProviderConnectionStatus || (KnownSecurityPartnerProviderConnectionStatus = {}));
var KnownVirtualNetworkGatewayType;
(function(KnownVirtualNetworkGatewayType2) {
  KnownVirtualNetworkGatewayType2["Vpn"] = "Vpn";
  KnownVirtualNetworkGatewayType2["ExpressRoute"] = "ExpressRoute";
  KnownVirtualNetworkGatewayType2["LocalGateway"] = "LocalGateway";
})(KnownVirtualNetworkGatewayType || (KnownVirtualNetworkGatewayType = {}));
var KnownVpnType;
(function(KnownVpnType2) {
  KnownVpnType2["PolicyBased"] = "PolicyBased";
  KnownVpnType2["RouteBased"] = "RouteBased";
})(KnownVpnType || (KnownVpnType = {}));
var KnownVpnGatewayGeneration;
(function(KnownVpnGatewayGeneration2) {
  KnownVpnGatewayGeneration2["None"] = "None";
  KnownVpnGatewayGeneration2["Generation1"] = "Generation1";
  KnownVpnGatewayGeneration2["Generation2"] = "Generation2";
})(KnownVpnGatewayGeneration || (KnownVpnGatewayGeneration = {}));
var KnownVirtualNetworkGatewayMigrationState;
(function(KnownVirtualNetworkGatewayMigrationState2) {
  KnownVirtualNetworkGatewayMigrationState2["None"] = "None";
  KnownVirtualNetworkGatewayMigrationState2["InProgress"] = "InProgress";
  KnownVirtualNetworkGatewayMigrationState2["Succeeded"] = "Succeeded";
  KnownVirtualNetworkGatewayMigrationState2["Failed"] = "Failed";
})(KnownVirtualNetworkGatewayMigrationState || (KnownVirtualNetworkGatewayMigrationState = {}));
var KnownVirtualNetworkGatewayMigrationPhase;
(function(KnownVirtualNetworkGatewayMigrationPhase2) {
  KnownVirtualNetworkGatewayMigrationPhase2["None"] = "None";
  KnownVirtualNetworkGatewayMigrationPhase2["Prepare"] = "Prepare";
  KnownVirtualNetworkGatewayMigrationPhase2["PrepareSucceeded"] = "PrepareSucceeded";
  KnownVirtualNetworkGatewayMigrationPhase2["Execute"] = "Execute";
  KnownVirtualNetworkGatewayMigrationPhase2["ExecuteSucceeded"] = "ExecuteSucceeded";
  KnownVirtualNetworkGatewayMigrationPhase2["Commit"] = "Commit";
  KnownVirtualNetworkGatewayMigrationPhase2["CommitSucceeded"] = "CommitSucceeded";
  KnownVirtualNetworkGatewayMigrationPhase2["AbortSucceeded"] = "AbortSucceeded";
  KnownVirtualNetworkGatewayMigrationPhase2["Abort"] = "Abort";
})(KnownVirtualNetworkGatewayMigrationPhase || (KnownVirtualNetworkGatewayMigrationPhase = {}));
var KnownVirtualNetworkGatewaySkuName;
(function(KnownVirtualNetworkGatewaySkuName2) {
  KnownVirtualNetworkGatewaySkuName2["Basic"] = "Basic";
  KnownVirtualNetworkGatewaySkuName2["HighPerformance"] = "HighPerformance";
  KnownVirtualNetworkGatewaySkuName2["Standard"] = "Standard";
  KnownVirtualNetworkGatewaySkuName2["UltraPerformance"] = "UltraPerformance";
  KnownVirtualNetworkGatewaySkuName2["VpnGw1"] = "VpnGw1";
  KnownVirtualNetworkGatewaySkuName2["VpnGw2"] = "VpnGw2";
  KnownVirtualNetworkGatewaySkuName2["VpnGw3"] = "VpnGw3";
  KnownVirtualNetworkGatewaySkuName2["VpnGw4"] = "VpnGw4";
  KnownVirtualNetworkGatewaySkuName2["VpnGw5"] = "VpnGw5";
  KnownVirtualNetworkGatewaySkuName2["VpnGw1AZ"] = "VpnGw1AZ";
  KnownVirtualNetworkGatewaySkuName2["VpnGw2AZ"] = "VpnGw2AZ";
  KnownVirtualNetworkGatewaySkuName2["VpnGw3AZ"] = "VpnGw3AZ";
  KnownVirtualNetworkGatewaySkuName2["VpnGw4AZ"] = "VpnGw4AZ";
  KnownVirtualNetworkGatewaySkuName2["VpnGw5AZ"] = "VpnGw5AZ";
  KnownVirtualNetworkGatewaySkuName2["ErGw1AZ"] = "ErGw1AZ";
  KnownVirtualNetworkGatewaySkuName2["ErGw2AZ"] = "ErGw2AZ";
  KnownVirtualNetworkGatewaySkuName2["ErGw3AZ"] = "ErGw3AZ";
  KnownVirtualNetworkGatewaySkuName2["ErGwScale"] = "ErGwScale";
})(KnownVirtualNetworkGatewaySkuName || (KnownVirtualNetworkGatewaySkuName = {}));
var KnownVirtualNetworkGatewaySkuTier;
(function(KnownVirtualNetworkGatewaySkuTier2) {
  KnownVirtualNetworkGatewaySkuTier2["Basic"] = "Basic";
  KnownVirtualNetworkGatewaySkuTier2["HighPerformance"] = "HighPerformance";
  KnownVirtualNetworkGatewaySkuTier2["Standard"] = "Standard";
  KnownVirtualNetworkGatewaySkuTier2["UltraPerformance"] = "UltraPerformance";
  KnownVirtualNetworkGatewaySkuTier2["VpnGw1"] = "VpnGw1";
  KnownVirtualNetworkGatewaySkuTier2["VpnGw2"] = "VpnGw2";
  KnownVirtualNetworkGatewaySkuTier2["VpnGw3"] = "VpnGw3";
  KnownVirtualNetworkGatewaySkuTier2["VpnGw4"] = "VpnGw4";
  KnownVirtualNetworkGatewaySkuTier2["VpnGw5"] = "VpnGw5";
  KnownVirtualNetworkGatewaySkuTier2["VpnGw1AZ"] = "VpnGw1AZ";
  KnownVirtualNetworkGatewaySkuTier2["VpnGw2AZ"] = "VpnGw2AZ";
  KnownVirtualNetworkGatewaySkuTier2["VpnGw3AZ"] = "VpnGw3AZ";
  KnownVirtualNetworkGatewaySkuTier2["VpnGw4AZ"] = "VpnGw4AZ";
  KnownVirtualNetworkGatewaySkuTier2["VpnGw5AZ"] = "VpnGw5AZ";
  KnownVirtualNetworkGatewaySkuTier2["ErGw1AZ"] = "ErGw1AZ";
  KnownVirtualNetworkGatewaySkuTier2["ErGw2AZ"] = "ErGw2AZ";
  KnownVirtualNetworkGatewaySkuTier2["ErGw3AZ"] = "ErGw3AZ";
  KnownVirtualNetworkGatewaySkuTier2["ErGwScale"] = "ErGwScale";
})(KnownVirtualNetworkGatewaySkuTier || (KnownVirtualNetworkGatewaySkuTier = {}));
var KnownVpnClientProtocol;
(function(KnownVpnClientProtocol2) {
  KnownVpnClientProtocol2["IkeV2"] = "IkeV2";
  KnownVpnClientProtocol2["Sstp"] = "SSTP";
  KnownVpnClientProtocol2["OpenVPN"] = "OpenVPN";
})(KnownVpnClientProtocol || (KnownVpnClientProtocol = {}));
var KnownVpnAuthenticationType;
(function(KnownVpnAuthenticationType2) {
  KnownVpnAuthenticationType2["Certificate"] = "Certificate";
  KnownVpnAuthenticationType2["Radius"] = "Radius";
  KnownVpnAuthenticationType2["AAD"] = "AAD";
})(KnownVpnAuthenticationType || (KnownVpnAuthenticationType = {}));
var KnownIpsecEncryption;
(function(KnownIpsecEncryption2) {
  KnownIpsecEncryption2["None"] = "None";
  KnownIpsecEncryption2["DES"] = "DES";
  KnownIpsecEncryption2["DES3"] = "DES3";
  KnownIpsecEncryption2["AES128"] = "AES128";
  KnownIpsecEncryption2["AES192"] = "AES192";
  KnownIpsecEncryption2["AES256"] = "AES256";
  KnownIpsecEncryption2["Gcmaes128"] = "GCMAES128";
  KnownIpsecEncryption2["Gcmaes192"] = "GCMAES192";
  KnownIpsecEncryption2["Gcmaes256"] = "GCMAES256";
})(KnownIpsecEncryption || (KnownIpsecEncryption = {}));
var KnownIpsecIntegrity;
(function(KnownIpsecIntegrity2) {
  KnownIpsecIntegrity2["MD5"] = "MD5";
  KnownIpsecIntegrity2["SHA1"] = "SHA1";
  KnownIpsecIntegrity2["SHA256"] = "SHA256";
  KnownIpsecIntegrity2["Gcmaes128"] = "GCMAES128";
  KnownIpsecIntegrity2["Gcmaes192"] = "GCMAES192";
  KnownIpsecIntegrity2["Gcmaes256"] = "GCMAES256";
})(KnownIpsecIntegrity || (KnownIpsecIntegrity = {}));
var KnownIkeEncryption;
(function(KnownIkeEncryption2) {
  KnownIkeEncryption2["DES"] = "DES";
  KnownIkeEncryption2["DES3"] = "DES3";
  KnownIkeEncryption2["AES128"] = "AES128";
  KnownIkeEncryption2["AES192"] = "AES192";
  KnownIkeEncryption2["AES256"] = "AES256";
  KnownIkeEncryption2["Gcmaes256"] = "GCMAES256";
  KnownIkeEncryption2["Gcmaes128"] = "GCMAES128";
})(KnownIkeEncryption || (KnownIkeEncryption = {}));
var KnownIkeIntegrity;
(function(KnownIkeIntegrity2) {
  KnownIkeIntegrity2["MD5"] = "MD5";
  KnownIkeIntegrity2["SHA1"] = "SHA1";
  KnownIkeIntegrity2["SHA256"] = "SHA256";
  KnownIkeIntegrity2["SHA384"] = "SHA384";
  KnownIkeIntegrity2["Gcmaes256"] = "GCMAES256";
  KnownIkeIntegrity2["Gcmaes128"] = "GCMAES128";
})(KnownIkeIntegrity || (KnownIkeIntegrity = {}));
var KnownDhGroup;
(function(KnownDhGroup2) {
  KnownDhGroup2["None"] = "None";
  KnownDhGroup2["DHGroup1"] = "DHGroup1";
  KnownDhGroup2["DHGroup2"] = "DHGroup2";
  KnownDhGroup2["DHGroup14"] = "DHGroup14";
  KnownDhGroup2["DHGroup2048"] = "DHGroup2048";
  KnownDhGroup2["ECP256"] = "ECP256";
  KnownDhGroup2["ECP384"] = "ECP384";
  KnownDhGroup2["DHGroup24"] = "DHGroup24";
})(KnownDhGroup || (KnownDhGroup = {}));
var KnownPfsGroup;
(function(KnownPfsGroup2) {
  KnownPfsGroup2["None"] = "None";
  KnownPfsGroup2["PFS1"] = "PFS1";
  KnownPfsGroup2["PFS2"] = "PFS2";
  KnownPfsGroup2["PFS2048"] = "PFS2048";
  KnownPfsGroup2["ECP256"] = "ECP256";
  KnownPfsGroup2["ECP384"] = "ECP384";
  KnownPfsGroup2["PFS24"] = "PFS24";
  KnownPfsGroup2["PFS14"] = "PFS14";
  KnownPfsGroup2["Pfsmm"] = "PFSMM";
})(KnownPfsGroup || (KnownPfsGroup = {}));
var KnownVpnPolicyMemberAttributeType;
(function(KnownVpnPolicyMemberAttributeType2) {
  KnownVpnPolicyMemberAttributeType2["CertificateGroupId"] = "CertificateGroupId";
  KnownVpnPolicyMemberAttributeType2["AADGroupId"] = "AADGroupId";
  KnownVpnPolicyMemberAttributeType2["RadiusAzureGroupId"] = "RadiusAzureGroupId";
})(KnownVpnPolicyMemberAttributeType || (KnownVpnPolicyMemberAttributeType = {}));
var KnownVpnNatRuleType;
(function(KnownVpnNatRuleType2) {
  KnownVpnNatRuleType2["Static"] = "Static";
  KnownVpnNatRuleType2["Dynamic"] = "Dynamic";
})(KnownVpnNatRuleType || (KnownVpnNatRuleType = {}));
var KnownVpnNatRuleMode;
(function(KnownVpnNatRuleMode2) {
  KnownVpnNatRuleMode2["EgressSnat"] = "EgressSnat";
  KnownVpnNatRuleMode2["IngressSnat"] = "IngressSnat";
})(KnownVpnNatRuleMode || (KnownVpnNatRuleMode = {}));
var KnownAdminState;
(function(KnownAdminState2) {
  KnownAdminState2["Enabled"] = "Enabled";
  KnownAdminState2["Disabled"] = "Disabled";
})(KnownAdminState || (KnownAdminState = {}));
var KnownResiliencyModel;
(function(KnownResiliencyModel2) {
  KnownResiliencyModel2["SingleHomed"] = "SingleHomed";
  KnownResiliencyModel2["MultiHomed"] = "MultiHomed";
})(KnownResiliencyModel || (KnownResiliencyModel = {}));
var KnownVirtualNetworkGatewayConnectionType;
(function(KnownVirtualNetworkGatewayConnectionType2) {
  KnownVirtualNetworkGatewayConnectionType2["IPsec"] = "IPsec";
  KnownVirtualNetworkGatewayConnectionType2["Vnet2Vnet"] = "Vnet2Vnet";
  KnownVirtualNetworkGatewayConnectionType2["ExpressRoute"] = "ExpressRoute";
  KnownVirtualNetworkGatewayConnectionType2["VPNClient"] = "VPNClient";
})(KnownVirtualNetworkGatewayConnectionType || (KnownVirtualNetworkGatewayConnectionType = {}));
var KnownVirtualNetworkGatewayConnectionProtocol;
(function(KnownVirtualNetworkGatewayConnectionProtocol2) {
  KnownVirtualNetworkGatewayConnectionProtocol2["IKEv2"] = "IKEv2";
  KnownVirtualNetworkGatewayConnectionProtocol2["IKEv1"] = "IKEv1";
})(KnownVirtualNetworkGatewayConnectionProtocol || (KnownVirtualNetworkGatewayConnectionProtocol = {}));
var KnownVirtualNetworkGatewayConnectionMode;
(function(KnownVirtualNetworkGatewayConnectionMode2) {
  KnownVirtualNetworkGatewayConnectionMode2["Default"] = "Default";
  KnownVirtualNetworkGatewayConnectionMode2["ResponderOnly"] = "ResponderOnly";
  KnownVirtualNetworkGatewayConnectionMode2["InitiatorOnly"] = "InitiatorOnly";
})(KnownVirtualNetworkGatewayConnectionMode || (KnownVirtualNetworkGatewayConnectionMode = {}));
var KnownVirtualNetworkGatewayConnectionStatus;
(function(KnownVirtualNetworkGatewayConnectionStatus2) {
  KnownVirtualNetworkGatewayConnectionStatus2["Unknown"] = "Unknown";
  KnownVirtualNetworkGatewayConnectionStatus2["Connecting"] = "Connecting";
  KnownVirtualNetworkGatewayConnectionStatus2["Connected"] = "Connected";
  KnownVirtualNetworkGatewayConnectionStatus2["NotConnected"] = "NotConnected";
})(KnownVirtualNetworkGatewayConnectionStatus || (KnownVirtualNetworkGatewayConnectionStatus = {}));
var KnownProcessorArchitecture;
(function(KnownProcessorArchitecture2) {
  KnownProcessorArchitecture2["Amd64"] = "Amd64";
  KnownProcessorArchitecture2["X86"] = "X86";
})(KnownProcessorArchitecture || (KnownProcessorArchitecture = {}));
var KnownBgpPeerState;
(function(KnownBgpPeerState2) {
  KnownBgpPeerState2["Unknown"] = "Unknown";
  KnownBgpPeerState2["Stopped"] = "Stopped";
  KnownBgpPeerState2["Idle"] = "Idle";
  KnownBgpPeerState2["Connecting"] = "Connecting";
  KnownBgpPeerState2["Connected"] = "Connected";
})(KnownBgpPeerState || (KnownBgpPeerState = {}));
var KnownGatewayEffectiveRouteNextHopType;
(function(KnownGatewayEffectiveRouteNextHopType2) {
  KnownGatewayEffectiveRouteNextHopType2["Tunnel"] = "Tunnel";
  KnownGatewayEffectiveRouteNextHopType2["VirtualNetwork"] = "VirtualNetwork";
  KnownGatewayEffectiveRouteNextHopType2["Unknown"] = "Unknown";
})(KnownGatewayEffectiveRouteNextHopType || (KnownGatewayEffectiveRouteNextHopType = {}));
var KnownFailoverConnectionStatus;
(function(KnownFailoverConnectionStatus2) {
  KnownFailoverConnectionStatus2["Connected"] = "Connected";
  KnownFailoverConnectionStatus2["Disconnected"] = "Disconnected";
})(KnownFailoverConnectionStatus || (KnownFailoverConnectionStatus = {}));
var KnownFailoverTestStatusForSingleTest;
(function(KnownFailoverTestStatusForSingleTest2) {
  KnownFailoverTestStatusForSingleTest2["NotStarted"] = "NotStarted";
  KnownFailoverTestStatusForSingleTest2["Starting"] = "Starting";
  KnownFailoverTestStatusForSingleTest2["Running"] = "Running";
  KnownFailoverTestStatusForSingleTest2["StartFailed"] = "StartFailed";
  KnownFailoverTestStatusForSingleTest2["Stopping"] = "Stopping";
  KnownFailoverTestStatusForSingleTest2["Completed"] = "Completed";
  KnownFailoverTestStatusForSingleTest2["StopFailed"] = "StopFailed";
  KnownFailoverTestStatusForSingleTest2["Invalid"] = "Invalid";
  KnownFailoverTestStatusForSingleTest2["Expired"] = "Expired";
})(KnownFailoverTestStatusForSingleTest || (KnownFailoverTestStatusForSingleTest = {}));
var KnownVirtualNetworkGatewayMigrationType;
(function(KnownVirtualNetworkGatewayMigrationType2) {
  KnownVirtualNetworkGatewayMigrationType2["UpgradeDeploymentToStandardIP"] = "UpgradeDeploymentToStandardIP";
  KnownVirtualNetworkGatewayMigrationType2["UpgradeGatewayToDualStack"] = "UpgradeGatewayToDualStack";
  KnownVirtualNetworkGatewayMigrationType2["MigrateGatewayForPointToSiteProfile"] = "MigrateGatewayForPointToSiteProfile";
})(KnownVirtualNetworkGatewayMigrationType || (KnownVirtualNetworkGatewayMigrationType = {}));
var KnownConnectionAuthenticationType;
(function(KnownConnectionAuthenticationType2) {
  KnownConnectionAuthenticationType2["PSK"] = "PSK";
  KnownConnectionAuthenticationType2["Certificate"] = "Certificate";
})(KnownConnectionAuthenticationType || (KnownConnectionAuthenticationType = {}));
var KnownOfficeTrafficCategory;
(function(KnownOfficeTrafficCategory2) {
  KnownOfficeTrafficCategory2["Optimize"] = "Optimize";
  KnownOfficeTrafficCategory2["OptimizeAndAllow"] = "OptimizeAndAllow";
  KnownOfficeTrafficCategory2["All"] = "All";
  KnownOfficeTrafficCategory2["None"] = "None";
})(KnownOfficeTrafficCategory || (KnownOfficeTrafficCategory = {}));
var KnownVpnGatewayTunnelingProtocol;
(function(KnownVpnGatewayTunnelingProtocol2) {
  KnownVpnGatewayTunnelingProtocol2["IkeV2"] = "IkeV2";
  KnownVpnGatewayTunnelingProtocol2["OpenVPN"] = "OpenVPN";
})(KnownVpnGatewayTunnelingProtocol || (KnownVpnGatewayTunnelingProtocol = {}));
var KnownRoutingState;
(function(KnownRoutingState2) {
  KnownRoutingState2["None"] = "None";
  KnownRoutingState2["Provisioned"] = "Provisioned";
  KnownRoutingState2["Provisioning"] = "Provisioning";
  KnownRoutingState2["Failed"] = "Failed";
})(KnownRoutingState || (KnownRoutingState = {}));
var KnownPreferredRoutingGateway;
(function(KnownPreferredRoutingGateway2) {
  KnownPreferredRoutingGateway2["ExpressRoute"] = "ExpressRoute";
  KnownPreferredRoutingGateway2["VpnGateway"] = "VpnGateway";
  KnownPreferredRoutingGateway2["None"] = "None";
})(KnownPreferredRoutingGateway || (KnownPreferredRoutingGateway = {}));
var KnownHubRoutingPreference;
(function(KnownHubRoutingPreference2) {
  KnownHubRoutingPreference2["ExpressRoute"] = "ExpressRoute";
  KnownHubRoutingPreference2["VpnGateway"] = "VpnGateway";
  KnownHubRoutingPreference2["ASPath"] = "ASPath";
})(KnownHubRoutingPreference || (KnownHubRoutingPreference = {}));
var KnownRouteMapMatchCondition;
(function(KnownRouteMapMatchCondition2) {
  KnownRouteMapMatchCondition2["Unknown"] = "Unknown";
  KnownRouteMapMatchCondition2["Contains"] = "Contains";
  KnownRouteMapMatchCondition2["Equals"] = "Equals";
  KnownRouteMapMatchCondition2["NotContains"] = "NotContains";
  KnownRouteMapMatchCondition2["NotEquals"] = "NotEquals";
})(KnownRouteMapMatchCondition || (KnownRouteMapMatchCondition = {}));
var KnownRouteMapActionType;
(function(KnownRouteMapActionType2) {
  KnownRouteMapActionType2["Unknown"] = "Unknown";
  KnownRouteMapActionType2["Remove"] = "Remove";
  KnownRouteMapActionType2["Add"] = "Add";
  KnownRouteMapActionType2["Replace"] = "Replace";
  KnownRouteMapActionType2["Drop"] = "Drop";
})(KnownRouteMapActionType || (KnownRouteMapActionType = {}));
var KnownNextStep;
(function(KnownNextStep2) {
  KnownNextStep2["Unknown"] = "Unknown";
  KnownNextStep2["Continue"] = "Continue";
  KnownNextStep2["Terminate"] = "Terminate";
})(KnownNextStep || (KnownNextStep = {}));
var KnownVpnConnectionStatus;
(function(KnownVpnConnectionStatus2) {
  KnownVpnConnectionStatus2["Unknown"] = "Unknown";
  KnownVpnConnectionStatus2["Connecting"] = "Connecting";
  KnownVpnConnectionStatus2["Connected"] = "Connected";
  KnownVpnConnectionStatus2["NotConnected"] = "NotConnected";
})(KnownVpnConnectionStatus || (KnownVpnConnectionStatus = {}));
var KnownVpnLinkConnectionMode;
(function(KnownVpnLinkConnectionMode2) {
  KnownVpnLinkConnectionMode2["Default"] = "Default";
  KnownVpnLinkConnectionMode2["ResponderOnly"] = "ResponderOnly";
  KnownVpnLinkConnectionMode2["InitiatorOnly"] = "InitiatorOnly";
})(KnownVpnLinkConnectionMode || (KnownVpnLinkConnectionMode = {}));
var KnownWebApplicationFirewallEnabledState;
(function(KnownWebApplicationFirewallEnabledState2) {
  KnownWebApplicationFirewallEnabledState2["Disabled"] = "Disabled";
  KnownWebApplicationFirewallEnabledState2["Enabled"] = "Enabled";
})(KnownWebApplicationFirewallEnabledState || (KnownWebApplicationFirewallEnabledState = {}));
var KnownWebApplicationFirewallMode;
(function(KnownWebApplicationFirewallMode2) {
  KnownWebApplicationFirewallMode2["Prevention"] = "Prevention";
  KnownWebApplicationFirewallMode2["Detection"] = "Detection";
})(KnownWebApplicationFirewallMode || (KnownWebApplicationFirewallMode = {}));
var KnownWebApplicationFirewallScrubbingState;
(function(KnownWebApplicationFirewallScrubbingState2) {
  KnownWebApplicationFirewallScrubbingState2["Disabled"] = "Disabled";
  KnownWebApplicationFirewallScrubbingState2["Enabled"] = "Enabled";
})(KnownWebApplicationFirewallScrubbingState || (KnownWebApplicationFirewallScrubbingState = {}));
var KnownScrubbingRuleEntryMatchVariable;
(function(KnownScrubbingRuleEntryMatchVariable2) {
  KnownScrubbingRuleEntryMatchVariable2["RequestHeaderNames"] = "RequestHeaderNames";
  KnownScrubbingRuleEntryMatchVariable2["RequestCookieNames"] = "RequestCookieNames";
  KnownScrubbingRuleEntryMatchVariable2["RequestArgNames"] = "RequestArgNames";
  KnownScrubbingRuleEntryMatchVariable2["RequestPostArgNames"] = "RequestPostArgNames";
  KnownScrubbingRuleEntryMatchVariable2["RequestJsonArgNames"] = "RequestJSONArgNames";
  KnownScrubbingRuleEntryMatchVariable2["RequestIPAddress"] = "RequestIPAddress";
})(KnownScrubbingRuleEntryMatchVariable || (KnownScrubbingRuleEntryMatchVariable = {}));
var KnownScrubbingRuleEntryMatchOperator;
(function(KnownScrubbingRuleEntryMatchOperator2) {
  KnownScrubbingRuleEntryMatchOperator2["Equals"] = "Equals";
  KnownScrubbingRuleEntryMatchOperator2["EqualsAny"] = "EqualsAny";
})(KnownScrubbingRuleEntryMatchOperator || (KnownScrubbingRuleEntryMatchOperator = {}));
var KnownScrubbingRuleEntryState;
(function(KnownScrubbingRuleEntryState2) {
  KnownScrubbingRuleEntryState2["Enabled"] = "Enabled";
  KnownScrubbingRuleEntryState2["Disabled"] = "Disabled";
})(KnownScrubbingRuleEntryState || (KnownScrubbingRuleEntryState = {}));
var KnownWebApplicationFirewallState;
(function(KnownWebApplicationFirewallState2) {
  KnownWebApplicationFirewallState2["Disabled"] = "Disabled";
  KnownWebApplicationFirewallState2["Enabled"] = "Enabled";
})(KnownWebApplicationFirewallState || (KnownWebApplicationFirewallState = {}));
var KnownApplicationGatewayFirewallRateLimitDuration;
(function(KnownApplicationGatewayFirewallRateLimitDuration2) {
  KnownApplicationGatewayFirewallRateLimitDuration2["OneMin"] = "OneMin";
  KnownApplicationGatewayFirewallRateLimitDuration2["FiveMins"] = "FiveMins";
})(KnownApplicationGatewayFirewallRateLimitDuration || (KnownApplicationGatewayFirewallRateLimitDuration = {}));
var KnownWebApplicationFirewallRuleType;
(function(KnownWebApplicationFirewallRuleType2) {
  KnownWebApplicationFirewallRuleType2["MatchRule"] = "MatchRule";
  KnownWebApplicationFirewallRuleType2["RateLimitRule"] = "RateLimitRule";
  KnownWebApplicationFirewallRuleType2["Invalid"] = "Invalid";
})(KnownWebApplicationFirewallRuleType || (KnownWebApplicationFirewallRuleType = {}));
var KnownWebApplicationFirewallMatchVariable;
(function(KnownWebApplicationFirewallMatchVariable2) {
  KnownWebApplicationFirewallMatchVariable2["RemoteAddr"] = "RemoteAddr";
  KnownWebApplicationFirewallMatchVariable2["RequestMethod"] = "RequestMethod";
  KnownWebApplicationFirewallMatchVariable2["QueryString"] = "QueryString";
  KnownWebApplicationFirewallMatchVariable2["PostArgs"] = "PostArgs";
  KnownWebApplicationFirewallMatchVariable2["RequestUri"] = "RequestUri";
  KnownWebApplicationFirewallMatchVariable2["RequestHeaders"] = "RequestHeaders";
  KnownWebApplicationFirewallMatchVariable2["RequestBody"] = "RequestBody";
  KnownWebApplicationFirewallMatchVariable2["RequestCookies"] = "RequestCookies";
})(KnownWebApplicationFirewallMatchVariable || (KnownWebApplicationFirewallMatchVariable = {}));
var KnownWebApplicationFirewallOperator;
(function(KnownWebApplicationFirewallOperator2) {
  KnownWebApplicationFirewallOperator2["IPMatch"] = "IPMatch";
  KnownWebApplicationFirewallOperator2["Equal"] = "Equal";
  KnownWebApplicationFirewallOperator2["Contains"] = "Contains";
  KnownWebApplicationFirewallOperator2["LessThan"] = "LessThan";
  KnownWebApplicationFirewallOperator2["GreaterThan"] = "GreaterThan";
  KnownWebApplicationFirewallOperator2["LessThanOrEqual"] = "LessThanOrEqual";
  KnownWebApplicationFirewallOperator2["GreaterThanOrEqual"] = "GreaterThanOrEqual";
  KnownWebApplicationFirewallOperator2["BeginsWith"] = "BeginsWith";
  KnownWebApplicationFirewallOperator2["EndsWith"] = "EndsWith";
  KnownWebApplicationFirewallOperator2["Regex"] = "Regex";
  KnownWebApplicationFirewallOperator2["GeoMatch"] = "GeoMatch";
  KnownWebApplicationFirewallOperator2["Any"] = "Any";
})(KnownWebApplicationFirewallOperator || (KnownWebApplicationFirewallOperator = {}));
var KnownWebApplicationFirewallTransform;
(function(KnownWebApplicationFirewallTransform2) {
  KnownWebApplicationFirewallTransform2["Uppercase"] = "Uppercase";
  KnownWebApplicationFirewallTransform2["Lowercase"] = "Lowercase";
  KnownWebApplicationFirewallTransform2["Trim"] = "Trim";
  KnownWebApplicationFirewallTransform2["UrlDecode"] = "UrlDecode";
  KnownWebApplicationFirewallTransform2["UrlEncode"] = "UrlEncode";
  KnownWebApplicationFirewallTransform2["RemoveNulls"] = "RemoveNulls";
  KnownWebApplicationFirewallTransform2["HtmlEntityDecode"] = "HtmlEntityDecode";
})(KnownWebApplicationFirewallTransform || (KnownWebApplicationFirewallTransform = {}));
var KnownApplicationGatewayFirewallUserSessionVariable;
(function(KnownApplicationGatewayFirewallUserSessionVariable2) {
  KnownApplicationGatewayFirewallUserSessionVariable2["ClientAddr"] = "ClientAddr";
  KnownApplicationGatewayFirewallUserSessionVariable2["GeoLocation"] = "GeoLocation";
  KnownApplicationGatewayFirewallUserSessionVariable2["None"] = "None";
  KnownApplicationGatewayFirewallUserSessionVariable2["ClientAddrXFFHeader"] = "ClientAddrXFFHeader";
  KnownApplicationGatewayFirewallUserSessionVariable2["GeoLocationXFFHeader"] = "GeoLocationXFFHeader";
})(KnownApplicationGatewayFirewallUserSessionVariable || (KnownApplicationGatewayFirewallUserSessionVariable = {}));
var KnownWebApplicationFirewallAction;
(function(KnownWebApplicationFirewallAction2) {
  KnownWebApplicationFirewallAction2["Allow"] = "Allow";
  KnownWebApplicationFirewallAction2["Block"] = "Block";
  KnownWebApplicationFirewallAction2["Log"] = "Log";
  KnownWebApplicationFirewallAction2["JSChallenge"] = "JSChallenge";
  KnownWebApplicationFirewallAction2["Captcha"] = "CAPTCHA";
})(KnownWebApplicationFirewallAction || (KnownWebApplicationFirewallAction = {}));
var KnownWebApplicationFirewallPolicyResourceState;
(function(KnownWebApplicationFirewallPolicyResourceState2) {
  KnownWebApplicationFirewallPolicyResourceState2["Creating"] = "Creating";
  KnownWebApplicationFirewallPolicyResourceState2["Enabling"] = "Enabling";
  KnownWebApplicationFirewallPolicyResourceState2["Enabled"] = "Enabled";
  KnownWebApplicationFirewallPolicyResourceState2["Disabling"] = "Disabling";
  KnownWebApplicationFirewallPolicyResourceState2["Disabled"] = "Disabled";
  KnownWebApplicationFirewallPolicyResourceState2["Deleting"] = "Deleting";
})(KnownWebApplicationFirewallPolicyResourceState || (KnownWebApplicationFirewallPolicyResourceState = {}));
var KnownExceptionEntryMatchVariable;
(function(KnownExceptionEntryMatchVariable2) {
  KnownExceptionEntryMatchVariable2["RequestURI"] = "RequestURI";
  KnownExceptionEntryMatchVariable2["RemoteAddr"] = "RemoteAddr";
  KnownExceptionEntryMatchVariable2["RequestHeader"] = "RequestHeader";
})(KnownExceptionEntryMatchVariable || (KnownExceptionEntryMatchVariable = {}));
var KnownExceptionEntryValueMatchOperator;
(function(KnownExceptionEntryValueMatchOperator2) {
  KnownExceptionEntryValueMatchOperator2["Equals"] = "Equals";
  KnownExceptionEntryValueMatchOperator2["Contains"] = "Contains";
  KnownExceptionEntryValueMatchOperator2["StartsWith"] = "StartsWith";
  KnownExceptionEntryValueMatchOperator2["EndsWith"] = "EndsWith";
  KnownExceptionEntryValueMatchOperator2["IPMatch"] = "IPMatch";
})(KnownExceptionEntryValueMatchOperator || (KnownExceptionEntryValueMatchOperator = {}));
var KnownExceptionEntrySelectorMatchOperator;
(function(KnownExceptionEntrySelectorMatchOperator2) {
  KnownExceptionEntrySelectorMatchOperator2["Equals"] = "Equals";
  KnownExceptionEntrySelectorMatchOperator2["Contains"] = "Contains";
  KnownExceptionEntrySelectorMatchOperator2["StartsWith"] = "StartsWith";
  KnownExceptionEntrySelectorMatchOperator2["EndsWith"] = "EndsWith";
})(KnownExceptionEntrySelectorMatchOperator || (KnownExceptionEntrySelectorMatchOperator = {}));
var KnownOwaspCrsExclusionEntryMatchVariable;
(function(KnownOwaspCrsExclusionEntryMatchVariable2) {
  KnownOwaspCrsExclusionEntryMatchVariable2["RequestHeaderNames"] = "RequestHeaderNames";
  KnownOwaspCrsExclusionEntryMatchVariable2["RequestCookieNames"] = "RequestCookieNames";
  KnownOwaspCrsExclusionEntryMatchVariable2["RequestArgNames"] = "RequestArgNames";
  KnownOwaspCrsExclusionEntryMatchVariable2["RequestHeaderKeys"] = "RequestHeaderKeys";
  KnownOwaspCrsExclusionEntryMatchVariable2["RequestHeaderValues"] = "RequestHeaderValues";
  KnownOwaspCrsExclusionEntryMatchVariable2["RequestCookieKeys"] = "RequestCookieKeys";
  KnownOwaspCrsExclusionEntryMatchVariable2["RequestCookieValues"] = "RequestCookieValues";
  KnownOwaspCrsExclusionEntryMatchVariable2["RequestArgKeys"] = "RequestArgKeys";
  KnownOwaspCrsExclusionEntryMatchVariable2["RequestArgValues"] = "RequestArgValues";
})(KnownOwaspCrsExclusionEntryMatchVariable || (KnownOwaspCrsExclusionEntryMatchVariable = {}));
var KnownOwaspCrsExclusionEntrySelectorMatchOperator;
(function(KnownOwaspCrsExclusionEntrySelectorMatchOperator2) {
  KnownOwaspCrsExclusionEntrySelectorMatchOperator2["Equals"] = "Equals";
  KnownOwaspCrsExclusionEntrySelectorMatchOperator2["Contains"] = "Contains";
  KnownOwaspCrsExclusionEntrySelectorMatchOperator2["StartsWith"] = "StartsWith";
  KnownOwaspCrsExclusionEntrySelectorMatchOperator2["EndsWith"] = "EndsWith";
  KnownOwaspCrsExclusionEntrySelectorMatchOperator2["EqualsAny"] = "EqualsAny";
})(KnownOwaspCrsExclusionEntrySelectorMatchOperator || (KnownOwaspCrsExclusionEntrySelectorMatchOperator = {}));
var KnownManagedRuleEnabledState;
(function(KnownManagedRuleEnabledState2) {
  KnownManagedRuleEnabledState2["Disabled"] = "Disabled";
  KnownManagedRuleEnabledState2["Enabled"] = "Enabled";
})(KnownManagedRuleEnabledState || (KnownManagedRuleEnabledState = {}));
var KnownActionType;
(function(KnownActionType2) {
  KnownActionType2["AnomalyScoring"] = "AnomalyScoring";
  KnownActionType2["Allow"] = "Allow";
  KnownActionType2["Block"] = "Block";
  KnownActionType2["Log"] = "Log";
  KnownActionType2["JSChallenge"] = "JSChallenge";
  KnownActionType2["Captcha"] = "CAPTCHA";
})(KnownActionType || (KnownActionType = {}));
var KnownSensitivityType;
(function(KnownSensitivityType2) {
  KnownSensitivityType2["Low"] = "Low";
  KnownSensitivityType2["Medium"] = "Medium";
  KnownSensitivityType2["High"] = "High";
})(KnownSensitivityType || (KnownSensitivityType = {}));
var KnownWebApplicationFirewallPolicyTier;
(function(KnownWebApplicationFirewallPolicyTier2) {
  KnownWebApplicationFirewallPolicyTier2["Standard"] = "Standard";
  KnownWebApplicationFirewallPolicyTier2["Basic"] = "Basic";
})(KnownWebApplicationFirewallPolicyTier || (KnownWebApplicationFirewallPolicyTier = {}));
var KnownVirtualNetworkApplianceIpVersionType;
(function(KnownVirtualNetworkApplianceIpVersionType2) {
  KnownVirtualNetworkApplianceIpVersionType2["IPv4"] = "IPv4";
  KnownVirtualNetworkApplianceIpVersionType2["DualStack"] = "DualStack";
})(KnownVirtualNetworkApplianceIpVersionType || (KnownVirtualNetworkApplianceIpVersionType = {}));
var KnownServiceGatewaySkuName;
(function(KnownServiceGatewaySkuName2) {
  KnownServiceGatewaySkuName2["Standard"] = "Standard";
})(KnownServiceGatewaySkuName || (KnownServiceGatewaySkuName = {}));
var KnownServiceGatewaySkuTier;
(function(KnownServiceGatewaySkuTier2) {
  KnownServiceGatewaySkuTier2["Regional"] = "Regional";
})(KnownServiceGatewaySkuTier || (KnownServiceGatewaySkuTier = {}));
var KnownUpdateAction;
(function(KnownUpdateAction2) {
  KnownUpdateAction2["FullUpdate"] = "FullUpdate";
  KnownUpdateAction2["PartialUpdate"] = "PartialUpdate";
})(KnownUpdateAction || (KnownUpdateAction = {}));
var KnownAddressUpdateAction;
(function(KnownAddressUpdateAction2) {
  KnownAddressUpdateAction2["FullUpdate"] = "FullUpdate";
  KnownAddressUpdateAction2["PartialUpdate"] = "PartialUpdate";
})(KnownAddressUpdateAction || (KnownAddressUpdateAction = {}));
var KnownServiceUpdateAction;
(function(KnownServiceUpdateAction2) {
  KnownServiceUpdateAction2["FullUpdate"] = "FullUpdate";
  KnownServiceUpdateAction2["PartialUpdate"] = "PartialUpdate";
})(KnownServiceUpdateAction || (KnownServiceUpdateAction = {}));
var KnownServiceType;
(function(KnownServiceType2) {
  KnownServiceType2["Inbound"] = "Inbound";
  KnownServiceType2["Outbound"] = "Outbound";
  KnownServiceType2["InboundOutbound"] = "InboundOutbound";
})(KnownServiceType || (KnownServiceType = {}));
var KnownInterconnectGroupScope;
(function(KnownInterconnectGroupScope2) {
  KnownInterconnectGroupScope2["None"] = "None";
  KnownInterconnectGroupScope2["InfiniBand"] = "InfiniBand";
})(KnownInterconnectGroupScope || (KnownInterconnectGroupScope = {}));
var KnownSubgroupProfileScope;
(function(KnownSubgroupProfileScope2) {
  KnownSubgroupProfileScope2["None"] = "None";
  KnownSubgroupProfileScope2["VerticalConnect"] = "VerticalConnect";
})(KnownSubgroupProfileScope || (KnownSubgroupProfileScope = {}));
var KnownApplicationGatewayRuleSetStatusOptions;
(function(KnownApplicationGatewayRuleSetStatusOptions2) {
  KnownApplicationGatewayRuleSetStatusOptions2["Preview"] = "Preview";
  KnownApplicationGatewayRuleSetStatusOptions2["GA"] = "GA";
  KnownApplicationGatewayRuleSetStatusOptions2["Supported"] = "Supported";
  KnownApplicationGatewayRuleSetStatusOptions2["Deprecated"] = "Deprecated";
})(KnownApplicationGatewayRuleSetStatusOptions || (KnownApplicationGatewayRuleSetStatusOptions = {}));
var KnownCommissionedState;
(function(KnownCommissionedState2) {
  KnownCommissionedState2["Provisioning"] = "Provisioning";
  KnownCommissionedState2["Provisioned"] = "Provisioned";
  KnownCommissionedState2["Commissioning"] = "Commissioning";
  KnownCommissionedState2["CommissionedNoInternetAdvertise"] = "CommissionedNoInternetAdvertise";
  KnownCommissionedState2["Commissioned"] = "Commissioned";
  KnownCommissionedState2["Decommissioning"] = "Decommissioning";
  KnownCommissionedState2["Deprovisioning"] = "Deprovisioning";
  KnownCommissionedState2["Deprovisioned"] = "Deprovisioned";
})(KnownCommissionedState || (KnownCommissionedState = {}));
var KnownGeo;
(function(KnownGeo2) {
  KnownGeo2["Global"] = "GLOBAL";
  KnownGeo2["Afri"] = "AFRI";
  KnownGeo2["Apac"] = "APAC";
  KnownGeo2["Euro"] = "EURO";
  KnownGeo2["Latam"] = "LATAM";
  KnownGeo2["NAM"] = "NAM";
  KnownGeo2["ME"] = "ME";
  KnownGeo2["Oceania"] = "OCEANIA";
  KnownGeo2["AQ"] = "AQ";
})(KnownGeo || (KnownGeo = {}));
var KnownCustomIpPrefixType;
(function(KnownCustomIpPrefixType2) {
  KnownCustomIpPrefixType2["Singular"] = "Singular";
  KnownCustomIpPrefixType2["Parent"] = "Parent";
  KnownCustomIpPrefixType2["Child"] = "Child";
})(KnownCustomIpPrefixType || (KnownCustomIpPrefixType = {}));
var KnownProtocolType;
(function(KnownProtocolType2) {
  KnownProtocolType2["DoNotUse"] = "DoNotUse";
  KnownProtocolType2["Icmp"] = "Icmp";
  KnownProtocolType2["Tcp"] = "Tcp";
  KnownProtocolType2["Udp"] = "Udp";
  KnownProtocolType2["Gre"] = "Gre";
  KnownProtocolType2["Esp"] = "Esp";
  KnownProtocolType2["Ah"] = "Ah";
  KnownProtocolType2["Vxlan"] = "Vxlan";
  KnownProtocolType2["All"] = "All";
})(KnownProtocolType || (KnownProtocolType = {}));
var KnownFirewallPolicyIdpsQuerySortOrder;
(function(KnownFirewallPolicyIdpsQuerySortOrder2) {
  KnownFirewallPolicyIdpsQuerySortOrder2["Ascending"] = "Ascending";
  KnownFirewallPolicyIdpsQuerySortOrder2["Descending"] = "Descending";
})(KnownFirewallPolicyIdpsQuerySortOrder || (KnownFirewallPolicyIdpsQuerySortOrder = {}));
var KnownDeploymentStatus;
(function(KnownDeploymentStatus2) {
  KnownDeploymentStatus2["NotStarted"] = "NotStarted";
  KnownDeploymentStatus2["Deploying"] = "Deploying";
  KnownDeploymentStatus2["Deployed"] = "Deployed";
  KnownDeploymentStatus2["Failed"] = "Failed";
})(KnownDeploymentStatus || (KnownDeploymentStatus = {}));
var KnownAdminRuleKind;
(function(KnownAdminRuleKind2) {
  KnownAdminRuleKind2["Custom"] = "Custom";
  KnownAdminRuleKind2["Default"] = "Default";
})(KnownAdminRuleKind || (KnownAdminRuleKind = {}));
var KnownAccessRuleDirection;
(function(KnownAccessRuleDirection2) {
  KnownAccessRuleDirection2["Inbound"] = "Inbound";
  KnownAccessRuleDirection2["Outbound"] = "Outbound";
})(KnownAccessRuleDirection || (KnownAccessRuleDirection = {}));
var KnownAssociationAccessMode;
(function(KnownAssociationAccessMode2) {
  KnownAssociationAccessMode2["Learning"] = "Learning";
  KnownAssociationAccessMode2["Enforced"] = "Enforced";
  KnownAssociationAccessMode2["Audit"] = "Audit";
})(KnownAssociationAccessMode || (KnownAssociationAccessMode = {}));
var KnownNspLinkProvisioningState;
(function(KnownNspLinkProvisioningState2) {
  KnownNspLinkProvisioningState2["Succeeded"] = "Succeeded";
  KnownNspLinkProvisioningState2["Creating"] = "Creating";
  KnownNspLinkProvisioningState2["Updating"] = "Updating";
  KnownNspLinkProvisioningState2["Deleting"] = "Deleting";
  KnownNspLinkProvisioningState2["Accepted"] = "Accepted";
  KnownNspLinkProvisioningState2["Failed"] = "Failed";
  KnownNspLinkProvisioningState2["WaitForRemoteCompletion"] = "WaitForRemoteCompletion";
})(KnownNspLinkProvisioningState || (KnownNspLinkProvisioningState = {}));
var KnownNspLinkStatus;
(function(KnownNspLinkStatus2) {
  KnownNspLinkStatus2["Approved"] = "Approved";
  KnownNspLinkStatus2["Pending"] = "Pending";
  KnownNspLinkStatus2["Rejected"] = "Rejected";
  KnownNspLinkStatus2["Disconnected"] = "Disconnected";
})(KnownNspLinkStatus || (KnownNspLinkStatus = {}));
var KnownInboundSecurityRuleType;
(function(KnownInboundSecurityRuleType2) {
  KnownInboundSecurityRuleType2["AutoExpire"] = "AutoExpire";
  KnownInboundSecurityRuleType2["Permanent"] = "Permanent";
})(KnownInboundSecurityRuleType || (KnownInboundSecurityRuleType = {}));
var KnownInboundSecurityRulesProtocol;
(function(KnownInboundSecurityRulesProtocol2) {
  KnownInboundSecurityRulesProtocol2["TCP"] = "TCP";
  KnownInboundSecurityRulesProtocol2["UDP"] = "UDP";
})(KnownInboundSecurityRulesProtocol || (KnownInboundSecurityRulesProtocol = {}));
var KnownPcProtocol;
(function(KnownPcProtocol2) {
  KnownPcProtocol2["TCP"] = "TCP";
  KnownPcProtocol2["UDP"] = "UDP";
  KnownPcProtocol2["Any"] = "Any";
})(KnownPcProtocol || (KnownPcProtocol = {}));
var KnownPcStatus;
(function(KnownPcStatus2) {
  KnownPcStatus2["NotStarted"] = "NotStarted";
  KnownPcStatus2["Running"] = "Running";
  KnownPcStatus2["Stopped"] = "Stopped";
  KnownPcStatus2["Error"] = "Error";
  KnownPcStatus2["Unknown"] = "Unknown";
})(KnownPcStatus || (KnownPcStatus = {}));
var KnownPcError;
(function(KnownPcError2) {
  KnownPcError2["InternalError"] = "InternalError";
  KnownPcError2["AgentStopped"] = "AgentStopped";
  KnownPcError2["CaptureFailed"] = "CaptureFailed";
  KnownPcError2["LocalFileFailed"] = "LocalFileFailed";
  KnownPcError2["StorageFailed"] = "StorageFailed";
})(KnownPcError || (KnownPcError = {}));
var KnownConnectionMonitorType;
(function(KnownConnectionMonitorType2) {
  KnownConnectionMonitorType2["MultiEndpoint"] = "MultiEndpoint";
  KnownConnectionMonitorType2["SingleSourceDestination"] = "SingleSourceDestination";
})(KnownConnectionMonitorType || (KnownConnectionMonitorType = {}));
var KnownEndpointType;
(function(KnownEndpointType2) {
  KnownEndpointType2["AzureVM"] = "AzureVM";
  KnownEndpointType2["AzureVNet"] = "AzureVNet";
  KnownEndpointType2["AzureSubnet"] = "AzureSubnet";
  KnownEndpointType2["ExternalAddress"] = "ExternalAddress";
  KnownEndpointType2["MMAWorkspaceMachine"] = "MMAWorkspaceMachine";
  KnownEndpointType2["MMAWorkspaceNetwork"] = "MMAWorkspaceNetwork";
  KnownEndpointType2["AzureArcVM"] = "AzureArcVM";
  KnownEndpointType2["AzureVmss"] = "AzureVMSS";
  KnownEndpointType2["AzureArcNetwork"] = "AzureArcNetwork";
})(KnownEndpointType || (KnownEndpointType = {}));
var KnownConnectionMonitorEndpointFilterType;
(function(KnownConnectionMonitorEndpointFilterType2) {
  KnownConnectionMonitorEndpointFilterType2["Include"] = "Include";
})(KnownConnectionMonitorEndpointFilterType || (KnownConnectionMonitorEndpointFilterType = {}));
var KnownConnectionMonitorEndpointFilterItemType;
(function(KnownConnectionMonitorEndpointFilterItemType2) {
  KnownConnectionMonitorEndpointFilterItemType2["AgentAddress"] = "AgentAddress";
})(KnownConnectionMonitorEndpointFilterItemType || (KnownConnectionMonitorEndpointFilterItemType = {}));
var KnownCoverageLevel;
(function(KnownCoverageLevel2) {
  KnownCoverageLevel2["Default"] = "Default";
  KnownCoverageLevel2["Low"] = "Low";
  KnownCoverageLevel2["BelowAverage"] = "BelowAverage";
  KnownCoverageLevel2["Average"] = "Average";
  KnownCoverageLevel2["AboveAverage"] = "AboveAverage";
  KnownCoverageLevel2["Full"] = "Full";
})(KnownCoverageLevel || (KnownCoverageLevel = {}));
var KnownConnectionMonitorTestConfigurationProtocol;
(function(KnownConnectionMonitorTestConfigurationProtocol2) {
  KnownConnectionMonitorTestConfigurationProtocol2["Tcp"] = "Tcp";
  KnownConnectionMonitorTestConfigurationProtocol2["Http"] = "Http";
  KnownConnectionMonitorTestConfigurationProtocol2["Icmp"] = "Icmp";
})(KnownConnectionMonitorTestConfigurationProtocol || (KnownConnectionMonitorTestConfigurationProtocol = {}));
var KnownHttpConfigurationMethod;
(function(KnownHttpConfigurationMethod2) {
  KnownHttpConfigurationMethod2["Get"] = "Get";
  KnownHttpConfigurationMethod2["Post"] = "Post";
})(KnownHttpConfigurationMethod || (KnownHttpConfigurationMethod = {}));
var KnownDestinationPortBehavior;
(function(KnownDestinationPortBehavior2) {
  KnownDestinationPortBehavior2["None"] = "None";
  KnownDestinationPortBehavior2["ListenIfAvailable"] = "ListenIfAvailable";
})(KnownDestinationPortBehavior || (KnownDestinationPortBehavior = {}));
var KnownOutputType;
(function(KnownOutputType2) {
  KnownOutputType2["Workspace"] = "Workspace";
})(KnownOutputType || (KnownOutputType = {}));
var KnownHubBgpConnectionStatus;
(function(KnownHubBgpConnectionStatus2) {
  KnownHubBgpConnectionStatus2["Unknown"] = "Unknown";
  KnownHubBgpConnectionStatus2["Connecting"] = "Connecting";
  KnownHubBgpConnectionStatus2["Connected"] = "Connected";
  KnownHubBgpConnectionStatus2["NotConnected"] = "NotConnected";
})(KnownHubBgpConnectionStatus || (KnownHubBgpConnectionStatus = {}));
var KnownNspReadinessState;
(function(KnownNspReadinessState2) {
  KnownNspReadinessState2["Onboarding"] = "Onboarding";
  KnownNspReadinessState2["Preview"] = "Preview";
  KnownNspReadinessState2["GA"] = "GA";
  KnownNspReadinessState2["NotReady"] = "NotReady";
})(KnownNspReadinessState || (KnownNspReadinessState = {}));
var KnownUsageUnit;
(function(KnownUsageUnit2) {
  KnownUsageUnit2["Count"] = "Count";
})(KnownUsageUnit || (KnownUsageUnit = {}));
var KnownLoadBalancerDetailLevel;
(function(KnownLoadBalancerDetailLevel2) {
  KnownLoadBalancerDetailLevel2["Reduced"] = "Reduced";
})(KnownLoadBalancerDetailLevel || (KnownLoadBalancerDetailLevel = {}));
var KnownSyncRemoteAddressSpace;
(function(KnownSyncRemoteAddressSpace2) {
  KnownSyncRemoteAddressSpace2["True"] = "true";
})(KnownSyncRemoteAddressSpace || (KnownSyncRemoteAddressSpace = {}));

// node_modules/@azure/core-lro/dist/esm/logger.js
var logger2 = createClientLogger("core-lro");

// src/live/arm-wire.ts
function armSend(cloud, credential, options, agent) {
  const { pipeline } = createNetworkManagement(credential, "", {
    endpoint: cloud.resourceManager,
    credentials: { scopes: [`${cloud.audience}/.default`] },
    retryOptions: { maxRetries: 0 },
    userAgentOptions: { userAgentPrefix: agent }
  });
  pipeline.addPolicy(onlyTo(cloud.resourceManager), { beforePolicies: [bearerTokenAuthenticationPolicyName] });
  return pipelineSend(pipeline, options);
}
function onlyTo(origin) {
  return {
    name: "onlyToResourceManager",
    sendRequest(request, next) {
      if (new URL(request.url).origin === origin) return next(request);
      throw new LiveError(
        "foreign",
        `A request to ${new URL(request.url).origin} was not sent: the token is for ${origin} alone.`
      );
    }
  };
}
export {
  armSend
};
