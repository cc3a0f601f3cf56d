// Ids, ARNs and other computed values: plausible, and the same every time.

package main

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"

	"github.com/pulumi/pulumi/sdk/v3/go/common/resource"
)

func digest(s string) string { h := sha256.Sum256([]byte(s)); return hex.EncodeToString(h[:]) }

func digits(s string, n int) string {
	h := sha256.Sum256([]byte(s))
	o := ""
	for i := 0; len(o) < n; i++ {
		o += strconv.Itoa(int(h[i%len(h)]) % 10)
	}
	return o
}

func uuid(s string) string {
	d := digest(s)
	return d[:8] + "-" + d[8:12] + "-4" + d[13:16] + "-a" + d[17:20] + "-" + d[20:32]
}

var idPrefix = map[string]string{
	"aws:ec2/vpc:Vpc": "vpc-", "aws:ec2/subnet:Subnet": "subnet-", "aws:ec2/securityGroup:SecurityGroup": "sg-",
	"aws:ec2/defaultSecurityGroup:DefaultSecurityGroup": "sg-", "aws:ec2/internetGateway:InternetGateway": "igw-",
	"aws:ec2/natGateway:NatGateway": "nat-", "aws:ec2/routeTable:RouteTable": "rtb-", "aws:ec2/eip:Eip": "eipalloc-",
	"aws:ec2/networkAcl:NetworkAcl": "acl-", "aws:ec2/flowLog:FlowLog": "fl-", "aws:ec2/vpcEndpoint:VpcEndpoint": "vpce-",
	"aws:ec2/instance:Instance": "i-", "aws:ebs/volume:Volume": "vol-", "aws:ec2transitgateway/transitGateway:TransitGateway": "tgw-",
	"aws:ec2transitgateway/vpcAttachment:VpcAttachment": "tgw-attach-", "aws:ec2/vpcPeeringConnection:VpcPeeringConnection": "pcx-",
	"aws:ec2/launchTemplate:LaunchTemplate": "lt-", "aws:ec2/securityGroupRule:SecurityGroupRule": "sgrule-",
	"aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule": "sgr-", "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule": "sgr-",
	"aws:organizations/organization:Organization": "o-", "aws:organizations/policy:Policy": "p-",
	"aws:ec2/routeTableAssociation:RouteTableAssociation": "rtbassoc-",
}

func leaf(typ string) (module, name string) { // "aws:s3/bucket:Bucket" -> "s3", "bucket"
	parts := strings.Split(typ, ":")
	if len(parts) == 3 {
		m := strings.SplitN(parts[1], "/", 2)
		if len(m) == 2 {
			return m[0], m[1]
		}
		return m[0], m[0]
	}
	return typ, typ
}

func (s *stub) newID(urn resource.URN, in resource.PropertyMap) string {
	typ := string(urn.Type())
	seed := string(urn) + s.account
	if p, ok := idPrefix[typ]; ok {
		n := 17
		if p == "o-" {
			n = 10
		} else if p == "p-" {
			n = 8
		}
		return p + digest(seed)[:n]
	}
	switch typ {
	case "aws:kms/key:Key", "aws:kms/replicaKey:ReplicaKey":
		return uuid(seed)
	case "aws:organizations/account:Account":
		return digits(seed, 12)
	case "aws:organizations/organizationalUnit:OrganizationalUnit":
		return "ou-" + digest(seed)[:4] + "-" + digest(seed)[:8]
	case "aws:guardduty/detector:Detector":
		return digest(seed)[:32]
	case "aws:iam/policy:Policy", "aws:sns/topic:Topic", "aws:cloudtrail/trail:Trail", "aws:acm/certificate:Certificate",
		"aws:secretsmanager/secret:Secret", "aws:lb/loadBalancer:LoadBalancer", "aws:lb/targetGroup:TargetGroup", "aws:lb/listener:Listener":
		return s.arn(typ, first(str(in, "name"), urn.Name()), first(str(in, "region"), s.region), seed)
	}
	for _, k := range []string{"bucket", "name", "identifier", "clusterIdentifier", "functionName", "role", "resourceArn"} {
		if v := str(in, k); v != "" {
			return v
		}
	}
	return urn.Name() + "-" + digest(seed)[:8]
}

var iamPaths = map[string]string{"role": "role/", "policy": "policy/", "user": "user/", "group": "group/", "instanceProfile": "instance-profile/",
	"samlProvider": "saml-provider/", "openIdConnectProvider": "oidc-provider/"}
var services = map[string]string{"cloudwatch": "logs", "lb": "elasticloadbalancing", "alb": "elasticloadbalancing", "vpc": "ec2", "ebs": "ec2",
	"cfg": "config", "sfn": "states", "efs": "elasticfilesystem", "wafv2": "wafv2", "ec2transitgateway": "ec2", "mskconnect": "kafkaconnect", "msk": "kafka"}

func (s *stub) arn(typ, name, region, seed string) string {
	mod, kind := leaf(typ)
	svc := first(services[mod], mod)
	p := "arn:" + s.partition + ":"
	switch {
	case mod == "s3":
		return p + "s3:::" + name
	case mod == "iam":
		return p + "iam::" + s.account + ":" + first(iamPaths[kind], kind+"/") + name
	case mod == "kms" && kind == "alias":
		return p + "kms:" + region + ":" + s.account + ":" + name
	case mod == "kms":
		return p + "kms:" + region + ":" + s.account + ":key/" + uuid(seed)
	case mod == "sns" || mod == "sqs":
		return p + svc + ":" + region + ":" + s.account + ":" + name
	case kind == "logGroup":
		return p + "logs:" + region + ":" + s.account + ":log-group:" + name
	case kind == "metricAlarm":
		return p + "cloudwatch:" + region + ":" + s.account + ":alarm:" + name
	case mod == "lambda":
		return p + "lambda:" + region + ":" + s.account + ":function:" + name
	case mod == "secretsmanager":
		return p + svc + ":" + region + ":" + s.account + ":secret:" + name + "-" + digest(seed)[:6]
	case mod == "organizations":
		return p + "organizations::" + s.account + ":" + kind + "/" + name
	case mod == "rds":
		return p + "rds:" + region + ":" + s.account + ":db:" + name
	}
	return p + svc + ":" + region + ":" + s.account + ":" + strings.ToLower(kind[:1]) + kebab(kind[1:]) + "/" + name
}

func kebab(s string) string {
	o := ""
	for _, c := range s {
		if c >= 'A' && c <= 'Z' {
			o += "-" + strings.ToLower(string(c))
		} else {
			o += string(c)
		}
	}
	return o
}

func (s *stub) plausible(typ, urnName, id, key, shape string, in resource.PropertyMap, region string) resource.PropertyValue {
	if typ == "aws:organizations/organization:Organization" && key == "roots" {
		root := map[string]any{"id": "r-stub", "name": "Root", "policyTypes": []any{},
			"arn": "arn:" + s.partition + ":organizations::" + s.account + ":root/" + id + "/r-stub"}
		return resource.NewPropertyValue([]any{root})
	}
	seed := "urn-" + typ + urnName + s.account
	if typ == "aws:organizations/organization:Organization" && key == "roots" {
		root := map[string]any{"id": "r-" + digest(seed)[:4], "name": "Root", "policyTypes": []any{},
			"arn": "arn:" + s.partition + ":organizations::" + s.account + ":root/" + id + "/r-" + digest(seed)[:4]}
		return resource.NewPropertyValue([]any{root})
	}
	switch shape[0] {
	case 'b':
		return resource.NewBoolProperty(false)
	case 'n':
		return resource.NewNumberProperty(0)
	case 'a':
		return resource.NewArrayProperty([]resource.PropertyValue{})
	case 'm', 'o':
		return resource.NewObjectProperty(resource.PropertyMap{})
	}
	name := first(str(in, "bucket"), str(in, "name"), id)
	v := ""
	switch {
	case key == "arn":
		if strings.HasPrefix(id, "arn:") {
			v = id
		} else if typ == "aws:kms/key:Key" {
			v = "arn:" + s.partition + ":kms:" + region + ":" + s.account + ":key/" + id
		} else {
			v = s.arn(typ, name, region, seed)
		}
	case key == "keyId" || key == "detectorId" || key == "allocationId":
		v = id
	case key == "ownerId" || key == "accountId" || key == "owner" || key == "registryId":
		v = s.account
	case key == "region" || key == "homeRegion" || key == "bucketRegion":
		v = region
	case key == "bucketDomainName":
		v = name + ".s3.amazonaws.com"
	case key == "bucketRegionalDomainName":
		v = name + ".s3." + region + ".amazonaws.com"
	case key == "description":
		v = "Managed by Pulumi"
	case typ == "aws:lambda/function:Function" && key == "version":
		v = "1"
	case key == "uniqueId":
		v = "AROA" + strings.ToUpper(digest(seed)[:17])
	case strings.HasSuffix(strings.ToLower(key), "arn"):
		v = s.arn(typ, name, region, seed)
	case strings.HasPrefix(key, "defaultSecurityGroup"):
		v = "sg-" + digest(seed)[:17]
	case strings.HasPrefix(key, "defaultNetworkAcl"):
		v = "acl-" + digest(seed)[:17]
	case strings.HasSuffix(key, "RouteTableId"):
		v = "rtb-" + digest(seed)[:17]
	case strings.HasSuffix(strings.ToLower(key), "url"):
		v = "https://" + leafKind(typ) + "." + region + ".amazonaws.com/" + s.account + "/" + name
	case strings.HasSuffix(key, "Id"):
		v = kebab(key[:len(key)-2]) + "-" + digest(seed + key)[:8]
	case key == "policy":
		v = `{"Version":"2012-10-17","Statement":[]}`
	default:
		v = ""
	}
	return resource.NewStringProperty(v)
}

func leafKind(typ string) string { m, _ := leaf(typ); return m }
