import {
  faultsBetween,
  validate
} from "./core.js";

// schemas/config.schema.json
var config_schema_default = {
  $schema: "http://json-schema.org/draft-07/schema#",
  $id: "https://raw.githubusercontent.com/poolgate/poolgate/main/schemas/config.schema.json",
  title: "poolgate.yaml",
  description: "What poolgate checks, what closes the gate, and what a team expects of its backend pools.",
  type: "object",
  additionalProperties: false,
  properties: {
    version: {
      description: "Version of this format.",
      const: 1
    },
    extends: {
      description: "What to start from: a profile of rules (recommended, strict, all, none), a file, a folder with a poolgate.yaml, an installed npm package, or a list of these. Later ones win, and this file over all.",
      anyOf: [
        {
          description: "A profile of rules.",
          enum: [
            "recommended",
            "strict",
            "all",
            "none"
          ]
        },
        {
          description: "A file, a folder or an installed package.",
          type: "string",
          minLength: 1
        },
        {
          description: "Several, in order.",
          type: "array",
          items: {
            type: "string",
            minLength: 1
          }
        }
      ],
      default: "recommended"
    },
    locked: {
      description: "What a file that extends this one may not loosen, nor an option of the command line.",
      type: "array",
      items: {
        type: "string",
        anyOf: [
          {
            description: "A key; rules locks every rule and the profile.",
            enum: [
              "failOn",
              "unknown",
              "extends",
              "rules",
              "pools",
              "tls"
            ]
          },
          {
            description: "One rule, by code or by name.",
            pattern: "^rules\\..+",
            examples: [
              "rules.LB012"
            ]
          }
        ]
      }
    },
    failOn: {
      description: "The lowest severity that closes the gate.",
      enum: [
        "error",
        "warning",
        "info"
      ],
      default: "error"
    },
    unknown: {
      description: "What happens when a rule at or above failOn cannot be decided: close the gate, say so, or say nothing.",
      enum: [
        "fail",
        "warn",
        "ignore"
      ],
      default: "warn"
    },
    rules: {
      description: "Severities and params of rules, by code (LB103) or by name (rule-without-probe).",
      type: "object",
      additionalProperties: {
        anyOf: [
          {
            description: "The severity of the rule.",
            enum: [
              "off",
              "info",
              "warning",
              "error"
            ]
          },
          {
            type: "object",
            additionalProperties: false,
            properties: {
              severity: {
                description: "The severity of the rule.",
                enum: [
                  "off",
                  "info",
                  "warning",
                  "error"
                ]
              },
              params: {
                description: "Values of the rule's params, by name; its page lists them.",
                type: "object"
              }
            }
          }
        ]
      }
    },
    rulePaths: {
      description: "Your own rules: files, folders and installed npm packages. Paths are relative to this file.",
      type: "array",
      items: {
        type: "string",
        minLength: 1
      }
    },
    inputs: {
      description: "What is checked when no file is named.",
      type: "array",
      items: {
        type: "object",
        additionalProperties: false,
        required: [
          "template"
        ],
        properties: {
          set: {
            description: "Entries of the same set share one topology.",
            type: "string",
            minLength: 1
          },
          template: {
            description: "The template, relative to this file; or azure: and the id of a resource, a group, a subscription or a management group: its live state.",
            type: "string",
            minLength: 1
          },
          parameters: {
            description: "Parameter files, relative to this file.",
            anyOf: [
              {
                description: "A parameter file.",
                type: "string",
                minLength: 1
              },
              {
                description: "Parameter files in order: later ones win.",
                type: "array",
                items: {
                  type: "string",
                  minLength: 1
                }
              }
            ]
          },
          scope: {
            description: "Where the deployment goes.",
            type: "object",
            additionalProperties: false,
            properties: {
              subscriptionId: {
                description: "Id of the subscription.",
                type: "string",
                minLength: 1
              },
              resourceGroup: {
                description: "Name of the resource group.",
                type: "string",
                minLength: 1
              },
              location: {
                description: "Region of the deployment or of its resource group.",
                type: "string",
                minLength: 1
              },
              tenantId: {
                description: "Id of the tenant.",
                type: "string",
                minLength: 1
              },
              managementGroup: {
                description: "Id of the management group.",
                type: "string",
                minLength: 1
              },
              deploymentName: {
                description: "Name of the deployment.",
                type: "string",
                minLength: 1
              }
            }
          }
        }
      }
    },
    pools: {
      description: "What you expect of your pools.",
      type: "array",
      items: {
        type: "object",
        additionalProperties: false,
        required: [
          "match"
        ],
        properties: {
          match: {
            description: "The pools meant: every key must fit. Texts are globs and ignore case.",
            type: "object",
            additionalProperties: false,
            minProperties: 1,
            properties: {
              owner: {
                description: "Name of the load balancer or application gateway.",
                type: "string"
              },
              pool: {
                description: "Name of the pool.",
                type: "string"
              },
              id: {
                description: "Resource id of the pool.",
                type: "string"
              },
              tag: {
                description: "Tags of the owner: name of the tag, pattern of its value.",
                type: "object",
                additionalProperties: {
                  type: "string"
                }
              },
              set: {
                description: "The set that the pool is in.",
                type: "string"
              }
            }
          },
          members: {
            description: "How many members the pool has: exactly, or at least and at most.",
            type: "object",
            additionalProperties: false,
            minProperties: 1,
            properties: {
              exactly: {
                description: "The exact number.",
                type: "integer",
                minimum: 0
              },
              min: {
                description: "The least number.",
                type: "integer",
                minimum: 0
              },
              max: {
                description: "The largest number.",
                type: "integer",
                minimum: 0
              }
            }
          },
          include: {
            description: "Every pattern must match at least one member.",
            type: "array",
            items: {
              type: "string",
              minLength: 1
            }
          },
          exclude: {
            description: "No member may match any of these patterns.",
            type: "array",
            items: {
              type: "string",
              minLength: 1
            }
          },
          closed: {
            description: "No member outside include.",
            type: "boolean"
          },
          selfContained: {
            description: "All members must be declared among the inputs.",
            type: "boolean"
          },
          zones: {
            description: "How its members lie in availability zones.",
            type: "object",
            additionalProperties: false,
            minProperties: 1,
            properties: {
              expected: {
                description: "The zones that they must cover.",
                type: "array",
                items: {
                  enum: [
                    "1",
                    "2",
                    "3",
                    1,
                    2,
                    3
                  ]
                }
              },
              maxSkew: {
                description: "By how many members the zone with most of them may exceed the one with fewest.",
                type: "integer",
                minimum: 0
              }
            }
          },
          subnets: {
            description: "Subnets in which its members must lie: names or ids, as globs.",
            type: "array",
            items: {
              type: "string",
              minLength: 1
            }
          },
          vnets: {
            description: "Virtual networks in which its members must lie: names or ids, as globs.",
            type: "array",
            items: {
              type: "string",
              minLength: 1
            }
          },
          environment: {
            description: "The environment that its members must belong to.",
            type: "object",
            additionalProperties: false,
            minProperties: 1,
            properties: {
              tag: {
                description: "The tag that tells the environment.",
                type: "string",
                minLength: 1
              },
              value: {
                description: "The value that this tag must have.",
                type: "string",
                minLength: 1
              },
              pattern: {
                description: "A glob that the name of every member must match.",
                type: "string",
                minLength: 1
              },
              resourceGroups: {
                description: "Resource groups in which its members must lie, as globs.",
                type: "array",
                items: {
                  type: "string",
                  minLength: 1
                }
              }
            }
          },
          role: {
            description: "The role (application tier) that tags of its members must say.",
            type: "string",
            minLength: 1
          },
          app: {
            description: "The application on its members.",
            type: "object",
            additionalProperties: false,
            minProperties: 1,
            properties: {
              ports: {
                description: "Ports that it listens on.",
                type: "array",
                items: {
                  type: "integer",
                  minimum: 1,
                  maximum: 65535
                }
              }
            }
          },
          probe: {
            description: "The probe that watches the pool.",
            type: "object",
            additionalProperties: false,
            minProperties: 1,
            properties: {
              protocol: {
                description: "The protocol that it speaks.",
                enum: [
                  "Tcp",
                  "Http",
                  "Https"
                ]
              },
              port: {
                description: "The port that it asks: where readiness shows.",
                type: "integer",
                minimum: 1,
                maximum: 65535
              },
              path: {
                description: "The path that it asks.",
                type: "string",
                minLength: 1
              },
              maxDetectSeconds: {
                description: "Within how many seconds it must notice that a member is down (interval \xD7 threshold).",
                type: "integer",
                minimum: 1
              }
            }
          },
          egress: {
            description: "required: its members must reach the Internet; none: they must not.",
            enum: [
              "required",
              "none"
            ]
          },
          secureOutbound: {
            description: "required: its members need a way out of their own (NAT gateway, outbound rule), not default outbound access.",
            enum: [
              "required"
            ]
          },
          snat: {
            description: "Outbound connections through source NAT.",
            type: "object",
            additionalProperties: false,
            minProperties: 1,
            properties: {
              minPortsPerInstance: {
                description: "SNAT ports that every instance needs at least.",
                type: "integer",
                minimum: 0,
                maximum: 64e3
              }
            }
          },
          dsr: {
            description: "Its guests are configured for floating IP (direct server return).",
            type: "boolean"
          },
          drain: {
            description: "required: members that leave must keep their connections for a while.",
            enum: [
              "required"
            ]
          },
          clients: {
            description: "Who reaches its internal frontend: addresses and ranges (CIDR).",
            type: "array",
            items: {
              type: "string",
              pattern: "^((25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])\\.){3}(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])(/(3[0-2]|[12]?[0-9]))?$|^[0-9A-Fa-f]{0,4}(:[0-9A-Fa-f]{0,4}){2,7}(/(12[0-8]|1[01][0-9]|[1-9]?[0-9]))?$",
              examples: [
                "10.0.0.0/8",
                "fd00::/8"
              ]
            }
          },
          change: {
            description: "How much one deployment may change.",
            type: "object",
            additionalProperties: false,
            minProperties: 1,
            properties: {
              maxRemovedPercent: {
                description: "Share of its members that it may take away.",
                type: "integer",
                minimum: 0,
                maximum: 100
              }
            }
          },
          maintenance: {
            description: "A window in which members may be out of service.",
            type: "object",
            additionalProperties: false,
            required: [
              "from",
              "to"
            ],
            properties: {
              from: {
                description: "When it opens.",
                type: "string",
                pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2}))?$",
                examples: [
                  "2027-01-31",
                  "2027-01-31T22:00Z"
                ]
              },
              to: {
                description: "When it closes.",
                type: "string",
                pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2}))?$",
                examples: [
                  "2027-01-31",
                  "2027-01-31T22:00Z"
                ]
              }
            }
          },
          health: {
            description: "What its health must be for the gate to open.",
            type: "object",
            additionalProperties: false,
            minProperties: 1,
            properties: {
              minHealthy: {
                description: "Members that must be healthy at least.",
                type: "integer",
                minimum: 0
              },
              minHealthyPercent: {
                description: "Share of its members that must be healthy at least.",
                type: "integer",
                minimum: 0,
                maximum: 100
              },
              allowUnknown: {
                description: "Whether members without a known health are let pass.",
                type: "boolean"
              },
              settleSeconds: {
                description: "Seconds to wait before health counts.",
                type: "integer",
                minimum: 0
              },
              consecutive: {
                description: "How many answers in a row must be good.",
                type: "integer",
                minimum: 1
              }
            }
          },
          networkIsolation: {
            description: "Its application gateway is deployed with network isolation.",
            type: "boolean"
          },
          mtu: {
            description: "Bytes of the largest packet that its network virtual appliances take.",
            type: "integer",
            minimum: 68,
            maximum: 65535
          }
        }
      }
    },
    flows: {
      description: "Who calls whom.",
      type: "array",
      items: {
        description: "One caller and what it calls.",
        type: "object",
        additionalProperties: false,
        required: [
          "from",
          "to"
        ],
        properties: {
          from: {
            description: "The members that call, as a glob: a name, an address, an FQDN or an id.",
            type: "string",
            minLength: 1
          },
          to: {
            description: "The frontend that they call, as a glob: lb-api/frontend.",
            type: "string",
            minLength: 1
          }
        }
      }
    },
    routes: {
      description: "Where application gateways must lead requests.",
      type: "array",
      items: {
        description: "One request and the pool that it must reach.",
        type: "object",
        additionalProperties: false,
        required: [
          "gateway",
          "host",
          "pool"
        ],
        properties: {
          gateway: {
            description: "Name of the application gateway, as a glob.",
            type: "string",
            minLength: 1
          },
          host: {
            description: "Host of the request.",
            type: "string",
            minLength: 1
          },
          path: {
            description: "Path of the request; / when left out.",
            type: "string",
            pattern: "^/",
            examples: [
              "/",
              "/cart"
            ]
          },
          pool: {
            description: "Name of the pool, as a glob.",
            type: "string",
            minLength: 1
          }
        }
      }
    },
    tls: {
      description: "How application gateways speak to the members of their pools.",
      type: "array",
      items: {
        description: "One pool, or several by globs.",
        type: "object",
        additionalProperties: false,
        required: [
          "gateway"
        ],
        properties: {
          gateway: {
            description: "Name of the application gateway, as a glob.",
            type: "string",
            minLength: 1
          },
          pool: {
            description: "Name of the pool, as a glob; every pool when left out.",
            type: "string",
            minLength: 1
          },
          mode: {
            description: "end-to-end: the traffic to the members is encrypted; terminate: it is not.",
            enum: [
              "end-to-end",
              "terminate"
            ]
          },
          ca: {
            description: "Who signs the certificates of the members.",
            enum: [
              "public",
              "private"
            ]
          },
          host: {
            description: "Host name that the certificates of the members are for.",
            type: "string",
            minLength: 1
          }
        }
      }
    },
    pairs: {
      description: "Pools of which one takes the traffic and the other stands by (blue and green).",
      type: "array",
      items: {
        description: "One pair. Pools are globs: lb-web/blue.",
        type: "object",
        additionalProperties: false,
        required: [
          "active",
          "standby"
        ],
        properties: {
          active: {
            description: "The pool that takes the traffic.",
            type: "string",
            minLength: 1
          },
          standby: {
            description: "The pool that stands by.",
            type: "string",
            minLength: 1
          },
          minEach: {
            description: "Members that each of them must have at least.",
            type: "integer",
            minimum: 0
          }
        }
      }
    },
    waivers: {
      description: "Findings that do not count, each for a reason. They stay in the report.",
      type: "array",
      items: {
        type: "object",
        additionalProperties: false,
        required: [
          "rule",
          "target",
          "reason"
        ],
        properties: {
          rule: {
            description: "The rule, by code (LB103), by name (rule-without-probe), or a glob of such (LB1*).",
            type: "string",
            minLength: 1
          },
          target: {
            description: "What the finding is about, as reports name it (lb-web/https), or its resource id when this begins with /. A glob; ignores case.",
            type: "string",
            minLength: 1
          },
          reason: {
            description: "Why it does not count.",
            type: "string",
            minLength: 1
          },
          expires: {
            description: "The last day that the waiver holds, YYYY-MM-DD. From the next day on the finding counts again.",
            type: "string",
            pattern: "^\\d{4}-\\d{2}-\\d{2}$"
          }
        }
      }
    }
  }
};

// src/config/validate.ts
function validateConfiguration(given) {
  return [...validate(given, config_schema_default), ...faultsBetween(given)];
}

export {
  validateConfiguration
};
