// Check: required and unknown inputs, generated names, all tags.

package main

import (
	"context"
	"fmt"
	"sort"
	"strings"

	"github.com/pulumi/pulumi/sdk/v3/go/common/resource"
	"github.com/pulumi/pulumi/sdk/v3/go/common/resource/plugin"
)

func (s *stub) autoNameKey(sh resShape, typ string) string {
	if s.pkg != "aws" {
		return ""
	}
	if typ == "aws:s3/bucket:Bucket" || typ == "aws:s3/bucketV2:BucketV2" {
		return "bucket"
	}
	if contains(sh.In, "name") && !contains(sh.Req, "name") && sh.Out["name"] == "s" {
		return "name"
	}
	return ""
}

func (s *stub) Check(_ context.Context, r plugin.CheckRequest) (plugin.CheckResponse, error) {
	typ := string(r.URN.Type())
	s.record("Check", r.URN, map[string]any{"inputs": plainMap(r.News)})
	if err := s.fail(r.URN, "check"); err != nil {
		return plugin.CheckResponse{Failures: []plugin.CheckFailure{{Reason: err.Error()}}}, nil
	}
	news := r.News.Copy()
	sh, known := s.tab.Resources[typ]
	if !known {
		if len(s.tab.Resources) > 0 && (s.sc.Strict == nil || *s.sc.Strict) {
			return plugin.CheckResponse{}, fmt.Errorf("the %s SDK in use has no resource type %q", s.pkg, typ)
		}
		return plugin.CheckResponse{Properties: news}, nil
	}
	var fails []plugin.CheckFailure
	for _, k := range sh.Req {
		if !has(news, k) {
			fails = append(fails, plugin.CheckFailure{Property: resource.PropertyKey(k), Reason: "Missing required argument: The argument \"" + k + "\" is required, but no definition was found."})
		}
	}
	if s.sc.Strict == nil || *s.sc.Strict {
		for k := range news {
			if !contains(sh.In, string(k)) && !strings.HasPrefix(string(k), "__") {
				fails = append(fails, plugin.CheckFailure{Property: k, Reason: "Invalid or unknown key"})
			}
		}
	}
	if len(fails) > 0 {
		sort.Slice(fails, func(i, j int) bool { return fails[i].Property < fails[j].Property })
		return plugin.CheckResponse{Failures: fails}, nil
	}
	if key := s.autoNameKey(sh, typ); key != "" && !has(news, key) && !has(news, key+"Prefix") {
		name := str(r.Olds, key) // keep the generated name of an existing resource
		if name == "" {
			name = s.autoName(r, typ)
		}
		news[resource.PropertyKey(key)] = resource.NewStringProperty(name)
	}
	if _, ok := sh.Out["tagsAll"]; ok && s.pkg == "aws" {
		news["tagsAll"] = s.allTags(news["tags"])
	}
	return plugin.CheckResponse{Properties: news}, nil
}

func (s *stub) autoName(r plugin.CheckRequest, typ string) string {
	base := r.URN.Name()
	if r.Autonaming != nil && r.Autonaming.ProposedName != "" {
		return r.Autonaming.ProposedName
	}
	lower := strings.HasPrefix(typ, "aws:s3/") || strings.HasPrefix(typ, "aws:rds/")
	if lower {
		base = strings.ToLower(base)
	}
	if typ == "aws:kms/alias:Alias" {
		base = "alias/" + base
	}
	name, err := resource.NewUniqueName(r.RandomSeed, base+"-", 7, 0, nil)
	if err != nil {
		return base
	}
	return name
}

func (s *stub) allTags(tags resource.PropertyValue) resource.PropertyValue {
	if tags.V != nil && tags.ContainsUnknowns() {
		return resource.MakeComputed(resource.NewStringProperty(""))
	}
	out := resource.PropertyMap{}
	for k, v := range s.defaultTags {
		out[resource.PropertyKey(k)] = resource.NewStringProperty(v)
	}
	secret := tags.V != nil && tags.ContainsSecrets()
	if b := bare(tags); b.IsObject() {
		for k, v := range b.ObjectValue() {
			out[k] = bare(v)
		}
	}
	for k := range out {
		drop := contains(s.ignoreKeys, string(k))
		for _, p := range s.ignorePrefixes {
			drop = drop || strings.HasPrefix(string(k), p)
		}
		if drop {
			delete(out, k)
		}
	}
	v := resource.NewObjectProperty(out)
	if secret {
		v = resource.MakeSecret(v)
	}
	return v
}
