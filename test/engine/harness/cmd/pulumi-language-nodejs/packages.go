// Options of a program, and the packages it has installed.

package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"

	pulumirpc "github.com/pulumi/pulumi/sdk/v3/proto/go"
)

type options struct {
	typescript bool
	nodeArgs   []string
	tsconfig   string
}

func readOptions(info *pulumirpc.ProgramInfo) options {
	o := options{typescript: true}
	m := info.GetOptions().AsMap()
	switch v := m["typescript"].(type) {
	case bool:
		o.typescript = v
	case string:
		o.typescript = v == "true"
	}
	if v, ok := m["nodeargs"].(string); ok {
		o.nodeArgs = strings.Fields(v)
	}
	if v, ok := m["tsconfig"].(string); ok {
		o.tsconfig = v
	}
	return o
}

func (o options) env() []string {
	var e []string
	if o.typescript {
		e = append(e, "PULUMI_NODEJS_TYPESCRIPT=true")
	}
	if o.tsconfig != "" {
		e = append(e, "PULUMI_NODEJS_TSCONFIG_PATH="+o.tsconfig)
	}
	return e
}

// sdkCommand finds node_modules/@pulumi/pulumi/cmd/<name> by walking up from dir, as Node's resolution would.
func sdkCommand(dir, name string) (string, error) {
	start := dir
	for {
		p := filepath.Join(dir, "node_modules", "@pulumi", "pulumi", "cmd", name)
		if st, err := os.Stat(p); err == nil && st.IsDir() {
			return p, nil
		}
		up := filepath.Dir(dir)
		if up == dir {
			// The engine recognises this sentence for policy packs.
			return "", fmt.Errorf("Cannot find module '@pulumi/pulumi/cmd/%s' from %s (are its npm dependencies installed?)", name, start)
		}
		dir = up
	}
}

type manifest struct {
	Name            string            `json:"name"`
	Version         string            `json:"version"`
	Dependencies    map[string]string `json:"dependencies"`
	DevDependencies map[string]string `json:"devDependencies"`
	Pulumi          *struct {
		Resource bool   `json:"resource"`
		Name     string `json:"name"`
		Version  string `json:"version"`
		Server   string `json:"server"`
	} `json:"pulumi"`
}

func readManifest(file string) (*manifest, error) {
	b, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	m := &manifest{}
	return m, json.Unmarshal(b, m)
}

// installedPackages lists the manifests in every node_modules directory visible from dir, nearest first.
func installedPackages(dir string) []*manifest {
	seen := map[string]bool{}
	var all []*manifest
	add := func(file string) {
		m, err := readManifest(file)
		if err != nil || m.Name == "" || seen[m.Name] {
			return
		}
		seen[m.Name] = true
		all = append(all, m)
	}
	for {
		nm := filepath.Join(dir, "node_modules")
		for _, pattern := range []string{"*/package.json", "@*/*/package.json"} {
			files, _ := filepath.Glob(filepath.Join(nm, pattern))
			for _, f := range files {
				add(f)
			}
		}
		up := filepath.Dir(dir)
		if up == dir {
			return all
		}
		dir = up
	}
}

func (h *host) GetRequiredPackages(_ context.Context, r *pulumirpc.GetRequiredPackagesRequest) (*pulumirpc.GetRequiredPackagesResponse, error) {
	resp := &pulumirpc.GetRequiredPackagesResponse{}
	for _, m := range installedPackages(r.Info.ProgramDirectory) {
		if m.Pulumi == nil || !m.Pulumi.Resource {
			continue
		}
		name, version := m.Pulumi.Name, m.Pulumi.Version
		if name == "" {
			name = strings.TrimPrefix(m.Name, "@pulumi/")
		}
		if version == "" {
			version = m.Version
		}
		resp.Packages = append(resp.Packages, &pulumirpc.PackageDependency{
			Name: name, Kind: "resource", Version: "v" + strings.TrimPrefix(version, "v"), Server: m.Pulumi.Server,
		})
	}
	return resp, nil
}

func (h *host) GetRequiredPlugins(ctx context.Context, r *pulumirpc.GetRequiredPluginsRequest) (*pulumirpc.GetRequiredPluginsResponse, error) {
	pk, err := h.GetRequiredPackages(ctx, &pulumirpc.GetRequiredPackagesRequest{Info: r.Info})
	if err != nil {
		return nil, err
	}
	resp := &pulumirpc.GetRequiredPluginsResponse{}
	for _, p := range pk.Packages {
		resp.Plugins = append(resp.Plugins, &pulumirpc.PluginDependency{Name: p.Name, Kind: p.Kind, Version: p.Version, Server: p.Server})
	}
	return resp, nil
}

func (h *host) GetProgramDependencies(_ context.Context, r *pulumirpc.GetProgramDependenciesRequest) (*pulumirpc.GetProgramDependenciesResponse, error) {
	resp := &pulumirpc.GetProgramDependenciesResponse{}
	direct := map[string]bool{}
	if m, err := readManifest(filepath.Join(r.Info.ProgramDirectory, "package.json")); err == nil {
		for n := range m.Dependencies {
			direct[n] = true
		}
		for n := range m.DevDependencies {
			direct[n] = true
		}
	}
	for _, m := range installedPackages(r.Info.ProgramDirectory) {
		if r.TransitiveDependencies || direct[m.Name] {
			resp.Dependencies = append(resp.Dependencies, &pulumirpc.DependencyInfo{Name: m.Name, Version: m.Version})
		}
	}
	sort.Slice(resp.Dependencies, func(i, j int) bool { return resp.Dependencies[i].Name < resp.Dependencies[j].Name })
	return resp, nil
}
