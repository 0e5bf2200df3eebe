import {
  casesOf,
  prepareCase
} from "./shared-gate-rule-files.js";
import "./shared-rule-schema.js";
import "./shared-yaml.js";
import {
  findingLines,
  isOurs,
  pad,
  plain,
  styleOf
} from "./core.js";

// src/report/page/library-pages.generated.ts
var libraryPages = {
  "AGW002": { "code": "AGW002", "name": "basic-rule-without-target", "title": "A basic rule leads nowhere", "severity": "error", "target": "routingRule", "azure": { "deploy": "rejected" }, "profiles": ["recommended", "strict", "all"], "tags": ["routing"], "since": "0.1.0", "coveredBy": ["AGW004"], "params": [], "why": "A basic rule sends every request of its listener to one pool by one set of backend settings, or answers with a redirect.\nValidation does not look whether it does either: the update of the gateway fails, after it ran for minutes.\n", "fixes": ["Set backendAddressPool of rule …, or give it a redirectConfiguration.", "Set … of rule …."], "condition": `for: routingRule
when: rule.ruleType == "Basic" && rule.redirect == null
assert:
  - assert: rule.backendAddressPool != null || rule.loadDistributionPolicy != null
    message: >-
      Rule {rule.name} has neither a backend pool nor a redirect: requests of its listener have nowhere to go. Azure refuses
      the gateway.
    fix: 'Set backendAddressPool of rule {rule.name}, or give it a redirectConfiguration.'
  - assert: rule.backendSettings != null
    message: >-
      Rule {rule.name} names a pool but no {settings}: the gateway does not know how to speak to the members. Azure refuses it.
    fix: 'Set {settings} of rule {rule.name}.'
let:
  settings: 'rule.isLayer4 ? "backendSettings" : "backendHttpSettings"'`, "links": ["https://learn.microsoft.com/azure/application-gateway/configuration-request-routing-rules"], "cases": [{ "name": "a pool without settings", "expect": "fail" }, { "name": "pool and settings", "expect": "pass" }, { "name": "settings without a pool", "expect": "fail" }, { "name": "a load distribution policy stands in for the pool", "expect": "pass" }, { "name": "a redirect", "expect": "skip" }, { "name": "a path based rule has its targets in a path map", "expect": "skip" }, { "name": "whether there are settings is not known", "expect": "unknown" }, { "name": "rules of layer 4 made by a copy loop", "expect": "fail" }], "wrong": { "name": "a pool without settings", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "pool": { "type": "bool", "defaultValue": true },
    "policy": { "type": "bool", "defaultValue": false },
    "settings": { "type": "bool", "defaultValue": false },
    "redirect": { "type": "bool", "defaultValue": false },
    "ruleType": { "type": "string", "defaultValue": "Basic" }
  },
  "variables": { "agw": "[resourceId('Microsoft.Network/applicationGateways', 'agw')]" },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "requestRoutingRules": [
          {
            "name": "all",
            "properties": {
              "ruleType": "[parameters('ruleType')]",
              "priority": 100,
              "httpListener": { "id": "[concat(variables('agw'), '/httpListeners/https')]" },
              "backendAddressPool": "[if(parameters('pool'), createObject('id', concat(variables('agw'), '/backendAddressPools/web')), null())]",
              "loadDistributionPolicy": "[if(parameters('policy'), createObject('id', concat(variables('agw'), '/loadDistributionPolicies/both')), null())]",
              "backendHttpSettings": "[if(parameters('settings'), createObject('id', concat(variables('agw'), '/backendHttpSettingsCollection/https')), null())]",
              "redirectConfiguration": "[if(parameters('redirect'), createObject('id', concat(variables('agw'), '/redirectConfigurations/tls')), null())]"
            }
          }
        ]
      }
    }
  ]
}` }], "finding": 'main.json\n\n   18:13  error    AGW002 basic-rule-without-target                           agw/all\n          Rule all names a pool but no backendHttpSettings: the gateway does not know how to speak to the members. Azure refuses it.\n          18 │ "name": "all",\n             │ ~~~~~~~~~~~~~\n          fix  Set backendHttpSettings of rule all.', "target": "agw/all" }, "right": { "name": "pool and settings", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "pool": { "type": "bool", "defaultValue": true },
    "policy": { "type": "bool", "defaultValue": false },
    "settings": { "type": "bool", "defaultValue": false },
    "redirect": { "type": "bool", "defaultValue": false },
    "ruleType": { "type": "string", "defaultValue": "Basic" }
  },
  "variables": { "agw": "[resourceId('Microsoft.Network/applicationGateways', 'agw')]" },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "requestRoutingRules": [
          {
            "name": "all",
            "properties": {
              "ruleType": "[parameters('ruleType')]",
              "priority": 100,
              "httpListener": { "id": "[concat(variables('agw'), '/httpListeners/https')]" },
              "backendAddressPool": "[if(parameters('pool'), createObject('id', concat(variables('agw'), '/backendAddressPools/web')), null())]",
              "loadDistributionPolicy": "[if(parameters('policy'), createObject('id', concat(variables('agw'), '/loadDistributionPolicies/both')), null())]",
              "backendHttpSettings": "[if(parameters('settings'), createObject('id', concat(variables('agw'), '/backendHttpSettingsCollection/https')), null())]",
              "redirectConfiguration": "[if(parameters('redirect'), createObject('id', concat(variables('agw'), '/redirectConfigurations/tls')), null())]"
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "settings": { "value": true } } }' }], "finding": "" }, "source": "rules/agw/AGW002-basic-rule-without-target.yaml" },
  "AGW003": { "code": "AGW003", "name": "redirect-beside-pool", "title": "A redirect and a pool at once", "severity": "error", "target": "gatewayRoute", "azure": { "deploy": "rejected" }, "profiles": ["recommended", "strict", "all"], "tags": ["routing", "redirect"], "since": "0.1.0", "coveredBy": [], "params": [], "why": 'A rule, a path rule and the default of a path map either redirect or forward. Azure refuses both together ("with\nRedirectConfiguration cannot reference a BackendAddressPool") when it updates the gateway, not when it validates.\n', "fixes": ["Remove the redirect to forward requests, or pool and settings to redirect them."], "condition": "for: gatewayRoute\nwhen: >-\n  route.redirect != null && (route.urlPathMap == null || first(route.urlPathMap.rules) == route.rule)\nassert: route.pool == null && route.settings == null", "links": ["https://learn.microsoft.com/azure/application-gateway/redirect-overview"], "cases": [{ "name": "a rule with both", "expect": "fail" }, { "name": "a redirect alone", "expect": "pass" }, { "name": "settings beside the redirect", "expect": "fail" }, { "name": "no redirect", "expect": "skip" }, { "name": "a path rule and the default of a path map that two rules use", "expect": "fail" }, { "name": "the default of the path map alone", "expect": "fail" }, { "name": "whether the path rule has a pool is not known", "expect": "unknown" }], "wrong": { "name": "a rule with both", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "pool": { "type": "bool", "defaultValue": false },
    "settings": { "type": "bool", "defaultValue": false },
    "redirect": { "type": "bool", "defaultValue": true }
  },
  "variables": { "agw": "[resourceId('Microsoft.Network/applicationGateways', 'agw')]" },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "backendAddressPools": [{ "name": "web" }],
        "backendHttpSettingsCollection": [{ "name": "https", "properties": { "protocol": "Https", "port": 443 } }],
        "redirectConfigurations": [
          {
            "name": "tls",
            "properties": { "redirectType": "Permanent", "targetUrl": "https://example.com" }
          }
        ],
        "requestRoutingRules": [
          {
            "name": "all",
            "properties": {
              "ruleType": "Basic",
              "priority": 100,
              "backendAddressPool": "[if(parameters('pool'), createObject('id', concat(variables('agw'), '/backendAddressPools/web')), null())]",
              "backendHttpSettings": "[if(parameters('settings'), createObject('id', concat(variables('agw'), '/backendHttpSettingsCollection/https')), null())]",
              "redirectConfiguration": "[if(parameters('redirect'), createObject('id', concat(variables('agw'), '/redirectConfigurations/tls')), null())]"
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "pool": { "value": true } } }' }], "finding": 'main.json\n\n   18:13  error    AGW003 redirect-beside-pool                                agw/all\n          Rule all has redirect tls and also pool web: a request is answered by one of them. Azure refuses the gateway.\n          18 │ "name": "tls",\n             │ ~~~~~~~~~~~~~\n          fix  Remove the redirect to forward requests, or pool and settings to redirect them.', "target": "agw/all" }, "right": { "name": "a redirect alone", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "pool": { "type": "bool", "defaultValue": false },
    "settings": { "type": "bool", "defaultValue": false },
    "redirect": { "type": "bool", "defaultValue": true }
  },
  "variables": { "agw": "[resourceId('Microsoft.Network/applicationGateways', 'agw')]" },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "backendAddressPools": [{ "name": "web" }],
        "backendHttpSettingsCollection": [{ "name": "https", "properties": { "protocol": "Https", "port": 443 } }],
        "redirectConfigurations": [
          {
            "name": "tls",
            "properties": { "redirectType": "Permanent", "targetUrl": "https://example.com" }
          }
        ],
        "requestRoutingRules": [
          {
            "name": "all",
            "properties": {
              "ruleType": "Basic",
              "priority": 100,
              "backendAddressPool": "[if(parameters('pool'), createObject('id', concat(variables('agw'), '/backendAddressPools/web')), null())]",
              "backendHttpSettings": "[if(parameters('settings'), createObject('id', concat(variables('agw'), '/backendHttpSettingsCollection/https')), null())]",
              "redirectConfiguration": "[if(parameters('redirect'), createObject('id', concat(variables('agw'), '/redirectConfigurations/tls')), null())]"
            }
          }
        ]
      }
    }
  ]
}` }], "finding": "" }, "source": "rules/agw/AGW003-redirect-beside-pool.yaml" },
  "AGW004": { "code": "AGW004", "name": "rule-type-and-path-map", "title": "The type of a rule does not fit its path map", "severity": "error", "target": "routingRule", "azure": { "deploy": "rejected?" }, "profiles": ["recommended", "strict", "all"], "tags": ["routing"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "A rule of type PathBasedRouting sends requests to pools by a URL path map; a Basic rule sends all of them to its own pool.\nA rule without ruleType is Basic.\n", "fixes": ["Set urlPathMap of rule …, or make it a Basic rule with a pool.", "Set ruleType of rule … to PathBasedRouting, or remove urlPathMap."], "condition": `for: routingRule
assert:
  - assert: rule.ruleType == "Basic" || rule.urlPathMap != null
    message: >-
      Rule {rule.name} is path based but names no path map: it has no paths and no pool.
    fix: 'Set urlPathMap of rule {rule.name}, or make it a Basic rule with a pool.'
  - assert: rule.ruleType != "Basic" || rule.urlPathMap == null
    at: rule.urlPathMap
    message: >-
      Rule {rule.name} is Basic, but names path map {rule.urlPathMap.name}: a Basic rule takes no notice of paths.
    fix: 'Set ruleType of rule {rule.name} to PathBasedRouting, or remove urlPathMap.'`, "links": ["https://learn.microsoft.com/azure/application-gateway/configuration-request-routing-rules"], "cases": [{ "name": "a Basic rule with a path map", "expect": "fail" }, { "name": "a path based rule with a path map, written in another case", "expect": "pass" }, { "name": "a path based rule without one", "expect": "fail" }, { "name": "a rule without ruleType is Basic", "expect": "fail" }, { "name": "a Basic rule without one", "expect": "pass" }, { "name": "the type is not known", "expect": "unknown" }], "wrong": { "name": "a Basic rule with a path map", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "ruleType": { "type": "string", "nullable": true },
    "map": {
      "type": "object",
      "defaultValue": {
        "id": "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/applicationGateways/agw/urlPathMaps/paths"
      }
    }
  },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "requestRoutingRules": [
          {
            "name": "shop",
            "properties": {
              "ruleType": "[parameters('ruleType')]",
              "priority": 100,
              "urlPathMap": "[parameters('map')]"
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "ruleType": { "value": "Basic" } } }' }], "finding": 'main.json\n\n   19:13  error    AGW004 rule-type-and-path-map                              agw/shop\n          Rule shop is Basic, but names path map paths: a Basic rule takes no notice of paths.\n          19 │ "name": "shop",\n             │ ~~~~~~~~~~~~~~\n          fix  Set ruleType of rule shop to PathBasedRouting, or remove urlPathMap.', "target": "agw/shop" }, "right": { "name": "a path based rule with a path map, written in another case", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "ruleType": { "type": "string", "nullable": true },
    "map": {
      "type": "object",
      "defaultValue": {
        "id": "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/applicationGateways/agw/urlPathMaps/paths"
      }
    }
  },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "requestRoutingRules": [
          {
            "name": "shop",
            "properties": {
              "ruleType": "[parameters('ruleType')]",
              "priority": 100,
              "urlPathMap": "[parameters('map')]"
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "ruleType": { "value": "pathbasedrouting" } } }' }], "finding": "" }, "source": "rules/agw/AGW004-rule-type-and-path-map.yaml" },
  "AGW005": { "code": "AGW005", "name": "path-map-incomplete", "title": "A URL path map has no default or no path rule", "severity": "error", "target": "urlPathMap", "azure": { "deploy": "rejected", "error": "ApplicationGatewayUrlPathMapMustSpecifyDefaultBackendHttpSettings" }, "profiles": ["recommended", "strict", "all"], "tags": ["routing"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "What no path rule takes goes to the default of the path map: a pool with settings, or a redirect. Azure demands it, and at\nleast one path rule (ApplicationGatewayUrlPathMapMustSpecifyPathRules). Validation does not look; the update fails.\n", "fixes": ["Add a path rule to …, or make the rules that use it Basic rules.", "Set defaultBackendAddressPool and defaultBackendHttpSettings of …, or defaultRedirectConfiguration.", "Set defaultBackendHttpSettings of …."], "condition": "for: urlPathMap\nassert:\n  - assert: count(pathMap.pathRules) > 0\n    at: pathMap.pathRules\n    message: 'Path map {pathMap.name} has no path rule: Azure refuses the gateway.'\n    fix: >-\n      Add a path rule to {pathMap.name}, or make the rules that use it Basic rules.\n  - assert: pathMap.defaultRedirect != null || pathMap.defaultBackendAddressPool != null || pathMap.defaultLoadDistributionPolicy != null\n    message: >-\n      Path map {pathMap.name} does not say where requests go that no path rule takes: it has no defaultBackendAddressPool and\n      no defaultRedirectConfiguration. Azure refuses the gateway.\n    fix: 'Set defaultBackendAddressPool and defaultBackendHttpSettings of {pathMap.name}, or defaultRedirectConfiguration.'\n  - assert: pathMap.defaultRedirect != null || pathMap.defaultBackendSettings != null\n    message: >-\n      Path map {pathMap.name} has a default pool but no defaultBackendHttpSettings. Azure refuses the gateway.\n    fix: 'Set defaultBackendHttpSettings of {pathMap.name}.'", "links": ["https://learn.microsoft.com/azure/application-gateway/url-route-overview"], "cases": [{ "name": "a default pool without settings", "expect": "fail" }, { "name": "pool and settings", "expect": "pass" }, { "name": "settings without a pool", "expect": "fail" }, { "name": "a load distribution policy stands in for the pool", "expect": "pass" }, { "name": "a redirect", "expect": "pass" }, { "name": "a copy loop that gives no path rule", "expect": "fail" }, { "name": "whether there is a redirect is not known", "expect": "unknown" }], "wrong": { "name": "a default pool without settings", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "paths": { "type": "array", "defaultValue": ["/images/*"] },
    "pool": { "type": "bool", "defaultValue": true },
    "policy": { "type": "bool", "defaultValue": false },
    "settings": { "type": "bool", "defaultValue": false },
    "redirect": { "type": "bool", "defaultValue": false }
  },
  "variables": { "agw": "[resourceId('Microsoft.Network/applicationGateways', 'agw')]" },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "urlPathMaps": [
          {
            "name": "paths",
            "properties": {
              "defaultBackendAddressPool": "[if(parameters('pool'), createObject('id', concat(variables('agw'), '/backendAddressPools/web')), null())]",
              "defaultLoadDistributionPolicy": "[if(parameters('policy'), createObject('id', concat(variables('agw'), '/loadDistributionPolicies/both')), null())]",
              "defaultBackendHttpSettings": "[if(parameters('settings'), createObject('id', concat(variables('agw'), '/backendHttpSettingsCollection/https')), null())]",
              "defaultRedirectConfiguration": "[if(parameters('redirect'), createObject('id', concat(variables('agw'), '/redirectConfigurations/tls')), null())]",
              "copy": [
                {
                  "name": "pathRules",
                  "count": "[length(parameters('paths'))]",
                  "input": {
                    "name": "[concat('path-', copyIndex('pathRules'))]",
                    "properties": { "paths": ["[parameters('paths')[copyIndex('pathRules')]]"] }
                  }
                }
              ]
            }
          }
        ]
      }
    }
  ]
}` }], "finding": 'main.json\n\n   18:13  error    AGW005 path-map-incomplete                                 agw/paths\n          Path map paths has a default pool but no defaultBackendHttpSettings. Azure refuses the gateway.\n          18 │ "name": "paths",\n             │ ~~~~~~~~~~~~~~~\n          fix  Set defaultBackendHttpSettings of paths.', "target": "agw/paths" }, "right": { "name": "pool and settings", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "paths": { "type": "array", "defaultValue": ["/images/*"] },
    "pool": { "type": "bool", "defaultValue": true },
    "policy": { "type": "bool", "defaultValue": false },
    "settings": { "type": "bool", "defaultValue": false },
    "redirect": { "type": "bool", "defaultValue": false }
  },
  "variables": { "agw": "[resourceId('Microsoft.Network/applicationGateways', 'agw')]" },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "urlPathMaps": [
          {
            "name": "paths",
            "properties": {
              "defaultBackendAddressPool": "[if(parameters('pool'), createObject('id', concat(variables('agw'), '/backendAddressPools/web')), null())]",
              "defaultLoadDistributionPolicy": "[if(parameters('policy'), createObject('id', concat(variables('agw'), '/loadDistributionPolicies/both')), null())]",
              "defaultBackendHttpSettings": "[if(parameters('settings'), createObject('id', concat(variables('agw'), '/backendHttpSettingsCollection/https')), null())]",
              "defaultRedirectConfiguration": "[if(parameters('redirect'), createObject('id', concat(variables('agw'), '/redirectConfigurations/tls')), null())]",
              "copy": [
                {
                  "name": "pathRules",
                  "count": "[length(parameters('paths'))]",
                  "input": {
                    "name": "[concat('path-', copyIndex('pathRules'))]",
                    "properties": { "paths": ["[parameters('paths')[copyIndex('pathRules')]]"] }
                  }
                }
              ]
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "settings": { "value": true } } }' }], "finding": "" }, "source": "rules/agw/AGW005-path-map-incomplete.yaml" },
  "AGW006": { "code": "AGW006", "name": "path-rule-without-target", "title": "A path rule leads nowhere", "severity": "error", "target": "pathRule", "azure": { "deploy": "rejected?" }, "profiles": ["recommended", "strict", "all"], "tags": ["routing"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "A path rule takes nothing from the default of its path map: it needs a pool and settings of its own, or a redirect.\n", "fixes": ["Set backendAddressPool and backendHttpSettings of …, or redirectConfiguration.", "Set backendHttpSettings of …."], "condition": "for: pathRule\nwhen: rule.redirect == null\nassert:\n  - assert: rule.backendAddressPool != null || rule.loadDistributionPolicy != null\n    message: >-\n      Path rule {rule.name} has neither a backend pool nor a redirect: requests for {rule.paths} have nowhere to go.\n    fix: 'Set backendAddressPool and backendHttpSettings of {rule.name}, or redirectConfiguration.'\n  - assert: rule.backendSettings != null\n    message: >-\n      Path rule {rule.name} names a pool but no backendHttpSettings: the gateway does not know how to speak to the members.\n    fix: 'Set backendHttpSettings of {rule.name}.'", "links": ["https://learn.microsoft.com/azure/application-gateway/url-route-overview"], "cases": [{ "name": "a pool without settings", "expect": "fail" }, { "name": "pool and settings", "expect": "pass" }, { "name": "settings without a pool", "expect": "fail" }, { "name": "a load distribution policy stands in for the pool", "expect": "pass" }, { "name": "a redirect", "expect": "skip" }, { "name": "what it leads to is not known", "expect": "unknown" }, { "name": "the settings are not known", "expect": "unknown" }], "wrong": { "name": "a pool without settings", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "pool": { "type": "bool", "defaultValue": true },
    "policy": { "type": "bool", "defaultValue": false },
    "settings": { "type": "bool", "defaultValue": false },
    "redirect": { "type": "bool", "defaultValue": false }
  },
  "variables": { "agw": "[resourceId('Microsoft.Network/applicationGateways', 'agw')]" },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "urlPathMaps": [
          {
            "name": "paths",
            "properties": {
              "copy": [
                {
                  "name": "pathRules",
                  "count": 1,
                  "input": {
                    "name": "[concat('path-', copyIndex('pathRules'))]",
                    "properties": {
                      "paths": ["/images/*"],
                      "backendAddressPool": "[if(parameters('pool'), createObject('id', concat(variables('agw'), '/backendAddressPools/web')), null())]",
                      "loadDistributionPolicy": "[if(parameters('policy'), createObject('id', concat(variables('agw'), '/loadDistributionPolicies/both')), null())]",
                      "backendHttpSettings": "[if(parameters('settings'), createObject('id', concat(variables('agw'), '/backendHttpSettingsCollection/https')), null())]",
                      "redirectConfiguration": "[if(parameters('redirect'), createObject('id', concat(variables('agw'), '/redirectConfigurations/tls')), null())]"
                    }
                  }
                }
              ]
            }
          }
        ]
      }
    }
  ]
}` }], "finding": `main.json

   24:21  error    AGW006 path-rule-without-target                            agw/paths/path-0
          Path rule path-0 names a pool but no backendHttpSettings: the gateway does not know how to speak to the members.
          24 │ "name": "[concat('path-', copyIndex('pathRules'))]",
             │ ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          fix  Set backendHttpSettings of path-0.`, "target": "agw/paths/path-0" }, "right": { "name": "pool and settings", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "pool": { "type": "bool", "defaultValue": true },
    "policy": { "type": "bool", "defaultValue": false },
    "settings": { "type": "bool", "defaultValue": false },
    "redirect": { "type": "bool", "defaultValue": false }
  },
  "variables": { "agw": "[resourceId('Microsoft.Network/applicationGateways', 'agw')]" },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "urlPathMaps": [
          {
            "name": "paths",
            "properties": {
              "copy": [
                {
                  "name": "pathRules",
                  "count": 1,
                  "input": {
                    "name": "[concat('path-', copyIndex('pathRules'))]",
                    "properties": {
                      "paths": ["/images/*"],
                      "backendAddressPool": "[if(parameters('pool'), createObject('id', concat(variables('agw'), '/backendAddressPools/web')), null())]",
                      "loadDistributionPolicy": "[if(parameters('policy'), createObject('id', concat(variables('agw'), '/loadDistributionPolicies/both')), null())]",
                      "backendHttpSettings": "[if(parameters('settings'), createObject('id', concat(variables('agw'), '/backendHttpSettingsCollection/https')), null())]",
                      "redirectConfiguration": "[if(parameters('redirect'), createObject('id', concat(variables('agw'), '/redirectConfigurations/tls')), null())]"
                    }
                  }
                }
              ]
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "settings": { "value": true } } }' }], "finding": "" }, "source": "rules/agw/AGW006-path-rule-without-target.yaml" },
  "AGW008": { "code": "AGW008", "name": "invalid-path", "title": "A path that no path rule can have", "severity": "error", "target": "pathRule", "azure": { "deploy": "rejected", "error": "ApplicationGatewayPathRulePathShouldHaveNonEmptyMatchValue" }, "profiles": ["recommended", "strict", "all"], "tags": ["routing"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "A path begins with a slash and may end with a *. Queries and fragments are not compared, and a * in the middle is refused.\nVersion 2 also takes a * behind a part of a name (`/images*`).\n", "fixes": ["Write ….", "Remove it, and let the default of path map … take these requests; /* takes every request.", "Leave out what begins with ? or", "Let the only * be the last character of the path.", "End it with /*, or move the gateway to version 2."], "condition": `for: pathRule
let:
  isV1: rule.urlPathMap.applicationGateway.sku.isV2 == false
  relative: rule.paths.filter(p, !p.startsWith("/"))
  root: rule.paths.filter(p, p == "/")
  query: rule.paths.filter(p, p.contains("?") || p.contains("#"))
  inner: rule.paths.filter(p, count(split(p, "*")) > 2 || (p.contains("*") && !p.endsWith("*")))
  glued: rule.paths.filter(p, p.endsWith("*") && !p.endsWith("/*"))
assert:
  - assert: count(relative) == 0
    message: 'Path {relative[0]} of path rule {rule.name} does not begin with a slash.'
    fix: 'Write {"/" + relative[0]}.'
  - assert: count(root) == 0
    message: 'Path / of path rule {rule.name} takes nothing: Azure wants something to compare behind the slash, and refuses it.'
    fix: >-
      Remove it, and let the default of path map {rule.urlPathMap.name} take these requests; /* takes every request.
  - assert: count(query) == 0
    message: >-
      Path {query[0]} of path rule {rule.name} has a query or a fragment: path rules compare the path alone.
    fix: Leave out what begins with ? or #.
  - assert: count(inner) == 0
    message: 'Path {inner[0]} of path rule {rule.name} has a * that is not its end.'
    fix: Let the only * be the last character of the path.
  - assert: count(glued) == 0 || !isV1
    message: >-
      Path {glued[0]} of path rule {rule.name} ends with a * that follows no slash: gateways of version 1 do not take it.
    fix: 'End it with /*, or move the gateway to version 2.'`, "links": ["https://learn.microsoft.com/azure/application-gateway/url-route-overview"], "cases": [{ "name": "a path without its slash", "expect": "fail" }, { "name": "with its slash", "expect": "pass" }, { "name": "the root", "expect": "fail" }, { "name": "everything", "expect": "pass" }, { "name": "a query", "expect": "fail" }, { "name": "a fragment", "expect": "fail" }, { "name": "a star in the middle", "expect": "fail" }, { "name": "two stars", "expect": "fail" }, { "name": "a star behind a name, which version 2 takes", "expect": "pass" }, { "name": "and version 1 does not", "expect": "fail" }, { "name": "version 1, and a star behind a slash", "expect": "pass" }, { "name": "version 1, and no star", "expect": "pass" }, { "name": "a path that is not known", "expect": "unknown" }, { "name": "paths of a copy loop", "expect": "fail" }], "wrong": { "name": "a path without its slash", "files": [{ "path": "main.json", "text": `{
  "parameters": { "path": { "type": "string" }, "tier": { "type": "string", "defaultValue": "Standard_v2" } },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "sku": { "tier": "[parameters('tier')]" },
        "urlPathMaps": [
          {
            "name": "paths",
            "properties": {
              "pathRules": [
                {
                  "name": "images",
                  "properties": { "paths": ["/static/*", "[parameters('path')]"] }
                }
              ]
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "path": { "value": "images/*" } } }' }], "finding": `main.json

   17:35  error    AGW008 invalid-path                                        agw/paths/images
          Path images/* of path rule images does not begin with a slash.
          17 │ "properties": { "paths": ["/static/*", "[parameters('path')]"] }
             │                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          fix  Write /images/*.`, "target": "agw/paths/images" }, "right": { "name": "with its slash", "files": [{ "path": "main.json", "text": `{
  "parameters": { "path": { "type": "string" }, "tier": { "type": "string", "defaultValue": "Standard_v2" } },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "sku": { "tier": "[parameters('tier')]" },
        "urlPathMaps": [
          {
            "name": "paths",
            "properties": {
              "pathRules": [
                {
                  "name": "images",
                  "properties": { "paths": ["/static/*", "[parameters('path')]"] }
                }
              ]
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "path": { "value": "/images/*" } } }' }], "finding": "" }, "source": "rules/agw/AGW008-invalid-path.yaml" },
  "AGW012": { "code": "AGW012", "name": "listener-with-several-rules", "title": "Two rules take requests from one listener", "severity": "error", "target": "gatewayListener", "azure": { "deploy": "rejected", "error": "ApplicationGatewayRequestRoutingRulesUsingSameHttpListener" }, "profiles": ["recommended", "strict", "all"], "tags": ["routing", "listener"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "A listener hands its requests to one rule. Different pools for different paths need one path based rule with a URL path map;\ndifferent hosts need a listener each.\n", "fixes": ["Join them in one path based rule, or give each rule a listener with another host name or port."], "condition": "for: gatewayListener\nassert: count(listener.rules) < 2", "links": ["https://learn.microsoft.com/azure/application-gateway/configuration-request-routing-rules"], "cases": [{ "name": "two rules on one listener", "expect": "fail" }, { "name": "one each", "expect": "pass" }, { "name": "a listener that is not known", "expect": "unknown" }, { "name": "rules of a copy loop that forgets its index", "expect": "fail" }], "wrong": { "name": "two rules on one listener", "files": [{ "path": "main.json", "text": `{
  "parameters": { "listener": { "type": "string" } },
  "variables": { "agw": "[resourceId('Microsoft.Network/applicationGateways', 'agw')]" },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "httpListeners": [{ "name": "shop" }, { "name": "api" }],
        "requestRoutingRules": [
          {
            "name": "shop",
            "properties": {
              "priority": 10,
              "httpListener": { "id": "[concat(variables('agw'), '/httpListeners/shop')]" }
            }
          },
          {
            "name": "api",
            "properties": {
              "priority": 20,
              "httpListener": { "id": "[concat(variables('agw'), '/httpListeners/', parameters('listener'))]" }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "listener": { "value": "Shop" } } }' }], "finding": 'main.json\n\n   13:13  error    AGW012 listener-with-several-rules                         agw/shop\n          Rules shop and api take requests from the same listener shop: a listener has one rule. Azure refuses the gateway.\n          13 │ "name": "shop",\n             │ ~~~~~~~~~~~~~~\n          see  main.json:20:13  agw/api\n          fix  Join them in one path based rule, or give each rule a listener with another host name or port.', "target": "agw/shop" }, "right": { "name": "one each", "files": [{ "path": "main.json", "text": `{
  "parameters": { "listener": { "type": "string" } },
  "variables": { "agw": "[resourceId('Microsoft.Network/applicationGateways', 'agw')]" },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "httpListeners": [{ "name": "shop" }, { "name": "api" }],
        "requestRoutingRules": [
          {
            "name": "shop",
            "properties": {
              "priority": 10,
              "httpListener": { "id": "[concat(variables('agw'), '/httpListeners/shop')]" }
            }
          },
          {
            "name": "api",
            "properties": {
              "priority": 20,
              "httpListener": { "id": "[concat(variables('agw'), '/httpListeners/', parameters('listener'))]" }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "listener": { "value": "api" } } }' }], "finding": "" }, "source": "rules/agw/AGW012-listener-with-several-rules.yaml" },
  "AGW013": { "code": "AGW013", "name": "listener-without-rule", "title": "No rule takes the requests of a listener", "severity": "warning", "target": "gatewayListener", "azure": { "deploy": "unknown" }, "profiles": ["strict", "all"], "tags": ["routing", "listener"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "The gateway probes the pools that its rules lead to. A listener without a rule is often the rest of a rename: the rule still\nnames the old listener, or another one.\n", "fixes": ["Add a rule whose … is …, or remove the listener."], "condition": "for: gatewayListener\nwhen: '!listener.applicationGateway.isManaged'\nassert: count(listener.rules) > 0 || count(listener.redirects) > 0", "links": ["https://learn.microsoft.com/azure/application-gateway/application-gateway-probe-overview"], "cases": [{ "name": "the rule names another listener", "expect": "fail" }, { "name": "its rule", "expect": "pass" }, { "name": "a redirect leads to it", "expect": "pass" }, { "name": "the listener of the rule is not known", "expect": "unknown" }, { "name": "a gateway that an ingress controller runs", "expect": "skip" }, { "name": "a listener of layer 4 in a copy loop", "expect": "fail" }], "wrong": { "name": "the rule names another listener", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "listener": { "type": "string" },
    "redirect": { "type": "string", "defaultValue": "shop" },
    "tags": { "type": "object", "defaultValue": {} }
  },
  "variables": { "agw": "[resourceId('Microsoft.Network/applicationGateways', 'agw')]" },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "tags": "[parameters('tags')]",
      "properties": {
        "httpListeners": [
          { "name": "shop", "properties": { "protocol": "Https" } },
          { "name": "http", "properties": { "protocol": "Http" } }
        ],
        "redirectConfigurations": [
          {
            "name": "tls",
            "properties": {
              "targetListener": { "id": "[concat(variables('agw'), '/httpListeners/', parameters('redirect'))]" }
            }
          }
        ],
        "requestRoutingRules": [
          {
            "name": "http",
            "properties": {
              "priority": 10,
              "httpListener": { "id": "[concat(variables('agw'), '/httpListeners/http')]" }
            }
          },
          {
            "name": "shop",
            "properties": {
              "priority": 20,
              "httpListener": { "id": "[concat(variables('agw'), '/httpListeners/', parameters('listener'))]" }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "listener": { "value": "http" }, "redirect": { "value": "http" } } }' }], "finding": 'main.json\n\n   16:13  warning  AGW013 listener-without-rule                               agw/shop\n          Listener shop has no rule: nothing says where its requests go, and a pool that was meant for it is not even probed.\n          16 │ { "name": "shop", "properties": { "protocol": "Https" } },\n             │   ~~~~~~~~~~~~~~\n          fix  Add a rule whose httpListener is agw/shop, or remove the listener.', "target": "agw/shop" }, "right": { "name": "its rule", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "listener": { "type": "string" },
    "redirect": { "type": "string", "defaultValue": "shop" },
    "tags": { "type": "object", "defaultValue": {} }
  },
  "variables": { "agw": "[resourceId('Microsoft.Network/applicationGateways', 'agw')]" },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "tags": "[parameters('tags')]",
      "properties": {
        "httpListeners": [
          { "name": "shop", "properties": { "protocol": "Https" } },
          { "name": "http", "properties": { "protocol": "Http" } }
        ],
        "redirectConfigurations": [
          {
            "name": "tls",
            "properties": {
              "targetListener": { "id": "[concat(variables('agw'), '/httpListeners/', parameters('redirect'))]" }
            }
          }
        ],
        "requestRoutingRules": [
          {
            "name": "http",
            "properties": {
              "priority": 10,
              "httpListener": { "id": "[concat(variables('agw'), '/httpListeners/http')]" }
            }
          },
          {
            "name": "shop",
            "properties": {
              "priority": 20,
              "httpListener": { "id": "[concat(variables('agw'), '/httpListeners/', parameters('listener'))]" }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "listener": { "value": "shop" }, "redirect": { "value": "http" } } }' }], "finding": "" }, "source": "rules/agw/AGW013-listener-without-rule.yaml" },
  "AGW015": { "code": "AGW015", "name": "host-name-grammar", "title": "Host names that no listener can have", "severity": "error", "target": "gatewayListener", "azure": { "deploy": "rejected?" }, "profiles": ["recommended", "strict", "all"], "tags": ["listener"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "A listener has one hostName without wildcards, or up to five hostNames, in which * stands for any characters and ? for one.\nTheir grammar is narrower than that of a file pattern.\n", "fixes": ["Move … to hostNames of …, and remove hostName.", "Use a wildcard, or give the rest to a second listener with a rule of its own.", "Write hostNames of … as a list with …, and remove hostName.", "Use at most one * in a label, two in the name, four wildcards in all, and no * beside a ?."], "condition": `for: gatewayListener
let:
  # Up to two stars in a host, one in a label, four wildcards in all, and none beside another.
  wrong: >-
    listener.hostNames.filter(h, count(split(h, "*")) > 3 || count(split(h, "*")) + count(split(h, "?")) > 6 ||
    h.contains("*?") || h.contains("?*") || split(h, ".").exists(label, count(split(label, "*")) > 2))
assert:
  - assert: listener.hostName == null || count(listener.hostNames) == 0
    message: >-
      Listener {listener.name} has hostName {listener.hostName} and hostNames {listener.hostNames} at once: one of them counts.
    fix: 'Move {listener.hostName} to hostNames of {listener.name}, and remove hostName.'
  - assert: count(listener.hostNames) <= 5
    message: >-
      Listener {listener.name} has {count(listener.hostNames)} host names: a listener takes five.
    fix: >-
      Use a wildcard, or give the rest to a second listener with a rule of its own.
  - assert: '!listener.hostName.contains("*") && !listener.hostName.contains("?")'
    message: >-
      hostName {listener.hostName} of listener {listener.name} has a wildcard: only hostNames takes these.
    fix: 'Write hostNames of {listener.name} as a list with {listener.hostName}, and remove hostName.'
    at: listener.hostName
  - assert: count(wrong) == 0
    message: >-
      Host name {wrong[0]} of listener {listener.name} has more wildcards than a host name takes.
    fix: >-
      Use at most one * in a label, two in the name, four wildcards in all, and no * beside a ?.`, "links": ["https://learn.microsoft.com/azure/application-gateway/multiple-site-overview"], "cases": [{ "name": "hostName and hostNames", "expect": "fail" }, { "name": "an empty hostName is none", "expect": "pass" }, { "name": "an empty list is none", "expect": "pass" }, { "name": "six hosts", "expect": "fail" }, { "name": "five hosts", "expect": "pass" }, { "name": "a star in hostName", "expect": "fail" }, { "name": "a question mark in hostName", "expect": "fail" }, { "name": "a star in hostNames", "expect": "pass" }, { "name": "two labels with a star", "expect": "pass" }, { "name": "three labels with a star", "expect": "fail" }, { "name": "two stars in a label", "expect": "fail" }, { "name": "four wildcards", "expect": "pass" }, { "name": "five wildcards", "expect": "fail" }, { "name": "a question mark beside a star", "expect": "fail" }, { "name": "a star beside a question mark", "expect": "fail" }, { "name": "hosts that are not known", "expect": "unknown" }, { "name": "listeners of a copy loop", "expect": "fail" }], "wrong": { "name": "hostName and hostNames", "files": [{ "path": "main.json", "text": `{
  "parameters": { "hostName": { "type": "string", "defaultValue": "" }, "hostNames": { "type": "array" } },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "httpListeners": [
          {
            "name": "shop",
            "properties": {
              "protocol": "Https",
              "hostName": "[parameters('hostName')]",
              "hostNames": "[parameters('hostNames')]"
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{\n  "parameters": { "hostName": { "value": "shop.example.com" }, "hostNames": { "value": ["www.example.com"] } }\n}' }], "finding": `main.json

   15:15  error    AGW015 host-name-grammar                                   agw/shop
          Listener shop has hostName shop.example.com and hostNames www.example.com at once: one of them counts.
          15 │ "hostNames": "[parameters('hostNames')]"
             │ ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          see  main.parameters.json:2:88  parameter hostNames
          fix  Move shop.example.com to hostNames of shop, and remove hostName.`, "target": "agw/shop" }, "right": { "name": "an empty hostName is none", "files": [{ "path": "main.json", "text": `{
  "parameters": { "hostName": { "type": "string", "defaultValue": "" }, "hostNames": { "type": "array" } },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "httpListeners": [
          {
            "name": "shop",
            "properties": {
              "protocol": "Https",
              "hostName": "[parameters('hostName')]",
              "hostNames": "[parameters('hostNames')]"
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "hostNames": { "value": ["www.example.com"] } } }' }], "finding": "" }, "source": "rules/agw/AGW015-host-name-grammar.yaml" },
  "AGW016": { "code": "AGW016", "name": "rule-priorities", "title": "Priorities of rules are missing, repeated or out of range", "severity": "error", "target": "applicationGateway", "azure": { "deploy": "rejected", "error": "ApplicationGatewayRequestRoutingRulePriorityCannotBeEmpty" }, "profiles": ["recommended", "strict", "all"], "tags": ["routing"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "The priority of a rule says which listener is asked first. Rules of layer 7 and of layer 4 share one row of numbers. Since\napi-version 2021-08-01 it is mandatory on version 2; some rules with and some without it are refused in every version\n(ApplicationGatewayRequestRoutingRulePartialPriorityDefined).\n", "fixes": ["Remove priority, or move the gateway to version 2.", "Set priority of each rule, from 1 to 20000, smaller numbers for listeners with specific hosts.", "Set priority of ….", "Give each of … a priority of its own.", "Set priority of … to a number from 1 to 20000."], "condition": `for: applicationGateway
let:
  isV1: gateway.sku.isV2 == false
  given: gateway.rules.filter(r, r.priority != null)
  missing: gateway.rules.filter(r, r.priority == null)
  repeated: duplicates(given.map(r, r.priority))
  outside: given.filter(r, r.priority < 1 || r.priority > 20000)
assert:
  - assert: '!isV1 || count(given) == 0'
    severity: warning
    at: given
    message: >-
      Gateway {gateway.name} is of version 1, which knows no priority, but {given.map(r, r.name)} {count(given) == 1 ? "has" : "have"} one.
    fix: Remove priority, or move the gateway to version 2.
  - assert: isV1 || count(missing) == 0 || count(given) > 0 || gateway.apiVersion < "2021-08-01"
    at: missing
    message: >-
      {count(missing) == 1 ? "Rule" : "Rules"} {missing.map(r, r.name)} of gateway {gateway.name} {count(missing) == 1 ? "has" : "have"}
      no priority: from api-version 2021-08-01 each rule needs one. Azure refuses the gateway.
    fix: >-
      Set priority of each rule, from 1 to 20000, smaller numbers for listeners with specific hosts.
  - assert: count(missing) == 0 || count(given) == 0
    at: missing
    message: >-
      {count(missing) == 1 ? "Rule" : "Rules"} {missing.map(r, r.name)} of gateway {gateway.name} {count(missing) == 1 ? "has" : "have"}
      no priority, and {given.map(r, r.name)} {count(given) == 1 ? "has" : "have"} one: Azure wants it of all rules or of none.
    fix: 'Set priority of {missing.map(r, r.name)}.'
  - assert: count(repeated) == 0
    at: given.filter(r, r.priority == repeated[0])
    message: >-
      Rules {given.filter(r, r.priority == repeated[0]).map(r, r.name)} of gateway {gateway.name} have the same priority
      {repeated[0]}: Azure refuses the gateway.
    fix: 'Give each of {given.filter(r, r.priority == repeated[0]).map(r, r.name)} a priority of its own.'
  - assert: count(outside) == 0
    at: outside
    message: >-
      Rule {outside[0].name} has priority {outside[0].priority}: Azure takes 1 to 20000.
    fix: 'Set priority of {outside[0].name} to a number from 1 to 20000.'`, "links": ["https://learn.microsoft.com/azure/application-gateway/configuration-request-routing-rules"], "cases": [{ "name": "a rule without a priority beside one that has it", "expect": "fail" }, { "name": "a priority each", "expect": "pass" }, { "name": "none at all", "expect": "fail" }, { "name": "none at all, with an api-version that takes it", "expect": "pass" }, { "name": "some, with that api-version", "expect": "fail" }, { "name": "the same twice", "expect": "fail" }, { "name": "the same in layer 7 and layer 4", "expect": "fail" }, { "name": "zero", "expect": "fail" }, { "name": "the ends of the range", "expect": "pass" }, { "name": "beyond the range", "expect": "fail" }, { "name": "version 1 knows none", "expect": "pass" }, { "name": "version 1 with one", "expect": "fail" }, { "name": "version 1 with the same twice", "expect": "fail" }, { "name": "priorities that are not known", "expect": "unknown" }, { "name": "no rule at all", "expect": "pass" }], "wrong": { "name": "a rule without a priority beside one that has it", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "priorities": { "type": "array" },
    "tier": { "type": "string", "defaultValue": "Standard_v2" },
    "layer4": { "type": "array", "defaultValue": [] }
  },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "sku": { "tier": "[parameters('tier')]" },
        "routingRules": "[parameters('layer4')]",
        "copy": [
          {
            "name": "requestRoutingRules",
            "count": 2,
            "input": {
              "name": "[concat('site-', copyIndex('requestRoutingRules'))]",
              "properties": { "priority": "[parameters('priorities')[copyIndex('requestRoutingRules')]]" }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "priorities": { "value": [100, null] } } }' }], "finding": `main.json

   20:15  error    AGW016 rule-priorities                                     agw
          Rule site-1 of gateway agw has no priority, and site-0 has one: Azure wants it of all rules or of none.
          20 │ "name": "[concat('site-', copyIndex('requestRoutingRules'))]",
             │ ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          fix  Set priority of site-1.`, "target": "agw" }, "right": { "name": "a priority each", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "priorities": { "type": "array" },
    "tier": { "type": "string", "defaultValue": "Standard_v2" },
    "layer4": { "type": "array", "defaultValue": [] }
  },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "sku": { "tier": "[parameters('tier')]" },
        "routingRules": "[parameters('layer4')]",
        "copy": [
          {
            "name": "requestRoutingRules",
            "count": 2,
            "input": {
              "name": "[concat('site-', copyIndex('requestRoutingRules'))]",
              "properties": { "priority": "[parameters('priorities')[copyIndex('requestRoutingRules')]]" }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "priorities": { "value": [100, 200] } } }' }], "finding": "" }, "source": "rules/agw/AGW016-rule-priorities.yaml" },
  "AGW018": { "code": "AGW018", "name": "https-listener-without-certificate", "title": "An HTTPS listener has no certificate", "severity": "error", "target": "gatewayListener", "azure": { "deploy": "rejected", "error": "ApplicationGatewayHttpsListenerMustReferenceSslCert" }, "profiles": ["recommended", "strict", "all"], "tags": ["listener", "tls"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "The certificate stands on the listener itself: a TLS profile does not bring one. Validation does not look; the update of the\ngateway fails.\n", "fixes": ["Set sslCertificate of listener … to a certificate of gateway …."], "condition": 'for: gatewayListener\nwhen: listener.protocol in ["Https", "Tls"]\nassert: listener.sslCertificate != null', "links": ["https://learn.microsoft.com/azure/application-gateway/configuration-listeners"], "cases": [{ "name": "an HTTPS listener with a TLS profile only", "expect": "fail" }, { "name": "with its certificate", "expect": "pass" }, { "name": "an HTTP listener", "expect": "skip" }, { "name": "whether it has one is not known", "expect": "unknown" }, { "name": "a TLS listener of layer 4", "expect": "fail" }], "wrong": { "name": "an HTTPS listener with a TLS profile only", "files": [{ "path": "main.json", "text": `{
  "parameters": { "protocol": { "type": "string", "defaultValue": "Https" }, "certificate": { "type": "object" } },
  "variables": { "agw": "[resourceId('Microsoft.Network/applicationGateways', 'agw')]" },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "copy": [
          {
            "name": "httpListeners",
            "count": 1,
            "input": {
              "name": "[concat('site-', copyIndex('httpListeners'))]",
              "properties": {
                "protocol": "[parameters('protocol')]",
                "sslCertificate": "[parameters('certificate')]",
                "sslProfile": { "id": "[concat(variables('agw'), '/sslProfiles/partners')]" }
              }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "certificate": { "value": {} } } }' }], "finding": `main.json

   15:15  error    AGW018 https-listener-without-certificate                  agw/site-0
          Listener site-0 speaks Https but has no sslCertificate to show: Azure refuses the gateway.
          15 │ "name": "[concat('site-', copyIndex('httpListeners'))]",
             │ ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          fix  Set sslCertificate of listener site-0 to a certificate of gateway agw.`, "target": "agw/site-0" }, "right": { "name": "with its certificate", "files": [{ "path": "main.json", "text": `{
  "parameters": { "protocol": { "type": "string", "defaultValue": "Https" }, "certificate": { "type": "object" } },
  "variables": { "agw": "[resourceId('Microsoft.Network/applicationGateways', 'agw')]" },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "copy": [
          {
            "name": "httpListeners",
            "count": 1,
            "input": {
              "name": "[concat('site-', copyIndex('httpListeners'))]",
              "properties": {
                "protocol": "[parameters('protocol')]",
                "sslCertificate": "[parameters('certificate')]",
                "sslProfile": { "id": "[concat(variables('agw'), '/sslProfiles/partners')]" }
              }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{\n  "parameters": {\n    "certificate": {\n      "value": {\n        "id": "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/applicationGateways/agw/sslCertificates/shop"\n      }\n    }\n  }\n}' }], "finding": "" }, "source": "rules/agw/AGW018-https-listener-without-certificate.yaml" },
  "AGW019": { "code": "AGW019", "name": "certificate-on-http-listener", "title": "A listener without TLS has a certificate", "severity": "warning", "target": "gatewayListener", "azure": { "deploy": "unknown" }, "profiles": ["strict", "all"], "tags": ["listener", "tls"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "Only the protocol decides whether a listener speaks TLS. A certificate on a plain one is what is left when a listener was\ncopied from an HTTPS one.\n", "fixes": ["Set protocol of … to …, or remove … from it."], "condition": `for: gatewayListener
when: listener.protocol in ["Http", "Tcp"]
let:
  what: 'listener.sslCertificate == null ? "TLS profile " + listener.sslProfile.name : "certificate " + listener.sslCertificate.name'
assert: listener.sslCertificate == null && listener.sslProfile == null`, "links": ["https://learn.microsoft.com/azure/application-gateway/configuration-listeners"], "cases": [{ "name": "a plain listener with a certificate", "expect": "fail" }, { "name": "without one", "expect": "pass" }, { "name": "a plain listener with a TLS profile", "expect": "fail" }, { "name": "an HTTPS listener", "expect": "skip" }, { "name": "a TLS profile that is not known", "expect": "unknown" }, { "name": "a listener of layer 4", "expect": "fail" }], "wrong": { "name": "a plain listener with a certificate", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "protocol": { "type": "string", "defaultValue": "Http" },
    "certificate": { "type": "object", "defaultValue": {} },
    "profile": { "type": "object" }
  },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "copy": [
          {
            "name": "httpListeners",
            "count": 1,
            "input": {
              "name": "[concat('site-', copyIndex('httpListeners'))]",
              "properties": {
                "protocol": "[parameters('protocol')]",
                "sslCertificate": "[parameters('certificate')]",
                "sslProfile": "[parameters('profile')]"
              }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{\n  "parameters": {\n    "certificate": {\n      "value": {\n        "id": "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/applicationGateways/agw/sslCertificates/shop"\n      }\n    },\n    "profile": { "value": {} }\n  }\n}' }], "finding": `main.json

   20:17  warning  AGW019 certificate-on-http-listener                        agw/site-0
          Listener site-0 speaks Http but names certificate shop: clients get no encryption, though the template looks as if they did.
          20 │ "protocol": "[parameters('protocol')]",
             │ ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~  Http
          see  main.json:3:37  parameter protocol
          fix  Set protocol of site-0 to Https, or remove certificate shop from it.`, "target": "agw/site-0" }, "right": { "name": "without one", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "protocol": { "type": "string", "defaultValue": "Http" },
    "certificate": { "type": "object", "defaultValue": {} },
    "profile": { "type": "object" }
  },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "copy": [
          {
            "name": "httpListeners",
            "count": 1,
            "input": {
              "name": "[concat('site-', copyIndex('httpListeners'))]",
              "properties": {
                "protocol": "[parameters('protocol')]",
                "sslCertificate": "[parameters('certificate')]",
                "sslProfile": "[parameters('profile')]"
              }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "profile": { "value": {} } } }' }], "finding": "" }, "source": "rules/agw/AGW019-certificate-on-http-listener.yaml" },
  "AGW035": { "code": "AGW035", "name": "gateway-without-rule", "title": "A gateway has no routing rule", "severity": "error", "target": "applicationGateway", "azure": { "deploy": "rejected", "error": "ApplicationGatewayMustHaveAtleastOneResourceOfType" }, "profiles": ["recommended", "strict", "all"], "tags": ["routing"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "A gateway needs at least one rule with a listener and a pool; what is to be filled later by another deployment or by an\ningress controller starts with a placeholder.\n", "fixes": ["Add a rule to requestRoutingRules of …, or to routingRules for layer 4."], "condition": "for: applicationGateway\nassert: count(gateway.rules) > 0", "links": ["https://learn.microsoft.com/azure/application-gateway/configuration-request-routing-rules"], "cases": [{ "name": "a copy loop that gives no rule", "expect": "fail" }, { "name": "one rule", "expect": "pass" }, { "name": "how many is not known", "expect": "unknown" }, { "name": "a rule of layer 4", "expect": "pass" }], "wrong": { "name": "a copy loop that gives no rule", "files": [{ "path": "main.json", "text": `{
  "parameters": { "sites": { "type": "array" } },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "copy": [
          {
            "name": "requestRoutingRules",
            "count": "[length(parameters('sites'))]",
            "input": {
              "name": "[parameters('sites')[copyIndex('requestRoutingRules')]]",
              "properties": { "priority": 100 }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "sites": { "value": [] } } }' }], "finding": 'main.json\n\n     7:7  error    AGW035 gateway-without-rule                                agw\n          Gateway agw has no routing rule: it serves nothing, and Azure refuses it.\n          7 │ "name": "agw",\n            │ ~~~~~~~~~~~~~\n          fix  Add a rule to requestRoutingRules of agw, or to routingRules for layer 4.', "target": "agw" }, "right": { "name": "one rule", "files": [{ "path": "main.json", "text": `{
  "parameters": { "sites": { "type": "array" } },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "copy": [
          {
            "name": "requestRoutingRules",
            "count": "[length(parameters('sites'))]",
            "input": {
              "name": "[parameters('sites')[copyIndex('requestRoutingRules')]]",
              "properties": { "priority": 100 }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "sites": { "value": ["shop"] } } }' }], "finding": "" }, "source": "rules/agw/AGW035-gateway-without-rule.yaml" },
  "AGW101": { "code": "AGW101", "name": "settings-without-probe", "title": "Backend settings in use have no probe of their own", "severity": "warning", "target": "backendSettings", "azure": { "deploy": "silent" }, "profiles": ["recommended", "strict", "all"], "tags": ["probe"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "Without a probe of its own the gateway asks `<protocol>://127.0.0.1:<port>/` every 30 seconds and takes 200 to 399 for\nhealthy. Servers that answer by host name, or whose start page is static, look healthy or broken for the wrong reason.\nFor settings of layer 4 (protocol Tcp or Tls) it only opens a connection to their port: there is no host and no path to\nask for, and nobody chose how often it asks and how many failures it bears.\n", "fixes": ["Add a probe …, and set probe of the settings to it."], "condition": "for: backendSettings\nwhen: count(settings.rules) > 0 && !settings.applicationGateway.isManaged\nassert: settings.probe != null", "links": ["https://learn.microsoft.com/azure/application-gateway/application-gateway-probe-overview"], "cases": [{ "name": "settings that a rule uses, without a probe", "expect": "fail" }, { "name": "with a probe", "expect": "pass" }, { "name": "a probe that is not known", "expect": "unknown" }, { "name": "settings that no rule uses", "expect": "skip" }, { "name": "settings that only a path rule uses", "expect": "fail" }, { "name": "settings of layer 4, whose probe has no host and no path", "expect": "fail" }, { "name": "a gateway that an ingress controller runs", "expect": "skip" }, { "name": "a gateway that the ingress controller of a cluster is told to run", "expect": "skip" }], "wrong": { "name": "settings that a rule uses, without a probe", "files": [{ "path": "main.json", "text": `{
  "parameters": { "probe": { "type": "object", "nullable": true } },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "backendAddressPools": [{ "name": "web", "properties": { "backendAddresses": [{ "fqdn": "web.example.com" }] } }],
        "probes": [{ "name": "ready", "properties": { "protocol": "Https", "path": "/ready" } }],
        "backendHttpSettingsCollection": [
          {
            "name": "https",
            "properties": { "protocol": "Https", "port": 443, "probe": "[parameters('probe')]" }
          }
        ],
        "requestRoutingRules": [
          {
            "name": "all",
            "properties": {
              "ruleType": "Basic",
              "priority": 100,
              "backendAddressPool": {
                "id": "[resourceId('Microsoft.Network/applicationGateways/backendAddressPools', 'agw', 'web')]"
              },
              "backendHttpSettings": {
                "id": "[resourceId('Microsoft.Network/applicationGateways/backendHttpSettingsCollection', 'agw', 'https')]"
              }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "probe": { "value": null } } }' }], "finding": `main.json

   14:63  warning  AGW101 settings-without-probe                              agw/https
          Settings https have no probe: gateway agw only asks for / on port 443, as host 127.0.0.1, and calls a member healthy that cannot serve its pages.
          14 │ "properties": { "protocol": "Https", "port": 443, "probe": "[parameters('probe')]" }
             │                                                   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          see  main.json:2:19  parameter probe
          fix  Add a probe that asks a path which shows readiness, and set probe of the settings to it.`, "target": "agw/https" }, "right": { "name": "with a probe", "files": [{ "path": "main.json", "text": `{
  "parameters": { "probe": { "type": "object", "nullable": true } },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "backendAddressPools": [{ "name": "web", "properties": { "backendAddresses": [{ "fqdn": "web.example.com" }] } }],
        "probes": [{ "name": "ready", "properties": { "protocol": "Https", "path": "/ready" } }],
        "backendHttpSettingsCollection": [
          {
            "name": "https",
            "properties": { "protocol": "Https", "port": 443, "probe": "[parameters('probe')]" }
          }
        ],
        "requestRoutingRules": [
          {
            "name": "all",
            "properties": {
              "ruleType": "Basic",
              "priority": 100,
              "backendAddressPool": {
                "id": "[resourceId('Microsoft.Network/applicationGateways/backendAddressPools', 'agw', 'web')]"
              },
              "backendHttpSettings": {
                "id": "[resourceId('Microsoft.Network/applicationGateways/backendHttpSettingsCollection', 'agw', 'https')]"
              }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{\n  "parameters": {\n    "probe": {\n      "value": {\n        "id": "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/applicationGateways/agw/probes/ready"\n      }\n    }\n  }\n}' }], "finding": "" }, "source": "rules/agw/AGW101-settings-without-probe.yaml" },
  "AGW102": { "code": "AGW102", "name": "inert-probe", "title": "A probe watches nothing", "severity": "warning", "target": "gatewayProbe", "azure": { "deploy": "silent" }, "profiles": ["recommended", "strict", "all"], "tags": ["probe"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "A gateway asks a probe only for settings that a rule with a listener leads to. A probe that stands beside them looks like\nprotection and gives none: settings without a probe of their own are watched by the default one, which only asks for `/`.\n", "fixes": ["Set probe of the backend settings to …, or remove it.", "Use settings … in a rule, or set probe of those that rules use to …."], "condition": "for: gatewayProbe\nwhen: '!probe.applicationGateway.isManaged'\nassert:\n  - assert: count(probe.backendSettings) > 0\n    message: >-\n      No backend settings use probe {probe.name}: it asks nobody, and gateway {probe.applicationGateway.name} watches its members\n      in another way.\n    fix: Set probe of the backend settings to {probe.name}, or remove it.\n  - assert: probe.backendSettings.exists(s, s.rules.exists(r, r.listener != null))", "links": ["https://learn.microsoft.com/azure/application-gateway/application-gateway-probe-overview"], "cases": [{ "name": "settings use another probe", "expect": "fail" }, { "name": "settings that a rule uses, by a name in upper case", "expect": "pass" }, { "name": "settings that only a rule without a listener uses", "expect": "fail" }, { "name": "the probe of the settings is not known", "expect": "unknown" }, { "name": "a gateway that an ingress controller runs", "expect": "skip" }], "wrong": { "name": "settings use another probe", "files": [{ "path": "main.json", "text": `{
  "parameters": { "probe": { "type": "string" }, "tags": { "type": "object", "defaultValue": {} } },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "tags": "[parameters('tags')]",
      "properties": {
        "backendAddressPools": [{ "name": "web", "properties": { "backendAddresses": [{ "fqdn": "shop.contoso.com" }] } }],
        "probes": [
          {
            "name": "ready",
            "properties": { "protocol": "Https", "path": "/health", "host": "shop.contoso.com" }
          }
        ],
        "backendHttpSettingsCollection": [
          {
            "name": "https",
            "properties": {
              "protocol": "Https",
              "port": 443,
              "probe": {
                "id": "[resourceId('Microsoft.Network/applicationGateways/probes', 'agw', parameters('probe'))]"
              }
            }
          }
        ],
        "httpListeners": [{ "name": "https", "properties": { "protocol": "Https" } }],
        "requestRoutingRules": [
          {
            "name": "all",
            "properties": {
              "ruleType": "Basic",
              "priority": 100,
              "httpListener": {
                "id": "[resourceId('Microsoft.Network/applicationGateways/httpListeners', 'agw', 'https')]"
              },
              "backendAddressPool": {
                "id": "[resourceId('Microsoft.Network/applicationGateways/backendAddressPools', 'agw', 'web')]"
              },
              "backendHttpSettings": {
                "id": "[resourceId('Microsoft.Network/applicationGateways/backendHttpSettingsCollection', 'agw', 'https')]"
              }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "probe": { "value": "alive" } } }' }], "finding": 'main.json\n\n   13:13  warning  AGW102 inert-probe                                         agw/ready\n          No backend settings use probe ready: it asks nobody, and gateway agw watches its members in another way.\n          13 │ "name": "ready",\n             │ ~~~~~~~~~~~~~~~\n          fix  Set probe of the backend settings to ready, or remove it.', "target": "agw/ready" }, "right": { "name": "settings that a rule uses, by a name in upper case", "files": [{ "path": "main.json", "text": `{
  "parameters": { "probe": { "type": "string" }, "tags": { "type": "object", "defaultValue": {} } },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "tags": "[parameters('tags')]",
      "properties": {
        "backendAddressPools": [{ "name": "web", "properties": { "backendAddresses": [{ "fqdn": "shop.contoso.com" }] } }],
        "probes": [
          {
            "name": "ready",
            "properties": { "protocol": "Https", "path": "/health", "host": "shop.contoso.com" }
          }
        ],
        "backendHttpSettingsCollection": [
          {
            "name": "https",
            "properties": {
              "protocol": "Https",
              "port": 443,
              "probe": {
                "id": "[resourceId('Microsoft.Network/applicationGateways/probes', 'agw', parameters('probe'))]"
              }
            }
          }
        ],
        "httpListeners": [{ "name": "https", "properties": { "protocol": "Https" } }],
        "requestRoutingRules": [
          {
            "name": "all",
            "properties": {
              "ruleType": "Basic",
              "priority": 100,
              "httpListener": {
                "id": "[resourceId('Microsoft.Network/applicationGateways/httpListeners', 'agw', 'https')]"
              },
              "backendAddressPool": {
                "id": "[resourceId('Microsoft.Network/applicationGateways/backendAddressPools', 'agw', 'web')]"
              },
              "backendHttpSettings": {
                "id": "[resourceId('Microsoft.Network/applicationGateways/backendHttpSettingsCollection', 'agw', 'https')]"
              }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "probe": { "value": "READY" } } }' }], "finding": "" }, "source": "rules/agw/AGW102-inert-probe.yaml" },
  "AGW103": { "code": "AGW103", "name": "probe-protocol-differs", "title": "A probe speaks another protocol than its settings", "severity": "error", "target": "backendSettings", "azure": { "deploy": "rejected", "error": "ApplicationGatewayProbeProtocolMustMatchBackendHttpSettinsProtocol" }, "profiles": ["recommended", "strict", "all"], "tags": ["probe", "reference"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "The gateway asks members in the same way as it forwards to them. Settings that use Https need a probe that uses Https; one\nprobe cannot serve settings of both protocols.\n", "fixes": ["Set protocol of probe … to …, or give settings … a probe that speaks it."], "condition": "for: backendSettings\nwhen: '!settings.isLayer4 && settings.probe.protocol != null && settings.protocol != null'\nassert: settings.probe.protocol == settings.protocol", "links": ["https://learn.microsoft.com/azure/application-gateway/application-gateway-probe-overview"], "cases": [{ "name": "settings of Https, a probe of Http", "expect": "fail" }, { "name": "both Http, written in another case", "expect": "pass" }, { "name": "settings that are not known", "expect": "unknown" }, { "name": "settings without a protocol", "expect": "skip" }, { "name": "a probe without a protocol", "expect": "skip" }, { "name": "layer 4, where Tls may be asked with Tcp", "expect": "skip" }], "wrong": { "name": "settings of Https, a probe of Http", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "settings": { "type": "object" },
    "probe": { "type": "object", "defaultValue": { "protocol": "Http", "path": "/health" } }
  },
  "variables": {
    "watched": {
      "probe": { "id": "[resourceId('Microsoft.Network/applicationGateways/probes', 'agw', 'ready')]" }
    }
  },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "probes": [{ "name": "ready", "properties": "[parameters('probe')]" }],
        "backendHttpSettingsCollection": [{ "name": "https", "properties": "[union(parameters('settings'), variables('watched'))]" }]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "settings": { "value": { "protocol": "Https", "port": 443 } } } }' }], "finding": `main.json

   17:22  error    AGW103 probe-protocol-differs                              agw/https
          Settings https speak Https, but their probe ready speaks Http: Azure refuses the gateway.
          17 │ "probes": [{ "name": "ready", "properties": "[parameters('probe')]" }],
             │              ~~~~~~~~~~~~~~~
          fix  Set protocol of probe ready to Https, or give settings https a probe that speaks it.`, "target": "agw/https" }, "right": { "name": "both Http, written in another case", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "settings": { "type": "object" },
    "probe": { "type": "object", "defaultValue": { "protocol": "Http", "path": "/health" } }
  },
  "variables": {
    "watched": {
      "probe": { "id": "[resourceId('Microsoft.Network/applicationGateways/probes', 'agw', 'ready')]" }
    }
  },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "probes": [{ "name": "ready", "properties": "[parameters('probe')]" }],
        "backendHttpSettingsCollection": [{ "name": "https", "properties": "[union(parameters('settings'), variables('watched'))]" }]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "settings": { "value": { "protocol": "HTTP", "port": 443 } } } }' }], "finding": "" }, "source": "rules/agw/AGW103-probe-protocol-differs.yaml" },
  "AGW104": { "code": "AGW104", "name": "probe-host", "title": "A probe has no host to ask for, or two", "severity": "error", "target": "gatewayProbe", "azure": { "deploy": "rejected", "error": "ApplicationGatewayProbeHostIsNull" }, "profiles": ["recommended", "strict", "all"], "tags": ["probe"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "A probe asks by a host name, as clients do. It has one of its own, or it takes that of the backend settings\n(`pickHostNameFromBackendHttpSettings`): one of the two.\n", "fixes": ["Set host of probe … to the name that the members serve, or pickHostNameFromBackendHttpSettings to true.", "Remove host of probe …, or set pickHostNameFromBackendHttpSettings to false."], "condition": 'for: gatewayProbe\nwhen: probe.protocol in ["Http", "Https"]\nassert:\n  - assert: probe.host != null || probe.pickHostNameFromBackendHttpSettings\n    message: >-\n      Probe {probe.name} says no host, and does not take that of the settings: Azure refuses the gateway.\n    fix: >-\n      Set host of probe {probe.name} to the name that the members serve, or pickHostNameFromBackendHttpSettings to true.\n  - assert: probe.host == null || !probe.pickHostNameFromBackendHttpSettings', "links": ["https://learn.microsoft.com/azure/application-gateway/application-gateway-probe-overview"], "cases": [{ "name": "a probe without a host", "expect": "fail" }, { "name": "a probe with a host", "expect": "pass" }, { "name": "a probe with an empty host", "expect": "fail" }, { "name": "a probe that takes the host of the settings", "expect": "pass" }, { "name": "a probe with both", "expect": "fail" }, { "name": "a probe that is not known", "expect": "unknown" }, { "name": "a probe of layer 4", "expect": "skip" }], "wrong": { "name": "a probe without a host", "files": [{ "path": "main.json", "text": `{
  "parameters": { "probe": { "type": "object" } },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": { "probes": [{ "name": "ready", "properties": "[parameters('probe')]" }] }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "probe": { "value": { "protocol": "Https", "path": "/health" } } } }' }], "finding": `main.json

    8:53  error    AGW104 probe-host                                          agw/ready
          Probe ready says no host, and does not take that of the settings: Azure refuses the gateway.
          8 │ "properties": { "probes": [{ "name": "ready", "properties": "[parameters('probe')]" }] }
            │                                               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          see  main.parameters.json:1:39  parameter probe
          fix  Set host of probe ready to the name that the members serve, or pickHostNameFromBackendHttpSettings to true.`, "target": "agw/ready" }, "right": { "name": "a probe with a host", "files": [{ "path": "main.json", "text": `{
  "parameters": { "probe": { "type": "object" } },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": { "probes": [{ "name": "ready", "properties": "[parameters('probe')]" }] }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{\n  "parameters": { "probe": { "value": { "protocol": "Https", "path": "/health", "host": "shop.contoso.com" } } }\n}' }], "finding": "" }, "source": "rules/agw/AGW104-probe-host.yaml" },
  "AGW105": { "code": "AGW105", "name": "probe-picks-absent-host", "title": "A probe takes the host of settings that have none", "severity": "error", "target": "backendSettings", "azure": { "deploy": "rejected", "error": "ApplicationGatewayBackendHttpSettingsIncompatibleProbeSettingPickHostName" }, "profiles": ["recommended", "strict", "all"], "tags": ["probe"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "With `pickHostNameFromBackendHttpSettings` the probe asks by the host name of the settings: their `hostName`, or with\n`pickHostNameFromBackendAddress` the name of the member. Without both there is nothing to take.\n", "fixes": ["Set hostName of settings … to the name that the members serve, or pickHostNameFromBackendAddress to true; or give probe … a host of its own."], "condition": "for: backendSettings\nwhen: settings.probe.pickHostNameFromBackendHttpSettings\nassert: settings.hostName != null || settings.pickHostNameFromBackendAddress", "links": ["https://learn.microsoft.com/azure/application-gateway/application-gateway-probe-overview"], "cases": [{ "name": "settings without a host name", "expect": "fail" }, { "name": "settings with a host name", "expect": "pass" }, { "name": "settings that take the name of the member", "expect": "pass" }, { "name": "settings that are not known", "expect": "unknown" }, { "name": "a probe with a host of its own", "expect": "skip" }], "wrong": { "name": "settings without a host name", "files": [{ "path": "main.json", "text": `{
  "parameters": { "settings": { "type": "object" }, "picks": { "type": "bool", "defaultValue": true } },
  "variables": {
    "watched": {
      "probe": { "id": "[resourceId('Microsoft.Network/applicationGateways/probes', 'agw', 'ready')]" }
    }
  },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "probes": [
          {
            "name": "ready",
            "properties": {
              "protocol": "Https",
              "path": "/health",
              "pickHostNameFromBackendHttpSettings": "[parameters('picks')]"
            }
          }
        ],
        "backendHttpSettingsCollection": [{ "name": "https", "properties": "[union(parameters('settings'), variables('watched'))]" }]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "settings": { "value": { "protocol": "Https", "port": 443 } } } }' }], "finding": `main.json

   24:62  error    AGW105 probe-picks-absent-host                             agw/https
          Probe ready takes the host of settings https, and these have none: Azure refuses the gateway.
          24 │ "backendHttpSettingsCollection": [{ "name": "https", "properties": "[union(parameters('settings'), variables('watched'))]" }]
             │                                                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          see  main.parameters.json:1:42  parameter settings
          see  main.json:4:5  variable watched
          fix  Set hostName of settings https to the name that the members serve, or pickHostNameFromBackendAddress to true; or give probe ready a host of its own.`, "target": "agw/https" }, "right": { "name": "settings with a host name", "files": [{ "path": "main.json", "text": `{
  "parameters": { "settings": { "type": "object" }, "picks": { "type": "bool", "defaultValue": true } },
  "variables": {
    "watched": {
      "probe": { "id": "[resourceId('Microsoft.Network/applicationGateways/probes', 'agw', 'ready')]" }
    }
  },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "probes": [
          {
            "name": "ready",
            "properties": {
              "protocol": "Https",
              "path": "/health",
              "pickHostNameFromBackendHttpSettings": "[parameters('picks')]"
            }
          }
        ],
        "backendHttpSettingsCollection": [{ "name": "https", "properties": "[union(parameters('settings'), variables('watched'))]" }]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{\n  "parameters": { "settings": { "value": { "protocol": "Https", "port": 443, "hostName": "shop.contoso.com" } } }\n}' }], "finding": "" }, "source": "rules/agw/AGW105-probe-picks-absent-host.yaml" },
  "AGW106": { "code": "AGW106", "name": "https-without-host-name", "title": "Members are asked over Https without a host name", "severity": "error", "target": "gatewayBackend", "azure": { "deploy": "silent" }, "profiles": ["recommended", "strict", "all"], "tags": ["tls"], "since": "0.1.0", "coveredBy": ["AGW145"], "params": [], "why": "Over Https a gateway of version 2 asks for a name (SNI) and compares it with the certificate of the member: the host of the\nprobe, else `hostName` of the settings, else the name of the member. A network interface, a scale set or an address has no\nname. Azure deploys it, and backend health says that the Common Name does not match.\n", "fixes": ["Set hostName of settings … to a name on the certificate of the members, pickHostNameFromBackendAddress to false, and let the probe take it (pickHostNameFromBackendHttpSettings)."], "condition": `for: gatewayBackend
when: >-
  backend.applicationGateway.sku.isV2 && backend.settings.protocol == "Https" &&
  backend.settings.sniName == null && backend.settings.validateSNI
let:
  settings: backend.settings
  addressed: backend.pool.members.filter(m, m.kind in ["nic", "ip"])
  named: count(addressed) == 0 || settings.hostName != null
assert:
  - assert: named || !settings.pickHostNameFromBackendAddress
    at: settings.pickHostNameFromBackendAddress
    message: >-
      Settings {settings.name} take the host name of each member, and pool {backend.pool.name} has {count(addressed)} known only by
      address: TLS gets no name to ask for, the certificate does not match, and these members stay unhealthy.
  # A probe that takes the host of settings that have none is AGW105's.
  - assert: named || backend.probe.host != null || backend.probe.pickHostNameFromBackendHttpSettings`, "links": ["https://learn.microsoft.com/azure/application-gateway/application-gateway-backend-health-troubleshooting", "https://learn.microsoft.com/azure/application-gateway/ssl-overview"], "cases": [{ "name": "members by address, and no host name", "expect": "fail" }, { "name": "a host name in the settings", "expect": "pass" }, { "name": "a host in the probe", "expect": "pass" }, { "name": "the name of the member, which is an address", "expect": "fail" }, { "name": "the name of the member, and a host in the probe", "expect": "fail" }, { "name": "the host of settings that have none is refused by Azure", "expect": "pass" }, { "name": "members by name", "expect": "pass" }, { "name": "members by name, which the settings take", "expect": "pass" }, { "name": "a network interface", "expect": "fail" }, { "name": "the default probe", "expect": "fail" }, { "name": "settings that are not known", "expect": "unknown" }, { "name": "addresses that are not known", "expect": "unknown" }, { "name": "Http", "expect": "skip" }, { "name": "version 1", "expect": "skip" }, { "name": "a name for TLS alone", "expect": "skip" }, { "name": "names that are not compared", "expect": "skip" }], "wrong": { "name": "members by address, and no host name", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "settings": { "type": "object" },
    "probe": { "type": "object", "defaultValue": { "protocol": "Https", "path": "/health" } },
    "addresses": { "type": "array", "defaultValue": [{ "ipAddress": "10.0.1.4" }] },
    "tier": { "type": "string", "defaultValue": "Standard_v2" }
  },
  "variables": {
    "watched": {
      "probe": { "id": "[resourceId('Microsoft.Network/applicationGateways/probes', 'agw', 'ready')]" }
    }
  },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "sku": { "name": "[parameters('tier')]", "tier": "[parameters('tier')]" },
        "backendAddressPools": [{ "name": "web", "properties": { "backendAddresses": "[parameters('addresses')]" } }],
        "probes": [{ "name": "ready", "properties": "[parameters('probe')]" }],
        "backendHttpSettingsCollection": [{ "name": "https", "properties": "[union(parameters('settings'), variables('watched'))]" }],
        "requestRoutingRules": [
          {
            "name": "all",
            "properties": {
              "ruleType": "Basic",
              "priority": 100,
              "backendAddressPool": {
                "id": "[resourceId('Microsoft.Network/applicationGateways/backendAddressPools', 'agw', 'web')]"
              },
              "backendHttpSettings": {
                "id": "[resourceId('Microsoft.Network/applicationGateways/backendHttpSettingsCollection', 'agw', 'https')]"
              }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "settings": { "value": { "protocol": "Https", "port": 443 } } } }' }], "finding": `main.json

   22:62  error    AGW106 https-without-host-name                             agw/web via https
          Neither settings https nor probe ready say a host name, and pool web has 1 members known only by address: TLS gets no name to ask for, the certificate does not match, and these members stay unhealthy.
          22 │ "backendHttpSettingsCollection": [{ "name": "https", "properties": "[union(parameters('settings'), variables('watched'))]" }],
             │                                                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          see  main.parameters.json:1:42  parameter settings
          see  main.json:9:5  variable watched
          fix  Set hostName of settings https to a name on the certificate of the members, pickHostNameFromBackendAddress to false, and let the probe take it (pickHostNameFromBackendHttpSettings).`, "target": "agw/web via https" }, "right": { "name": "a host name in the settings", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "settings": { "type": "object" },
    "probe": { "type": "object", "defaultValue": { "protocol": "Https", "path": "/health" } },
    "addresses": { "type": "array", "defaultValue": [{ "ipAddress": "10.0.1.4" }] },
    "tier": { "type": "string", "defaultValue": "Standard_v2" }
  },
  "variables": {
    "watched": {
      "probe": { "id": "[resourceId('Microsoft.Network/applicationGateways/probes', 'agw', 'ready')]" }
    }
  },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "sku": { "name": "[parameters('tier')]", "tier": "[parameters('tier')]" },
        "backendAddressPools": [{ "name": "web", "properties": { "backendAddresses": "[parameters('addresses')]" } }],
        "probes": [{ "name": "ready", "properties": "[parameters('probe')]" }],
        "backendHttpSettingsCollection": [{ "name": "https", "properties": "[union(parameters('settings'), variables('watched'))]" }],
        "requestRoutingRules": [
          {
            "name": "all",
            "properties": {
              "ruleType": "Basic",
              "priority": 100,
              "backendAddressPool": {
                "id": "[resourceId('Microsoft.Network/applicationGateways/backendAddressPools', 'agw', 'web')]"
              },
              "backendHttpSettings": {
                "id": "[resourceId('Microsoft.Network/applicationGateways/backendHttpSettingsCollection', 'agw', 'https')]"
              }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{\n  "parameters": { "settings": { "value": { "protocol": "Https", "port": 443, "hostName": "shop.contoso.com" } } }\n}' }], "finding": "" }, "source": "rules/agw/AGW106-https-without-host-name.yaml" },
  "AGW107": { "code": "AGW107", "name": "two-host-names", "title": "Settings say a host name and take that of the member", "severity": "error", "target": "backendSettings", "azure": { "deploy": "rejected?" }, "profiles": ["recommended", "strict", "all"], "tags": ["settings"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "Members get requests for one host name: that of the client, `hostName` of the settings, or with\n`pickHostNameFromBackendAddress` their own. The last two exclude each other.\n", "fixes": ["Remove hostName of settings …, or set pickHostNameFromBackendAddress to false."], "condition": "for: backendSettings\nassert: '!settings.pickHostNameFromBackendAddress || settings.hostName == null'", "links": ["https://learn.microsoft.com/azure/application-gateway/configuration-http-settings"], "cases": [{ "name": "both", "expect": "fail" }, { "name": "a host name alone", "expect": "pass" }, { "name": "the name of the member, and an empty host name", "expect": "pass" }, { "name": "settings that are not known", "expect": "unknown" }], "wrong": { "name": "both", "files": [{ "path": "main.json", "text": `{
  "parameters": { "settings": { "type": "object" } },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "backendHttpSettingsCollection": [{ "name": "https", "properties": "[parameters('settings')]" }]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{\n  "parameters": {\n    "settings": {\n      "value": {\n        "protocol": "Https",\n        "port": 443,\n        "hostName": "shop.contoso.com",\n        "pickHostNameFromBackendAddress": true\n      }\n    }\n  }\n}' }], "finding": `main.json

    9:62  error    AGW107 two-host-names                                      agw/https
          Settings https say hostName shop.contoso.com, and are told to take the name of each member as well: which of the two members get is not said.
          9 │ "backendHttpSettingsCollection": [{ "name": "https", "properties": "[parameters('settings')]" }]
            │                                                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          see  main.parameters.json:7:9  parameter settings
          fix  Remove hostName of settings https, or set pickHostNameFromBackendAddress to false.`, "target": "agw/https" }, "right": { "name": "a host name alone", "files": [{ "path": "main.json", "text": `{
  "parameters": { "settings": { "type": "object" } },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "backendHttpSettingsCollection": [{ "name": "https", "properties": "[parameters('settings')]" }]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{\n  "parameters": {\n    "settings": {\n      "value": {\n        "protocol": "Https",\n        "port": 443,\n        "hostName": "shop.contoso.com",\n        "pickHostNameFromBackendAddress": false\n      }\n    }\n  }\n}' }], "finding": "" }, "source": "rules/agw/AGW107-two-host-names.yaml" },
  "AGW110": { "code": "AGW110", "name": "gateway-probe-path", "title": "A probe of a gateway asks no path that says anything", "severity": "warning", "target": "gatewayProbe", "azure": { "deploy": "silent" }, "profiles": ["strict", "all"], "tags": ["probe"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "A path of its own, without login and redirect, lets the application say that it and what it needs are ready. It begins with\na slash. Probes of layer 4 (Tcp, Tls) only open a connection: they have no path to ask for.\n", "fixes": ["Remove host, path and match of probe …, or let it speak Http or Https.", "Set path of probe … to the path on which the application says that it is ready.", "Write path of probe … as /….", "Set path of probe … to a path on which the application says that it is ready, as /health/ready."], "condition": `for: gatewayProbe
let:
  isLayer4: probe.protocol in ["Tcp", "Tls"]
assert:
  - assert: '!isLayer4 || (probe.path == null && probe.host == null && probe.matchBody == null)'
    severity: error
    message: >-
      Probe {probe.name} speaks {probe.protocol}, and says a host, a path or a match: only probes of Http and Https have them.
    fix: Remove host, path and match of probe {probe.name}, or let it speak Http or Https.
  - assert: isLayer4 || probe.path != null
    severity: error
    message: 'Probe {probe.name} speaks {probe.protocol} and says no path.'
    fix: 'Set path of probe {probe.name} to the path on which the application says that it is ready.'
  - assert: isLayer4 || probe.path.startsWith("/")
    severity: error
    message: 'Probe {probe.name} asks path {probe.path}, which does not begin with a slash.'
    fix: 'Write path of probe {probe.name} as /{probe.path}.'
  - assert: probe.path != "/"`, "links": ["https://learn.microsoft.com/azure/application-gateway/application-gateway-probe-overview"], "cases": [{ "name": "the start page", "expect": "fail" }, { "name": "a path of its own", "expect": "pass" }, { "name": "no path", "expect": "fail" }, { "name": "a path without a slash", "expect": "fail" }, { "name": "layer 4", "expect": "pass" }, { "name": "layer 4 with a path", "expect": "fail" }, { "name": "layer 4 with a host", "expect": "fail" }, { "name": "layer 4 with a match", "expect": "fail" }, { "name": "a probe that is not known", "expect": "unknown" }], "wrong": { "name": "the start page", "files": [{ "path": "main.json", "text": `{
  "parameters": { "probe": { "type": "object" } },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": { "probes": [{ "name": "ready", "properties": "[parameters('probe')]" }] }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "probe": { "value": { "protocol": "Http", "path": "/" } } } }' }], "finding": `main.json

    8:53  warning  AGW110 gateway-probe-path                                  agw/ready
          Probe ready asks for /, the start page: it may redirect, need a login, or be answered from a cache while the application is down.
          8 │ "properties": { "probes": [{ "name": "ready", "properties": "[parameters('probe')]" }] }
            │                                               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          see  main.parameters.json:1:61  parameter probe
          fix  Set path of probe ready to a path on which the application says that it is ready, as /health/ready.`, "target": "agw/ready" }, "right": { "name": "a path of its own", "files": [{ "path": "main.json", "text": `{
  "parameters": { "probe": { "type": "object" } },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": { "probes": [{ "name": "ready", "properties": "[parameters('probe')]" }] }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "probe": { "value": { "protocol": "Http", "path": "/health" } } } }' }], "finding": "" }, "source": "rules/agw/AGW110-gateway-probe-path.yaml" },
  "AGW111": { "code": "AGW111", "name": "gateway-probe-port-differs", "title": "A probe of a gateway asks another port than clients use", "severity": "warning", "target": "gatewayBackend", "azure": { "deploy": "silent" }, "profiles": ["strict", "all"], "tags": ["probe"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "Without a port the probe asks the one that clients are forwarded to, which is what should be watched. A health endpoint on a\nport of its own is fine when it tells of the other port as well.\n", "fixes": ["Remove port of probe ….", "Remove port of probe …, or set it to …; if the application says on port … that it is ready, write probe.port of pool … into poolgate.yaml."], "condition": "for: gatewayBackend\nwhen: backend.probe.port != null\nlet:\n  probe: backend.probe\nassert:\n  - assert: backend.applicationGateway.sku.isV2 != false\n    message: 'Probe {probe.name} says port {probe.port}: a gateway of version 1 asks the port of the settings.'\n    fix: 'Remove port of probe {probe.name}.'\n  - assert: probe.port == backend.settings.port || probe.port == backend.pool.intent.probePort", "links": ["https://learn.microsoft.com/azure/application-gateway/application-gateway-probe-overview"], "cases": [{ "name": "the probe asks 8080, clients use 80", "expect": "fail" }, { "name": "the same port", "expect": "pass" }, { "name": "the port that intent names", "expect": "pass" }, { "name": "version 1", "expect": "fail" }, { "name": "a port that is not known", "expect": "unknown" }, { "name": "a probe without a port", "expect": "skip" }], "wrong": { "name": "the probe asks 8080, clients use 80", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "settings": { "type": "object", "defaultValue": { "protocol": "Http", "port": 80 } },
    "port": { "type": "int" },
    "tier": { "type": "string", "defaultValue": "Standard_v2" }
  },
  "variables": {
    "watched": {
      "probe": { "id": "[resourceId('Microsoft.Network/applicationGateways/probes', 'agw', 'ready')]" }
    }
  },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "sku": { "name": "[parameters('tier')]", "tier": "[parameters('tier')]" },
        "backendAddressPools": [{ "name": "web", "properties": { "backendAddresses": [{ "ipAddress": "10.0.1.4" }] } }],
        "probes": [
          {
            "name": "ready",
            "properties": { "protocol": "Http", "path": "/", "port": "[parameters('port')]" }
          }
        ],
        "backendHttpSettingsCollection": [{ "name": "https", "properties": "[union(parameters('settings'), variables('watched'))]" }],
        "requestRoutingRules": [
          {
            "name": "all",
            "properties": {
              "ruleType": "Basic",
              "priority": 100,
              "backendAddressPool": {
                "id": "[resourceId('Microsoft.Network/applicationGateways/backendAddressPools', 'agw', 'web')]"
              },
              "backendHttpSettings": {
                "id": "[resourceId('Microsoft.Network/applicationGateways/backendHttpSettingsCollection', 'agw', 'https')]"
              }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "port": { "value": 8080 } } }' }], "finding": `main.json

   23:62  warning  AGW111 gateway-probe-port-differs                          agw/web via https
          Settings https forward to port 80, but probe ready asks port 8080: a member is healthy while nothing serves clients, or the other way round.
          23 │ "properties": { "protocol": "Http", "path": "/", "port": "[parameters('port')]" }
             │                                                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~  8080
          see  main.parameters.json:1:38  parameter port
          fix  Remove port of probe ready, or set it to 80; if the application says on port 8080 that it is ready, write probe.port of pool web into poolgate.yaml.`, "target": "agw/web via https" }, "right": { "name": "the same port", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "settings": { "type": "object", "defaultValue": { "protocol": "Http", "port": 80 } },
    "port": { "type": "int" },
    "tier": { "type": "string", "defaultValue": "Standard_v2" }
  },
  "variables": {
    "watched": {
      "probe": { "id": "[resourceId('Microsoft.Network/applicationGateways/probes', 'agw', 'ready')]" }
    }
  },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "sku": { "name": "[parameters('tier')]", "tier": "[parameters('tier')]" },
        "backendAddressPools": [{ "name": "web", "properties": { "backendAddresses": [{ "ipAddress": "10.0.1.4" }] } }],
        "probes": [
          {
            "name": "ready",
            "properties": { "protocol": "Http", "path": "/", "port": "[parameters('port')]" }
          }
        ],
        "backendHttpSettingsCollection": [{ "name": "https", "properties": "[union(parameters('settings'), variables('watched'))]" }],
        "requestRoutingRules": [
          {
            "name": "all",
            "properties": {
              "ruleType": "Basic",
              "priority": 100,
              "backendAddressPool": {
                "id": "[resourceId('Microsoft.Network/applicationGateways/backendAddressPools', 'agw', 'web')]"
              },
              "backendHttpSettings": {
                "id": "[resourceId('Microsoft.Network/applicationGateways/backendHttpSettingsCollection', 'agw', 'https')]"
              }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "port": { "value": 80 } } }' }], "finding": "" }, "source": "rules/agw/AGW111-gateway-probe-port-differs.yaml" },
  "AGW112": { "code": "AGW112", "name": "probe-timing-out-of-range", "title": "Interval, timeout or threshold of a probe is out of range", "severity": "error", "target": "gatewayProbe", "azure": { "deploy": "rejected?" }, "profiles": ["recommended", "strict", "all"], "tags": ["probe"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "A probe asks every `interval` seconds, waits `timeout` seconds for the answer, and takes a member out after\n`unhealthyThreshold` failures in a row. Each has its range; absent, they are 30, 30 and 3.\n", "fixes": ["Set interval of probe … to some seconds, as 30.", "Set timeout of probe … to some seconds, as 10.", "Set unhealthyThreshold of probe … to a few, as 3."], "condition": "for: gatewayProbe\nassert:\n  - assert: probe.interval >= 1 && probe.interval <= 86400\n    at: probe.interval\n    message: 'interval of probe {probe.name} is {probe.interval}: a gateway takes 1 to 86400 seconds.'\n    fix: 'Set interval of probe {probe.name} to some seconds, as 30.'\n  - assert: probe.timeout >= 1 && probe.timeout <= 86400\n    at: probe.timeout\n    message: 'timeout of probe {probe.name} is {probe.timeout}: a gateway takes 1 to 86400 seconds.'\n    fix: 'Set timeout of probe {probe.name} to some seconds, as 10.'\n  - assert: probe.unhealthyThreshold >= 1 && probe.unhealthyThreshold <= 20", "links": ["https://learn.microsoft.com/azure/application-gateway/application-gateway-probe-overview"], "cases": [{ "name": "an interval of 0", "expect": "fail" }, { "name": "an interval of a second, a threshold of 20", "expect": "pass" }, { "name": "the longest interval and timeout, a threshold of 1", "expect": "pass" }, { "name": "nothing said", "expect": "pass" }, { "name": "an interval of more than a day", "expect": "fail" }, { "name": "a timeout of 0", "expect": "fail" }, { "name": "a timeout of more than a day", "expect": "fail" }, { "name": "a threshold of 0", "expect": "fail" }, { "name": "a threshold of 21", "expect": "fail" }, { "name": "a probe that is not known", "expect": "unknown" }], "wrong": { "name": "an interval of 0", "files": [{ "path": "main.json", "text": `{
  "parameters": { "probe": { "type": "object" } },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": { "probes": [{ "name": "ready", "properties": "[parameters('probe')]" }] }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "probe": { "value": { "protocol": "Http", "interval": 0 } } } }' }], "finding": `main.json

    8:53  error    AGW112 probe-timing-out-of-range                           agw/ready
          interval of probe ready is 0: a gateway takes 1 to 86400 seconds.
          8 │ "properties": { "probes": [{ "name": "ready", "properties": "[parameters('probe')]" }] }
            │                                               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          see  main.parameters.json:1:61  parameter probe
          fix  Set interval of probe ready to some seconds, as 30.`, "target": "agw/ready" }, "right": { "name": "nothing said", "files": [{ "path": "main.json", "text": `{
  "parameters": { "probe": { "type": "object" } },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": { "probes": [{ "name": "ready", "properties": "[parameters('probe')]" }] }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "probe": { "value": { "protocol": "Http" } } } }' }], "finding": "" }, "source": "rules/agw/AGW112-probe-timing-out-of-range.yaml" },
  "AGW113": { "code": "AGW113", "name": "probe-timeout-over-interval", "title": "A probe waits longer than its interval", "severity": "info", "target": "gatewayProbe", "azure": { "deploy": "silent" }, "profiles": ["all"], "tags": ["probe"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "With a timeout within the interval every question is answered, or given up, before the next one. Azure accepts a longer\none, and so do examples in its documentation; other tools refuse it.\n", "fixes": ["Set timeout of probe … to … or less."], "condition": "for: gatewayProbe\nassert: probe.timeout <= probe.interval", "links": ["https://learn.microsoft.com/azure/application-gateway/application-gateway-probe-overview"], "cases": [{ "name": "a timeout over the interval", "expect": "fail" }, { "name": "a timeout of the interval", "expect": "pass" }, { "name": "an interval below the timeout of 30 that holds when none is said", "expect": "fail" }, { "name": "nothing said", "expect": "pass" }, { "name": "a probe that is not known", "expect": "unknown" }], "wrong": { "name": "a timeout over the interval", "files": [{ "path": "main.json", "text": `{
  "parameters": { "probe": { "type": "object" } },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": { "probes": [{ "name": "ready", "properties": "[parameters('probe')]" }] }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "probe": { "value": { "protocol": "Http", "interval": 10, "timeout": 11 } } } }' }], "finding": `main.json

    8:53  info     AGW113 probe-timeout-over-interval                         agw/ready
          Probe ready asks every 10 seconds and waits 11 for an answer: before it gives one up it asks again, and a slow member is noticed late.
          8 │ "properties": { "probes": [{ "name": "ready", "properties": "[parameters('probe')]" }] }
            │                                               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          see  main.parameters.json:1:77  parameter probe
          fix  Set timeout of probe ready to 10 or less.`, "target": "agw/ready" }, "right": { "name": "a timeout of the interval", "files": [{ "path": "main.json", "text": `{
  "parameters": { "probe": { "type": "object" } },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": { "probes": [{ "name": "ready", "properties": "[parameters('probe')]" }] }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "probe": { "value": { "protocol": "Http", "interval": 10, "timeout": 10 } } } }' }], "finding": "" }, "source": "rules/agw/AGW113-probe-timeout-over-interval.yaml" },
  "AGW114": { "code": "AGW114", "name": "gateway-probe-cadence", "title": "A probe of a gateway notices a broken member late, or too soon", "severity": "warning", "target": "gatewayBackend", "azure": { "deploy": "silent" }, "profiles": ["strict", "all"], "tags": ["probe"], "since": "0.1.0", "coveredBy": [], "params": [{ "name": "maxDetectSeconds", "type": "int", "default": "120", "description": "Within how many seconds a broken member must be noticed, where intent of the pool does not say it." }], "why": "The time to notice a broken member is the interval times the threshold, with version 2 once more the interval. A long time\nmeans errors for clients, one failure alone means members that come and go.\n", "fixes": ["Lower interval or unhealthyThreshold of …, as 10 seconds and 3 failures.", "Set unhealthyThreshold of probe … to 2 or more."], "condition": `for: gatewayBackend
let:
  probe: backend.probe
  interval: 'probe == null ? 30 : probe.interval'
  threshold: 'probe == null ? 3 : probe.unhealthyThreshold'
  # Version 2 counts the threshold from the first failure on.
  seconds: 'interval * (backend.applicationGateway.sku.isV2 ? threshold + 1 : threshold)'
  wanted: backend.pool.intent.probeMaxDetectSeconds
  most: 'wanted == null ? params.maxDetectSeconds : wanted'
assert:
  - assert: seconds <= most
    message: >-
      {probe == null ? "The default probe" : "Probe " + probe.name} notices a broken member of pool {backend.pool.name} after {seconds} seconds,
      {wanted == null ? "more than" : "and poolgate.yaml wants it within"} {most}: until then its clients get errors.
    fix: >-
      Lower interval or unhealthyThreshold of {probe == null ? "a probe of its own" : "probe " + probe.name}, as 10 seconds and 3 failures.
  - assert: interval >= 10 || threshold > 1`, "links": ["https://learn.microsoft.com/azure/application-gateway/application-gateway-probe-overview"], "cases": [{ "name": "more than two minutes", "expect": "fail" }, { "name": "two minutes", "expect": "pass" }, { "name": "version 1 counts once less", "expect": "pass" }, { "name": "a threshold of one failure, every 9 seconds", "expect": "fail" }, { "name": "a threshold of one failure, every 10 seconds", "expect": "pass" }, { "name": "two failures, every 9 seconds", "expect": "pass" }, { "name": "the default probe", "expect": "pass" }, { "name": "the default probe, and intent wants less", "expect": "fail" }, { "name": "a parameter of the rule", "expect": "fail" }, { "name": "intent wins over the parameter of the rule", "expect": "pass" }, { "name": "a probe that is not known", "expect": "unknown" }], "wrong": { "name": "more than two minutes", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "probe": { "type": "object" },
    "settings": { "type": "object", "defaultValue": { "protocol": "Http", "port": 80 } },
    "tier": { "type": "string", "defaultValue": "Standard_v2" }
  },
  "variables": {
    "watched": {
      "probe": { "id": "[resourceId('Microsoft.Network/applicationGateways/probes', 'agw', 'ready')]" }
    }
  },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "sku": { "name": "[parameters('tier')]", "tier": "[parameters('tier')]" },
        "backendAddressPools": [{ "name": "web", "properties": { "backendAddresses": [{ "ipAddress": "10.0.1.4" }] } }],
        "probes": [{ "name": "ready", "properties": "[parameters('probe')]" }],
        "backendHttpSettingsCollection": [{ "name": "https", "properties": "[union(parameters('settings'), variables('watched'))]" }],
        "requestRoutingRules": [
          {
            "name": "all",
            "properties": {
              "ruleType": "Basic",
              "priority": 100,
              "backendAddressPool": {
                "id": "[resourceId('Microsoft.Network/applicationGateways/backendAddressPools', 'agw', 'web')]"
              },
              "backendHttpSettings": {
                "id": "[resourceId('Microsoft.Network/applicationGateways/backendHttpSettingsCollection', 'agw', 'https')]"
              }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "probe": { "value": { "protocol": "Http", "interval": 31 } } } }' }], "finding": `main.json

   20:39  warning  AGW114 gateway-probe-cadence                               agw/web via https
          Probe ready notices a broken member of pool web after 124 seconds, more than 120: until then its clients get errors.
          20 │ "probes": [{ "name": "ready", "properties": "[parameters('probe')]" }],
             │                               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          see  main.parameters.json:1:61  parameter probe
          fix  Lower interval or unhealthyThreshold of probe ready, as 10 seconds and 3 failures.`, "target": "agw/web via https" }, "right": { "name": "two minutes", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "probe": { "type": "object" },
    "settings": { "type": "object", "defaultValue": { "protocol": "Http", "port": 80 } },
    "tier": { "type": "string", "defaultValue": "Standard_v2" }
  },
  "variables": {
    "watched": {
      "probe": { "id": "[resourceId('Microsoft.Network/applicationGateways/probes', 'agw', 'ready')]" }
    }
  },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "sku": { "name": "[parameters('tier')]", "tier": "[parameters('tier')]" },
        "backendAddressPools": [{ "name": "web", "properties": { "backendAddresses": [{ "ipAddress": "10.0.1.4" }] } }],
        "probes": [{ "name": "ready", "properties": "[parameters('probe')]" }],
        "backendHttpSettingsCollection": [{ "name": "https", "properties": "[union(parameters('settings'), variables('watched'))]" }],
        "requestRoutingRules": [
          {
            "name": "all",
            "properties": {
              "ruleType": "Basic",
              "priority": 100,
              "backendAddressPool": {
                "id": "[resourceId('Microsoft.Network/applicationGateways/backendAddressPools', 'agw', 'web')]"
              },
              "backendHttpSettings": {
                "id": "[resourceId('Microsoft.Network/applicationGateways/backendHttpSettingsCollection', 'agw', 'https')]"
              }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "probe": { "value": { "protocol": "Http", "interval": 30 } } } }' }], "finding": "" }, "source": "rules/agw/AGW114-gateway-probe-cadence.yaml" },
  "AGW115": { "code": "AGW115", "name": "probe-match-too-wide", "title": "A probe takes errors for healthy", "severity": "warning", "target": "gatewayProbe", "azure": { "deploy": "silent" }, "profiles": ["strict", "all"], "tags": ["probe"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "Status 200 to 399 counts as healthy when `match.statusCodes` is absent. With 404 or 500 in it a member that has lost its\napplication is healthy, and nobody is told. 401 and 403 are sometimes taken on purpose.\n", "fixes": ['Write match.statusCodes of probe … as codes and ranges, as ["200-399"].', 'Set match.statusCodes of probe … to ["200-399"], and path to a page that answers so.', "Let probe … ask a path that needs no login, and take 200-399."], "condition": `for: gatewayProbe
let:
  malformed: probe.statusCodes.filter(c, count(split(c, "-")) > 2 || !split(c, "-").all(part, int(part) >= 100 && int(part) < 600))
  denied: probe.statusCodes.filter(c, c in ["401", "403"])
  failed: probe.statusCodes.filter(c, split(c, "-").exists(part, int(part) >= 400) && !(c in denied))
assert:
  - assert: count(malformed) == 0
    message: 'match.statusCodes of probe {probe.name} has {malformed}: that is no status code, and no range like 200-399.'
    fix: 'Write match.statusCodes of probe {probe.name} as codes and ranges, as ["200-399"].'
  - assert: count(failed) == 0
    message: >-
      Probe {probe.name} takes status {failed} for healthy: members that answer with errors stay in service.
    fix: 'Set match.statusCodes of probe {probe.name} to ["200-399"], and path to a page that answers so.'
  - assert: count(denied) == 0
    severity: info`, "links": ["https://learn.microsoft.com/azure/application-gateway/application-gateway-probe-overview"], "cases": [{ "name": "a range that holds 404 and 500", "expect": "fail" }, { "name": "200 to 399", "expect": "pass" }, { "name": "nothing said", "expect": "pass" }, { "name": "a code of its own, written as a number", "expect": "fail" }, { "name": "a login", "expect": "fail" }, { "name": "no code", "expect": "fail" }, { "name": "three numbers", "expect": "fail" }, { "name": "the least and the largest status", "expect": "fail" }, { "name": "below any status", "expect": "fail" }, { "name": "above any status", "expect": "fail" }, { "name": "the first error", "expect": "fail" }, { "name": "a probe that is not known", "expect": "unknown" }], "wrong": { "name": "a range that holds 404 and 500", "files": [{ "path": "main.json", "text": `{
  "parameters": { "probe": { "type": "object" } },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": { "probes": [{ "name": "ready", "properties": "[parameters('probe')]" }] }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{\n  "parameters": { "probe": { "value": { "protocol": "Http", "match": { "statusCodes": ["200-599"] } } } }\n}' }], "finding": `main.json

    8:53  warning  AGW115 probe-match-too-wide                                agw/ready
          Probe ready takes status 200-599 for healthy: members that answer with errors stay in service.
          8 │ "properties": { "probes": [{ "name": "ready", "properties": "[parameters('probe')]" }] }
            │                                               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          see  main.parameters.json:2:72  parameter probe
          fix  Set match.statusCodes of probe ready to ["200-399"], and path to a page that answers so.`, "target": "agw/ready" }, "right": { "name": "200 to 399", "files": [{ "path": "main.json", "text": `{
  "parameters": { "probe": { "type": "object" } },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": { "probes": [{ "name": "ready", "properties": "[parameters('probe')]" }] }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{\n  "parameters": { "probe": { "value": { "protocol": "Http", "match": { "statusCodes": ["200-399"] } } } }\n}' }], "finding": "" }, "source": "rules/agw/AGW115-probe-match-too-wide.yaml" },
  "AGW116": { "code": "AGW116", "name": "probe-body-too-long", "title": "A probe looks for a text that is too long", "severity": "error", "target": "gatewayProbe", "azure": { "deploy": "rejected?" }, "profiles": ["recommended", "strict", "all"], "tags": ["probe"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "A probe looks for `match.body` in the first 4090 bytes of the answer. What is longer, or stands behind, is never found, and\nevery member is unhealthy.\n", "fixes": ["Set match.body of probe … to a short text that only the healthy page has."], "condition": "for: gatewayProbe\nassert: '!(length(probe.matchBody) > 4090)'", "links": ["https://learn.microsoft.com/azure/application-gateway/application-gateway-probe-overview"], "cases": [{ "name": "one character too many", "expect": "fail" }, { "name": "the longest text", "expect": "pass" }, { "name": "no match", "expect": "pass" }, { "name": "a length that is not known", "expect": "unknown" }], "wrong": { "name": "one character too many", "files": [{ "path": "main.json", "text": `{
  "parameters": { "characters": { "type": "int" } },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "probes": [
          {
            "name": "ready",
            "properties": {
              "protocol": "Http",
              "path": "/",
              "match": { "body": "[padLeft('', parameters('characters'), 'x')]" }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "characters": { "value": 4091 } } }' }], "finding": `main.json

   15:26  error    AGW116 probe-body-too-long                                 agw/ready
          match.body of probe ready has 4091 characters: a gateway looks for 4090 at most.
          15 │ "match": { "body": "[padLeft('', parameters('characters'), 'x')]" }
             │            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          see  main.parameters.json:1:44  parameter characters
          fix  Set match.body of probe ready to a short text that only the healthy page has.`, "target": "agw/ready" }, "right": { "name": "the longest text", "files": [{ "path": "main.json", "text": `{
  "parameters": { "characters": { "type": "int" } },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "probes": [
          {
            "name": "ready",
            "properties": {
              "protocol": "Http",
              "path": "/",
              "match": { "body": "[padLeft('', parameters('characters'), 'x')]" }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "characters": { "value": 4090 } } }' }], "finding": "" }, "source": "rules/agw/AGW116-probe-body-too-long.yaml" },
  "AGW117": { "code": "AGW117", "name": "request-timeout", "title": "Requests are given up at the wrong time", "severity": "warning", "target": "gatewayBackend", "azure": { "deploy": "silent" }, "profiles": ["strict", "all"], "tags": ["settings"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "A request that takes longer than `requestTimeout` (20 seconds when absent) ends with status 504, or 502 from version 1. The\nload balancer in front of a public address ends connections that stand idle for four minutes, whatever the gateway waits.\n", "fixes": ["Set requestTimeout of settings … to the longest time that the application takes.", "Set timeout of probe … to … or less, or raise requestTimeout.", "Set requestTimeout of settings … to 240 or less, and let longer work answer at once and go on by itself."], "condition": "for: gatewayBackend\nlet:\n  settings: backend.settings\n  public: backend.pool.members.filter(m, m.ipAddress != null && !isPrivate(m.ipAddress))\nassert:\n  - assert: settings.requestTimeout >= 1 && settings.requestTimeout <= 86400\n    severity: error\n    message: 'requestTimeout of settings {settings.name} is {settings.requestTimeout}: a gateway takes 1 to 86400 seconds.'\n    fix: 'Set requestTimeout of settings {settings.name} to the longest time that the application takes.'\n  - assert: '!(settings.requestTimeout < backend.probe.timeout)'\n    message: >-\n      Settings {settings.name} give a request up after {settings.requestTimeout} seconds, and probe {backend.probe.name} waits\n      {backend.probe.timeout}: a member that answers in between is healthy, and all its clients get an error.\n    fix: 'Set timeout of probe {backend.probe.name} to {settings.requestTimeout} or less, or raise requestTimeout.'\n  - assert: settings.requestTimeout <= 240 || count(public) == 0", "links": ["https://learn.microsoft.com/azure/application-gateway/configuration-http-settings", "https://learn.microsoft.com/azure/application-gateway/application-gateway-troubleshooting-502"], "cases": [{ "name": "longer than a public address holds the connection", "expect": "fail" }, { "name": "as long as a public address holds the connection", "expect": "pass" }, { "name": "longer, for a private address", "expect": "pass" }, { "name": "longer, for a name, which may lead anywhere", "expect": "pass" }, { "name": "shorter than the probe waits", "expect": "fail" }, { "name": "as long as the probe waits", "expect": "pass" }, { "name": "0 seconds", "expect": "fail" }, { "name": "one second", "expect": "pass" }, { "name": "a day", "expect": "pass" }, { "name": "more than a day", "expect": "fail" }, { "name": "settings that are not known", "expect": "unknown" }], "wrong": { "name": "longer than a public address holds the connection", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "settings": { "type": "object" },
    "probe": { "type": "object", "defaultValue": { "protocol": "Http", "timeout": 10 } },
    "addresses": { "type": "array", "defaultValue": [{ "ipAddress": "203.0.113.10" }] }
  },
  "variables": {
    "watched": {
      "probe": { "id": "[resourceId('Microsoft.Network/applicationGateways/probes', 'agw', 'ready')]" }
    }
  },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "backendAddressPools": [{ "name": "web", "properties": { "backendAddresses": "[parameters('addresses')]" } }],
        "probes": [{ "name": "ready", "properties": "[parameters('probe')]" }],
        "backendHttpSettingsCollection": [{ "name": "https", "properties": "[union(parameters('settings'), variables('watched'))]" }],
        "requestRoutingRules": [
          {
            "name": "all",
            "properties": {
              "ruleType": "Basic",
              "priority": 100,
              "backendAddressPool": {
                "id": "[resourceId('Microsoft.Network/applicationGateways/backendAddressPools', 'agw', 'web')]"
              },
              "backendHttpSettings": {
                "id": "[resourceId('Microsoft.Network/applicationGateways/backendHttpSettingsCollection', 'agw', 'https')]"
              }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{\n  "parameters": { "settings": { "value": { "protocol": "Http", "port": 80, "requestTimeout": 241 } } }\n}' }], "finding": `main.json

   20:84  warning  AGW117 request-timeout                                     agw/web via https
          Settings https wait 241 seconds for an answer of 203.0.113.10: on the way to a public address a connection without data ends after 240.
          20 │ "backendHttpSettingsCollection": [{ "name": "https", "properties": "[union(parameters('settings'), variables('watched'))]" }],
             │                                                                            ~~~~~~~~~~~~~~~~~~~~~~
          see  main.parameters.json:2:76  parameter settings
          fix  Set requestTimeout of settings https to 240 or less, and let longer work answer at once and go on by itself.`, "target": "agw/web via https" }, "right": { "name": "as long as a public address holds the connection", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "settings": { "type": "object" },
    "probe": { "type": "object", "defaultValue": { "protocol": "Http", "timeout": 10 } },
    "addresses": { "type": "array", "defaultValue": [{ "ipAddress": "203.0.113.10" }] }
  },
  "variables": {
    "watched": {
      "probe": { "id": "[resourceId('Microsoft.Network/applicationGateways/probes', 'agw', 'ready')]" }
    }
  },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "backendAddressPools": [{ "name": "web", "properties": { "backendAddresses": "[parameters('addresses')]" } }],
        "probes": [{ "name": "ready", "properties": "[parameters('probe')]" }],
        "backendHttpSettingsCollection": [{ "name": "https", "properties": "[union(parameters('settings'), variables('watched'))]" }],
        "requestRoutingRules": [
          {
            "name": "all",
            "properties": {
              "ruleType": "Basic",
              "priority": 100,
              "backendAddressPool": {
                "id": "[resourceId('Microsoft.Network/applicationGateways/backendAddressPools', 'agw', 'web')]"
              },
              "backendHttpSettings": {
                "id": "[resourceId('Microsoft.Network/applicationGateways/backendHttpSettingsCollection', 'agw', 'https')]"
              }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{\n  "parameters": { "settings": { "value": { "protocol": "Http", "port": 80, "requestTimeout": 240 } } }\n}' }], "finding": "" }, "source": "rules/agw/AGW117-request-timeout.yaml" },
  "AGW118": { "code": "AGW118", "name": "port-of-other-protocol", "title": "Settings speak one protocol on the port of the other", "severity": "warning", "target": "backendSettings", "azure": { "deploy": "silent" }, "profiles": ["strict", "all"], "tags": ["settings"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "Servers expect TLS on 443 and 8443, and none on 80 and 8080. Azure accepts any pair. If your members differ, switch this\nrule off for these settings.\n", "fixes": ["Set protocol of settings … to Https, or port to the one on which the members speak Http.", "Set protocol of settings … to Http, or port to the one on which the members speak Https."], "condition": 'for: backendSettings\nassert:\n  - assert: settings.protocol != "Http" || !(settings.port in [443, 8443])\n    message: >-\n      Settings {settings.name} speak Http on port {settings.port}, where servers expect Https: they answer with an error, and\n      what clients send travels in the clear.\n    fix: Set protocol of settings {settings.name} to Https, or port to the one on which the members speak Http.\n  - assert: settings.protocol != "Https" || !(settings.port in [80, 8080])', "links": ["https://learn.microsoft.com/azure/application-gateway/configuration-http-settings"], "cases": [{ "name": "Http on 443", "expect": "fail" }, { "name": "Https on 443", "expect": "pass" }, { "name": "Http on 8443", "expect": "fail" }, { "name": "Https on 80", "expect": "fail" }, { "name": "Https on 8080", "expect": "fail" }, { "name": "Http on 80", "expect": "pass" }, { "name": "settings that are not known", "expect": "unknown" }], "wrong": { "name": "Http on 443", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "settings": { "type": "object" },
    "addresses": { "type": "array", "defaultValue": [{ "ipAddress": "10.0.1.4" }] }
  },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "backendAddressPools": [{ "name": "web", "properties": { "backendAddresses": "[parameters('addresses')]" } }],
        "backendHttpSettingsCollection": [{ "name": "https", "properties": "[parameters('settings')]" }],
        "requestRoutingRules": [
          {
            "name": "all",
            "properties": {
              "ruleType": "Basic",
              "priority": 100,
              "backendAddressPool": {
                "id": "[resourceId('Microsoft.Network/applicationGateways/backendAddressPools', 'agw', 'web')]"
              },
              "backendHttpSettings": {
                "id": "[resourceId('Microsoft.Network/applicationGateways/backendHttpSettingsCollection', 'agw', 'https')]"
              }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "settings": { "value": { "protocol": "Http", "port": 443 } } } }' }], "finding": `main.json

   13:62  warning  AGW118 port-of-other-protocol                              agw/https
          Settings https speak Http on port 443, where servers expect Https: they answer with an error, and what clients send travels in the clear.
          13 │ "backendHttpSettingsCollection": [{ "name": "https", "properties": "[parameters('settings')]" }],
             │                                                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          see  main.parameters.json:1:64  parameter settings
          fix  Set protocol of settings https to Https, or port to the one on which the members speak Http.`, "target": "agw/https" }, "right": { "name": "Https on 443", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "settings": { "type": "object" },
    "addresses": { "type": "array", "defaultValue": [{ "ipAddress": "10.0.1.4" }] }
  },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "backendAddressPools": [{ "name": "web", "properties": { "backendAddresses": "[parameters('addresses')]" } }],
        "backendHttpSettingsCollection": [{ "name": "https", "properties": "[parameters('settings')]" }],
        "requestRoutingRules": [
          {
            "name": "all",
            "properties": {
              "ruleType": "Basic",
              "priority": 100,
              "backendAddressPool": {
                "id": "[resourceId('Microsoft.Network/applicationGateways/backendAddressPools', 'agw', 'web')]"
              },
              "backendHttpSettings": {
                "id": "[resourceId('Microsoft.Network/applicationGateways/backendHttpSettingsCollection', 'agw', 'https')]"
              }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "settings": { "value": { "protocol": "Https", "port": 443 } } } }' }], "finding": "" }, "source": "rules/agw/AGW118-port-of-other-protocol.yaml" },
  "AGW121": { "code": "AGW121", "name": "needless-root-certificate", "title": "A trusted root certificate is of no use", "severity": "error", "target": "trustedRootCertificate", "azure": { "deploy": "rejected", "error": "ApplicationGatewayBackendHttpSettingsCannotHaveTrustedRootCertificate" }, "profiles": ["recommended", "strict", "all"], "tags": ["tls"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "A trusted root certificate holds for the settings that name it, and only where they speak Https: over Http there is no\ncertificate to compare.\n", "fixes": ["Set protocol of settings … to Https, or remove their trustedRootCertificates.", "Add … to trustedRootCertificates of the settings whose members it signed, or remove it."], "condition": 'for: trustedRootCertificate\nlet:\n  plain: root.backendSettings.filter(s, s.protocol == "Http")\nassert:\n  - assert: count(plain) == 0\n    at: plain\n    message: >-\n      Settings {plain.map(s, s.name)} speak Http and name trusted root certificate {root.name}: Azure refuses the gateway.\n    fix: Set protocol of settings {plain.map(s, s.name)} to Https, or remove their trustedRootCertificates.\n  - assert: count(root.backendSettings) > 0\n    severity: info', "links": ["https://learn.microsoft.com/azure/application-gateway/ssl-overview"], "cases": [{ "name": "settings of Http", "expect": "fail" }, { "name": "settings of Https", "expect": "pass" }, { "name": "settings name another one", "expect": "fail" }, { "name": "a protocol that is not known", "expect": "unknown" }], "wrong": { "name": "settings of Http", "files": [{ "path": "main.json", "text": `{
  "parameters": { "protocol": { "type": "string" }, "root": { "type": "string", "defaultValue": "corp" } },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "trustedRootCertificates": [{ "name": "corp", "properties": { "data": "MIIB" } }],
        "backendHttpSettingsCollection": [
          {
            "name": "api",
            "properties": {
              "protocol": "[parameters('protocol')]",
              "port": 443,
              "trustedRootCertificates": [
                {
                  "id": "[resourceId('Microsoft.Network/applicationGateways/trustedRootCertificates', 'agw', parameters('root'))]"
                }
              ]
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "protocol": { "value": "Http" } } }' }], "finding": 'main.json\n\n   12:13  error    AGW121 needless-root-certificate                           agw/corp\n          Settings api speak Http and name trusted root certificate corp: Azure refuses the gateway.\n          12 │ "name": "api",\n             │ ~~~~~~~~~~~~~\n          fix  Set protocol of settings api to Https, or remove their trustedRootCertificates.', "target": "agw/corp" }, "right": { "name": "settings of Https", "files": [{ "path": "main.json", "text": `{
  "parameters": { "protocol": { "type": "string" }, "root": { "type": "string", "defaultValue": "corp" } },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "trustedRootCertificates": [{ "name": "corp", "properties": { "data": "MIIB" } }],
        "backendHttpSettingsCollection": [
          {
            "name": "api",
            "properties": {
              "protocol": "[parameters('protocol')]",
              "port": 443,
              "trustedRootCertificates": [
                {
                  "id": "[resourceId('Microsoft.Network/applicationGateways/trustedRootCertificates', 'agw', parameters('root'))]"
                }
              ]
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "protocol": { "value": "Https" } } }' }], "finding": "" }, "source": "rules/agw/AGW121-needless-root-certificate.yaml" },
  "AGW122": { "code": "AGW122", "name": "certificates-of-other-sku", "title": "Certificates of members are of a kind that the SKU does not have", "severity": "error", "target": "applicationGateway", "azure": { "deploy": "rejected", "error": "ApplicationGatewayFeatureCannotBeEnabledForSelectedSku" }, "profiles": ["recommended", "strict", "all"], "tags": ["tls", "sku"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "Version 1 compares the certificate of a member with a list of certificates. Version 2 trusts every certificate that a root\nof its list has signed. Each refuses the list of the other.\n", "fixes": ["Replace authenticationCertificates by trustedRootCertificates, with the root that signed the certificates of the members, and name it in the settings.", "Choose tier Standard_v2 or WAF_v2: version 1 is retired. Otherwise replace trustedRootCertificates by authenticationCertificates, which hold the certificates of the members themselves."], "condition": "for: applicationGateway\nassert:\n  - assert: gateway.sku.isV2 != true || count(gateway.authenticationCertificates) == 0\n    at: gateway.authenticationCertificates\n    message: >-\n      Gateway {gateway.name} is of tier {gateway.sku.tier} and has authenticationCertificates ({gateway.authenticationCertificates.map(c, c.name)}), which only version 1 has: Azure refuses it.\n    fix: >-\n      Replace authenticationCertificates by trustedRootCertificates, with the root that signed the certificates of the members,\n      and name it in the settings.\n  - assert: gateway.sku.isV2 != false || count(gateway.trustedRootCertificates) == 0", "links": ["https://learn.microsoft.com/azure/application-gateway/ssl-overview"], "cases": [{ "name": "version 2 with the certificates of version 1", "expect": "fail" }, { "name": "version 1 with its certificates", "expect": "pass" }, { "name": "version 1 with roots", "expect": "fail" }, { "name": "version 2 with roots", "expect": "pass" }, { "name": "no certificates, and a tier that is not known", "expect": "pass" }, { "name": "a tier that is not known", "expect": "unknown" }], "wrong": { "name": "version 2 with the certificates of version 1", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "tier": { "type": "string" },
    "authentication": { "type": "array", "defaultValue": [] },
    "roots": { "type": "array", "defaultValue": [] }
  },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "sku": { "name": "[parameters('tier')]", "tier": "[parameters('tier')]" },
        "authenticationCertificates": "[parameters('authentication')]",
        "trustedRootCertificates": "[parameters('roots')]"
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{\n  "parameters": {\n    "tier": { "value": "WAF_v2" },\n    "authentication": { "value": [{ "name": "web", "properties": { "data": "MIIB" } }] }\n  }\n}' }], "finding": `main.json

    14:9  error    AGW122 certificates-of-other-sku                           agw
          Gateway agw is of tier WAF_v2 and has authenticationCertificates (web), which only version 1 has: Azure refuses it.
          14 │ "authenticationCertificates": "[parameters('authentication')]",
             │ ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          see  main.parameters.json:4:37  parameter authentication
          fix  Replace authenticationCertificates by trustedRootCertificates, with the root that signed the certificates of the members, and name it in the settings.`, "target": "agw" }, "right": { "name": "version 1 with its certificates", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "tier": { "type": "string" },
    "authentication": { "type": "array", "defaultValue": [] },
    "roots": { "type": "array", "defaultValue": [] }
  },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "sku": { "name": "[parameters('tier')]", "tier": "[parameters('tier')]" },
        "authenticationCertificates": "[parameters('authentication')]",
        "trustedRootCertificates": "[parameters('roots')]"
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{\n  "parameters": {\n    "tier": { "value": "WAF" },\n    "authentication": { "value": [{ "name": "web", "properties": { "data": "MIIB" } }] }\n  }\n}' }], "finding": "" }, "source": "rules/agw/AGW122-certificates-of-other-sku.yaml" },
  "AGW123": { "code": "AGW123", "name": "authentication-certificates-mixed", "title": "Some settings of Https have authentication certificates, others none", "severity": "error", "target": "applicationGateway", "azure": { "deploy": "rejected" }, "profiles": ["recommended", "strict", "all"], "tags": ["tls"], "since": "0.1.0", "coveredBy": [], "params": [], "why": 'A gateway of version 1 compares the certificates of members for all its Https settings or for none: "Either all\nBackendHttpSettings must reference authentication certificate, or none of them should."\n', "fixes": ["Set authenticationCertificates of settings …, or remove them from all settings."], "condition": 'for: applicationGateway\nwhen: gateway.sku.isV2 == false\nlet:\n  tls: gateway.backendSettings.filter(s, s.protocol == "Https")\n  bare: tls.filter(s, count(s.authenticationCertificates) == 0)\nassert: count(bare) == 0 || count(bare) == count(tls)', "links": ["https://learn.microsoft.com/azure/application-gateway/ssl-overview"], "cases": [{ "name": "one has, the other has not", "expect": "fail" }, { "name": "both have", "expect": "pass" }, { "name": "the other speaks Http", "expect": "pass" }, { "name": "certificates that are not known", "expect": "unknown" }, { "name": "version 2 has none of them", "expect": "skip" }, { "name": "none has", "expect": "pass" }], "wrong": { "name": "one has, the other has not", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "certificates": { "type": "array" },
    "protocol": { "type": "string", "defaultValue": "Https" },
    "tier": { "type": "string", "defaultValue": "Standard" }
  },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "sku": { "name": "[parameters('tier')]", "tier": "[parameters('tier')]" },
        "authenticationCertificates": [{ "name": "web", "properties": { "data": "MIIB" } }],
        "backendHttpSettingsCollection": [
          {
            "name": "shop",
            "properties": {
              "protocol": "Https",
              "port": 443,
              "authenticationCertificates": [
                {
                  "id": "[resourceId('Microsoft.Network/applicationGateways/authenticationCertificates', 'agw', 'web')]"
                }
              ]
            }
          },
          {
            "name": "api",
            "properties": {
              "protocol": "[parameters('protocol')]",
              "port": 8443,
              "authenticationCertificates": "[parameters('certificates')]"
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "certificates": { "value": [] } } }' }], "finding": 'main.json\n\n   29:13  error    AGW123 authentication-certificates-mixed                   agw\n          Settings api of gateway agw speak Https without authenticationCertificates, while others have them: Azure refuses the gateway.\n          29 │ "name": "api",\n             │ ~~~~~~~~~~~~~\n          fix  Set authenticationCertificates of settings api, or remove them from all settings.', "target": "agw" }, "right": { "name": "the other speaks Http", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "certificates": { "type": "array" },
    "protocol": { "type": "string", "defaultValue": "Https" },
    "tier": { "type": "string", "defaultValue": "Standard" }
  },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "sku": { "name": "[parameters('tier')]", "tier": "[parameters('tier')]" },
        "authenticationCertificates": [{ "name": "web", "properties": { "data": "MIIB" } }],
        "backendHttpSettingsCollection": [
          {
            "name": "shop",
            "properties": {
              "protocol": "Https",
              "port": 443,
              "authenticationCertificates": [
                {
                  "id": "[resourceId('Microsoft.Network/applicationGateways/authenticationCertificates', 'agw', 'web')]"
                }
              ]
            }
          },
          {
            "name": "api",
            "properties": {
              "protocol": "[parameters('protocol')]",
              "port": 8443,
              "authenticationCertificates": "[parameters('certificates')]"
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "certificates": { "value": [] }, "protocol": { "value": "Http" } } }' }], "finding": "" }, "source": "rules/agw/AGW123-authentication-certificates-mixed.yaml" },
  "AGW124": { "code": "AGW124", "name": "host-not-on-certificate", "title": "Members are asked by a name that is not on their certificate", "severity": "error", "target": "gatewayBackend", "azure": { "deploy": "silent" }, "profiles": ["recommended", "strict", "all"], "tags": ["tls", "intent"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "A gateway of version 2 asks by `sniName` of the settings, else by the host of the probe, else by `hostName` of the settings,\nelse by the name of the member. The certificate that it gets must be for that name.\n", "fixes": ["Set hostName of settings …, and host of the probe, to a name that … covers; or give the members certificates for …."], "condition": `for: gatewayBackend
when: >-
  backend.pool.tls.host != null && backend.settings.protocol in ["Https", "Tls"] && backend.settings.validateSNI
let:
  settings: backend.settings
  host: backend.pool.tls.host
  said: 'settings.sniName != null ? settings.sniName : backend.probe.host != null ? backend.probe.host : settings.hostName'
  names: 'said != null ? [said] : backend.pool.members.map(m, m.fqdn != null, m.fqdn)'
  others: names.filter(name, !glob(name, host))
assert: count(others) == 0`, "links": ["https://learn.microsoft.com/azure/application-gateway/application-gateway-backend-health-troubleshooting", "https://learn.microsoft.com/azure/application-gateway/ssl-overview"], "cases": [{ "name": "another host in the settings", "expect": "fail" }, { "name": "a host that the certificate covers", "expect": "pass" }, { "name": "the host of the probe comes first", "expect": "fail" }, { "name": "the name for TLS comes first of all", "expect": "pass" }, { "name": "the names of the members", "expect": "pass" }, { "name": "another name of a member", "expect": "fail" }, { "name": "settings that are not known", "expect": "unknown" }, { "name": "Http", "expect": "skip" }, { "name": "names are not checked", "expect": "skip" }, { "name": "no intent", "expect": "skip" }], "wrong": { "name": "another host in the settings", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "settings": { "type": "object" },
    "probe": { "type": "object", "defaultValue": { "protocol": "Https" } },
    "addresses": { "type": "array", "defaultValue": [{ "fqdn": "shop.contoso.com" }] }
  },
  "variables": {
    "watched": {
      "probe": { "id": "[resourceId('Microsoft.Network/applicationGateways/probes', 'agw', 'ready')]" }
    }
  },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "backendAddressPools": [{ "name": "web", "properties": { "backendAddresses": "[parameters('addresses')]" } }],
        "probes": [{ "name": "ready", "properties": "[parameters('probe')]" }],
        "backendHttpSettingsCollection": [{ "name": "https", "properties": "[union(parameters('settings'), variables('watched'))]" }],
        "requestRoutingRules": [
          {
            "name": "all",
            "properties": {
              "ruleType": "Basic",
              "priority": 100,
              "backendAddressPool": {
                "id": "[resourceId('Microsoft.Network/applicationGateways/backendAddressPools', 'agw', 'web')]"
              },
              "backendHttpSettings": {
                "id": "[resourceId('Microsoft.Network/applicationGateways/backendHttpSettingsCollection', 'agw', 'https')]"
              }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{\n  "parameters": { "settings": { "value": { "protocol": "Https", "port": 443, "hostName": "shop.fabrikam.com" } } }\n}' }, { "path": "poolgate.yaml", "text": '{ "tls": [{ "gateway": "agw", "host": "*.contoso.com" }] }' }], "finding": `main.json

   20:45  error    AGW124 host-not-on-certificate                             agw/web via https
          Gateway agw asks members of pool web by name shop.fabrikam.com, and poolgate.yaml says that their certificates are for *.contoso.com: the names do not match, and the members stay unhealthy.
          20 │ "backendHttpSettingsCollection": [{ "name": "https", "properties": "[union(parameters('settings'), variables('watched'))]" }],
             │                                     ~~~~~~~~~~~~~~~
          fix  Set hostName of settings https, and host of the probe, to a name that *.contoso.com covers; or give the members certificates for shop.fabrikam.com.`, "target": "agw/web via https" }, "right": { "name": "a host that the certificate covers", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "settings": { "type": "object" },
    "probe": { "type": "object", "defaultValue": { "protocol": "Https" } },
    "addresses": { "type": "array", "defaultValue": [{ "fqdn": "shop.contoso.com" }] }
  },
  "variables": {
    "watched": {
      "probe": { "id": "[resourceId('Microsoft.Network/applicationGateways/probes', 'agw', 'ready')]" }
    }
  },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "backendAddressPools": [{ "name": "web", "properties": { "backendAddresses": "[parameters('addresses')]" } }],
        "probes": [{ "name": "ready", "properties": "[parameters('probe')]" }],
        "backendHttpSettingsCollection": [{ "name": "https", "properties": "[union(parameters('settings'), variables('watched'))]" }],
        "requestRoutingRules": [
          {
            "name": "all",
            "properties": {
              "ruleType": "Basic",
              "priority": 100,
              "backendAddressPool": {
                "id": "[resourceId('Microsoft.Network/applicationGateways/backendAddressPools', 'agw', 'web')]"
              },
              "backendHttpSettings": {
                "id": "[resourceId('Microsoft.Network/applicationGateways/backendHttpSettingsCollection', 'agw', 'https')]"
              }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{\n  "parameters": { "settings": { "value": { "protocol": "Https", "port": 443, "hostName": "shop.contoso.com" } } }\n}' }, { "path": "poolgate.yaml", "text": '{ "tls": [{ "gateway": "agw", "host": "*.contoso.com" }] }' }], "finding": "" }, "source": "rules/agw/AGW124-host-not-on-certificate.yaml" },
  "AGW125": { "code": "AGW125", "name": "certificate-checks-off", "title": "Certificates of members are not checked", "severity": "warning", "target": "backendSettings", "azure": { "deploy": "silent" }, "profiles": ["strict", "all"], "tags": ["tls", "security"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "TLS to the members protects only when their certificates are checked: the chain to an authority, the dates, and the name.\nThe switches are for a migration, not to stay.\n", "fixes": ["Set validateCertChainAndExpiry of settings … to true, and add the root of a private authority to trustedRootCertificates.", "Set validateSNI of settings … to true, and sniName to a name on the certificate of the members."], "condition": 'for: backendSettings\nwhen: settings.protocol in ["Https", "Tls"]\nassert:\n  - assert: settings.validateCertChainAndExpiry\n    at: settings.validateCertChainAndExpiry\n    message: >-\n      Settings {settings.name} speak {settings.protocol} without a check who signed the certificate of a member and whether it has\n      expired: anyone in between can pretend to be the member.\n    fix: >-\n      Set validateCertChainAndExpiry of settings {settings.name} to true, and add the root of a private authority to\n      trustedRootCertificates.\n  - assert: settings.validateSNI', "links": ["https://learn.microsoft.com/azure/application-gateway/ssl-overview"], "cases": [{ "name": "neither chain nor expiry", "expect": "fail" }, { "name": "all is checked", "expect": "pass" }, { "name": "not the name", "expect": "fail" }, { "name": "nothing said", "expect": "pass" }, { "name": "settings that are not known", "expect": "unknown" }, { "name": "Http has no certificates", "expect": "skip" }], "wrong": { "name": "neither chain nor expiry", "files": [{ "path": "main.json", "text": `{
  "parameters": { "settings": { "type": "object" } },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "backendHttpSettingsCollection": [{ "name": "https", "properties": "[parameters('settings')]" }]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{\n  "parameters": {\n    "settings": { "value": { "protocol": "Https", "port": 443, "validateCertChainAndExpiry": false } }\n  }\n}' }], "finding": `main.json

    9:62  warning  AGW125 certificate-checks-off                              agw/https
          Settings https speak Https without a check who signed the certificate of a member and whether it has expired: anyone in between can pretend to be the member.
          9 │ "backendHttpSettingsCollection": [{ "name": "https", "properties": "[parameters('settings')]" }]
            │                                                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          see  main.parameters.json:3:64  parameter settings
          fix  Set validateCertChainAndExpiry of settings https to true, and add the root of a private authority to trustedRootCertificates.`, "target": "agw/https" }, "right": { "name": "all is checked", "files": [{ "path": "main.json", "text": `{
  "parameters": { "settings": { "type": "object" } },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "backendHttpSettingsCollection": [{ "name": "https", "properties": "[parameters('settings')]" }]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{\n  "parameters": {\n    "settings": {\n      "value": { "protocol": "Https", "port": 443, "validateCertChainAndExpiry": true, "validateSNI": true }\n    }\n  }\n}' }], "finding": "" }, "source": "rules/agw/AGW125-certificate-checks-off.yaml" },
  "AGW126": { "code": "AGW126", "name": "sni-name-not-checked", "title": "A name for TLS is set, and names are not checked", "severity": "warning", "target": "backendSettings", "azure": { "deploy": "unknown" }, "profiles": ["strict", "all"], "tags": ["tls"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "`sniName` is the name that the gateway asks members for, and the one that their certificates must have. With `validateSNI`\noff it says one thing and checks another; other tools refuse the pair.\n", "fixes": ["Set validateSNI of settings … to true, or remove sniName."], "condition": "for: backendSettings\nwhen: settings.sniName != null\nassert: settings.validateSNI", "links": ["https://learn.microsoft.com/azure/application-gateway/ssl-overview"], "cases": [{ "name": "the name is not checked", "expect": "fail" }, { "name": "the name is checked", "expect": "pass" }, { "name": "settings that are not known", "expect": "unknown" }, { "name": "no name", "expect": "skip" }], "wrong": { "name": "the name is not checked", "files": [{ "path": "main.json", "text": `{
  "parameters": { "settings": { "type": "object" } },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "backendHttpSettingsCollection": [{ "name": "https", "properties": "[parameters('settings')]" }]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{\n  "parameters": {\n    "settings": {\n      "value": { "protocol": "Https", "port": 443, "sniName": "shop.contoso.com", "validateSNI": false }\n    }\n  }\n}' }], "finding": `main.json

    9:62  warning  AGW126 sni-name-not-checked                                agw/https
          Settings https say sniName shop.contoso.com, and validateSNI false: whether a member has a certificate for that name is not checked.
          9 │ "backendHttpSettingsCollection": [{ "name": "https", "properties": "[parameters('settings')]" }]
            │                                                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          see  main.parameters.json:4:52  parameter settings
          fix  Set validateSNI of settings https to true, or remove sniName.`, "target": "agw/https" }, "right": { "name": "the name is checked", "files": [{ "path": "main.json", "text": `{
  "parameters": { "settings": { "type": "object" } },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "backendHttpSettingsCollection": [{ "name": "https", "properties": "[parameters('settings')]" }]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{\n  "parameters": {\n    "settings": {\n      "value": { "protocol": "Https", "port": 443, "sniName": "shop.contoso.com", "validateSNI": true }\n    }\n  }\n}' }], "finding": "" }, "source": "rules/agw/AGW126-sni-name-not-checked.yaml" },
  "AGW127": { "code": "AGW127", "name": "unencrypted-backend", "title": "Traffic to members is not encrypted, though it is meant to be", "severity": "warning", "target": "gatewayBackend", "azure": { "deploy": "silent" }, "profiles": ["strict", "all"], "tags": ["tls", "security"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "The gateway ends the encryption of its clients. Behind it traffic is encrypted only when the settings speak Https, or Tls\nin layer 4.\n", "fixes": ["Set protocol of settings … to Https and port to the one on which the members speak it."], "condition": 'for: gatewayBackend\nwhen: backend.pool.tls.mode == "end-to-end"\nassert: backend.settings.protocol in ["Https", "Tls"]', "links": ["https://learn.microsoft.com/azure/application-gateway/ssl-overview"], "cases": [{ "name": "Http", "expect": "fail" }, { "name": "Https", "expect": "pass" }, { "name": "encryption ends at the gateway", "expect": "skip" }, { "name": "no intent", "expect": "skip" }, { "name": "a protocol that is not known", "expect": "unknown" }], "wrong": { "name": "Http", "files": [{ "path": "main.json", "text": `{
  "parameters": { "protocol": { "type": "string" } },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "backendAddressPools": [{ "name": "web", "properties": { "backendAddresses": [{ "ipAddress": "10.0.1.4" }] } }],
        "backendHttpSettingsCollection": [
          {
            "name": "https",
            "properties": { "protocol": "[parameters('protocol')]", "port": 8443 }
          }
        ],
        "requestRoutingRules": [
          {
            "name": "all",
            "properties": {
              "ruleType": "Basic",
              "priority": 100,
              "backendAddressPool": {
                "id": "[resourceId('Microsoft.Network/applicationGateways/backendAddressPools', 'agw', 'web')]"
              },
              "backendHttpSettings": {
                "id": "[resourceId('Microsoft.Network/applicationGateways/backendHttpSettingsCollection', 'agw', 'https')]"
              }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "protocol": { "value": "Http" } } }' }, { "path": "poolgate.yaml", "text": '{ "tls": [{ "gateway": "agw", "pool": "web", "mode": "end-to-end" }] }' }], "finding": `main.json

   13:29  warning  AGW127 unencrypted-backend                                 agw/web via https
          Settings https speak Http with pool web, and poolgate.yaml says that it is encrypted end to end: requests travel in the clear behind gateway agw.
          13 │ "properties": { "protocol": "[parameters('protocol')]", "port": 8443 }
             │                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~  Http
          see  main.parameters.json:1:42  parameter protocol
          fix  Set protocol of settings https to Https and port to the one on which the members speak it.`, "target": "agw/web via https" }, "right": { "name": "Https", "files": [{ "path": "main.json", "text": `{
  "parameters": { "protocol": { "type": "string" } },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "backendAddressPools": [{ "name": "web", "properties": { "backendAddresses": [{ "ipAddress": "10.0.1.4" }] } }],
        "backendHttpSettingsCollection": [
          {
            "name": "https",
            "properties": { "protocol": "[parameters('protocol')]", "port": 8443 }
          }
        ],
        "requestRoutingRules": [
          {
            "name": "all",
            "properties": {
              "ruleType": "Basic",
              "priority": 100,
              "backendAddressPool": {
                "id": "[resourceId('Microsoft.Network/applicationGateways/backendAddressPools', 'agw', 'web')]"
              },
              "backendHttpSettings": {
                "id": "[resourceId('Microsoft.Network/applicationGateways/backendHttpSettingsCollection', 'agw', 'https')]"
              }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "protocol": { "value": "Https" } } }' }, { "path": "poolgate.yaml", "text": '{ "tls": [{ "gateway": "agw", "pool": "web", "mode": "end-to-end" }] }' }], "finding": "" }, "source": "rules/agw/AGW127-unencrypted-backend.yaml" },
  "AGW128": { "code": "AGW128", "name": "no-connection-draining", "title": "Requests of members that leave are cut off", "severity": "info", "target": "backendSettings", "azure": { "deploy": "silent" }, "profiles": ["all"], "tags": ["settings"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "With connection draining a member that leaves gets no new requests, and the running ones have `drainTimeoutInSec` seconds to\nend. It makes updates and scaling in pass without errors.\n", "fixes": ["Set connectionDraining of settings …: enabled true, drainTimeoutInSec 30 to 60.", "Set drainTimeoutInSec of settings … to 30 to 60."], "condition": "for: backendSettings\nwhen: '!settings.isLayer4 && !settings.applicationGateway.isManaged'\nassert:\n  - assert: settings.connectionDraining\n    message: >-\n      Settings {settings.name} do not drain connections: when a member leaves the pool, or settings change, its running requests are\n      cut off.\n    fix: 'Set connectionDraining of settings {settings.name}: enabled true, drainTimeoutInSec 30 to 60.'\n  - assert: settings.drainTimeoutInSec >= 1 && settings.drainTimeoutInSec <= 3600\n    severity: error", "links": ["https://learn.microsoft.com/azure/application-gateway/configuration-http-settings"], "cases": [{ "name": "nothing is drained", "expect": "fail" }, { "name": "a second", "expect": "pass" }, { "name": "an hour", "expect": "pass" }, { "name": "0 seconds", "expect": "fail" }, { "name": "more than an hour", "expect": "fail" }, { "name": "no time", "expect": "fail" }, { "name": "settings that are not known", "expect": "unknown" }, { "name": "a gateway that an ingress controller runs", "expect": "skip" }, { "name": "layer 4 has none", "expect": "skip" }], "wrong": { "name": "nothing is drained", "files": [{ "path": "main.json", "text": `{
  "parameters": { "settings": { "type": "object" }, "tags": { "type": "object", "defaultValue": {} } },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "tags": "[parameters('tags')]",
      "properties": {
        "backendAddressPools": [{ "name": "web", "properties": { "backendAddresses": [{ "ipAddress": "10.0.1.4" }] } }],
        "backendHttpSettingsCollection": [{ "name": "https", "properties": "[parameters('settings')]" }],
        "requestRoutingRules": [
          {
            "name": "all",
            "properties": {
              "ruleType": "Basic",
              "priority": 100,
              "backendAddressPool": {
                "id": "[resourceId('Microsoft.Network/applicationGateways/backendAddressPools', 'agw', 'web')]"
              },
              "backendHttpSettings": {
                "id": "[resourceId('Microsoft.Network/applicationGateways/backendHttpSettingsCollection', 'agw', 'https')]"
              }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "settings": { "value": { "protocol": "Http", "port": 80 } } } }' }], "finding": `main.json

   11:62  info     AGW128 no-connection-draining                              agw/https
          Settings https do not drain connections: when a member leaves the pool, or settings change, its running requests are cut off.
          11 │ "backendHttpSettingsCollection": [{ "name": "https", "properties": "[parameters('settings')]" }],
             │                                                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          see  main.parameters.json:1:42  parameter settings
          fix  Set connectionDraining of settings https: enabled true, drainTimeoutInSec 30 to 60.`, "target": "agw/https" }, "right": { "name": "a second", "files": [{ "path": "main.json", "text": `{
  "parameters": { "settings": { "type": "object" }, "tags": { "type": "object", "defaultValue": {} } },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "tags": "[parameters('tags')]",
      "properties": {
        "backendAddressPools": [{ "name": "web", "properties": { "backendAddresses": [{ "ipAddress": "10.0.1.4" }] } }],
        "backendHttpSettingsCollection": [{ "name": "https", "properties": "[parameters('settings')]" }],
        "requestRoutingRules": [
          {
            "name": "all",
            "properties": {
              "ruleType": "Basic",
              "priority": 100,
              "backendAddressPool": {
                "id": "[resourceId('Microsoft.Network/applicationGateways/backendAddressPools', 'agw', 'web')]"
              },
              "backendHttpSettings": {
                "id": "[resourceId('Microsoft.Network/applicationGateways/backendHttpSettingsCollection', 'agw', 'https')]"
              }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{\n  "parameters": {\n    "settings": {\n      "value": {\n        "protocol": "Http",\n        "port": 80,\n        "connectionDraining": { "enabled": true, "drainTimeoutInSec": 1 }\n      }\n    }\n  }\n}' }], "finding": "" }, "source": "rules/agw/AGW128-no-connection-draining.yaml" },
  "AGW129": { "code": "AGW129", "name": "affinity-with-one-member", "title": "Cookies tie clients to the only member of a pool", "severity": "info", "target": "gatewayBackend", "azure": { "deploy": "silent" }, "profiles": ["all"], "tags": ["settings"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "Affinity sends the requests of a client to the same member. It makes load uneven and updates visible to clients; where\nthere is only one member it does nothing at all.\n", "fixes": ["Set cookieBasedAffinity of settings … to Disabled, or add members to pool …."], "condition": 'for: gatewayBackend\nwhen: backend.settings.cookieBasedAffinity == "Enabled"\nassert: backend.pool.maximum > 1', "links": ["https://learn.microsoft.com/azure/application-gateway/configuration-http-settings"], "cases": [{ "name": "one member", "expect": "fail" }, { "name": "two members", "expect": "pass" }, { "name": "members that are not known", "expect": "unknown" }, { "name": "no affinity", "expect": "skip" }], "wrong": { "name": "one member", "files": [{ "path": "main.json", "text": `{
  "parameters": { "addresses": { "type": "array" }, "affinity": { "type": "string", "defaultValue": "Enabled" } },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "backendAddressPools": [{ "name": "web", "properties": { "backendAddresses": "[parameters('addresses')]" } }],
        "backendHttpSettingsCollection": [
          {
            "name": "https",
            "properties": { "protocol": "Http", "port": 80, "cookieBasedAffinity": "[parameters('affinity')]" }
          }
        ],
        "requestRoutingRules": [
          {
            "name": "all",
            "properties": {
              "ruleType": "Basic",
              "priority": 100,
              "backendAddressPool": {
                "id": "[resourceId('Microsoft.Network/applicationGateways/backendAddressPools', 'agw', 'web')]"
              },
              "backendHttpSettings": {
                "id": "[resourceId('Microsoft.Network/applicationGateways/backendHttpSettingsCollection', 'agw', 'https')]"
              }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "addresses": { "value": [{ "fqdn": "web-1.contoso.com" }] } } }' }], "finding": `main.json

   13:61  info     AGW129 affinity-with-one-member                            agw/web via https
          Settings https tie each client to a member of pool web by a cookie, and it has 1: the cookie does nothing.
          13 │ "properties": { "protocol": "Http", "port": 80, "cookieBasedAffinity": "[parameters('affinity')]" }
             │                                                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~  Enabled
          see  main.json:2:85  parameter affinity
          fix  Set cookieBasedAffinity of settings https to Disabled, or add members to pool web.`, "target": "agw/web via https" }, "right": { "name": "two members", "files": [{ "path": "main.json", "text": `{
  "parameters": { "addresses": { "type": "array" }, "affinity": { "type": "string", "defaultValue": "Enabled" } },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "backendAddressPools": [{ "name": "web", "properties": { "backendAddresses": "[parameters('addresses')]" } }],
        "backendHttpSettingsCollection": [
          {
            "name": "https",
            "properties": { "protocol": "Http", "port": 80, "cookieBasedAffinity": "[parameters('affinity')]" }
          }
        ],
        "requestRoutingRules": [
          {
            "name": "all",
            "properties": {
              "ruleType": "Basic",
              "priority": 100,
              "backendAddressPool": {
                "id": "[resourceId('Microsoft.Network/applicationGateways/backendAddressPools', 'agw', 'web')]"
              },
              "backendHttpSettings": {
                "id": "[resourceId('Microsoft.Network/applicationGateways/backendHttpSettingsCollection', 'agw', 'https')]"
              }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{\n  "parameters": { "addresses": { "value": [{ "fqdn": "web-1.contoso.com" }, { "fqdn": "web-2.contoso.com" }] } }\n}' }], "finding": "" }, "source": "rules/agw/AGW129-affinity-with-one-member.yaml" },
  "AGW130": { "code": "AGW130", "name": "invalid-fqdn-target", "title": "A target of a gateway pool is not a host name", "severity": "error", "target": "backendAddress", "azure": { "deploy": "silent?" }, "profiles": ["recommended", "strict", "all"], "tags": ["membership", "dns"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "The gateway looks the name of a target up in the DNS of its virtual network, and asks the addresses that it gets. Azure\naccepts any text. Backend health says then that the gateway could not create a probe, or that the name does not resolve.\n", "fixes": ["Set fqdn or ipAddress of the entry, or remove it.", "Write … as ipAddress.", "Write the host name alone: labels of letters, digits and hyphens with dots between, without scheme, port, path, blanks, underscores and a dot at the end.", "Write the full name of …, as ….contoso.com."], "condition": `for: backendAddress
when: address.pool.owner.kind == "applicationGateway"
let:
  name: address.fqdn
assert:
  - assert: address.kind != null
    message: >-
      An entry of pool {address.pool.name} says neither fqdn nor ipAddress: gateway {address.pool.owner.name} has nobody to ask there.
    fix: Set fqdn or ipAddress of the entry, or remove it.
  - assert: '!isIp(name)'
    message: >-
      fqdn {name} in pool {address.pool.name} is an address, and the gateway looks it up as a name.
    fix: Write {name} as ipAddress.
  # A single label is a name as well: with a second one it would be a full name.
  - assert: name == null || (isFqdn(name + ".local") && !name.contains("_"))
    message: >-
      fqdn "{name}" in pool {address.pool.name} is not a host name: it cannot be looked up, its members are unhealthy, and clients get
      502.
    fix: >-
      Write the host name alone: labels of letters, digits and hyphens with dots between, without scheme, port, path, blanks,
      underscores and a dot at the end.
  - assert: name == null || isFqdn(name)
    severity: warning`, "links": ["https://learn.microsoft.com/azure/application-gateway/application-gateway-backend-health-troubleshooting"], "cases": [{ "name": "a name with its scheme", "expect": "fail" }, { "name": "a name", "expect": "pass" }, { "name": "a name with a port", "expect": "fail" }, { "name": "an underscore", "expect": "fail" }, { "name": "a dot at the end", "expect": "fail" }, { "name": "an expression that was not evaluated", "expect": "fail" }, { "name": "an address", "expect": "fail" }, { "name": "a single label", "expect": "fail" }, { "name": "nothing", "expect": "fail" }, { "name": "an address where it belongs", "expect": "pass" }, { "name": "names that are not known", "expect": "unknown" }, { "name": "a pool of a load balancer", "expect": "skip" }], "wrong": { "name": "a name with its scheme", "files": [{ "path": "main.json", "text": `{
  "parameters": { "addresses": { "type": "array" } },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "backendAddressPools": [{ "name": "web", "properties": { "backendAddresses": "[parameters('addresses')]" } }]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "addresses": { "value": [{ "fqdn": "https://shop.contoso.com" }] } } }' }], "finding": `main.json

    9:66  error    AGW130 invalid-fqdn-target                                 agw/web/https://shop.contoso.com
          fqdn "https://shop.contoso.com" in pool web is not a host name: it cannot be looked up, its members are unhealthy, and clients get 502.
          9 │ "backendAddressPools": [{ "name": "web", "properties": { "backendAddresses": "[parameters('addresses')]" } }]
            │                                                          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          see  main.parameters.json:1:46  parameter addresses
          fix  Write the host name alone: labels of letters, digits and hyphens with dots between, without scheme, port, path, blanks, underscores and a dot at the end.`, "target": "agw/web/https://shop.contoso.com" }, "right": { "name": "a name", "files": [{ "path": "main.json", "text": `{
  "parameters": { "addresses": { "type": "array" } },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "backendAddressPools": [{ "name": "web", "properties": { "backendAddresses": "[parameters('addresses')]" } }]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "addresses": { "value": [{ "fqdn": "shop.contoso.com" }] } } }' }], "finding": "" }, "source": "rules/agw/AGW130-invalid-fqdn-target.yaml" },
  "AGW131": { "code": "AGW131", "name": "unusable-ip-target", "title": "A target of a gateway pool is an address that nobody answers at", "severity": "error", "target": "backendAddress", "azure": { "deploy": "silent?" }, "profiles": ["recommended", "strict", "all"], "tags": ["membership"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "Azure accepts any address in a pool, and members at such an address never become healthy: clients get 502.\n", "fixes": ["Write one address, as 10.0.1.4; a name belongs into fqdn.", "Replace … by the address of the member in its network.", "Replace … by the address of the member.", "Move the member to a subnet of its own, and write its address there instead of ….", "Replace … by the IPv4 address of the member, or make the network of the gateway dual-stack."], "condition": `for: backendAddress
when: address.pool.owner.kind == "applicationGateway" && address.ipAddress != null
let:
  gateway: address.pool.applicationGateway
  ip: address.ipAddress
assert:
  - assert: isIp(ip)
    message: >-
      ipAddress "{ip}" in pool {address.pool.name} is no address.
    fix: Write one address, as 10.0.1.4; a name belongs into fqdn.
  - assert: '!["0.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "224.0.0.0/3", "::/127", "fe80::/10", "ff00::/8"].exists(range, cidrContains(range, ip))'
    message: >-
      {ip} in pool {address.pool.name} is no address of a machine: it stands for the machine itself, for its link or for many machines.
    fix: Replace {ip} by the address of the member in its network.
  - assert: '!gateway.frontends.exists(f, f.privateIPAddress == ip || f.publicIPAddress.ipAddress == ip)'
    message: >-
      {ip} in pool {address.pool.name} is the frontend of gateway {gateway.name} itself: requests go round in circles.
    fix: Replace {ip} by the address of the member.
  - assert: '!gateway.subnet.addressPrefixes.exists(prefix, cidrContains(prefix, ip))'
    message: >-
      {ip} in pool {address.pool.name} lies in {gateway.subnet.label}, the subnet of gateway {gateway.name}: only instances of gateways live
      there.
    fix: Move the member to a subnet of its own, and write its address there instead of {ip}.
  - assert: ipVersion(ip) != 6 || gateway.subnet.addressPrefixes.exists(prefix, ipVersion(prefix) == 6)`, "links": ["https://learn.microsoft.com/azure/application-gateway/application-gateway-components", "https://learn.microsoft.com/azure/application-gateway/configuration-infrastructure"], "cases": [{ "name": "an address in the subnet of the gateway", "expect": "fail" }, { "name": "an address beside the subnet of the gateway", "expect": "pass" }, { "name": "no address", "expect": "fail" }, { "name": "the machine itself", "expect": "fail" }, { "name": "the frontend of the gateway", "expect": "fail" }, { "name": "IPv6", "expect": "fail" }, { "name": "IPv6 of a dual-stack network", "expect": "pass" }, { "name": "a subnet that is declared elsewhere", "expect": "unknown" }, { "name": "an address that is not known", "expect": "unknown" }, { "name": "a name", "expect": "skip" }, { "name": "the public frontend of the gateway", "expect": "fail" }, { "name": "a pool of a load balancer", "expect": "skip" }], "wrong": { "name": "an address in the subnet of the gateway", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "addresses": { "type": "array" },
    "prefixes": { "type": "array", "defaultValue": ["10.0.9.0/24"] }
  },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "gatewayIPConfigurations": [
          {
            "name": "ip",
            "properties": {
              "subnet": {
                "id": "[resourceId('Microsoft.Network/virtualNetworks/subnets', 'vnet', 'gateway')]"
              }
            }
          }
        ],
        "frontendIPConfigurations": [{ "name": "private", "properties": { "privateIPAddress": "10.0.8.10" } }],
        "backendAddressPools": [{ "name": "web", "properties": { "backendAddresses": "[parameters('addresses')]" } }]
      }
    },
    {
      "type": "Microsoft.Network/virtualNetworks",
      "apiVersion": "2024-05-01",
      "name": "vnet",
      "properties": {
        "subnets": [{ "name": "gateway", "properties": { "addressPrefixes": "[parameters('prefixes')]" } }]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "addresses": { "value": [{ "ipAddress": "10.0.9.4" }] } } }' }], "finding": `main.json

   23:66  error    AGW131 unusable-ip-target                                  agw/web/10.0.9.4
          10.0.9.4 in pool web lies in vnet/gateway, the subnet of gateway agw: only instances of gateways live there.
          23 │ "backendAddressPools": [{ "name": "web", "properties": { "backendAddresses": "[parameters('addresses')]" } }]
             │                                                          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          see  main.parameters.json:1:46  parameter addresses
          fix  Move the member to a subnet of its own, and write its address there instead of 10.0.9.4.`, "target": "agw/web/10.0.9.4" }, "right": { "name": "an address beside the subnet of the gateway", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "addresses": { "type": "array" },
    "prefixes": { "type": "array", "defaultValue": ["10.0.9.0/24"] }
  },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "gatewayIPConfigurations": [
          {
            "name": "ip",
            "properties": {
              "subnet": {
                "id": "[resourceId('Microsoft.Network/virtualNetworks/subnets', 'vnet', 'gateway')]"
              }
            }
          }
        ],
        "frontendIPConfigurations": [{ "name": "private", "properties": { "privateIPAddress": "10.0.8.10" } }],
        "backendAddressPools": [{ "name": "web", "properties": { "backendAddresses": "[parameters('addresses')]" } }]
      }
    },
    {
      "type": "Microsoft.Network/virtualNetworks",
      "apiVersion": "2024-05-01",
      "name": "vnet",
      "properties": {
        "subnets": [{ "name": "gateway", "properties": { "addressPrefixes": "[parameters('prefixes')]" } }]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "addresses": { "value": [{ "ipAddress": "10.0.10.4" }] } } }' }], "finding": "" }, "source": "rules/agw/AGW131-unusable-ip-target.yaml" },
  "AGW134": { "code": "AGW134", "name": "mixed-targets", "title": "Names and addresses are mixed in one pool that is asked by name", "severity": "warning", "target": "gatewayBackend", "azure": { "deploy": "silent" }, "profiles": ["strict", "all"], "tags": ["membership", "tls"], "since": "0.1.0", "coveredBy": ["AGW106"], "params": [], "why": "Azure accepts such a pool. A member with a name is often another service, with its own host name and its own certificate, and\nmembers known by address need a host name from the settings. One of the two ends unhealthy, or answers for another host.\n", "fixes": ["Split pool … into one with names and one with addresses, each with settings of its own."], "condition": 'for: gatewayBackend\nwhen: backend.settings.protocol == "Https" || backend.settings.pickHostNameFromBackendAddress\nlet:\n  named: backend.pool.members.filter(m, m.kind == "fqdn")\n  addressed: backend.pool.members.filter(m, m.kind != "fqdn")\nassert: count(named) == 0 || count(addressed) == 0', "links": ["https://learn.microsoft.com/azure/application-gateway/configuration-http-settings"], "cases": [{ "name": "a name and an address", "expect": "fail" }, { "name": "two names", "expect": "pass" }, { "name": "two addresses", "expect": "pass" }, { "name": "the name of each member over Http", "expect": "fail" }, { "name": "Http", "expect": "skip" }, { "name": "members that are not known", "expect": "unknown" }], "wrong": { "name": "a name and an address", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "addresses": { "type": "array" },
    "settings": {
      "type": "object",
      "defaultValue": { "protocol": "Https", "port": 443, "hostName": "shop.contoso.com" }
    }
  },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "backendAddressPools": [{ "name": "web", "properties": { "backendAddresses": "[parameters('addresses')]" } }],
        "backendHttpSettingsCollection": [{ "name": "https", "properties": "[parameters('settings')]" }],
        "requestRoutingRules": [
          {
            "name": "all",
            "properties": {
              "ruleType": "Basic",
              "priority": 100,
              "backendAddressPool": {
                "id": "[resourceId('Microsoft.Network/applicationGateways/backendAddressPools', 'agw', 'web')]"
              },
              "backendHttpSettings": {
                "id": "[resourceId('Microsoft.Network/applicationGateways/backendHttpSettingsCollection', 'agw', 'https')]"
              }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{\n  "parameters": { "addresses": { "value": [{ "fqdn": "shop.contoso.com" }, { "ipAddress": "10.0.1.4" }] } }\n}' }], "finding": `main.json

   15:66  warning  AGW134 mixed-targets                                       agw/web via https
          Pool web mixes 1 members with a name and 1 without, and settings https speak Https: what fits the one does not fit the other.
          15 │ "backendAddressPools": [{ "name": "web", "properties": { "backendAddresses": "[parameters('addresses')]" } }],
             │                                                          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          see  main.parameters.json:2:78  parameter addresses
          fix  Split pool web into one with names and one with addresses, each with settings of its own.`, "target": "agw/web via https" }, "right": { "name": "two names", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "addresses": { "type": "array" },
    "settings": {
      "type": "object",
      "defaultValue": { "protocol": "Https", "port": 443, "hostName": "shop.contoso.com" }
    }
  },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "backendAddressPools": [{ "name": "web", "properties": { "backendAddresses": "[parameters('addresses')]" } }],
        "backendHttpSettingsCollection": [{ "name": "https", "properties": "[parameters('settings')]" }],
        "requestRoutingRules": [
          {
            "name": "all",
            "properties": {
              "ruleType": "Basic",
              "priority": 100,
              "backendAddressPool": {
                "id": "[resourceId('Microsoft.Network/applicationGateways/backendAddressPools', 'agw', 'web')]"
              },
              "backendHttpSettings": {
                "id": "[resourceId('Microsoft.Network/applicationGateways/backendHttpSettingsCollection', 'agw', 'https')]"
              }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{\n  "parameters": { "addresses": { "value": [{ "fqdn": "shop.contoso.com" }, { "fqdn": "shop-2.contoso.com" }] } }\n}' }], "finding": "" }, "source": "rules/agw/AGW134-mixed-targets.yaml" },
  "AGW135": { "code": "AGW135", "name": "read-only-pool-members", "title": "Members of a gateway pool are set by a read-only property", "severity": "error", "target": "backendPool", "azure": { "deploy": "silent" }, "profiles": ["recommended", "strict", "all"], "tags": ["membership"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "Azure fills `backendIPConfigurations` of a pool by itself, from the ip-configurations that name the pool. In a template it\ndoes nothing: the deployment is green and the pool empty.\n", "fixes": ["Name the pool in applicationGatewayBackendAddressPools of the network interface or the scale set."], "condition": 'for: backendPool\nwhen: pool.owner.kind == "applicationGateway"\nlet:\n  references: pool.readOnlyReferences\nassert: count(references) == 0', "links": ["https://learn.microsoft.com/azure/application-gateway/application-gateway-components"], "cases": [{ "name": "the pool names the NIC, and the NIC does not name the pool", "expect": "fail" }, { "name": "the NIC says it too, as an export does", "expect": "pass" }, { "name": "a list that is not known", "expect": "unknown" }, { "name": "a pool of a load balancer", "expect": "skip" }], "wrong": { "name": "the pool names the NIC, and the NIC does not name the pool", "files": [{ "path": "main.json", "text": `{
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "backendAddressPools": [
          {
            "name": "web",
            "properties": {
              "backendIPConfigurations": [
                {
                  "id": "[resourceId('Microsoft.Network/networkInterfaces/ipConfigurations', 'nic-1', 'ipconfig1')]"
                }
              ]
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Network/networkInterfaces",
      "apiVersion": "2024-05-01",
      "name": "nic-1",
      "properties": { "ipConfigurations": [{ "name": "ipconfig1", "properties": {} }] }
    }
  ]
}` }], "finding": "main.json\n\n   13:17  error    AGW135 read-only-pool-members                              agw/web\n          Pool web sets backendIPConfigurations to /subscriptions/{subscription().subscriptionId}/resourceGroups/{resourceGroup().name}/providers/Microsoft.Network/networkInterfaces/nic-1/ipConfigurations/ipconfig1: the property is read-only, Azure accepts and ignores it, and what it names does not join.\n          13 │ {\n             │ ~\n          fix  Name the pool in applicationGatewayBackendAddressPools of the network interface or the scale set.", "target": "agw/web" }, "right": { "name": "the NIC says it too, as an export does", "files": [{ "path": "main.json", "text": `{
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "backendAddressPools": [
          {
            "name": "web",
            "properties": {
              "backendIPConfigurations": [
                {
                  "id": "[resourceId('Microsoft.Network/networkInterfaces/ipConfigurations', 'nic-1', 'ipconfig1')]"
                }
              ]
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Network/networkInterfaces",
      "apiVersion": "2024-05-01",
      "name": "nic-1",
      "properties": {
        "ipConfigurations": [
          {
            "name": "ipconfig1",
            "properties": {
              "applicationGatewayBackendAddressPools": [
                {
                  "id": "[resourceId('Microsoft.Network/applicationGateways/backendAddressPools', 'agw', 'web')]"
                }
              ]
            }
          }
        ]
      }
    }
  ]
}` }], "finding": "" }, "source": "rules/agw/AGW135-read-only-pool-members.yaml" },
  "AGW136": { "code": "AGW136", "name": "unused-settings", "title": "No rule uses backend settings", "severity": "info", "target": "backendSettings", "azure": { "deploy": "silent" }, "profiles": ["all"], "tags": ["settings"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "Settings hold for the traffic of rules that name them, directly or through a path map. Left-over settings mislead the next\nreader: their probe looks like one that watches something.\n", "fixes": ["Remove settings …, or name them in a rule or in a path map that a rule uses."], "condition": "for: backendSettings\nwhen: '!settings.applicationGateway.isManaged'\nassert: count(settings.rules) > 0", "links": ["https://learn.microsoft.com/azure/application-gateway/configuration-http-settings"], "cases": [{ "name": "the rule uses other settings", "expect": "fail" }, { "name": "the rule uses them", "expect": "pass" }, { "name": "settings that are not known", "expect": "unknown" }, { "name": "a gateway that an ingress controller runs", "expect": "skip" }], "wrong": { "name": "the rule uses other settings", "files": [{ "path": "main.json", "text": `{
  "parameters": { "settings": { "type": "string" }, "tags": { "type": "object", "defaultValue": {} } },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "tags": "[parameters('tags')]",
      "properties": {
        "backendAddressPools": [{ "name": "web", "properties": { "backendAddresses": [{ "ipAddress": "10.0.1.4" }] } }],
        "backendHttpSettingsCollection": [{ "name": "https", "properties": { "protocol": "Https", "port": 443 } }],
        "requestRoutingRules": [
          {
            "name": "all",
            "properties": {
              "ruleType": "Basic",
              "priority": 100,
              "backendAddressPool": {
                "id": "[resourceId('Microsoft.Network/applicationGateways/backendAddressPools', 'agw', 'web')]"
              },
              "backendHttpSettings": {
                "id": "[resourceId('Microsoft.Network/applicationGateways/backendHttpSettingsCollection', 'agw', parameters('settings'))]"
              }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "settings": { "value": "api" } } }' }], "finding": 'main.json\n\n   11:45  info     AGW136 unused-settings                                     agw/https\n          No rule of gateway agw uses settings https: what they say holds for nobody.\n          11 │ "backendHttpSettingsCollection": [{ "name": "https", "properties": { "protocol": "Https", "port": 443 } }],\n             │                                     ~~~~~~~~~~~~~~~\n          fix  Remove settings https, or name them in a rule or in a path map that a rule uses.', "target": "agw/https" }, "right": { "name": "the rule uses them", "files": [{ "path": "main.json", "text": `{
  "parameters": { "settings": { "type": "string" }, "tags": { "type": "object", "defaultValue": {} } },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "tags": "[parameters('tags')]",
      "properties": {
        "backendAddressPools": [{ "name": "web", "properties": { "backendAddresses": [{ "ipAddress": "10.0.1.4" }] } }],
        "backendHttpSettingsCollection": [{ "name": "https", "properties": { "protocol": "Https", "port": 443 } }],
        "requestRoutingRules": [
          {
            "name": "all",
            "properties": {
              "ruleType": "Basic",
              "priority": 100,
              "backendAddressPool": {
                "id": "[resourceId('Microsoft.Network/applicationGateways/backendAddressPools', 'agw', 'web')]"
              },
              "backendHttpSettings": {
                "id": "[resourceId('Microsoft.Network/applicationGateways/backendHttpSettingsCollection', 'agw', parameters('settings'))]"
              }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "settings": { "value": "HTTPS" } } }' }], "finding": "" }, "source": "rules/agw/AGW136-unused-settings.yaml" },
  "AGW137": { "code": "AGW137", "name": "settings-path", "title": "The path of backend settings lacks a slash", "severity": "warning", "target": "backendSettings", "azure": { "deploy": "silent" }, "profiles": ["strict", "all"], "tags": ["settings"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "With `path` the gateway replaces the beginning of the path of a request: what the path rule matches, or the first slash. The\nrest is appended as it is.\n", "fixes": ["Write path of settings … with a slash at both ends, as /shop/."], "condition": 'for: backendSettings\nwhen: settings.path != null\nassert: settings.path.startsWith("/") && settings.path.endsWith("/")', "links": ["https://learn.microsoft.com/azure/application-gateway/configuration-http-settings"], "cases": [{ "name": "no slash at the end", "expect": "fail" }, { "name": "slashes at both ends", "expect": "pass" }, { "name": "no slash at the beginning", "expect": "fail" }, { "name": "no path", "expect": "skip" }, { "name": "a path that is not known", "expect": "unknown" }], "wrong": { "name": "no slash at the end", "files": [{ "path": "main.json", "text": `{
  "parameters": { "path": { "type": "string" } },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "backendHttpSettingsCollection": [
          {
            "name": "https",
            "properties": { "protocol": "Http", "port": 80, "path": "[parameters('path')]" }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "path": { "value": "/shop" } } }' }], "finding": `main.json

   12:61  warning  AGW137 settings-path                                       agw/https
          Settings https put /shop in front of the path of requests, and it does not begin and end with a slash: /home becomes a path that the members do not know.
          12 │ "properties": { "protocol": "Http", "port": 80, "path": "[parameters('path')]" }
             │                                                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~  /shop
          see  main.parameters.json:1:38  parameter path
          fix  Write path of settings https with a slash at both ends, as /shop/.`, "target": "agw/https" }, "right": { "name": "slashes at both ends", "files": [{ "path": "main.json", "text": `{
  "parameters": { "path": { "type": "string" } },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "backendHttpSettingsCollection": [
          {
            "name": "https",
            "properties": { "protocol": "Http", "port": 80, "path": "[parameters('path')]" }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "path": { "value": "/shop/" } } }' }], "finding": "" }, "source": "rules/agw/AGW137-settings-path.yaml" },
  "AGW138": { "code": "AGW138", "name": "proxy-header-mismatch", "title": "Clients and probe speak differently to members of layer 4", "severity": "error", "target": "backendSettings", "azure": { "deploy": "unknown" }, "profiles": ["recommended", "strict", "all"], "tags": ["probe"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "With `enableL4ClientIpPreservation` the gateway tells members the address of the client in a header of the proxy protocol.\nMembers are set up to expect it or not to expect it, so that the probe must do the same.\n", "fixes": ["Set enableProbeProxyProtocolHeader of the probe of settings … to true.", "Set enableL4ClientIpPreservation of settings … to true, or enableProbeProxyProtocolHeader of probe … to false."], "condition": `for: backendSettings
when: settings.isLayer4
assert:
  - assert: '!settings.enableL4ClientIpPreservation || settings.probe.enableProbeProxyProtocolHeader'
    message: >-
      Settings {settings.name} begin each connection with the header of the proxy protocol, and {settings.probe == null ? "the default probe does" : "probe " + settings.probe.name + " does"}
      not: members that expect the header refuse the probe, and stay unhealthy.
    fix: >-
      Set enableProbeProxyProtocolHeader of the probe of settings {settings.name} to true.
  - assert: settings.enableL4ClientIpPreservation || !settings.probe.enableProbeProxyProtocolHeader`, "links": ["https://learn.microsoft.com/azure/application-gateway/tcp-tls-proxy-overview"], "cases": [{ "name": "the probe alone sends the header", "expect": "fail" }, { "name": "both send the header", "expect": "pass" }, { "name": "neither sends the header", "expect": "pass" }, { "name": "connections alone send the header", "expect": "fail" }, { "name": "what is not known", "expect": "unknown" }, { "name": "layer 7", "expect": "skip" }], "wrong": { "name": "the probe alone sends the header", "files": [{ "path": "main.json", "text": `{
  "parameters": { "preserve": { "type": "bool" }, "header": { "type": "bool", "defaultValue": true } },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "probes": [
          {
            "name": "ready",
            "properties": { "protocol": "Tcp", "enableProbeProxyProtocolHeader": "[parameters('header')]" }
          }
        ],
        "backendSettingsCollection": [
          {
            "name": "sql",
            "properties": {
              "protocol": "Tcp",
              "port": 1433,
              "enableL4ClientIpPreservation": "[parameters('preserve')]",
              "probe": {
                "id": "[resourceId('Microsoft.Network/applicationGateways/probes', 'agw', 'ready')]"
              }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "preserve": { "value": false } } }' }], "finding": `main.json

   21:15  error    AGW138 proxy-header-mismatch                               agw/sql
          Probe ready begins with the header of the proxy protocol, and connections of settings sql do not: a member that answers the one refuses the other.
          21 │ "enableL4ClientIpPreservation": "[parameters('preserve')]",
             │ ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          see  main.parameters.json:1:42  parameter preserve
          fix  Set enableL4ClientIpPreservation of settings sql to true, or enableProbeProxyProtocolHeader of probe ready to false.`, "target": "agw/sql" }, "right": { "name": "both send the header", "files": [{ "path": "main.json", "text": `{
  "parameters": { "preserve": { "type": "bool" }, "header": { "type": "bool", "defaultValue": true } },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "probes": [
          {
            "name": "ready",
            "properties": { "protocol": "Tcp", "enableProbeProxyProtocolHeader": "[parameters('header')]" }
          }
        ],
        "backendSettingsCollection": [
          {
            "name": "sql",
            "properties": {
              "protocol": "Tcp",
              "port": 1433,
              "enableL4ClientIpPreservation": "[parameters('preserve')]",
              "probe": {
                "id": "[resourceId('Microsoft.Network/applicationGateways/probes', 'agw', 'ready')]"
              }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "preserve": { "value": true } } }' }], "finding": "" }, "source": "rules/agw/AGW138-proxy-header-mismatch.yaml" },
  "AGW139": { "code": "AGW139", "name": "layer-4-listener", "title": "A listener of layer 4 cannot do what it says", "severity": "error", "target": "gatewayListener", "azure": { "deploy": "rejected?" }, "profiles": ["recommended", "strict", "all"], "tags": ["listener", "tls"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "In layer 4 the gateway reads a host name only from the beginning of a TLS connection, and to answer that it needs a\ncertificate. Other tools refuse the rest.\n", "fixes": ["Set sslCertificate of listener …, or protocol to Tcp.", "Remove the host names of listener …, or let it speak Tls."], "condition": `for: gatewayListener
when: listener.isLayer4
assert:
  - assert: listener.protocol != "Tls" || listener.sslCertificate != null
    at: listener.sslCertificate
    message: 'Listener {listener.name} speaks Tls and has no certificate to show.'
    fix: 'Set sslCertificate of listener {listener.name}, or protocol to Tcp.'
  - assert: listener.protocol != "Tcp" || count(listener.hosts) == 0`, "links": ["https://learn.microsoft.com/azure/application-gateway/tcp-tls-proxy-overview"], "cases": [{ "name": "Tls without a certificate", "expect": "fail" }, { "name": "Tcp needs none", "expect": "pass" }, { "name": "Tls with a certificate", "expect": "pass" }, { "name": "Tcp with a host name", "expect": "fail" }, { "name": "a listener that is not known", "expect": "unknown" }, { "name": "layer 7", "expect": "skip" }], "wrong": { "name": "Tls without a certificate", "files": [{ "path": "main.json", "text": `{
  "parameters": { "listener": { "type": "object" } },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": { "listeners": [{ "name": "sql", "properties": "[parameters('listener')]" }] }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "listener": { "value": { "protocol": "Tls" } } } }' }], "finding": `main.json

    8:54  error    AGW139 layer-4-listener                                    agw/sql
          Listener sql speaks Tls and has no certificate to show.
          8 │ "properties": { "listeners": [{ "name": "sql", "properties": "[parameters('listener')]" }] }
            │                                                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          see  main.parameters.json:1:42  parameter listener
          fix  Set sslCertificate of listener sql, or protocol to Tcp.`, "target": "agw/sql" }, "right": { "name": "Tcp needs none", "files": [{ "path": "main.json", "text": `{
  "parameters": { "listener": { "type": "object" } },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": { "listeners": [{ "name": "sql", "properties": "[parameters('listener')]" }] }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "listener": { "value": { "protocol": "Tcp" } } } }' }], "finding": "" }, "source": "rules/agw/AGW139-layer-4-listener.yaml" },
  "AGW140": { "code": "AGW140", "name": "min-servers-hides-outage", "title": "A probe calls broken members healthy", "severity": "warning", "target": "gatewayProbe", "azure": { "deploy": "silent" }, "profiles": ["strict", "all"], "tags": ["probe"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "`minServers` is the number of members that are always marked healthy. When all are down, backend health still shows that\nmany up, and gates and alarms that count healthy members see no outage.\n", "fixes": ["Set minServers of probe … to 0."], "condition": "for: gatewayProbe\nassert: probe.minServers == 0", "links": ["https://learn.microsoft.com/azure/application-gateway/application-gateway-probe-overview"], "cases": [{ "name": "one", "expect": "fail" }, { "name": "none", "expect": "pass" }, { "name": "nothing said", "expect": "pass" }, { "name": "a probe that is not known", "expect": "unknown" }], "wrong": { "name": "one", "files": [{ "path": "main.json", "text": `{
  "parameters": { "probe": { "type": "object" } },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": { "probes": [{ "name": "ready", "properties": "[parameters('probe')]" }] }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "probe": { "value": { "protocol": "Http", "minServers": 1 } } } }' }], "finding": `main.json

    8:53  warning  AGW140 min-servers-hides-outage                            agw/ready
          Probe ready has minServers 1: so many members count as healthy whatever they answer, and clients are sent to broken ones.
          8 │ "properties": { "probes": [{ "name": "ready", "properties": "[parameters('probe')]" }] }
            │                                               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          see  main.parameters.json:1:61  parameter probe
          fix  Set minServers of probe ready to 0.`, "target": "agw/ready" }, "right": { "name": "none", "files": [{ "path": "main.json", "text": `{
  "parameters": { "probe": { "type": "object" } },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": { "probes": [{ "name": "ready", "properties": "[parameters('probe')]" }] }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "probe": { "value": { "protocol": "Http", "minServers": 0 } } } }' }], "finding": "" }, "source": "rules/agw/AGW140-min-servers-hides-outage.yaml" },
  "AGW141": { "code": "AGW141", "name": "api-management-probe-path", "title": "API Management is probed on a path that it does not have", "severity": "warning", "target": "gatewayBackend", "azure": { "deploy": "silent" }, "profiles": ["strict", "all"], "tags": ["probe"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "The gateway of API Management has pages for its APIs only. For probes it has `/status-0123456789abcdef`, which answers 200\nwhen it works.\n", "fixes": ["Set path of … to /status-0123456789abcdef."], "condition": `for: gatewayBackend
when: '!backend.settings.isLayer4'
let:
  services: backend.pool.members.filter(m, m.fqdn.endsWith(".azure-api.net"))
assert: count(services) == 0 || backend.probePath == "/status-0123456789abcdef"`, "links": ["https://learn.microsoft.com/azure/application-gateway/application-gateway-probe-overview"], "cases": [{ "name": "the start page", "expect": "fail" }, { "name": "the status page", "expect": "pass" }, { "name": "another service", "expect": "pass" }, { "name": "a probe that is not known", "expect": "unknown" }, { "name": "layer 4 asks no path", "expect": "skip" }], "wrong": { "name": "the start page", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "probe": { "type": "object" },
    "addresses": { "type": "array", "defaultValue": [{ "fqdn": "api.azure-api.net" }] }
  },
  "variables": {
    "watched": {
      "probe": { "id": "[resourceId('Microsoft.Network/applicationGateways/probes', 'agw', 'ready')]" }
    }
  },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "backendAddressPools": [{ "name": "web", "properties": { "backendAddresses": "[parameters('addresses')]" } }],
        "probes": [{ "name": "ready", "properties": "[parameters('probe')]" }],
        "backendHttpSettingsCollection": [
          {
            "name": "https",
            "properties": "[union(createObject('protocol', 'Https', 'port', 443), variables('watched'))]"
          }
        ],
        "requestRoutingRules": [
          {
            "name": "all",
            "properties": {
              "ruleType": "Basic",
              "priority": 100,
              "backendAddressPool": {
                "id": "[resourceId('Microsoft.Network/applicationGateways/backendAddressPools', 'agw', 'web')]"
              },
              "backendHttpSettings": {
                "id": "[resourceId('Microsoft.Network/applicationGateways/backendHttpSettingsCollection', 'agw', 'https')]"
              }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "probe": { "value": { "protocol": "Https", "path": "/" } } } }' }], "finding": `main.json

   18:39  warning  AGW141 api-management-probe-path                           agw/web via https
          api.azure-api.net is asked for /: API Management answers that with 404 or 401, and counts as unhealthy.
          18 │ "probes": [{ "name": "ready", "properties": "[parameters('probe')]" }],
             │                               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          see  main.parameters.json:1:62  parameter probe
          fix  Set path of probe ready to /status-0123456789abcdef.`, "target": "agw/web via https" }, "right": { "name": "the status page", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "probe": { "type": "object" },
    "addresses": { "type": "array", "defaultValue": [{ "fqdn": "api.azure-api.net" }] }
  },
  "variables": {
    "watched": {
      "probe": { "id": "[resourceId('Microsoft.Network/applicationGateways/probes', 'agw', 'ready')]" }
    }
  },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "backendAddressPools": [{ "name": "web", "properties": { "backendAddresses": "[parameters('addresses')]" } }],
        "probes": [{ "name": "ready", "properties": "[parameters('probe')]" }],
        "backendHttpSettingsCollection": [
          {
            "name": "https",
            "properties": "[union(createObject('protocol', 'Https', 'port', 443), variables('watched'))]"
          }
        ],
        "requestRoutingRules": [
          {
            "name": "all",
            "properties": {
              "ruleType": "Basic",
              "priority": 100,
              "backendAddressPool": {
                "id": "[resourceId('Microsoft.Network/applicationGateways/backendAddressPools', 'agw', 'web')]"
              },
              "backendHttpSettings": {
                "id": "[resourceId('Microsoft.Network/applicationGateways/backendHttpSettingsCollection', 'agw', 'https')]"
              }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{\n  "parameters": { "probe": { "value": { "protocol": "Https", "path": "/status-0123456789abcdef" } } }\n}' }], "finding": "" }, "source": "rules/agw/AGW141-api-management-probe-path.yaml" },
  "AGW142": { "code": "AGW142", "name": "dedicated-connection-on-v1", "title": "Connections of their own for clients need version 2", "severity": "info", "target": "backendSettings", "azure": { "deploy": "unknown" }, "profiles": ["all"], "tags": ["settings", "sku"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "NTLM and Kerberos log in a connection, not a request. With `dedicatedBackendConnection` a gateway of version 2 opens one to\nthe member for each client.\n", "fixes": ["Choose tier Standard_v2 or WAF_v2, or remove dedicatedBackendConnection of settings …."], "condition": "for: backendSettings\nwhen: settings.dedicatedBackendConnection\nassert: settings.applicationGateway.sku.isV2 != false", "links": ["https://learn.microsoft.com/azure/application-gateway/configuration-http-settings"], "cases": [{ "name": "version 1", "expect": "fail" }, { "name": "version 2", "expect": "pass" }, { "name": "a tier that is not known", "expect": "unknown" }, { "name": "shared connections", "expect": "skip" }], "wrong": { "name": "version 1", "files": [{ "path": "main.json", "text": `{
  "parameters": { "tier": { "type": "string" }, "dedicated": { "type": "bool", "defaultValue": true } },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "sku": { "name": "[parameters('tier')]", "tier": "[parameters('tier')]" },
        "backendHttpSettingsCollection": [
          {
            "name": "https",
            "properties": {
              "protocol": "Https",
              "port": 443,
              "dedicatedBackendConnection": "[parameters('dedicated')]"
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "tier": { "value": "WAF" } } }' }], "finding": `main.json

   16:15  info     AGW142 dedicated-connection-on-v1                          agw/https
          Settings https want a connection of its own for each client, which a gateway of tier WAF does not give: logins by NTLM or Kerberos get mixed up.
          16 │ "dedicatedBackendConnection": "[parameters('dedicated')]"
             │ ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          see  main.json:2:80  parameter dedicated
          fix  Choose tier Standard_v2 or WAF_v2, or remove dedicatedBackendConnection of settings https.`, "target": "agw/https" }, "right": { "name": "version 2", "files": [{ "path": "main.json", "text": `{
  "parameters": { "tier": { "type": "string" }, "dedicated": { "type": "bool", "defaultValue": true } },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "sku": { "name": "[parameters('tier')]", "tier": "[parameters('tier')]" },
        "backendHttpSettingsCollection": [
          {
            "name": "https",
            "properties": {
              "protocol": "Https",
              "port": 443,
              "dedicatedBackendConnection": "[parameters('dedicated')]"
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "tier": { "value": "WAF_v2" } } }' }], "finding": "" }, "source": "rules/agw/AGW142-dedicated-connection-on-v1.yaml" },
  "AGW145": { "code": "AGW145", "name": "host-name-is-address", "title": "The host name of a TLS connection is an address", "severity": "error", "target": "gatewayBackend", "azure": { "deploy": "silent?" }, "profiles": ["recommended", "strict", "all"], "tags": ["tls"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "TLS can ask for names only (SNI), not for addresses, and certificates are for names. A gateway of version 2 compares the\nhost of the probe, or of the settings, with the certificate of the member. With an address there the server chooses any\nof its certificates, and the comparison fails.\n", "fixes": ["Set hostName of settings … to a name on the certificate of the members.", "Set host of probe … to a name on the certificate of the members, or set hostName of settings … to it and let the probe take that."], "condition": `for: gatewayBackend
when: >-
  backend.applicationGateway.sku.isV2 && backend.settings.protocol in ["Https", "Tls"] &&
  backend.settings.sniName == null && backend.settings.validateSNI
assert:
  - assert: '!isIp(backend.settings.hostName)'
    at: backend.settings.hostName
    message: >-
      hostName of settings {backend.settings.name} is the address {backend.settings.hostName}: TLS asks for no name then, members of
      pool {backend.pool.name} may show another certificate, and what they show does not match.
    fix: Set hostName of settings {backend.settings.name} to a name on the certificate of the members.
  - assert: '!isIp(backend.probe.host) || !backend.pool.members.exists(m, m.kind in ["nic", "ip"])'`, "links": ["https://learn.microsoft.com/azure/application-gateway/application-gateway-backend-health-troubleshooting", "https://learn.microsoft.com/azure/application-gateway/ssl-overview"], "cases": [{ "name": "an address in the settings", "expect": "fail" }, { "name": "a name in the settings", "expect": "pass" }, { "name": "no name in the settings", "expect": "pass" }, { "name": "an address in the probe", "expect": "fail" }, { "name": "an address in the probe, and members by name", "expect": "pass" }, { "name": "an address in the probe, and a network interface", "expect": "fail" }, { "name": "an address in settings of layer 4", "expect": "fail" }, { "name": "settings that are not known", "expect": "unknown" }, { "name": "Http", "expect": "skip" }, { "name": "version 1", "expect": "skip" }, { "name": "a name for TLS alone", "expect": "skip" }, { "name": "names that are not compared", "expect": "skip" }], "wrong": { "name": "an address in the settings", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "settings": { "type": "object" },
    "probe": { "type": "object", "defaultValue": { "protocol": "Https", "host": "shop.contoso.com" } },
    "addresses": { "type": "array", "defaultValue": [{ "ipAddress": "10.0.1.4" }] },
    "tier": { "type": "string", "defaultValue": "WAF_v2" }
  },
  "variables": {
    "watched": {
      "probe": { "id": "[resourceId('Microsoft.Network/applicationGateways/probes', 'agw', 'ready')]" }
    }
  },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "sku": { "name": "[parameters('tier')]", "tier": "[parameters('tier')]" },
        "backendAddressPools": [{ "name": "web", "properties": { "backendAddresses": "[parameters('addresses')]" } }],
        "probes": [{ "name": "ready", "properties": "[parameters('probe')]" }],
        "backendHttpSettingsCollection": [{ "name": "https", "properties": "[union(parameters('settings'), variables('watched'))]" }],
        "requestRoutingRules": [
          {
            "name": "all",
            "properties": {
              "ruleType": "Basic",
              "priority": 100,
              "backendAddressPool": {
                "id": "[resourceId('Microsoft.Network/applicationGateways/backendAddressPools', 'agw', 'web')]"
              },
              "backendHttpSettings": {
                "id": "[resourceId('Microsoft.Network/applicationGateways/backendHttpSettingsCollection', 'agw', 'https')]"
              }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{\n  "parameters": { "settings": { "value": { "protocol": "Https", "port": 443, "hostName": "10.0.1.4" } } }\n}' }], "finding": `main.json

   22:84  error    AGW145 host-name-is-address                                agw/web via https
          hostName of settings https is the address 10.0.1.4: TLS asks for no name then, members of pool web may show another certificate, and what they show does not match.
          22 │ "backendHttpSettingsCollection": [{ "name": "https", "properties": "[union(parameters('settings'), variables('watched'))]" }],
             │                                                                            ~~~~~~~~~~~~~~~~~~~~~~
          see  main.parameters.json:2:78  parameter settings
          fix  Set hostName of settings https to a name on the certificate of the members.`, "target": "agw/web via https" }, "right": { "name": "a name in the settings", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "settings": { "type": "object" },
    "probe": { "type": "object", "defaultValue": { "protocol": "Https", "host": "shop.contoso.com" } },
    "addresses": { "type": "array", "defaultValue": [{ "ipAddress": "10.0.1.4" }] },
    "tier": { "type": "string", "defaultValue": "WAF_v2" }
  },
  "variables": {
    "watched": {
      "probe": { "id": "[resourceId('Microsoft.Network/applicationGateways/probes', 'agw', 'ready')]" }
    }
  },
  "resources": [
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "sku": { "name": "[parameters('tier')]", "tier": "[parameters('tier')]" },
        "backendAddressPools": [{ "name": "web", "properties": { "backendAddresses": "[parameters('addresses')]" } }],
        "probes": [{ "name": "ready", "properties": "[parameters('probe')]" }],
        "backendHttpSettingsCollection": [{ "name": "https", "properties": "[union(parameters('settings'), variables('watched'))]" }],
        "requestRoutingRules": [
          {
            "name": "all",
            "properties": {
              "ruleType": "Basic",
              "priority": 100,
              "backendAddressPool": {
                "id": "[resourceId('Microsoft.Network/applicationGateways/backendAddressPools', 'agw', 'web')]"
              },
              "backendHttpSettings": {
                "id": "[resourceId('Microsoft.Network/applicationGateways/backendHttpSettingsCollection', 'agw', 'https')]"
              }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{\n  "parameters": { "settings": { "value": { "protocol": "Https", "port": 443, "hostName": "shop.contoso.com" } } }\n}' }], "finding": "" }, "source": "rules/agw/AGW145-host-name-is-address.yaml" },
  "LB001": { "code": "LB001", "name": "ip-pool-on-basic-sku", "title": "An IP-based backend pool on a Basic load balancer", "severity": "error", "target": "backendPool", "azure": { "deploy": "rejected" }, "profiles": ["recommended", "strict", "all"], "tags": ["sku", "ip-based"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "Only Standard load balancers have IP-based pools: addresses, `virtualNetwork` and `syncMode` of a pool need one. A load\nbalancer without `sku` is Basic.\n", "fixes": ["Set sku.name of … to Standard, or join the members by their network interfaces."], "condition": `for: backendPool
when: pool.owner.kind == "loadBalancer"
let:
  ip: pool.addresses.filter(a, a.ipAddress != null && a.networkInterfaceIPConfiguration == null)
  byIp: count(ip) > 0 || pool.virtualNetwork != null || pool.syncMode != null
assert: '!byIp || pool.loadBalancer.sku.name != "Basic"'`, "links": ["https://learn.microsoft.com/azure/load-balancer/backend-pool-management"], "cases": [{ "name": "an address in a pool of a load balancer without sku", "expect": "fail" }, { "name": "a pool with a virtual network and no address yet", "expect": "fail" }, { "name": "Standard", "expect": "pass" }, { "name": "Basic with a pool for network interfaces", "expect": "pass" }, { "name": "the SKU is not known", "expect": "unknown" }, { "name": "a pool of a gateway", "expect": "skip" }, { "name": "an address that Azure wrote for a network interface", "expect": "pass" }, { "name": "an entry without an address", "expect": "pass" }, { "name": "an address alone", "expect": "fail" }], "wrong": { "name": "an address in a pool of a load balancer without sku", "files": [{ "path": "main.json", "text": `{
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "properties": {
        "backendAddressPools": [
          {
            "name": "web",
            "properties": {
              "loadBalancerBackendAddresses": [
                {
                  "name": "a",
                  "properties": {
                    "ipAddress": "10.0.1.4",
                    "virtualNetwork": { "id": "[resourceId('Microsoft.Network/virtualNetworks', 'vnet')]" }
                  }
                }
              ]
            }
          }
        ]
      }
    }
  ]
}` }], "finding": 'main.json\n\n   16:21  error    LB001 ip-pool-on-basic-sku                                 lb-web/web\n          Pool web is filled by IP address, but load balancer lb-web has the Basic SKU, which takes network interfaces only: Azure rejects the deployment.\n          16 │ "ipAddress": "10.0.1.4",\n             │ ~~~~~~~~~~~~~~~~~~~~~~~\n          fix  Set sku.name of lb-web to Standard, or join the members by their network interfaces.', "target": "lb-web/web" }, "right": { "name": "Basic with a pool for network interfaces", "files": [{ "path": "main.json", "text": '{\n  "resources": [\n    {\n      "type": "Microsoft.Network/loadBalancers",\n      "apiVersion": "2024-05-01",\n      "name": "lb-web",\n      "properties": {\n        "backendAddressPools": [{ "name": "web", "properties": { "loadBalancerBackendAddresses": [] } }]\n      }\n    }\n  ]\n}' }], "finding": "" }, "source": "rules/lb/LB001-ip-pool-on-basic-sku.yaml" },
  "LB002": { "code": "LB002", "name": "member-outside-network", "title": "An IP member lies in another virtual network than its load balancer", "severity": "error", "target": "backendAddress", "azure": { "deploy": "rejected?" }, "profiles": ["recommended", "strict", "all"], "tags": ["membership", "ip-pool"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "All members of a load balancer lie in one virtual network: that of its internal frontends, or of its other members. A\npeering does not help.\n", "fixes": ["Use an address in …, or serve … by a load balancer of its own."], "condition": 'for: backendAddress\nwhen: address.kind == "ip" && address.network != null\nlet:\n  served: address.pool.loadBalancer.virtualNetwork\nassert: address.network == served', "links": ["https://learn.microsoft.com/azure/load-balancer/backend-pool-management"], "cases": [{ "name": "an address of another network", "expect": "fail" }, { "name": "an address of its network", "expect": "pass" }, { "name": "a network that is not known", "expect": "unknown" }, { "name": "the pool of a public load balancer says the network", "expect": "fail" }, { "name": "no network is LB003's", "expect": "skip" }, { "name": "a frontend of a regional load balancer, beside which a network is named", "expect": "skip" }], "wrong": { "name": "an address of another network", "files": [{ "path": "main.json", "text": `{
  "parameters": { "network": { "type": "string" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": {
        "frontendIPConfigurations": [
          {
            "name": "inside",
            "properties": {
              "subnet": { "id": "[resourceId('Microsoft.Network/virtualNetworks/subnets', 'vnet-a', 'web')]" }
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Network/loadBalancers/backendAddressPools",
      "apiVersion": "2024-05-01",
      "name": "lb-web/web",
      "properties": {
        "loadBalancerBackendAddresses": [
          {
            "name": "one",
            "properties": {
              "ipAddress": "10.0.1.20",
              "virtualNetwork": { "id": "[resourceId('Microsoft.Network/virtualNetworks', parameters('network'))]" }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "network": { "value": "vnet-b" } } }' }], "finding": 'main.json\n\n   29:15  error    LB002 member-outside-network                               lb-web/web/one\n          Address 10.0.1.20 of pool web lies in virtual network vnet-b, but load balancer lb-web serves vnet-a: it cannot reach it.\n          29 │ "ipAddress": "10.0.1.20",\n             │ ~~~~~~~~~~~~~~~~~~~~~~~~\n          fix  Use an address in vnet-a, or serve vnet-b by a load balancer of its own.', "target": "lb-web/web/one" }, "right": { "name": "an address of its network", "files": [{ "path": "main.json", "text": `{
  "parameters": { "network": { "type": "string" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": {
        "frontendIPConfigurations": [
          {
            "name": "inside",
            "properties": {
              "subnet": { "id": "[resourceId('Microsoft.Network/virtualNetworks/subnets', 'vnet-a', 'web')]" }
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Network/loadBalancers/backendAddressPools",
      "apiVersion": "2024-05-01",
      "name": "lb-web/web",
      "properties": {
        "loadBalancerBackendAddresses": [
          {
            "name": "one",
            "properties": {
              "ipAddress": "10.0.1.20",
              "virtualNetwork": { "id": "[resourceId('Microsoft.Network/virtualNetworks', parameters('network'))]" }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "network": { "value": "VNET-A" } } }' }], "finding": "" }, "source": "rules/lb/LB002-member-outside-network.yaml" },
  "LB003": { "code": "LB003", "name": "address-without-network", "title": "An IP member names no virtual network", "severity": "error", "target": "backendAddress", "azure": { "deploy": "silent" }, "profiles": ["recommended", "strict", "all"], "tags": ["membership", "ip-pool"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "An address means nothing without the network it lies in. The pool is deployed, and none of its addresses is ever reached.\n", "fixes": ["Set virtualNetwork of pool …, with syncMode Manual, or of each address."], "condition": 'for: backendAddress\nwhen: address.kind == "ip" && address.pool.loadBalancer != null\nassert: address.network != null', "links": ["https://learn.microsoft.com/azure/load-balancer/load-balancer-troubleshoot-health-probe-status"], "cases": [{ "name": "no network anywhere", "expect": "fail" }, { "name": "the pool says it", "expect": "pass" }, { "name": "the address says it", "expect": "pass" }, { "name": "the subnet of the address says it", "expect": "pass" }, { "name": "a pool that is not known", "expect": "unknown" }, { "name": "entries without an address", "expect": "skip" }, { "name": "addresses of an application gateway have no network", "expect": "skip" }], "wrong": { "name": "no network anywhere", "files": [{ "path": "main.json", "text": `{
  "parameters": { "pool": { "type": "object" }, "address": { "type": "object", "defaultValue": {} } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": {}
    },
    {
      "type": "Microsoft.Network/loadBalancers/backendAddressPools",
      "apiVersion": "2024-05-01",
      "name": "lb-web/web",
      "properties": "[union(parameters('pool'), createObject('loadBalancerBackendAddresses', createArray(createObject('name', 'one', 'properties', union(createObject('ipAddress', '10.0.1.20'), parameters('address'))))))]"
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "pool": { "value": { "virtualNetwork": null } } } }' }], "finding": "main.json\n\n  15:180  error    LB003 address-without-network                              lb-web/web/one\n          Address 10.0.1.20 of pool web names no virtual network, and neither does the pool: its probe fails and it gets no traffic. Azure accepts this.\n          15 │ '10.0.1.20'\n             │ ~~~~~~~~~~~\n          fix  Set virtualNetwork of pool web, with syncMode Manual, or of each address.", "target": "lb-web/web/one" }, "right": { "name": "the pool says it", "files": [{ "path": "main.json", "text": `{
  "parameters": { "pool": { "type": "object" }, "address": { "type": "object", "defaultValue": {} } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": {}
    },
    {
      "type": "Microsoft.Network/loadBalancers/backendAddressPools",
      "apiVersion": "2024-05-01",
      "name": "lb-web/web",
      "properties": "[union(parameters('pool'), createObject('loadBalancerBackendAddresses', createArray(createObject('name', 'one', 'properties', union(createObject('ipAddress', '10.0.1.20'), parameters('address'))))))]"
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{\n  "parameters": {\n    "pool": {\n      "value": {\n        "virtualNetwork": {\n          "id": "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/vnet"\n        }\n      }\n    }\n  }\n}' }], "finding": "" }, "source": "rules/lb/LB003-address-without-network.yaml" },
  "LB004": { "code": "LB004", "name": "address-outside-ranges", "title": "An IP member lies in no range of its network", "severity": "error", "target": "backendAddress", "azure": { "deploy": "unknown" }, "profiles": ["recommended", "strict", "all"], "tags": ["membership", "ip-pool"], "since": "0.1.0", "coveredBy": ["LB028"], "params": [], "why": "The load balancer looks for the address in the network that the pool, or the entry, names. Outside of its ranges there is\nno machine, and the member stays down.\n", "fixes": ["Correct the address, or name the network that it lies in."], "condition": 'for: backendAddress\nwhen: address.kind == "ip" && address.network != null\nassert: address.addressRanges.exists(r, cidrContains(r, address.ipAddress))', "links": ["https://learn.microsoft.com/azure/load-balancer/backend-pool-management"], "cases": [{ "name": "another range", "expect": "fail" }, { "name": "a range of the network", "expect": "pass" }, { "name": "a range of the network, but not of the subnet", "expect": "fail" }, { "name": "an address that is not known", "expect": "unknown" }, { "name": "a network that is declared elsewhere", "expect": "unknown" }, { "name": "no network is LB003's", "expect": "skip" }, { "name": "an entry without an address", "expect": "skip" }], "wrong": { "name": "another range", "files": [{ "path": "main.json", "text": `{
  "parameters": { "address": { "type": "string" }, "subnet": { "type": "string", "defaultValue": "" } },
  "resources": [
    {
      "type": "Microsoft.Network/virtualNetworks",
      "apiVersion": "2024-05-01",
      "name": "vnet",
      "properties": {
        "addressSpace": { "addressPrefixes": ["10.0.0.0/16", "10.7.0.0/16"] },
        "subnets": [{ "name": "web", "properties": { "addressPrefix": "10.0.1.0/24" } }]
      }
    },
    {
      "type": "Microsoft.Network/loadBalancers/backendAddressPools",
      "apiVersion": "2024-05-01",
      "name": "lb-web/web",
      "properties": {
        "virtualNetwork": { "id": "[resourceId('Microsoft.Network/virtualNetworks', 'vnet')]" },
        "loadBalancerBackendAddresses": [
          {
            "name": "one",
            "properties": {
              "ipAddress": "[parameters('address')]",
              "subnet": {
                "id": "[if(empty(parameters('subnet')), '', resourceId('Microsoft.Network/virtualNetworks/subnets', 'vnet', parameters('subnet')))]"
              }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "address": { "value": "10.1.1.20" } } }' }], "finding": `main.json

   23:15  error    LB004 address-outside-ranges                               lb-web/web/one
          Address 10.1.1.20 of pool web is in no range of virtual network vnet (10.0.0.0/16 and 10.7.0.0/16): nothing there can answer.
          23 │ "ipAddress": "[parameters('address')]",
             │ ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~  10.1.1.20
          see  main.parameters.json:1:41  parameter address
          fix  Correct the address, or name the network that it lies in.`, "target": "lb-web/web/one" }, "right": { "name": "a range of the network", "files": [{ "path": "main.json", "text": `{
  "parameters": { "address": { "type": "string" }, "subnet": { "type": "string", "defaultValue": "" } },
  "resources": [
    {
      "type": "Microsoft.Network/virtualNetworks",
      "apiVersion": "2024-05-01",
      "name": "vnet",
      "properties": {
        "addressSpace": { "addressPrefixes": ["10.0.0.0/16", "10.7.0.0/16"] },
        "subnets": [{ "name": "web", "properties": { "addressPrefix": "10.0.1.0/24" } }]
      }
    },
    {
      "type": "Microsoft.Network/loadBalancers/backendAddressPools",
      "apiVersion": "2024-05-01",
      "name": "lb-web/web",
      "properties": {
        "virtualNetwork": { "id": "[resourceId('Microsoft.Network/virtualNetworks', 'vnet')]" },
        "loadBalancerBackendAddresses": [
          {
            "name": "one",
            "properties": {
              "ipAddress": "[parameters('address')]",
              "subnet": {
                "id": "[if(empty(parameters('subnet')), '', resourceId('Microsoft.Network/virtualNetworks/subnets', 'vnet', parameters('subnet')))]"
              }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "address": { "value": "10.7.1.20" } } }' }], "finding": "" }, "source": "rules/lb/LB004-address-outside-ranges.yaml" },
  "LB005": { "code": "LB005", "name": "reserved-address", "title": "An IP member is an address that no machine can have", "severity": "error", "target": "backendAddress", "azure": { "deploy": "unknown" }, "profiles": ["recommended", "strict", "all"], "tags": ["membership", "ip-pool"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "Of each subnet Azure keeps the first four addresses and the last one. A member with such an address stays down for ever.\n", "fixes": ["Replace … by the address of a machine."], "condition": `for: backendAddress
when: address.kind == "ip" && address.pool.loadBalancer != null
let:
  special: '["0.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "168.63.129.16/32", "224.0.0.0/4", "::/127", "ff00::/8"]'
assert:
  - assert: '!special.exists(r, cidrContains(r, address.ipAddress))'
    message: >-
      Address {address.ipAddress} of pool {address.pool.name} is set aside for other uses (loopback, link-local, multicast, platform or none): no machine
      can have it.
  - assert: '!address.home.addressPrefixes.exists(r, isReserved(r, address.ipAddress))'
    message: >-
      Address {address.ipAddress} of pool {address.pool.name} is one that Azure keeps for itself in subnet {address.home.name}: no machine can have it.`, "links": ["https://learn.microsoft.com/azure/virtual-network/virtual-networks-faq"], "cases": [{ "name": "the gateway of the subnet", "expect": "fail" }, { "name": "the first address of a machine", "expect": "pass" }, { "name": "the last address of the subnet", "expect": "fail" }, { "name": "loopback", "expect": "fail" }, { "name": "the same address in a subnet that is declared elsewhere", "expect": "unknown" }, { "name": "an address that is not known", "expect": "unknown" }, { "name": "addresses of an application gateway are another matter", "expect": "skip" }, { "name": "an entry without an address", "expect": "skip" }], "wrong": { "name": "the gateway of the subnet", "files": [{ "path": "main.json", "text": `{
  "parameters": { "address": { "type": "string" } },
  "resources": [
    {
      "type": "Microsoft.Network/virtualNetworks",
      "apiVersion": "2024-05-01",
      "name": "vnet",
      "properties": {
        "addressSpace": { "addressPrefixes": ["10.0.0.0/16"] },
        "subnets": [{ "name": "web", "properties": { "addressPrefix": "10.0.1.0/24" } }]
      }
    },
    {
      "type": "Microsoft.Network/loadBalancers/backendAddressPools",
      "apiVersion": "2024-05-01",
      "name": "lb-web/web",
      "properties": {
        "virtualNetwork": { "id": "[resourceId('Microsoft.Network/virtualNetworks', 'vnet')]" },
        "loadBalancerBackendAddresses": [{ "name": "one", "properties": { "ipAddress": "[parameters('address')]" } }]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "address": { "value": "10.0.1.1" } } }' }], "finding": `main.json

   19:75  error    LB005 reserved-address                                     lb-web/web/one
          Address 10.0.1.1 of pool web is one that Azure keeps for itself in subnet web: no machine can have it.
          19 │ "loadBalancerBackendAddresses": [{ "name": "one", "properties": { "ipAddress": "[parameters('address')]" } }]
             │                                                                   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~  10.0.1.1
          see  main.parameters.json:1:41  parameter address
          fix  Replace 10.0.1.1 by the address of a machine.`, "target": "lb-web/web/one" }, "right": { "name": "the first address of a machine", "files": [{ "path": "main.json", "text": `{
  "parameters": { "address": { "type": "string" } },
  "resources": [
    {
      "type": "Microsoft.Network/virtualNetworks",
      "apiVersion": "2024-05-01",
      "name": "vnet",
      "properties": {
        "addressSpace": { "addressPrefixes": ["10.0.0.0/16"] },
        "subnets": [{ "name": "web", "properties": { "addressPrefix": "10.0.1.0/24" } }]
      }
    },
    {
      "type": "Microsoft.Network/loadBalancers/backendAddressPools",
      "apiVersion": "2024-05-01",
      "name": "lb-web/web",
      "properties": {
        "virtualNetwork": { "id": "[resourceId('Microsoft.Network/virtualNetworks', 'vnet')]" },
        "loadBalancerBackendAddresses": [{ "name": "one", "properties": { "ipAddress": "[parameters('address')]" } }]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "address": { "value": "10.0.1.4" } } }' }], "finding": "" }, "source": "rules/lb/LB005-reserved-address.yaml" },
  "LB006": { "code": "LB006", "name": "address-without-owner", "title": "No interface among the inputs has the address of an IP member", "severity": "info", "target": "backendAddress", "azure": { "deploy": "silent" }, "profiles": ["all"], "tags": ["membership", "ip-pool"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "A pool may list addresses before the machines exist. Forgotten entries look like capacity that is not there.\n", "fixes": ["Add the machine that has …, or remove the address from pool …."], "condition": 'for: backendAddress\nwhen: address.kind == "ip" && address.network != null\nlet:\n  owners: address.claims.filter(c, c.kind == "ipConfiguration")\nassert: count(owners) > 0 || address.home.ipConfigurations.exists(c, c.privateIPAddress == null)', "links": ["https://learn.microsoft.com/azure/load-balancer/backend-pool-management"], "cases": [{ "name": "another address than the interface", "expect": "fail" }, { "name": "the address of the interface", "expect": "pass" }, { "name": "the interface may get it", "expect": "pass" }, { "name": "an address that is not known", "expect": "unknown" }, { "name": "no network is LB003's", "expect": "skip" }, { "name": "the address of a private endpoint is LB007's, and nobody's here", "expect": "fail" }, { "name": "an entry without an address", "expect": "skip" }], "wrong": { "name": "another address than the interface", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "address": { "type": "string" },
    "nic": {
      "type": "object",
      "defaultValue": { "privateIPAddress": "10.0.1.5", "privateIPAllocationMethod": "Static" }
    },
    "network": { "type": "string", "defaultValue": "vnet" }
  },
  "resources": [
    {
      "type": "Microsoft.Network/virtualNetworks",
      "apiVersion": "2024-05-01",
      "name": "vnet",
      "properties": { "subnets": [{ "name": "web", "properties": { "addressPrefix": "10.0.1.0/24" } }] }
    },
    {
      "type": "Microsoft.Network/networkInterfaces",
      "apiVersion": "2024-05-01",
      "name": "nic-1",
      "properties": {
        "ipConfigurations": [
          {
            "name": "ip",
            "properties": "[union(parameters('nic'), createObject('subnet', createObject('id', resourceId('Microsoft.Network/virtualNetworks/subnets', 'vnet', 'web'))))]"
          }
        ]
      }
    },
    {
      "type": "Microsoft.Network/loadBalancers/backendAddressPools",
      "apiVersion": "2024-05-01",
      "name": "lb-web/web",
      "properties": {
        "virtualNetwork": {
          "id": "[if(empty(parameters('network')), '', resourceId('Microsoft.Network/virtualNetworks', parameters('network')))]"
        },
        "loadBalancerBackendAddresses": [{ "name": "one", "properties": { "ipAddress": "[parameters('address')]" } }]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "address": { "value": "10.0.1.6" } } }' }], "finding": `main.json

   38:75  info     LB006 address-without-owner                                lb-web/web/one
          No interface among the inputs has address 10.0.1.6 of pool web in vnet: until a machine takes it, the member is down.
          38 │ "loadBalancerBackendAddresses": [{ "name": "one", "properties": { "ipAddress": "[parameters('address')]" } }]
             │                                                                   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          see  main.parameters.json:1:41  parameter address
          fix  Add the machine that has 10.0.1.6, or remove the address from pool web.`, "target": "lb-web/web/one" }, "right": { "name": "the address of the interface", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "address": { "type": "string" },
    "nic": {
      "type": "object",
      "defaultValue": { "privateIPAddress": "10.0.1.5", "privateIPAllocationMethod": "Static" }
    },
    "network": { "type": "string", "defaultValue": "vnet" }
  },
  "resources": [
    {
      "type": "Microsoft.Network/virtualNetworks",
      "apiVersion": "2024-05-01",
      "name": "vnet",
      "properties": { "subnets": [{ "name": "web", "properties": { "addressPrefix": "10.0.1.0/24" } }] }
    },
    {
      "type": "Microsoft.Network/networkInterfaces",
      "apiVersion": "2024-05-01",
      "name": "nic-1",
      "properties": {
        "ipConfigurations": [
          {
            "name": "ip",
            "properties": "[union(parameters('nic'), createObject('subnet', createObject('id', resourceId('Microsoft.Network/virtualNetworks/subnets', 'vnet', 'web'))))]"
          }
        ]
      }
    },
    {
      "type": "Microsoft.Network/loadBalancers/backendAddressPools",
      "apiVersion": "2024-05-01",
      "name": "lb-web/web",
      "properties": {
        "virtualNetwork": {
          "id": "[if(empty(parameters('network')), '', resourceId('Microsoft.Network/virtualNetworks', parameters('network')))]"
        },
        "loadBalancerBackendAddresses": [{ "name": "one", "properties": { "ipAddress": "[parameters('address')]" } }]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "address": { "value": "10.0.1.5" } } }' }], "finding": "" }, "source": "rules/lb/LB006-address-without-owner.yaml" },
  "LB007": { "code": "LB007", "name": "private-endpoint-as-member", "title": "An IP member is a private endpoint", "severity": "error", "target": "backendAddress", "azure": { "deploy": "unknown" }, "profiles": ["recommended", "strict", "all"], "tags": ["membership", "ip-pool"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "A pool of addresses still serves machines and scale sets only. Private endpoints are not supported as members, though\nnothing stops a template from listing their addresses.\n", "fixes": ["Let clients use the private endpoint itself, by its DNS name, or put an application gateway before it."], "condition": 'for: backendAddress\nwhen: address.kind == "ip"\nlet:\n  endpoints: address.claims.filter(c, c.kind == "privateEndpoint")\nassert: count(endpoints) == 0', "links": ["https://learn.microsoft.com/azure/load-balancer/backend-pool-management"], "cases": [{ "name": "the address of a private endpoint", "expect": "fail" }, { "name": "another address", "expect": "pass" }, { "name": "the same address in another network", "expect": "pass" }, { "name": "an address that is not known", "expect": "unknown" }, { "name": "the address of a machine", "expect": "pass" }, { "name": "an entry without an address", "expect": "skip" }], "wrong": { "name": "the address of a private endpoint", "files": [{ "path": "main.json", "text": `{
  "parameters": { "address": { "type": "string" }, "network": { "type": "string", "defaultValue": "vnet" } },
  "resources": [
    {
      "type": "Microsoft.Network/privateEndpoints",
      "apiVersion": "2024-05-01",
      "name": "pe-store",
      "properties": {
        "subnet": { "id": "[resourceId('Microsoft.Network/virtualNetworks/subnets', 'vnet', 'data')]" },
        "ipConfigurations": [{ "name": "ip", "properties": { "privateIPAddress": "10.0.2.5" } }]
      }
    },
    {
      "type": "Microsoft.Network/loadBalancers/backendAddressPools",
      "apiVersion": "2024-05-01",
      "name": "lb-web/web",
      "properties": {
        "virtualNetwork": { "id": "[resourceId('Microsoft.Network/virtualNetworks', parameters('network'))]" },
        "loadBalancerBackendAddresses": [{ "name": "one", "properties": { "ipAddress": "[parameters('address')]" } }]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "address": { "value": "10.0.2.5" } } }' }], "finding": `main.json

   19:75  error    LB007 private-endpoint-as-member                           lb-web/web/one
          Address 10.0.2.5 of pool web is private endpoint pe-store: members of a load balancer must be machines, this one gets no traffic.
          19 │ "loadBalancerBackendAddresses": [{ "name": "one", "properties": { "ipAddress": "[parameters('address')]" } }]
             │                                                                   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          see  main.parameters.json:1:41  parameter address
          fix  Let clients use the private endpoint itself, by its DNS name, or put an application gateway before it.`, "target": "lb-web/web/one" }, "right": { "name": "another address", "files": [{ "path": "main.json", "text": `{
  "parameters": { "address": { "type": "string" }, "network": { "type": "string", "defaultValue": "vnet" } },
  "resources": [
    {
      "type": "Microsoft.Network/privateEndpoints",
      "apiVersion": "2024-05-01",
      "name": "pe-store",
      "properties": {
        "subnet": { "id": "[resourceId('Microsoft.Network/virtualNetworks/subnets', 'vnet', 'data')]" },
        "ipConfigurations": [{ "name": "ip", "properties": { "privateIPAddress": "10.0.2.5" } }]
      }
    },
    {
      "type": "Microsoft.Network/loadBalancers/backendAddressPools",
      "apiVersion": "2024-05-01",
      "name": "lb-web/web",
      "properties": {
        "virtualNetwork": { "id": "[resourceId('Microsoft.Network/virtualNetworks', parameters('network'))]" },
        "loadBalancerBackendAddresses": [{ "name": "one", "properties": { "ipAddress": "[parameters('address')]" } }]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "address": { "value": "10.0.2.6" } } }' }], "finding": "" }, "source": "rules/lb/LB007-private-endpoint-as-member.yaml" },
  "LB008": { "code": "LB008", "name": "container-group-as-member", "title": "An IP member is a group of containers", "severity": "error", "target": "backendAddress", "azure": { "deploy": "unknown" }, "profiles": ["recommended", "strict", "all"], "tags": ["membership", "ip-pool"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "Azure Container Instances are not supported behind a load balancer. Their addresses also change when a group is started\nanew.\n", "fixes": ["Put an application gateway before the containers, or run them on machines or a Kubernetes cluster."], "condition": `for: backendAddress
when: address.kind == "ip" && address.pool.loadBalancer != null
let:
  groups: address.claims.filter(c, c.kind == "containerGroup")
  isDelegated: '"Microsoft.ContainerInstance/containerGroups" in address.home.delegations'
assert:
  - assert: count(groups) == 0
    message: >-
      Address {address.ipAddress} of pool {address.pool.name} is container group {groups[0].label}: members of a load balancer must be machines, this one gets no
      traffic.
  - assert: '!isDelegated'
    message: >-
      Address {address.ipAddress} of pool {address.pool.name} lies in subnet {address.home.name}, which is delegated to Azure Container Instances: members of a load
      balancer must be machines, this one gets no traffic.`, "links": ["https://learn.microsoft.com/azure/load-balancer/backend-pool-management"], "cases": [{ "name": "the address of a container group", "expect": "fail" }, { "name": "another address", "expect": "pass" }, { "name": "another address of a subnet for containers", "expect": "fail" }, { "name": "a subnet of another service is LB010's", "expect": "pass" }, { "name": "an address that is not known", "expect": "unknown" }, { "name": "an entry without an address", "expect": "skip" }, { "name": "addresses of an application gateway may be containers", "expect": "skip" }], "wrong": { "name": "the address of a container group", "files": [{ "path": "main.json", "text": `{
  "parameters": { "address": { "type": "string" }, "delegations": { "type": "array", "defaultValue": [] } },
  "resources": [
    {
      "type": "Microsoft.Network/virtualNetworks",
      "apiVersion": "2024-05-01",
      "name": "vnet",
      "properties": {
        "addressSpace": { "addressPrefixes": ["10.0.0.0/16"] },
        "subnets": [
          {
            "name": "aci",
            "properties": { "addressPrefix": "10.0.3.0/24", "delegations": "[parameters('delegations')]" }
          }
        ]
      }
    },
    {
      "type": "Microsoft.ContainerInstance/containerGroups",
      "apiVersion": "2023-05-01",
      "name": "aci-web",
      "properties": {
        "ipAddress": { "ip": "10.0.3.4" },
        "subnetIds": [{ "id": "[resourceId('Microsoft.Network/virtualNetworks/subnets', 'vnet', 'aci')]" }]
      }
    },
    {
      "type": "Microsoft.Network/loadBalancers/backendAddressPools",
      "apiVersion": "2024-05-01",
      "name": "lb-web/web",
      "properties": {
        "virtualNetwork": { "id": "[resourceId('Microsoft.Network/virtualNetworks', 'vnet')]" },
        "loadBalancerBackendAddresses": [{ "name": "one", "properties": { "ipAddress": "[parameters('address')]" } }]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "address": { "value": "10.0.3.4" } } }' }], "finding": `main.json

   33:75  error    LB008 container-group-as-member                            lb-web/web/one
          Address 10.0.3.4 of pool web is container group aci-web: members of a load balancer must be machines, this one gets no traffic.
          33 │ "loadBalancerBackendAddresses": [{ "name": "one", "properties": { "ipAddress": "[parameters('address')]" } }]
             │                                                                   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          see  main.parameters.json:1:41  parameter address
          fix  Put an application gateway before the containers, or run them on machines or a Kubernetes cluster.`, "target": "lb-web/web/one" }, "right": { "name": "another address", "files": [{ "path": "main.json", "text": `{
  "parameters": { "address": { "type": "string" }, "delegations": { "type": "array", "defaultValue": [] } },
  "resources": [
    {
      "type": "Microsoft.Network/virtualNetworks",
      "apiVersion": "2024-05-01",
      "name": "vnet",
      "properties": {
        "addressSpace": { "addressPrefixes": ["10.0.0.0/16"] },
        "subnets": [
          {
            "name": "aci",
            "properties": { "addressPrefix": "10.0.3.0/24", "delegations": "[parameters('delegations')]" }
          }
        ]
      }
    },
    {
      "type": "Microsoft.ContainerInstance/containerGroups",
      "apiVersion": "2023-05-01",
      "name": "aci-web",
      "properties": {
        "ipAddress": { "ip": "10.0.3.4" },
        "subnetIds": [{ "id": "[resourceId('Microsoft.Network/virtualNetworks/subnets', 'vnet', 'aci')]" }]
      }
    },
    {
      "type": "Microsoft.Network/loadBalancers/backendAddressPools",
      "apiVersion": "2024-05-01",
      "name": "lb-web/web",
      "properties": {
        "virtualNetwork": { "id": "[resourceId('Microsoft.Network/virtualNetworks', 'vnet')]" },
        "loadBalancerBackendAddresses": [{ "name": "one", "properties": { "ipAddress": "[parameters('address')]" } }]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "address": { "value": "10.0.3.5" } } }' }], "finding": "" }, "source": "rules/lb/LB008-container-group-as-member.yaml" },
  "LB009": { "code": "LB009", "name": "frontend-as-member", "title": "An IP member is another load balancer or an application gateway", "severity": "error", "target": "backendAddress", "azure": { "deploy": "unknown" }, "profiles": ["recommended", "strict", "all"], "tags": ["membership", "ip-pool"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "Members of a load balancer are machines. The frontend of another load balancer, or an application gateway, is not supported\nas a member; a gateway load balancer is chained to a frontend, not listed in a pool.\n", "fixes": ["List the machines behind it in pool …, or let clients use it directly."], "condition": 'for: backendAddress\nwhen: address.kind == "ip" && address.pool.loadBalancer != null\nlet:\n  fronts: address.claims.filter(c, c.kind in ["frontend", "gatewayFrontend"])\n  gateways: address.home.applicationGateways\nassert:\n  - assert: count(fronts) == 0\n    message: >-\n      Address {address.ipAddress} of pool {address.pool.name} is frontend {fronts[0].label}: load balancers cannot be put one behind the other, this member gets no\n      traffic.\n  - assert: address.home == null || count(gateways) == 0\n    message: >-\n      Address {address.ipAddress} of pool {address.pool.name} lies in subnet {address.home.name}, which belongs to application gateway {gateways[0].name}: it cannot be a\n      member.', "links": ["https://learn.microsoft.com/azure/load-balancer/backend-pool-management"], "cases": [{ "name": "the frontend of another load balancer", "expect": "fail" }, { "name": "a machine", "expect": "pass" }, { "name": "an address that no subnet holds", "expect": "pass" }, { "name": "the frontend of an application gateway", "expect": "fail" }, { "name": "an instance of an application gateway", "expect": "fail" }, { "name": "the same address in a network that is declared elsewhere", "expect": "unknown" }, { "name": "an address that is not known", "expect": "unknown" }, { "name": "an entry without an address", "expect": "skip" }, { "name": "an application gateway may have a load balancer behind it", "expect": "skip" }], "wrong": { "name": "the frontend of another load balancer", "files": [{ "path": "main.json", "text": `{
  "parameters": { "address": { "type": "string" }, "network": { "type": "string", "defaultValue": "vnet" } },
  "resources": [
    {
      "type": "Microsoft.Network/virtualNetworks",
      "apiVersion": "2024-05-01",
      "name": "vnet",
      "properties": {
        "addressSpace": { "addressPrefixes": ["10.0.0.0/16"] },
        "subnets": [
          { "name": "web", "properties": { "addressPrefix": "10.0.1.0/24" } },
          { "name": "agw", "properties": { "addressPrefix": "10.0.2.0/24" } }
        ]
      }
    },
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-api",
      "sku": { "name": "Standard" },
      "properties": {
        "frontendIPConfigurations": [
          {
            "name": "inside",
            "properties": {
              "privateIPAddress": "10.0.1.100",
              "subnet": { "id": "[resourceId('Microsoft.Network/virtualNetworks/subnets', 'vnet', 'web')]" }
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "gatewayIPConfigurations": [
          {
            "name": "ip",
            "properties": {
              "subnet": { "id": "[resourceId('Microsoft.Network/virtualNetworks/subnets', 'vnet', 'agw')]" }
            }
          }
        ],
        "frontendIPConfigurations": [
          {
            "name": "inside",
            "properties": {
              "privateIPAddress": "10.0.1.101",
              "subnet": { "id": "[resourceId('Microsoft.Network/virtualNetworks/subnets', 'vnet', 'web')]" }
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Network/loadBalancers/backendAddressPools",
      "apiVersion": "2024-05-01",
      "name": "lb-web/web",
      "properties": {
        "virtualNetwork": { "id": "[resourceId('Microsoft.Network/virtualNetworks', parameters('network'))]" },
        "loadBalancerBackendAddresses": [{ "name": "one", "properties": { "ipAddress": "[parameters('address')]" } }]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "address": { "value": "10.0.1.100" } } }' }], "finding": `main.json

   63:75  error    LB009 frontend-as-member                                   lb-web/web/one
          Address 10.0.1.100 of pool web is frontend lb-api/inside: load balancers cannot be put one behind the other, this member gets no traffic.
          63 │ "loadBalancerBackendAddresses": [{ "name": "one", "properties": { "ipAddress": "[parameters('address')]" } }]
             │                                                                   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          see  main.parameters.json:1:41  parameter address
          fix  List the machines behind it in pool web, or let clients use it directly.`, "target": "lb-web/web/one" }, "right": { "name": "a machine", "files": [{ "path": "main.json", "text": `{
  "parameters": { "address": { "type": "string" }, "network": { "type": "string", "defaultValue": "vnet" } },
  "resources": [
    {
      "type": "Microsoft.Network/virtualNetworks",
      "apiVersion": "2024-05-01",
      "name": "vnet",
      "properties": {
        "addressSpace": { "addressPrefixes": ["10.0.0.0/16"] },
        "subnets": [
          { "name": "web", "properties": { "addressPrefix": "10.0.1.0/24" } },
          { "name": "agw", "properties": { "addressPrefix": "10.0.2.0/24" } }
        ]
      }
    },
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-api",
      "sku": { "name": "Standard" },
      "properties": {
        "frontendIPConfigurations": [
          {
            "name": "inside",
            "properties": {
              "privateIPAddress": "10.0.1.100",
              "subnet": { "id": "[resourceId('Microsoft.Network/virtualNetworks/subnets', 'vnet', 'web')]" }
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": {
        "gatewayIPConfigurations": [
          {
            "name": "ip",
            "properties": {
              "subnet": { "id": "[resourceId('Microsoft.Network/virtualNetworks/subnets', 'vnet', 'agw')]" }
            }
          }
        ],
        "frontendIPConfigurations": [
          {
            "name": "inside",
            "properties": {
              "privateIPAddress": "10.0.1.101",
              "subnet": { "id": "[resourceId('Microsoft.Network/virtualNetworks/subnets', 'vnet', 'web')]" }
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Network/loadBalancers/backendAddressPools",
      "apiVersion": "2024-05-01",
      "name": "lb-web/web",
      "properties": {
        "virtualNetwork": { "id": "[resourceId('Microsoft.Network/virtualNetworks', parameters('network'))]" },
        "loadBalancerBackendAddresses": [{ "name": "one", "properties": { "ipAddress": "[parameters('address')]" } }]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "address": { "value": "10.0.1.99" } } }' }], "finding": "" }, "source": "rules/lb/LB009-frontend-as-member.yaml" },
  "LB010": { "code": "LB010", "name": "address-of-a-service", "title": "An IP member lies in the subnet of a service", "severity": "warning", "target": "backendAddress", "azure": { "deploy": "unknown" }, "profiles": ["strict", "all"], "tags": ["membership", "ip-pool"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "A subnet that is delegated, or has one of the names that Azure keeps for its gateways, holds instances of that service and no\nmachines of yours. Their addresses are not supported as members, and change without notice.\n", "fixes": ["List addresses of machines or scale sets in pool …, in a subnet of their own."], "condition": `for: backendAddress
when: address.kind == "ip" && address.pool.loadBalancer != null
let:
  # LB008 says it of containers.
  services: address.home.delegations.filter(d, d != "Microsoft.ContainerInstance/containerGroups")
  special: 'address.home.name in ["AzureFirewallSubnet", "AzureBastionSubnet", "GatewaySubnet", "RouteServerSubnet"]'
assert: count(services) == 0 && !special`, "links": ["https://learn.microsoft.com/azure/load-balancer/backend-pool-management"], "cases": [{ "name": "a delegated subnet", "expect": "fail" }, { "name": "a subnet for machines", "expect": "pass" }, { "name": "the subnet of the firewall", "expect": "fail" }, { "name": "containers are LB008's", "expect": "pass" }, { "name": "a delegation that is not known", "expect": "unknown" }, { "name": "an entry without an address", "expect": "skip" }, { "name": "application gateways reach services", "expect": "skip" }], "wrong": { "name": "a delegated subnet", "files": [{ "path": "main.json", "text": `{
  "parameters": { "service": { "type": "string" }, "subnet": { "type": "string", "defaultValue": "web" } },
  "resources": [
    {
      "type": "Microsoft.Network/virtualNetworks",
      "apiVersion": "2024-05-01",
      "name": "vnet",
      "properties": {
        "addressSpace": { "addressPrefixes": ["10.0.0.0/16"] },
        "subnets": [
          {
            "name": "[parameters('subnet')]",
            "properties": {
              "addressPrefix": "10.0.3.0/24",
              "delegations": "[if(empty(parameters('service')), createArray(), createArray(createObject('name', 'd', 'properties', createObject('serviceName', parameters('service')))))]"
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Network/loadBalancers/backendAddressPools",
      "apiVersion": "2024-05-01",
      "name": "lb-web/web",
      "properties": {
        "virtualNetwork": { "id": "[resourceId('Microsoft.Network/virtualNetworks', 'vnet')]" },
        "loadBalancerBackendAddresses": [{ "name": "one", "properties": { "ipAddress": "10.0.3.5" } }]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "service": { "value": "Microsoft.Web/serverFarms" } } }' }], "finding": 'main.json\n\n   27:75  warning  LB010 address-of-a-service                                 lb-web/web/one\n          Address 10.0.3.5 of pool web lies in subnet web, which belongs to Microsoft.Web/serverFarms: members of a load balancer must be machines.\n          27 │ "loadBalancerBackendAddresses": [{ "name": "one", "properties": { "ipAddress": "10.0.3.5" } }]\n             │                                                                   ~~~~~~~~~~~~~~~~~~~~~~~\n          fix  List addresses of machines or scale sets in pool web, in a subnet of their own.', "target": "lb-web/web/one" }, "right": { "name": "a subnet for machines", "files": [{ "path": "main.json", "text": `{
  "parameters": { "service": { "type": "string" }, "subnet": { "type": "string", "defaultValue": "web" } },
  "resources": [
    {
      "type": "Microsoft.Network/virtualNetworks",
      "apiVersion": "2024-05-01",
      "name": "vnet",
      "properties": {
        "addressSpace": { "addressPrefixes": ["10.0.0.0/16"] },
        "subnets": [
          {
            "name": "[parameters('subnet')]",
            "properties": {
              "addressPrefix": "10.0.3.0/24",
              "delegations": "[if(empty(parameters('service')), createArray(), createArray(createObject('name', 'd', 'properties', createObject('serviceName', parameters('service')))))]"
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Network/loadBalancers/backendAddressPools",
      "apiVersion": "2024-05-01",
      "name": "lb-web/web",
      "properties": {
        "virtualNetwork": { "id": "[resourceId('Microsoft.Network/virtualNetworks', 'vnet')]" },
        "loadBalancerBackendAddresses": [{ "name": "one", "properties": { "ipAddress": "10.0.3.5" } }]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "service": { "value": "" } } }' }], "finding": "" }, "source": "rules/lb/LB010-address-of-a-service.yaml" },
  "LB011": { "code": "LB011", "name": "private-link-before-ip-pool", "title": "A private link service stands before a pool of addresses", "severity": "error", "target": "privateLinkService", "azure": { "deploy": "rejected", "error": "PrivateLinkServiceIsNotSupportedForIPBasedLoadBalancer" }, "profiles": ["recommended", "strict", "all"], "tags": ["private-link", "ip-pool"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "A private link service works with load balancers whose members join by network interface only. The deployment of the service,\nor of the pool, fails half-way.\n", "fixes": ["Join the network interfaces to pool … in place of their addresses."], "condition": 'for: privateLinkService\nforEach: { frontend: service.frontends }\nlet:\n  pools: frontend.loadBalancer.pools.filter(p, p.kind == "ip")\nassert: count(pools) == 0', "links": ["https://learn.microsoft.com/azure/load-balancer/backend-pool-management"], "cases": [{ "name": "a pool of addresses", "expect": "fail" }, { "name": "a pool without addresses", "expect": "pass" }, { "name": "a pool that is not known", "expect": "unknown" }, { "name": "the load balancer is declared elsewhere", "expect": "unknown" }, { "name": "a service without frontends", "expect": "skip" }], "wrong": { "name": "a pool of addresses", "files": [{ "path": "main.json", "text": `{
  "parameters": { "pool": { "type": "object" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": {
        "frontendIPConfigurations": [{ "name": "front" }],
        "backendAddressPools": [{ "name": "web" }]
      }
    },
    {
      "type": "Microsoft.Network/loadBalancers/backendAddressPools",
      "apiVersion": "2024-05-01",
      "name": "lb-web/web",
      "properties": "[parameters('pool')]"
    },
    {
      "type": "Microsoft.Network/networkInterfaces",
      "apiVersion": "2024-05-01",
      "name": "nic-1",
      "properties": { "ipConfigurations": [] }
    },
    {
      "type": "Microsoft.Network/privateLinkServices",
      "apiVersion": "2024-05-01",
      "name": "pls-web",
      "properties": {
        "loadBalancerFrontendIpConfigurations": [
          {
            "id": "[resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', 'lb-web', 'front')]"
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{\n  "parameters": {\n    "pool": {\n      "value": {\n        "loadBalancerBackendAddresses": [{ "name": "one", "properties": { "ipAddress": "10.0.1.5" } }]\n      }\n    }\n  }\n}' }], "finding": 'main.json\n\n    17:7  error    LB011 private-link-before-ip-pool                          lb-web/front\n          Private link service pls-web offers frontend lb-web/front, whose load balancer has pool web with addresses as members: Azure refuses it.\n          17 │ "name": "lb-web/web",\n             │ ~~~~~~~~~~~~~~~~~~~~\n          fix  Join the network interfaces to pool web in place of their addresses.', "target": "lb-web/front" }, "right": { "name": "a pool without addresses", "files": [{ "path": "main.json", "text": `{
  "parameters": { "pool": { "type": "object" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": {
        "frontendIPConfigurations": [{ "name": "front" }],
        "backendAddressPools": [{ "name": "web" }]
      }
    },
    {
      "type": "Microsoft.Network/loadBalancers/backendAddressPools",
      "apiVersion": "2024-05-01",
      "name": "lb-web/web",
      "properties": "[parameters('pool')]"
    },
    {
      "type": "Microsoft.Network/networkInterfaces",
      "apiVersion": "2024-05-01",
      "name": "nic-1",
      "properties": { "ipConfigurations": [] }
    },
    {
      "type": "Microsoft.Network/privateLinkServices",
      "apiVersion": "2024-05-01",
      "name": "pls-web",
      "properties": {
        "loadBalancerFrontendIpConfigurations": [
          {
            "id": "[resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', 'lb-web', 'front')]"
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "pool": { "value": {} } } }' }], "finding": "" }, "source": "rules/lb/LB011-private-link-before-ip-pool.yaml" },
  "LB012": { "code": "LB012", "name": "mixed-pool-members", "title": "NIC and IP members are mixed in one backend pool", "severity": "error", "target": "backendPool", "azure": { "deploy": "rejected", "error": "CannotMixIPBasedAddressesAndIPConfigurationsOnLoadBalancerBackendAddressPool" }, "profiles": ["recommended", "strict", "all"], "tags": ["membership", "ip-based"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "A backend pool of a load balancer is filled either by the ip-configurations of network interfaces and scale sets, or by\nIP addresses of its own list. Azure checks this only when it writes the second kind of member, after validation and\nwhat-if have passed: the deployment fails in the middle, with the load balancer half configured.\n", "fixes": ["Split it into two pools, one for the network interfaces and one for …."], "condition": 'for: backendPool\nwhen: >-\n  pool.owner.kind == "loadBalancer" &&\n  !(known(pool.loadBalancer.sku.name) && pool.loadBalancer.sku.name == "Basic") &&\n  (known(pool.members.exists(m, m.kind == "nic")) || known(pool.members.exists(m, m.kind == "ip")) ||\n  pool.isUsed || count(pool.outboundRules) > 0 || count(pool.inboundNatRules) > 0)\nlet:\n  nic: pool.members.filter(m, m.kind == "nic")\n  ip: pool.members.filter(m, m.kind == "ip")\nassert: count(nic) == 0 || count(ip) == 0', "links": ["https://learn.microsoft.com/azure/load-balancer/backend-pool-management"], "cases": [{ "name": "NIC and address in one pool", "expect": "fail" }, { "name": "NIC and address, and whatever else joins", "expect": "fail" }, { "name": "addresses only", "expect": "pass" }, { "name": "network interfaces only", "expect": "pass" }, { "name": "the NIC joins a pool that is not known", "expect": "unknown" }, { "name": "a pool of a gateway takes both", "expect": "skip" }, { "name": "a Basic load balancer takes no addresses at all", "expect": "skip" }, { "name": "mixed, whatever the SKU is", "expect": "fail" }, { "name": "no rule uses the pool, and its members are declared elsewhere", "expect": "skip" }, { "name": "a rule uses the pool, and its members are declared elsewhere", "expect": "unknown" }, { "name": "no rule uses the pool; a NIC is in it, and perhaps addresses", "expect": "unknown" }, { "name": "an outbound rule uses the pool, and its members are declared elsewhere", "expect": "unknown" }, { "name": "an inbound NAT rule uses the pool, and its members are declared elsewhere", "expect": "unknown" }], "wrong": { "name": "NIC and address in one pool", "files": [{ "path": "main.json", "text": `{
  "parameters": { "address": { "type": "string", "defaultValue": "10.0.1.20" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": { "backendAddressPools": [{ "name": "web" }] }
    },
    {
      "type": "Microsoft.Network/loadBalancers/backendAddressPools",
      "apiVersion": "2024-05-01",
      "name": "lb-web/web",
      "properties": {
        "virtualNetwork": { "id": "[resourceId('Microsoft.Network/virtualNetworks', 'vnet')]" },
        "loadBalancerBackendAddresses": [{ "name": "legacy", "properties": { "ipAddress": "[parameters('address')]" } }]
      }
    },
    {
      "type": "Microsoft.Network/networkInterfaces",
      "apiVersion": "2024-05-01",
      "name": "nic-1",
      "properties": {
        "ipConfigurations": [
          {
            "name": "ipconfig1",
            "properties": {
              "loadBalancerBackendAddressPools": [
                {
                  "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', 'web')]"
                }
              ]
            }
          }
        ]
      }
    }
  ]
}` }], "finding": `main.json

   17:78  error    LB012 mixed-pool-members                                   lb-web/web
          Pool web mixes 1 NIC and 1 IP member: a pool takes one kind, and Azure rejects the deployment half-way.
          17 │ "loadBalancerBackendAddresses": [{ "name": "legacy", "properties": { "ipAddress": "[parameters('address')]" } }]
             │                                                                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          see  main.json:2:50  parameter address
          fix  Split it into two pools, one for the network interfaces and one for 10.0.1.20.`, "target": "lb-web/web" }, "right": { "name": "addresses only", "files": [{ "path": "main.json", "text": `{
  "parameters": { "address": { "type": "string", "defaultValue": "10.0.1.20" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": { "backendAddressPools": [{ "name": "web" }] }
    },
    {
      "type": "Microsoft.Network/loadBalancers/backendAddressPools",
      "apiVersion": "2024-05-01",
      "name": "lb-web/web",
      "properties": {
        "virtualNetwork": { "id": "[resourceId('Microsoft.Network/virtualNetworks', 'vnet')]" },
        "loadBalancerBackendAddresses": [{ "name": "legacy", "properties": { "ipAddress": "[parameters('address')]" } }]
      }
    }
  ]
}` }], "finding": "" }, "source": "rules/lb/LB012-mixed-pool-members.yaml" },
  "LB013": { "code": "LB013", "name": "inbound-nat-to-ip-pool", "title": "An inbound NAT rule leads to a pool of addresses", "severity": "warning", "target": "inboundNatRule", "azure": { "deploy": "unknown" }, "profiles": ["strict", "all"], "tags": ["nat", "ip-pool"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "A pool of addresses serves load-balancing rules only. Inbound NAT needs members that join by network interface or scale set.\n", "fixes": ["Join the network interfaces to pool …, or bind NAT rules to their ip-configurations."], "condition": 'for: inboundNatRule\nwhen: rule.pool != null\nassert: rule.pool.kind != "ip"', "links": ["https://learn.microsoft.com/azure/load-balancer/backend-pool-management"], "cases": [{ "name": "a pool of addresses", "expect": "fail" }, { "name": "another pool", "expect": "pass" }, { "name": "a rule of version 1", "expect": "skip" }, { "name": "a pool that is not known", "expect": "unknown" }], "wrong": { "name": "a pool of addresses", "files": [{ "path": "main.json", "text": `{
  "parameters": { "pool": { "type": "object" }, "nat": { "type": "string", "defaultValue": "web" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": {
        "backendAddressPools": [{ "name": "web" }],
        "inboundNatRules": [
          {
            "name": "ssh",
            "properties": {
              "backendAddressPool": {
                "id": "[if(empty(parameters('nat')), '', resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', parameters('nat')))]"
              }
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Network/loadBalancers/backendAddressPools",
      "apiVersion": "2024-05-01",
      "name": "lb-web/web",
      "properties": "[parameters('pool')]"
    },
    {
      "type": "Microsoft.Network/networkInterfaces",
      "apiVersion": "2024-05-01",
      "name": "nic-1",
      "properties": { "ipConfigurations": [] }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{\n  "parameters": {\n    "pool": {\n      "value": {\n        "loadBalancerBackendAddresses": [{ "name": "one", "properties": { "ipAddress": "10.0.1.5" } }]\n      }\n    }\n  }\n}' }], "finding": 'main.json\n\n    26:7  warning  LB013 inbound-nat-to-ip-pool                               lb-web/ssh\n          Inbound NAT rule ssh leads to pool web, whose members are addresses: documents do not support that, so its ports may lead nowhere.\n          26 │ "name": "lb-web/web",\n             │ ~~~~~~~~~~~~~~~~~~~~\n          fix  Join the network interfaces to pool web, or bind NAT rules to their ip-configurations.', "target": "lb-web/ssh" }, "right": { "name": "another pool", "files": [{ "path": "main.json", "text": `{
  "parameters": { "pool": { "type": "object" }, "nat": { "type": "string", "defaultValue": "web" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": {
        "backendAddressPools": [{ "name": "web" }],
        "inboundNatRules": [
          {
            "name": "ssh",
            "properties": {
              "backendAddressPool": {
                "id": "[if(empty(parameters('nat')), '', resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', parameters('nat')))]"
              }
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Network/loadBalancers/backendAddressPools",
      "apiVersion": "2024-05-01",
      "name": "lb-web/web",
      "properties": "[parameters('pool')]"
    },
    {
      "type": "Microsoft.Network/networkInterfaces",
      "apiVersion": "2024-05-01",
      "name": "nic-1",
      "properties": { "ipConfigurations": [] }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "pool": { "value": {} } } }' }], "finding": "" }, "source": "rules/lb/LB013-inbound-nat-to-ip-pool.yaml" },
  "LB014": { "code": "LB014", "name": "routing-preference-before-ip-pool", "title": "Internet routing is lost before a pool of addresses", "severity": "warning", "target": "frontend", "azure": { "deploy": "silent" }, "profiles": ["strict", "all"], "tags": ["ip-pool"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "The routing preference of a public address is honoured for members that join by network interface only.\n", "fixes": ["Join network interfaces to the pool in place of addresses, or drop the routing preference."], "condition": 'for: frontend\nwhen: frontend.rules.exists(r, r.pools.exists(p, p.kind == "ip"))\nassert: frontend.publicIPAddress.routingPreference != "Internet" && frontend.publicIPPrefix.routingPreference != "Internet"', "links": ["https://learn.microsoft.com/azure/load-balancer/backend-pool-management"], "cases": [{ "name": "an address with routing preference Internet", "expect": "fail" }, { "name": "an address of the network of Microsoft", "expect": "pass" }, { "name": "a prefix with routing preference Internet", "expect": "fail" }, { "name": "a pool without addresses", "expect": "skip" }, { "name": "tags that are not known", "expect": "unknown" }], "wrong": { "name": "an address with routing preference Internet", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "tags": { "type": "array" },
    "prefixTags": { "type": "array", "defaultValue": [] },
    "addresses": {
      "type": "array",
      "defaultValue": [{ "name": "one", "properties": { "ipAddress": "10.0.1.5" } }]
    }
  },
  "resources": [
    {
      "type": "Microsoft.Network/publicIPAddresses",
      "apiVersion": "2024-05-01",
      "name": "pip",
      "properties": { "ipTags": "[parameters('tags')]" }
    },
    {
      "type": "Microsoft.Network/publicIPPrefixes",
      "apiVersion": "2024-05-01",
      "name": "prefix",
      "properties": { "ipTags": "[parameters('prefixTags')]" }
    },
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": {
        "frontendIPConfigurations": [
          {
            "name": "front",
            "properties": {
              "publicIPAddress": { "id": "[resourceId('Microsoft.Network/publicIPAddresses', 'pip')]" },
              "publicIPPrefix": { "id": "[resourceId('Microsoft.Network/publicIPPrefixes', 'prefix')]" }
            }
          }
        ],
        "loadBalancingRules": [
          {
            "name": "https",
            "properties": {
              "frontendIPConfiguration": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', 'lb-web', 'front')]"
              },
              "backendAddressPool": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', 'web')]"
              }
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Network/loadBalancers/backendAddressPools",
      "apiVersion": "2024-05-01",
      "name": "lb-web/web",
      "properties": { "loadBalancerBackendAddresses": "[parameters('addresses')]" }
    },
    {
      "type": "Microsoft.Network/networkInterfaces",
      "apiVersion": "2024-05-01",
      "name": "nic-1",
      "properties": { "ipConfigurations": [] }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "tags": { "value": [{ "ipTagType": "RoutingPreference", "tag": "Internet" }] } } }' }], "finding": 'main.json\n\n    14:7  warning  LB014 routing-preference-before-ip-pool                    lb-web/front\n          Frontend front has an address with routing preference Internet and serves a pool of addresses: its traffic goes through the network of Microsoft, and is billed so. Azure accepts this.\n          14 │ "name": "pip",\n             │ ~~~~~~~~~~~~~\n          fix  Join network interfaces to the pool in place of addresses, or drop the routing preference.', "target": "lb-web/front" }, "right": { "name": "an address of the network of Microsoft", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "tags": { "type": "array" },
    "prefixTags": { "type": "array", "defaultValue": [] },
    "addresses": {
      "type": "array",
      "defaultValue": [{ "name": "one", "properties": { "ipAddress": "10.0.1.5" } }]
    }
  },
  "resources": [
    {
      "type": "Microsoft.Network/publicIPAddresses",
      "apiVersion": "2024-05-01",
      "name": "pip",
      "properties": { "ipTags": "[parameters('tags')]" }
    },
    {
      "type": "Microsoft.Network/publicIPPrefixes",
      "apiVersion": "2024-05-01",
      "name": "prefix",
      "properties": { "ipTags": "[parameters('prefixTags')]" }
    },
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": {
        "frontendIPConfigurations": [
          {
            "name": "front",
            "properties": {
              "publicIPAddress": { "id": "[resourceId('Microsoft.Network/publicIPAddresses', 'pip')]" },
              "publicIPPrefix": { "id": "[resourceId('Microsoft.Network/publicIPPrefixes', 'prefix')]" }
            }
          }
        ],
        "loadBalancingRules": [
          {
            "name": "https",
            "properties": {
              "frontendIPConfiguration": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', 'lb-web', 'front')]"
              },
              "backendAddressPool": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', 'web')]"
              }
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Network/loadBalancers/backendAddressPools",
      "apiVersion": "2024-05-01",
      "name": "lb-web/web",
      "properties": { "loadBalancerBackendAddresses": "[parameters('addresses')]" }
    },
    {
      "type": "Microsoft.Network/networkInterfaces",
      "apiVersion": "2024-05-01",
      "name": "nic-1",
      "properties": { "ipConfigurations": [] }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "tags": { "value": [] } } }' }], "finding": "" }, "source": "rules/lb/LB014-routing-preference-before-ip-pool.yaml" },
  "LB020": { "code": "LB020", "name": "read-only-membership", "title": "Read-only properties stand for members or rules of a load balancer", "severity": "error", "target": "loadBalancer", "azure": { "deploy": "silent" }, "profiles": ["recommended", "strict", "all"], "tags": ["membership"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "Azure fills `backendIPConfigurations` of a pool, `networkInterfaceIPConfiguration` of an address and `loadBalancingRules`\nof a probe, pool or frontend by itself, from what members and rules say. In a template they do nothing. The deployment\nis green and the pool empty.\n", "fixes": ["Say it on the other side: loadBalancerBackendAddressPools of the network interface or scale set for a member, backendAddressPool, probe or frontendIPConfiguration of the rule for a rule."], "condition": "for: loadBalancer\nlet:\n  references: lb.readOnlyReferences\nassert: count(references) == 0", "links": ["https://learn.microsoft.com/azure/load-balancer/backend-pool-management", "https://github.com/Azure/bicep-registry-modules/issues/3089"], "cases": [{ "name": "the pool names the NIC, and the NIC does not name the pool", "expect": "fail" }, { "name": "the NIC says it too, as an export does", "expect": "pass" }, { "name": "empty lists, as modules write them", "expect": "pass" }, { "name": "a list that is not known", "expect": "unknown" }, { "name": "no load balancer", "expect": "skip" }], "wrong": { "name": "the pool names the NIC, and the NIC does not name the pool", "files": [{ "path": "main.json", "text": `{
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": {
        "backendAddressPools": [
          {
            "name": "web",
            "properties": {
              "backendIPConfigurations": [
                {
                  "id": "[resourceId('Microsoft.Network/networkInterfaces/ipConfigurations', 'nic-1', 'ipconfig1')]"
                }
              ]
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Network/networkInterfaces",
      "apiVersion": "2024-05-01",
      "name": "nic-1",
      "properties": { "ipConfigurations": [{ "name": "ipconfig1", "properties": {} }] }
    }
  ]
}` }], "finding": "main.json\n\n   14:17  error    LB020 read-only-membership                                 lb-web\n          Load balancer lb-web sets backendIPConfigurations to /subscriptions/{subscription().subscriptionId}/resourceGroups/{resourceGroup().name}/providers/Microsoft.Network/networkInterfaces/nic-1/ipConfigurations/ipconfig1: the property is read-only, Azure accepts and ignores it, and what it names is left out.\n          14 │ {\n             │ ~\n          fix  Say it on the other side: loadBalancerBackendAddressPools of the network interface or scale set for a member, backendAddressPool, probe or frontendIPConfiguration of the rule for a rule.", "target": "lb-web" }, "right": { "name": "the NIC says it too, as an export does", "files": [{ "path": "main.json", "text": `{
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": {
        "backendAddressPools": [
          {
            "name": "web",
            "properties": {
              "backendIPConfigurations": [
                {
                  "id": "[resourceId('Microsoft.Network/networkInterfaces/ipConfigurations', 'nic-1', 'ipconfig1')]"
                }
              ]
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Network/networkInterfaces",
      "apiVersion": "2024-05-01",
      "name": "nic-1",
      "properties": {
        "ipConfigurations": [
          {
            "name": "ipconfig1",
            "properties": {
              "loadBalancerBackendAddressPools": [
                {
                  "id": "[resourceId('microsoft.network/loadbalancers/backendaddresspools', 'lb-web', 'web')]"
                }
              ]
            }
          }
        ]
      }
    }
  ]
}` }], "finding": "" }, "source": "rules/lb/LB020-read-only-membership.yaml" },
  "LB021": { "code": "LB021", "name": "inline-ip-members", "title": "IP members of a Standard load balancer stand only in its body", "severity": "error", "target": "backendPool", "azure": { "deploy": "silent" }, "profiles": ["recommended", "strict", "all"], "tags": ["membership", "ip-based"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "Azure takes the addresses of an IP-based pool from the pool's own resource. Those in `backendAddressPools` of the load\nbalancer are accepted and dropped, and the deployment is green.\n", "fixes": ["… as a resource of its own, Microsoft.Network/loadBalancers/backendAddressPools, with the addresses in it."], "condition": `for: backendPool
when: count(pool.inlineAddresses) > 0
let:
  isEmpty: known(pool.count) && pool.count == 0
  hasNic: pool.members.exists(m, m.kind == "nic")
assert:
  - assert: '!pool.isUsed'
    message: >-
      Pool {pool.name} lists {pool.inlineAddresses.map(a, a.ipAddress)} in the body of the load balancer, which Azure
      ignores: the pool has none of them, and the rules that forward to it reach {isEmpty ? "nobody" : "its other members only"}.
  - assert: 'false'
    severity: warning
    message: >-
      Pool {pool.name} lists {pool.inlineAddresses.map(a, a.ipAddress)} in the body of the load balancer, which Azure
      ignores: the pool has none of them.`, "links": ["https://github.com/Azure/bicep-types-az/issues/1861", "https://learn.microsoft.com/azure/load-balancer/backend-pool-management"], "cases": [{ "name": "addresses in the body, and a rule that forwards to them", "expect": "fail" }, { "name": "addresses in the body of a pool that no rule uses", "expect": "fail" }, { "name": "the pool is a resource of its own", "expect": "skip" }, { "name": "a pool without any other member reaches nobody", "expect": "fail" }, { "name": "network interfaces are in the pool beside the addresses", "expect": "fail" }, { "name": "who else is in the pool is not known", "expect": "fail" }, { "name": "how many addresses are in the body is not known", "expect": "unknown" }], "wrong": { "name": "addresses in the body, and a rule that forwards to them", "files": [{ "path": "main.json", "text": `{
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": {
        "frontendIPConfigurations": [{ "name": "fe", "properties": {} }],
        "backendAddressPools": [
          {
            "name": "web",
            "properties": {
              "loadBalancerBackendAddresses": [
                { "name": "a", "properties": { "ipAddress": "10.0.1.4" } },
                { "name": "b", "properties": { "ipAddress": "10.0.1.5" } }
              ]
            }
          }
        ],
        "loadBalancingRules": [
          {
            "name": "http",
            "properties": {
              "protocol": "Tcp",
              "frontendPort": 80,
              "backendPort": 80,
              "backendAddressPool": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', 'web')]"
              }
            }
          }
        ]
      }
    }
  ]
}` }], "finding": 'main.json\n\n   15:48  error    LB021 inline-ip-members                                    lb-web/web\n          Pool web lists 10.0.1.4 and 10.0.1.5 in the body of the load balancer, which Azure ignores: the pool has none of them, and the rules that forward to it reach nobody.\n          15 │ { "name": "a", "properties": { "ipAddress": "10.0.1.4" } },\n             │                                ~~~~~~~~~~~~~~~~~~~~~~~\n          see  main.json:16:48  lb-web/web/b\n          fix  Declare the pool as a resource of its own, Microsoft.Network/loadBalancers/backendAddressPools, with the addresses in it.', "target": "lb-web/web" }, "source": "rules/lb/LB021-inline-ip-members.yaml" },
  "LB022": { "code": "LB022", "name": "pool-resource-over-interfaces", "title": "A pool that interfaces join is declared with an address list", "severity": "error", "target": "backendPool", "azure": { "deploy": "rejected" }, "profiles": ["recommended", "strict", "all"], "tags": ["membership"], "since": "0.1.0", "coveredBy": [], "params": [], "why": 'The members of a pool are either those that join by network interface, or those of its address list. Azure answers "Operation\non backend pool … not allowed since it adds/modifies/deletes backend address pool members that are specified with a\nnetwork interface IP configuration".\n', "fixes": ["Remove loadBalancerBackendAddresses of pool …, or declare the pool in backendAddressPools of its load balancer.", "Declare pool … in backendAddressPools of its load balancer."], "condition": `for: backendPool
when: pool.isChild && pool.kind == "nic" && count(pool.members) > 0
assert:
  - assert: '!pool.saysAddresses'
    at: pool.addresses
    message: >-
      Pool {pool.name} is a resource of its own with loadBalancerBackendAddresses, and network interfaces or scale sets join it: Azure refuses to change such members by that list, be it
      empty.
    fix: Remove loadBalancerBackendAddresses of pool {pool.name}, or declare the pool in backendAddressPools of its load balancer.
  - assert: pool.syncMode == "Automatic"
    severity: warning
    message: >-
      Pool {pool.name} is a resource of its own, and network interfaces or scale sets join it: what declares it again may take its members away.
    fix: Declare pool {pool.name} in backendAddressPools of its load balancer.`, "links": ["https://learn.microsoft.com/azure/load-balancer/backend-pool-management"], "cases": [{ "name": "an empty address list", "expect": "fail" }, { "name": "the interface joins another pool", "expect": "skip" }, { "name": "with an address the pool is mixed, which LB012 says", "expect": "skip" }, { "name": "interfaces may join by themselves, and none does", "expect": "skip" }, { "name": "no address list", "expect": "fail" }, { "name": "a pool that interfaces join by themselves", "expect": "pass" }, { "name": "a pool that is not known", "expect": "unknown" }, { "name": "a pool in the body of its load balancer", "expect": "skip" }], "wrong": { "name": "an empty address list", "files": [{ "path": "main.json", "text": `{
  "parameters": { "pool": { "type": "object" }, "joins": { "type": "string", "defaultValue": "web" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": { "backendAddressPools": [{ "name": "web" }, { "name": "other" }] }
    },
    {
      "type": "Microsoft.Network/loadBalancers/backendAddressPools",
      "apiVersion": "2024-05-01",
      "name": "lb-web/web",
      "properties": "[parameters('pool')]"
    },
    {
      "type": "Microsoft.Network/networkInterfaces",
      "apiVersion": "2024-05-01",
      "name": "nic-1",
      "properties": {
        "ipConfigurations": [
          {
            "name": "ip",
            "properties": {
              "loadBalancerBackendAddressPools": [
                {
                  "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', parameters('joins'))]"
                }
              ]
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "pool": { "value": { "loadBalancerBackendAddresses": [] } } } }' }], "finding": `main.json

    15:7  error    LB022 pool-resource-over-interfaces                        lb-web/web
          Pool web is a resource of its own with loadBalancerBackendAddresses, and network interfaces or scale sets join it: Azure refuses to change such members by that list, be it empty.
          15 │ "properties": "[parameters('pool')]"
             │ ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          see  main.parameters.json:1:40  parameter pool
          fix  Remove loadBalancerBackendAddresses of pool web, or declare the pool in backendAddressPools of its load balancer.`, "target": "lb-web/web" }, "right": { "name": "a pool that interfaces join by themselves", "files": [{ "path": "main.json", "text": `{
  "parameters": { "pool": { "type": "object" }, "joins": { "type": "string", "defaultValue": "web" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": { "backendAddressPools": [{ "name": "web" }, { "name": "other" }] }
    },
    {
      "type": "Microsoft.Network/loadBalancers/backendAddressPools",
      "apiVersion": "2024-05-01",
      "name": "lb-web/web",
      "properties": "[parameters('pool')]"
    },
    {
      "type": "Microsoft.Network/networkInterfaces",
      "apiVersion": "2024-05-01",
      "name": "nic-1",
      "properties": {
        "ipConfigurations": [
          {
            "name": "ip",
            "properties": {
              "loadBalancerBackendAddressPools": [
                {
                  "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', parameters('joins'))]"
                }
              ]
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "pool": { "value": { "syncMode": "Automatic" } } } }' }], "finding": "" }, "source": "rules/lb/LB022-pool-resource-over-interfaces.yaml" },
  "LB023": { "code": "LB023", "name": "sync-mode-contradiction", "title": "syncMode of a pool says something else than its members", "severity": "error", "target": "backendPool", "azure": { "deploy": "rejected", "error": "ModificationOfBackendAddressesInPoolIsNotSupportedWhenSyncModeIsAutomatic" }, "profiles": ["recommended", "strict", "all"], "tags": ["membership"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "A pool with syncMode Automatic takes the network interfaces that join it, one with Manual the addresses that it lists; both\nname the virtual network. syncMode came with api-version 2023-04-01 and is for regional Standard load balancers.\n", "fixes": ["Set syncMode of pool … to Manual, or remove its addresses.", "Set virtualNetwork of pool ….", "Set syncMode of pool … to Automatic, or list addresses in place of the interfaces.", "Remove syncMode of pool ….", "Raise the api-version to 2023-04-01 or later.", "Remove virtualNetwork of the addresses of pool …."], "condition": `for: backendPool
when: pool.loadBalancer != null
let:
  says: pool.syncMode != null
  addresses: pool.addresses.filter(a, a.kind == "ip")
  named: pool.addresses.filter(a, a.virtualNetwork != null)
assert:
  - assert: pool.syncMode != "Automatic" || count(addresses) == 0
    at: addresses
    message: >-
      Pool {pool.name} has syncMode Automatic and lists {count(addresses) == 1 ? "an address" : count(addresses) + " addresses"}: its members join by network interface, and Azure refuses the list.
    fix: Set syncMode of pool {pool.name} to Manual, or remove its addresses.
  - assert: '!says || pool.virtualNetwork != null'
    at: pool.syncMode
    message: 'Pool {pool.name} has syncMode {pool.syncMode} but names no virtual network: Azure refuses it.'
    fix: 'Set virtualNetwork of pool {pool.name}.'
  - assert: pool.syncMode != "Manual" || !pool.members.exists(m, m.kind == "nic")
    at: pool.syncMode
    message: 'Pool {pool.name} has syncMode Manual, and network interfaces join it: Azure refuses it.'
    fix: 'Set syncMode of pool {pool.name} to Automatic, or list addresses in place of the interfaces.'
  - assert: '!says || pool.loadBalancer.sku.name == "Standard"'
    at: pool.syncMode
    message: 'Pool {pool.name} has syncMode, which a {pool.loadBalancer.sku.name} load balancer does not have.'
    fix: 'Remove syncMode of pool {pool.name}.'
  - assert: '!says || pool.loadBalancer.sku.tier != "Global"'
    at: pool.syncMode
    message: 'Pool {pool.name} has syncMode, which pools of a Global load balancer do not have.'
    fix: 'Remove syncMode of pool {pool.name}.'
  - assert: '!says || pool.apiVersion >= "2023-04-01"'
    at: pool.syncMode
    message: 'Pool {pool.name} has syncMode, which api-version {pool.apiVersion} does not know.'
    fix: 'Raise the api-version to 2023-04-01 or later.'
  - assert: pool.virtualNetwork == null || count(named) == 0
    severity: warning
    at: named
    message: 'Pool {pool.name} names a virtual network, and so does address {named[0].name}: only one of the two is heard.'
    fix: 'Remove virtualNetwork of the addresses of pool {pool.name}.'`, "links": ["https://learn.microsoft.com/azure/load-balancer/backend-pool-management"], "cases": [{ "name": "Automatic with an address", "expect": "fail" }, { "name": "Manual with an address", "expect": "pass" }, { "name": "Automatic with an interface", "expect": "pass" }, { "name": "Manual with an interface", "expect": "fail" }, { "name": "no network", "expect": "fail" }, { "name": "the Basic SKU", "expect": "fail" }, { "name": "the Global tier", "expect": "fail" }, { "name": "nothing said, on the Basic SKU and the Global tier, with a network", "expect": "pass" }, { "name": "nothing said, and no network", "expect": "pass" }, { "name": "an old api-version", "expect": "fail" }, { "name": "an old api-version without syncMode", "expect": "pass" }, { "name": "the network twice", "expect": "fail" }, { "name": "the network of the address alone", "expect": "pass" }, { "name": "a pool that is not known", "expect": "unknown" }, { "name": "a pool of an application gateway", "expect": "skip" }], "wrong": { "name": "Automatic with an address", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "pool": { "type": "object" },
    "sku": { "type": "object", "defaultValue": { "name": "Standard" } },
    "joins": { "type": "string", "defaultValue": "other" },
    "network": {
      "type": "string",
      "defaultValue": "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/vnet"
    }
  },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": "[parameters('sku')]",
      "properties": { "backendAddressPools": [{ "name": "other" }] }
    },
    {
      "type": "Microsoft.Network/loadBalancers/backendAddressPools",
      "apiVersion": "2024-05-01",
      "name": "lb-web/web",
      "properties": "[union(parameters('pool'), createObject('virtualNetwork', createObject('id', parameters('network'))))]"
    },
    {
      "type": "Microsoft.Network/networkInterfaces",
      "apiVersion": "2024-05-01",
      "name": "nic-1",
      "properties": {
        "ipConfigurations": [
          {
            "name": "ip",
            "properties": {
              "loadBalancerBackendAddressPools": [
                {
                  "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', parameters('joins'))]"
                }
              ]
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{\n  "parameters": {\n    "pool": {\n      "value": {\n        "syncMode": "Automatic",\n        "loadBalancerBackendAddresses": [{ "name": "a", "properties": { "ipAddress": "10.0.1.5" } }]\n      }\n    }\n  }\n}' }], "finding": `main.json

   23:29  error    LB023 sync-mode-contradiction                              lb-web/web
          Pool web has syncMode Automatic and lists an address: its members join by network interface, and Azure refuses the list.
          23 │ "properties": "[union(parameters('pool'), createObject('virtualNetwork', createObject('id', parameters('network'))))]"
             │                       ~~~~~~~~~~~~~~~~~~
          see  main.parameters.json:6:73  parameter pool
          fix  Set syncMode of pool web to Manual, or remove its addresses.`, "target": "lb-web/web" }, "right": { "name": "Manual with an address", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "pool": { "type": "object" },
    "sku": { "type": "object", "defaultValue": { "name": "Standard" } },
    "joins": { "type": "string", "defaultValue": "other" },
    "network": {
      "type": "string",
      "defaultValue": "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/vnet"
    }
  },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": "[parameters('sku')]",
      "properties": { "backendAddressPools": [{ "name": "other" }] }
    },
    {
      "type": "Microsoft.Network/loadBalancers/backendAddressPools",
      "apiVersion": "2024-05-01",
      "name": "lb-web/web",
      "properties": "[union(parameters('pool'), createObject('virtualNetwork', createObject('id', parameters('network'))))]"
    },
    {
      "type": "Microsoft.Network/networkInterfaces",
      "apiVersion": "2024-05-01",
      "name": "nic-1",
      "properties": {
        "ipConfigurations": [
          {
            "name": "ip",
            "properties": {
              "loadBalancerBackendAddressPools": [
                {
                  "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', parameters('joins'))]"
                }
              ]
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{\n  "parameters": {\n    "pool": {\n      "value": {\n        "syncMode": "Manual",\n        "loadBalancerBackendAddresses": [{ "name": "a", "properties": { "ipAddress": "10.0.1.5" } }]\n      }\n    }\n  }\n}' }], "finding": "" }, "source": "rules/lb/LB023-sync-mode-contradiction.yaml" },
  "LB024": { "code": "LB024", "name": "addresses-of-a-scale-set", "title": "A pool lists addresses from the subnet of a scale set", "severity": "warning", "target": "backendPool", "azure": { "deploy": "silent" }, "profiles": ["strict", "all"], "tags": ["membership", "ip-pool"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "Addresses of instances are given and taken by the platform. After the first scale-out or repair a list of them is wrong; a\nscale set that lists the pool joins and leaves by itself.\n", "fixes": ["List pool … in the profile of the scale set, and remove the addresses."], "condition": 'for: backendPool\nwhen: pool.loadBalancer != null\nlet:\n  inside: >-\n    pool.addresses.filter(a, a.kind == "ip" && a.home.ipConfigurations.exists(c, c.scaleSet != null && !(pool in c.pools)))\nassert: count(inside) == 0', "links": ["https://learn.microsoft.com/azure/load-balancer/backend-pool-management"], "cases": [{ "name": "an address of the subnet of a scale set", "expect": "fail" }, { "name": "an address of another subnet", "expect": "pass" }, { "name": "an entry without an address, in the subnet of the scale set", "expect": "pass" }, { "name": "the scale set lists the pool, which LB012 says", "expect": "pass" }, { "name": "an address that is not known", "expect": "unknown" }, { "name": "a pool of an application gateway", "expect": "skip" }], "wrong": { "name": "an address of the subnet of a scale set", "files": [{ "path": "main.json", "text": `{
  "parameters": { "address": { "type": "string" }, "joins": { "type": "string", "defaultValue": "other" } },
  "resources": [
    {
      "type": "Microsoft.Network/virtualNetworks",
      "apiVersion": "2024-05-01",
      "name": "vnet",
      "properties": {
        "subnets": [
          { "name": "web", "properties": { "addressPrefix": "10.0.1.0/24" } },
          { "name": "db", "properties": { "addressPrefix": "10.0.2.0/24" } }
        ]
      }
    },
    {
      "type": "Microsoft.Compute/virtualMachineScaleSets",
      "apiVersion": "2024-07-01",
      "name": "vmss-web",
      "properties": {
        "virtualMachineProfile": {
          "networkProfile": {
            "networkInterfaceConfigurations": [
              {
                "name": "nic",
                "properties": {
                  "ipConfigurations": [
                    {
                      "name": "ip",
                      "properties": {
                        "subnet": {
                          "id": "[resourceId('Microsoft.Network/virtualNetworks/subnets', 'vnet', 'web')]"
                        },
                        "loadBalancerBackendAddressPools": [
                          {
                            "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', parameters('joins'))]"
                          }
                        ]
                      }
                    }
                  ]
                }
              }
            ]
          }
        }
      }
    },
    {
      "type": "Microsoft.Network/networkInterfaces",
      "apiVersion": "2024-05-01",
      "name": "nic-db",
      "properties": {
        "ipConfigurations": [
          {
            "name": "ip",
            "properties": {
              "subnet": { "id": "[resourceId('Microsoft.Network/virtualNetworks/subnets', 'vnet', 'db')]" }
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": { "backendAddressPools": [{ "name": "other" }] }
    },
    {
      "type": "Microsoft.Network/loadBalancers/backendAddressPools",
      "apiVersion": "2024-05-01",
      "name": "lb-web/web",
      "properties": {
        "virtualNetwork": { "id": "[resourceId('Microsoft.Network/virtualNetworks', 'vnet')]" },
        "loadBalancerBackendAddresses": [
          { "name": "one", "properties": { "ipAddress": "[parameters('address')]" } },
          {
            "name": "none",
            "properties": {
              "subnet": {
                "id": "[resourceId('Microsoft.Network/virtualNetworks/subnets', 'vnet', if(equals(parameters('address'), '10.0.2.6'), 'web', 'db'))]"
              }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "address": { "value": "10.0.1.5" } } }' }], "finding": `main.json

   77:44  warning  LB024 addresses-of-a-scale-set                             lb-web/web
          Pool web lists address 10.0.1.5 from subnet vnet/web, in which a scale set places its instances: they get other addresses when it scales or is repaired. Azure accepts this.
          77 │ { "name": "one", "properties": { "ipAddress": "[parameters('address')]" } },
             │                                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          see  main.parameters.json:1:41  parameter address
          fix  List pool web in the profile of the scale set, and remove the addresses.`, "target": "lb-web/web" }, "right": { "name": "an address of another subnet", "files": [{ "path": "main.json", "text": `{
  "parameters": { "address": { "type": "string" }, "joins": { "type": "string", "defaultValue": "other" } },
  "resources": [
    {
      "type": "Microsoft.Network/virtualNetworks",
      "apiVersion": "2024-05-01",
      "name": "vnet",
      "properties": {
        "subnets": [
          { "name": "web", "properties": { "addressPrefix": "10.0.1.0/24" } },
          { "name": "db", "properties": { "addressPrefix": "10.0.2.0/24" } }
        ]
      }
    },
    {
      "type": "Microsoft.Compute/virtualMachineScaleSets",
      "apiVersion": "2024-07-01",
      "name": "vmss-web",
      "properties": {
        "virtualMachineProfile": {
          "networkProfile": {
            "networkInterfaceConfigurations": [
              {
                "name": "nic",
                "properties": {
                  "ipConfigurations": [
                    {
                      "name": "ip",
                      "properties": {
                        "subnet": {
                          "id": "[resourceId('Microsoft.Network/virtualNetworks/subnets', 'vnet', 'web')]"
                        },
                        "loadBalancerBackendAddressPools": [
                          {
                            "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', parameters('joins'))]"
                          }
                        ]
                      }
                    }
                  ]
                }
              }
            ]
          }
        }
      }
    },
    {
      "type": "Microsoft.Network/networkInterfaces",
      "apiVersion": "2024-05-01",
      "name": "nic-db",
      "properties": {
        "ipConfigurations": [
          {
            "name": "ip",
            "properties": {
              "subnet": { "id": "[resourceId('Microsoft.Network/virtualNetworks/subnets', 'vnet', 'db')]" }
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": { "backendAddressPools": [{ "name": "other" }] }
    },
    {
      "type": "Microsoft.Network/loadBalancers/backendAddressPools",
      "apiVersion": "2024-05-01",
      "name": "lb-web/web",
      "properties": {
        "virtualNetwork": { "id": "[resourceId('Microsoft.Network/virtualNetworks', 'vnet')]" },
        "loadBalancerBackendAddresses": [
          { "name": "one", "properties": { "ipAddress": "[parameters('address')]" } },
          {
            "name": "none",
            "properties": {
              "subnet": {
                "id": "[resourceId('Microsoft.Network/virtualNetworks/subnets', 'vnet', if(equals(parameters('address'), '10.0.2.6'), 'web', 'db'))]"
              }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "address": { "value": "10.0.2.5" } } }' }], "finding": "" }, "source": "rules/lb/LB024-addresses-of-a-scale-set.yaml" },
  "LB025": { "code": "LB025", "name": "address-of-dynamic-interface", "title": "An IP member has an address that an interface does not keep", "severity": "info", "target": "backendAddress", "azure": { "deploy": "silent" }, "profiles": ["all"], "tags": ["membership", "ip-pool"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "An address that Azure chooses stays with an interface until the interface is deleted. The new one gets another address, and\nthe pool goes on with the old one.\n", "fixes": ["Set privateIPAllocationMethod of … to Static, or let the interface join pool …."], "condition": 'for: backendAddress\nwhen: address.kind == "ip"\nlet:\n  moving: address.claims.filter(c, c.kind == "ipConfiguration" && c.allocationMethod == "Dynamic")\nassert: count(moving) == 0', "links": ["https://learn.microsoft.com/azure/load-balancer/backend-pool-management"], "cases": [{ "name": "an interface with a dynamic address", "expect": "fail" }, { "name": "an interface with a static address", "expect": "pass" }, { "name": "the frontend of a load balancer is LB009's", "expect": "pass" }, { "name": "a method that is not known", "expect": "unknown" }, { "name": "an entry without an address", "expect": "skip" }], "wrong": { "name": "an interface with a dynamic address", "files": [{ "path": "main.json", "text": `{
  "parameters": { "method": { "type": "string" }, "address": { "type": "string", "defaultValue": "10.0.1.5" } },
  "resources": [
    {
      "type": "Microsoft.Network/networkInterfaces",
      "apiVersion": "2024-05-01",
      "name": "nic-1",
      "properties": {
        "ipConfigurations": [
          {
            "name": "ip",
            "properties": {
              "privateIPAddress": "10.0.1.5",
              "privateIPAllocationMethod": "[parameters('method')]",
              "subnet": { "id": "[resourceId('Microsoft.Network/virtualNetworks/subnets', 'vnet', 'web')]" }
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-api",
      "properties": {
        "frontendIPConfigurations": [
          {
            "name": "inside",
            "properties": {
              "privateIPAddress": "10.0.1.6",
              "subnet": { "id": "[resourceId('Microsoft.Network/virtualNetworks/subnets', 'vnet', 'web')]" }
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Network/loadBalancers/backendAddressPools",
      "apiVersion": "2024-05-01",
      "name": "lb-web/web",
      "properties": {
        "virtualNetwork": { "id": "[resourceId('Microsoft.Network/virtualNetworks', 'vnet')]" },
        "loadBalancerBackendAddresses": [{ "name": "one", "properties": { "ipAddress": "[parameters('address')]" } }]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "method": { "value": "Dynamic" } } }' }], "finding": `main.json

   43:75  info     LB025 address-of-dynamic-interface                         lb-web/web/one
          Address 10.0.1.5 of pool web is that of nic-1/ip, which does not keep it: it changes when the interface is created anew.
          43 │ "loadBalancerBackendAddresses": [{ "name": "one", "properties": { "ipAddress": "[parameters('address')]" } }]
             │                                                                   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          see  main.json:2:82  parameter address
          fix  Set privateIPAllocationMethod of nic-1/ip to Static, or let the interface join pool web.`, "target": "lb-web/web/one" }, "right": { "name": "an interface with a static address", "files": [{ "path": "main.json", "text": `{
  "parameters": { "method": { "type": "string" }, "address": { "type": "string", "defaultValue": "10.0.1.5" } },
  "resources": [
    {
      "type": "Microsoft.Network/networkInterfaces",
      "apiVersion": "2024-05-01",
      "name": "nic-1",
      "properties": {
        "ipConfigurations": [
          {
            "name": "ip",
            "properties": {
              "privateIPAddress": "10.0.1.5",
              "privateIPAllocationMethod": "[parameters('method')]",
              "subnet": { "id": "[resourceId('Microsoft.Network/virtualNetworks/subnets', 'vnet', 'web')]" }
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-api",
      "properties": {
        "frontendIPConfigurations": [
          {
            "name": "inside",
            "properties": {
              "privateIPAddress": "10.0.1.6",
              "subnet": { "id": "[resourceId('Microsoft.Network/virtualNetworks/subnets', 'vnet', 'web')]" }
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Network/loadBalancers/backendAddressPools",
      "apiVersion": "2024-05-01",
      "name": "lb-web/web",
      "properties": {
        "virtualNetwork": { "id": "[resourceId('Microsoft.Network/virtualNetworks', 'vnet')]" },
        "loadBalancerBackendAddresses": [{ "name": "one", "properties": { "ipAddress": "[parameters('address')]" } }]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "method": { "value": "static" } } }' }], "finding": "" }, "source": "rules/lb/LB025-address-of-dynamic-interface.yaml" },
  "LB026": { "code": "LB026", "name": "address-version-differs", "title": "An IP member has another address version than every frontend before it", "severity": "error", "target": "backendAddress", "azure": { "deploy": "rejected?" }, "profiles": ["recommended", "strict", "all"], "tags": ["membership", "ip-pool"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "A load balancer does not translate between IPv4 and IPv6. Frontend, rule and members have one version; dual stack takes a\nfrontend, a rule and a pool for each.\n", "fixes": ["Move … to a pool of its own, with a rule of an … frontend."], "condition": `for: backendAddress
when: address.ipAddress != null && count(address.pool.rules) > 0
let:
  version: 'ipVersion(address.ipAddress) == 6 ? "IPv6" : "IPv4"'
assert: address.pool.rules.exists(r, r.frontend.addressVersion == version)`, "links": ["https://learn.microsoft.com/azure/load-balancer/load-balancer-ipv6-overview"], "cases": [{ "name": "an IPv6 address behind an IPv4 frontend", "expect": "fail" }, { "name": "an IPv6 address behind an IPv6 frontend", "expect": "pass" }, { "name": "an IPv4 address behind an IPv4 frontend", "expect": "pass" }, { "name": "no rule", "expect": "skip" }, { "name": "an entry without an address", "expect": "skip" }, { "name": "an address that is not known", "expect": "unknown" }], "wrong": { "name": "an IPv6 address behind an IPv4 frontend", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "address": { "type": "string" },
    "version": { "type": "string", "defaultValue": "IPv4" },
    "rules": { "type": "array", "defaultValue": ["https"] }
  },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": {
        "frontendIPConfigurations": [
          {
            "name": "front",
            "properties": { "privateIPAddressVersion": "[parameters('version')]" }
          }
        ],
        "copy": [
          {
            "name": "loadBalancingRules",
            "count": "[length(parameters('rules'))]",
            "input": {
              "name": "[parameters('rules')[copyIndex('loadBalancingRules')]]",
              "properties": {
                "frontendIPConfiguration": {
                  "id": "[resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', 'lb-web', 'front')]"
                },
                "backendAddressPool": {
                  "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', 'web')]"
                }
              }
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Network/loadBalancers/backendAddressPools",
      "apiVersion": "2024-05-01",
      "name": "lb-web/web",
      "properties": {
        "loadBalancerBackendAddresses": [{ "name": "one", "properties": { "ipAddress": "[parameters('address')]" } }]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "address": { "value": "fd00::5" } } }' }], "finding": `main.json

   44:75  error    LB026 address-version-differs                              lb-web/web/one
          Address fd00::5 of pool web is IPv6, and no rule brings IPv6 traffic to the pool: it cannot serve any.
          44 │ "loadBalancerBackendAddresses": [{ "name": "one", "properties": { "ipAddress": "[parameters('address')]" } }]
             │                                                                   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~  fd00::5
          see  main.parameters.json:1:41  parameter address
          fix  Move fd00::5 to a pool of its own, with a rule of an IPv6 frontend.`, "target": "lb-web/web/one" }, "right": { "name": "an IPv4 address behind an IPv4 frontend", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "address": { "type": "string" },
    "version": { "type": "string", "defaultValue": "IPv4" },
    "rules": { "type": "array", "defaultValue": ["https"] }
  },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": {
        "frontendIPConfigurations": [
          {
            "name": "front",
            "properties": { "privateIPAddressVersion": "[parameters('version')]" }
          }
        ],
        "copy": [
          {
            "name": "loadBalancingRules",
            "count": "[length(parameters('rules'))]",
            "input": {
              "name": "[parameters('rules')[copyIndex('loadBalancingRules')]]",
              "properties": {
                "frontendIPConfiguration": {
                  "id": "[resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', 'lb-web', 'front')]"
                },
                "backendAddressPool": {
                  "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', 'web')]"
                }
              }
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Network/loadBalancers/backendAddressPools",
      "apiVersion": "2024-05-01",
      "name": "lb-web/web",
      "properties": {
        "loadBalancerBackendAddresses": [{ "name": "one", "properties": { "ipAddress": "[parameters('address')]" } }]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "address": { "value": "10.0.1.5" } } }' }], "finding": "" }, "source": "rules/lb/LB026-address-version-differs.yaml" },
  "LB027": { "code": "LB027", "name": "address-names", "title": "Entries of a pool have no name, or the same one", "severity": "error", "target": "backendPool", "azure": { "deploy": "rejected?" }, "profiles": ["recommended", "strict", "all"], "tags": ["membership", "ip-pool"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "The name of an entry is its key: what has none, or shares it, cannot be told apart.\n", "fixes": ["Give each entry of pool … a name of its own."], "condition": 'for: backendPool\nwhen: pool.loadBalancer != null\nlet:\n  nameless: pool.addresses.filter(a, !a.hasName)\nassert:\n  - assert: count(nameless) == 0\n    at: nameless\n    message: >-\n      {count(nameless) == 1 ? "An entry" : count(nameless) + " entries"} of the address list of pool {pool.name} {count(nameless) == 1 ? "has" : "have"} no name: Azure knows entries by it.\n    fix: Give each entry of pool {pool.name} a name of its own.\n  - assert: count(pool.repeatedAddressNames) == 0\n    at: pool.addresses\n    message: >-\n      Name {pool.repeatedAddressNames[0]} stands more than once in the address list of pool {pool.name}: Azure knows entries by their name.\n    fix: Give each entry of pool {pool.name} a name of its own.', "links": ["https://learn.microsoft.com/rest/api/load-balancer/load-balancer-backend-address-pools/create-or-update"], "cases": [{ "name": "no name", "expect": "fail" }, { "name": "names of their own", "expect": "pass" }, { "name": "one name twice", "expect": "fail" }, { "name": "addresses that are not known", "expect": "unknown" }, { "name": "addresses of an application gateway have no name", "expect": "skip" }], "wrong": { "name": "no name", "files": [{ "path": "main.json", "text": `{
  "parameters": { "addresses": { "type": "array" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers/backendAddressPools",
      "apiVersion": "2024-05-01",
      "name": "lb-web/web",
      "properties": { "loadBalancerBackendAddresses": "[parameters('addresses')]" }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{\n  "parameters": { "addresses": { "value": [{ "name": "one" }, { "properties": { "ipAddress": "10.0.1.5" } }] } }\n}' }], "finding": `main.json

    8:23  error    LB027 address-names                                        lb-web/web
          An entry of the address list of pool web has no name: Azure knows entries by it.
          8 │ "properties": { "loadBalancerBackendAddresses": "[parameters('addresses')]" }
            │                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          see  main.parameters.json:2:81  parameter addresses
          fix  Give each entry of pool web a name of its own.`, "target": "lb-web/web" }, "right": { "name": "names of their own", "files": [{ "path": "main.json", "text": `{
  "parameters": { "addresses": { "type": "array" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers/backendAddressPools",
      "apiVersion": "2024-05-01",
      "name": "lb-web/web",
      "properties": { "loadBalancerBackendAddresses": "[parameters('addresses')]" }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "addresses": { "value": [{ "name": "one" }, { "name": "two" }] } } }' }], "finding": "" }, "source": "rules/lb/LB027-address-names.yaml" },
  "LB028": { "code": "LB028", "name": "address-outside-networks", "title": "An IP member has a public address", "severity": "warning", "target": "backendAddress", "azure": { "deploy": "unknown" }, "profiles": ["strict", "all"], "tags": ["membership", "ip-pool"], "since": "0.1.0", "coveredBy": ["LB003"], "params": [], "why": "A load balancer hands packets to machines of one virtual network. Public addresses, and those of a peered network or of\none's own data centre, cannot be members.\n", "fixes": ["List the private address of the machine, or use an application gateway or a Global load balancer for what lies elsewhere."], "condition": 'for: backendAddress\nwhen: address.kind == "ip" && address.pool.loadBalancer != null && (address.network == null || !known(address.addressRanges))\nassert: isPrivate(address.ipAddress)', "links": ["https://learn.microsoft.com/azure/load-balancer/backend-pool-management"], "cases": [{ "name": "a public address", "expect": "fail" }, { "name": "a private address", "expect": "pass" }, { "name": "a private IPv6 address", "expect": "pass" }, { "name": "an address that is not known", "expect": "unknown" }, { "name": "the ranges of the network are known", "expect": "skip" }, { "name": "no network is named", "expect": "fail" }, { "name": "an entry without an address", "expect": "skip" }, { "name": "application gateways reach public addresses", "expect": "skip" }], "wrong": { "name": "a public address", "files": [{ "path": "main.json", "text": `{
  "parameters": { "address": { "type": "string" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers/backendAddressPools",
      "apiVersion": "2024-05-01",
      "name": "lb-web/web",
      "properties": {
        "virtualNetwork": { "id": "[resourceId('Microsoft.Network/virtualNetworks', 'vnet')]" },
        "loadBalancerBackendAddresses": [{ "name": "one", "properties": { "ipAddress": "[parameters('address')]" } }]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "address": { "value": "20.1.2.3" } } }' }], "finding": `main.json

   10:75  warning  LB028 address-outside-networks                             lb-web/web/one
          Address 20.1.2.3 of pool web is public: members of a load balancer lie in its virtual network, others are never reached.
          10 │ "loadBalancerBackendAddresses": [{ "name": "one", "properties": { "ipAddress": "[parameters('address')]" } }]
             │                                                                   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~  20.1.2.3
          see  main.parameters.json:1:41  parameter address
          fix  List the private address of the machine, or use an application gateway or a Global load balancer for what lies elsewhere.`, "target": "lb-web/web/one" }, "right": { "name": "a private address", "files": [{ "path": "main.json", "text": `{
  "parameters": { "address": { "type": "string" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers/backendAddressPools",
      "apiVersion": "2024-05-01",
      "name": "lb-web/web",
      "properties": {
        "virtualNetwork": { "id": "[resourceId('Microsoft.Network/virtualNetworks', 'vnet')]" },
        "loadBalancerBackendAddresses": [{ "name": "one", "properties": { "ipAddress": "[parameters('address')]" } }]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "address": { "value": "10.1.2.3" } } }' }], "finding": "" }, "source": "rules/lb/LB028-address-outside-networks.yaml" },
  "LB101": { "code": "LB101", "name": "rule-without-pool", "title": "A load-balancing rule has no backend pool", "severity": "error", "target": "loadBalancingRule", "azure": { "deploy": "silent?" }, "profiles": ["recommended", "strict", "all"], "tags": ["rule"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "The pool of a load-balancing rule is optional for Azure. Without one the frontend takes the port, the rule looks\ncomplete, and no member ever gets a connection.\n", "fixes": ["Set backendAddressPool of rule … to …, or remove the rule."], "condition": 'for: loadBalancingRule\nwhen: rule.loadBalancer.sku.name != "Gateway"\nassert: count(rule.pools) > 0', "links": ["https://learn.microsoft.com/azure/load-balancer/backend-pool-management"], "cases": [{ "name": "neither one pool nor several", "expect": "fail" }, { "name": "backendAddressPool", "expect": "pass" }, { "name": "backendAddressPools", "expect": "pass" }, { "name": "a gateway load balancer has a rule of its own for this", "expect": "skip" }, { "name": "a rule that is not known", "expect": "unknown" }], "wrong": { "name": "neither one pool nor several", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "rule": { "type": "object" },
    "sku": { "type": "object", "defaultValue": { "name": "Standard" } }
  },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": "[parameters('sku')]",
      "properties": {
        "backendAddressPools": [{ "name": "web" }],
        "loadBalancingRules": [{ "name": "https", "properties": "[parameters('rule')]" }]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{\n  "parameters": {\n    "rule": { "value": { "frontendPort": 443, "backendAddressPool": null, "backendAddressPools": [] } }\n  }\n}' }], "finding": `main.json

   14:51  error    LB101 rule-without-pool                                    lb-web/https
          Rule https has no backend pool: connections to its port lead nowhere. Azure accepts this.
          14 │ "loadBalancingRules": [{ "name": "https", "properties": "[parameters('rule')]" }]
             │                                           ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          see  main.parameters.json:3:47  parameter rule
          fix  Set backendAddressPool of rule https to lb-web/web, or remove the rule.`, "target": "lb-web/https" }, "right": { "name": "backendAddressPool", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "rule": { "type": "object" },
    "sku": { "type": "object", "defaultValue": { "name": "Standard" } }
  },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": "[parameters('sku')]",
      "properties": {
        "backendAddressPools": [{ "name": "web" }],
        "loadBalancingRules": [{ "name": "https", "properties": "[parameters('rule')]" }]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{\n  "parameters": {\n    "rule": {\n      "value": {\n        "backendAddressPool": {\n          "id": "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/loadBalancers/lb-web/backendAddressPools/web"\n        }\n      }\n    }\n  }\n}' }], "finding": "" }, "source": "rules/lb/LB101-rule-without-pool.yaml" },
  "LB102": { "code": "LB102", "name": "dangling-reference", "title": "A rule names something that its load balancer does not have", "severity": "error", "target": "danglingReference", "azure": { "deploy": "rejected", "error": "InvalidResourceReference" }, "profiles": ["recommended", "strict", "all"], "tags": ["rule"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "Rules name frontends, pools and probes by id. Validation and what-if do not look whether these exist; the deployment of the\nload balancer fails with InvalidResourceReference, after other resources have been changed.\n", "fixes": ["In … of …, …."], "condition": "for: danglingReference\nassert: 'false'", "links": ["https://learn.microsoft.com/troubleshoot/azure/load-balancer/load-balancer-common-deployment-errors"], "cases": [{ "name": "a probe that is misspelt", "expect": "fail" }, { "name": "everything is there", "expect": "skip" }, { "name": "a frontend of an outbound rule", "expect": "fail" }, { "name": "a pool may be declared elsewhere", "expect": "unknown" }, { "name": "a probe that is not known", "expect": "unknown" }], "wrong": { "name": "a probe that is misspelt", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "probe": { "type": "string" },
    "pool": { "type": "string", "defaultValue": "web" },
    "frontend": { "type": "string", "defaultValue": "front" }
  },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": {
        "frontendIPConfigurations": [{ "name": "front" }],
        "backendAddressPools": [{ "name": "web" }],
        "probes": [{ "name": "ready" }],
        "loadBalancingRules": [
          {
            "name": "https",
            "properties": {
              "frontendIPConfiguration": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', 'lb-web', 'front')]"
              },
              "backendAddressPool": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', parameters('pool'))]"
              },
              "probe": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/probes', 'lb-web', parameters('probe'))]"
              }
            }
          }
        ],
        "outboundRules": [
          {
            "name": "out",
            "properties": {
              "frontendIPConfigurations": [
                {
                  "id": "[resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', 'lb-web', parameters('frontend'))]"
                }
              ]
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "probe": { "value": "redy" } } }' }], "finding": `main.json

   28:17  error    LB102 dangling-reference                                   lb-web/https
          lb-web/https names what is not there: load balancer lb-web declares no probe 'redy'. Azure refuses the load balancer.
          28 │ "id": "[resourceId('Microsoft.Network/loadBalancers/probes', 'lb-web', parameters('probe'))]"
             │ ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          see  main.parameters.json:1:39  parameter probe
          fix  In probe of lb-web/https, correct the reference (did you mean 'ready'?).`, "target": "lb-web/https" }, "source": "rules/lb/LB102-dangling-reference.yaml" },
  "LB103": { "code": "LB103", "name": "rule-without-probe", "title": "A load-balancing rule has no health probe", "severity": "error", "target": "loadBalancingRule", "azure": { "deploy": "silent" }, "profiles": ["recommended", "strict", "all"], "tags": ["probe"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "Without a probe a load balancer takes every member for healthy, for ever. The administrative state of members and the\nhealth API work only with one. The portal asks for it; templates do not.\n", "fixes": ["Set probe of the rule to …."], "condition": 'for: loadBalancingRule\nwhen: >-\n  rule.loadBalancer.sku.tier != "Global" && rule.loadBalancer.sku.name != "Service" && !rule.loadBalancer.isManaged\nlet:\n  same: rule.loadBalancer.probes.filter(p, p.port == rule.backendPort)\nassert: rule.probe != null', "links": ["https://learn.microsoft.com/azure/load-balancer/load-balancer-custom-probe-overview"], "cases": [{ "name": "a rule without a probe, beside one that watches its port", "expect": "fail" }, { "name": "a probe whose id is empty", "expect": "fail" }, { "name": "with a probe", "expect": "pass" }, { "name": "a probe that only the deployment knows", "expect": "unknown" }, { "name": "behind a Global load balancer the regional ones watch", "expect": "skip" }, { "name": "SKU Service belongs to the platform", "expect": "skip" }, { "name": "SKU Gateway is not exempt", "expect": "fail" }, { "name": "a load balancer that a Kubernetes cluster runs", "expect": "skip" }, { "name": "a probe of another port is no help", "expect": "fail" }], "wrong": { "name": "a rule without a probe, beside one that watches its port", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "sku": { "type": "object", "defaultValue": { "name": "Standard" } },
    "probe": { "type": "object", "defaultValue": {} }
  },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": "[parameters('sku')]",
      "properties": {
        "probes": [{ "name": "https", "properties": { "protocol": "Tcp", "port": 443 } }],
        "loadBalancingRules": [
          {
            "name": "https",
            "properties": {
              "protocol": "Tcp",
              "frontendPort": 443,
              "backendPort": "443",
              "probe": "[parameters('probe')]"
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "probe": { "value": null } } }' }], "finding": `main.json

   21:15  error    LB103 rule-without-probe                                   lb-web/https
          Rule https has no probe: a member that is down keeps receiving connections. Azure accepts this.
          21 │ "probe": "[parameters('probe')]"
             │ ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          see  main.json:4:34  parameter probe
          fix  Set probe of the rule to lb-web/https, which watches the same port.`, "target": "lb-web/https" }, "right": { "name": "with a probe", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "sku": { "type": "object", "defaultValue": { "name": "Standard" } },
    "probe": { "type": "object", "defaultValue": {} }
  },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": "[parameters('sku')]",
      "properties": {
        "probes": [{ "name": "https", "properties": { "protocol": "Tcp", "port": 443 } }],
        "loadBalancingRules": [
          {
            "name": "https",
            "properties": {
              "protocol": "Tcp",
              "frontendPort": 443,
              "backendPort": "443",
              "probe": "[parameters('probe')]"
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{\n  "parameters": {\n    "probe": {\n      "value": {\n        "id": "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/loadBalancers/lb-web/probes/https"\n      }\n    }\n  }\n}' }], "finding": "" }, "source": "rules/lb/LB103-rule-without-probe.yaml" },
  "LB104": { "code": "LB104", "name": "unused-probe", "title": "No rule and no scale set uses a probe", "severity": "warning", "target": "probe", "azure": { "deploy": "silent" }, "profiles": ["strict", "all"], "tags": ["probe"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "A probe does nothing by itself: a load-balancing rule has to name it. One that nothing names looks like protection in\nthe portal and in reviews, and its failures change nothing.\n", "fixes": ["…"], "condition": "for: probe\nwhen: '!probe.loadBalancer.isManaged'\nassert: count(probe.rules) > 0 || count(probe.scaleSets) > 0", "links": ["https://learn.microsoft.com/azure/load-balancer/load-balancer-custom-probe-overview"], "cases": [{ "name": "the rule forgets its probe", "expect": "fail" }, { "name": "a rule uses it", "expect": "pass" }, { "name": "a scale set uses it", "expect": "pass" }, { "name": "it is not known which probe the rule uses", "expect": "unknown" }, { "name": "a load balancer that a Kubernetes cluster runs", "expect": "skip" }], "wrong": { "name": "the rule forgets its probe", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "probe": { "type": "string", "defaultValue": "" },
    "name": { "type": "string", "defaultValue": "lb-web" },
    "instances": { "type": "string", "defaultValue": "" }
  },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "[parameters('name')]",
      "sku": { "name": "Standard" },
      "properties": {
        "probes": [{ "name": "ready", "properties": { "protocol": "Tcp", "port": 443 } }],
        "loadBalancingRules": [
          {
            "name": "https",
            "properties": {
              "frontendPort": 443,
              "probe": {
                "id": "[if(empty(parameters('probe')), '', resourceId('Microsoft.Network/loadBalancers/probes', 'lb-web', parameters('probe')))]"
              }
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Compute/virtualMachineScaleSets",
      "apiVersion": "2024-07-01",
      "name": "vmss-web",
      "properties": {
        "virtualMachineProfile": {
          "networkProfile": {
            "healthProbe": {
              "id": "[if(empty(parameters('instances')), '', resourceId('Microsoft.Network/loadBalancers/probes', 'lb-web', parameters('instances')))]"
            }
          }
        }
      }
    }
  ]
}` }], "finding": 'main.json\n\n   14:22  warning  LB104 unused-probe                                         lb-web/ready\n          Probe ready is used by no load-balancing rule and no scale set: it watches nothing. Azure accepts this.\n          14 │ "probes": [{ "name": "ready", "properties": { "protocol": "Tcp", "port": 443 } }],\n             │              ~~~~~~~~~~~~~~~\n          fix  Set probe of rule https to lb-web/ready.', "target": "lb-web/ready" }, "right": { "name": "a rule uses it", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "probe": { "type": "string", "defaultValue": "" },
    "name": { "type": "string", "defaultValue": "lb-web" },
    "instances": { "type": "string", "defaultValue": "" }
  },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "[parameters('name')]",
      "sku": { "name": "Standard" },
      "properties": {
        "probes": [{ "name": "ready", "properties": { "protocol": "Tcp", "port": 443 } }],
        "loadBalancingRules": [
          {
            "name": "https",
            "properties": {
              "frontendPort": 443,
              "probe": {
                "id": "[if(empty(parameters('probe')), '', resourceId('Microsoft.Network/loadBalancers/probes', 'lb-web', parameters('probe')))]"
              }
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Compute/virtualMachineScaleSets",
      "apiVersion": "2024-07-01",
      "name": "vmss-web",
      "properties": {
        "virtualMachineProfile": {
          "networkProfile": {
            "healthProbe": {
              "id": "[if(empty(parameters('instances')), '', resourceId('Microsoft.Network/loadBalancers/probes', 'lb-web', parameters('instances')))]"
            }
          }
        }
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "probe": { "value": "READY" } } }' }], "finding": "" }, "source": "rules/lb/LB104-unused-probe.yaml" },
  "LB105": { "code": "LB105", "name": "load-balancer-without-rules", "title": "A load balancer has no rules of any kind", "severity": "warning", "target": "loadBalancer", "azure": { "deploy": "silent" }, "profiles": ["strict", "all"], "tags": ["rule"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "Frontends and pools alone move nothing: only a rule joins a port of a frontend to a pool. Such a load balancer is paid\nfor and looks complete in lists of resources.\n", "fixes": ["Add the rules that it is meant for, or remove load balancer …."], "condition": "for: loadBalancer\nwhen: '!lb.isManaged'\nassert: count(lb.inboundRules) > 0 || count(lb.outboundRules) > 0", "links": ["https://learn.microsoft.com/azure/well-architected/service-guides/azure-load-balancer"], "cases": [{ "name": "a frontend and a pool", "expect": "fail" }, { "name": "a load-balancing rule", "expect": "pass" }, { "name": "an inbound NAT rule", "expect": "pass" }, { "name": "an inbound NAT pool", "expect": "pass" }, { "name": "an outbound rule", "expect": "pass" }, { "name": "an inbound NAT rule that is a resource of its own", "expect": "pass" }, { "name": "rules that are not known", "expect": "unknown" }, { "name": "a load balancer that a Kubernetes cluster runs", "expect": "skip" }], "wrong": { "name": "a frontend and a pool", "files": [{ "path": "main.json", "text": `{
  "parameters": { "rules": { "type": "object" }, "name": { "type": "string", "defaultValue": "lb-web" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "[parameters('name')]",
      "sku": { "name": "Standard" },
      "properties": "[union(createObject('backendAddressPools', createArray(createObject('name', 'web'))), parameters('rules'))]"
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "rules": { "value": { "loadBalancingRules": [] } } } }' }], "finding": `main.json

     7:7  warning  LB105 load-balancer-without-rules                          lb-web
          Load balancer lb-web has no load-balancing rule, NAT rule or outbound rule: it passes no traffic. Azure accepts this.
          7 │ "name": "[parameters('name')]",
            │ ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          see  main.json:2:78  parameter name
          fix  Add the rules that it is meant for, or remove load balancer lb-web.`, "target": "lb-web" }, "right": { "name": "a load-balancing rule", "files": [{ "path": "main.json", "text": `{
  "parameters": { "rules": { "type": "object" }, "name": { "type": "string", "defaultValue": "lb-web" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "[parameters('name')]",
      "sku": { "name": "Standard" },
      "properties": "[union(createObject('backendAddressPools', createArray(createObject('name', 'web'))), parameters('rules'))]"
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "rules": { "value": { "loadBalancingRules": [{ "name": "https" }] } } } }' }], "finding": "" }, "source": "rules/lb/LB105-load-balancer-without-rules.yaml" },
  "LB107": { "code": "LB107", "name": "frontend-port-taken-twice", "title": "Two rules take the same port of one frontend", "severity": "error", "target": "inboundRule", "azure": { "deploy": "rejected" }, "profiles": ["recommended", "strict", "all"], "tags": ["rule"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "Of one frontend each port of a protocol belongs to one rule, whatever its form: load-balancing rules, inbound NAT rules and\nthe ranges of NAT rules and NAT pools must not overlap. The deployment fails half-way.\n", "fixes": ["Give … another frontend port or another frontend."], "condition": "for: inboundRule\nlet:\n  other: rule.samePort[0]\nassert: count(rule.samePort) == 0", "links": ["https://learn.microsoft.com/rest/api/load-balancer/load-balancers/create-or-update"], "cases": [{ "name": "a NAT rule in the way of a load-balancing rule", "expect": "fail" }, { "name": "another port", "expect": "pass" }, { "name": "another protocol", "expect": "pass" }, { "name": "another frontend", "expect": "pass" }, { "name": "a NAT pool over the port of a NAT rule", "expect": "fail" }, { "name": "a NAT pool beside the port of a NAT rule", "expect": "pass" }, { "name": "a port that is not known", "expect": "unknown" }], "wrong": { "name": "a NAT rule in the way of a load-balancing rule", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "port": { "type": "int" },
    "protocol": { "type": "string", "defaultValue": "Tcp" },
    "frontend": { "type": "string", "defaultValue": "front" },
    "pool": { "type": "object", "defaultValue": {} }
  },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": {
        "frontendIPConfigurations": [{ "name": "front" }, { "name": "back" }],
        "loadBalancingRules": [
          {
            "name": "https",
            "properties": {
              "protocol": "tcp",
              "frontendPort": 443,
              "backendPort": 443,
              "frontendIPConfiguration": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', 'lb-web', 'front')]"
              }
            }
          }
        ],
        "inboundNatRules": [
          {
            "name": "admin",
            "properties": {
              "protocol": "[parameters('protocol')]",
              "frontendPort": "[parameters('port')]",
              "backendPort": 8443,
              "frontendIPConfiguration": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', 'lb-web', parameters('frontend'))]"
              }
            }
          }
        ],
        "inboundNatPools": "[if(empty(parameters('pool')), createArray(), createArray(createObject('name', 'ssh', 'properties', union(parameters('pool'), createObject('frontendIPConfiguration', createObject('id', resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', 'lb-web', 'front')))))))]"
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "port": { "value": 443 } } }' }], "finding": `main.json

   34:15  error    LB107 frontend-port-taken-twice                            lb-web/admin
          admin and https both take port 443 of frontend front (Tcp): Azure refuses the load balancer.
          34 │ "frontendPort": "[parameters('port')]",
             │ ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          see  main.parameters.json:1:38  parameter port
          fix  Give admin another frontend port or another frontend.`, "target": "lb-web/admin" }, "right": { "name": "another port", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "port": { "type": "int" },
    "protocol": { "type": "string", "defaultValue": "Tcp" },
    "frontend": { "type": "string", "defaultValue": "front" },
    "pool": { "type": "object", "defaultValue": {} }
  },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": {
        "frontendIPConfigurations": [{ "name": "front" }, { "name": "back" }],
        "loadBalancingRules": [
          {
            "name": "https",
            "properties": {
              "protocol": "tcp",
              "frontendPort": 443,
              "backendPort": 443,
              "frontendIPConfiguration": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', 'lb-web', 'front')]"
              }
            }
          }
        ],
        "inboundNatRules": [
          {
            "name": "admin",
            "properties": {
              "protocol": "[parameters('protocol')]",
              "frontendPort": "[parameters('port')]",
              "backendPort": 8443,
              "frontendIPConfiguration": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', 'lb-web', parameters('frontend'))]"
              }
            }
          }
        ],
        "inboundNatPools": "[if(empty(parameters('pool')), createArray(), createArray(createObject('name', 'ssh', 'properties', union(parameters('pool'), createObject('frontendIPConfiguration', createObject('id', resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', 'lb-web', 'front')))))))]"
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "port": { "value": 8443 } } }' }], "finding": "" }, "source": "rules/lb/LB107-frontend-port-taken-twice.yaml" },
  "LB108": { "code": "LB108", "name": "same-backend-port-and-pool", "title": "Two rules send the same protocol to the same port of one pool", "severity": "error", "target": "inboundRule", "azure": { "deploy": "rejected", "error": "RulesUseSameBackendPortProtocolAndPool" }, "profiles": ["recommended", "strict", "all"], "tags": ["rule"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "Without floating IP the destination is rewritten to the member, so that two rules to one port of one pool could not be told\napart on the way back. Validation does not notice; the deployment fails half-way.\n", "fixes": ["Let … forward to another port, or set enableFloatingIP of both rules and prepare the members for it."], "condition": 'for: inboundRule\nwhen: rule.type == "loadBalancingRule" && !rule.enableFloatingIP\nlet:\n  other: rule.sameBackend.filter(r, r.type == "loadBalancingRule")\nassert: count(other) == 0', "links": ["https://learn.microsoft.com/azure/load-balancer/load-balancer-multivip-overview"], "cases": [{ "name": "two frontends, one port of the pool", "expect": "fail" }, { "name": "another port", "expect": "pass" }, { "name": "another protocol", "expect": "pass" }, { "name": "another pool", "expect": "pass" }, { "name": "with floating IP on both", "expect": "skip" }, { "name": "a port that is not known", "expect": "unknown" }, { "name": "a NAT rule to the same pool and port is LB110's", "expect": "pass" }], "wrong": { "name": "two frontends, one port of the pool", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "port": { "type": "int" },
    "floating": { "type": "bool", "defaultValue": false },
    "pool": { "type": "string", "defaultValue": "web" },
    "protocol": { "type": "string", "defaultValue": "Tcp" }
  },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": {
        "frontendIPConfigurations": [{ "name": "front" }, { "name": "back" }],
        "backendAddressPools": [{ "name": "web" }, { "name": "api" }],
        "loadBalancingRules": [
          {
            "name": "shop",
            "properties": {
              "protocol": "Tcp",
              "frontendPort": 443,
              "backendPort": 443,
              "enableFloatingIP": "[parameters('floating')]",
              "backendAddressPool": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', 'web')]"
              },
              "frontendIPConfiguration": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', 'lb-web', 'front')]"
              }
            }
          },
          {
            "name": "admin",
            "properties": {
              "protocol": "[parameters('protocol')]",
              "frontendPort": 443,
              "backendPort": "[parameters('port')]",
              "enableFloatingIP": "[parameters('floating')]",
              "backendAddressPool": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', parameters('pool'))]"
              },
              "frontendIPConfiguration": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', 'lb-web', 'back')]"
              }
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Network/networkInterfaces",
      "apiVersion": "2024-05-01",
      "name": "nic-1",
      "properties": { "ipConfigurations": [] }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "port": { "value": 443 } } }' }], "finding": `main.json

   38:15  error    LB108 same-backend-port-and-pool                           lb-web/admin
          Rules admin and shop both send Tcp to port 443 of the same pool without floating IP: Azure refuses the load balancer.
          38 │ "backendPort": "[parameters('port')]",
             │ ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          see  main.parameters.json:1:38  parameter port
          fix  Let admin forward to another port, or set enableFloatingIP of both rules and prepare the members for it.`, "target": "lb-web/admin" }, "right": { "name": "another port", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "port": { "type": "int" },
    "floating": { "type": "bool", "defaultValue": false },
    "pool": { "type": "string", "defaultValue": "web" },
    "protocol": { "type": "string", "defaultValue": "Tcp" }
  },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": {
        "frontendIPConfigurations": [{ "name": "front" }, { "name": "back" }],
        "backendAddressPools": [{ "name": "web" }, { "name": "api" }],
        "loadBalancingRules": [
          {
            "name": "shop",
            "properties": {
              "protocol": "Tcp",
              "frontendPort": 443,
              "backendPort": 443,
              "enableFloatingIP": "[parameters('floating')]",
              "backendAddressPool": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', 'web')]"
              },
              "frontendIPConfiguration": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', 'lb-web', 'front')]"
              }
            }
          },
          {
            "name": "admin",
            "properties": {
              "protocol": "[parameters('protocol')]",
              "frontendPort": 443,
              "backendPort": "[parameters('port')]",
              "enableFloatingIP": "[parameters('floating')]",
              "backendAddressPool": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', parameters('pool'))]"
              },
              "frontendIPConfiguration": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', 'lb-web', 'back')]"
              }
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Network/networkInterfaces",
      "apiVersion": "2024-05-01",
      "name": "nic-1",
      "properties": { "ipConfigurations": [] }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "port": { "value": 8443 } } }' }], "finding": "" }, "source": "rules/lb/LB108-same-backend-port-and-pool.yaml" },
  "LB109": { "code": "LB109", "name": "same-floating-rule-twice", "title": "Two floating rules take the same port of one frontend to one pool", "severity": "error", "target": "inboundRule", "azure": { "deploy": "rejected", "error": "RulesUseSameBackendPortProtocolAndPoolAndFrontendIPWithFloatingIPEnabled" }, "profiles": ["recommended", "strict", "all"], "tags": ["rule", "floating-ip"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "With floating IP a member tells rules apart by the address of the frontend. Two rules of one frontend to one port of one\npool look the same to it.\n", "fixes": ["Remove …, or let it listen on another frontend."], "condition": 'for: inboundRule\nwhen: rule.type == "loadBalancingRule" && rule.enableFloatingIP\nassert: count(rule.sameBackend) == 0', "links": ["https://learn.microsoft.com/azure/load-balancer/load-balancer-multivip-overview"], "cases": [{ "name": "one frontend", "expect": "fail" }, { "name": "two frontends", "expect": "pass" }, { "name": "without floating IP it is LB108's", "expect": "skip" }, { "name": "floating IP that is not known", "expect": "unknown" }, { "name": "NAT rules are not asked", "expect": "skip" }], "wrong": { "name": "one frontend", "files": [{ "path": "main.json", "text": `{
  "parameters": { "frontend": { "type": "string" }, "floating": { "type": "bool", "defaultValue": true } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-sql",
      "sku": { "name": "Standard" },
      "properties": {
        "frontendIPConfigurations": [{ "name": "front" }, { "name": "back" }],
        "backendAddressPools": [{ "name": "sql" }],
        "copy": [
          {
            "name": "loadBalancingRules",
            "count": 2,
            "input": {
              "name": "[concat('sql-', copyIndex('loadBalancingRules'))]",
              "properties": {
                "protocol": "Tcp",
                "frontendPort": "[add(1433, copyIndex('loadBalancingRules'))]",
                "backendPort": 1433,
                "enableFloatingIP": "[parameters('floating')]",
                "backendAddressPool": {
                  "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-sql', 'sql')]"
                },
                "frontendIPConfiguration": {
                  "id": "[resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', 'lb-sql', if(equals(copyIndex('loadBalancingRules'), 0), 'front', parameters('frontend')))]"
                }
              }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "frontend": { "value": "front" } } }' }], "finding": 'main.json\n\n   21:17  error    LB109 same-floating-rule-twice                             lb-sql/sql-1\n          Rules sql-1 and sql-0 both send Tcp to port 1433 of the same pool, from one frontend and with floating IP: Azure refuses the load balancer.\n          21 │ "backendPort": 1433,\n             │ ~~~~~~~~~~~~~~~~~~~\n          fix  Remove sql-1, or let it listen on another frontend.', "target": "lb-sql/sql-1" }, "right": { "name": "two frontends", "files": [{ "path": "main.json", "text": `{
  "parameters": { "frontend": { "type": "string" }, "floating": { "type": "bool", "defaultValue": true } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-sql",
      "sku": { "name": "Standard" },
      "properties": {
        "frontendIPConfigurations": [{ "name": "front" }, { "name": "back" }],
        "backendAddressPools": [{ "name": "sql" }],
        "copy": [
          {
            "name": "loadBalancingRules",
            "count": 2,
            "input": {
              "name": "[concat('sql-', copyIndex('loadBalancingRules'))]",
              "properties": {
                "protocol": "Tcp",
                "frontendPort": "[add(1433, copyIndex('loadBalancingRules'))]",
                "backendPort": 1433,
                "enableFloatingIP": "[parameters('floating')]",
                "backendAddressPool": {
                  "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-sql', 'sql')]"
                },
                "frontendIPConfiguration": {
                  "id": "[resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', 'lb-sql', if(equals(copyIndex('loadBalancingRules'), 0), 'front', parameters('frontend')))]"
                }
              }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "frontend": { "value": "back" } } }' }], "finding": "" }, "source": "rules/lb/LB109-same-floating-rule-twice.yaml" },
  "LB110": { "code": "LB110", "name": "nat-and-rule-on-one-member-port", "title": "Inbound NAT and another rule reach the same port of a member", "severity": "error", "target": "inboundRule", "azure": { "deploy": "rejected", "error": "RulesOfSameLoadBalancerTypeUseSameBackendPortProtocolAndIPConfig" }, "profiles": ["recommended", "strict", "all"], "tags": ["rule", "nat"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "On one ip-configuration a port and protocol belong to one rule of a sort of load balancer (public or internal), whether it is\na load-balancing rule or inbound NAT. In one load balancer Azure calls it RulesUseSameBackendPortProtocolAndIPConfig. What-if\ndoes not notice; the network interface or scale set is refused.\n", "fixes": ["Let … forward to another port of the member, or set enableFloatingIP where the member is prepared for it."], "condition": `for: inboundRule
let:
  isNat: rule.type != "loadBalancingRule"
  met: rule.sameMember.filter(r, isNat || r.type != "loadBalancingRule")
  # Of one pool the load-balancing rules come first, so that NAT rules tell.
  other: 'count(met) > 0 ? met[0] : rule.sameBackend[0]'
assert: count(met) == 0 && (!isNat || rule.enableFloatingIP || count(rule.sameBackend) == 0)`, "links": ["https://learn.microsoft.com/troubleshoot/azure/load-balancer/load-balancer-common-deployment-errors"], "cases": [{ "name": "a NAT rule to the port that is balanced", "expect": "fail" }, { "name": "a NAT rule to another port", "expect": "pass" }, { "name": "a NAT rule with floating IP", "expect": "pass" }, { "name": "a port that is not known", "expect": "unknown" }, { "name": "the interface is not bound to the NAT rule", "expect": "pass" }, { "name": "a NAT rule of version 2 and a rule to the same pool", "expect": "fail" }, { "name": "the same with floating IP", "expect": "pass" }, { "name": "a NAT rule of another load balancer of the same sort", "expect": "fail" }, { "name": "two load-balancing rules are POOL024's and LB108's", "expect": "pass" }], "wrong": { "name": "a NAT rule to the port that is balanced", "files": [{ "path": "main.json", "text": `{
  "parameters": { "port": { "type": "int" }, "floating": { "type": "bool", "defaultValue": false } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": {
        "frontendIPConfigurations": [{ "name": "front" }],
        "backendAddressPools": [{ "name": "web" }],
        "loadBalancingRules": [
          {
            "name": "https",
            "properties": {
              "protocol": "Tcp",
              "frontendPort": 443,
              "backendPort": 443,
              "backendAddressPool": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', 'web')]"
              }
            }
          }
        ],
        "inboundNatRules": [
          {
            "name": "first",
            "properties": {
              "protocol": "Tcp",
              "frontendPort": 8443,
              "backendPort": "[parameters('port')]",
              "enableFloatingIP": "[parameters('floating')]"
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Network/networkInterfaces",
      "apiVersion": "2024-05-01",
      "name": "nic-1",
      "properties": {
        "ipConfigurations": [
          {
            "name": "ip",
            "properties": {
              "loadBalancerBackendAddressPools": [
                {
                  "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', 'web')]"
                }
              ],
              "loadBalancerInboundNatRules": [
                {
                  "id": "[resourceId('Microsoft.Network/loadBalancers/inboundNatRules', 'lb-web', 'first')]"
                }
              ]
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "port": { "value": 443 } } }' }], "finding": `main.json

   31:15  error    LB110 nat-and-rule-on-one-member-port                      lb-web/first
          first and lb-web/https both send Tcp to port 443 of the same member: Azure refuses it.
          31 │ "backendPort": "[parameters('port')]",
             │ ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          see  main.parameters.json:1:38  parameter port
          fix  Let first forward to another port of the member, or set enableFloatingIP where the member is prepared for it.`, "target": "lb-web/first" }, "right": { "name": "a NAT rule to another port", "files": [{ "path": "main.json", "text": `{
  "parameters": { "port": { "type": "int" }, "floating": { "type": "bool", "defaultValue": false } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": {
        "frontendIPConfigurations": [{ "name": "front" }],
        "backendAddressPools": [{ "name": "web" }],
        "loadBalancingRules": [
          {
            "name": "https",
            "properties": {
              "protocol": "Tcp",
              "frontendPort": 443,
              "backendPort": 443,
              "backendAddressPool": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', 'web')]"
              }
            }
          }
        ],
        "inboundNatRules": [
          {
            "name": "first",
            "properties": {
              "protocol": "Tcp",
              "frontendPort": 8443,
              "backendPort": "[parameters('port')]",
              "enableFloatingIP": "[parameters('floating')]"
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Network/networkInterfaces",
      "apiVersion": "2024-05-01",
      "name": "nic-1",
      "properties": {
        "ipConfigurations": [
          {
            "name": "ip",
            "properties": {
              "loadBalancerBackendAddressPools": [
                {
                  "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', 'web')]"
                }
              ],
              "loadBalancerInboundNatRules": [
                {
                  "id": "[resourceId('Microsoft.Network/loadBalancers/inboundNatRules', 'lb-web', 'first')]"
                }
              ]
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "port": { "value": 22 } } }' }], "finding": "" }, "source": "rules/lb/LB110-nat-and-rule-on-one-member-port.yaml" },
  "LB111": { "code": "LB111", "name": "port-out-of-range", "title": "A port is outside the range that Azure takes", "severity": "error", "target": "inboundRule", "azure": { "deploy": "rejected" }, "profiles": ["recommended", "strict", "all"], "tags": ["rule"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "The frontend port of a load-balancing rule may be 0 to 65534, of a NAT rule 1 to 65534; the backend port goes to 65535.\n0 means every port and belongs to protocol All. Validation does not look at it: the deployment fails half-way.\n", "fixes": ["Give … a frontend port between 1 and 65534.", "Exchange start and end of the range of ….", "Give … the backend port on which the application listens.", "Give rule … a frontend port and a backend port."], "condition": `for: inboundRule
let:
  isRule: rule.type == "loadBalancingRule"
  low: 'isRule ? 0 : 1'
  # A load-balancing rule without a port leads nowhere unless it is for all ports; LB112 says what those need.
  hasPort: 'rule.protocol == "All" || (rule.firstPort == 0) == (rule.backendPort == 0)'
assert:
  - assert: '!(rule.firstPort < low) && !(rule.lastPort > (rule.type == "inboundNatPool" ? 65535 : 65534))'
    at: rule.firstPort
    message: >-
      {rule.name} listens on {rule.firstPort == rule.lastPort ? "port " + rule.firstPort : "ports " + rule.firstPort + " to " + rule.lastPort}, which Azure refuses: ports of a frontend
      go from {low} to {rule.type == "inboundNatPool" ? 65535 : 65534}.
    fix: 'Give {rule.name} a frontend port between 1 and 65534.'
  - assert: '!(rule.lastPort < rule.firstPort)'
    at: rule.firstPort
    message: 'The port range of {rule.name} goes from {rule.firstPort} down to {rule.lastPort}: Azure refuses it.'
    fix: 'Exchange start and end of the range of {rule.name}.'
  - assert: '!(rule.backendPort < low) && !(rule.backendPort > 65535)'
    at: rule.backendPort
    message: '{rule.name} forwards to port {rule.backendPort}, which Azure refuses: ports of members go from {low} to 65535.'
    fix: 'Give {rule.name} the backend port on which the application listens.'
  - assert: hasPort
    at: '[rule.firstPort, rule.backendPort]'
    message: >-
      Rule {rule.name} goes from port {rule.firstPort} to port {rule.backendPort} with protocol {rule.protocol}: port 0 stands for all ports,
      and only with protocol All. Azure refuses it.
    fix: 'Give rule {rule.name} a frontend port and a backend port.'`, "links": ["https://learn.microsoft.com/rest/api/load-balancer/load-balancers/create-or-update"], "cases": [{ "name": "a frontend port beyond the range", "expect": "fail" }, { "name": "the last ports that are allowed", "expect": "pass" }, { "name": "a frontend port below the range", "expect": "fail" }, { "name": "a backend port beyond the range", "expect": "fail" }, { "name": "a backend port below the range", "expect": "fail" }, { "name": "Tcp without a backend port", "expect": "fail" }, { "name": "Tcp without a frontend port", "expect": "fail" }, { "name": "all ports with Tcp are LB112's", "expect": "pass" }, { "name": "all ports, half said, are LB112's", "expect": "pass" }, { "name": "a port that is not known", "expect": "unknown" }, { "name": "a NAT rule for port 0 of the member", "expect": "fail" }, { "name": "a NAT rule for port 22", "expect": "pass" }, { "name": "a range from a high to a low port", "expect": "fail" }, { "name": "a NAT pool may end at 65535", "expect": "pass" }, { "name": "and no further", "expect": "fail" }], "wrong": { "name": "a frontend port beyond the range", "files": [{ "path": "main.json", "text": `{
  "parameters": { "rule": { "type": "object" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": { "loadBalancingRules": [{ "name": "https", "properties": "[parameters('rule')]" }] }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{\n  "parameters": { "rule": { "value": { "protocol": "Tcp", "frontendPort": 65535, "backendPort": 443 } } }\n}' }], "finding": `main.json

    9:65  error    LB111 port-out-of-range                                    lb-web/https
          https listens on port 65535, which Azure refuses: ports of a frontend go from 0 to 65534.
          9 │ "properties": { "loadBalancingRules": [{ "name": "https", "properties": "[parameters('rule')]" }] }
            │                                                           ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          see  main.parameters.json:2:59  parameter rule
          fix  Give https a frontend port between 1 and 65534.`, "target": "lb-web/https" }, "right": { "name": "the last ports that are allowed", "files": [{ "path": "main.json", "text": `{
  "parameters": { "rule": { "type": "object" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": { "loadBalancingRules": [{ "name": "https", "properties": "[parameters('rule')]" }] }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{\n  "parameters": { "rule": { "value": { "protocol": "Tcp", "frontendPort": 65534, "backendPort": 65535 } } }\n}' }], "finding": "" }, "source": "rules/lb/LB111-port-out-of-range.yaml" },
  "LB112": { "code": "LB112", "name": "incomplete-ha-ports", "title": "A rule for all ports is only half one", "severity": "error", "target": "loadBalancingRule", "azure": { "deploy": "rejected?" }, "profiles": ["recommended", "strict", "all"], "tags": ["rule", "ha-ports"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "High availability ports are one form: protocol All with frontend port 0 and backend port 0. Protocol All with a port, or\nport 0 with one protocol, says two things at once.\n", "fixes": ["…"], "condition": 'for: loadBalancingRule\nwhen: rule.loadBalancer.sku.name != "Gateway"\nlet:\n  allPorts: rule.frontendPort == 0 && rule.backendPort == 0\nassert: (rule.protocol == "All") == allPorts', "links": ["https://learn.microsoft.com/azure/load-balancer/load-balancer-ha-ports-overview"], "cases": [{ "name": "All for one port", "expect": "fail" }, { "name": "All for all ports", "expect": "pass" }, { "name": "all ports, but Tcp only", "expect": "fail" }, { "name": "all ports to one port", "expect": "fail" }, { "name": "one port to all ports", "expect": "fail" }, { "name": "Tcp for one port", "expect": "pass" }, { "name": "a rule that is not known", "expect": "unknown" }, { "name": "a gateway load balancer has a rule of its own for this", "expect": "skip" }], "wrong": { "name": "All for one port", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "rule": { "type": "object" },
    "sku": { "type": "object", "defaultValue": { "name": "Standard" } }
  },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": "[parameters('sku')]",
      "properties": { "loadBalancingRules": [{ "name": "all", "properties": "[parameters('rule')]" }] }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{\n  "parameters": { "rule": { "value": { "protocol": "All", "frontendPort": 443, "backendPort": 443 } } }\n}' }], "finding": `main.json

   12:63  error    LB112 incomplete-ha-ports                                  lb-web/all
          Rule all has protocol All, frontend port 443 and backend port 443: a rule for all ports needs protocol All and both ports 0. Azure refuses anything between.
          12 │ "properties": { "loadBalancingRules": [{ "name": "all", "properties": "[parameters('rule')]" }] }
             │                                                         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          see  main.parameters.json:2:40  parameter rule
          fix  Set both ports of rule all to 0, or name the one protocol that it is for.`, "target": "lb-web/all" }, "right": { "name": "Tcp for one port", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "rule": { "type": "object" },
    "sku": { "type": "object", "defaultValue": { "name": "Standard" } }
  },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": "[parameters('sku')]",
      "properties": { "loadBalancingRules": [{ "name": "all", "properties": "[parameters('rule')]" }] }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{\n  "parameters": { "rule": { "value": { "protocol": "Tcp", "frontendPort": 443, "backendPort": 443 } } }\n}' }], "finding": "" }, "source": "rules/lb/LB112-incomplete-ha-ports.yaml" },
  "LB113": { "code": "LB113", "name": "ha-ports-unsupported", "title": "All ports are balanced where Azure cannot do it", "severity": "error", "target": "loadBalancingRule", "azure": { "deploy": "rejected?" }, "profiles": ["recommended", "strict", "all"], "tags": ["rule", "ha-ports"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "Protocol All is for internal frontends of the Standard SKU and for gateway load balancers: virtual appliances stand\nbehind them. A public frontend needs a rule for each port.\n", "fixes": ["Write a rule for each port that … is to serve, with protocol Tcp or Udp.", "Set sku.name of load balancer … to Standard."], "condition": `for: loadBalancingRule
when: rule.protocol == "All"
assert:
  - assert: '!rule.frontend.isPublic'
    at: rule.protocol
    message: >-
      Rule {rule.name} is for all ports and protocols, but frontend {rule.frontend.name} is public: Azure does that for internal
      frontends only.
    fix: 'Write a rule for each port that {rule.frontend.name} is to serve, with protocol Tcp or Udp.'
  - assert: rule.loadBalancer.sku.name != "Basic"
    at: rule.protocol
    message: >-
      Rule {rule.name} is for all ports and protocols, but load balancer {rule.loadBalancer.name} has the Basic SKU, which cannot do
      that.
    fix: 'Set sku.name of load balancer {rule.loadBalancer.name} to Standard.'`, "links": ["https://learn.microsoft.com/azure/load-balancer/load-balancer-ha-ports-overview"], "cases": [{ "name": "a public frontend", "expect": "fail" }, { "name": "an internal frontend", "expect": "pass" }, { "name": "the Basic SKU", "expect": "fail" }, { "name": "one protocol", "expect": "skip" }, { "name": "a frontend that is not known", "expect": "unknown" }], "wrong": { "name": "a public frontend", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "protocol": { "type": "string", "defaultValue": "All" },
    "frontend": { "type": "object" },
    "sku": { "type": "string", "defaultValue": "Standard" }
  },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "[parameters('sku')]" },
      "properties": {
        "frontendIPConfigurations": [{ "name": "front", "properties": "[parameters('frontend')]" }],
        "loadBalancingRules": [
          {
            "name": "all",
            "properties": {
              "protocol": "[parameters('protocol')]",
              "frontendIPConfiguration": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', 'lb-web', 'front')]"
              }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{\n  "parameters": {\n    "frontend": {\n      "value": {\n        "publicIPAddress": {\n          "id": "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/publicIPAddresses/pip"\n        }\n      }\n    }\n  }\n}' }], "finding": `main.json

   19:15  error    LB113 ha-ports-unsupported                                 lb-web/all
          Rule all is for all ports and protocols, but frontend front is public: Azure does that for internal frontends only.
          19 │ "protocol": "[parameters('protocol')]",
             │ ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~  All
          see  main.json:3:37  parameter protocol
          fix  Write a rule for each port that front is to serve, with protocol Tcp or Udp.`, "target": "lb-web/all" }, "right": { "name": "an internal frontend", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "protocol": { "type": "string", "defaultValue": "All" },
    "frontend": { "type": "object" },
    "sku": { "type": "string", "defaultValue": "Standard" }
  },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "[parameters('sku')]" },
      "properties": {
        "frontendIPConfigurations": [{ "name": "front", "properties": "[parameters('frontend')]" }],
        "loadBalancingRules": [
          {
            "name": "all",
            "properties": {
              "protocol": "[parameters('protocol')]",
              "frontendIPConfiguration": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', 'lb-web', 'front')]"
              }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{\n  "parameters": {\n    "frontend": {\n      "value": {\n        "subnet": {\n          "id": "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/vnet/subnets/web"\n        }\n      }\n    }\n  }\n}' }], "finding": "" }, "source": "rules/lb/LB113-ha-ports-unsupported.yaml" },
  "LB114": { "code": "LB114", "name": "ha-ports-with-other-rules", "title": "A rule for all ports stands beside other rules for the same members", "severity": "error", "target": "loadBalancingRule", "azure": { "deploy": "rejected?" }, "profiles": ["recommended", "strict", "all"], "tags": ["rule", "ha-ports"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "A rule for all ports without floating IP takes every port of its members, so that no other rule of an internal load balancer\nmay reach them. With floating IP on both sides they can share the members, behind different frontends.\n", "fixes": ["Remove the other rules, which … covers, or replace … by a rule for each port."], "condition": "for: loadBalancingRule\nwhen: rule.isHaPorts\nlet:\n  # Two rules for all ports are LB108's, LB115's or POOL024's.\n  others: rule.neighbours.filter(r, !r.isHaPorts && (!rule.enableFloatingIP || (r.frontend == rule.frontend && !r.enableFloatingIP)))\nassert: count(others) == 0", "links": ["https://learn.microsoft.com/azure/load-balancer/load-balancer-ha-ports-overview"], "cases": [{ "name": "a rule for all ports and one for a port", "expect": "fail" }, { "name": "the other rule has other members", "expect": "pass" }, { "name": "floating, and the other rule on another frontend", "expect": "pass" }, { "name": "floating, and the other rule on the same frontend", "expect": "fail" }, { "name": "both floating, on the same frontend", "expect": "pass" }, { "name": "two rules for all ports", "expect": "pass" }, { "name": "a pool that is not known", "expect": "unknown" }, { "name": "no rule for all ports", "expect": "skip" }], "wrong": { "name": "a rule for all ports and one for a port", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "pool": { "type": "string" },
    "floating": { "type": "bool", "defaultValue": false },
    "otherFloating": { "type": "bool", "defaultValue": false },
    "frontend": { "type": "string", "defaultValue": "back" },
    "port": { "type": "int", "defaultValue": 443 },
    "protocol": { "type": "string", "defaultValue": "Tcp" }
  },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-nva",
      "sku": { "name": "Standard" },
      "properties": {
        "frontendIPConfigurations": [{ "name": "front" }, { "name": "back" }],
        "backendAddressPools": [{ "name": "nva" }, { "name": "web" }],
        "loadBalancingRules": [
          {
            "name": "all",
            "properties": {
              "protocol": "All",
              "frontendPort": 0,
              "backendPort": 0,
              "enableFloatingIP": "[parameters('floating')]",
              "backendAddressPool": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-nva', 'nva')]"
              },
              "frontendIPConfiguration": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', 'lb-nva', 'front')]"
              }
            }
          },
          {
            "name": "https",
            "properties": {
              "protocol": "[parameters('protocol')]",
              "frontendPort": "[parameters('port')]",
              "backendPort": "[parameters('port')]",
              "enableFloatingIP": "[parameters('otherFloating')]",
              "backendAddressPool": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-nva', parameters('pool'))]"
              },
              "frontendIPConfiguration": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', 'lb-nva', parameters('frontend'))]"
              }
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Network/networkInterfaces",
      "apiVersion": "2024-05-01",
      "name": "nic-1",
      "properties": {
        "ipConfigurations": [
          {
            "name": "ip",
            "properties": {
              "loadBalancerBackendAddressPools": [
                {
                  "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-nva', 'nva')]"
                }
              ]
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "pool": { "value": "nva" } } }' }], "finding": 'main.json\n\n   23:15  error    LB114 ha-ports-with-other-rules                            lb-nva/all\n          Rule all is for all ports, and lb-nva/https sends single ports to the same members: Azure takes only one of these.\n          23 │ "protocol": "All",\n             │ ~~~~~~~~~~~~~~~~~\n          fix  Remove the other rules, which all covers, or replace all by a rule for each port.', "target": "lb-nva/all" }, "right": { "name": "the other rule has other members", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "pool": { "type": "string" },
    "floating": { "type": "bool", "defaultValue": false },
    "otherFloating": { "type": "bool", "defaultValue": false },
    "frontend": { "type": "string", "defaultValue": "back" },
    "port": { "type": "int", "defaultValue": 443 },
    "protocol": { "type": "string", "defaultValue": "Tcp" }
  },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-nva",
      "sku": { "name": "Standard" },
      "properties": {
        "frontendIPConfigurations": [{ "name": "front" }, { "name": "back" }],
        "backendAddressPools": [{ "name": "nva" }, { "name": "web" }],
        "loadBalancingRules": [
          {
            "name": "all",
            "properties": {
              "protocol": "All",
              "frontendPort": 0,
              "backendPort": 0,
              "enableFloatingIP": "[parameters('floating')]",
              "backendAddressPool": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-nva', 'nva')]"
              },
              "frontendIPConfiguration": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', 'lb-nva', 'front')]"
              }
            }
          },
          {
            "name": "https",
            "properties": {
              "protocol": "[parameters('protocol')]",
              "frontendPort": "[parameters('port')]",
              "backendPort": "[parameters('port')]",
              "enableFloatingIP": "[parameters('otherFloating')]",
              "backendAddressPool": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-nva', parameters('pool'))]"
              },
              "frontendIPConfiguration": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', 'lb-nva', parameters('frontend'))]"
              }
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Network/networkInterfaces",
      "apiVersion": "2024-05-01",
      "name": "nic-1",
      "properties": {
        "ipConfigurations": [
          {
            "name": "ip",
            "properties": {
              "loadBalancerBackendAddressPools": [
                {
                  "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-nva', 'nva')]"
                }
              ]
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "pool": { "value": "web" } } }' }], "finding": "" }, "source": "rules/lb/LB114-ha-ports-with-other-rules.yaml" },
  "LB115": { "code": "LB115", "name": "several-ha-ports-rules", "title": "Several rules for all ports stand on one frontend", "severity": "error", "target": "frontend", "azure": { "deploy": "rejected?" }, "profiles": ["recommended", "strict", "all"], "tags": ["rule", "ha-ports"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "A rule for all ports takes everything that arrives at its frontend, so that nothing is left for a second one. A floating one\nand one that is not are no exception.\n", "fixes": ["Leave one of these rules, or give the others a frontend of their own."], "condition": "for: frontend\nlet:\n  all: frontend.rules.filter(r, r.isHaPorts)\nassert: count(all) <= 1", "links": ["https://learn.microsoft.com/azure/load-balancer/load-balancer-ha-ports-overview"], "cases": [{ "name": "one with floating IP and one without", "expect": "fail" }, { "name": "on two frontends", "expect": "pass" }, { "name": "one rule is not for all protocols", "expect": "pass" }, { "name": "a protocol that is not known", "expect": "unknown" }], "wrong": { "name": "one with floating IP and one without", "files": [{ "path": "main.json", "text": `{
  "parameters": { "protocol": { "type": "string" }, "frontend": { "type": "string", "defaultValue": "front" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-nva",
      "sku": { "name": "Standard" },
      "properties": {
        "frontendIPConfigurations": [{ "name": "front" }, { "name": "back" }],
        "loadBalancingRules": [
          {
            "name": "all",
            "properties": {
              "protocol": "All",
              "frontendPort": 0,
              "backendPort": 0,
              "frontendIPConfiguration": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', 'lb-nva', 'front')]"
              }
            }
          },
          {
            "name": "floating",
            "properties": {
              "protocol": "[parameters('protocol')]",
              "frontendPort": 0,
              "backendPort": 0,
              "enableFloatingIP": true,
              "frontendIPConfiguration": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', 'lb-nva', parameters('frontend'))]"
              }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "protocol": { "value": "All" } } }' }], "finding": 'main.json\n\n   13:13  error    LB115 several-ha-ports-rules                               lb-nva/front\n          Frontend front has 2 rules for all ports (all and floating): there can be one, with floating IP or without.\n          13 │ "name": "all",\n             │ ~~~~~~~~~~~~~\n          see  main.json:24:13  lb-nva/floating\n          fix  Leave one of these rules, or give the others a frontend of their own.', "target": "lb-nva/front" }, "right": { "name": "one rule is not for all protocols", "files": [{ "path": "main.json", "text": `{
  "parameters": { "protocol": { "type": "string" }, "frontend": { "type": "string", "defaultValue": "front" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-nva",
      "sku": { "name": "Standard" },
      "properties": {
        "frontendIPConfigurations": [{ "name": "front" }, { "name": "back" }],
        "loadBalancingRules": [
          {
            "name": "all",
            "properties": {
              "protocol": "All",
              "frontendPort": 0,
              "backendPort": 0,
              "frontendIPConfiguration": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', 'lb-nva', 'front')]"
              }
            }
          },
          {
            "name": "floating",
            "properties": {
              "protocol": "[parameters('protocol')]",
              "frontendPort": 0,
              "backendPort": 0,
              "enableFloatingIP": true,
              "frontendIPConfiguration": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', 'lb-nva', parameters('frontend'))]"
              }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "protocol": { "value": "Tcp" } } }' }], "finding": "" }, "source": "rules/lb/LB115-several-ha-ports-rules.yaml" },
  "LB117": { "code": "LB117", "name": "floating-ip-on-ipv6", "title": "Floating IP on an internal IPv6 frontend", "severity": "error", "target": "loadBalancingRule", "azure": { "deploy": "silent" }, "profiles": ["recommended", "strict", "all"], "tags": ["rule", "floating-ip"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "Floating IP hands packets to the member with the address of the frontend as destination. On internal IPv6 frontends the\nplatform does not do it.\n", "fixes": ["Set enableFloatingIP of rule … to false."], "condition": 'for: loadBalancingRule\nwhen: rule.enableFloatingIP\nassert: rule.frontend.isPublic || rule.frontend.privateIPAddressVersion != "IPv6"', "links": ["https://learn.microsoft.com/azure/load-balancer/load-balancer-floating-ip"], "cases": [{ "name": "an internal IPv6 frontend", "expect": "fail" }, { "name": "an internal IPv4 frontend", "expect": "pass" }, { "name": "without floating IP", "expect": "skip" }, { "name": "a public frontend", "expect": "pass" }, { "name": "a frontend that is not known", "expect": "unknown" }], "wrong": { "name": "an internal IPv6 frontend", "files": [{ "path": "main.json", "text": `{
  "parameters": { "floating": { "type": "bool", "defaultValue": true }, "frontend": { "type": "object" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": {
        "frontendIPConfigurations": [{ "name": "front", "properties": "[parameters('frontend')]" }],
        "loadBalancingRules": [
          {
            "name": "https",
            "properties": {
              "protocol": "Tcp",
              "frontendPort": 443,
              "backendPort": 443,
              "enableFloatingIP": "[parameters('floating')]",
              "frontendIPConfiguration": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', 'lb-web', 'front')]"
              }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "frontend": { "value": { "privateIPAddressVersion": "ipv6" } } } }' }], "finding": `main.json

   18:15  error    LB117 floating-ip-on-ipv6                                  lb-web/https
          Rule https has floating IP on front, an internal IPv6 frontend: that is not supported, and its traffic does not arrive. Azure accepts this.
          18 │ "enableFloatingIP": "[parameters('floating')]",
             │ ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          see  main.json:2:49  parameter floating
          fix  Set enableFloatingIP of rule https to false.`, "target": "lb-web/https" }, "right": { "name": "an internal IPv4 frontend", "files": [{ "path": "main.json", "text": `{
  "parameters": { "floating": { "type": "bool", "defaultValue": true }, "frontend": { "type": "object" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": {
        "frontendIPConfigurations": [{ "name": "front", "properties": "[parameters('frontend')]" }],
        "loadBalancingRules": [
          {
            "name": "https",
            "properties": {
              "protocol": "Tcp",
              "frontendPort": 443,
              "backendPort": 443,
              "enableFloatingIP": "[parameters('floating')]",
              "frontendIPConfiguration": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', 'lb-web', 'front')]"
              }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "frontend": { "value": { "privateIPAddressVersion": "IPv4" } } } }' }], "finding": "" }, "source": "rules/lb/LB117-floating-ip-on-ipv6.yaml" },
  "LB118": { "code": "LB118", "name": "idle-timeout-out-of-range", "title": "An idle timeout is outside the range that Azure takes", "severity": "error", "target": "inboundRule", "azure": { "deploy": "rejected?" }, "profiles": ["recommended", "strict", "all"], "tags": ["rule"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "The timeout counts minutes. Long-lived connections are better served by keep-alives of the application and by\nenableTcpReset than by a long timeout.\n", "fixes": ["Set idleTimeoutInMinutes of … to a number from 4 to 30."], "condition": `for: inboundRule
let:
  isNatPool: rule.type == "inboundNatPool"
  most: 'rule.loadBalancer.sku.name == "Basic" ? 60 : 100'
assert:
  - assert: '!(rule.idleTimeoutInMinutes < 4) && (isNatPool || !(rule.idleTimeoutInMinutes > most))'
    message: >-
      {rule.name} drops idle connections after {rule.idleTimeoutInMinutes} minutes: Azure takes 4 to {isNatPool ? 30 : most}.
  - assert: '!(rule.idleTimeoutInMinutes > 30)'
    severity: warning
    message: >-
      {rule.name} drops idle connections after {rule.idleTimeoutInMinutes} minutes: documents name 30 as the most in one place and {isNatPool ? 30 : most} in
      another, so Azure may refuse it.`, "links": ["https://learn.microsoft.com/azure/load-balancer/load-balancer-tcp-reset"], "cases": [{ "name": "too short", "expect": "fail" }, { "name": "the least", "expect": "pass" }, { "name": "the most that every document allows", "expect": "pass" }, { "name": "longer than one document allows", "expect": "fail" }, { "name": "the most", "expect": "fail" }, { "name": "too long", "expect": "fail" }, { "name": "too long for Basic", "expect": "fail" }, { "name": "not too long for Basic", "expect": "fail" }, { "name": "a timeout that is not known", "expect": "unknown" }, { "name": "a NAT pool", "expect": "fail" }, { "name": "a NAT pool within the range", "expect": "pass" }], "wrong": { "name": "too short", "files": [{ "path": "main.json", "text": `{
  "parameters": { "minutes": { "type": "int" }, "sku": { "type": "string", "defaultValue": "Standard" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "[parameters('sku')]" },
      "properties": {
        "loadBalancingRules": [{ "name": "https", "properties": { "idleTimeoutInMinutes": "[parameters('minutes')]" } }]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "minutes": { "value": 3 } } }' }], "finding": `main.json

   10:67  error    LB118 idle-timeout-out-of-range                            lb-web/https
          https drops idle connections after 3 minutes: Azure takes 4 to 100.
          10 │ "loadBalancingRules": [{ "name": "https", "properties": { "idleTimeoutInMinutes": "[parameters('minutes')]" } }]
             │                                                           ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~  3
          see  main.parameters.json:1:41  parameter minutes
          fix  Set idleTimeoutInMinutes of https to a number from 4 to 30.`, "target": "lb-web/https" }, "right": { "name": "the least", "files": [{ "path": "main.json", "text": `{
  "parameters": { "minutes": { "type": "int" }, "sku": { "type": "string", "defaultValue": "Standard" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "[parameters('sku')]" },
      "properties": {
        "loadBalancingRules": [{ "name": "https", "properties": { "idleTimeoutInMinutes": "[parameters('minutes')]" } }]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "minutes": { "value": 4 } } }' }], "finding": "" }, "source": "rules/lb/LB118-idle-timeout-out-of-range.yaml" },
  "LB119": { "code": "LB119", "name": "tcp-reset-off", "title": "Idle Tcp connections vanish without a reset", "severity": "info", "target": "loadBalancingRule", "azure": { "deploy": "silent" }, "profiles": ["all"], "tags": ["rule"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "With enableTcpReset the load balancer sends a reset to both sides when it forgets an idle connection, so that they\nnotice at once and connect again.\n", "fixes": ["Set enableTcpReset of rule … to true."], "condition": 'for: loadBalancingRule\nwhen: rule.protocol == "Tcp" && rule.loadBalancer.sku.name == "Standard"\nassert: rule.enableTcpReset', "links": ["https://learn.microsoft.com/azure/load-balancer/load-balancer-tcp-reset"], "cases": [{ "name": "no reset", "expect": "fail" }, { "name": "with reset", "expect": "pass" }, { "name": "Udp has no reset", "expect": "skip" }, { "name": "the Basic SKU has no reset", "expect": "skip" }, { "name": "a property that is not known", "expect": "unknown" }], "wrong": { "name": "no reset", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "reset": { "type": "bool" },
    "protocol": { "type": "string", "defaultValue": "tcp" },
    "sku": { "type": "string", "defaultValue": "Standard" }
  },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "[parameters('sku')]" },
      "properties": {
        "loadBalancingRules": [
          {
            "name": "https",
            "properties": { "protocol": "[parameters('protocol')]", "enableTcpReset": "[parameters('reset')]" }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "reset": { "value": false } } }' }], "finding": `main.json

   17:69  info     LB119 tcp-reset-off                                        lb-web/https
          Rule https drops connections that are idle for 4 minutes without telling either side: clients hang until their own timeout.
          17 │ "properties": { "protocol": "[parameters('protocol')]", "enableTcpReset": "[parameters('reset')]" }
             │                                                         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          see  main.parameters.json:1:39  parameter reset
          fix  Set enableTcpReset of rule https to true.`, "target": "lb-web/https" }, "right": { "name": "with reset", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "reset": { "type": "bool" },
    "protocol": { "type": "string", "defaultValue": "tcp" },
    "sku": { "type": "string", "defaultValue": "Standard" }
  },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "[parameters('sku')]" },
      "properties": {
        "loadBalancingRules": [
          {
            "name": "https",
            "properties": { "protocol": "[parameters('protocol')]", "enableTcpReset": "[parameters('reset')]" }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "reset": { "value": true } } }' }], "finding": "" }, "source": "rules/lb/LB119-tcp-reset-off.yaml" },
  "LB120": { "code": "LB120", "name": "long-lived-protocol-default-timeout", "title": "Long-lived connections are dropped after four idle minutes", "severity": "warning", "target": "loadBalancingRule", "azure": { "deploy": "silent" }, "profiles": ["strict", "all"], "tags": ["rule"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "Databases, caches, message brokers and remote shells keep connections open while nothing is said. After the idle timeout\nthe load balancer forgets them, and the next request on such a connection hangs.\n", "fixes": ["Set enableTcpReset of rule … to true, raise its idleTimeoutInMinutes, and let clients send keep-alives more often than that."], "condition": 'for: loadBalancingRule\nwhen: >-\n  rule.protocol == "Tcp" && rule.backendPort in [22, 1433, 1521, 3306, 3389, 5432, 5671, 5672, 6379, 9092, 27017]\nassert: >-\n  rule.enableTcpReset || rule.idleTimeoutInMinutes != 4 || rule.frontend.publicIPAddress.idleTimeoutInMinutes > 4', "links": ["https://learn.microsoft.com/azure/load-balancer/load-balancer-tcp-reset"], "cases": [{ "name": "a database", "expect": "fail" }, { "name": "with reset", "expect": "pass" }, { "name": "with a longer timeout", "expect": "pass" }, { "name": "with a longer timeout of the address", "expect": "pass" }, { "name": "the web", "expect": "skip" }, { "name": "Udp", "expect": "skip" }, { "name": "the address is declared elsewhere", "expect": "unknown" }], "wrong": { "name": "a database", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "minutes": { "type": "int", "defaultValue": 4 },
    "reset": { "type": "bool", "defaultValue": false },
    "protocol": { "type": "string", "defaultValue": "Tcp" },
    "port": { "type": "int", "defaultValue": 1433 },
    "address": { "type": "int", "defaultValue": 4 }
  },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-sql",
      "sku": { "name": "Standard" },
      "properties": {
        "frontendIPConfigurations": [
          {
            "name": "front",
            "properties": {
              "publicIPAddress": { "id": "[resourceId('Microsoft.Network/publicIPAddresses', 'pip')]" }
            }
          }
        ],
        "loadBalancingRules": [
          {
            "name": "sql",
            "properties": {
              "protocol": "[parameters('protocol')]",
              "backendPort": "[parameters('port')]",
              "idleTimeoutInMinutes": "[parameters('minutes')]",
              "enableTcpReset": "[parameters('reset')]",
              "frontendIPConfiguration": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', 'lb-sql', 'front')]"
              }
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Network/publicIPAddresses",
      "apiVersion": "2024-05-01",
      "name": "pip",
      "sku": { "name": "Standard" },
      "properties": { "idleTimeoutInMinutes": "[parameters('address')]" }
    }
  ]
}` }], "finding": `main.json

   30:15  warning  LB120 long-lived-protocol-default-timeout                  lb-sql/sql
          Rule sql forwards to port 1433, whose connections live long, and silently drops those that are idle for 4 minutes: pools of connections break. Azure accepts this.
          30 │ "idleTimeoutInMinutes": "[parameters('minutes')]",
             │ ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~  4
          see  main.json:3:33  parameter minutes
          fix  Set enableTcpReset of rule sql to true, raise its idleTimeoutInMinutes, and let clients send keep-alives more often than that.`, "target": "lb-sql/sql" }, "right": { "name": "with reset", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "minutes": { "type": "int", "defaultValue": 4 },
    "reset": { "type": "bool", "defaultValue": false },
    "protocol": { "type": "string", "defaultValue": "Tcp" },
    "port": { "type": "int", "defaultValue": 1433 },
    "address": { "type": "int", "defaultValue": 4 }
  },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-sql",
      "sku": { "name": "Standard" },
      "properties": {
        "frontendIPConfigurations": [
          {
            "name": "front",
            "properties": {
              "publicIPAddress": { "id": "[resourceId('Microsoft.Network/publicIPAddresses', 'pip')]" }
            }
          }
        ],
        "loadBalancingRules": [
          {
            "name": "sql",
            "properties": {
              "protocol": "[parameters('protocol')]",
              "backendPort": "[parameters('port')]",
              "idleTimeoutInMinutes": "[parameters('minutes')]",
              "enableTcpReset": "[parameters('reset')]",
              "frontendIPConfiguration": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', 'lb-sql', 'front')]"
              }
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Network/publicIPAddresses",
      "apiVersion": "2024-05-01",
      "name": "pip",
      "sku": { "name": "Standard" },
      "properties": { "idleTimeoutInMinutes": "[parameters('address')]" }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "reset": { "value": true } } }' }], "finding": "" }, "source": "rules/lb/LB120-long-lived-protocol-default-timeout.yaml" },
  "LB121": { "code": "LB121", "name": "session-persistence", "title": "Session persistence sends the same clients to the same members", "severity": "info", "target": "loadBalancingRule", "azure": { "deploy": "silent" }, "profiles": ["all"], "tags": ["rule"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "Default spreads connections over members by addresses and ports. SourceIP and SourceIPProtocol are for applications that\nkeep the state of a session on one machine; they skew the load, and a member that goes takes its sessions along.\n", "fixes": ["Set loadDistribution of rule … to Default if the application does not need clients to stick."], "condition": 'for: loadBalancingRule\nassert: rule.loadDistribution == "Default"', "links": ["https://learn.microsoft.com/azure/load-balancer/load-balancer-best-practices"], "cases": [{ "name": "by address", "expect": "fail" }, { "name": "by connection", "expect": "pass" }, { "name": "a distribution that is not known", "expect": "unknown" }], "wrong": { "name": "by address", "files": [{ "path": "main.json", "text": `{
  "parameters": { "distribution": { "type": "string" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": {
        "loadBalancingRules": [{ "name": "https", "properties": { "loadDistribution": "[parameters('distribution')]" } }]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "distribution": { "value": "sourceip" } } }' }], "finding": `main.json

   10:67  info     LB121 session-persistence                                  lb-web/https
          Rule https keeps every client address at one member (SourceIP): clients behind one proxy or NAT gateway all land on the same member.
          10 │ "loadBalancingRules": [{ "name": "https", "properties": { "loadDistribution": "[parameters('distribution')]" } }]
             │                                                           ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~  SourceIP
          see  main.parameters.json:1:46  parameter distribution
          fix  Set loadDistribution of rule https to Default if the application does not need clients to stick.`, "target": "lb-web/https" }, "right": { "name": "by connection", "files": [{ "path": "main.json", "text": `{
  "parameters": { "distribution": { "type": "string" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": {
        "loadBalancingRules": [{ "name": "https", "properties": { "loadDistribution": "[parameters('distribution')]" } }]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "distribution": { "value": "default" } } }' }], "finding": "" }, "source": "rules/lb/LB121-session-persistence.yaml" },
  "LB122": { "code": "LB122", "name": "inbound-nat-rule-shape", "title": "An inbound NAT rule mixes its two forms", "severity": "error", "target": "inboundNatRule", "azure": { "deploy": "rejected", "error": "MissedInboundNatRuleV2Properties" }, "profiles": ["recommended", "strict", "all"], "tags": ["nat"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "An inbound NAT rule has two forms. Version 1 takes one frontendPort and is named by a network interface. Version 2 names a\npool and takes a range of ports, one for each member. Azure refuses a mix (MissedInboundNatRuleV2Properties,\nUnsupportedSetOfInboundNatRulePropertiesWhenFrontendPortIsSpecified) when the load balancer is deployed.\n", "fixes": ["Set frontendPortRangeStart and frontendPortRangeEnd of …, with a port for each member, and remove frontendPort.", "Remove frontendPort of ….", "Set backendAddressPool of …, or give it frontendPort in place of the range."], "condition": "for: inboundNatRule\nlet:\n  hasPool: rule.pool != null\n  hasPort: rule.frontendPort != null && rule.frontendPort != 0\n  hasRange: rule.frontendPortRangeStart != null || rule.frontendPortRangeEnd != null\n  hasWholeRange: rule.frontendPortRangeStart != null && rule.frontendPortRangeEnd != null\nassert:\n  - assert: '!hasPool || hasWholeRange'\n    message: >-\n      NAT rule {rule.name} forwards to pool {rule.pool.name} but has no whole port range: Azure refuses it.\n    fix: >-\n      Set frontendPortRangeStart and frontendPortRangeEnd of {rule.name}, with a port for each member, and remove frontendPort.\n  - assert: '!hasPool || !hasPort'\n    message: >-\n      NAT rule {rule.name} forwards to pool {rule.pool.name} and has both a port range and frontendPort {rule.frontendPort}: Azure refuses it.\n    fix: Remove frontendPort of {rule.name}.\n  - assert: hasPool || !hasRange\n    message: 'NAT rule {rule.name} has a port range but no pool: Azure refuses it.'\n    fix: 'Set backendAddressPool of {rule.name}, or give it frontendPort in place of the range.'", "links": ["https://learn.microsoft.com/azure/load-balancer/inbound-nat-rules"], "cases": [{ "name": "a pool with one port", "expect": "fail" }, { "name": "a pool with a range", "expect": "pass" }, { "name": "a pool with a range and no port", "expect": "pass" }, { "name": "a pool with half a range", "expect": "fail" }, { "name": "a pool with the other half", "expect": "fail" }, { "name": "a pool with both", "expect": "fail" }, { "name": "one port without a pool", "expect": "pass" }, { "name": "a range without a pool", "expect": "fail" }, { "name": "the end of a range without a pool", "expect": "fail" }, { "name": "a rule that is not known", "expect": "unknown" }], "wrong": { "name": "a pool with one port", "files": [{ "path": "main.json", "text": `{
  "parameters": { "nat": { "type": "object" }, "pool": { "type": "string", "defaultValue": "web" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": {
        "backendAddressPools": [{ "name": "web" }],
        "inboundNatRules": [
          {
            "name": "ssh",
            "properties": "[union(parameters('nat'), createObject('backendAddressPool', if(empty(parameters('pool')), null(), createObject('id', resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', parameters('pool'))))))]"
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "nat": { "value": { "frontendPort": 500 } } } }' }], "finding": 'main.json\n\n   13:13  error    LB122 inbound-nat-rule-shape                               lb-web/ssh\n          NAT rule ssh forwards to pool web but has no whole port range: Azure refuses it.\n          13 │ "name": "ssh",\n             │ ~~~~~~~~~~~~~\n          fix  Set frontendPortRangeStart and frontendPortRangeEnd of ssh, with a port for each member, and remove frontendPort.', "target": "lb-web/ssh" }, "right": { "name": "a pool with a range and no port", "files": [{ "path": "main.json", "text": `{
  "parameters": { "nat": { "type": "object" }, "pool": { "type": "string", "defaultValue": "web" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": {
        "backendAddressPools": [{ "name": "web" }],
        "inboundNatRules": [
          {
            "name": "ssh",
            "properties": "[union(parameters('nat'), createObject('backendAddressPool', if(empty(parameters('pool')), null(), createObject('id', resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', parameters('pool'))))))]"
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{\n  "parameters": { "nat": { "value": { "frontendPortRangeStart": 500, "frontendPortRangeEnd": 599 } } }\n}' }], "finding": "" }, "source": "rules/lb/LB122-inbound-nat-rule-shape.yaml" },
  "LB124": { "code": "LB124", "name": "management-port-published", "title": "A management port is open to the internet", "severity": "warning", "target": "inboundRule", "azure": { "deploy": "silent" }, "profiles": ["strict", "all"], "tags": ["security"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "Public addresses of Azure are scanned all the time, and management ports are tried with stolen and guessed passwords.\nAzure Bastion and just-in-time access give the same reach without a port that is open to everyone.\n", "fixes": ["Remove … and reach the machines through Azure Bastion, or allow single source addresses in the network security group."], "condition": "for: inboundRule\nwhen: rule.frontend.isPublic\nassert: '!(rule.backendPort in [22, 3389, 5985, 5986])'", "links": ["https://learn.microsoft.com/azure/load-balancer/inbound-nat-rules"], "cases": [{ "name": "SSH on a public frontend", "expect": "fail" }, { "name": "the web", "expect": "pass" }, { "name": "on an internal frontend", "expect": "skip" }, { "name": "a port that is not known", "expect": "unknown" }], "wrong": { "name": "SSH on a public frontend", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "port": { "type": "int" },
    "frontend": {
      "type": "object",
      "defaultValue": {
        "publicIPAddress": {
          "id": "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/publicIPAddresses/pip"
        }
      }
    }
  },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": {
        "frontendIPConfigurations": [{ "name": "front", "properties": "[parameters('frontend')]" }],
        "copy": [
          {
            "name": "inboundNatRules",
            "count": 1,
            "input": {
              "name": "[concat('ssh-', copyIndex('inboundNatRules'))]",
              "properties": {
                "protocol": "Tcp",
                "frontendPort": 50001,
                "backendPort": "[parameters('port')]",
                "frontendIPConfiguration": {
                  "id": "[resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', 'lb-web', 'front')]"
                }
              }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "port": { "value": 22 } } }' }], "finding": `main.json

   30:17  warning  LB124 management-port-published                            lb-web/ssh-0
          ssh-0 forwards connections from the internet to port 22 of the members (SSH): it will be attacked within minutes.
          30 │ "backendPort": "[parameters('port')]",
             │ ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~  22
          see  main.parameters.json:1:38  parameter port
          fix  Remove ssh-0 and reach the machines through Azure Bastion, or allow single source addresses in the network security group.`, "target": "lb-web/ssh-0" }, "right": { "name": "the web", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "port": { "type": "int" },
    "frontend": {
      "type": "object",
      "defaultValue": {
        "publicIPAddress": {
          "id": "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/publicIPAddresses/pip"
        }
      }
    }
  },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": {
        "frontendIPConfigurations": [{ "name": "front", "properties": "[parameters('frontend')]" }],
        "copy": [
          {
            "name": "inboundNatRules",
            "count": 1,
            "input": {
              "name": "[concat('ssh-', copyIndex('inboundNatRules'))]",
              "properties": {
                "protocol": "Tcp",
                "frontendPort": 50001,
                "backendPort": "[parameters('port')]",
                "frontendIPConfiguration": {
                  "id": "[resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', 'lb-web', 'front')]"
                }
              }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "port": { "value": 443 } } }' }], "finding": "" }, "source": "rules/lb/LB124-management-port-published.yaml" },
  "LB127": { "code": "LB127", "name": "several-pools", "title": "A rule names more than one backend pool", "severity": "error", "target": "loadBalancingRule", "azure": { "deploy": "rejected?" }, "profiles": ["recommended", "strict", "all"], "tags": ["rule"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "backendAddressPools is there for gateway load balancers, whose rules serve an internal and an external pool. Every other\nrule has one pool; with both properties set they must agree\n(LoadBalancingRuleBackendAdressPoolAndBackendAddressPoolsCannotBeSetAtTheSameTimeWithDifferentValue).\n", "fixes": ["Leave one pool, and join the members of the others to it.", "Remove backendAddressPool of rule …."], "condition": 'for: loadBalancingRule\nassert:\n  - assert: rule.loadBalancer.sku.name == "Gateway" || count(rule.pools) <= 1\n    at: rule.pools\n    message: >-\n      Rule {rule.name} names {count(rule.pools)} backend pools: only rules of a gateway load balancer take more than one.\n    fix: Leave one pool, and join the members of the others to it.\n  - assert: count(rule.backendAddressPools) == 0 || rule.backendAddressPool == null || rule.backendAddressPool in rule.backendAddressPools\n    at: rule.pools\n    message: >-\n      Rule {rule.name} sets backendAddressPool to {rule.backendAddressPool.name}, which is not among its backendAddressPools: Azure refuses\n      two different answers.\n    fix: Remove backendAddressPool of rule {rule.name}.', "links": ["https://learn.microsoft.com/rest/api/load-balancer/load-balancers/create-or-update"], "cases": [{ "name": "two pools", "expect": "fail" }, { "name": "one pool in both properties", "expect": "pass" }, { "name": "two pools of a gateway load balancer", "expect": "pass" }, { "name": "another one in the single property", "expect": "fail" }, { "name": "only the single property, on a gateway load balancer", "expect": "pass" }, { "name": "pools that are not known", "expect": "unknown" }], "wrong": { "name": "two pools", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "one": { "type": "string", "defaultValue": "" },
    "several": { "type": "array" },
    "sku": { "type": "string", "defaultValue": "Standard" }
  },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "[parameters('sku')]" },
      "properties": {
        "backendAddressPools": [{ "name": "web" }, { "name": "api" }, { "name": "old" }],
        "loadBalancingRules": [
          {
            "name": "https",
            "properties": {
              "backendAddressPool": {
                "id": "[if(empty(parameters('one')), '', resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', parameters('one')))]"
              },
              "copy": [
                {
                  "name": "backendAddressPools",
                  "count": "[length(parameters('several'))]",
                  "input": {
                    "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', parameters('several')[copyIndex('backendAddressPools')])]"
                  }
                }
              ]
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "several": { "value": ["web", "api"] } } }' }], "finding": 'main.json\n\n   14:35  error    LB127 several-pools                                        lb-web/https\n          Rule https names 2 backend pools: only rules of a gateway load balancer take more than one.\n          14 │ "backendAddressPools": [{ "name": "web" }, { "name": "api" }, { "name": "old" }],\n             │                           ~~~~~~~~~~~~~\n          see  main.json:14:54  lb-web/api\n          fix  Leave one pool, and join the members of the others to it.', "target": "lb-web/https" }, "right": { "name": "two pools of a gateway load balancer", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "one": { "type": "string", "defaultValue": "" },
    "several": { "type": "array" },
    "sku": { "type": "string", "defaultValue": "Standard" }
  },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "[parameters('sku')]" },
      "properties": {
        "backendAddressPools": [{ "name": "web" }, { "name": "api" }, { "name": "old" }],
        "loadBalancingRules": [
          {
            "name": "https",
            "properties": {
              "backendAddressPool": {
                "id": "[if(empty(parameters('one')), '', resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', parameters('one')))]"
              },
              "copy": [
                {
                  "name": "backendAddressPools",
                  "count": "[length(parameters('several'))]",
                  "input": {
                    "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', parameters('several')[copyIndex('backendAddressPools')])]"
                  }
                }
              ]
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "several": { "value": ["web", "api"] }, "sku": { "value": "Gateway" } } }' }], "finding": "" }, "source": "rules/lb/LB127-several-pools.yaml" },
  "LB129": { "code": "LB129", "name": "probe-differs-from-intent", "title": "The probe of a rule is not the one that was agreed", "severity": "error", "target": "loadBalancingRule", "azure": { "deploy": "silent" }, "profiles": ["recommended", "strict", "all"], "tags": ["probe", "intent"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "What shows that an application is ready is agreed between those who write it and those who run the load balancer. A probe\nthat asks something else lets broken members serve, or takes healthy ones away.\n", "fixes": ["Set port of probe … to ….", "Set protocol of probe … to ….", "Set requestPath of probe … to …."], "condition": 'for: loadBalancingRule\nwhen: rule.probe != null\nlet:\n  probe: rule.probe\n  port: rule.pools.filter(p, p.intent.probePort != null && p.intent.probePort != rule.probe.port)\n  protocol: rule.pools.filter(p, p.intent.probeProtocol != null && p.intent.probeProtocol != rule.probe.protocol)\n  path: rule.pools.filter(p, p.intent.probePath != null && p.intent.probePath != rule.probe.requestPath)\nassert:\n  - assert: count(port) == 0\n    at: rule.probe.port\n    message: >-\n      Probe {probe.name} of rule {rule.name} asks port {probe.port}; poolgate.yaml expects {port[0].intent.probePort} for pool {port[0].name}.\n    fix: Set port of probe {probe.name} to {port[0].intent.probePort}.\n  - assert: count(protocol) == 0\n    at: rule.probe.protocol\n    message: >-\n      Probe {probe.name} of rule {rule.name} speaks {probe.protocol}; poolgate.yaml expects {protocol[0].intent.probeProtocol} for pool {protocol[0].name}.\n    fix: Set protocol of probe {probe.name} to {protocol[0].intent.probeProtocol}.\n  - assert: count(path) == 0\n    at: rule.probe.requestPath\n    message: >-\n      Probe {probe.name} of rule {rule.name} asks {probe.requestPath == null ? "no path" : "path " + probe.requestPath}; poolgate.yaml expects {path[0].intent.probePath} for pool {path[0].name}.\n    fix: Set requestPath of probe {probe.name} to {path[0].intent.probePath}.', "links": ["https://learn.microsoft.com/azure/load-balancer/load-balancer-custom-probe-overview"], "cases": [{ "name": "another path than the one that was agreed", "expect": "fail" }, { "name": "as agreed", "expect": "pass" }, { "name": "no path", "expect": "fail" }, { "name": "another port", "expect": "fail" }, { "name": "another protocol", "expect": "fail" }, { "name": "nothing was agreed", "expect": "pass" }, { "name": "no probe is LB103's", "expect": "skip" }, { "name": "a probe that is not known", "expect": "unknown" }], "wrong": { "name": "another path than the one that was agreed", "files": [{ "path": "main.json", "text": `{
  "parameters": { "probe": { "type": "object" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": {
        "backendAddressPools": [{ "name": "web" }],
        "probes": [{ "name": "ready", "properties": "[parameters('probe')]" }],
        "loadBalancingRules": [
          {
            "name": "https",
            "properties": {
              "backendAddressPool": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', 'web')]"
              },
              "probe": { "id": "[resourceId('Microsoft.Network/loadBalancers/probes', 'lb-web', 'ready')]" }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{\n  "parameters": { "probe": { "value": { "protocol": "Http", "port": 8080, "requestPath": "/health" } } }\n}' }, { "path": "poolgate.yaml", "text": '{\n  "pools": [{ "match": { "pool": "web" }, "probe": { "protocol": "Http", "port": 8080, "path": "/ready" } }]\n}' }], "finding": `main.json

   11:39  error    LB129 probe-differs-from-intent                            lb-web/https
          Probe ready of rule https asks path /health; poolgate.yaml expects /ready for pool web.
          11 │ "probes": [{ "name": "ready", "properties": "[parameters('probe')]" }],
             │                               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          see  main.parameters.json:2:75  parameter probe
          fix  Set requestPath of probe ready to /ready.`, "target": "lb-web/https" }, "right": { "name": "as agreed", "files": [{ "path": "main.json", "text": `{
  "parameters": { "probe": { "type": "object" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": {
        "backendAddressPools": [{ "name": "web" }],
        "probes": [{ "name": "ready", "properties": "[parameters('probe')]" }],
        "loadBalancingRules": [
          {
            "name": "https",
            "properties": {
              "backendAddressPool": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', 'web')]"
              },
              "probe": { "id": "[resourceId('Microsoft.Network/loadBalancers/probes', 'lb-web', 'ready')]" }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{\n  "parameters": { "probe": { "value": { "protocol": "Http", "port": 8080, "requestPath": "/ready" } } }\n}' }, { "path": "poolgate.yaml", "text": '{\n  "pools": [{ "match": { "pool": "web" }, "probe": { "protocol": "Http", "port": 8080, "path": "/ready" } }]\n}' }], "finding": "" }, "source": "rules/lb/LB129-probe-differs-from-intent.yaml" },
  "LB140": { "code": "LB140", "name": "probe-port-differs", "title": "The probe asks another port than the one the rule forwards to", "severity": "warning", "target": "loadBalancingRule", "azure": { "deploy": "silent" }, "profiles": ["recommended", "strict", "all"], "tags": ["probe"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "A probe says whether a member gets traffic. When it asks another port than the one that gets the traffic, both can\ndiffer. The listeners of clusters (SQL Server, Windows failover) do so by design: they use floating IP and a Tcp probe.\n", "fixes": ["Name port … as probe.port of the pool in poolgate.yaml if the cluster answers there on the member that has the listener; else give rule … a probe that shows whether its application is ready.", "….", "Name port … as probe.port of the pool in poolgate.yaml if what answers there tells whether the application is ready; else give rule … a probe that does.", "…, or name port … as probe.port of the pool in poolgate.yaml if that is where readiness shows."], "condition": `for: loadBalancingRule
when: >-
  rule.probe != null && !rule.isHaPorts && !(rule.protocol in ["Udp", "Quic"]) &&
  rule.loadBalancer.sku.tier != "Global" && rule.loadBalancer.sku.name != "Service"
let:
  expected: rule.pools.exists(p, p.intent.probePort == rule.probe.port)
  fits: rule.probe.port == rule.backendPort || expected
  same: rule.loadBalancer.probes.filter(p, p.port == rule.backendPort)
  hasSame: known(same) && count(same) > 0
  isShared: '!known(rule.probe.rules) || count(rule.probe.rules) > 1'
  isTcp: known(rule.probe.protocol) && rule.probe.protocol == "Tcp"
  # What else uses the probe must not be moved with it.
  move: >-
    hasSame ? "Set probe of rule " + rule.name + " to " + same[0].label + ", which asks port " + rule.backendPort :
    isShared ? "Give rule " + rule.name + " a probe of its own on port " + rule.backendPort :
    "Let " + rule.probe.name + " ask port " + rule.backendPort
assert:
  - assert: fits || !rule.enableFloatingIP || rule.probe.protocol != "Tcp"
    severity: info
    message: >-
      Rule {rule.name} forwards to port {rule.backendPort} with floating IP, and probe {rule.probe.name} asks port
      {rule.probe.port}: right for the listener of a cluster, wrong for anything else.
    fix: >-
      Name port {rule.probe.port} as probe.port of the pool in poolgate.yaml if the cluster answers there on the member that
      has the listener; else give rule {rule.name} a probe that shows whether its application is ready.
  - assert: fits || !(rule.probe.port in [22, 3389, 135, 445])
    severity: error
    message: >-
      Probe {rule.probe.name} asks port {rule.probe.port}, where the operating system answers, not the application behind
      port {rule.backendPort}: members whose application is down keep receiving connections of rule {rule.name}.
    fix: '{move}.'
  # Health responders speak Http on a port of their own.
  - assert: fits || isTcp
    fix: >-
      Name port {rule.probe.port} as probe.port of the pool in poolgate.yaml if what answers there tells whether the
      application is ready; else give rule {rule.name} a probe that does.
  - assert: fits`, "links": ["https://learn.microsoft.com/azure/load-balancer/load-balancer-custom-probe-overview"], "cases": [{ "name": "the probe asks 8080, the rule forwards to 443", "expect": "fail" }, { "name": "the same port, written as text", "expect": "pass" }, { "name": "the port of remote desktop", "expect": "fail" }, { "name": "the listener of a cluster, with floating IP and a Tcp probe", "expect": "fail" }, { "name": "a rule for all ports", "expect": "skip" }, { "name": "the port that intent names", "expect": "pass" }, { "name": "a port that is not known", "expect": "unknown" }, { "name": "a Udp rule, whose port no probe can ask", "expect": "skip" }, { "name": "a Quic rule, which is Udp underneath", "expect": "skip" }, { "name": "behind a Global load balancer the regional ones watch", "expect": "skip" }, { "name": "SKU Service belongs to the platform", "expect": "skip" }, { "name": "a health responder that speaks Http on a port of its own", "expect": "fail" }, { "name": "a probe protocol that is not known leaves the ports as they are", "expect": "fail" }, { "name": "a rule without a probe is another matter", "expect": "skip" }, { "name": "floating IP, and a Tcp probe of the same port", "expect": "pass" }, { "name": "floating IP, and a health responder that speaks Http", "expect": "fail" }, { "name": "a rule for remote desktop, and a probe of the same port", "expect": "pass" }, { "name": "an Http probe of the same port", "expect": "pass" }, { "name": "only this rule uses the probe", "expect": "fail" }, { "name": "a second probe asks the port", "expect": "fail" }, { "name": "a second probe, and another rule uses the first", "expect": "fail" }, { "name": "a second probe of a port that is not known", "expect": "fail" }, { "name": "another rule may use the probe", "expect": "fail" }], "wrong": { "name": "the probe asks 8080, the rule forwards to 443", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "probe": { "type": "object", "defaultValue": { "protocol": "Tcp", "port": 8080 } },
    "floating": { "type": "bool", "defaultValue": false },
    "protocol": { "type": "string", "defaultValue": "Tcp" },
    "sku": { "type": "object", "defaultValue": { "name": "Standard" } },
    "port": { "type": "int", "defaultValue": 443 }
  },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": "[parameters('sku')]",
      "properties": {
        "backendAddressPools": [{ "name": "web" }],
        "probes": [{ "name": "ready", "properties": "[parameters('probe')]" }],
        "loadBalancingRules": [
          {
            "name": "https",
            "properties": {
              "protocol": "[parameters('protocol')]",
              "frontendPort": "[parameters('port')]",
              "backendPort": "[parameters('port')]",
              "enableFloatingIP": "[parameters('floating')]",
              "backendAddressPool": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', 'web')]"
              },
              "probe": { "id": "[resourceId('Microsoft.Network/loadBalancers/probes', 'lb-web', 'ready')]" }
            }
          }
        ]
      }
    }
  ]
}` }], "finding": `main.json

   17:39  warning  LB140 probe-port-differs                                   lb-web/https
          Rule https forwards to port 443, but probe ready asks port 8080: it can be up while the application is down, or down while it is up.
          17 │ "probes": [{ "name": "ready", "properties": "[parameters('probe')]" }],
             │                               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          see  main.json:3:71  parameter probe
          see  main.json:24:15  lb-web/https
          fix  Let ready ask port 443, or name port 8080 as probe.port of the pool in poolgate.yaml if that is where readiness shows.`, "target": "lb-web/https" }, "right": { "name": "the same port, written as text", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "probe": { "type": "object", "defaultValue": { "protocol": "Tcp", "port": 8080 } },
    "floating": { "type": "bool", "defaultValue": false },
    "protocol": { "type": "string", "defaultValue": "Tcp" },
    "sku": { "type": "object", "defaultValue": { "name": "Standard" } },
    "port": { "type": "int", "defaultValue": 443 }
  },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": "[parameters('sku')]",
      "properties": {
        "backendAddressPools": [{ "name": "web" }],
        "probes": [{ "name": "ready", "properties": "[parameters('probe')]" }],
        "loadBalancingRules": [
          {
            "name": "https",
            "properties": {
              "protocol": "[parameters('protocol')]",
              "frontendPort": "[parameters('port')]",
              "backendPort": "[parameters('port')]",
              "enableFloatingIP": "[parameters('floating')]",
              "backendAddressPool": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', 'web')]"
              },
              "probe": { "id": "[resourceId('Microsoft.Network/loadBalancers/probes', 'lb-web', 'ready')]" }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "probe": { "value": { "protocol": "Tcp", "port": "443" } } } }' }], "finding": "" }, "source": "rules/lb/LB140-probe-port-differs.yaml" },
  "LB141": { "code": "LB141", "name": "tcp-probe-for-http", "title": "A Tcp probe stands in front of an HTTP service", "severity": "warning", "target": "loadBalancingRule", "azure": { "deploy": "silent" }, "profiles": ["strict", "all"], "tags": ["probe"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "A Tcp probe is content with an open port. An HTTP probe takes only status 200 for healthy, so that an application that is\nstarting, out of memory or without its database gets no requests.\n", "fixes": ["Let probe … speak … and ask a path that says whether the application is ready."], "condition": `for: loadBalancingRule
when: rule.protocol == "Tcp" && rule.probe.protocol == "Tcp"
assert: '!(rule.backendPort in [80, 443, 3000, 5000, 8080, 8443])'`, "links": ["https://learn.microsoft.com/azure/load-balancer/load-balancer-custom-probe-overview"], "cases": [{ "name": "a web server behind a Tcp probe", "expect": "fail" }, { "name": "a database", "expect": "pass" }, { "name": "an HTTPS probe", "expect": "skip" }, { "name": "Quic", "expect": "skip" }, { "name": "a port that is not known", "expect": "unknown" }], "wrong": { "name": "a web server behind a Tcp probe", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "port": { "type": "int" },
    "protocol": { "type": "string", "defaultValue": "Tcp" },
    "probe": { "type": "string", "defaultValue": "TCP" }
  },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": {
        "probes": [{ "name": "ready", "properties": { "protocol": "[parameters('probe')]", "port": 443 } }],
        "loadBalancingRules": [
          {
            "name": "https",
            "properties": {
              "protocol": "[parameters('protocol')]",
              "backendPort": "[parameters('port')]",
              "probe": { "id": "[resourceId('Microsoft.Network/loadBalancers/probes', 'lb-web', 'ready')]" }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "port": { "value": 443 } } }' }], "finding": `main.json

   14:55  warning  LB141 tcp-probe-for-http                                   lb-web/https
          Rule https forwards to port 443, where web servers listen, and probe ready only opens a connection: a member that answers every request with an error stays in the pool. Azure accepts this.
          14 │ "probes": [{ "name": "ready", "properties": { "protocol": "[parameters('probe')]", "port": 443 } }],
             │                                               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~  Tcp
          see  main.json:5:34  parameter probe
          fix  Let probe ready speak Https and ask a path that says whether the application is ready.`, "target": "lb-web/https" }, "right": { "name": "a database", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "port": { "type": "int" },
    "protocol": { "type": "string", "defaultValue": "Tcp" },
    "probe": { "type": "string", "defaultValue": "TCP" }
  },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": {
        "probes": [{ "name": "ready", "properties": { "protocol": "[parameters('probe')]", "port": 443 } }],
        "loadBalancingRules": [
          {
            "name": "https",
            "properties": {
              "protocol": "[parameters('protocol')]",
              "backendPort": "[parameters('port')]",
              "probe": { "id": "[resourceId('Microsoft.Network/loadBalancers/probes', 'lb-web', 'ready')]" }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "port": { "value": 1433 } } }' }], "finding": "" }, "source": "rules/lb/LB141-tcp-probe-for-http.yaml" },
  "LB142": { "code": "LB142", "name": "probe-path", "title": "A probe asks no path that says anything", "severity": "warning", "target": "probe", "azure": { "deploy": "silent" }, "profiles": ["strict", "all"], "tags": ["probe"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "Only status 200 counts as healthy. A path of its own, without login and redirect, lets the application say that it and\nwhat it needs are ready.\n", "fixes": ["Remove requestPath of probe …, or let it speak Http.", "Set requestPath of probe … to the path on which the application says that it is ready.", "Set requestPath of probe … to a path on which the application says that it is ready, as /health/ready.", "Write the path of probe … as /…."], "condition": `for: probe
let:
  isHttp: probe.protocol in ["Http", "Https"]
assert:
  - assert: probe.protocol != "Tcp" || probe.requestPath == null
    severity: error
    message: 'Probe {probe.name} speaks Tcp and asks path {probe.requestPath}: Azure refuses a path with Tcp.'
    fix: 'Remove requestPath of probe {probe.name}, or let it speak Http.'
  - assert: '!isHttp || probe.requestPath != null'
    severity: error
    message: 'Probe {probe.name} speaks {probe.protocol} and asks no path: Azure requires one.'
    fix: 'Set requestPath of probe {probe.name} to the path on which the application says that it is ready.'
  - assert: probe.requestPath != "/"
    message: >-
      Probe {probe.name} asks for /, the start page: it may redirect, need a login, or be answered from a cache while the application is down.
    fix: 'Set requestPath of probe {probe.name} to a path on which the application says that it is ready, as /health/ready.'
  - assert: probe.requestPath == null || probe.requestPath.startsWith("/")
    severity: info
    message: 'Probe {probe.name} asks path {probe.requestPath}, which does not begin with a slash.'
    fix: 'Write the path of probe {probe.name} as /{probe.requestPath}.'`, "links": ["https://learn.microsoft.com/azure/load-balancer/load-balancer-custom-probe-overview"], "cases": [{ "name": "the start page", "expect": "fail" }, { "name": "a path of its own", "expect": "pass" }, { "name": "Http without a path", "expect": "fail" }, { "name": "Tcp without a path", "expect": "pass" }, { "name": "Tcp with a path", "expect": "fail" }, { "name": "Https without a path", "expect": "fail" }, { "name": "no leading slash", "expect": "fail" }, { "name": "a path that is not known", "expect": "unknown" }], "wrong": { "name": "the start page", "files": [{ "path": "main.json", "text": `{
  "parameters": { "protocol": { "type": "string", "defaultValue": "Http" }, "path": { "type": "string" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": {
        "probes": [
          {
            "name": "ready",
            "properties": {
              "protocol": "[parameters('protocol')]",
              "port": 80,
              "requestPath": "[parameters('path')]"
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "path": { "value": "/" } } }' }], "finding": `main.json

   16:15  warning  LB142 probe-path                                           lb-web/ready
          Probe ready asks for /, the start page: it may redirect, need a login, or be answered from a cache while the application is down.
          16 │ "requestPath": "[parameters('path')]"
             │ ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~  /
          see  main.parameters.json:1:38  parameter path
          fix  Set requestPath of probe ready to a path on which the application says that it is ready, as /health/ready.`, "target": "lb-web/ready" }, "right": { "name": "a path of its own", "files": [{ "path": "main.json", "text": `{
  "parameters": { "protocol": { "type": "string", "defaultValue": "Http" }, "path": { "type": "string" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": {
        "probes": [
          {
            "name": "ready",
            "properties": {
              "protocol": "[parameters('protocol')]",
              "port": 80,
              "requestPath": "[parameters('path')]"
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "path": { "value": "/health" } } }' }], "finding": "" }, "source": "rules/lb/LB142-probe-path.yaml" },
  "LB143": { "code": "LB143", "name": "probe-cadence", "title": "A probe asks too often, or too rarely", "severity": "warning", "target": "probe", "azure": { "deploy": "silent" }, "profiles": ["strict", "all"], "tags": ["probe"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "A member leaves the pool after probeThreshold failures in a row, intervalInSeconds apart. That product is how long users\nmeet a dead member; one failure at a short interval takes healthy members out.\n", "fixes": ["Set intervalInSeconds of probe … to 5 or more.", "Let probe … ask every 5 to 15 s with probeThreshold 2 or 3.", "Let probe … ask every 5 to 15 s.", "Set probeThreshold of probe … to 2."], "condition": `for: probe
let:
  isTcp: probe.protocol == "Tcp"
  seconds: probe.intervalInSeconds * probe.probeThreshold
assert:
  - assert: '!(probe.intervalInSeconds < 5)'
    severity: error
    message: 'Probe {probe.name} asks every {probe.intervalInSeconds} s: Azure takes 5 or more.'
    fix: 'Set intervalInSeconds of probe {probe.name} to 5 or more.'
  - assert: '!isTcp || !(seconds > 60)'
    message: >-
      Probe {probe.name} notices a dead member after {seconds} s ({probe.intervalInSeconds} s × {probe.probeThreshold}): until then it gets connections.
    fix: 'Let probe {probe.name} ask every 5 to 15 s with probeThreshold 2 or 3.'
  - assert: '!(probe.intervalInSeconds > 60)'
    message: 'Probe {probe.name} asks every {probe.intervalInSeconds} s only: until then a dead member gets connections.'
    fix: 'Let probe {probe.name} ask every 5 to 15 s.'
  - assert: '!isTcp || probe.intervalInSeconds != 5 || probe.probeThreshold != 1'
    severity: info
    message: 'Probe {probe.name} asks every 5 s and gives up after one failure: a short pause takes a member out.'
    fix: 'Set probeThreshold of probe {probe.name} to 2.'`, "links": ["https://learn.microsoft.com/azure/load-balancer/load-balancer-custom-probe-overview"], "cases": [{ "name": "too often", "expect": "fail" }, { "name": "often enough", "expect": "pass" }, { "name": "noticed after a minute", "expect": "pass" }, { "name": "noticed after more than a minute", "expect": "fail" }, { "name": "by one failure", "expect": "fail" }, { "name": "by one failure, but not so often", "expect": "pass" }, { "name": "Http by one failure", "expect": "pass" }, { "name": "Http once a minute", "expect": "pass" }, { "name": "Http less than once a minute", "expect": "fail" }, { "name": "Tcp once every 61 seconds with one failure", "expect": "pass" }, { "name": "an interval that is not known", "expect": "unknown" }], "wrong": { "name": "too often", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "seconds": { "type": "int" },
    "threshold": { "type": "int", "defaultValue": 2 },
    "protocol": { "type": "string", "defaultValue": "Tcp" }
  },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": {
        "probes": [
          {
            "name": "ready",
            "properties": {
              "protocol": "[parameters('protocol')]",
              "port": 443,
              "intervalInSeconds": "[parameters('seconds')]",
              "probeThreshold": "[parameters('threshold')]"
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "seconds": { "value": 4 } } }' }], "finding": `main.json

   20:15  error    LB143 probe-cadence                                        lb-web/ready
          Probe ready asks every 4 s: Azure takes 5 or more.
          20 │ "intervalInSeconds": "[parameters('seconds')]",
             │ ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~  4
          see  main.parameters.json:1:41  parameter seconds
          fix  Set intervalInSeconds of probe ready to 5 or more.`, "target": "lb-web/ready" }, "right": { "name": "often enough", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "seconds": { "type": "int" },
    "threshold": { "type": "int", "defaultValue": 2 },
    "protocol": { "type": "string", "defaultValue": "Tcp" }
  },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": {
        "probes": [
          {
            "name": "ready",
            "properties": {
              "protocol": "[parameters('protocol')]",
              "port": 443,
              "intervalInSeconds": "[parameters('seconds')]",
              "probeThreshold": "[parameters('threshold')]"
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "seconds": { "value": 5 } } }' }], "finding": "" }, "source": "rules/lb/LB143-probe-cadence.yaml" },
  "LB144": { "code": "LB144", "name": "number-of-probes", "title": "numberOfProbes is set, and probeThreshold is what counts", "severity": "info", "target": "probe", "azure": { "deploy": "later" }, "profiles": ["all"], "tags": ["probe", "retirement"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "numberOfProbes never did what it says; probeThreshold (api-version 2022-05-01 and later) does, and is 1 when absent.\nAzure stops accepting numberOfProbes after 1 September 2027.\n", "fixes": ["Set probeThreshold of probe … to …, and remove numberOfProbes."], "condition": "for: probe\nwhen: probe.numberOfProbes != null\nassert: probe.hasProbeThreshold && probe.numberOfProbes == probe.probeThreshold", "links": ["https://learn.microsoft.com/azure/load-balancer/load-balancer-custom-probe-overview"], "cases": [{ "name": "numberOfProbes alone", "expect": "fail" }, { "name": "numberOfProbes and no threshold, though the same as the default", "expect": "fail" }, { "name": "both alike", "expect": "pass" }, { "name": "both, but different", "expect": "fail" }, { "name": "probeThreshold alone", "expect": "skip" }, { "name": "a probe that is not known", "expect": "unknown" }], "wrong": { "name": "numberOfProbes alone", "files": [{ "path": "main.json", "text": `{
  "parameters": { "probe": { "type": "object" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": { "probes": [{ "name": "ready", "properties": "[parameters('probe')]" }] }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "probe": { "value": { "numberOfProbes": 2 } } } }' }], "finding": `main.json

    9:53  info     LB144 number-of-probes                                     lb-web/ready
          Probe ready says numberOfProbes 2, which Azure does not honour: a member leaves the pool after one failure.
          9 │ "properties": { "probes": [{ "name": "ready", "properties": "[parameters('probe')]" }] }
            │                                               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          see  main.parameters.json:1:41  parameter probe
          fix  Set probeThreshold of probe ready to 2, and remove numberOfProbes.`, "target": "lb-web/ready" }, "right": { "name": "both alike", "files": [{ "path": "main.json", "text": `{
  "parameters": { "probe": { "type": "object" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": { "probes": [{ "name": "ready", "properties": "[parameters('probe')]" }] }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "probe": { "value": { "numberOfProbes": 2, "probeThreshold": "2" } } } }' }], "finding": "" }, "source": "rules/lb/LB144-number-of-probes.yaml" },
  "LB145": { "code": "LB145", "name": "https-probe-on-basic-sku", "title": "An Https probe on a Basic load balancer", "severity": "error", "target": "loadBalancer", "azure": { "deploy": "rejected?" }, "profiles": ["recommended", "strict", "all"], "tags": ["probe", "sku"], "since": "0.1.0", "coveredBy": ["LB201"], "params": [], "why": "Https probes came with the Standard SKU. They take any certificate with a SHA-256 chain, and cannot present a client\ncertificate.\n", "fixes": ["Set sku.name of load balancer … to Standard."], "condition": 'for: loadBalancer\nlet:\n  https: lb.probes.filter(p, p.protocol == "Https")\nassert: lb.sku.name != "Basic" || count(https) == 0', "links": ["https://learn.microsoft.com/azure/load-balancer/load-balancer-custom-probe-overview"], "cases": [{ "name": "Https on Basic", "expect": "fail" }, { "name": "Https on Standard", "expect": "pass" }, { "name": "Http on Basic", "expect": "pass" }, { "name": "a SKU that is not known", "expect": "unknown" }], "wrong": { "name": "Https on Basic", "files": [{ "path": "main.json", "text": `{
  "parameters": { "sku": { "type": "string" }, "protocol": { "type": "string", "defaultValue": "HTTPS" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "[parameters('sku')]" },
      "properties": {
        "probes": [{ "name": "ready", "properties": { "protocol": "[parameters('protocol')]", "port": 443 } }]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "sku": { "value": "Basic" } } }' }], "finding": `main.json

   10:22  error    LB145 https-probe-on-basic-sku                             lb-web
          Probe ready speaks Https, which Basic load balancers cannot: lb-web has the Basic SKU.
          10 │ "probes": [{ "name": "ready", "properties": { "protocol": "[parameters('protocol')]", "port": 443 } }]
             │              ~~~~~~~~~~~~~~~
          fix  Set sku.name of load balancer lb-web to Standard.`, "target": "lb-web" }, "right": { "name": "Https on Standard", "files": [{ "path": "main.json", "text": `{
  "parameters": { "sku": { "type": "string" }, "protocol": { "type": "string", "defaultValue": "HTTPS" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "[parameters('sku')]" },
      "properties": {
        "probes": [{ "name": "ready", "properties": { "protocol": "[parameters('protocol')]", "port": 443 } }]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "sku": { "value": "Standard" } } }' }], "finding": "" }, "source": "rules/lb/LB145-https-probe-on-basic-sku.yaml" },
  "LB146": { "code": "LB146", "name": "http-probe-on-blocked-port", "title": "An Http probe asks a port that Azure does not probe", "severity": "error", "target": "probe", "azure": { "deploy": "unknown" }, "profiles": ["recommended", "strict", "all"], "tags": ["probe"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "Http probes are not sent to ports of other well-known protocols (mail, news, file transfer), so that they cannot be\nmisused to talk to them.\n", "fixes": ["Move the health page to another port, or let probe … speak Tcp."], "condition": `for: probe
when: probe.protocol == "Http"
assert: '!(probe.port in [19, 21, 25, 70, 110, 119, 143, 220, 993])'`, "links": ["https://learn.microsoft.com/azure/load-balancer/load-balancer-custom-probe-overview"], "cases": [{ "name": "the port of mail", "expect": "fail" }, { "name": "a port of its own", "expect": "pass" }, { "name": "Tcp", "expect": "skip" }, { "name": "a port that is not known", "expect": "unknown" }], "wrong": { "name": "the port of mail", "files": [{ "path": "main.json", "text": `{
  "parameters": { "port": { "type": "int" }, "protocol": { "type": "string", "defaultValue": "http" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-mail",
      "sku": { "name": "Standard" },
      "properties": {
        "probes": [
          {
            "name": "ready",
            "properties": { "protocol": "[parameters('protocol')]", "port": "[parameters('port')]" }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "port": { "value": 25 } } }' }], "finding": `main.json

   13:69  error    LB146 http-probe-on-blocked-port                           lb-mail/ready
          Probe ready speaks Http on port 25, which Azure does not probe by Http: every member would be down.
          13 │ "properties": { "protocol": "[parameters('protocol')]", "port": "[parameters('port')]" }
             │                                                         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~  25
          see  main.parameters.json:1:38  parameter port
          fix  Move the health page to another port, or let probe ready speak Tcp.`, "target": "lb-mail/ready" }, "right": { "name": "a port of its own", "files": [{ "path": "main.json", "text": `{
  "parameters": { "port": { "type": "int" }, "protocol": { "type": "string", "defaultValue": "http" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-mail",
      "sku": { "name": "Standard" },
      "properties": {
        "probes": [
          {
            "name": "ready",
            "properties": { "protocol": "[parameters('protocol')]", "port": "[parameters('port')]" }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "port": { "value": 8025 } } }' }], "finding": "" }, "source": "rules/lb/LB146-http-probe-on-blocked-port.yaml" },
  "LB147": { "code": "LB147", "name": "udp-rule-with-tcp-probe", "title": "A Tcp probe asks a port that serves Udp", "severity": "warning", "target": "loadBalancingRule", "azure": { "deploy": "silent" }, "profiles": ["strict", "all"], "tags": ["probe"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "Load balancers cannot probe by Udp. A Udp service needs something that answers by Tcp or Http on its behalf.\n", "fixes": ["Let the members answer health checks on a Tcp or Http port of their own and set port of probe … to it; or name … as probe.port of the pool in poolgate.yaml if they listen by Tcp too."], "condition": 'for: loadBalancingRule\nwhen: rule.protocol in ["Udp", "Quic"] && !(rule.backendPort in [53, 88, 389, 464])\nassert: >-\n  rule.probe.protocol != "Tcp" || rule.probe.port != rule.backendPort || rule.pools.exists(p, p.intent.probePort == rule.backendPort)', "links": ["https://learn.microsoft.com/azure/load-balancer/load-balancer-custom-probe-overview"], "cases": [{ "name": "the port of the Udp service", "expect": "fail" }, { "name": "a port of its own", "expect": "pass" }, { "name": "Http on the same port", "expect": "pass" }, { "name": "a Tcp rule", "expect": "skip" }, { "name": "Quic", "expect": "fail" }, { "name": "a name server", "expect": "skip" }, { "name": "the port that intent names", "expect": "pass" }, { "name": "a port that is not known", "expect": "unknown" }], "wrong": { "name": "the port of the Udp service", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "port": { "type": "int" },
    "backendPort": { "type": "int", "defaultValue": 5060 },
    "protocol": { "type": "string", "defaultValue": "Udp" },
    "probe": { "type": "string", "defaultValue": "Tcp" }
  },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-sip",
      "sku": { "name": "Standard" },
      "properties": {
        "backendAddressPools": [{ "name": "sip" }],
        "probes": [
          {
            "name": "ready",
            "properties": { "protocol": "[parameters('probe')]", "port": "[parameters('port')]" }
          }
        ],
        "loadBalancingRules": [
          {
            "name": "sip",
            "properties": {
              "protocol": "[parameters('protocol')]",
              "backendPort": "[parameters('backendPort')]",
              "backendAddressPool": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-sip', 'sip')]"
              },
              "probe": { "id": "[resourceId('Microsoft.Network/loadBalancers/probes', 'lb-sip', 'ready')]" }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "port": { "value": 5060 } } }' }], "finding": `main.json

   19:66  warning  LB147 udp-rule-with-tcp-probe                              lb-sip/sip
          Rule sip forwards Udp to port 5060, and probe ready asks the same port by Tcp: if nothing listens there by Tcp, every member is down. Azure accepts this.
          19 │ "properties": { "protocol": "[parameters('probe')]", "port": "[parameters('port')]" }
             │                                                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~  5060
          see  main.parameters.json:1:38  parameter port
          fix  Let the members answer health checks on a Tcp or Http port of their own and set port of probe ready to it; or name 5060 as probe.port of the pool in poolgate.yaml if they listen by Tcp too.`, "target": "lb-sip/sip" }, "right": { "name": "a port of its own", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "port": { "type": "int" },
    "backendPort": { "type": "int", "defaultValue": 5060 },
    "protocol": { "type": "string", "defaultValue": "Udp" },
    "probe": { "type": "string", "defaultValue": "Tcp" }
  },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-sip",
      "sku": { "name": "Standard" },
      "properties": {
        "backendAddressPools": [{ "name": "sip" }],
        "probes": [
          {
            "name": "ready",
            "properties": { "protocol": "[parameters('probe')]", "port": "[parameters('port')]" }
          }
        ],
        "loadBalancingRules": [
          {
            "name": "sip",
            "properties": {
              "protocol": "[parameters('protocol')]",
              "backendPort": "[parameters('backendPort')]",
              "backendAddressPool": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-sip', 'sip')]"
              },
              "probe": { "id": "[resourceId('Microsoft.Network/loadBalancers/probes', 'lb-sip', 'ready')]" }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "port": { "value": 5061 } } }' }], "finding": "" }, "source": "rules/lb/LB147-udp-rule-with-tcp-probe.yaml" },
  "LB148": { "code": "LB148", "name": "all-probed-up", "title": "When every member is down all of them get traffic", "severity": "info", "target": "probe", "azure": { "deploy": "silent" }, "profiles": ["all"], "tags": ["probe"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "AllProbedUp suits services whose probe can fail while they still work. For all others it hides an outage: clients get\ntime-outs in place of a clear refusal, and no fail-over begins.\n", "fixes": ["Remove noHealthyBackendsBehavior of probe … unless members can serve while the probe fails."], "condition": 'for: probe\nassert: probe.noHealthyBackendsBehavior != "AllProbedUp"', "links": ["https://learn.microsoft.com/azure/load-balancer/load-balancer-custom-probe-overview"], "cases": [{ "name": "AllProbedUp", "expect": "fail" }, { "name": "AllProbedDown", "expect": "pass" }, { "name": "nothing said", "expect": "pass" }, { "name": "a behaviour that is not known", "expect": "unknown" }], "wrong": { "name": "AllProbedUp", "files": [{ "path": "main.json", "text": `{
  "parameters": { "behavior": { "type": "string" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": {
        "probes": [
          {
            "name": "ready",
            "properties": { "noHealthyBackendsBehavior": "[parameters('behavior')]" }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "behavior": { "value": "allProbedUp" } } }' }], "finding": `main.json

   13:29  info     LB148 all-probed-up                                        lb-web/ready
          Probe ready says AllProbedUp: when no member answers it, connections go to all of them as if they were healthy.
          13 │ "properties": { "noHealthyBackendsBehavior": "[parameters('behavior')]" }
             │                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~  AllProbedUp
          see  main.parameters.json:1:42  parameter behavior
          fix  Remove noHealthyBackendsBehavior of probe ready unless members can serve while the probe fails.`, "target": "lb-web/ready" }, "right": { "name": "AllProbedDown", "files": [{ "path": "main.json", "text": `{
  "parameters": { "behavior": { "type": "string" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": {
        "probes": [
          {
            "name": "ready",
            "properties": { "noHealthyBackendsBehavior": "[parameters('behavior')]" }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "behavior": { "value": "AllProbedDown" } } }' }], "finding": "" }, "source": "rules/lb/LB148-all-probed-up.yaml" },
  "LB149": { "code": "LB149", "name": "inactive-health-probe", "title": "A scale set watches its instances by a probe that no rule uses", "severity": "error", "target": "scaleSet", "azure": { "deploy": "rejected", "error": "CannotUseInactiveHealthProbe" }, "profiles": ["recommended", "strict", "all"], "tags": ["probe", "scale-set"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "A scale set may only borrow a probe that is active: one that a load-balancing rule uses for a pool the scale set is in. The\nload balancer has to be there first.\n", "fixes": ["Set probe of the rule that serves … to …, and let the scale set depend on the load balancer."], "condition": "for: scaleSet\nwhen: vmss.healthProbe != null\nassert: vmss.healthProbe.rules.exists(r, r.pools.exists(p, vmss.ipConfigurations.exists(c, p in c.pools)))", "links": ["https://learn.microsoft.com/troubleshoot/azure/load-balancer/load-balancer-common-deployment-errors"], "cases": [{ "name": "no rule uses the probe", "expect": "fail" }, { "name": "the rule of its pool uses it", "expect": "pass" }, { "name": "the rule of another pool uses it", "expect": "fail" }, { "name": "no health probe", "expect": "skip" }, { "name": "the load balancer is declared elsewhere", "expect": "unknown" }], "wrong": { "name": "no rule uses the probe", "files": [{ "path": "main.json", "text": `{
  "parameters": { "probe": { "type": "string" }, "pool": { "type": "string", "defaultValue": "web" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": {
        "backendAddressPools": [{ "name": "web" }, { "name": "api" }],
        "probes": [{ "name": "ready", "properties": {} }, { "name": "old", "properties": {} }],
        "loadBalancingRules": [
          {
            "name": "https",
            "properties": {
              "backendAddressPool": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', 'web')]"
              },
              "probe": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/probes', 'lb-web', parameters('probe'))]"
              }
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Compute/virtualMachineScaleSets",
      "apiVersion": "2024-07-01",
      "name": "vmss-web",
      "properties": {
        "virtualMachineProfile": {
          "networkProfile": {
            "healthProbe": { "id": "[resourceId('Microsoft.Network/loadBalancers/probes', 'lb-web', 'ready')]" },
            "networkInterfaceConfigurations": [
              {
                "name": "nic",
                "properties": {
                  "ipConfigurations": [
                    {
                      "name": "ip",
                      "properties": {
                        "loadBalancerBackendAddressPools": [
                          {
                            "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', parameters('pool'))]"
                          }
                        ]
                      }
                    }
                  ]
                }
              }
            ]
          }
        }
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "probe": { "value": "old" } } }' }], "finding": 'main.json\n\n   11:22  error    LB149 inactive-health-probe                                vmss-web\n          Scale set vmss-web has health probe lb-web/ready, which no load-balancing rule to a pool of the scale set uses: Azure refuses it.\n          11 │ "probes": [{ "name": "ready", "properties": {} }, { "name": "old", "properties": {} }],\n             │              ~~~~~~~~~~~~~~~\n          fix  Set probe of the rule that serves vmss-web to lb-web/ready, and let the scale set depend on the load balancer.', "target": "vmss-web" }, "right": { "name": "the rule of its pool uses it", "files": [{ "path": "main.json", "text": `{
  "parameters": { "probe": { "type": "string" }, "pool": { "type": "string", "defaultValue": "web" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": {
        "backendAddressPools": [{ "name": "web" }, { "name": "api" }],
        "probes": [{ "name": "ready", "properties": {} }, { "name": "old", "properties": {} }],
        "loadBalancingRules": [
          {
            "name": "https",
            "properties": {
              "backendAddressPool": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', 'web')]"
              },
              "probe": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/probes', 'lb-web', parameters('probe'))]"
              }
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Compute/virtualMachineScaleSets",
      "apiVersion": "2024-07-01",
      "name": "vmss-web",
      "properties": {
        "virtualMachineProfile": {
          "networkProfile": {
            "healthProbe": { "id": "[resourceId('Microsoft.Network/loadBalancers/probes', 'lb-web', 'ready')]" },
            "networkInterfaceConfigurations": [
              {
                "name": "nic",
                "properties": {
                  "ipConfigurations": [
                    {
                      "name": "ip",
                      "properties": {
                        "loadBalancerBackendAddressPools": [
                          {
                            "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', parameters('pool'))]"
                          }
                        ]
                      }
                    }
                  ]
                }
              }
            ]
          }
        }
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "probe": { "value": "ready" } } }' }], "finding": "" }, "source": "rules/lb/LB149-inactive-health-probe.yaml" },
  "LB150": { "code": "LB150", "name": "shared-probe", "title": "One probe speaks for rules that have nothing in common", "severity": "info", "target": "probe", "azure": { "deploy": "silent" }, "profiles": ["all"], "tags": ["probe"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "A probe asks one port. Rules that share it share its verdict: a service that is healthy loses its members with the one\nthat is not, and a service that is down keeps them while the other is up.\n", "fixes": ["Give each service a probe of its own."], "condition": "for: probe\nwhen: '!probe.loadBalancer.isManaged'\nlet:\n  first: probe.rules[0]\nassert: probe.rules.all(r, r.backendPort == first.backendPort && r.pools == first.pools)", "links": ["https://learn.microsoft.com/azure/load-balancer/load-balancer-custom-probe-overview"], "cases": [{ "name": "two ports", "expect": "fail" }, { "name": "one port", "expect": "pass" }, { "name": "one port, but another pool", "expect": "fail" }, { "name": "a port that is not known", "expect": "unknown" }, { "name": "a load balancer that a Kubernetes cluster runs", "expect": "skip" }], "wrong": { "name": "two ports", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "port": { "type": "int" },
    "pool": { "type": "string", "defaultValue": "web" },
    "name": { "type": "string", "defaultValue": "lb-web" }
  },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "[parameters('name')]",
      "sku": { "name": "Standard" },
      "properties": {
        "backendAddressPools": [{ "name": "web" }, { "name": "api" }],
        "probes": [{ "name": "ready", "properties": { "port": 443 } }],
        "loadBalancingRules": [
          {
            "name": "https",
            "properties": {
              "backendPort": 443,
              "backendAddressPool": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', 'web')]"
              },
              "probe": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/probes', parameters('name'), 'ready')]"
              }
            }
          },
          {
            "name": "other",
            "properties": {
              "backendPort": "[parameters('port')]",
              "backendAddressPool": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', parameters('pool'))]"
              },
              "probe": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/probes', parameters('name'), 'ready')]"
              }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "port": { "value": 8443 } } }' }], "finding": 'main.json\n\n   15:22  info     LB150 shared-probe                                         lb-web/ready\n          Probe ready is used by 2 rules to different pools or ports: when what it asks is down, members leave all of them.\n          15 │ "probes": [{ "name": "ready", "properties": { "port": 443 } }],\n             │              ~~~~~~~~~~~~~~~\n          fix  Give each service a probe of its own.', "target": "lb-web/ready" }, "right": { "name": "one port", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "port": { "type": "int" },
    "pool": { "type": "string", "defaultValue": "web" },
    "name": { "type": "string", "defaultValue": "lb-web" }
  },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "[parameters('name')]",
      "sku": { "name": "Standard" },
      "properties": {
        "backendAddressPools": [{ "name": "web" }, { "name": "api" }],
        "probes": [{ "name": "ready", "properties": { "port": 443 } }],
        "loadBalancingRules": [
          {
            "name": "https",
            "properties": {
              "backendPort": 443,
              "backendAddressPool": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', 'web')]"
              },
              "probe": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/probes', parameters('name'), 'ready')]"
              }
            }
          },
          {
            "name": "other",
            "properties": {
              "backendPort": "[parameters('port')]",
              "backendAddressPool": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', parameters('pool'))]"
              },
              "probe": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/probes', parameters('name'), 'ready')]"
              }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "port": { "value": 443 } } }' }], "finding": "" }, "source": "rules/lb/LB150-shared-probe.yaml" },
  "LB154": { "code": "LB154", "name": "retired-inbound-nat", "title": "Inbound NAT of a form that Azure retires", "severity": "warning", "target": "loadBalancer", "azure": { "deploy": "later" }, "profiles": ["strict", "all"], "tags": ["nat", "retirement"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "Inbound NAT rules of version 2 name a pool and a range of ports; every member gets one, new members too. NAT pools and NAT\nrules that a network interface has to name are the older form.\n", "fixes": ["Replace the NAT pools of … by inbound NAT rules with backendAddressPool and a port range.", "Replace … by an inbound NAT rule with backendAddressPool and a port range."], "condition": `for: loadBalancer
let:
  old: lb.inboundNatRules.filter(r, r.pool == null)
assert:
  - assert: count(lb.inboundNatPools) == 0
    at: lb.inboundNatPools
    message: >-
      Load balancer {lb.name} has inbound NAT pools, which Azure retires on 30 September 2027: scale sets that use them have to move.
    fix: 'Replace the NAT pools of {lb.name} by inbound NAT rules with backendAddressPool and a port range.'
  - assert: count(old) == 0
    at: old
    message: >-
      Load balancer {lb.name} has {count(old) == 1 ? "an inbound NAT rule" : count(old) + " inbound NAT rules"} of version 1, which Azure retires on 30 September 2027.
    fix: 'Replace {old[0].name} by an inbound NAT rule with backendAddressPool and a port range.'`, "links": ["https://learn.microsoft.com/azure/load-balancer/inbound-nat-rules"], "cases": [{ "name": "a NAT pool", "expect": "fail" }, { "name": "a NAT rule of version 1", "expect": "fail" }, { "name": "a NAT rule of version 2", "expect": "pass" }, { "name": "NAT rules of version 1 from a loop", "expect": "fail" }, { "name": "properties that are not known", "expect": "unknown" }], "wrong": { "name": "a NAT pool", "files": [{ "path": "main.json", "text": `{
  "parameters": { "nat": { "type": "object" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": "[parameters('nat')]"
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "nat": { "value": { "inboundNatPools": [{ "name": "ssh" }] } } } }' }], "finding": `main.json

     9:7  warning  LB154 retired-inbound-nat                                  lb-web
          Load balancer lb-web has inbound NAT pools, which Azure retires on 30 September 2027: scale sets that use them have to move.
          9 │ "properties": "[parameters('nat')]"
            │ ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          see  main.parameters.json:1:61  parameter nat
          fix  Replace the NAT pools of lb-web by inbound NAT rules with backendAddressPool and a port range.`, "target": "lb-web" }, "right": { "name": "a NAT rule of version 2", "files": [{ "path": "main.json", "text": `{
  "parameters": { "nat": { "type": "object" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": "[parameters('nat')]"
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{\n  "parameters": {\n    "nat": {\n      "value": {\n        "inboundNatRules": [\n          {\n            "name": "ssh",\n            "properties": {\n              "backendAddressPool": {\n                "id": "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/loadBalancers/lb-web/backendAddressPools/web"\n              }\n            }\n          }\n        ]\n      }\n    }\n  }\n}' }], "finding": "" }, "source": "rules/lb/LB154-retired-inbound-nat.yaml" },
  "LB201": { "code": "LB201", "name": "retired-basic-sku", "title": "A load balancer has the retired Basic SKU", "severity": "error", "target": "loadBalancer", "azure": { "deploy": "rejected" }, "profiles": ["recommended", "strict", "all"], "tags": ["sku", "retirement"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "A load balancer without `sku` is Basic. Standard ones are closed to inbound traffic until a network security group\nallows it, and have no outbound access by default: plan both before you change the SKU.\n", "fixes": ["Set sku.name to Standard, and give its public IP addresses the Standard SKU and its members a network security group."], "condition": 'for: loadBalancer\nassert: lb.sku.name != "Basic"', "links": ["https://learn.microsoft.com/azure/load-balancer/load-balancer-basic-upgrade-guidance"], "cases": [{ "name": "no SKU is the Basic one", "expect": "fail" }, { "name": "BASIC", "expect": "fail" }, { "name": "Standard", "expect": "pass" }, { "name": "a SKU that is not known", "expect": "unknown" }, { "name": "a Basic load balancer that may not be deployed", "expect": "unknown" }, { "name": "no load balancer", "expect": "skip" }], "wrong": { "name": "no SKU is the Basic one", "files": [{ "path": "main.json", "text": '{\n  "resources": [\n    {\n      "type": "Microsoft.Network/loadBalancers",\n      "apiVersion": "2024-05-01",\n      "name": "lb-web",\n      "properties": {}\n    }\n  ]\n}' }], "finding": 'main.json\n\n     6:7  error    LB201 retired-basic-sku                                    lb-web\n          Load balancer lb-web has the Basic SKU, retired on 30 September 2025: Azure takes no new ones since 31 March 2025, and existing ones have no support and no SLA.\n          6 │ "name": "lb-web",\n            │ ~~~~~~~~~~~~~~~~\n          fix  Set sku.name to Standard, and give its public IP addresses the Standard SKU and its members a network security group.', "target": "lb-web" }, "right": { "name": "Standard", "files": [{ "path": "main.json", "text": '{\n  "resources": [\n    {\n      "type": "Microsoft.Network/loadBalancers",\n      "apiVersion": "2024-05-01",\n      "name": "lb-web",\n      "sku": { "name": "Standard" },\n      "properties": {}\n    }\n  ]\n}' }], "finding": "" }, "source": "rules/lb/LB201-retired-basic-sku.yaml" },
  "LB202": { "code": "LB202", "name": "public-ip-sku-differs", "title": "A public IP address has another SKU than its load balancer", "severity": "error", "target": "frontend", "azure": { "deploy": "rejected", "error": "DifferentSkuLoadBalancersAndPublicIPAddressNotAllowed" }, "profiles": ["recommended", "strict", "all"], "tags": ["sku"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "A load balancer takes public addresses of its own SKU only, and both are Basic where a template says nothing. What-if does\nnot notice; the deployment fails half-way.\n", "fixes": ["Set sku.name of public IP address … to ….", "Set sku.name of public IP prefix … to …."], "condition": "for: frontend\nlet:\n  sku: frontend.loadBalancer.sku.name\n  address: frontend.publicIPAddress\n  prefix: frontend.publicIPPrefix\nassert:\n  - assert: address == null || address.sku.name == sku\n    at: address\n    message: >-\n      Frontend {frontend.name} of the {sku} load balancer {frontend.loadBalancer.name} has public IP address {address.name} of the {address.sku.name} SKU: Azure refuses it.\n    fix: 'Set sku.name of public IP address {address.name} to {sku}.'\n  - assert: prefix == null || prefix.sku.name == sku\n    at: prefix\n    message: >-\n      Frontend {frontend.name} of the {sku} load balancer {frontend.loadBalancer.name} has public IP prefix {prefix.name} of the {prefix.sku.name} SKU: Azure refuses it.\n    fix: 'Set sku.name of public IP prefix {prefix.name} to {sku}.'", "links": ["https://learn.microsoft.com/troubleshoot/azure/load-balancer/load-balancer-common-deployment-errors"], "cases": [{ "name": "a Basic address, because nothing is said", "expect": "fail" }, { "name": "both Standard", "expect": "pass" }, { "name": "a Basic prefix", "expect": "fail" }, { "name": "addresses that are declared elsewhere", "expect": "unknown" }], "wrong": { "name": "a Basic address, because nothing is said", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "sku": { "type": "object", "defaultValue": {} },
    "prefixSku": { "type": "string", "defaultValue": "Standard" }
  },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": {
        "frontendIPConfigurations": [
          {
            "name": "front",
            "properties": {
              "publicIPAddress": { "id": "[resourceId('Microsoft.Network/publicIPAddresses', 'pip')]" }
            }
          },
          {
            "name": "many",
            "properties": {
              "publicIPPrefix": { "id": "[resourceId('Microsoft.Network/publicIPPrefixes', 'prefix')]" }
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Network/publicIPAddresses",
      "apiVersion": "2024-05-01",
      "name": "pip",
      "sku": "[parameters('sku')]",
      "properties": { "publicIPAllocationMethod": "Static" }
    },
    {
      "type": "Microsoft.Network/publicIPPrefixes",
      "apiVersion": "2024-05-01",
      "name": "prefix",
      "sku": { "name": "[parameters('prefixSku')]" },
      "properties": { "prefixLength": 30 }
    }
  ]
}` }], "finding": 'main.json\n\n    32:7  error    LB202 public-ip-sku-differs                                lb-web/front\n          Frontend front of the Standard load balancer lb-web has public IP address pip of the Basic SKU: Azure refuses it.\n          32 │ "name": "pip",\n             │ ~~~~~~~~~~~~~\n          fix  Set sku.name of public IP address pip to Standard.', "target": "lb-web/front" }, "right": { "name": "both Standard", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "sku": { "type": "object", "defaultValue": {} },
    "prefixSku": { "type": "string", "defaultValue": "Standard" }
  },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": {
        "frontendIPConfigurations": [
          {
            "name": "front",
            "properties": {
              "publicIPAddress": { "id": "[resourceId('Microsoft.Network/publicIPAddresses', 'pip')]" }
            }
          },
          {
            "name": "many",
            "properties": {
              "publicIPPrefix": { "id": "[resourceId('Microsoft.Network/publicIPPrefixes', 'prefix')]" }
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Network/publicIPAddresses",
      "apiVersion": "2024-05-01",
      "name": "pip",
      "sku": "[parameters('sku')]",
      "properties": { "publicIPAllocationMethod": "Static" }
    },
    {
      "type": "Microsoft.Network/publicIPPrefixes",
      "apiVersion": "2024-05-01",
      "name": "prefix",
      "sku": { "name": "[parameters('prefixSku')]" },
      "properties": { "prefixLength": 30 }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "sku": { "value": { "name": "standard" } } } }' }], "finding": "" }, "source": "rules/lb/LB202-public-ip-sku-differs.yaml" },
  "LB203": { "code": "LB203", "name": "dynamic-standard-public-ip", "title": "A Standard public IP address is allocated dynamically", "severity": "error", "target": "publicIPAddress", "azure": { "deploy": "rejected" }, "profiles": ["recommended", "strict", "all"], "tags": ["sku"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "Standard public IP addresses are always static. Dynamic is the default of the property, so a template that only raised the\nSKU has to say Static as well.\n", "fixes": ["Set publicIPAllocationMethod of … to Static."], "condition": 'for: publicIPAddress\nwhen: publicIP.sku.name == "Standard"\nassert: publicIP.publicIPAllocationMethod == "Static"', "links": ["https://learn.microsoft.com/azure/virtual-network/ip-services/public-ip-addresses"], "cases": [{ "name": "nothing said is dynamic", "expect": "fail" }, { "name": "static", "expect": "pass" }, { "name": "Basic addresses may be dynamic", "expect": "skip" }, { "name": "a method that is not known", "expect": "unknown" }], "wrong": { "name": "nothing said is dynamic", "files": [{ "path": "main.json", "text": `{
  "parameters": { "method": { "type": "string" }, "sku": { "type": "string", "defaultValue": "Standard" } },
  "resources": [
    {
      "type": "Microsoft.Network/publicIPAddresses",
      "apiVersion": "2024-05-01",
      "name": "[concat('pip-', copyIndex())]",
      "copy": { "name": "pips", "count": 1 },
      "sku": { "name": "[parameters('sku')]" },
      "properties": { "publicIPAllocationMethod": "[parameters('method')]" }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "method": { "value": "" } } }' }], "finding": `main.json

   10:23  error    LB203 dynamic-standard-public-ip                           pip-0
          Public IP address pip-0 has the Standard SKU and is allocated dynamically: Azure refuses it.
          10 │ "properties": { "publicIPAllocationMethod": "[parameters('method')]" }
             │                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~  Dynamic
          see  main.parameters.json:1:40  parameter method
          fix  Set publicIPAllocationMethod of pip-0 to Static.`, "target": "pip-0" }, "right": { "name": "static", "files": [{ "path": "main.json", "text": `{
  "parameters": { "method": { "type": "string" }, "sku": { "type": "string", "defaultValue": "Standard" } },
  "resources": [
    {
      "type": "Microsoft.Network/publicIPAddresses",
      "apiVersion": "2024-05-01",
      "name": "[concat('pip-', copyIndex())]",
      "copy": { "name": "pips", "count": 1 },
      "sku": { "name": "[parameters('sku')]" },
      "properties": { "publicIPAllocationMethod": "[parameters('method')]" }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "method": { "value": "static" } } }' }], "finding": "" }, "source": "rules/lb/LB203-dynamic-standard-public-ip.yaml" },
  "LB204": { "code": "LB204", "name": "frontend-without-address", "title": "A frontend is both internal and public, or neither", "severity": "error", "target": "frontend", "azure": { "deploy": "rejected", "error": "FrontendIPConfigHasBothSubnetAndPublicIP" }, "profiles": ["recommended", "strict", "all"], "tags": ["frontend"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "A frontend gets its address from one place: a subnet, a public IP address or a public IP prefix. Azure answers\nFrontendIPConfigHasBothSubnetAndPublicIP or FrontendIPConfigHasNoSubnetOrPublicIP when the load balancer is deployed.\n", "fixes": ["Leave one of both; for an internal and a public entrance deploy two load balancers.", "Set publicIPAddress of … for a public frontend, or subnet for an internal one."], "condition": "for: frontend\nassert:\n  - assert: '!frontend.isPublic || frontend.subnet == null'\n    message: >-\n      Frontend {frontend.name} names both a subnet and a public IP address: Azure refuses it.\n    fix: Leave one of both; for an internal and a public entrance deploy two load balancers.\n  - assert: frontend.isPublic || frontend.subnet != null\n    message: >-\n      Frontend {frontend.name} names neither a subnet nor a public IP address: Azure refuses it.\n    fix: Set publicIPAddress of {frontend.name} for a public frontend, or subnet for an internal one.", "links": ["https://learn.microsoft.com/azure/load-balancer/components"], "cases": [{ "name": "both", "expect": "fail" }, { "name": "a subnet", "expect": "pass" }, { "name": "a public IP prefix", "expect": "pass" }, { "name": "neither", "expect": "fail" }, { "name": "a frontend that is not known", "expect": "unknown" }], "wrong": { "name": "both", "files": [{ "path": "main.json", "text": `{
  "parameters": { "frontend": { "type": "object" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": {
        "frontendIPConfigurations": [{ "name": "front", "properties": "[parameters('frontend')]" }]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{\n  "parameters": {\n    "frontend": {\n      "value": {\n        "subnet": {\n          "id": "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/vnet/subnets/web"\n        },\n        "publicIPAddress": {\n          "id": "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/publicIPAddresses/pip"\n        }\n      }\n    }\n  }\n}' }], "finding": `main.json

   10:40  error    LB204 frontend-without-address                             lb-web/front
          Frontend front names both a subnet and a public IP address: Azure refuses it.
          10 │ "frontendIPConfigurations": [{ "name": "front", "properties": "[parameters('frontend')]" }]
             │                                ~~~~~~~~~~~~~~~
          fix  Leave one of both; for an internal and a public entrance deploy two load balancers.`, "target": "lb-web/front" }, "right": { "name": "a subnet", "files": [{ "path": "main.json", "text": `{
  "parameters": { "frontend": { "type": "object" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": {
        "frontendIPConfigurations": [{ "name": "front", "properties": "[parameters('frontend')]" }]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{\n  "parameters": {\n    "frontend": {\n      "value": {\n        "subnet": {\n          "id": "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/vnet/subnets/web"\n        },\n        "publicIPAddress": null\n      }\n    }\n  }\n}' }], "finding": "" }, "source": "rules/lb/LB204-frontend-without-address.yaml" },
  "LB205": { "code": "LB205", "name": "zones-on-public-frontend", "title": "A public frontend names zones", "severity": "error", "target": "frontend", "azure": { "deploy": "rejected", "error": "LoadBalancerFrontendIPConfigCannotHaveZoneWhenReferencingPublicIPAddress" }, "profiles": ["recommended", "strict", "all"], "tags": ["frontend", "zones"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "Only a frontend in a subnet has zones of its own. A public one lies where its address lies.\n", "fixes": ["Move zones of … to its public IP address."], "condition": "for: frontend\nwhen: frontend.isPublic\nassert: count(frontend.zones) == 0", "links": ["https://learn.microsoft.com/azure/load-balancer/load-balancer-standard-availability-zones"], "cases": [{ "name": "a public frontend with zones", "expect": "fail" }, { "name": "without zones", "expect": "pass" }, { "name": "an internal frontend", "expect": "skip" }, { "name": "zones that are not known", "expect": "unknown" }], "wrong": { "name": "a public frontend with zones", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "zones": { "type": "array" },
    "frontend": {
      "type": "object",
      "defaultValue": {
        "publicIPAddress": {
          "id": "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/publicIPAddresses/pip"
        }
      }
    }
  },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": {
        "frontendIPConfigurations": [
          {
            "name": "front",
            "zones": "[parameters('zones')]",
            "properties": "[parameters('frontend')]"
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "zones": { "value": ["1", "2", "3"] } } }' }], "finding": `main.json

   23:13  error    LB205 zones-on-public-frontend                             lb-web/front
          Frontend front names zones and has a public IP address: Azure refuses it, the zones are those of the address.
          23 │ "zones": "[parameters('zones')]",
             │ ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          see  main.parameters.json:1:39  parameter zones
          fix  Move zones of front to its public IP address.`, "target": "lb-web/front" }, "right": { "name": "without zones", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "zones": { "type": "array" },
    "frontend": {
      "type": "object",
      "defaultValue": {
        "publicIPAddress": {
          "id": "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/publicIPAddresses/pip"
        }
      }
    }
  },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": {
        "frontendIPConfigurations": [
          {
            "name": "front",
            "zones": "[parameters('zones')]",
            "properties": "[parameters('frontend')]"
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "zones": { "value": [] } } }' }], "finding": "" }, "source": "rules/lb/LB205-zones-on-public-frontend.yaml" },
  "LB206": { "code": "LB206", "name": "internal-frontend-in-one-zone", "title": "An internal frontend lies in one availability zone", "severity": "warning", "target": "frontend", "azure": { "deploy": "silent" }, "profiles": ["strict", "all"], "tags": ["frontend", "zones"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "The address of a zonal frontend is served from one zone. A zone-redundant one is served from all of them and survives the\nloss of a zone. Zones of a frontend cannot be changed later: it has to be made anew.\n", "fixes": ['Set zones of … to ["1", "2", "3"].'], "condition": 'for: frontend\nwhen: frontend.subnet != null && frontend.loadBalancer.sku.name != "Basic"\nassert: frontend.isZoneRedundant', "links": ["https://learn.microsoft.com/azure/load-balancer/load-balancer-standard-availability-zones"], "cases": [{ "name": "one zone", "expect": "fail" }, { "name": "three zones", "expect": "pass" }, { "name": "no zones depend on the region", "expect": "unknown" }, { "name": "zones that are not known", "expect": "unknown" }, { "name": "the Basic SKU has no zones", "expect": "skip" }, { "name": "a public frontend is LB207's", "expect": "skip" }], "wrong": { "name": "one zone", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "zones": { "type": "array" },
    "sku": { "type": "string", "defaultValue": "Standard" },
    "frontend": {
      "type": "object",
      "defaultValue": {
        "subnet": {
          "id": "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/vnet/subnets/web"
        }
      }
    }
  },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "[parameters('sku')]" },
      "properties": {
        "frontendIPConfigurations": [
          {
            "name": "front",
            "zones": "[parameters('zones')]",
            "properties": "[parameters('frontend')]"
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "zones": { "value": ["1"] } } }' }], "finding": `main.json

   24:13  warning  LB206 internal-frontend-in-one-zone                        lb-web/front
          Frontend front lies in zone 1 alone: when that zone is down nobody reaches its members, wherever they are.
          24 │ "zones": "[parameters('zones')]",
             │ ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          see  main.parameters.json:1:39  parameter zones
          fix  Set zones of front to ["1", "2", "3"].`, "target": "lb-web/front" }, "right": { "name": "three zones", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "zones": { "type": "array" },
    "sku": { "type": "string", "defaultValue": "Standard" },
    "frontend": {
      "type": "object",
      "defaultValue": {
        "subnet": {
          "id": "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/vnet/subnets/web"
        }
      }
    }
  },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "[parameters('sku')]" },
      "properties": {
        "frontendIPConfigurations": [
          {
            "name": "front",
            "zones": "[parameters('zones')]",
            "properties": "[parameters('frontend')]"
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "zones": { "value": ["1", "2", "3"] } } }' }], "finding": "" }, "source": "rules/lb/LB206-internal-frontend-in-one-zone.yaml" },
  "LB207": { "code": "LB207", "name": "public-frontend-in-one-zone", "title": "A public frontend lies in one availability zone", "severity": "warning", "target": "frontend", "azure": { "deploy": "silent" }, "profiles": ["strict", "all"], "tags": ["frontend", "zones"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "A public frontend lies where its address lies. A zonal address is served from one zone; a zone-redundant one survives the\nloss of a zone. Zones of an address cannot be changed later: it has to be made anew.\n", "fixes": ['Set zones of … to ["1", "2", "3"].'], "condition": `for: frontend
when: >-
  frontend.isPublic && frontend.loadBalancer.sku.name != "Basic" && frontend.loadBalancer.sku.tier != "Global"
let:
  address: frontend.publicIPAddress
  prefix: frontend.publicIPPrefix
assert:
  - assert: address == null || address.isZoneRedundant
    at: address.zones
    message: >-
      Public IP address {address.name} of frontend {frontend.name} lies in zone {address.zones[0]} alone: when that zone is down nobody reaches its members.
    fix: 'Set zones of {address.name} to ["1", "2", "3"].'
  - assert: prefix == null || prefix.isZoneRedundant
    at: prefix.zones
    message: >-
      Public IP prefix {prefix.name} of frontend {frontend.name} lies in zone {prefix.zones[0]} alone: when that zone is down nobody reaches its members.
    fix: 'Set zones of {prefix.name} to ["1", "2", "3"].'`, "links": ["https://learn.microsoft.com/azure/load-balancer/load-balancer-standard-availability-zones"], "cases": [{ "name": "an address in one zone", "expect": "fail" }, { "name": "an address in three zones", "expect": "pass" }, { "name": "a prefix in one zone", "expect": "fail" }, { "name": "zones that are not known", "expect": "unknown" }, { "name": "the Basic SKU has no zones", "expect": "skip" }, { "name": "the Global tier lies in no zone", "expect": "skip" }, { "name": "an internal frontend is LB206's", "expect": "skip" }], "wrong": { "name": "an address in one zone", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "zones": { "type": "array" },
    "prefixZones": { "type": "array", "defaultValue": ["1", "2", "3"] },
    "sku": { "type": "object", "defaultValue": { "name": "Standard" } }
  },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": "[parameters('sku')]",
      "properties": {
        "frontendIPConfigurations": [
          {
            "name": "front",
            "properties": {
              "publicIPAddress": { "id": "[resourceId('Microsoft.Network/publicIPAddresses', 'pip')]" }
            }
          },
          {
            "name": "many",
            "properties": {
              "publicIPPrefix": { "id": "[resourceId('Microsoft.Network/publicIPPrefixes', 'prefix')]" }
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Network/publicIPAddresses",
      "apiVersion": "2024-05-01",
      "name": "pip",
      "sku": { "name": "Standard" },
      "zones": "[parameters('zones')]",
      "properties": { "publicIPAllocationMethod": "Static" }
    },
    {
      "type": "Microsoft.Network/publicIPPrefixes",
      "apiVersion": "2024-05-01",
      "name": "prefix",
      "sku": { "name": "Standard" },
      "zones": "[parameters('prefixZones')]",
      "properties": { "prefixLength": 30 }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "zones": { "value": ["2"] } } }' }], "finding": `main.json

    35:7  warning  LB207 public-frontend-in-one-zone                          lb-web/front
          Public IP address pip of frontend front lies in zone 2 alone: when that zone is down nobody reaches its members.
          35 │ "zones": "[parameters('zones')]",
             │ ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          see  main.parameters.json:1:39  parameter zones
          fix  Set zones of pip to ["1", "2", "3"].`, "target": "lb-web/front" }, "right": { "name": "an address in three zones", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "zones": { "type": "array" },
    "prefixZones": { "type": "array", "defaultValue": ["1", "2", "3"] },
    "sku": { "type": "object", "defaultValue": { "name": "Standard" } }
  },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": "[parameters('sku')]",
      "properties": {
        "frontendIPConfigurations": [
          {
            "name": "front",
            "properties": {
              "publicIPAddress": { "id": "[resourceId('Microsoft.Network/publicIPAddresses', 'pip')]" }
            }
          },
          {
            "name": "many",
            "properties": {
              "publicIPPrefix": { "id": "[resourceId('Microsoft.Network/publicIPPrefixes', 'prefix')]" }
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Network/publicIPAddresses",
      "apiVersion": "2024-05-01",
      "name": "pip",
      "sku": { "name": "Standard" },
      "zones": "[parameters('zones')]",
      "properties": { "publicIPAllocationMethod": "Static" }
    },
    {
      "type": "Microsoft.Network/publicIPPrefixes",
      "apiVersion": "2024-05-01",
      "name": "prefix",
      "sku": { "name": "Standard" },
      "zones": "[parameters('prefixZones')]",
      "properties": { "prefixLength": 30 }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "zones": { "value": ["1", "2", "3"] } } }' }], "finding": "" }, "source": "rules/lb/LB207-public-frontend-in-one-zone.yaml" },
  "LB212": { "code": "LB212", "name": "public-and-internal-frontends", "title": "One load balancer has public and internal frontends", "severity": "error", "target": "loadBalancer", "azure": { "deploy": "rejected?" }, "profiles": ["recommended", "strict", "all"], "tags": ["frontend"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "A load balancer is public or internal as a whole. Members can be in a pool of a public and in one of an internal load\nbalancer at the same time.\n", "fixes": ["Give … a load balancer of its own; the same members can join both."], "condition": "for: loadBalancer\nlet:\n  public: lb.frontends.filter(f, f.isPublic)\n  internal: lb.frontends.filter(f, !f.isPublic && f.subnet != null)\nassert: count(public) == 0 || count(internal) == 0", "links": ["https://learn.microsoft.com/azure/load-balancer/components"], "cases": [{ "name": "a public and an internal frontend", "expect": "fail" }, { "name": "two public frontends", "expect": "pass" }, { "name": "both on one frontend is LB204's", "expect": "pass" }, { "name": "neither on one frontend is LB204's", "expect": "pass" }, { "name": "two internal frontends", "expect": "pass" }, { "name": "a frontend that is not known", "expect": "unknown" }], "wrong": { "name": "a public and an internal frontend", "files": [{ "path": "main.json", "text": `{
  "parameters": { "second": { "type": "object" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": {
        "frontendIPConfigurations": [
          {
            "name": "outside",
            "properties": {
              "publicIPAddress": { "id": "[resourceId('Microsoft.Network/publicIPAddresses', 'pip')]" }
            }
          },
          { "name": "second", "properties": "[parameters('second')]" }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{\n  "parameters": {\n    "second": {\n      "value": {\n        "subnet": {\n          "id": "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/vnet/subnets/web"\n        }\n      }\n    }\n  }\n}' }], "finding": `main.json

   17:13  error    LB212 public-and-internal-frontends                        lb-web
          Load balancer lb-web has the public frontend outside and the internal frontend second: Azure takes one sort.
          17 │ { "name": "second", "properties": "[parameters('second')]" }
             │   ~~~~~~~~~~~~~~~~
          fix  Give second a load balancer of its own; the same members can join both.`, "target": "lb-web" }, "right": { "name": "both on one frontend is LB204's", "files": [{ "path": "main.json", "text": `{
  "parameters": { "second": { "type": "object" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": {
        "frontendIPConfigurations": [
          {
            "name": "outside",
            "properties": {
              "publicIPAddress": { "id": "[resourceId('Microsoft.Network/publicIPAddresses', 'pip')]" }
            }
          },
          { "name": "second", "properties": "[parameters('second')]" }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{\n  "parameters": {\n    "second": {\n      "value": {\n        "publicIPAddress": {\n          "id": "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/publicIPAddresses/p"\n        },\n        "subnet": {\n          "id": "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/vnet/subnets/web"\n        }\n      }\n    }\n  }\n}' }], "finding": "" }, "source": "rules/lb/LB212-public-and-internal-frontends.yaml" },
  "LB213": { "code": "LB213", "name": "children-without-frontend", "title": "A load balancer has pools, rules or probes but no frontend", "severity": "error", "target": "loadBalancer", "azure": { "deploy": "rejected", "error": "LoadBalancerWithoutFrontendIPCantHaveChildResources" }, "profiles": ["recommended", "strict", "all"], "tags": ["frontend"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "Pools, rules and probes hang on a frontend. Azure refuses a load balancer that has them and no frontend.\n", "fixes": ["Add a frontend with a subnet or a public IP address to frontendIPConfigurations of …."], "condition": "for: loadBalancer\nassert: count(lb.frontends) > 0 || (count(lb.pools) == 0 && count(lb.rules) == 0 && count(lb.probes) == 0)", "links": ["https://learn.microsoft.com/troubleshoot/azure/load-balancer/load-balancer-common-deployment-errors"], "cases": [{ "name": "a pool without a frontend", "expect": "fail" }, { "name": "a pool with a frontend", "expect": "pass" }, { "name": "nothing at all", "expect": "pass" }, { "name": "a rule without a frontend", "expect": "fail" }, { "name": "a probe without a frontend", "expect": "fail" }, { "name": "properties that are not known", "expect": "unknown" }], "wrong": { "name": "a pool without a frontend", "files": [{ "path": "main.json", "text": `{
  "parameters": { "properties": { "type": "object" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": "[parameters('properties')]"
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{\n  "parameters": {\n    "properties": { "value": { "backendAddressPools": [{ "name": "web" }], "frontendIPConfigurations": [] } }\n  }\n}' }], "finding": 'main.json\n\n     7:7  error    LB213 children-without-frontend                            lb-web\n          Load balancer lb-web has pools, rules or probes but no frontend: Azure refuses it.\n          7 │ "name": "lb-web",\n            │ ~~~~~~~~~~~~~~~~\n          fix  Add a frontend with a subnet or a public IP address to frontendIPConfigurations of lb-web.', "target": "lb-web" }, "right": { "name": "a pool with a frontend", "files": [{ "path": "main.json", "text": `{
  "parameters": { "properties": { "type": "object" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": "[parameters('properties')]"
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{\n  "parameters": {\n    "properties": {\n      "value": {\n        "backendAddressPools": [{ "name": "web" }],\n        "frontendIPConfigurations": [{ "name": "front" }]\n      }\n    }\n  }\n}' }], "finding": "" }, "source": "rules/lb/LB213-children-without-frontend.yaml" },
  "LB214": { "code": "LB214", "name": "frontends-in-two-networks", "title": "The frontends of one load balancer lie in two virtual networks", "severity": "error", "target": "loadBalancer", "azure": { "deploy": "rejected?" }, "profiles": ["recommended", "strict", "all"], "tags": ["frontend"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "An internal load balancer serves one virtual network, that of its members. Other networks reach its frontends through\npeerings.\n", "fixes": ["Move … to a subnet of …, or to a load balancer of its own."], "condition": "for: loadBalancer\nlet:\n  internal: lb.frontends.filter(f, f.subnet != null)\n  first: internal[0].subnet.virtualNetwork\n  other: internal.filter(f, f.subnet.virtualNetwork != first)\nassert: count(other) == 0", "links": ["https://learn.microsoft.com/azure/load-balancer/components"], "cases": [{ "name": "two networks", "expect": "fail" }, { "name": "two subnets of one network", "expect": "pass" }, { "name": "a network that is not known", "expect": "unknown" }], "wrong": { "name": "two networks", "files": [{ "path": "main.json", "text": `{
  "parameters": { "network": { "type": "string" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": {
        "frontendIPConfigurations": [
          {
            "name": "one",
            "properties": {
              "subnet": { "id": "[resourceId('Microsoft.Network/virtualNetworks/subnets', 'vnet-a', 'web')]" }
            }
          },
          {
            "name": "two",
            "properties": {
              "subnet": {
                "id": "[resourceId('Microsoft.Network/virtualNetworks/subnets', parameters('network'), 'api')]"
              }
            }
          },
          {
            "name": "outside",
            "properties": {
              "publicIPAddress": { "id": "[resourceId('Microsoft.Network/publicIPAddresses', 'pip')]" }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "network": { "value": "vnet-b" } } }' }], "finding": 'main.json\n\n   18:13  error    LB214 frontends-in-two-networks                            lb-web\n          Frontend two of load balancer lb-web lies in virtual network vnet-b, frontend one in vnet-a: an internal load balancer lies in one network.\n          18 │ "name": "two",\n             │ ~~~~~~~~~~~~~\n          fix  Move two to a subnet of vnet-a, or to a load balancer of its own.', "target": "lb-web" }, "right": { "name": "two subnets of one network", "files": [{ "path": "main.json", "text": `{
  "parameters": { "network": { "type": "string" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": {
        "frontendIPConfigurations": [
          {
            "name": "one",
            "properties": {
              "subnet": { "id": "[resourceId('Microsoft.Network/virtualNetworks/subnets', 'vnet-a', 'web')]" }
            }
          },
          {
            "name": "two",
            "properties": {
              "subnet": {
                "id": "[resourceId('Microsoft.Network/virtualNetworks/subnets', parameters('network'), 'api')]"
              }
            }
          },
          {
            "name": "outside",
            "properties": {
              "publicIPAddress": { "id": "[resourceId('Microsoft.Network/publicIPAddresses', 'pip')]" }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "network": { "value": "VNET-A" } } }' }], "finding": "" }, "source": "rules/lb/LB214-frontends-in-two-networks.yaml" },
  "LB401": { "code": "LB401", "name": "global-frontend-address", "title": "A frontend and its address are of different tiers", "severity": "error", "target": "frontend", "azure": { "deploy": "rejected" }, "profiles": ["recommended", "strict", "all"], "tags": ["global"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "A Global load balancer announces an address of tier Global from many regions; a regional one takes regional addresses only.\n", "fixes": ["Give … a Standard public IP address of tier Global.", "Set sku.tier of public IP address … to …."], "condition": 'for: frontend\nlet:\n  tier: frontend.loadBalancer.sku.tier\nassert:\n  - assert: tier != "Global" || frontend.subnet == null\n    at: frontend.subnet\n    message: >-\n      Frontend {frontend.name} of the Global load balancer {frontend.loadBalancer.name} lies in a subnet: Azure refuses it, Global frontends are public.\n    fix: Give {frontend.name} a Standard public IP address of tier Global.\n  - assert: frontend.publicIPAddress == null || frontend.publicIPAddress.sku.tier == tier\n    at: frontend.publicIPAddress\n    message: >-\n      Frontend {frontend.name} of the {tier} load balancer {frontend.loadBalancer.name} has public IP address {frontend.publicIPAddress.name} of tier {frontend.publicIPAddress.sku.tier}: Azure refuses it.\n    fix: Set sku.tier of public IP address {frontend.publicIPAddress.name} to {tier}.', "links": ["https://learn.microsoft.com/azure/load-balancer/cross-region-overview"], "cases": [{ "name": "a regional address on a Global load balancer", "expect": "fail" }, { "name": "a Global address", "expect": "pass" }, { "name": "a Global address on a regional load balancer", "expect": "fail" }, { "name": "a subnet on a Global load balancer", "expect": "fail" }, { "name": "a subnet on a regional load balancer", "expect": "pass" }, { "name": "a tier that is not known", "expect": "unknown" }], "wrong": { "name": "a regional address on a Global load balancer", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "tier": { "type": "string" },
    "lbTier": { "type": "string", "defaultValue": "Global" },
    "front": { "type": "object", "defaultValue": {} }
  },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-global",
      "sku": { "name": "Standard", "tier": "[parameters('lbTier')]" },
      "properties": {
        "frontendIPConfigurations": [
          {
            "name": "front",
            "properties": "[union(parameters('front'), createObject('publicIPAddress', createObject('id', if(empty(parameters('front')), resourceId('Microsoft.Network/publicIPAddresses', 'pip'), ''))))]"
          }
        ]
      }
    },
    {
      "type": "Microsoft.Network/publicIPAddresses",
      "apiVersion": "2024-05-01",
      "name": "pip",
      "sku": { "name": "Standard", "tier": "[parameters('tier')]" },
      "properties": { "publicIPAllocationMethod": "Static" }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "tier": { "value": "Regional" } } }' }], "finding": 'main.json\n\n    25:7  error    LB401 global-frontend-address                              lb-global/front\n          Frontend front of the Global load balancer lb-global has public IP address pip of tier Regional: Azure refuses it.\n          25 │ "name": "pip",\n             │ ~~~~~~~~~~~~~\n          fix  Set sku.tier of public IP address pip to Global.', "target": "lb-global/front" }, "right": { "name": "a Global address", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "tier": { "type": "string" },
    "lbTier": { "type": "string", "defaultValue": "Global" },
    "front": { "type": "object", "defaultValue": {} }
  },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-global",
      "sku": { "name": "Standard", "tier": "[parameters('lbTier')]" },
      "properties": {
        "frontendIPConfigurations": [
          {
            "name": "front",
            "properties": "[union(parameters('front'), createObject('publicIPAddress', createObject('id', if(empty(parameters('front')), resourceId('Microsoft.Network/publicIPAddresses', 'pip'), ''))))]"
          }
        ]
      }
    },
    {
      "type": "Microsoft.Network/publicIPAddresses",
      "apiVersion": "2024-05-01",
      "name": "pip",
      "sku": { "name": "Standard", "tier": "[parameters('tier')]" },
      "properties": { "publicIPAllocationMethod": "Static" }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "tier": { "value": "Global" } } }' }], "finding": "" }, "source": "rules/lb/LB401-global-frontend-address.yaml" },
  "LB402": { "code": "LB402", "name": "global-member-not-regional", "title": "A member of a Global load balancer is no public regional frontend", "severity": "error", "target": "backendAddress", "azure": { "deploy": "rejected" }, "profiles": ["recommended", "strict", "all"], "tags": ["global", "membership"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "A Global load balancer hands connections to regional load balancers by their public frontends. Addresses, internal frontends\nand other Global or gateway load balancers cannot be members.\n", "fixes": ["Set loadBalancerFrontendIPConfiguration of … to the public frontend of a regional load balancer.", "Name the public frontend of a regional Standard load balancer."], "condition": 'for: backendAddress\nwhen: address.pool.loadBalancer.sku.tier == "Global"\nlet:\n  regional: address.frontend.loadBalancer\nassert:\n  - assert: address.frontend != null\n    message: >-\n      Entry {address.name} of pool {address.pool.name} names no frontend: members of the Global load balancer {address.pool.loadBalancer.name} are frontends of regional ones, and Azure refuses others.\n    fix: Set loadBalancerFrontendIPConfiguration of {address.name} to the public frontend of a regional load balancer.\n  - assert: address.frontend.isPublic && regional.sku.name == "Standard" && regional.sku.tier == "Regional"\n    at: address.frontend\n    message: >-\n      Entry {address.name} of pool {address.pool.name} names {address.frontend.label}, {address.frontend.isPublic ? "of a " + regional.sku.tier + " load balancer of the " + regional.sku.name + " SKU" : "which is internal"}: Azure takes public frontends of regional Standard load\n      balancers.\n    fix: Name the public frontend of a regional Standard load balancer.', "links": ["https://learn.microsoft.com/azure/load-balancer/cross-region-overview"], "cases": [{ "name": "an internal frontend", "expect": "fail" }, { "name": "a public frontend", "expect": "pass" }, { "name": "of the Basic SKU", "expect": "fail" }, { "name": "of a Global load balancer", "expect": "fail" }, { "name": "an address", "expect": "fail" }, { "name": "a regional load balancer may list addresses", "expect": "skip" }, { "name": "a frontend that is not known", "expect": "unknown" }], "wrong": { "name": "an internal frontend", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "frontend": { "type": "object" },
    "sku": { "type": "object", "defaultValue": { "name": "Standard" } },
    "entry": {
      "type": "object",
      "defaultValue": {
        "loadBalancerFrontendIPConfiguration": {
          "id": "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/loadBalancers/lb-eu/frontendIPConfigurations/front"
        }
      }
    },
    "tier": { "type": "string", "defaultValue": "Global" }
  },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-global",
      "sku": { "name": "Standard", "tier": "[parameters('tier')]" },
      "properties": {
        "backendAddressPools": [
          {
            "name": "regions",
            "properties": {
              "loadBalancerBackendAddresses": [{ "name": "eu", "properties": "[parameters('entry')]" }]
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-eu",
      "sku": "[parameters('sku')]",
      "properties": {
        "frontendIPConfigurations": [{ "name": "front", "properties": "[parameters('frontend')]" }]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "frontend": { "value": {} } } }' }], "finding": `main.json

   38:40  error    LB402 global-member-not-regional                           lb-global/regions/eu
          Entry eu of pool regions names lb-eu/front, which is internal: Azure takes public frontends of regional Standard load balancers.
          38 │ "frontendIPConfigurations": [{ "name": "front", "properties": "[parameters('frontend')]" }]
             │                                ~~~~~~~~~~~~~~~
          fix  Name the public frontend of a regional Standard load balancer.`, "target": "lb-global/regions/eu" }, "right": { "name": "a public frontend", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "frontend": { "type": "object" },
    "sku": { "type": "object", "defaultValue": { "name": "Standard" } },
    "entry": {
      "type": "object",
      "defaultValue": {
        "loadBalancerFrontendIPConfiguration": {
          "id": "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/loadBalancers/lb-eu/frontendIPConfigurations/front"
        }
      }
    },
    "tier": { "type": "string", "defaultValue": "Global" }
  },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-global",
      "sku": { "name": "Standard", "tier": "[parameters('tier')]" },
      "properties": {
        "backendAddressPools": [
          {
            "name": "regions",
            "properties": {
              "loadBalancerBackendAddresses": [{ "name": "eu", "properties": "[parameters('entry')]" }]
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-eu",
      "sku": "[parameters('sku')]",
      "properties": {
        "frontendIPConfigurations": [{ "name": "front", "properties": "[parameters('frontend')]" }]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{\n  "parameters": {\n    "frontend": {\n      "value": {\n        "publicIPAddress": {\n          "id": "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/publicIPAddresses/pip"\n        }\n      }\n    }\n  }\n}' }], "finding": "" }, "source": "rules/lb/LB402-global-member-not-regional.yaml" },
  "LB403": { "code": "LB403", "name": "global-port-without-regional-rule", "title": "A Global rule sends traffic to a port that a region does not serve", "severity": "error", "target": "backendAddress", "azure": { "deploy": "silent?" }, "profiles": ["recommended", "strict", "all"], "tags": ["global", "rule"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "A Global load balancer hands a connection to the public frontend of a region on its backend port. Nothing compares that port\nwith the rules of the region; where they differ the packets are dropped.\n", "fixes": ["Add a rule for port … to frontend …, or set backendPort of … to a port that it serves."], "condition": 'for: backendAddress\nwhen: address.frontend != null && address.pool.loadBalancer.sku.tier == "Global"\nlet:\n  missing: >-\n    address.pool.rules.filter(r, !address.frontend.inboundRules.exists(i, i.protocol == r.protocol && i.firstPort <= r.backendPort && r.backendPort <= i.lastPort))\nassert: count(missing) == 0', "links": ["https://learn.microsoft.com/azure/load-balancer/cross-region-overview"], "cases": [{ "name": "the region serves another port", "expect": "fail" }, { "name": "the region serves the port", "expect": "pass" }, { "name": "by another protocol", "expect": "fail" }, { "name": "a NAT rule for the port", "expect": "pass" }, { "name": "a range that ends before the port", "expect": "fail" }, { "name": "a range that begins behind the port", "expect": "fail" }, { "name": "a port that is not known", "expect": "unknown" }, { "name": "a regional load balancer", "expect": "skip" }, { "name": "entries without a frontend are LB402's", "expect": "skip" }], "wrong": { "name": "the region serves another port", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "port": { "type": "int" },
    "protocol": { "type": "string", "defaultValue": "Tcp" },
    "tier": { "type": "string", "defaultValue": "Global" }
  },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-global",
      "sku": { "name": "Standard", "tier": "[parameters('tier')]" },
      "properties": {
        "backendAddressPools": [
          {
            "name": "regions",
            "properties": {
              "loadBalancerBackendAddresses": [
                {
                  "name": "eu",
                  "properties": {
                    "loadBalancerFrontendIPConfiguration": {
                      "id": "[resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', 'lb-eu', 'front')]"
                    }
                  }
                }
              ]
            }
          }
        ],
        "loadBalancingRules": [
          {
            "name": "https",
            "properties": {
              "protocol": "Tcp",
              "frontendPort": 443,
              "backendPort": 443,
              "backendAddressPool": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-global', 'regions')]"
              }
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-eu",
      "sku": { "name": "Standard" },
      "properties": {
        "frontendIPConfigurations": [{ "name": "front" }],
        "loadBalancingRules": [
          {
            "name": "https",
            "properties": {
              "protocol": "[parameters('protocol')]",
              "frontendPort": "[parameters('port')]",
              "backendPort": 8443,
              "frontendIPConfiguration": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', 'lb-eu', 'front')]"
              }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "port": { "value": 8443 } } }' }], "finding": 'main.json\n\n   33:13  error    LB403 global-port-without-regional-rule                    lb-global/regions/eu\n          Rule https of the Global load balancer lb-global sends Tcp to port 443 of lb-eu/front, where no rule listens: connections that arrive in that region are lost. Azure accepts this.\n          33 │ "name": "https",\n             │ ~~~~~~~~~~~~~~~\n          fix  Add a rule for port 443 to frontend lb-eu/front, or set backendPort of https to a port that it serves.', "target": "lb-global/regions/eu" }, "right": { "name": "the region serves the port", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "port": { "type": "int" },
    "protocol": { "type": "string", "defaultValue": "Tcp" },
    "tier": { "type": "string", "defaultValue": "Global" }
  },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-global",
      "sku": { "name": "Standard", "tier": "[parameters('tier')]" },
      "properties": {
        "backendAddressPools": [
          {
            "name": "regions",
            "properties": {
              "loadBalancerBackendAddresses": [
                {
                  "name": "eu",
                  "properties": {
                    "loadBalancerFrontendIPConfiguration": {
                      "id": "[resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', 'lb-eu', 'front')]"
                    }
                  }
                }
              ]
            }
          }
        ],
        "loadBalancingRules": [
          {
            "name": "https",
            "properties": {
              "protocol": "Tcp",
              "frontendPort": 443,
              "backendPort": 443,
              "backendAddressPool": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-global', 'regions')]"
              }
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-eu",
      "sku": { "name": "Standard" },
      "properties": {
        "frontendIPConfigurations": [{ "name": "front" }],
        "loadBalancingRules": [
          {
            "name": "https",
            "properties": {
              "protocol": "[parameters('protocol')]",
              "frontendPort": "[parameters('port')]",
              "backendPort": 8443,
              "frontendIPConfiguration": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', 'lb-eu', 'front')]"
              }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "port": { "value": 443 } } }' }], "finding": "" }, "source": "rules/lb/LB403-global-port-without-regional-rule.yaml" },
  "LB404": { "code": "LB404", "name": "not-on-global-tier", "title": "A Global load balancer uses what only regional ones have", "severity": "error", "target": "loadBalancer", "azure": { "deploy": "rejected?" }, "profiles": ["recommended", "strict", "all"], "tags": ["global"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "A Global load balancer only chooses a region. Everything that concerns single machines, outbound connections and appliances\nbelongs to the regional load balancers behind it.\n", "fixes": ["Move the outbound rules to the regional load balancers.", "Let … listen on an IPv4 frontend.", "Let … listen on another port.", "Chain the frontends of the regional load balancers.", "Move the NAT rules to the regional load balancers."], "condition": 'for: loadBalancer\nwhen: lb.sku.tier == "Global"\nlet:\n  udp6: lb.rules.filter(r, r.protocol == "Udp" && r.frontend.addressVersion == "IPv6")\n  udp3: lb.rules.filter(r, r.protocol == "Udp" && r.frontendPort == 3)\n  chained: lb.frontends.filter(f, f.gatewayLoadBalancer != null)\nassert:\n  - assert: count(lb.outboundRules) == 0\n    at: lb.outboundRules\n    message: Global load balancer {lb.name} has outbound rules, which only regional ones have.\n    fix: Move the outbound rules to the regional load balancers.\n  - assert: count(udp6) == 0\n    at: udp6\n    message: Rule {udp6[0].name} of the Global load balancer {lb.name} serves Udp on an IPv6 frontend, which is not supported.\n    fix: Let {udp6[0].name} listen on an IPv4 frontend.\n  - assert: count(udp3) == 0\n    at: udp3\n    message: Rule {udp3[0].name} of the Global load balancer {lb.name} serves Udp port 3, which is not supported.\n    fix: Let {udp3[0].name} listen on another port.\n  - assert: count(chained) == 0\n    at: chained\n    message: Frontend {chained[0].name} of the Global load balancer {lb.name} is chained to a gateway load balancer, which is not supported.\n    fix: Chain the frontends of the regional load balancers.\n  - assert: count(lb.inboundNatRules) == 0\n    severity: warning\n    at: lb.inboundNatRules\n    message: Global load balancer {lb.name} has inbound NAT rules, which documents do not name among what it can do.\n    fix: Move the NAT rules to the regional load balancers.', "links": ["https://learn.microsoft.com/azure/load-balancer/cross-region-overview"], "cases": [{ "name": "an outbound rule", "expect": "fail" }, { "name": "nothing special", "expect": "pass" }, { "name": "a regional load balancer", "expect": "skip" }, { "name": "Udp port 3", "expect": "fail" }, { "name": "inbound NAT", "expect": "fail" }, { "name": "a chained frontend", "expect": "fail" }, { "name": "Udp on IPv6", "expect": "fail" }, { "name": "Tcp on IPv6", "expect": "pass" }, { "name": "Udp on IPv4", "expect": "pass" }, { "name": "properties that are not known", "expect": "unknown" }], "wrong": { "name": "an outbound rule", "files": [{ "path": "main.json", "text": `{
  "parameters": { "properties": { "type": "object" }, "tier": { "type": "string", "defaultValue": "Global" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-global",
      "sku": { "name": "Standard", "tier": "[parameters('tier')]" },
      "properties": "[parameters('properties')]"
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "properties": { "value": { "outboundRules": [{ "name": "out" }] } } } }' }], "finding": `main.json

     9:7  error    LB404 not-on-global-tier                                   lb-global
          Global load balancer lb-global has outbound rules, which only regional ones have.
          9 │ "properties": "[parameters('properties')]"
            │ ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          see  main.parameters.json:1:66  parameter properties
          fix  Move the outbound rules to the regional load balancers.`, "target": "lb-global" }, "right": { "name": "nothing special", "files": [{ "path": "main.json", "text": `{
  "parameters": { "properties": { "type": "object" }, "tier": { "type": "string", "defaultValue": "Global" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-global",
      "sku": { "name": "Standard", "tier": "[parameters('tier')]" },
      "properties": "[parameters('properties')]"
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{\n  "parameters": {\n    "properties": {\n      "value": {\n        "loadBalancingRules": [\n          { "name": "dns", "properties": { "protocol": "Udp", "frontendPort": 53 } },\n          { "name": "three", "properties": { "protocol": "Tcp", "frontendPort": 3 } }\n        ]\n      }\n    }\n  }\n}' }], "finding": "" }, "source": "rules/lb/LB404-not-on-global-tier.yaml" },
  "LB405": { "code": "LB405", "name": "global-outside-home-region", "title": "A Global load balancer is deployed outside its home regions", "severity": "error", "target": "loadBalancer", "azure": { "deploy": "rejected", "error": "GlobalVipAllocationFailedWithVipRangeNotFound" }, "profiles": ["recommended", "strict", "all"], "tags": ["global"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "The home region is where a Global load balancer is managed; its address is announced from many regions. Only some regions can\nbe that home.\n", "fixes": ["Set location of … and of its public address to a home region: Central US, East Asia, East US 2, North Europe, Southeast Asia, UK South, US Gov Virginia, West Europe or West US."], "condition": 'for: loadBalancer\nwhen: lb.sku.tier == "Global"\nassert: isHomeRegion(lb.location)', "links": ["https://learn.microsoft.com/azure/load-balancer/cross-region-overview"], "cases": [{ "name": "a region that is no home", "expect": "fail" }, { "name": "a home region", "expect": "pass" }, { "name": "a regional load balancer", "expect": "skip" }, { "name": "a location that is not known", "expect": "unknown" }], "wrong": { "name": "a region that is no home", "files": [{ "path": "main.json", "text": `{
  "parameters": { "location": { "type": "string" }, "tier": { "type": "string", "defaultValue": "Global" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-global",
      "location": "[parameters('location')]",
      "sku": { "name": "Standard", "tier": "[parameters('tier')]" },
      "properties": {}
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "location": { "value": "germanywestcentral" } } }' }], "finding": `main.json

     8:7  error    LB405 global-outside-home-region                           lb-global
          Global load balancer lb-global is deployed to germanywestcentral, which is no home region: Azure refuses it.
          8 │ "location": "[parameters('location')]",
            │ ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~  germanywestcentral
          see  main.parameters.json:1:42  parameter location
          fix  Set location of lb-global and of its public address to a home region: Central US, East Asia, East US 2, North Europe, Southeast Asia, UK South, US Gov Virginia, West Europe or West US.`, "target": "lb-global" }, "right": { "name": "a home region", "files": [{ "path": "main.json", "text": `{
  "parameters": { "location": { "type": "string" }, "tier": { "type": "string", "defaultValue": "Global" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-global",
      "location": "[parameters('location')]",
      "sku": { "name": "Standard", "tier": "[parameters('tier')]" },
      "properties": {}
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "location": { "value": "West Europe" } } }' }], "finding": "" }, "source": "rules/lb/LB405-global-outside-home-region.yaml" },
  "LB406": { "code": "LB406", "name": "global-pool-in-one-region", "title": "A Global load balancer has members in one region only", "severity": "warning", "target": "backendPool", "azure": { "deploy": "silent" }, "profiles": ["strict", "all"], "tags": ["global", "availability"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "A Global load balancer is there to survive the loss of a region. With one region behind it, it only adds a hop.\n", "fixes": ["Add the frontend of a load balancer in another region to pool …."], "condition": `for: backendPool
when: pool.loadBalancer.sku.tier == "Global" && count(pool.addresses) > 0
let:
  first: pool.addresses[0].frontend.loadBalancer.location
assert: '!pool.addresses.all(a, sameLocation(a.frontend.loadBalancer.location, first))'`, "links": ["https://learn.microsoft.com/azure/load-balancer/cross-region-overview"], "cases": [{ "name": "one region", "expect": "fail" }, { "name": "two regions", "expect": "pass" }, { "name": "a regional load balancer", "expect": "skip" }, { "name": "no member is POOL001's", "expect": "skip" }, { "name": "a location that is not known", "expect": "unknown" }], "wrong": { "name": "one region", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "location": { "type": "string" },
    "tier": { "type": "string", "defaultValue": "Global" },
    "regions": { "type": "array", "defaultValue": ["lb-eu", "lb-us"] }
  },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-global",
      "sku": { "name": "Standard", "tier": "[parameters('tier')]" },
      "properties": {
        "backendAddressPools": [
          {
            "name": "regions",
            "properties": {
              "copy": [
                {
                  "name": "loadBalancerBackendAddresses",
                  "count": "[length(parameters('regions'))]",
                  "input": {
                    "name": "[parameters('regions')[copyIndex('loadBalancerBackendAddresses')]]",
                    "properties": {
                      "loadBalancerFrontendIPConfiguration": {
                        "id": "[resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', parameters('regions')[copyIndex('loadBalancerBackendAddresses')], 'front')]"
                      }
                    }
                  }
                }
              ]
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-eu",
      "location": "westeurope",
      "sku": { "name": "Standard" },
      "properties": { "frontendIPConfigurations": [{ "name": "front" }] }
    },
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-us",
      "location": "[parameters('location')]",
      "sku": { "name": "Standard" },
      "properties": { "frontendIPConfigurations": [{ "name": "front" }] }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "location": { "value": "West Europe" } } }' }], "finding": 'main.json\n\n   16:13  warning  LB406 global-pool-in-one-region                            lb-global/regions\n          Pool regions of the Global load balancer lb-global has members in westeurope only: when that region is down, so is everything behind it.\n          16 │ "name": "regions",\n             │ ~~~~~~~~~~~~~~~~~\n          fix  Add the frontend of a load balancer in another region to pool regions.', "target": "lb-global/regions" }, "right": { "name": "two regions", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "location": { "type": "string" },
    "tier": { "type": "string", "defaultValue": "Global" },
    "regions": { "type": "array", "defaultValue": ["lb-eu", "lb-us"] }
  },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-global",
      "sku": { "name": "Standard", "tier": "[parameters('tier')]" },
      "properties": {
        "backendAddressPools": [
          {
            "name": "regions",
            "properties": {
              "copy": [
                {
                  "name": "loadBalancerBackendAddresses",
                  "count": "[length(parameters('regions'))]",
                  "input": {
                    "name": "[parameters('regions')[copyIndex('loadBalancerBackendAddresses')]]",
                    "properties": {
                      "loadBalancerFrontendIPConfiguration": {
                        "id": "[resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', parameters('regions')[copyIndex('loadBalancerBackendAddresses')], 'front')]"
                      }
                    }
                  }
                }
              ]
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-eu",
      "location": "westeurope",
      "sku": { "name": "Standard" },
      "properties": { "frontendIPConfigurations": [{ "name": "front" }] }
    },
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-us",
      "location": "[parameters('location')]",
      "sku": { "name": "Standard" },
      "properties": { "frontendIPConfigurations": [{ "name": "front" }] }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "location": { "value": "eastus" } } }' }], "finding": "" }, "source": "rules/lb/LB406-global-pool-in-one-region.yaml" },
  "LB407": { "code": "LB407", "name": "regional-rule-without-probe", "title": "A rule behind a Global load balancer has no health probe", "severity": "error", "target": "loadBalancingRule", "azure": { "deploy": "silent" }, "profiles": ["recommended", "strict", "all"], "tags": ["global", "probe"], "since": "0.1.0", "coveredBy": ["LB103"], "params": [], "why": "A Global load balancer has no probes of its own: a region is up while the load balancer there has healthy members, by the\nprobes of its rules.\n", "fixes": ["Set probe of rule … to one that shows whether its application is ready."], "condition": "for: loadBalancingRule\nwhen: count(rule.frontend.globalAddresses) > 0\nassert: rule.probe != null", "links": ["https://learn.microsoft.com/azure/load-balancer/cross-region-overview"], "cases": [{ "name": "no probe", "expect": "fail" }, { "name": "a probe", "expect": "pass" }, { "name": "another frontend is used", "expect": "skip" }, { "name": "a probe that is not known", "expect": "unknown" }], "wrong": { "name": "no probe", "files": [{ "path": "main.json", "text": `{
  "parameters": { "probe": { "type": "string" }, "frontend": { "type": "string", "defaultValue": "front" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-global",
      "sku": { "name": "Standard", "tier": "Global" },
      "properties": {
        "backendAddressPools": [
          {
            "name": "regions",
            "properties": {
              "loadBalancerBackendAddresses": [
                {
                  "name": "eu",
                  "properties": {
                    "loadBalancerFrontendIPConfiguration": {
                      "id": "[resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', 'lb-eu', parameters('frontend'))]"
                    }
                  }
                }
              ]
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-eu",
      "sku": { "name": "Standard" },
      "properties": {
        "frontendIPConfigurations": [{ "name": "front" }, { "name": "other" }],
        "probes": [{ "name": "ready" }],
        "loadBalancingRules": [
          {
            "name": "https",
            "properties": {
              "probe": {
                "id": "[if(empty(parameters('probe')), '', resourceId('Microsoft.Network/loadBalancers/probes', 'lb-eu', parameters('probe')))]"
              },
              "frontendIPConfiguration": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', 'lb-eu', 'front')]"
              }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "probe": { "value": "" } } }' }], "finding": 'main.json\n\n   41:15  error    LB407 regional-rule-without-probe                          lb-eu/https\n          Rule https listens on lb-eu/front, which a Global load balancer uses, and has no probe: the Global load balancer learns the health of a region from it, and would send users to a region that is down. Azure accepts this.\n          41 │ "probe": {\n             │ ~~~~~~~~~~\n          fix  Set probe of rule https to one that shows whether its application is ready.', "target": "lb-eu/https" }, "right": { "name": "a probe", "files": [{ "path": "main.json", "text": `{
  "parameters": { "probe": { "type": "string" }, "frontend": { "type": "string", "defaultValue": "front" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-global",
      "sku": { "name": "Standard", "tier": "Global" },
      "properties": {
        "backendAddressPools": [
          {
            "name": "regions",
            "properties": {
              "loadBalancerBackendAddresses": [
                {
                  "name": "eu",
                  "properties": {
                    "loadBalancerFrontendIPConfiguration": {
                      "id": "[resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', 'lb-eu', parameters('frontend'))]"
                    }
                  }
                }
              ]
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-eu",
      "sku": { "name": "Standard" },
      "properties": {
        "frontendIPConfigurations": [{ "name": "front" }, { "name": "other" }],
        "probes": [{ "name": "ready" }],
        "loadBalancingRules": [
          {
            "name": "https",
            "properties": {
              "probe": {
                "id": "[if(empty(parameters('probe')), '', resourceId('Microsoft.Network/loadBalancers/probes', 'lb-eu', parameters('probe')))]"
              },
              "frontendIPConfiguration": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', 'lb-eu', 'front')]"
              }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "probe": { "value": "ready" } } }' }], "finding": "" }, "source": "rules/lb/LB407-regional-rule-without-probe.yaml" },
  "LB411": { "code": "LB411", "name": "gateway-rule-shape", "title": "A rule of a gateway load balancer is not for all ports", "severity": "error", "target": "loadBalancingRule", "azure": { "deploy": "rejected?" }, "profiles": ["recommended", "strict", "all"], "tags": ["gateway"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "A gateway load balancer hands all traffic of the frontends that are chained to it to virtual appliances. It has one form of\nrule: all ports, to one pool or to an internal and an external one.\n", "fixes": ["Set protocol of rule … to All and both ports to 0.", "Name one pool with both tunnel interfaces, or two pools with one each."], "condition": 'for: loadBalancingRule\nwhen: rule.loadBalancer.sku.name == "Gateway"\nassert:\n  - assert: rule.isHaPorts\n    at: rule.protocol\n    message: >-\n      Rule {rule.name} of the gateway load balancer {rule.loadBalancer.name} has protocol {rule.protocol}, frontend port {rule.frontendPort} and backend port {rule.backendPort}: its rules are for all ports, protocol All and both ports\n      0.\n    fix: Set protocol of rule {rule.name} to All and both ports to 0.\n  - assert: count(rule.pools) >= 1 && count(rule.pools) <= 2\n    at: rule.pools\n    message: >-\n      Rule {rule.name} of the gateway load balancer {rule.loadBalancer.name} names {count(rule.pools)} pools: it needs one, or an internal and an external one.\n    fix: Name one pool with both tunnel interfaces, or two pools with one each.', "links": ["https://learn.microsoft.com/azure/load-balancer/gateway-overview"], "cases": [{ "name": "one port", "expect": "fail" }, { "name": "all ports, two pools", "expect": "pass" }, { "name": "one pool", "expect": "pass" }, { "name": "three pools", "expect": "fail" }, { "name": "no pool", "expect": "fail" }, { "name": "another SKU", "expect": "skip" }, { "name": "a rule that is not known", "expect": "unknown" }], "wrong": { "name": "one port", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "rule": { "type": "object" },
    "pools": { "type": "array", "defaultValue": ["inner", "outer"] },
    "sku": { "type": "string", "defaultValue": "Gateway" }
  },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-nva",
      "sku": { "name": "[parameters('sku')]" },
      "properties": {
        "backendAddressPools": [{ "name": "inner" }, { "name": "outer" }, { "name": "more" }],
        "loadBalancingRules": [
          {
            "name": "all",
            "properties": {
              "protocol": "[parameters('rule').protocol]",
              "frontendPort": "[parameters('rule').frontendPort]",
              "backendPort": "[parameters('rule').backendPort]",
              "copy": [
                {
                  "name": "backendAddressPools",
                  "count": "[length(parameters('pools'))]",
                  "input": {
                    "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-nva', parameters('pools')[copyIndex('backendAddressPools')])]"
                  }
                }
              ]
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{\n  "parameters": { "rule": { "value": { "protocol": "Tcp", "frontendPort": 443, "backendPort": 443 } } }\n}' }], "finding": `main.json

   19:15  error    LB411 gateway-rule-shape                                   lb-nva/all
          Rule all of the gateway load balancer lb-nva has protocol Tcp, frontend port 443 and backend port 443: its rules are for all ports, protocol All and both ports 0.
          19 │ "protocol": "[parameters('rule').protocol]",
             │ ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          see  main.parameters.json:2:40  parameter rule
          fix  Set protocol of rule all to All and both ports to 0.`, "target": "lb-nva/all" }, "right": { "name": "all ports, two pools", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "rule": { "type": "object" },
    "pools": { "type": "array", "defaultValue": ["inner", "outer"] },
    "sku": { "type": "string", "defaultValue": "Gateway" }
  },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-nva",
      "sku": { "name": "[parameters('sku')]" },
      "properties": {
        "backendAddressPools": [{ "name": "inner" }, { "name": "outer" }, { "name": "more" }],
        "loadBalancingRules": [
          {
            "name": "all",
            "properties": {
              "protocol": "[parameters('rule').protocol]",
              "frontendPort": "[parameters('rule').frontendPort]",
              "backendPort": "[parameters('rule').backendPort]",
              "copy": [
                {
                  "name": "backendAddressPools",
                  "count": "[length(parameters('pools'))]",
                  "input": {
                    "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-nva', parameters('pools')[copyIndex('backendAddressPools')])]"
                  }
                }
              ]
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{\n  "parameters": { "rule": { "value": { "protocol": "All", "frontendPort": 0, "backendPort": 0 } } }\n}' }], "finding": "" }, "source": "rules/lb/LB411-gateway-rule-shape.yaml" },
  "LB412": { "code": "LB412", "name": "tunnel-interfaces", "title": "The tunnel interfaces of a gateway pool do not fit", "severity": "error", "target": "backendPool", "azure": { "deploy": "rejected?" }, "profiles": ["recommended", "strict", "all"], "tags": ["gateway"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "Traffic to and from the appliances travels in VXLAN tunnels: one for the side of the internet, one for the side of the\napplication, each known by port and identifier.\n", "fixes": ["Give pool … an Internal and an External tunnel interface, each with a port and an identifier of its own."], "condition": 'for: backendPool\nwhen: pool.loadBalancer.sku.name == "Gateway"\nlet:\n  tunnels: pool.tunnelInterfaces\nassert:\n  - assert: count(tunnels) > 0 && count(tunnels) <= 2\n    message: >-\n      Pool {pool.name} of the gateway load balancer {pool.loadBalancer.name} has {count(tunnels)} tunnel interfaces: it needs one or two.\n  - assert: tunnels[0].port != tunnels[1].port && tunnels[0].identifier != tunnels[1].identifier\n    message: >-\n      The two tunnel interfaces of pool {pool.name} have the same port or the same identifier: what comes back cannot be told apart.\n  - assert: tunnels[0].type != tunnels[1].type\n    message: >-\n      The two tunnel interfaces of pool {pool.name} are both {tunnels[0].type}: one has to be Internal, the other External.', "links": ["https://learn.microsoft.com/azure/load-balancer/gateway-overview"], "cases": [{ "name": "none", "expect": "fail" }, { "name": "one for each side", "expect": "pass" }, { "name": "one", "expect": "pass" }, { "name": "three", "expect": "fail" }, { "name": "the same port", "expect": "fail" }, { "name": "the same identifier", "expect": "fail" }, { "name": "two of one side", "expect": "fail" }, { "name": "another SKU is LB413's", "expect": "skip" }, { "name": "tunnels that are not known", "expect": "unknown" }], "wrong": { "name": "none", "files": [{ "path": "main.json", "text": `{
  "parameters": { "tunnels": { "type": "array" }, "sku": { "type": "string", "defaultValue": "Gateway" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-nva",
      "sku": { "name": "[parameters('sku')]" },
      "properties": {
        "backendAddressPools": [{ "name": "nva", "properties": { "tunnelInterfaces": "[parameters('tunnels')]" } }]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "tunnels": { "value": [] } } }' }], "finding": `main.json

   10:66  error    LB412 tunnel-interfaces                                    lb-nva/nva
          Pool nva of the gateway load balancer lb-nva has 0 tunnel interfaces: it needs one or two.
          10 │ "backendAddressPools": [{ "name": "nva", "properties": { "tunnelInterfaces": "[parameters('tunnels')]" } }]
             │                                                          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          see  main.parameters.json:1:41  parameter tunnels
          fix  Give pool nva an Internal and an External tunnel interface, each with a port and an identifier of its own.`, "target": "lb-nva/nva" }, "right": { "name": "one", "files": [{ "path": "main.json", "text": `{
  "parameters": { "tunnels": { "type": "array" }, "sku": { "type": "string", "defaultValue": "Gateway" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-nva",
      "sku": { "name": "[parameters('sku')]" },
      "properties": {
        "backendAddressPools": [{ "name": "nva", "properties": { "tunnelInterfaces": "[parameters('tunnels')]" } }]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{\n  "parameters": { "tunnels": { "value": [{ "port": 10800, "identifier": 800, "type": "Internal" }] } }\n}' }], "finding": "" }, "source": "rules/lb/LB412-tunnel-interfaces.yaml" },
  "LB413": { "code": "LB413", "name": "tunnel-interfaces-without-gateway", "title": "A pool has tunnel interfaces without a gateway load balancer", "severity": "error", "target": "backendPool", "azure": { "deploy": "rejected?" }, "profiles": ["recommended", "strict", "all"], "tags": ["gateway"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "Tunnel interfaces lead from a gateway load balancer to virtual appliances. Other load balancers hand packets to their members\nas they are.\n", "fixes": ["Remove tunnelInterfaces of pool …, or set sku.name of … to Gateway."], "condition": 'for: backendPool\nwhen: pool.loadBalancer != null && pool.loadBalancer.sku.name != "Gateway"\nassert: count(pool.tunnelInterfaces) == 0', "links": ["https://learn.microsoft.com/azure/load-balancer/gateway-overview"], "cases": [{ "name": "tunnels on a Standard load balancer", "expect": "fail" }, { "name": "no tunnels", "expect": "pass" }, { "name": "a gateway load balancer", "expect": "skip" }, { "name": "a SKU that is not known", "expect": "unknown" }, { "name": "a pool of an application gateway", "expect": "skip" }], "wrong": { "name": "tunnels on a Standard load balancer", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "sku": { "type": "string" },
    "tunnels": { "type": "array", "defaultValue": [{ "port": 10800, "identifier": 800, "type": "Internal" }] }
  },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "[parameters('sku')]" },
      "properties": {
        "backendAddressPools": [{ "name": "web", "properties": { "tunnelInterfaces": "[parameters('tunnels')]" } }]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "sku": { "value": "Standard" } } }' }], "finding": `main.json

   13:66  error    LB413 tunnel-interfaces-without-gateway                    lb-web/web
          Pool web has tunnel interfaces, but load balancer lb-web has the Standard SKU: only gateway load balancers have tunnels.
          13 │ "backendAddressPools": [{ "name": "web", "properties": { "tunnelInterfaces": "[parameters('tunnels')]" } }]
             │                                                          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          see  main.json:4:52  parameter tunnels
          fix  Remove tunnelInterfaces of pool web, or set sku.name of lb-web to Gateway.`, "target": "lb-web/web" }, "right": { "name": "no tunnels", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "sku": { "type": "string" },
    "tunnels": { "type": "array", "defaultValue": [{ "port": 10800, "identifier": 800, "type": "Internal" }] }
  },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "[parameters('sku')]" },
      "properties": {
        "backendAddressPools": [{ "name": "web", "properties": { "tunnelInterfaces": "[parameters('tunnels')]" } }]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "sku": { "value": "Standard" }, "tunnels": { "value": [] } } }' }], "finding": "" }, "source": "rules/lb/LB413-tunnel-interfaces-without-gateway.yaml" },
  "LB414": { "code": "LB414", "name": "wrong-chain", "title": "A frontend is chained to something that is no gateway load balancer", "severity": "error", "target": "frontend", "azure": { "deploy": "rejected" }, "profiles": ["recommended", "strict", "all"], "tags": ["gateway"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "A public frontend of a Standard load balancer, or the public address of a machine, sends its traffic through a gateway load\nbalancer first when it names one of its frontends.\n", "fixes": ["Correct gatewayLoadBalancer of ….", "Set gatewayLoadBalancer of … to the frontend of a load balancer of the Gateway SKU.", "Remove gatewayLoadBalancer of …."], "condition": `for: frontend
let:
  target: frontend.gatewayLoadBalancer
assert:
  - assert: '!frontend.isChainBroken'
    at: target
    message: >-
      Frontend {frontend.label} is chained to {target.label}, which is not there: Azure refuses it.
    fix: Correct gatewayLoadBalancer of {frontend.name}.
  - assert: target == null || target.loadBalancer.sku.name == "Gateway"
    at: target
    message: >-
      Frontend {frontend.label} is chained to {target.label}, whose load balancer has the {target.loadBalancer.sku.name} SKU: only gateway load balancers can be chained to.
    fix: Set gatewayLoadBalancer of {frontend.name} to the frontend of a load balancer of the Gateway SKU.
  - assert: target == null || (frontend.isPublic && frontend.loadBalancer.sku.name == "Standard")
    at: target
    message: >-
      Frontend {frontend.label} is chained to {target.label}, and is not the public frontend of a Standard load balancer: only those can be chained.
    fix: Remove gatewayLoadBalancer of {frontend.name}.
  - assert: count(frontend.chainedIPConfigurations) == 0 || frontend.loadBalancer.sku.name == "Gateway"
    at: frontend.chainedIPConfigurations
    message: >-
      {frontend.chainedIPConfigurations[0].label} is chained to {frontend.label}, whose load balancer has the {frontend.loadBalancer.sku.name} SKU: only gateway load balancers can be chained to.
    fix: Set gatewayLoadBalancer of {frontend.chainedIPConfigurations[0].label} to the frontend of a load balancer of the Gateway SKU.`, "links": ["https://learn.microsoft.com/azure/load-balancer/gateway-overview"], "cases": [{ "name": "a load balancer of another SKU", "expect": "fail" }, { "name": "a gateway load balancer", "expect": "pass" }, { "name": "a frontend that is not there", "expect": "fail" }, { "name": "an internal frontend", "expect": "fail" }, { "name": "a Basic load balancer", "expect": "fail" }, { "name": "an internal frontend of a Basic load balancer that is not chained", "expect": "pass" }, { "name": "an interface that is chained to another SKU", "expect": "fail" }, { "name": "an interface that is chained", "expect": "pass" }, { "name": "a SKU that is not known", "expect": "unknown" }], "wrong": { "name": "a load balancer of another SKU", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "sku": { "type": "string" },
    "own": { "type": "string", "defaultValue": "Standard" },
    "address": { "type": "string", "defaultValue": "pip" },
    "target": { "type": "string", "defaultValue": "inspect" },
    "nic": { "type": "string", "defaultValue": "" }
  },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "[parameters('own')]" },
      "properties": {
        "frontendIPConfigurations": [
          {
            "name": "front",
            "properties": {
              "publicIPAddress": {
                "id": "[if(empty(parameters('address')), '', resourceId('Microsoft.Network/publicIPAddresses', parameters('address')))]"
              },
              "gatewayLoadBalancer": {
                "id": "[if(empty(parameters('target')), '', resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', 'lb-nva', parameters('target')))]"
              }
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-nva",
      "sku": { "name": "[parameters('sku')]" },
      "properties": { "frontendIPConfigurations": [{ "name": "inspect" }] }
    },
    {
      "type": "Microsoft.Network/networkInterfaces",
      "apiVersion": "2024-05-01",
      "name": "nic-1",
      "properties": {
        "ipConfigurations": [
          {
            "name": "ip",
            "properties": {
              "gatewayLoadBalancer": {
                "id": "[if(empty(parameters('nic')), '', resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', 'lb-nva', parameters('nic')))]"
              }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "sku": { "value": "Standard" } } }' }], "finding": 'main.json\n\n   36:54  error    LB414 wrong-chain                                          lb-web/front\n          Frontend lb-web/front is chained to lb-nva/inspect, whose load balancer has the Standard SKU: only gateway load balancers can be chained to.\n          36 │ "properties": { "frontendIPConfigurations": [{ "name": "inspect" }] }\n             │                                                ~~~~~~~~~~~~~~~~~\n          fix  Set gatewayLoadBalancer of front to the frontend of a load balancer of the Gateway SKU.', "target": "lb-web/front" }, "right": { "name": "a gateway load balancer", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "sku": { "type": "string" },
    "own": { "type": "string", "defaultValue": "Standard" },
    "address": { "type": "string", "defaultValue": "pip" },
    "target": { "type": "string", "defaultValue": "inspect" },
    "nic": { "type": "string", "defaultValue": "" }
  },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "[parameters('own')]" },
      "properties": {
        "frontendIPConfigurations": [
          {
            "name": "front",
            "properties": {
              "publicIPAddress": {
                "id": "[if(empty(parameters('address')), '', resourceId('Microsoft.Network/publicIPAddresses', parameters('address')))]"
              },
              "gatewayLoadBalancer": {
                "id": "[if(empty(parameters('target')), '', resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', 'lb-nva', parameters('target')))]"
              }
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-nva",
      "sku": { "name": "[parameters('sku')]" },
      "properties": { "frontendIPConfigurations": [{ "name": "inspect" }] }
    },
    {
      "type": "Microsoft.Network/networkInterfaces",
      "apiVersion": "2024-05-01",
      "name": "nic-1",
      "properties": {
        "ipConfigurations": [
          {
            "name": "ip",
            "properties": {
              "gatewayLoadBalancer": {
                "id": "[if(empty(parameters('nic')), '', resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', 'lb-nva', parameters('nic')))]"
              }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "sku": { "value": "Gateway" } } }' }], "finding": "" }, "source": "rules/lb/LB414-wrong-chain.yaml" },
  "LB415": { "code": "LB415", "name": "chained-to-one-appliance", "title": "Traffic is chained through appliances that may all be down", "severity": "error", "target": "frontend", "azure": { "deploy": "silent" }, "profiles": ["recommended", "strict", "all"], "tags": ["gateway", "availability"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "A chained frontend has no way round the gateway load balancer: every connection passes the appliances. They are as important\nas all applications that are chained to them.\n", "fixes": ["Set probe of rule … to one that shows whether the appliances work.", "Join at least two appliances to the pools of rule …."], "condition": "for: frontend\nwhen: frontend.gatewayLoadBalancer != null\nlet:\n  gateway: frontend.gatewayLoadBalancer\n  blind: gateway.rules.filter(r, r.probe == null)\n  thin: gateway.rules.filter(r, r.pools.exists(p, p.count < 2))\nassert:\n  - assert: count(blind) == 0\n    at: blind\n    message: >-\n      Frontend {frontend.label} sends its traffic through {gateway.label}, whose rule {blind[0].name} has no probe: when an appliance is down its share of the connections is lost. Azure accepts\n      this.\n    fix: Set probe of rule {blind[0].name} to one that shows whether the appliances work.\n  - assert: count(thin) == 0\n    at: thin\n    message: >-\n      Frontend {frontend.label} sends its traffic through {gateway.label}, whose rule {thin[0].name} leads to fewer than two appliances: when the last one is down, so is everything behind it. Azure accepts\n      this.\n    fix: Join at least two appliances to the pools of rule {thin[0].name}.", "links": ["https://learn.microsoft.com/azure/load-balancer/gateway-overview"], "cases": [{ "name": "one appliance", "expect": "fail" }, { "name": "two appliances", "expect": "pass" }, { "name": "no probe", "expect": "fail" }, { "name": "not chained", "expect": "skip" }, { "name": "a capacity that is not known", "expect": "unknown" }], "wrong": { "name": "one appliance", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "capacity": { "type": "int" },
    "probe": { "type": "string", "defaultValue": "ready" },
    "target": { "type": "string", "defaultValue": "inspect" }
  },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": {
        "frontendIPConfigurations": [
          {
            "name": "front",
            "properties": {
              "gatewayLoadBalancer": {
                "id": "[if(empty(parameters('target')), '', resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', 'lb-nva', parameters('target')))]"
              }
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-nva",
      "sku": { "name": "Gateway" },
      "properties": {
        "frontendIPConfigurations": [{ "name": "inspect" }],
        "backendAddressPools": [{ "name": "nva" }],
        "probes": [{ "name": "ready" }],
        "loadBalancingRules": [
          {
            "name": "all",
            "properties": {
              "probe": {
                "id": "[if(empty(parameters('probe')), '', resourceId('Microsoft.Network/loadBalancers/probes', 'lb-nva', parameters('probe')))]"
              },
              "frontendIPConfiguration": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', 'lb-nva', 'inspect')]"
              },
              "backendAddressPools": [
                {
                  "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-nva', 'nva')]"
                }
              ]
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Compute/virtualMachineScaleSets",
      "apiVersion": "2024-07-01",
      "name": "vmss-nva",
      "sku": { "name": "Standard_D2s_v5", "capacity": "[parameters('capacity')]" },
      "properties": {
        "virtualMachineProfile": {
          "networkProfile": {
            "networkInterfaceConfigurations": [
              {
                "name": "nic",
                "properties": {
                  "ipConfigurations": [
                    {
                      "name": "ip",
                      "properties": {
                        "loadBalancerBackendAddressPools": [
                          {
                            "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-nva', 'nva')]"
                          }
                        ]
                      }
                    }
                  ]
                }
              }
            ]
          }
        }
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "capacity": { "value": 1 } } }' }], "finding": 'main.json\n\n   37:13  error    LB415 chained-to-one-appliance                             lb-web/front\n          Frontend lb-web/front sends its traffic through lb-nva/inspect, whose rule all leads to fewer than two appliances: when the last one is down, so is everything behind it. Azure accepts this.\n          37 │ "name": "all",\n             │ ~~~~~~~~~~~~~\n          fix  Join at least two appliances to the pools of rule all.', "target": "lb-web/front" }, "right": { "name": "two appliances", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "capacity": { "type": "int" },
    "probe": { "type": "string", "defaultValue": "ready" },
    "target": { "type": "string", "defaultValue": "inspect" }
  },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": {
        "frontendIPConfigurations": [
          {
            "name": "front",
            "properties": {
              "gatewayLoadBalancer": {
                "id": "[if(empty(parameters('target')), '', resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', 'lb-nva', parameters('target')))]"
              }
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-nva",
      "sku": { "name": "Gateway" },
      "properties": {
        "frontendIPConfigurations": [{ "name": "inspect" }],
        "backendAddressPools": [{ "name": "nva" }],
        "probes": [{ "name": "ready" }],
        "loadBalancingRules": [
          {
            "name": "all",
            "properties": {
              "probe": {
                "id": "[if(empty(parameters('probe')), '', resourceId('Microsoft.Network/loadBalancers/probes', 'lb-nva', parameters('probe')))]"
              },
              "frontendIPConfiguration": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', 'lb-nva', 'inspect')]"
              },
              "backendAddressPools": [
                {
                  "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-nva', 'nva')]"
                }
              ]
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Compute/virtualMachineScaleSets",
      "apiVersion": "2024-07-01",
      "name": "vmss-nva",
      "sku": { "name": "Standard_D2s_v5", "capacity": "[parameters('capacity')]" },
      "properties": {
        "virtualMachineProfile": {
          "networkProfile": {
            "networkInterfaceConfigurations": [
              {
                "name": "nic",
                "properties": {
                  "ipConfigurations": [
                    {
                      "name": "ip",
                      "properties": {
                        "loadBalancerBackendAddressPools": [
                          {
                            "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-nva', 'nva')]"
                          }
                        ]
                      }
                    }
                  ]
                }
              }
            ]
          }
        }
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "capacity": { "value": 2 } } }' }], "finding": "" }, "source": "rules/lb/LB415-chained-to-one-appliance.yaml" },
  "LB421": { "code": "LB421", "name": "private-link-on-unfit-load-balancer", "title": "A private link service offers a frontend that it cannot offer", "severity": "error", "target": "privateLinkService", "azure": { "deploy": "rejected" }, "profiles": ["recommended", "strict", "all"], "tags": ["private-link"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "A private link service needs a Standard load balancer with IPv4 frontends whose members join by network interface.\n", "fixes": ["Set sku.name of load balancer … to Standard.", "Offer an IPv4 frontend."], "condition": 'for: privateLinkService\nforEach: { frontend: service.frontends }\nassert:\n  - assert: frontend.loadBalancer.sku.name == "Standard"\n    message: >-\n      Private link service {service.name} offers frontend {frontend.label}, whose load balancer has the {frontend.loadBalancer.sku.name} SKU: Azure takes Standard only.\n    fix: Set sku.name of load balancer {frontend.loadBalancer.name} to Standard.\n  - assert: frontend.addressVersion != "IPv6"\n    message: >-\n      Private link service {service.name} offers frontend {frontend.label}, which is IPv6: Azure takes IPv4 only.\n    fix: Offer an IPv4 frontend.', "links": ["https://learn.microsoft.com/azure/private-link/private-link-service-overview"], "cases": [{ "name": "a Basic load balancer", "expect": "fail" }, { "name": "a Standard load balancer", "expect": "pass" }, { "name": "an IPv6 frontend", "expect": "fail" }, { "name": "a SKU that is not known", "expect": "unknown" }, { "name": "no frontend", "expect": "skip" }], "wrong": { "name": "a Basic load balancer", "files": [{ "path": "main.json", "text": `{
  "parameters": { "sku": { "type": "string" }, "version": { "type": "string", "defaultValue": "IPv4" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "[parameters('sku')]" },
      "properties": {
        "frontendIPConfigurations": [
          {
            "name": "front",
            "properties": { "privateIPAddressVersion": "[parameters('version')]" }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Network/privateLinkServices",
      "apiVersion": "2024-05-01",
      "name": "pls-web",
      "properties": {
        "loadBalancerFrontendIpConfigurations": [
          {
            "id": "[resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', 'lb-web', 'front')]"
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "sku": { "value": "Basic" } } }' }], "finding": 'main.json\n\n   12:13  error    LB421 private-link-on-unfit-load-balancer                  lb-web/front\n          Private link service pls-web offers frontend lb-web/front, whose load balancer has the Basic SKU: Azure takes Standard only.\n          12 │ "name": "front",\n             │ ~~~~~~~~~~~~~~~\n          fix  Set sku.name of load balancer lb-web to Standard.', "target": "lb-web/front" }, "right": { "name": "a Standard load balancer", "files": [{ "path": "main.json", "text": `{
  "parameters": { "sku": { "type": "string" }, "version": { "type": "string", "defaultValue": "IPv4" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "[parameters('sku')]" },
      "properties": {
        "frontendIPConfigurations": [
          {
            "name": "front",
            "properties": { "privateIPAddressVersion": "[parameters('version')]" }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Network/privateLinkServices",
      "apiVersion": "2024-05-01",
      "name": "pls-web",
      "properties": {
        "loadBalancerFrontendIpConfigurations": [
          {
            "id": "[resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', 'lb-web', 'front')]"
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "sku": { "value": "Standard" } } }' }], "finding": "" }, "source": "rules/lb/LB421-private-link-on-unfit-load-balancer.yaml" },
  "LB422": { "code": "LB422", "name": "private-link-subnet-policy", "title": "The subnet of a private link service keeps network policies on", "severity": "error", "target": "privateLinkAddress", "azure": { "deploy": "rejected", "error": "PrivateLinkServiceNetworkPoliciesCannotBeEnabledOnPrivateLinkServiceSubnet" }, "profiles": ["recommended", "strict", "all"], "tags": ["private-link"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "Network policies of a subnet do not go together with the source addresses of a private link service, and are on by default.\nThe setting concerns that service only; network security groups hold for everything else in the subnet.\n", "fixes": ["Set privateLinkServiceNetworkPolicies of subnet … to Disabled."], "condition": 'for: privateLinkAddress\nwhen: address.subnet != null\nassert: address.subnet.privateLinkServiceNetworkPolicies == "Disabled"', "links": ["https://learn.microsoft.com/azure/private-link/private-link-service-overview"], "cases": [{ "name": "policies are on by default", "expect": "fail" }, { "name": "policies are off", "expect": "pass" }, { "name": "the subnet is declared elsewhere", "expect": "unknown" }, { "name": "no subnet", "expect": "skip" }], "wrong": { "name": "policies are on by default", "files": [{ "path": "main.json", "text": `{
  "parameters": { "policies": { "type": "string" }, "subnet": { "type": "string", "defaultValue": "pls" } },
  "resources": [
    {
      "type": "Microsoft.Network/virtualNetworks",
      "apiVersion": "2024-05-01",
      "name": "vnet",
      "properties": {
        "subnets": [
          {
            "name": "pls",
            "properties": {
              "addressPrefix": "10.0.3.0/24",
              "privateLinkServiceNetworkPolicies": "[parameters('policies')]"
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Network/privateLinkServices",
      "apiVersion": "2024-05-01",
      "name": "pls-web",
      "properties": {
        "ipConfigurations": [
          {
            "name": "nat",
            "properties": {
              "subnet": {
                "id": "[if(empty(parameters('subnet')), '', resourceId('Microsoft.Network/virtualNetworks/subnets', 'vnet', parameters('subnet')))]"
              }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "policies": { "value": "" } } }' }], "finding": 'main.json\n\n   11:13  error    LB422 private-link-subnet-policy                           pls-web/nat\n          Private link service pls-web takes address nat from subnet vnet/pls, whose privateLinkServiceNetworkPolicies are not Disabled: Azure refuses it.\n          11 │ "name": "pls",\n             │ ~~~~~~~~~~~~~\n          fix  Set privateLinkServiceNetworkPolicies of subnet vnet/pls to Disabled.', "target": "pls-web/nat" }, "right": { "name": "policies are off", "files": [{ "path": "main.json", "text": `{
  "parameters": { "policies": { "type": "string" }, "subnet": { "type": "string", "defaultValue": "pls" } },
  "resources": [
    {
      "type": "Microsoft.Network/virtualNetworks",
      "apiVersion": "2024-05-01",
      "name": "vnet",
      "properties": {
        "subnets": [
          {
            "name": "pls",
            "properties": {
              "addressPrefix": "10.0.3.0/24",
              "privateLinkServiceNetworkPolicies": "[parameters('policies')]"
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Network/privateLinkServices",
      "apiVersion": "2024-05-01",
      "name": "pls-web",
      "properties": {
        "ipConfigurations": [
          {
            "name": "nat",
            "properties": {
              "subnet": {
                "id": "[if(empty(parameters('subnet')), '', resourceId('Microsoft.Network/virtualNetworks/subnets', 'vnet', parameters('subnet')))]"
              }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "policies": { "value": "disabled" } } }' }], "finding": "" }, "source": "rules/lb/LB422-private-link-subnet-policy.yaml" },
  "LB424": { "code": "LB424", "name": "private-link-addresses", "title": "The source addresses of a private link service do not fit", "severity": "error", "target": "privateLinkService", "azure": { "deploy": "rejected?" }, "profiles": ["recommended", "strict", "all"], "tags": ["private-link"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "Clients of a private link service seem to come from its ip-configurations: each gives ports for 64,000 connections. There\ncan be 8, and one is the primary.\n", "fixes": ["Leave 8 ip-configurations.", "Set primary of one ip-configuration to true."], "condition": "for: privateLinkService\nlet:\n  addresses: service.ipConfigurations\nassert:\n  - assert: count(addresses) <= 8\n    message: 'Private link service {service.name} has {count(addresses)} source addresses: Azure takes 8.'\n    fix: Leave 8 ip-configurations.\n  - assert: count(addresses) <= 1 || addresses.exists(a, a.primary)\n    severity: warning\n    message: None of the source addresses of private link service {service.name} is primary.\n    fix: Set primary of one ip-configuration to true.", "links": ["https://learn.microsoft.com/azure/private-link/private-link-service-overview"], "cases": [{ "name": "nine addresses", "expect": "fail" }, { "name": "eight addresses", "expect": "pass" }, { "name": "none is primary", "expect": "fail" }, { "name": "one address needs not say it", "expect": "pass" }, { "name": "a count that is not known", "expect": "unknown" }], "wrong": { "name": "nine addresses", "files": [{ "path": "main.json", "text": `{
  "parameters": { "count": { "type": "int" }, "primary": { "type": "bool", "defaultValue": true } },
  "resources": [
    {
      "type": "Microsoft.Network/privateLinkServices",
      "apiVersion": "2024-05-01",
      "name": "pls-web",
      "properties": {
        "copy": [
          {
            "name": "ipConfigurations",
            "count": "[parameters('count')]",
            "input": {
              "name": "[concat('nat-', copyIndex('ipConfigurations'))]",
              "properties": {
                "primary": "[and(parameters('primary'), equals(copyIndex('ipConfigurations'), 0))]"
              }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "count": { "value": 9 } } }' }], "finding": `main.json

   14:15  error    LB424 private-link-addresses                               pls-web
          Private link service pls-web has 9 source addresses: Azure takes 8.
          14 │ "name": "[concat('nat-', copyIndex('ipConfigurations'))]",
             │ ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          fix  Leave 8 ip-configurations.`, "target": "pls-web" }, "right": { "name": "eight addresses", "files": [{ "path": "main.json", "text": `{
  "parameters": { "count": { "type": "int" }, "primary": { "type": "bool", "defaultValue": true } },
  "resources": [
    {
      "type": "Microsoft.Network/privateLinkServices",
      "apiVersion": "2024-05-01",
      "name": "pls-web",
      "properties": {
        "copy": [
          {
            "name": "ipConfigurations",
            "count": "[parameters('count')]",
            "input": {
              "name": "[concat('nat-', copyIndex('ipConfigurations'))]",
              "properties": {
                "primary": "[and(parameters('primary'), equals(copyIndex('ipConfigurations'), 0))]"
              }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "count": { "value": 8 } } }' }], "finding": "" }, "source": "rules/lb/LB424-private-link-addresses.yaml" },
  "POOL001": { "code": "POOL001", "name": "rule-to-empty-pool", "title": "A rule forwards to a backend pool without members", "severity": "error", "target": "backendPool", "azure": { "deploy": "silent" }, "profiles": ["recommended", "strict", "all"], "tags": ["membership"], "since": "0.1.0", "coveredBy": ["POOL046"], "params": [], "why": "A deployment whose pool ends up empty is green, and the service behind it is gone. It happens when members join another\npool than the one that the rule forwards to, when a copy loop gives no element, when a condition is false or a capacity\nis 0, or when members are declared where Azure ignores them. A reference to a pool that does not exist is another\nmistake: that one Azure rejects, with InvalidResourceReference.\n", "fixes": ["Raise sku.capacity of …, or the minimum of the autoscale setting: the pool is named there already.", "A false condition or a copy of zero takes away network interfaces or scale sets. If they name …, change the condition or the count; else name it in … of others, or list addresses in it.", "Join members to …: name it in … of the network interfaces or the scale set, or list addresses in it."], "condition": `for: backendPool
when: >-
  pool.isUsed && count(pool.inlineAddresses) == 0 &&
  !pool.loadBalancer.isManaged && !pool.applicationGateway.isManaged
let:
  rules: pool.rules.map(r, r.name) + pool.routingRules.map(r, r.name)
  hasMember: pool.count > 0 || pool.minimum > 0
  idle: pool.members.filter(m, m.scaleSet != null)
  withheld: pool.loadBalancer.hasWithheldMembers || pool.applicationGateway.hasWithheldMembers
  poolList: 'pool.owner.kind == "applicationGateway" ? "applicationGatewayBackendAddressPools" : "loadBalancerBackendAddressPools"'
  effect: 'pool.owner.kind == "applicationGateway" ? "clients get 502" : "connections time out"'
assert:
  - assert: hasMember || count(idle) == 0
    message: >-
      Pool {pool.name} has no member, since {idle.map(m, m.scaleSet.name)} {count(idle) == 1 ? "has" : "have"} 0 instances,
      and {rules} {count(rules) == 1 ? "sends" : "send"} traffic to it: {effect}. Azure accepts this.
    fix: >-
      Raise sku.capacity of {idle.map(m, m.scaleSet.name)}, or the minimum of the autoscale setting: the pool is named there
      already.
  - assert: hasMember || !withheld
    fix: >-
      A false condition or a copy of zero takes away network interfaces or scale sets. If they name {pool.label}, change the
      condition or the count; else name it in {poolList} of others, or list addresses in it.
  - assert: hasMember`, "links": ["https://learn.microsoft.com/azure/load-balancer/backend-pool-management"], "cases": [{ "name": "the NIC joins another pool", "expect": "fail" }, { "name": "a NIC that joins", "expect": "pass" }, { "name": "a scale set without instances", "expect": "fail" }, { "name": "a scale set with instances", "expect": "pass" }, { "name": "a scale set whose capacity is not known", "expect": "unknown" }, { "name": "members are declared elsewhere", "expect": "unknown" }, { "name": "a copy loop that gives no member", "expect": "fail" }, { "name": "a NIC that may not be deployed", "expect": "unknown" }, { "name": "a pool for outbound rules only", "expect": "skip" }, { "name": "a gateway rule and an empty pool", "expect": "fail" }, { "name": "a gateway rule that only redirects has no pool", "expect": "skip" }, { "name": "a gateway that an ingress controller runs", "expect": "skip" }, { "name": "a gateway that the ingress controller of a cluster is told to run", "expect": "skip" }, { "name": "the ingress controller is switched off", "expect": "fail" }, { "name": "a load balancer that a Kubernetes cluster runs", "expect": "skip" }, { "name": "an autoscale setting that raises an empty scale set", "expect": "pass" }, { "name": "an autoscale setting that may empty a scale set later", "expect": "pass" }, { "name": "addresses in the body, which Azure ignores", "expect": "skip" }, { "name": "a scale set for a gateway that a false condition takes away", "expect": "fail" }, { "name": "a NIC that joins, beside one that a false condition takes away", "expect": "pass" }], "wrong": { "name": "the NIC joins another pool", "files": [{ "path": "main.json", "text": `{
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": {
        "backendAddressPools": [{ "name": "web" }, { "name": "web-old" }],
        "loadBalancingRules": [
          {
            "name": "https",
            "properties": {
              "protocol": "Tcp",
              "frontendPort": 443,
              "backendPort": 443,
              "backendAddressPool": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', 'web')]"
              }
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Network/networkInterfaces",
      "apiVersion": "2024-05-01",
      "name": "nic-1",
      "properties": {
        "ipConfigurations": [
          {
            "name": "ipconfig1",
            "properties": {
              "loadBalancerBackendAddressPools": [
                {
                  "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', 'web-old')]"
                }
              ]
            }
          }
        ]
      }
    }
  ]
}` }], "finding": 'main.json\n\n    9:35  error    POOL001 rule-to-empty-pool                                 lb-web/web\n          Pool web has no member, and https sends traffic to it: connections time out. Azure accepts this.\n          9 │ "backendAddressPools": [{ "name": "web" }, { "name": "web-old" }],\n            │                           ~~~~~~~~~~~~~\n          fix  Join members to lb-web/web: name it in loadBalancerBackendAddressPools of the network interfaces or the scale set, or list addresses in it.', "target": "lb-web/web" }, "right": { "name": "a NIC that joins", "files": [{ "path": "main.json", "text": `{
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": {
        "backendAddressPools": [{ "name": "web" }, { "name": "web-old" }],
        "loadBalancingRules": [
          {
            "name": "https",
            "properties": {
              "protocol": "Tcp",
              "frontendPort": 443,
              "backendPort": 443,
              "backendAddressPool": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', 'web')]"
              }
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Network/networkInterfaces",
      "apiVersion": "2024-05-01",
      "name": "nic-1",
      "properties": {
        "ipConfigurations": [
          {
            "name": "ipconfig1",
            "properties": {
              "loadBalancerBackendAddressPools": [
                {
                  "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'LB-WEB', 'Web')]"
                }
              ]
            }
          }
        ]
      }
    }
  ]
}` }], "finding": "" }, "source": "rules/pool/POOL001-rule-to-empty-pool.yaml" },
  "POOL002": { "code": "POOL002", "name": "exact-member-count", "title": "A backend pool has not the exact number of members that is expected", "severity": "error", "target": "backendPool", "azure": { "deploy": "silent" }, "profiles": ["recommended", "strict", "all"], "tags": ["membership", "intent"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "A number that somebody wrote down is the simplest proof that no member was forgotten, and none was added by accident. A\nscale set counts its capacity; with an autoscale setting, its minimum and maximum must both be the number.\n", "fixes": ["Change the members of …, or members.exactly in poolgate.yaml if the number is meant."], "condition": "for: backendPool\nwhen: pool.intent.exactly != null\nassert: pool.minimum == pool.intent.exactly && pool.maximum == pool.intent.exactly", "links": ["https://learn.microsoft.com/azure/load-balancer/backend-pool-management"], "cases": [{ "name": "two of three", "expect": "fail" }, { "name": "three of three", "expect": "pass" }, { "name": "a number that is not known", "expect": "unknown" }, { "name": "autoscale moves the number", "expect": "fail" }, { "name": "a scale set of three", "expect": "pass" }, { "name": "nobody said how many", "expect": "skip" }, { "name": "autoscale may take members away", "expect": "fail" }, { "name": "autoscale may add members", "expect": "fail" }], "wrong": { "name": "two of three", "files": [{ "path": "main.json", "text": `{
  "parameters": { "count": { "type": "int" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": { "backendAddressPools": [{ "name": "web" }] }
    },
    {
      "type": "Microsoft.Network/networkInterfaces",
      "apiVersion": "2024-05-01",
      "name": "[concat('nic-', copyIndex())]",
      "copy": { "name": "nics", "count": "[parameters('count')]" },
      "properties": {
        "ipConfigurations": [
          {
            "name": "ipconfig1",
            "properties": {
              "loadBalancerBackendAddressPools": [
                {
                  "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', 'web')]"
                }
              ]
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "count": { "value": 2 } } }' }, { "path": "poolgate.yaml", "text": '{ "pools": [{ "match": { "pool": "web" }, "members": { "exactly": 3 } }] }' }], "finding": 'main.json\n\n    9:49  error    POOL002 exact-member-count                                 lb-web/web\n          Pool web has 2 members; poolgate.yaml expects exactly 3.\n          9 │ "properties": { "backendAddressPools": [{ "name": "web" }] }\n            │                                           ~~~~~~~~~~~~~\n          fix  Change the members of lb-web/web, or members.exactly in poolgate.yaml if the number is meant.', "target": "lb-web/web" }, "right": { "name": "three of three", "files": [{ "path": "main.json", "text": `{
  "parameters": { "count": { "type": "int" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": { "backendAddressPools": [{ "name": "web" }] }
    },
    {
      "type": "Microsoft.Network/networkInterfaces",
      "apiVersion": "2024-05-01",
      "name": "[concat('nic-', copyIndex())]",
      "copy": { "name": "nics", "count": "[parameters('count')]" },
      "properties": {
        "ipConfigurations": [
          {
            "name": "ipconfig1",
            "properties": {
              "loadBalancerBackendAddressPools": [
                {
                  "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', 'web')]"
                }
              ]
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "count": { "value": 3 } } }' }, { "path": "poolgate.yaml", "text": '{ "pools": [{ "match": { "pool": "web" }, "members": { "exactly": 3 } }] }' }], "finding": "" }, "source": "rules/pool/POOL002-exact-member-count.yaml" },
  "POOL003": { "code": "POOL003", "name": "member-count-out-of-bounds", "title": "A backend pool has fewer or more members than expected", "severity": "error", "target": "backendPool", "azure": { "deploy": "silent" }, "profiles": ["recommended", "strict", "all"], "tags": ["membership", "intent"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "Of a scale set with an autoscale setting the minimum is held against the least number that is expected, and the maximum\nagainst the largest: both are sizes that the pool will have one day.\n", "fixes": ["Add members to …, or raise the capacity or the autoscale minimum of its scale set.", "Take members out of …, or lower the capacity or the autoscale maximum of its scale set."], "condition": 'for: backendPool\nwhen: pool.intent.min != null || pool.intent.max != null\nassert:\n  - assert: pool.intent.min == null || pool.minimum >= pool.intent.min\n    message: >-\n      Pool {pool.name} has {pool.minimum} {pool.minimum == 1 ? "member" : "members"}{pool.minimum == pool.maximum ? "" : " at least"}; poolgate.yaml\n      expects {pool.intent.min} or more. The others carry the load that the missing ones should.\n    fix: Add members to {pool.label}, or raise the capacity or the autoscale minimum of its scale set.\n  - assert: pool.intent.max == null || pool.maximum <= pool.intent.max\n    message: >-\n      Pool {pool.name} has {pool.maximum} {pool.maximum == 1 ? "member" : "members"}{pool.minimum == pool.maximum ? "" : " at most"}; poolgate.yaml\n      expects {pool.intent.max} or fewer.\n    fix: Take members out of {pool.label}, or lower the capacity or the autoscale maximum of its scale set.', "links": ["https://learn.microsoft.com/azure/load-balancer/backend-pool-management"], "cases": [{ "name": "one where two are needed", "expect": "fail" }, { "name": "six where five are allowed", "expect": "fail" }, { "name": "within the bounds", "expect": "pass" }, { "name": "a number that is not known", "expect": "unknown" }, { "name": "autoscale may go beyond the largest number", "expect": "fail" }, { "name": "nobody said how many", "expect": "skip" }, { "name": "a least number alone", "expect": "pass" }, { "name": "a largest number alone", "expect": "pass" }], "wrong": { "name": "one where two are needed", "files": [{ "path": "main.json", "text": `{
  "parameters": { "count": { "type": "int" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": { "backendAddressPools": [{ "name": "web" }] }
    },
    {
      "type": "Microsoft.Network/networkInterfaces",
      "apiVersion": "2024-05-01",
      "name": "[concat('nic-', copyIndex())]",
      "copy": { "name": "nics", "count": "[parameters('count')]" },
      "properties": {
        "ipConfigurations": [
          {
            "name": "ipconfig1",
            "properties": {
              "loadBalancerBackendAddressPools": [
                {
                  "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', 'web')]"
                }
              ]
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "count": { "value": 1 } } }' }, { "path": "poolgate.yaml", "text": '{ "pools": [{ "match": { "owner": "lb-*", "pool": "WEB" }, "members": { "min": 2, "max": 5 } }] }' }], "finding": 'main.json\n\n    9:49  error    POOL003 member-count-out-of-bounds                         lb-web/web\n          Pool web has 1 member; poolgate.yaml expects 2 or more. The others carry the load that the missing ones should.\n          9 │ "properties": { "backendAddressPools": [{ "name": "web" }] }\n            │                                           ~~~~~~~~~~~~~\n          fix  Add members to lb-web/web, or raise the capacity or the autoscale minimum of its scale set.', "target": "lb-web/web" }, "right": { "name": "within the bounds", "files": [{ "path": "main.json", "text": `{
  "parameters": { "count": { "type": "int" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": { "backendAddressPools": [{ "name": "web" }] }
    },
    {
      "type": "Microsoft.Network/networkInterfaces",
      "apiVersion": "2024-05-01",
      "name": "[concat('nic-', copyIndex())]",
      "copy": { "name": "nics", "count": "[parameters('count')]" },
      "properties": {
        "ipConfigurations": [
          {
            "name": "ipconfig1",
            "properties": {
              "loadBalancerBackendAddressPools": [
                {
                  "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', 'web')]"
                }
              ]
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "count": { "value": 5 } } }' }, { "path": "poolgate.yaml", "text": '{ "pools": [{ "match": { "owner": "lb-*", "pool": "WEB" }, "members": { "min": 2, "max": 5 } }] }' }], "finding": "" }, "source": "rules/pool/POOL003-member-count-out-of-bounds.yaml" },
  "POOL004": { "code": "POOL004", "name": "required-member-missing", "title": "A member that is expected is not in the backend pool", "severity": "error", "target": "backendPool", "azure": { "deploy": "silent" }, "profiles": ["recommended", "strict", "all"], "tags": ["membership", "intent"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "A machine that is built and never attached to its pool costs money and carries nothing; nobody notices until the others\nare overloaded.\n", "fixes": ["Join it to …, or take the pattern out of include if it is gone for good."], "condition": 'for: backendPool\nwhen: count(pool.intent.include) > 0\nlet:\n  missing: >-\n    pool.intent.include.filter(p, !pool.members.exists(m, m.names.exists(n, glob(n, p) && n.startsWith("/") == p.contains("/"))))\nassert: count(missing) == 0', "links": ["https://learn.microsoft.com/azure/load-balancer/backend-pool-management"], "cases": [{ "name": "one machine was forgotten", "expect": "fail" }, { "name": "all are there", "expect": "pass" }, { "name": "names that are not known", "expect": "unknown" }, { "name": "a name that is known in parts cannot be the missing one", "expect": "fail" }, { "name": "nobody said who", "expect": "skip" }, { "name": "a pattern without a slash means no resource group", "expect": "fail" }, { "name": "a pattern with a slash does", "expect": "pass" }], "wrong": { "name": "one machine was forgotten", "files": [{ "path": "main.json", "text": `{
  "parameters": { "names": { "type": "array" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": { "backendAddressPools": [{ "name": "web" }] }
    },
    {
      "type": "Microsoft.Network/networkInterfaces",
      "apiVersion": "2024-05-01",
      "name": "[parameters('names')[copyIndex()]]",
      "copy": { "name": "nics", "count": "[length(parameters('names'))]" },
      "properties": {
        "ipConfigurations": [
          {
            "name": "ipconfig1",
            "properties": {
              "loadBalancerBackendAddressPools": [
                {
                  "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', 'web')]"
                }
              ]
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "names": { "value": ["nic-web-1", "nic-web-2"] } } }' }, { "path": "poolgate.yaml", "text": '{ "pools": [{ "match": { "pool": "web" }, "include": ["nic-web-*", "NIC-BATCH-1"] }] }' }], "finding": 'main.json\n\n    9:49  error    POOL004 required-member-missing                            lb-web/web\n          Pool web has no member that matches NIC-BATCH-1, which poolgate.yaml expects: what runs there gets no traffic.\n          9 │ "properties": { "backendAddressPools": [{ "name": "web" }] }\n            │                                           ~~~~~~~~~~~~~\n          fix  Join it to lb-web/web, or take the pattern out of include if it is gone for good.', "target": "lb-web/web" }, "right": { "name": "all are there", "files": [{ "path": "main.json", "text": `{
  "parameters": { "names": { "type": "array" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": { "backendAddressPools": [{ "name": "web" }] }
    },
    {
      "type": "Microsoft.Network/networkInterfaces",
      "apiVersion": "2024-05-01",
      "name": "[parameters('names')[copyIndex()]]",
      "copy": { "name": "nics", "count": "[length(parameters('names'))]" },
      "properties": {
        "ipConfigurations": [
          {
            "name": "ipconfig1",
            "properties": {
              "loadBalancerBackendAddressPools": [
                {
                  "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', 'web')]"
                }
              ]
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "names": { "value": ["nic-web-1", "nic-batch-1"] } } }' }, { "path": "poolgate.yaml", "text": '{ "pools": [{ "match": { "pool": "web" }, "include": ["nic-web-*", "NIC-BATCH-1"] }] }' }], "finding": "" }, "source": "rules/pool/POOL004-required-member-missing.yaml" },
  "POOL005": { "code": "POOL005", "name": "unexpected-member", "title": "A backend pool has a member that is not allowed", "severity": "error", "target": "backendPool", "azure": { "deploy": "silent" }, "profiles": ["recommended", "strict", "all"], "tags": ["membership", "intent", "security"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "Who is in a pool sees its traffic. A test machine in a production pool answers customers; a foreign one reads what they\nsend.\n", "fixes": ["Take the member out of …, or allow it in poolgate.yaml."], "condition": `for: backendPool
when: count(pool.intent.exclude) > 0 || pool.intent.closed
let:
  excluded: >-
    pool.members.filter(m, pool.intent.exclude.exists(p, m.names.exists(n, glob(n, p) && n.startsWith("/") == p.contains("/"))))
  strangers: >-
    pool.members.filter(m, !pool.intent.include.exists(p, m.names.exists(n, glob(n, p) && n.startsWith("/") == p.contains("/"))))
assert:
  - assert: count(excluded) == 0
    at: excluded
    message: 'Pool {pool.name} holds {excluded.map(m, m.name)}, which exclude in poolgate.yaml forbids: it would get the traffic of this pool.'
  - assert: '!pool.intent.closed || count(strangers) == 0'
    at: strangers
    message: 'Pool {pool.name} is closed and holds {strangers.map(m, m.name)}, which no pattern of include in poolgate.yaml allows.'`, "links": ["https://learn.microsoft.com/azure/load-balancer/backend-pool-management"], "cases": [{ "name": "a test machine in the pool", "expect": "fail" }, { "name": "nobody who is excluded", "expect": "pass" }, { "name": "a stranger in a closed pool", "expect": "fail" }, { "name": "a closed pool with those it includes", "expect": "pass" }, { "name": "names that are not known", "expect": "unknown" }, { "name": "an open pool without exclude", "expect": "skip" }, { "name": "include without a slash allows no resource group", "expect": "fail" }, { "name": "exclude without a slash forbids no resource group", "expect": "pass" }], "wrong": { "name": "a test machine in the pool", "files": [{ "path": "main.json", "text": `{
  "parameters": { "names": { "type": "array" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": { "backendAddressPools": [{ "name": "web" }] }
    },
    {
      "type": "Microsoft.Network/networkInterfaces",
      "apiVersion": "2024-05-01",
      "name": "[parameters('names')[copyIndex()]]",
      "copy": { "name": "nics", "count": "[length(parameters('names'))]" },
      "properties": {
        "ipConfigurations": [
          {
            "name": "ipconfig1",
            "properties": {
              "loadBalancerBackendAddressPools": [
                {
                  "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', 'web')]"
                }
              ]
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "names": { "value": ["nic-web-1", "nic-test-1"] } } }' }, { "path": "poolgate.yaml", "text": '{ "pools": [{ "match": { "pool": "web" }, "exclude": ["*-test-*"] }] }' }], "finding": `main.json

   23:19  error    POOL005 unexpected-member                                  lb-web/web
          Pool web holds nic-test-1, which exclude in poolgate.yaml forbids: it would get the traffic of this pool.
          23 │ "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', 'web')]"
             │ ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          fix  Take the member out of lb-web/web, or allow it in poolgate.yaml.`, "target": "lb-web/web" }, "right": { "name": "nobody who is excluded", "files": [{ "path": "main.json", "text": `{
  "parameters": { "names": { "type": "array" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": { "backendAddressPools": [{ "name": "web" }] }
    },
    {
      "type": "Microsoft.Network/networkInterfaces",
      "apiVersion": "2024-05-01",
      "name": "[parameters('names')[copyIndex()]]",
      "copy": { "name": "nics", "count": "[length(parameters('names'))]" },
      "properties": {
        "ipConfigurations": [
          {
            "name": "ipconfig1",
            "properties": {
              "loadBalancerBackendAddressPools": [
                {
                  "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', 'web')]"
                }
              ]
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "names": { "value": ["nic-web-1", "nic-web-2"] } } }' }, { "path": "poolgate.yaml", "text": '{ "pools": [{ "match": { "pool": "web" }, "exclude": ["*-test-*"] }] }' }], "finding": "" }, "source": "rules/pool/POOL005-unexpected-member.yaml" },
  "POOL008": { "code": "POOL008", "name": "members-in-one-zone", "title": "All members of a backend pool are in one availability zone, or in none", "severity": "warning", "target": "backendPool", "azure": { "deploy": "silent" }, "profiles": ["strict", "all"], "tags": ["membership", "zones"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "Zones are separate buildings with power, cooling and network of their own. A pool in one of them, or in none, is lost with\none building, however many members it has. The frontend of a Standard load balancer can serve from all zones, but it has\nnobody to send the traffic to.\n", "fixes": ['Give the scale set zones ["1", "2", "3"], or each virtual machine a zone so that they use at least two. Zones cannot be added to a virtual machine that exists: build it anew.'], "condition": `for: backendPool
when: pool.locations.exists(l, hasZones(l))
let:
  effect: '"when that part of the region fails, everything behind " + pool.label + " is gone"'
assert:
  - assert: count(pool.zones) > 0
    message: >-
      No member of pool {pool.name} is in an availability zone, though {pool.locations} has zones: {effect}.
  - assert: count(pool.zones) > 1`, "links": ["https://learn.microsoft.com/azure/load-balancer/load-balancer-best-practices"], "cases": [{ "name": "a scale set in one zone", "expect": "fail" }, { "name": "a scale set in two zones", "expect": "pass" }, { "name": "a scale set without zones", "expect": "fail" }, { "name": "a region without zones", "expect": "skip" }, { "name": "a region that nobody has heard of", "expect": "unknown" }, { "name": "zones that are not known", "expect": "unknown" }, { "name": "machines of a loop in two zones", "expect": "pass" }, { "name": "machines of a loop in one zone", "expect": "fail" }, { "name": "the machines of the interfaces are declared elsewhere", "expect": "unknown" }, { "name": "addresses have no zone", "expect": "skip" }], "wrong": { "name": "a scale set in one zone", "files": [{ "path": "main.json", "text": `{
  "parameters": { "location": { "type": "string" }, "zones": { "type": "array" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "location": "westeurope",
      "sku": { "name": "Standard" },
      "properties": { "backendAddressPools": [{ "name": "web" }] }
    },
    {
      "type": "Microsoft.Compute/virtualMachineScaleSets",
      "apiVersion": "2024-07-01",
      "name": "vmss-web",
      "location": "[parameters('location')]",
      "zones": "[parameters('zones')]",
      "sku": { "name": "Standard_D2s_v5", "capacity": 3 },
      "properties": {
        "virtualMachineProfile": {
          "networkProfile": {
            "networkInterfaceConfigurations": [
              {
                "name": "nic",
                "properties": {
                  "ipConfigurations": [
                    {
                      "name": "ipconfig",
                      "properties": {
                        "loadBalancerBackendAddressPools": [
                          {
                            "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', 'web')]"
                          }
                        ]
                      }
                    }
                  ]
                }
              }
            ]
          }
        }
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "location": { "value": "West Europe" }, "zones": { "value": ["1"] } } }' }], "finding": 'main.json\n\n   10:49  warning  POOL008 members-in-one-zone                                lb-web/web\n          All members of pool web are in availability zone 1: when that part of the region fails, everything behind lb-web/web is gone.\n          10 │ "properties": { "backendAddressPools": [{ "name": "web" }] }\n             │                                           ~~~~~~~~~~~~~\n          fix  Give the scale set zones ["1", "2", "3"], or each virtual machine a zone so that they use at least two. Zones cannot be added to a virtual machine that exists: build it anew.', "target": "lb-web/web" }, "right": { "name": "a scale set in two zones", "files": [{ "path": "main.json", "text": `{
  "parameters": { "location": { "type": "string" }, "zones": { "type": "array" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "location": "westeurope",
      "sku": { "name": "Standard" },
      "properties": { "backendAddressPools": [{ "name": "web" }] }
    },
    {
      "type": "Microsoft.Compute/virtualMachineScaleSets",
      "apiVersion": "2024-07-01",
      "name": "vmss-web",
      "location": "[parameters('location')]",
      "zones": "[parameters('zones')]",
      "sku": { "name": "Standard_D2s_v5", "capacity": 3 },
      "properties": {
        "virtualMachineProfile": {
          "networkProfile": {
            "networkInterfaceConfigurations": [
              {
                "name": "nic",
                "properties": {
                  "ipConfigurations": [
                    {
                      "name": "ipconfig",
                      "properties": {
                        "loadBalancerBackendAddressPools": [
                          {
                            "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', 'web')]"
                          }
                        ]
                      }
                    }
                  ]
                }
              }
            ]
          }
        }
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "location": { "value": "West Europe" }, "zones": { "value": ["1", "3"] } } }' }], "finding": "" }, "source": "rules/pool/POOL008-members-in-one-zone.yaml" },
  "POOL012": { "code": "POOL012", "name": "sibling-left-out", "title": "A virtual machine is not in the backend pool of its siblings", "severity": "warning", "target": "backendPool", "azure": { "deploy": "silent" }, "profiles": ["strict", "all"], "tags": ["membership"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "Machines of one availability set or flexible scale set do one task. One that was forgotten costs money and carries\nnothing, and the others are overloaded first when traffic grows. With a Standard load balancer it may also lose its way\nout: outbound rules serve the members of their pool only.\n", "fixes": ["Name … in the network interfaces of …, or put what has another task into an availability set of its own."], "condition": "for: backendPool\nassert: count(pool.leftOut) == 0", "links": ["https://learn.microsoft.com/azure/load-balancer/load-balancer-outbound-connections"], "cases": [{ "name": "the third machine of an availability set was forgotten", "expect": "fail" }, { "name": "all three are in it", "expect": "pass" }, { "name": "the third has another task at the same load balancer", "expect": "pass" }, { "name": "the pools are not known", "expect": "unknown" }, { "name": "machines without an availability set", "expect": "pass" }, { "name": "an instance of a flexible scale set was forgotten", "expect": "fail" }], "wrong": { "name": "the third machine of an availability set was forgotten", "files": [{ "path": "main.json", "text": `{
  "parameters": { "pools": { "type": "array" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": { "backendAddressPools": [{ "name": "web" }, { "name": "admin" }] }
    },
    {
      "type": "Microsoft.Compute/availabilitySets",
      "apiVersion": "2024-07-01",
      "name": "avail-web"
    },
    {
      "type": "Microsoft.Network/networkInterfaces",
      "apiVersion": "2024-05-01",
      "name": "[format('nic-{0}', copyIndex())]",
      "copy": { "name": "nics", "count": "[length(parameters('pools'))]" },
      "properties": {
        "ipConfigurations": [
          {
            "name": "ipconfig1",
            "properties": {
              "loadBalancerBackendAddressPools": "[if(empty(parameters('pools')[copyIndex()]), createArray(), createArray(createObject('id', resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', parameters('pools')[copyIndex()]))))]"
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Compute/virtualMachines",
      "apiVersion": "2024-07-01",
      "name": "[format('vm-{0}', copyIndex())]",
      "copy": { "name": "vms", "count": "[length(parameters('pools'))]" },
      "properties": {
        "availabilitySet": { "id": "[resourceId('Microsoft.Compute/availabilitySets', 'avail-web')]" },
        "networkProfile": {
          "networkInterfaces": [
            {
              "id": "[resourceId('Microsoft.Network/networkInterfaces', format('nic-{0}', copyIndex()))]"
            }
          ]
        }
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "pools": { "value": ["web", "web", ""] } } }' }], "finding": `main.json

    35:7  warning  POOL012 sibling-left-out                                   lb-web/web
          Pool web does not hold vm-2, though it holds others of the same availability set or flexible scale set: what it leaves out gets no traffic of lb-web.
          35 │ "name": "[format('vm-{0}', copyIndex())]",
             │ ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          fix  Name lb-web/web in the network interfaces of vm-2, or put what has another task into an availability set of its own.`, "target": "lb-web/web" }, "right": { "name": "all three are in it", "files": [{ "path": "main.json", "text": `{
  "parameters": { "pools": { "type": "array" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": { "backendAddressPools": [{ "name": "web" }, { "name": "admin" }] }
    },
    {
      "type": "Microsoft.Compute/availabilitySets",
      "apiVersion": "2024-07-01",
      "name": "avail-web"
    },
    {
      "type": "Microsoft.Network/networkInterfaces",
      "apiVersion": "2024-05-01",
      "name": "[format('nic-{0}', copyIndex())]",
      "copy": { "name": "nics", "count": "[length(parameters('pools'))]" },
      "properties": {
        "ipConfigurations": [
          {
            "name": "ipconfig1",
            "properties": {
              "loadBalancerBackendAddressPools": "[if(empty(parameters('pools')[copyIndex()]), createArray(), createArray(createObject('id', resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', parameters('pools')[copyIndex()]))))]"
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Compute/virtualMachines",
      "apiVersion": "2024-07-01",
      "name": "[format('vm-{0}', copyIndex())]",
      "copy": { "name": "vms", "count": "[length(parameters('pools'))]" },
      "properties": {
        "availabilitySet": { "id": "[resourceId('Microsoft.Compute/availabilitySets', 'avail-web')]" },
        "networkProfile": {
          "networkInterfaces": [
            {
              "id": "[resourceId('Microsoft.Network/networkInterfaces', format('nic-{0}', copyIndex()))]"
            }
          ]
        }
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "pools": { "value": ["web", "web", "web"] } } }' }], "finding": "" }, "source": "rules/pool/POOL012-sibling-left-out.yaml" },
  "POOL014": { "code": "POOL014", "name": "member-without-machine", "title": "A network interface in a backend pool belongs to no virtual machine", "severity": "warning", "target": "networkInterface", "azure": { "deploy": "silent" }, "profiles": ["strict", "all"], "tags": ["membership"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "A network interface outlives its machine. It stays in the pool, counts as a member, and nobody answers at its address.\nWhere a rule has no probe, it even gets its share of the connections.\n", "fixes": ["List … in networkProfile.networkInterfaces of its virtual machine, or delete it."], "condition": "for: networkInterface\nwhen: nic.ipConfigurations.exists(c, count(c.pools) > 0)\nassert: nic.isAttached", "links": ["https://learn.microsoft.com/azure/load-balancer/load-balancer-troubleshoot-health-probe-status"], "cases": [{ "name": "no machine has the interface", "expect": "fail" }, { "name": "a machine has it", "expect": "pass" }, { "name": "it is in no pool", "expect": "skip" }, { "name": "the interfaces of the machine are not known", "expect": "unknown" }, { "name": "machines are declared elsewhere", "expect": "unknown" }], "wrong": { "name": "no machine has the interface", "files": [{ "path": "main.json", "text": `{
  "parameters": { "nics": { "type": "array" }, "pool": { "type": "string", "defaultValue": "web" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": { "backendAddressPools": [{ "name": "web" }] }
    },
    {
      "type": "Microsoft.Network/networkInterfaces",
      "apiVersion": "2024-05-01",
      "name": "nic-1",
      "properties": {
        "ipConfigurations": [
          {
            "name": "ipconfig1",
            "properties": {
              "loadBalancerBackendAddressPools": "[if(empty(parameters('pool')), createArray(), createArray(createObject('id', resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', parameters('pool')))))]"
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Compute/virtualMachines",
      "apiVersion": "2024-07-01",
      "name": "vm-1",
      "properties": {
        "networkProfile": {
          "copy": [
            {
              "name": "networkInterfaces",
              "count": "[length(parameters('nics'))]",
              "input": {
                "id": "[resourceId('Microsoft.Network/networkInterfaces', parameters('nics')[copyIndex('networkInterfaces')])]"
              }
            }
          ]
        }
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "nics": { "value": ["nic-2"] } } }' }], "finding": 'main.json\n\n    14:7  warning  POOL014 member-without-machine                             nic-1\n          Network interface nic-1 is in a backend pool, and no virtual machine has it: its probe is never up, and the pool has one member less than it seems.\n          14 │ "name": "nic-1",\n             │ ~~~~~~~~~~~~~~~\n          fix  List nic-1 in networkProfile.networkInterfaces of its virtual machine, or delete it.', "target": "nic-1" }, "right": { "name": "a machine has it", "files": [{ "path": "main.json", "text": `{
  "parameters": { "nics": { "type": "array" }, "pool": { "type": "string", "defaultValue": "web" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": { "backendAddressPools": [{ "name": "web" }] }
    },
    {
      "type": "Microsoft.Network/networkInterfaces",
      "apiVersion": "2024-05-01",
      "name": "nic-1",
      "properties": {
        "ipConfigurations": [
          {
            "name": "ipconfig1",
            "properties": {
              "loadBalancerBackendAddressPools": "[if(empty(parameters('pool')), createArray(), createArray(createObject('id', resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', parameters('pool')))))]"
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Compute/virtualMachines",
      "apiVersion": "2024-07-01",
      "name": "vm-1",
      "properties": {
        "networkProfile": {
          "copy": [
            {
              "name": "networkInterfaces",
              "count": "[length(parameters('nics'))]",
              "input": {
                "id": "[resourceId('Microsoft.Network/networkInterfaces', parameters('nics')[copyIndex('networkInterfaces')])]"
              }
            }
          ]
        }
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "nics": { "value": ["nic-2", "NIC-1"] } } }' }], "finding": "" }, "source": "rules/pool/POOL014-member-without-machine.yaml" },
  "POOL017": { "code": "POOL017", "name": "unused-pool", "title": "No rule uses a backend pool, and it has no member", "severity": "info", "target": "backendPool", "azure": { "deploy": "silent" }, "profiles": ["all"], "tags": ["membership"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "A pool that nothing uses is what is left of a service that is gone, or half of a mistake: a rule that names another pool\nthan the one that was made for it.\n", "fixes": ["Delete …, or name it in the rule that was meant to use it."], "condition": "for: backendPool\nwhen: '!pool.isManaged'\nassert: pool.isReferenced || count(pool.members) > 0", "links": ["https://learn.microsoft.com/azure/load-balancer/backend-pool-management"], "cases": [{ "name": "nothing uses the pool", "expect": "fail" }, { "name": "a load-balancing rule uses it", "expect": "pass" }, { "name": "an outbound rule uses it", "expect": "pass" }, { "name": "a NAT rule uses it", "expect": "pass" }, { "name": "it has a member", "expect": "pass" }, { "name": "it is not known which pool the rule uses", "expect": "unknown" }, { "name": "a load balancer that a Kubernetes cluster runs", "expect": "skip" }, { "name": "a load distribution policy of a gateway names the pool", "expect": "pass" }, { "name": "the policy names another pool", "expect": "fail" }], "wrong": { "name": "nothing uses the pool", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "name": { "type": "string", "defaultValue": "lb-web" },
    "rule": { "type": "string", "defaultValue": "web" },
    "outbound": { "type": "string", "defaultValue": "web" },
    "nat": { "type": "string", "defaultValue": "web" },
    "nic": { "type": "string", "defaultValue": "web" }
  },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "[parameters('name')]",
      "sku": { "name": "Standard" },
      "properties": {
        "backendAddressPools": [{ "name": "web" }, { "name": "old" }],
        "loadBalancingRules": [
          {
            "name": "https",
            "properties": {
              "frontendPort": 443,
              "backendPort": 443,
              "backendAddressPool": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', parameters('name'), parameters('rule'))]"
              }
            }
          }
        ],
        "outboundRules": [
          {
            "name": "out",
            "properties": {
              "backendAddressPool": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', parameters('name'), parameters('outbound'))]"
              }
            }
          }
        ],
        "inboundNatRules": [
          {
            "name": "ssh",
            "properties": {
              "backendPort": 22,
              "backendAddressPool": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', parameters('name'), parameters('nat'))]"
              }
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Network/networkInterfaces",
      "apiVersion": "2024-05-01",
      "name": "nic-1",
      "properties": {
        "ipConfigurations": [
          {
            "name": "ipconfig1",
            "properties": {
              "loadBalancerBackendAddressPools": [
                {
                  "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', parameters('name'), parameters('nic'))]"
                }
              ]
            }
          }
        ]
      }
    }
  ]
}` }], "finding": 'main.json\n\n   16:54  info     POOL017 unused-pool                                        lb-web/old\n          Pool old has no member, and no rule of lb-web names it: it does nothing.\n          16 │ "backendAddressPools": [{ "name": "web" }, { "name": "old" }],\n             │                                              ~~~~~~~~~~~~~\n          fix  Delete lb-web/old, or name it in the rule that was meant to use it.', "target": "lb-web/old" }, "right": { "name": "a load-balancing rule uses it", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "name": { "type": "string", "defaultValue": "lb-web" },
    "rule": { "type": "string", "defaultValue": "web" },
    "outbound": { "type": "string", "defaultValue": "web" },
    "nat": { "type": "string", "defaultValue": "web" },
    "nic": { "type": "string", "defaultValue": "web" }
  },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "[parameters('name')]",
      "sku": { "name": "Standard" },
      "properties": {
        "backendAddressPools": [{ "name": "web" }, { "name": "old" }],
        "loadBalancingRules": [
          {
            "name": "https",
            "properties": {
              "frontendPort": 443,
              "backendPort": 443,
              "backendAddressPool": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', parameters('name'), parameters('rule'))]"
              }
            }
          }
        ],
        "outboundRules": [
          {
            "name": "out",
            "properties": {
              "backendAddressPool": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', parameters('name'), parameters('outbound'))]"
              }
            }
          }
        ],
        "inboundNatRules": [
          {
            "name": "ssh",
            "properties": {
              "backendPort": 22,
              "backendAddressPool": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', parameters('name'), parameters('nat'))]"
              }
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Network/networkInterfaces",
      "apiVersion": "2024-05-01",
      "name": "nic-1",
      "properties": {
        "ipConfigurations": [
          {
            "name": "ipconfig1",
            "properties": {
              "loadBalancerBackendAddressPools": [
                {
                  "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', parameters('name'), parameters('nic'))]"
                }
              ]
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "rule": { "value": "OLD" } } }' }], "finding": "" }, "source": "rules/pool/POOL017-unused-pool.yaml" },
  "POOL018": { "code": "POOL018", "name": "members-without-rule", "title": "A backend pool has members, but no rule sends traffic to it", "severity": "warning", "target": "backendPool", "azure": { "deploy": "silent" }, "profiles": ["strict", "all"], "tags": ["membership"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "Membership sends no traffic by itself: a rule must forward to the pool. A rule that was forgotten, or that still names the\nold pool, leaves paid machines idle while the others carry everything.\n", "fixes": ["Name … in the rule that is meant for it, or list it as standby of a pair in poolgate.yaml if it waits for a switch."], "condition": "for: backendPool\nwhen: '!pool.isManaged && count(pool.members) > 0'\nlet:\n  byNat: pool.members.filter(m, count(m.ipConfiguration.inboundNatRules) > 0 || count(m.ipConfiguration.inboundNatPools) > 0)\nassert: pool.isReferenced || count(pool.standbyIn) > 0 || count(byNat) > 0", "links": ["https://learn.microsoft.com/azure/load-balancer/backend-pool-management"], "cases": [{ "name": "no rule names the pool of the interfaces", "expect": "fail" }, { "name": "one member", "expect": "fail" }, { "name": "a rule that names it", "expect": "pass" }, { "name": "an outbound rule that names it", "expect": "pass" }, { "name": "inbound NAT to its members", "expect": "pass" }, { "name": "an inbound NAT pool to its members", "expect": "pass" }, { "name": "the standby pool of a pair", "expect": "pass" }, { "name": "a load balancer that a Kubernetes cluster runs", "expect": "skip" }, { "name": "neither a rule nor a member", "expect": "skip" }, { "name": "rules that are not known", "expect": "unknown" }], "wrong": { "name": "no rule names the pool of the interfaces", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "rules": { "type": "array", "defaultValue": [] },
    "outbound": { "type": "array", "defaultValue": [] },
    "natRules": { "type": "array", "defaultValue": [] },
    "natPools": { "type": "array", "defaultValue": [] },
    "name": { "type": "string", "defaultValue": "lb-web" },
    "count": { "type": "int", "defaultValue": 2 }
  },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "[parameters('name')]",
      "sku": { "name": "Standard" },
      "properties": {
        "backendAddressPools": [{ "name": "web" }],
        "loadBalancingRules": "[parameters('rules')]",
        "outboundRules": "[parameters('outbound')]",
        "inboundNatRules": [
          {
            "name": "ssh",
            "properties": { "protocol": "Tcp", "frontendPort": 50000, "backendPort": 22 }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Network/networkInterfaces",
      "apiVersion": "2024-05-01",
      "name": "[format('nic-{0}', copyIndex())]",
      "copy": { "name": "nics", "count": "[parameters('count')]" },
      "properties": {
        "ipConfigurations": [
          {
            "name": "ipconfig1",
            "properties": {
              "loadBalancerBackendAddressPools": [
                {
                  "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', parameters('name'), 'web')]"
                }
              ],
              "loadBalancerInboundNatRules": "[parameters('natRules')]",
              "loadBalancerInboundNatPools": "[parameters('natPools')]"
            }
          }
        ]
      }
    }
  ]
}` }], "finding": 'main.json\n\n   17:35  warning  POOL018 members-without-rule                               lb-web/web\n          Pool web has 2 members, and no rule of lb-web names it: what is in it runs and gets no traffic. Azure accepts this.\n          17 │ "backendAddressPools": [{ "name": "web" }],\n             │                           ~~~~~~~~~~~~~\n          fix  Name lb-web/web in the rule that is meant for it, or list it as standby of a pair in poolgate.yaml if it waits for a switch.', "target": "lb-web/web" }, "right": { "name": "the standby pool of a pair", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "rules": { "type": "array", "defaultValue": [] },
    "outbound": { "type": "array", "defaultValue": [] },
    "natRules": { "type": "array", "defaultValue": [] },
    "natPools": { "type": "array", "defaultValue": [] },
    "name": { "type": "string", "defaultValue": "lb-web" },
    "count": { "type": "int", "defaultValue": 2 }
  },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "[parameters('name')]",
      "sku": { "name": "Standard" },
      "properties": {
        "backendAddressPools": [{ "name": "web" }],
        "loadBalancingRules": "[parameters('rules')]",
        "outboundRules": "[parameters('outbound')]",
        "inboundNatRules": [
          {
            "name": "ssh",
            "properties": { "protocol": "Tcp", "frontendPort": 50000, "backendPort": 22 }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Network/networkInterfaces",
      "apiVersion": "2024-05-01",
      "name": "[format('nic-{0}', copyIndex())]",
      "copy": { "name": "nics", "count": "[parameters('count')]" },
      "properties": {
        "ipConfigurations": [
          {
            "name": "ipconfig1",
            "properties": {
              "loadBalancerBackendAddressPools": [
                {
                  "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', parameters('name'), 'web')]"
                }
              ],
              "loadBalancerInboundNatRules": "[parameters('natRules')]",
              "loadBalancerInboundNatPools": "[parameters('natPools')]"
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "poolgate.yaml", "text": '{ "pairs": [{ "active": "lb-web/blue", "standby": "lb-web/web" }] }' }], "finding": "" }, "source": "rules/pool/POOL018-members-without-rule.yaml" },
  "POOL020": { "code": "POOL020", "name": "members-in-several-networks", "title": "Members of a backend pool lie in different virtual networks", "severity": "error", "target": "backendPool", "azure": { "deploy": "rejected" }, "profiles": ["recommended", "strict", "all"], "tags": ["membership", "network"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "All network interfaces behind a load balancer, and its internal frontends, lie in one virtual network; peering does not\nhelp. Azure checks it when it writes the second network interface, after validation and what-if have passed. Members in\nother networks are for application gateways, or for a Global load balancer before regional ones.\n", "fixes": ["Put all members of … into subnets of one virtual network, or build a load balancer for each network.", "Put frontend and members into subnets of one virtual network."], "condition": "for: backendPool\nwhen: pool.loadBalancer != null\nlet:\n  inner: pool.loadBalancer.frontends.filter(f, f.subnet != null)\nassert:\n  - assert: pool.virtualNetworks.all(a, pool.virtualNetworks.all(b, a == b))\n  - assert: inner.all(f, pool.virtualNetworks.all(n, n == f.virtualNetwork))\n    at: inner\n    message: >-\n      The members of pool {pool.name} lie in virtual network {pool.virtualNetworks}, the frontend {inner.map(f, f.name)} of\n      {pool.loadBalancer.name} in {inner.map(f, f.virtualNetwork)}: Azure rejects the deployment half-way.\n    fix: Put frontend and members into subnets of one virtual network.", "links": ["https://learn.microsoft.com/azure/load-balancer/backend-pool-management"], "cases": [{ "name": "two interfaces in two networks", "expect": "fail" }, { "name": "both in one network", "expect": "pass" }, { "name": "the internal frontend lies in another network", "expect": "fail" }, { "name": "the internal frontend lies in the same network", "expect": "pass" }, { "name": "networks that are not known", "expect": "unknown" }, { "name": "one name that is not known", "expect": "pass" }, { "name": "a gateway reaches members in two networks", "expect": "skip" }], "wrong": { "name": "two interfaces in two networks", "files": [{ "path": "main.json", "text": `{
  "parameters": { "networks": { "type": "array" }, "frontend": { "type": "string", "defaultValue": "" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": {
        "backendAddressPools": [{ "name": "web" }],
        "frontendIPConfigurations": [
          {
            "name": "outer",
            "properties": {
              "publicIPAddress": { "id": "[resourceId('Microsoft.Network/publicIPAddresses', 'pip')]" }
            }
          },
          {
            "name": "inner",
            "properties": {
              "subnet": "[if(empty(parameters('frontend')), null(), createObject('id', resourceId('Microsoft.Network/virtualNetworks/subnets', parameters('frontend'), 'snet-web')))]"
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Network/networkInterfaces",
      "apiVersion": "2024-05-01",
      "name": "[format('nic-{0}', copyIndex())]",
      "copy": { "name": "nics", "count": "[length(parameters('networks'))]" },
      "properties": {
        "ipConfigurations": [
          {
            "name": "ipconfig1",
            "properties": {
              "subnet": {
                "id": "[resourceId('Microsoft.Network/virtualNetworks/subnets', parameters('networks')[copyIndex()], 'snet-web')]"
              },
              "loadBalancerBackendAddressPools": [
                {
                  "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', 'web')]"
                }
              ]
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "networks": { "value": ["vnet-a", "vnet-b"] } } }' }], "finding": 'main.json\n\n   10:35  error    POOL020 members-in-several-networks                        lb-web/web\n          The members of pool web lie in virtual networks vnet-a and vnet-b: a load balancer takes network interfaces of one virtual network only, and Azure rejects the deployment half-way.\n          10 │ "backendAddressPools": [{ "name": "web" }],\n             │                           ~~~~~~~~~~~~~\n          fix  Put all members of lb-web/web into subnets of one virtual network, or build a load balancer for each network.', "target": "lb-web/web" }, "right": { "name": "both in one network", "files": [{ "path": "main.json", "text": `{
  "parameters": { "networks": { "type": "array" }, "frontend": { "type": "string", "defaultValue": "" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": {
        "backendAddressPools": [{ "name": "web" }],
        "frontendIPConfigurations": [
          {
            "name": "outer",
            "properties": {
              "publicIPAddress": { "id": "[resourceId('Microsoft.Network/publicIPAddresses', 'pip')]" }
            }
          },
          {
            "name": "inner",
            "properties": {
              "subnet": "[if(empty(parameters('frontend')), null(), createObject('id', resourceId('Microsoft.Network/virtualNetworks/subnets', parameters('frontend'), 'snet-web')))]"
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Network/networkInterfaces",
      "apiVersion": "2024-05-01",
      "name": "[format('nic-{0}', copyIndex())]",
      "copy": { "name": "nics", "count": "[length(parameters('networks'))]" },
      "properties": {
        "ipConfigurations": [
          {
            "name": "ipconfig1",
            "properties": {
              "subnet": {
                "id": "[resourceId('Microsoft.Network/virtualNetworks/subnets', parameters('networks')[copyIndex()], 'snet-web')]"
              },
              "loadBalancerBackendAddressPools": [
                {
                  "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', 'web')]"
                }
              ]
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "networks": { "value": ["vnet-a", "VNET-A"] } } }' }], "finding": "" }, "source": "rules/pool/POOL020-members-in-several-networks.yaml" },
  "POOL023": { "code": "POOL023", "name": "duplicate-member", "title": "A member stands in a backend pool twice", "severity": "error", "target": "backendPool", "azure": { "deploy": "rejected", "error": "DuplicateIpConfigurationReferenceOnBackendAddressPool" }, "profiles": ["recommended", "strict", "all"], "tags": ["membership"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "Lists of members grow by copying a line. The copy that was not changed adds no capacity: it hides that a member is missing.\nAn ip-configuration that names a pool twice Azure refuses when it writes the network interface, after validation and\nwhat-if have passed.\n", "fixes": ["Name … once in that ip-configuration.", "Remove the copy from …, or write the address that was meant."], "condition": 'for: backendPool\nlet:\n  nics: pool.duplicates.filter(m, m.kind == "nic")\nassert:\n  - assert: count(nics) == 0\n    at: nics\n    message: >-\n      Pool {pool.name} is named twice in one ip-configuration of {nics.map(m, m.name)}: Azure rejects the deployment\n      half-way.\n    fix: Name {pool.label} once in that ip-configuration.\n  - assert: count(pool.duplicates) == 0\n    severity: warning\n    at: pool.duplicates', "links": ["https://learn.microsoft.com/azure/load-balancer/backend-pool-management"], "cases": [{ "name": "an ip-configuration names the pool twice", "expect": "fail" }, { "name": "it names two pools", "expect": "pass" }, { "name": "an address twice in an IP pool", "expect": "fail" }, { "name": "each address once", "expect": "pass" }, { "name": "the same address in two networks", "expect": "pass" }, { "name": "one address that is not known", "expect": "unknown" }, { "name": "a name of a gateway pool twice, once with its last dot", "expect": "fail" }, { "name": "two names of a gateway pool", "expect": "pass" }], "wrong": { "name": "an ip-configuration names the pool twice", "files": [{ "path": "main.json", "text": `{
  "parameters": { "second": { "type": "string" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": { "backendAddressPools": [{ "name": "web" }, { "name": "admin" }] }
    },
    {
      "type": "Microsoft.Network/networkInterfaces",
      "apiVersion": "2024-05-01",
      "name": "nic-1",
      "properties": {
        "ipConfigurations": [
          {
            "name": "ipconfig1",
            "properties": {
              "loadBalancerBackendAddressPools": [
                {
                  "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', 'web')]"
                },
                {
                  "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', parameters('second'))]"
                }
              ]
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "second": { "value": "WEB" } } }' }], "finding": `main.json

   25:19  error    POOL023 duplicate-member                                   lb-web/web
          Pool web is named twice in one ip-configuration of nic-1: Azure rejects the deployment half-way.
          25 │ "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', parameters('second'))]"
             │ ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          see  main.parameters.json:1:40  parameter second
          fix  Name lb-web/web once in that ip-configuration.`, "target": "lb-web/web" }, "right": { "name": "it names two pools", "files": [{ "path": "main.json", "text": `{
  "parameters": { "second": { "type": "string" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": { "backendAddressPools": [{ "name": "web" }, { "name": "admin" }] }
    },
    {
      "type": "Microsoft.Network/networkInterfaces",
      "apiVersion": "2024-05-01",
      "name": "nic-1",
      "properties": {
        "ipConfigurations": [
          {
            "name": "ipconfig1",
            "properties": {
              "loadBalancerBackendAddressPools": [
                {
                  "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', 'web')]"
                },
                {
                  "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', parameters('second'))]"
                }
              ]
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "second": { "value": "admin" } } }' }], "finding": "" }, "source": "rules/pool/POOL023-duplicate-member.yaml" },
  "POOL029": { "code": "POOL029", "name": "no-member-of-address-version", "title": "A rule listens on IPv6 (or IPv4) and no member of its pool has such an address", "severity": "error", "target": "backendPool", "azure": { "deploy": "rejected?" }, "profiles": ["recommended", "strict", "all"], "tags": ["membership", "ipv6"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "A load balancer does not translate between IPv4 and IPv6. A machine that serves both has two ip-configurations, which join\ntwo pools, and each pool has rules on frontends of its version.\n", "fixes": ["Give the members an ip-configuration of that version which names a pool of its own, and let … forward to that pool."], "condition": "for: backendPool\nwhen: pool.loadBalancer != null && count(pool.addressVersions) > 0\nlet:\n  mismatched: pool.rules.filter(r, r.frontend.addressVersion != null && !(r.frontend.addressVersion in pool.addressVersions))\nassert: count(mismatched) == 0", "links": ["https://learn.microsoft.com/azure/load-balancer/load-balancer-ipv6-overview"], "cases": [{ "name": "an IPv6 frontend before IPv4 members", "expect": "fail" }, { "name": "an IPv6 member", "expect": "pass" }, { "name": "an IPv4 frontend before IPv6 members", "expect": "fail" }, { "name": "both IPv4", "expect": "pass" }, { "name": "the public address is declared elsewhere", "expect": "unknown" }, { "name": "it is declared elsewhere and the frontend says IPv6", "expect": "fail" }, { "name": "the version of the member is not known", "expect": "unknown" }, { "name": "a rule without a frontend, and no member that a version is known of", "expect": "pass" }, { "name": "nobody is in the pool", "expect": "skip" }, { "name": "a gateway translates", "expect": "skip" }], "wrong": { "name": "an IPv6 frontend before IPv4 members", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "public": { "type": "string", "defaultValue": "pip-v6" },
    "member": { "type": "string", "defaultValue": "IPv4" },
    "frontend": { "type": "string", "defaultValue": "IPv4" }
  },
  "resources": [
    {
      "type": "Microsoft.Network/publicIPAddresses",
      "apiVersion": "2024-05-01",
      "name": "[format('pip-v{0}', createArray(4, 6)[copyIndex()])]",
      "copy": { "name": "pips", "count": 2 },
      "properties": { "publicIPAddressVersion": "[format('IPv{0}', createArray(4, 6)[copyIndex()])]" }
    },
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": {
        "backendAddressPools": [{ "name": "web" }],
        "frontendIPConfigurations": [
          {
            "name": "front",
            "properties": {
              "privateIPAddressVersion": "[parameters('frontend')]",
              "publicIPAddress": { "id": "[resourceId('Microsoft.Network/publicIPAddresses', parameters('public'))]" }
            }
          },
          { "name": "inner", "properties": { "subnet": { "id": "/subnet" } } }
        ],
        "loadBalancingRules": [
          {
            "name": "https",
            "properties": {
              "frontendIPConfiguration": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', 'lb-web', 'front')]"
              },
              "backendAddressPool": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', 'web')]"
              }
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Network/networkInterfaces",
      "apiVersion": "2024-05-01",
      "name": "nic-1",
      "properties": {
        "ipConfigurations": [
          { "name": "v4", "properties": { "primary": true } },
          {
            "name": "member",
            "properties": {
              "privateIPAddressVersion": "[parameters('member')]",
              "loadBalancerBackendAddressPools": [
                {
                  "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', 'web')]"
                }
              ]
            }
          }
        ]
      }
    }
  ]
}` }], "finding": 'main.json\n\n   34:13  error    POOL029 no-member-of-address-version                       lb-web/web\n          https of lb-web listens on IPv6, and pool web holds only IPv4 ip-configurations: nobody can take its connections.\n          34 │ "name": "https",\n             │ ~~~~~~~~~~~~~~~\n          fix  Give the members an ip-configuration of that version which names a pool of its own, and let https forward to that pool.', "target": "lb-web/web" }, "right": { "name": "an IPv6 member", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "public": { "type": "string", "defaultValue": "pip-v6" },
    "member": { "type": "string", "defaultValue": "IPv4" },
    "frontend": { "type": "string", "defaultValue": "IPv4" }
  },
  "resources": [
    {
      "type": "Microsoft.Network/publicIPAddresses",
      "apiVersion": "2024-05-01",
      "name": "[format('pip-v{0}', createArray(4, 6)[copyIndex()])]",
      "copy": { "name": "pips", "count": 2 },
      "properties": { "publicIPAddressVersion": "[format('IPv{0}', createArray(4, 6)[copyIndex()])]" }
    },
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": {
        "backendAddressPools": [{ "name": "web" }],
        "frontendIPConfigurations": [
          {
            "name": "front",
            "properties": {
              "privateIPAddressVersion": "[parameters('frontend')]",
              "publicIPAddress": { "id": "[resourceId('Microsoft.Network/publicIPAddresses', parameters('public'))]" }
            }
          },
          { "name": "inner", "properties": { "subnet": { "id": "/subnet" } } }
        ],
        "loadBalancingRules": [
          {
            "name": "https",
            "properties": {
              "frontendIPConfiguration": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', 'lb-web', 'front')]"
              },
              "backendAddressPool": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', 'web')]"
              }
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Network/networkInterfaces",
      "apiVersion": "2024-05-01",
      "name": "nic-1",
      "properties": {
        "ipConfigurations": [
          { "name": "v4", "properties": { "primary": true } },
          {
            "name": "member",
            "properties": {
              "privateIPAddressVersion": "[parameters('member')]",
              "loadBalancerBackendAddressPools": [
                {
                  "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', 'web')]"
                }
              ]
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "member": { "value": "ipv6" } } }' }], "finding": "" }, "source": "rules/pool/POOL029-no-member-of-address-version.yaml" },
  "POOL030": { "code": "POOL030", "name": "member-in-other-region", "title": "A member lies in another region than its load balancer", "severity": "error", "target": "backendPool", "azure": { "deploy": "rejected", "error": "InvalidResourceReference" }, "profiles": ["recommended", "strict", "all"], "tags": ["membership"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "A load balancer reaches network interfaces and scale sets of its own region only. Azure looks at it when it writes the\nnetwork interface, after validation and what-if have passed, and says that the reference is invalid.\n", "fixes": ["Put … and … into one region. For members in several regions build a load balancer in each, and a Global one before them."], "condition": 'for: backendPool\nwhen: pool.loadBalancer != null && pool.loadBalancer.sku.tier != "Global"\nassert: count(pool.remoteMembers) == 0', "links": ["https://learn.microsoft.com/troubleshoot/azure/load-balancer/load-balancer-common-deployment-errors"], "cases": [{ "name": "the scale set lies in another region", "expect": "fail" }, { "name": "it lies in the same region", "expect": "pass" }, { "name": "its region is not known", "expect": "unknown" }, { "name": "a Global load balancer", "expect": "skip" }, { "name": "both lie where the group lies", "expect": "pass" }, { "name": "a gateway reaches members in any region", "expect": "skip" }], "wrong": { "name": "the scale set lies in another region", "files": [{ "path": "main.json", "text": `{
  "parameters": { "location": { "type": "string" }, "tier": { "type": "string", "defaultValue": "Regional" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "location": "West Europe",
      "sku": { "name": "Standard", "tier": "[parameters('tier')]" },
      "properties": { "backendAddressPools": [{ "name": "web" }] }
    },
    {
      "type": "Microsoft.Compute/virtualMachineScaleSets",
      "apiVersion": "2024-07-01",
      "name": "vmss-web",
      "location": "[parameters('location')]",
      "sku": { "name": "Standard_D2s_v5", "capacity": 3 },
      "properties": {
        "virtualMachineProfile": {
          "networkProfile": {
            "networkInterfaceConfigurations": [
              {
                "name": "nic",
                "properties": {
                  "ipConfigurations": [
                    {
                      "name": "ipconfig",
                      "properties": {
                        "loadBalancerBackendAddressPools": [
                          {
                            "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', 'web')]"
                          }
                        ]
                      }
                    }
                  ]
                }
              }
            ]
          }
        }
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "location": { "value": "northeurope" } } }' }], "finding": `main.json

   31:29  error    POOL030 member-in-other-region                             lb-web/web
          Load balancer lb-web is in West Europe, and its pool web holds vmss-web in northeurope: Azure rejects the deployment half-way.
          31 │ "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', 'web')]"
             │ ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          fix  Put vmss-web and lb-web into one region. For members in several regions build a load balancer in each, and a Global one before them.`, "target": "lb-web/web" }, "right": { "name": "it lies in the same region", "files": [{ "path": "main.json", "text": `{
  "parameters": { "location": { "type": "string" }, "tier": { "type": "string", "defaultValue": "Regional" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "location": "West Europe",
      "sku": { "name": "Standard", "tier": "[parameters('tier')]" },
      "properties": { "backendAddressPools": [{ "name": "web" }] }
    },
    {
      "type": "Microsoft.Compute/virtualMachineScaleSets",
      "apiVersion": "2024-07-01",
      "name": "vmss-web",
      "location": "[parameters('location')]",
      "sku": { "name": "Standard_D2s_v5", "capacity": 3 },
      "properties": {
        "virtualMachineProfile": {
          "networkProfile": {
            "networkInterfaceConfigurations": [
              {
                "name": "nic",
                "properties": {
                  "ipConfigurations": [
                    {
                      "name": "ipconfig",
                      "properties": {
                        "loadBalancerBackendAddressPools": [
                          {
                            "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', 'web')]"
                          }
                        ]
                      }
                    }
                  ]
                }
              }
            ]
          }
        }
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "location": { "value": "westeurope" } } }' }], "finding": "" }, "source": "rules/pool/POOL030-member-in-other-region.yaml" },
  "POOL031": { "code": "POOL031", "name": "too-many-members", "title": "A backend pool has more members than Azure takes", "severity": "error", "target": "backendPool", "azure": { "deploy": "rejected?" }, "profiles": ["recommended", "strict", "all"], "tags": ["membership", "limits"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "The limits are those of Azure's documents of 2024-10-24; support does not raise them. A deployment beyond them fails when\nthe last members join, with part of them attached.\n", "fixes": ["Spread the members of … over several pools of load balancers or gateways of their own, or use a larger SKU.", "Give rules that forward to … a frontend of their own, or one rule for all ports.", "Spread the rules of … over several load balancers."], "condition": "for: backendPool\nlet:\n  crowded: pool.rules.filter(r, r.frontend.backendIPConfigurationCount > r.frontend.backendIPConfigurationLimit).map(r, r.frontend)\nassert:\n  - assert: '!(pool.declaredCount > pool.memberLimit)'\n    message: >-\n      Pool {pool.name} has {pool.declaredCount} members; Azure takes {pool.memberLimit} in a pool of this SKU.\n    fix: Spread the members of {pool.label} over several pools of load balancers or gateways of their own, or use a larger SKU.\n  - assert: count(crowded) == 0\n    at: crowded\n    message: >-\n      The rules of frontend {crowded.map(f, f.name)} forward to {crowded.map(f, f.backendIPConfigurationCount)} members\n      together (each rule counts the members of its pool); Azure takes {crowded.map(f, f.backendIPConfigurationLimit)} behind\n      one frontend.\n    fix: Give rules that forward to {pool.label} a frontend of their own, or one rule for all ports.\n  - assert: '!(pool.loadBalancer.backendIPConfigurationCount > pool.loadBalancer.backendIPConfigurationLimit)'", "links": ["https://learn.microsoft.com/azure/azure-resource-manager/management/azure-subscription-service-limits"], "cases": [{ "name": "a pool of 5001 members", "expect": "fail" }, { "name": "a pool of 5000 members", "expect": "pass" }, { "name": "301 members of a Basic load balancer", "expect": "fail" }, { "name": "301 members of a Global load balancer", "expect": "fail" }, { "name": "a SKU whose limit is not documented", "expect": "pass" }, { "name": "eleven rules of one frontend", "expect": "fail" }, { "name": "ten rules of one frontend", "expect": "pass" }, { "name": "ten rules of each of 51 frontends", "expect": "fail" }, { "name": "ten rules of each of 50 frontends", "expect": "pass" }, { "name": "a capacity that is not known", "expect": "unknown" }, { "name": "a gateway of tier Basic takes five servers in a pool", "expect": "fail" }, { "name": "one of version 2 takes more", "expect": "pass" }], "wrong": { "name": "a pool of 5001 members", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "sku": { "type": "string", "defaultValue": "Standard" },
    "tier": { "type": "string", "defaultValue": "Regional" },
    "capacity": { "type": "int" },
    "frontends": { "type": "int", "defaultValue": 1 },
    "rules": { "type": "int", "defaultValue": 1 }
  },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "[parameters('sku')]", "tier": "[parameters('tier')]" },
      "properties": {
        "backendAddressPools": [{ "name": "web" }],
        "copy": [
          {
            "name": "frontendIPConfigurations",
            "count": "[parameters('frontends')]",
            "input": {
              "name": "[format('front-{0}', copyIndex('frontendIPConfigurations'))]",
              "properties": { "subnet": { "id": "/subnet" } }
            }
          },
          {
            "name": "loadBalancingRules",
            "count": "[mul(parameters('frontends'), parameters('rules'))]",
            "input": {
              "name": "[format('rule-{0}', copyIndex('loadBalancingRules'))]",
              "properties": {
                "frontendPort": "[add(80, copyIndex('loadBalancingRules'))]",
                "frontendIPConfiguration": {
                  "id": "[resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', 'lb-web', format('front-{0}', mod(copyIndex('loadBalancingRules'), parameters('frontends'))))]"
                },
                "backendAddressPool": {
                  "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', 'web')]"
                }
              }
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Compute/virtualMachineScaleSets",
      "apiVersion": "2024-07-01",
      "name": "vmss-web",
      "sku": { "name": "Standard_D2s_v5", "capacity": "[parameters('capacity')]" },
      "properties": {
        "virtualMachineProfile": {
          "networkProfile": {
            "networkInterfaceConfigurations": [
              {
                "name": "nic",
                "properties": {
                  "ipConfigurations": [
                    {
                      "name": "ipconfig",
                      "properties": {
                        "loadBalancerBackendAddressPools": [
                          {
                            "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', 'web')]"
                          }
                        ]
                      }
                    }
                  ]
                }
              }
            ]
          }
        }
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "capacity": { "value": 5001 } } }' }], "finding": 'main.json\n\n   16:35  error    POOL031 too-many-members                                   lb-web/web\n          Pool web has 5001 members; Azure takes 5000 in a pool of this SKU.\n          16 │ "backendAddressPools": [{ "name": "web" }],\n             │                           ~~~~~~~~~~~~~\n          fix  Spread the members of lb-web/web over several pools of load balancers or gateways of their own, or use a larger SKU.', "target": "lb-web/web" }, "right": { "name": "a pool of 5000 members", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "sku": { "type": "string", "defaultValue": "Standard" },
    "tier": { "type": "string", "defaultValue": "Regional" },
    "capacity": { "type": "int" },
    "frontends": { "type": "int", "defaultValue": 1 },
    "rules": { "type": "int", "defaultValue": 1 }
  },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "[parameters('sku')]", "tier": "[parameters('tier')]" },
      "properties": {
        "backendAddressPools": [{ "name": "web" }],
        "copy": [
          {
            "name": "frontendIPConfigurations",
            "count": "[parameters('frontends')]",
            "input": {
              "name": "[format('front-{0}', copyIndex('frontendIPConfigurations'))]",
              "properties": { "subnet": { "id": "/subnet" } }
            }
          },
          {
            "name": "loadBalancingRules",
            "count": "[mul(parameters('frontends'), parameters('rules'))]",
            "input": {
              "name": "[format('rule-{0}', copyIndex('loadBalancingRules'))]",
              "properties": {
                "frontendPort": "[add(80, copyIndex('loadBalancingRules'))]",
                "frontendIPConfiguration": {
                  "id": "[resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', 'lb-web', format('front-{0}', mod(copyIndex('loadBalancingRules'), parameters('frontends'))))]"
                },
                "backendAddressPool": {
                  "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', 'web')]"
                }
              }
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Compute/virtualMachineScaleSets",
      "apiVersion": "2024-07-01",
      "name": "vmss-web",
      "sku": { "name": "Standard_D2s_v5", "capacity": "[parameters('capacity')]" },
      "properties": {
        "virtualMachineProfile": {
          "networkProfile": {
            "networkInterfaceConfigurations": [
              {
                "name": "nic",
                "properties": {
                  "ipConfigurations": [
                    {
                      "name": "ipconfig",
                      "properties": {
                        "loadBalancerBackendAddressPools": [
                          {
                            "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', 'web')]"
                          }
                        ]
                      }
                    }
                  ]
                }
              }
            ]
          }
        }
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "capacity": { "value": 5000 } } }' }], "finding": "" }, "source": "rules/pool/POOL031-too-many-members.yaml" },
  "POOL032": { "code": "POOL032", "name": "scale-set-below-minimum", "title": "The capacity of a scale set is below the least number of members", "severity": "warning", "target": "backendPool", "azure": { "deploy": "silent" }, "profiles": ["strict", "all"], "tags": ["membership", "intent"], "since": "0.1.0", "coveredBy": ["POOL003"], "params": [], "why": "Each deployment sets a scale set back to `sku.capacity`. Autoscale brings it to its own minimum some minutes later: until\nthen the few that are left carry what all should.\n", "fixes": ["Raise sku.capacity of …, and the minimum of the autoscale setting, to the number that is expected, or leave the capacity out of later deployments."], "condition": "for: backendPool\nwhen: pool.intent.min != null && pool.members.exists(m, m.scaleSet != null)\nlet:\n  sets: pool.members.filter(m, m.scaleSet != null)\nassert: pool.minimum >= pool.intent.min && pool.count >= pool.intent.min", "links": ["https://learn.microsoft.com/azure/load-balancer/backend-pool-management"], "cases": [{ "name": "autoscale keeps three, and each deployment sets it back to one", "expect": "fail" }, { "name": "a capacity that is enough", "expect": "pass" }, { "name": "an autoscale minimum that is too small", "expect": "fail" }, { "name": "a capacity that is not known", "expect": "unknown" }, { "name": "nobody said how many", "expect": "skip" }, { "name": "interfaces have no capacity", "expect": "skip" }], "wrong": { "name": "autoscale keeps three, and each deployment sets it back to one", "files": [{ "path": "main.json", "text": `{
  "parameters": { "capacity": { "type": "int" }, "minimum": { "type": "string", "defaultValue": "3" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": { "backendAddressPools": [{ "name": "web" }] }
    },
    {
      "type": "Microsoft.Compute/virtualMachineScaleSets",
      "apiVersion": "2024-07-01",
      "name": "vmss-web",
      "sku": { "name": "Standard_D2s_v5", "capacity": "[parameters('capacity')]" },
      "properties": {
        "virtualMachineProfile": {
          "networkProfile": {
            "networkInterfaceConfigurations": [
              {
                "name": "nic",
                "properties": {
                  "ipConfigurations": [
                    {
                      "name": "ipconfig",
                      "properties": {
                        "loadBalancerBackendAddressPools": [
                          {
                            "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', 'web')]"
                          }
                        ]
                      }
                    }
                  ]
                }
              }
            ]
          }
        }
      }
    },
    {
      "type": "Microsoft.Insights/autoscaleSettings",
      "apiVersion": "2022-10-01",
      "name": "scale",
      "properties": {
        "enabled": true,
        "targetResourceUri": "[resourceId('Microsoft.Compute/virtualMachineScaleSets', 'vmss-web')]",
        "profiles": [
          {
            "name": "all",
            "capacity": { "minimum": "[parameters('minimum')]", "maximum": "9", "default": "3" },
            "rules": []
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "capacity": { "value": 1 } } }' }, { "path": "poolgate.yaml", "text": '{ "pools": [{ "match": { "pool": "web" }, "members": { "min": 3 } }] }' }], "finding": 'main.json\n\n    9:49  warning  POOL032 scale-set-below-minimum                            lb-web/web\n          Pool web has 1 member right after the deployment, and 3 at least later; poolgate.yaml expects 3 or more.\n          9 │ "properties": { "backendAddressPools": [{ "name": "web" }] }\n            │                                           ~~~~~~~~~~~~~\n          fix  Raise sku.capacity of vmss-web, and the minimum of the autoscale setting, to the number that is expected, or leave the capacity out of later deployments.', "target": "lb-web/web" }, "right": { "name": "a capacity that is enough", "files": [{ "path": "main.json", "text": `{
  "parameters": { "capacity": { "type": "int" }, "minimum": { "type": "string", "defaultValue": "3" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": { "backendAddressPools": [{ "name": "web" }] }
    },
    {
      "type": "Microsoft.Compute/virtualMachineScaleSets",
      "apiVersion": "2024-07-01",
      "name": "vmss-web",
      "sku": { "name": "Standard_D2s_v5", "capacity": "[parameters('capacity')]" },
      "properties": {
        "virtualMachineProfile": {
          "networkProfile": {
            "networkInterfaceConfigurations": [
              {
                "name": "nic",
                "properties": {
                  "ipConfigurations": [
                    {
                      "name": "ipconfig",
                      "properties": {
                        "loadBalancerBackendAddressPools": [
                          {
                            "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', 'web')]"
                          }
                        ]
                      }
                    }
                  ]
                }
              }
            ]
          }
        }
      }
    },
    {
      "type": "Microsoft.Insights/autoscaleSettings",
      "apiVersion": "2022-10-01",
      "name": "scale",
      "properties": {
        "enabled": true,
        "targetResourceUri": "[resourceId('Microsoft.Compute/virtualMachineScaleSets', 'vmss-web')]",
        "profiles": [
          {
            "name": "all",
            "capacity": { "minimum": "[parameters('minimum')]", "maximum": "9", "default": "3" },
            "rules": []
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "capacity": { "value": 3 } } }' }, { "path": "poolgate.yaml", "text": '{ "pools": [{ "match": { "pool": "web" }, "members": { "min": 3 } }] }' }], "finding": "" }, "source": "rules/pool/POOL032-scale-set-below-minimum.yaml" },
  "POOL033": { "code": "POOL033", "name": "large-scale-set-on-basic", "title": "A scale set beyond one placement group or zone is in a pool of a Basic load balancer", "severity": "error", "target": "backendPool", "azure": { "deploy": "rejected", "error": "VMScaleSetCannotReferenceLoadbalancerWhenLargeScaleOrCrossAZ" }, "profiles": ["recommended", "strict", "all"], "tags": ["membership", "sku"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "A Basic load balancer serves one availability set or one placement group. Scale sets with singlePlacementGroup false, and\nthose over several zones, need a Standard one.\n", "fixes": ['Give … sku.name "Standard" (and its public addresses too), or keep … in one placement group and at most one zone.'], "condition": 'for: backendPool\nwhen: pool.loadBalancer.sku.name == "Basic"\nlet:\n  large: pool.members.filter(m, m.scaleSet.singlePlacementGroup == false || count(m.scaleSet.zones) > 1)\nassert: count(large) == 0', "links": ["https://learn.microsoft.com/troubleshoot/azure/load-balancer/load-balancer-common-deployment-errors"], "cases": [{ "name": "several placement groups", "expect": "fail" }, { "name": "one placement group", "expect": "pass" }, { "name": "several zones", "expect": "fail" }, { "name": "a Standard load balancer", "expect": "skip" }, { "name": "it is not known how large it may grow", "expect": "unknown" }], "wrong": { "name": "several placement groups", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "sku": { "type": "string", "defaultValue": "Basic" },
    "single": { "type": "bool", "defaultValue": true },
    "zones": { "type": "array", "defaultValue": ["1"] }
  },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "[parameters('sku')]" },
      "properties": { "backendAddressPools": [{ "name": "web" }] }
    },
    {
      "type": "Microsoft.Compute/virtualMachineScaleSets",
      "apiVersion": "2024-07-01",
      "name": "vmss-web",
      "zones": "[parameters('zones')]",
      "sku": { "name": "Standard_D2s_v5", "capacity": 3 },
      "properties": {
        "singlePlacementGroup": "[parameters('single')]",
        "virtualMachineProfile": {
          "networkProfile": {
            "networkInterfaceConfigurations": [
              {
                "name": "nic",
                "properties": {
                  "ipConfigurations": [
                    {
                      "name": "ipconfig",
                      "properties": {
                        "loadBalancerBackendAddressPools": [
                          {
                            "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', 'web')]"
                          }
                        ]
                      }
                    }
                  ]
                }
              }
            ]
          }
        }
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "single": { "value": false } } }' }], "finding": `main.json

   35:29  error    POOL033 large-scale-set-on-basic                           lb-web/web
          vmss-web spans several placement groups or zones, and lb-web is a Basic load balancer: Azure rejects the deployment half-way.
          35 │ "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', 'web')]"
             │ ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          fix  Give lb-web sku.name "Standard" (and its public addresses too), or keep vmss-web in one placement group and at most one zone.`, "target": "lb-web/web" }, "right": { "name": "one placement group", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "sku": { "type": "string", "defaultValue": "Basic" },
    "single": { "type": "bool", "defaultValue": true },
    "zones": { "type": "array", "defaultValue": ["1"] }
  },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "[parameters('sku')]" },
      "properties": { "backendAddressPools": [{ "name": "web" }] }
    },
    {
      "type": "Microsoft.Compute/virtualMachineScaleSets",
      "apiVersion": "2024-07-01",
      "name": "vmss-web",
      "zones": "[parameters('zones')]",
      "sku": { "name": "Standard_D2s_v5", "capacity": 3 },
      "properties": {
        "singlePlacementGroup": "[parameters('single')]",
        "virtualMachineProfile": {
          "networkProfile": {
            "networkInterfaceConfigurations": [
              {
                "name": "nic",
                "properties": {
                  "ipConfigurations": [
                    {
                      "name": "ipconfig",
                      "properties": {
                        "loadBalancerBackendAddressPools": [
                          {
                            "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', 'web')]"
                          }
                        ]
                      }
                    }
                  ]
                }
              }
            ]
          }
        }
      }
    }
  ]
}` }], "finding": "" }, "source": "rules/pool/POOL033-large-scale-set-on-basic.yaml" },
  "POOL034": { "code": "POOL034", "name": "too-many-availability-sets", "title": "Members of a backend pool lie in more availability sets than it takes", "severity": "error", "target": "backendPool", "azure": { "deploy": "rejected", "error": "NetworkInterfaceAndLoadBalancerAreInDifferentAvailabilitySets" }, "profiles": ["recommended", "strict", "all"], "tags": ["membership", "limits"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "A load balancer knows the machines of a pool by their availability sets: a Basic one takes a single set, a Standard one 150\n(MaxAvailabilitySetsInLoadBalancerReached). Azure looks at it when it writes the network interface that is too much.\n", "fixes": ['Give … sku.name "Standard" (and its public addresses too), or put all members of … into one availability set.', "Put machines of … together into availability sets, or into a scale set, whose instances do not count."], "condition": 'for: backendPool\nwhen: pool.loadBalancer != null\nassert:\n  - assert: >-\n      pool.loadBalancer.sku.name != "Basic" ||\n      pool.availabilitySets.all(a, pool.availabilitySets.all(b, a == b))\n    message: >-\n      The members of pool {pool.name} lie in availability sets {pool.availabilitySets}, and {pool.loadBalancer.name} is a Basic\n      load balancer, which takes one: Azure rejects the deployment half-way.\n    fix: >-\n      Give {pool.loadBalancer.name} sku.name "Standard" (and its public addresses too), or put all members of {pool.label} into\n      one availability set.\n  - assert: pool.availabilitySetCount <= 150 || count(pool.availabilitySets) == 0\n  - assert: pool.availabilitySetCount <= 150\n    severity: warning', "links": ["https://learn.microsoft.com/troubleshoot/azure/load-balancer/load-balancer-common-deployment-errors", "https://learn.microsoft.com/azure/azure-resource-manager/management/azure-subscription-service-limits"], "cases": [{ "name": "two availability sets behind a Basic load balancer", "expect": "fail" }, { "name": "one availability set", "expect": "pass" }, { "name": "two availability sets behind a Standard load balancer", "expect": "pass" }, { "name": "151 machines, one of them in a set", "expect": "fail" }, { "name": "151 machines without a set", "expect": "fail" }, { "name": "150 machines", "expect": "pass" }, { "name": "the sets are not known", "expect": "unknown" }, { "name": "a gateway does not count them", "expect": "skip" }], "wrong": { "name": "two availability sets behind a Basic load balancer", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "sku": { "type": "string", "defaultValue": "Basic" },
    "count": { "type": "int", "defaultValue": 2 },
    "sets": { "type": "array" }
  },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "[parameters('sku')]" },
      "properties": { "backendAddressPools": [{ "name": "web" }] }
    },
    {
      "type": "Microsoft.Network/networkInterfaces",
      "apiVersion": "2024-05-01",
      "name": "[format('nic-{0}', copyIndex())]",
      "copy": { "name": "nics", "count": "[parameters('count')]" },
      "properties": {
        "ipConfigurations": [
          {
            "name": "ipconfig1",
            "properties": {
              "loadBalancerBackendAddressPools": [
                {
                  "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', 'web')]"
                }
              ]
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Compute/virtualMachines",
      "apiVersion": "2024-07-01",
      "name": "[format('vm-{0}', copyIndex())]",
      "copy": { "name": "vms", "count": "[parameters('count')]" },
      "properties": {
        "availabilitySet": "[if(less(copyIndex(), length(parameters('sets'))), createObject('id', resourceId('Microsoft.Compute/availabilitySets', parameters('sets')[copyIndex()])), null())]",
        "networkProfile": {
          "networkInterfaces": [
            {
              "id": "[resourceId('Microsoft.Network/networkInterfaces', format('nic-{0}', copyIndex()))]"
            }
          ]
        }
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "sets": { "value": ["avail-a", "avail-b"] } } }' }], "finding": 'main.json\n\n   13:49  error    POOL034 too-many-availability-sets                         lb-web/web\n          The members of pool web lie in availability sets avail-a and avail-b, and lb-web is a Basic load balancer, which takes one: Azure rejects the deployment half-way.\n          13 │ "properties": { "backendAddressPools": [{ "name": "web" }] }\n             │                                           ~~~~~~~~~~~~~\n          fix  Give lb-web sku.name "Standard" (and its public addresses too), or put all members of lb-web/web into one availability set.', "target": "lb-web/web" }, "right": { "name": "one availability set", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "sku": { "type": "string", "defaultValue": "Basic" },
    "count": { "type": "int", "defaultValue": 2 },
    "sets": { "type": "array" }
  },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "[parameters('sku')]" },
      "properties": { "backendAddressPools": [{ "name": "web" }] }
    },
    {
      "type": "Microsoft.Network/networkInterfaces",
      "apiVersion": "2024-05-01",
      "name": "[format('nic-{0}', copyIndex())]",
      "copy": { "name": "nics", "count": "[parameters('count')]" },
      "properties": {
        "ipConfigurations": [
          {
            "name": "ipconfig1",
            "properties": {
              "loadBalancerBackendAddressPools": [
                {
                  "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', 'web')]"
                }
              ]
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Compute/virtualMachines",
      "apiVersion": "2024-07-01",
      "name": "[format('vm-{0}', copyIndex())]",
      "copy": { "name": "vms", "count": "[parameters('count')]" },
      "properties": {
        "availabilitySet": "[if(less(copyIndex(), length(parameters('sets'))), createObject('id', resourceId('Microsoft.Compute/availabilitySets', parameters('sets')[copyIndex()])), null())]",
        "networkProfile": {
          "networkInterfaces": [
            {
              "id": "[resourceId('Microsoft.Network/networkInterfaces', format('nic-{0}', copyIndex()))]"
            }
          ]
        }
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "sets": { "value": ["avail-a", "AVAIL-A"] } } }' }], "finding": "" }, "source": "rules/pool/POOL034-too-many-availability-sets.yaml" },
  "POOL037": { "code": "POOL037", "name": "pool-of-a-controller", "title": "A template writes a backend pool that a controller owns", "severity": "warning", "target": "backendPool", "azure": { "deploy": "silent" }, "profiles": ["strict", "all"], "tags": ["membership"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "The controller writes pools, settings and rules as services come and go, and it holds them to be its own. A template that\nwrites the same resource replaces all of them with what it knew when it was written: services are cut off, on every\ndeployment, without an error.\n", "fixes": ["Declare … as existing and leave its pools and rules to the controller; a gateway that must be created for it belongs into a template that is deployed once."], "condition": "for: backendPool\nassert: '!pool.isManaged'", "links": ["https://learn.microsoft.com/azure/application-gateway/ingress-controller-overview"], "cases": [{ "name": "the load balancer of a Kubernetes cluster", "expect": "fail" }, { "name": "a load balancer of one's own", "expect": "pass" }, { "name": "a pool that is added to the load balancer of a cluster", "expect": "fail" }, { "name": "a pool that is added to the load balancer of another template", "expect": "pass" }, { "name": "a gateway of an ingress controller", "expect": "fail" }, { "name": "a gateway of one's own", "expect": "pass" }, { "name": "tags that are not known", "expect": "unknown" }], "wrong": { "name": "the load balancer of a Kubernetes cluster", "files": [{ "path": "main.json", "text": `{
  "parameters": { "name": { "type": "string" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "[parameters('name')]",
      "sku": { "name": "Standard" },
      "properties": { "backendAddressPools": [{ "name": "web" }] }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "name": { "value": "kubernetes" } } }' }], "finding": 'main.json\n\n    9:49  warning  POOL037 pool-of-a-controller                               kubernetes/web\n          Pool web belongs to kubernetes, which a Kubernetes cluster or its ingress controller runs: this deployment overwrites the members and rules that the controller has put there, until the controller notices and writes its own again.\n          9 │ "properties": { "backendAddressPools": [{ "name": "web" }] }\n            │                                           ~~~~~~~~~~~~~\n          fix  Declare kubernetes as existing and leave its pools and rules to the controller; a gateway that must be created for it belongs into a template that is deployed once.', "target": "kubernetes/web" }, "right": { "name": "a load balancer of one's own", "files": [{ "path": "main.json", "text": `{
  "parameters": { "name": { "type": "string" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "[parameters('name')]",
      "sku": { "name": "Standard" },
      "properties": { "backendAddressPools": [{ "name": "web" }] }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "name": { "value": "lb-web" } } }' }], "finding": "" }, "source": "rules/pool/POOL037-pool-of-a-controller.yaml" },
  "POOL040": { "code": "POOL040", "name": "members-not-resolved", "title": "The members of a backend pool cannot be told", "severity": "info", "target": "backendPool", "azure": { "deploy": "silent" }, "profiles": ["all"], "tags": ["membership"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "A condition, a count or the id of a pool that only the deployment knows makes members that may or may not be there. Rules\nabout them end undecided. Raise the severity of this rule where a pipeline must never pass with such a pool.\n", "fixes": ["Give the values that are missing, as --parameters or in a parameter file; `poolgate show` names them."], "condition": "for: backendPool\nassert: known(pool.declaredCount)", "links": ["https://learn.microsoft.com/azure/load-balancer/backend-pool-management"], "cases": [{ "name": "a number of interfaces that is not known", "expect": "fail" }, { "name": "a number that is known", "expect": "pass" }, { "name": "an interface whose pool is not known", "expect": "fail" }, { "name": "members that are declared elsewhere are another matter", "expect": "pass" }], "wrong": { "name": "a number of interfaces that is not known", "files": [{ "path": "main.json", "text": `{
  "parameters": { "count": { "type": "int" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": { "backendAddressPools": [{ "name": "web" }] }
    },
    {
      "type": "Microsoft.Network/networkInterfaces",
      "apiVersion": "2024-05-01",
      "name": "[format('nic-{0}', copyIndex())]",
      "copy": { "name": "nics", "count": "[parameters('count')]" },
      "properties": {
        "ipConfigurations": [
          {
            "name": "ipconfig1",
            "properties": {
              "loadBalancerBackendAddressPools": [
                {
                  "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', 'web')]"
                }
              ]
            }
          }
        ]
      }
    }
  ]
}` }], "finding": `main.json

   23:19  info     POOL040 members-not-resolved                               lb-web/web
          How many members pool web gets cannot be told from the inputs: the rules about its members cannot be decided.
          23 │ "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', 'web')]"
             │ ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          fix  Give the values that are missing, as --parameters or in a parameter file; \`poolgate show\` names them.`, "target": "lb-web/web" }, "right": { "name": "a number that is known", "files": [{ "path": "main.json", "text": `{
  "parameters": { "count": { "type": "int" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": { "backendAddressPools": [{ "name": "web" }] }
    },
    {
      "type": "Microsoft.Network/networkInterfaces",
      "apiVersion": "2024-05-01",
      "name": "[format('nic-{0}', copyIndex())]",
      "copy": { "name": "nics", "count": "[parameters('count')]" },
      "properties": {
        "ipConfigurations": [
          {
            "name": "ipconfig1",
            "properties": {
              "loadBalancerBackendAddressPools": [
                {
                  "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', 'web')]"
                }
              ]
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "count": { "value": 3 } } }' }], "finding": "" }, "source": "rules/pool/POOL040-members-not-resolved.yaml" },
  "POOL043": { "code": "POOL043", "name": "repairs-without-health", "title": "A scale set repairs instances without knowing their health", "severity": "error", "target": "scaleSet", "azure": { "deploy": "rejected" }, "profiles": ["recommended", "strict", "all"], "tags": ["membership", "health"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "Automatic repairs replace instances that report themselves unhealthy. The report comes from the probe of a load balancer or\nfrom an extension inside the instance. Only one of them is needed; a scale set in Flexible mode takes the extension.\n", "fixes": ["Name the probe of a load balancing rule in networkProfile.healthProbe of …, or add the extension ApplicationHealthLinux or ApplicationHealthWindows to its profile."], "condition": 'for: scaleSet\nwhen: vmss.automaticRepairs\nassert: vmss.healthProbe != null || vmss.extensions.exists(e, glob(e.type, "ApplicationHealth*"))', "links": ["https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-automatic-instance-repairs"], "cases": [{ "name": "repairs and no signal", "expect": "fail" }, { "name": "the extension of Linux", "expect": "pass" }, { "name": "another extension", "expect": "fail" }, { "name": "a probe", "expect": "pass" }, { "name": "repairs that are switched off", "expect": "skip" }, { "name": "the extension is a resource of its own", "expect": "pass" }, { "name": "extensions that are not known", "expect": "unknown" }], "wrong": { "name": "repairs and no signal", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "repairs": { "type": "object" },
    "extensions": { "type": "array", "defaultValue": [] },
    "network": { "type": "object", "defaultValue": {} }
  },
  "resources": [
    {
      "type": "Microsoft.Compute/virtualMachineScaleSets",
      "apiVersion": "2024-07-01",
      "name": "vmss-web",
      "sku": { "name": "Standard_D2s_v5", "capacity": 3 },
      "properties": {
        "automaticRepairsPolicy": "[parameters('repairs')]",
        "virtualMachineProfile": {
          "extensionProfile": { "extensions": "[parameters('extensions')]" },
          "networkProfile": "[parameters('network')]"
        }
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "repairs": { "value": { "enabled": true, "gracePeriod": "PT30M" } } } }' }], "finding": `main.json

    14:9  error    POOL043 repairs-without-health                             vmss-web
          Scale set vmss-web switches automaticRepairsPolicy on, and has neither a health probe nor the Application Health extension: Azure rejects it, since nothing tells which instances are to be replaced.
          14 │ "automaticRepairsPolicy": "[parameters('repairs')]",
             │ ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          see  main.parameters.json:1:43  parameter repairs
          fix  Name the probe of a load balancing rule in networkProfile.healthProbe of vmss-web, or add the extension ApplicationHealthLinux or ApplicationHealthWindows to its profile.`, "target": "vmss-web" }, "right": { "name": "a probe", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "repairs": { "type": "object" },
    "extensions": { "type": "array", "defaultValue": [] },
    "network": { "type": "object", "defaultValue": {} }
  },
  "resources": [
    {
      "type": "Microsoft.Compute/virtualMachineScaleSets",
      "apiVersion": "2024-07-01",
      "name": "vmss-web",
      "sku": { "name": "Standard_D2s_v5", "capacity": 3 },
      "properties": {
        "automaticRepairsPolicy": "[parameters('repairs')]",
        "virtualMachineProfile": {
          "extensionProfile": { "extensions": "[parameters('extensions')]" },
          "networkProfile": "[parameters('network')]"
        }
      }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{\n  "parameters": {\n    "repairs": { "value": { "enabled": true } },\n    "network": {\n      "value": {\n        "healthProbe": {\n          "id": "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/poolgate-rg/providers/Microsoft.Network/loadBalancers/lb-web/probes/ready"\n        }\n      }\n    }\n  }\n}' }], "finding": "" }, "source": "rules/pool/POOL043-repairs-without-health.yaml" },
  "POOL044": { "code": "POOL044", "name": "drain-period", "title": "Members leave a backend pool without time to finish", "severity": "info", "target": "backendPool", "azure": { "deploy": "silent" }, "profiles": ["all"], "tags": ["membership", "intent"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "A load balancer stops sending new connections to a member that leaves; what becomes of the open ones is said by the drain\nperiod. Without one they end when the machine does. The administrative state Down is the other way: no new connections,\nand the open ones go on until the member is taken out.\n", "fixes": ["Set adminState of the address to Down first and take it out when its connections have ended, or set drainPeriodInSeconds of … (the subscription needs the feature Microsoft.Network/SLBAllowConnectionDraining).", "Lower drainPeriodInSeconds of … to at most …, or lengthen the window."], "condition": 'for: backendPool\nwhen: pool.intent.drain == "required" && pool.loadBalancer != null\nlet:\n  window: pool.intent.maintenanceSeconds\nassert:\n  - assert: pool.drainPeriodInSeconds > 0\n    message: >-\n      Pool {pool.name} says no drainPeriodInSeconds, though poolgate.yaml requires draining: connections to a member that is\n      taken out break at once.\n    fix: >-\n      Set adminState of the address to Down first and take it out when its connections have ended, or set\n      drainPeriodInSeconds of {pool.label} (the subscription needs the feature\n      Microsoft.Network/SLBAllowConnectionDraining).\n  - assert: window == null || pool.drainPeriodInSeconds <= window\n    message: >-\n      Pool {pool.name} lets a member that leaves keep its connections for {pool.drainPeriodInSeconds} seconds, longer than the\n      {window} seconds of the maintenance window in poolgate.yaml.\n    fix: Lower drainPeriodInSeconds of {pool.label} to at most {window}, or lengthen the window.', "links": ["https://learn.microsoft.com/azure/load-balancer/admin-state-overview"], "cases": [{ "name": "draining is required, and the pool says nothing", "expect": "fail" }, { "name": "a period", "expect": "pass" }, { "name": "a period of zero", "expect": "fail" }, { "name": "longer than the maintenance window", "expect": "fail" }, { "name": "as long as the maintenance window", "expect": "pass" }, { "name": "nobody requires draining", "expect": "skip" }, { "name": "a gateway drains by its settings", "expect": "skip" }, { "name": "a period that is not known", "expect": "unknown" }], "wrong": { "name": "draining is required, and the pool says nothing", "files": [{ "path": "main.json", "text": `{
  "parameters": { "drain": { "type": "object" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": { "backendAddressPools": [{ "name": "web", "properties": "[parameters('drain')]" }] }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "drain": { "value": {} } } }' }, { "path": "poolgate.yaml", "text": '{ "pools": [{ "match": { "pool": "web" }, "drain": "required" }] }' }], "finding": `main.json

    9:64  info     POOL044 drain-period                                       lb-web/web
          Pool web says no drainPeriodInSeconds, though poolgate.yaml requires draining: connections to a member that is taken out break at once.
          9 │ "properties": { "backendAddressPools": [{ "name": "web", "properties": "[parameters('drain')]" }] }
            │                                                          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          see  main.parameters.json:1:39  parameter drain
          fix  Set adminState of the address to Down first and take it out when its connections have ended, or set drainPeriodInSeconds of lb-web/web (the subscription needs the feature Microsoft.Network/SLBAllowConnectionDraining).`, "target": "lb-web/web" }, "right": { "name": "a period", "files": [{ "path": "main.json", "text": `{
  "parameters": { "drain": { "type": "object" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": { "backendAddressPools": [{ "name": "web", "properties": "[parameters('drain')]" }] }
    }
  ]
}` }, { "path": "main.parameters.json", "text": '{ "parameters": { "drain": { "value": { "drainPeriodInSeconds": 300 } } } }' }, { "path": "poolgate.yaml", "text": '{ "pools": [{ "match": { "pool": "web" }, "drain": "required" }] }' }], "finding": "" }, "source": "rules/pool/POOL044-drain-period.yaml" },
  "POOL046": { "code": "POOL046", "name": "members-not-declared", "title": "A backend pool must be complete, and nothing among the inputs could join it", "severity": "error", "target": "backendPool", "azure": { "deploy": "silent" }, "profiles": ["recommended", "strict", "all"], "tags": ["membership", "intent"], "since": "0.1.0", "coveredBy": [], "params": [], "why": "A load balancer and the machines behind it are often two templates. Where poolgate.yaml says that a pool is complete, a\ncheck without the second template must not pass for one that looked at the members.\n", "fixes": ["Check the template of the members together with this one, or take selfContained away from … in poolgate.yaml."], "condition": "for: backendPool\nwhen: pool.intent.selfContained && pool.isUsed && !pool.isManaged\nlet:\n  rules: pool.rules.map(r, r.name) + pool.routingRules.map(r, r.name)\nassert: pool.hasCandidates", "links": ["https://learn.microsoft.com/azure/load-balancer/backend-pool-management"], "cases": [{ "name": "nothing that could join", "expect": "fail" }, { "name": "an interface that could join", "expect": "pass" }, { "name": "members may be declared elsewhere", "expect": "skip" }, { "name": "no rule uses it", "expect": "skip" }, { "name": "a linked template that was not read may hold members", "expect": "unknown" }, { "name": "the pool of a cluster is filled by the cluster", "expect": "skip" }], "wrong": { "name": "nothing that could join", "files": [{ "path": "main.json", "text": `{
  "parameters": {
    "pool": { "type": "string", "defaultValue": "web" },
    "addresses": { "type": "array", "defaultValue": [] }
  },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": {
        "backendAddressPools": [{ "name": "web" }, { "name": "other" }],
        "loadBalancingRules": [
          {
            "name": "https",
            "properties": {
              "protocol": "Tcp",
              "frontendPort": 443,
              "backendPort": 443,
              "backendAddressPool": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', parameters('pool'))]"
              }
            }
          }
        ]
      }
    }
  ]
}` }, { "path": "poolgate.yaml", "text": '{ "pools": [{ "match": { "pool": "web" }, "selfContained": true }] }' }], "finding": 'main.json\n\n   13:35  error    POOL046 members-not-declared                               lb-web/web\n          https sends traffic to pool web, and poolgate.yaml says that its members are among the inputs (selfContained); the inputs hold no network interface, no scale set and no address that could join it.\n          13 │ "backendAddressPools": [{ "name": "web" }, { "name": "other" }],\n             │                           ~~~~~~~~~~~~~\n          fix  Check the template of the members together with this one, or take selfContained away from lb-web/web in poolgate.yaml.', "target": "lb-web/web" }, "right": { "name": "an interface that could join", "files": [{ "path": "main.json", "text": `{
  "parameters": { "pool": { "type": "string", "defaultValue": "web" } },
  "resources": [
    {
      "type": "Microsoft.Network/loadBalancers",
      "apiVersion": "2024-05-01",
      "name": "lb-web",
      "sku": { "name": "Standard" },
      "properties": {
        "backendAddressPools": [{ "name": "web" }, { "name": "other" }],
        "loadBalancingRules": [
          {
            "name": "https",
            "properties": {
              "protocol": "Tcp",
              "frontendPort": 443,
              "backendPort": 443,
              "backendAddressPool": {
                "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', parameters('pool'))]"
              }
            }
          }
        ]
      }
    },
    {
      "type": "Microsoft.Network/networkInterfaces",
      "apiVersion": "2024-05-01",
      "name": "nic",
      "properties": {}
    }
  ]
}` }, { "path": "poolgate.yaml", "text": '{ "pools": [{ "match": { "pool": "web" }, "selfContained": true }] }' }], "finding": "" }, "source": "rules/pool/POOL046-members-not-declared.yaml" }
};

// src/report/page/line-diff.ts
var longest = 400;
var context = 2;
function diffLines(before, after) {
  const least = Math.min(before.length, after.length);
  let [head, tail] = [0, 0];
  while (head < least && before[head] === after[head]) head++;
  while (tail < least - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const [middle, changed] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)];
  if (middle.length > longest || changed.length > longest) return void 0;
  const same = (lines2) => lines2.map((line) => `  ${line}`);
  const all = [
    ...same(before.slice(0, head)),
    ...merge(middle, changed, commonLengths(middle, changed)),
    ...same(before.slice(before.length - tail))
  ];
  const changes = all.filter((line) => !line.startsWith(" ")).length;
  const isNear = (at) => all.slice(Math.max(0, at - context), at + context + 1).some((line) => !line.startsWith(" "));
  const lines = all.flatMap((line, at) => {
    if (isNear(at)) return [line];
    return at > 0 && isNear(at - 1) ? ["  …"] : [];
  });
  return { lines: lines.at(-1) === "  …" ? lines.slice(0, -1) : lines, changes };
}
function commonLengths(before, after) {
  const lengths = Array.from({ length: before.length + 1 }, () => Array.from({ length: after.length + 1 }, () => 0));
  for (let i = before.length - 1; i >= 0; i--) {
    const [row, below] = [lengths[i], lengths[i + 1]];
    if (row === void 0 || below === void 0) continue;
    for (let j = after.length - 1; j >= 0; j--) {
      row[j] = before[i] === after[j] ? 1 + (below[j + 1] ?? 0) : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return lengths;
}
function merge(before, after, lengths) {
  const lines = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const [skipBefore, skipAfter] = [lengths[i + 1]?.[j] ?? -1, lengths[i]?.[j + 1] ?? -1];
    if (i < before.length && j < after.length && before[i] === after[j]) {
      lines.push(`  ${before[i++] ?? ""}`);
      j++;
    } else if (i < before.length && (j >= after.length || skipBefore >= skipAfter)) lines.push(`- ${before[i++] ?? ""}`);
    else lines.push(`+ ${after[j++] ?? ""}`);
  }
  return lines;
}

// src/report/page/page.ts
function heading(text) {
  return { type: "heading", text };
}
function section(title, blocks) {
  return blocks.length === 0 ? [] : [heading(title), ...blocks];
}
function paragraphs(text) {
  return (text ?? "").split(/\n\s*\n/).map((part) => part.trim().replaceAll(/\s+/g, " ")).filter((part) => part !== "").map((part) => ({ type: "prose", text: part }));
}
function inCode(text) {
  return `\`${text.replaceAll("`", "'")}\``;
}

// src/report/page/rule-page.ts
var nearEnough = 12;
var mostLines = 80;
var AZURE = {
  rejected: "rejects the deployment",
  "rejected?": "probably rejects the deployment",
  silent: "accepts it silently",
  "silent?": "probably accepts it silently",
  later: "accepts it, and a later operation fails",
  unknown: "not known"
};
function rulePageBlocks(page) {
  return [
    { type: "title", text: `${page.code} ${page.name}` },
    { type: "prose", text: `${page.title.replace(/\.$/, "")}.` },
    { type: "rows", rows: factsOf(page) },
    ...section("Why", paragraphs(page.why)),
    ...exampleBlocks(page),
    ...page.wrong === void 0 ? section("Fix", fixBlocks(page.fixes)) : [],
    ...section("The condition", codeBlocks("yaml", page.condition)),
    ...section("Parameters", paramBlocks(page.params)),
    ...section("Switch it off, or waive it", [settings(page)]),
    ...section("Cases", casesBlocks(page.cases)),
    ...section("More", page.links.length === 0 ? [] : [{ type: "links", urls: page.links }]),
    { type: "source", path: page.source }
  ];
}
function azureText(azure) {
  if (azure === void 0) return "not known";
  const what = AZURE[azure.deploy] ?? azure.deploy;
  return azure.error === void 0 ? what : `${what}: ${inCode(azure.error)}`;
}
function factsOf(page) {
  const rows = [
    ["severity", page.severity],
    ["looks at", inCode(page.target)],
    ["Azure", azureText(page.azure)],
    ["profiles", page.profiles.join(", ")],
    ["told as part of", page.coveredBy.join(", ")],
    ["tags", page.tags.join(", ")],
    ["since", page.since ?? ""]
  ];
  return rows.filter(([, text]) => text !== "");
}
function exampleBlocks({ wrong, right }) {
  if (wrong === void 0) return [];
  const shown = [
    heading("Wrong"),
    said(wrong),
    ...fileBlocks(wrong),
    { type: "code", language: "text", text: wrong.finding }
  ];
  return right === void 0 ? shown : [...shown, heading("Right"), said(right), ...rightBlocks(wrong, right)];
}
function said({ name }) {
  return { type: "prose", text: `${name.slice(0, 1).toUpperCase()}${name.slice(1)}:` };
}
function rightBlocks(wrong, right) {
  const diff = distanceOf(wrong, right);
  if (diff === void 0 || diff.changes > nearEnough || diff.changes === 0) return fileBlocks(right);
  return [{ type: "code", language: "diff", text: diff.lines.join("\n") }];
}
function distanceOf(one, other) {
  return diffLines(linesOf(one), linesOf(other));
}
function linesOf({ files }) {
  return files.flatMap(({ path, text }) => [...path === "main.json" ? [] : [`${path}:`], ...spread(text).split("\n")]);
}
function spread(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
function fileBlocks({ files }) {
  return files.flatMap(({ path, text }) => {
    const lines = text.split("\n");
    const cut = lines.length > mostLines ? [...lines.slice(0, mostLines), "…"] : lines;
    const name = path === "main.json" ? [] : [{ type: "prose", text: inCode(path) }];
    return [...name, { type: "code", language: path.endsWith(".json") ? "json" : "yaml", text: cut.join("\n") }];
  });
}
function fixBlocks(fixes) {
  return fixes.flatMap((fix) => paragraphs(fix));
}
function codeBlocks(language, text) {
  return text.trim() === "" ? [] : [{ type: "code", language, text }];
}
function paramBlocks(params) {
  if (params.length === 0) return [];
  const rows = params.map(
    ({ name, type, default: value, description }) => [name, `${description} (${type}, ${inCode(value)} when left out)`]
  );
  return [{ type: "rows", rows }];
}
function settings({ code, severity, params, wrong }) {
  const values = params.map(({ name, default: value }) => `${name}: ${value}`).join(", ");
  const set = values === "" ? "" : `  # or: { severity: ${severity}, params: { ${values} } }
`;
  const target = JSON.stringify(wrong?.target ?? "*");
  const text = `# poolgate.yaml
rules:
  ${code}: off # or error, warning, info
${set}waivers:
  - { rule: ${code}, target: ${target}, reason: why it is right here, expires: 2030-01-31 }`;
  return { type: "code", language: "yaml", text };
}
function casesBlocks(cases) {
  return cases.length === 0 ? [] : [{ type: "list", items: cases.map(({ expect, name }) => `${expect}: ${name}`) }];
}

// src/report/page/terminal.ts
var WIDTH = 100;
var INDENT = "  ";
function pageText(blocks, style) {
  return `${blocks.map((block) => linesOf2(block, style).join("\n")).join("\n\n")}
`;
}
function linesOf2(block, style) {
  switch (block.type) {
    case "title":
    case "heading":
      return [style.strong(plain(block.text))];
    case "prose":
      return wrap(plain(block.text), "");
    case "source":
      return [style.dim(`From ${plain(block.path)}.`)];
    case "rows": {
      const width = Math.max(0, ...block.rows.map(([key]) => key.length));
      return block.rows.map(([key, text]) => `${INDENT}${style.dim(pad(plain(key), width))}  ${plain(text)}`);
    }
    case "code":
      return block.text.trimEnd().split("\n").map((line) => `${INDENT}${paint(plain(line), block.language, style)}`.trimEnd());
    case "list":
      return block.items.flatMap((item) => wrap(`- ${plain(item)}`, "  "));
    case "links":
      return block.urls.map(plain);
  }
}
function paint(line, language, style) {
  if (language !== "diff") return line;
  return line.startsWith("-") ? style.error(line) : line.startsWith("+") ? style.good(line) : line;
}
function wrap(text, indent) {
  const lines = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = indent + word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

// src/report/page/compact-json.ts
var WIDTH2 = 100;
function compactJson(value, indent = "") {
  const line = oneLine(value);
  if (indent.length + line.length <= WIDTH2 || typeof value !== "object" || value === null) return line;
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    return `[
${value.map((item) => inner + compactJson(item, inner)).join(",\n")}
${indent}]`;
  }
  const entries = Object.entries(value).map(
    ([key, item]) => `${inner}${JSON.stringify(key)}: ${compactJson(item, inner)}`
  );
  return `{
${entries.join(",\n")}
${indent}}`;
}
function oneLine(value) {
  if (Array.isArray(value)) return `[${value.map(oneLine).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const entries = Object.entries(value).map(
    ([key, item]) => `${JSON.stringify(key)}: ${oneLine(item)}`
  );
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}

// src/gate/rule-page.ts
var CONDITION = /* @__PURE__ */ new Set(["for", "forEach", "when", "let", "assert"]);
var mostLines2 = 60;
var mostCharacters = 64 * 1024;
var mostCompared = 20;
function rulePageOf(rule, text, { cases }) {
  const wrong = examplesOf(rule, cases, "fail", 1)[0];
  const right = wrong && nearestTo(wrong, examplesOf(rule, cases, "pass", mostCompared));
  return {
    code: rule.code,
    name: rule.name,
    title: rule.title,
    severity: rule.severity,
    target: typeof rule.for === "string" ? rule.for : rule.for.resource,
    azure: rule.azure,
    profiles: rule.profiles,
    tags: rule.tags,
    since: rule.since,
    coveredBy: rule.coveredBy,
    params: rule.params.map(({ name, type, default: value, description }) => {
      return { name, type, default: JSON.stringify(value), description };
    }),
    why: rule.why,
    fixes: [...new Set(rule.asserts.map(({ fix }) => fix.map(partText).join("")))].filter((fix) => fix !== ""),
    condition: conditionOf(text),
    links: rule.links,
    cases: cases.map(({ name, expect }) => ({ name, expect })),
    wrong,
    right,
    source: rule.source
  };
}
function partText(part) {
  return typeof part === "string" ? part : "…";
}
function conditionOf(text) {
  const lines = [];
  let isPart = false;
  for (const line of text.split(/\r?\n/)) {
    const [, key] = /^(\w+):/.exec(line) ?? [];
    if (key !== void 0) isPart = CONDITION.has(key);
    else if (/^\S/.test(line)) isPart = false;
    if (isPart && line.trim() !== "") lines.push(line);
  }
  return lines.length > mostLines2 ? [...lines.slice(0, mostLines2), "…"].join("\n") : lines.join("\n");
}
function examplesOf(rule, cases, expect, most) {
  return cases.filter((one) => one.expect === expect).slice(0, most).flatMap((one) => exampleOf(rule, one) ?? []);
}
function nearestTo(wrong, candidates) {
  const far = (one) => distanceOf(wrong, one)?.changes || Infinity;
  return [...candidates].sort((a, b) => far(a) - far(b))[0];
}
function exampleOf(rule, ruleCase) {
  const files = [];
  const deployments = ruleCase.deployments.map((deployment, at) => {
    const name = at === 0 ? "main" : `main-${at + 1}`;
    const template = fileOf(deployment.template, `${name}.json`);
    const parameters = deployment.parameters.map((one) => fileOf(one, `${name}.parameters.json`));
    files.push(template, ...parameters);
    return { ...deployment, template, parameters };
  });
  const [first, ...others] = deployments;
  if (first === void 0 || files.some(({ text }) => text.length > mostCharacters)) return void 0;
  const { findings } = prepareCase(rule, { ...ruleCase, deployments: [first, ...others] }).run(rule);
  if (ruleCase.config !== void 0) files.push({ path: "poolgate.yaml", text: compactJson(ruleCase.config) });
  const failed = findings.filter(({ outcome }) => outcome === "fail");
  return {
    name: ruleCase.name,
    files: files.map(({ path, text }) => ({ path, text })),
    finding: findingLines({ findings: failed, inputs: [], sets: [] }, styleOf(false)).join("\n").trim(),
    target: failed[0]?.target.name
  };
}
function fileOf({ text }, path) {
  if (text.length > mostCharacters) return { path, text };
  try {
    const value = JSON.parse(
      text,
      (key, item) => key === "$schema" || key === "contentVersion" ? void 0 : item
    );
    return { path, text: compactJson(value) };
  } catch {
    return { path, text };
  }
}

// src/gate/explain.ts
function pageOf(rule, files, style) {
  const problems = [];
  const page = (isOurs(rule) ? libraryPages[rule.code] : void 0) ?? ownPage(rule, files, problems);
  return { text: pageText(rulePageBlocks(page), style), problems };
}
function ownPage(rule, files, problems) {
  const file = files.read(rule.source);
  const cases = casesOf(rule, files);
  problems.push(...cases.problems);
  return rulePageOf(rule, "text" in file ? file.text : "", cases);
}
export {
  pageOf
};
